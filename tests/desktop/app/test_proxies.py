"""A proxy comes by itself where it helps, is looked at while the playhead moves, and is never missed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.app import chosen, frame_grid, proxy_jobs
from reely_desktop.app.job import Job, JobKind, Queued, Running
from reely_desktop.app.proxies import being_written
from reely_desktop.app.state import Preview, State
from reely_desktop.app.surveying import Surveying
from reely_desktop.app.viewing import Viewing
from reely_desktop.config import Proxies
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import folders
from tests.support.clips import ClipSpec, cached_clip, read_frame_number
from tests.support.desk import Desk, desk
from tests.support.small_disk_desk import opened_on_a_small_disk

SLOW_TO_FIND = ClipSpec(frames=300, size=(1280, 720), gop=250)
UNEVEN = ClipSpec(frames=300, size=(1280, 720), gop=250, vfr=True, rotation=90)
SOON = timedelta(milliseconds=1)
NEVER = timedelta(days=1)


def number_in(preview: Preview) -> int | None:
    picture = preview.picture
    pixels = picture.pixels[..., :3]
    return read_frame_number(pixels[..., 1])


def seen_while(at_work: Desk, *places: int, rest: timedelta) -> list[tuple[int | None, bool]]:
    """Go to each place once the one before is on show; return each new picture's frame, and if a draft.

    Each is looked at until it is there in full quality, unless nobody ever rests.
    """
    at_work.editor.viewing.close()
    at_work.editor.viewing = Viewing(store=at_work.editor.store, post=at_work.calls.put, rest=rest)
    seen: list[tuple[int | None, bool]] = []

    def look(state: State) -> None:
        if state.preview is not None:
            look_at = (number_in(state.preview), state.preview.is_draft)
            if look_at not in seen[-1:]:
                seen.append(look_at)

    stop = at_work.editor.store.subscribe(look)
    for place in places:
        wanted = {(place, False), (place, True)} if rest == NEVER else {(place, False)}
        at_work.go_to(place)
        at_work.wait(lambda wanted=wanted: bool(seen) and seen[-1] in wanted)  # type: ignore[misc]
    stop()
    return seen


def shows_draft(at_work: Desk, place: int) -> bool:
    """Go to a place, and tell whether a draft of it is shown before it is there in full quality."""
    seen: list[Preview] = []
    stop = at_work.editor.store.subscribe(lambda s: seen.append(s.preview) if s.preview else None)
    at_work.go_to(place)
    at_work.wait(lambda: bool(seen) and (number_in(seen[-1]), seen[-1].is_draft) == (place, False))
    stop()
    return any(preview.is_draft for preview in seen)


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, makes_proxies=True) as made:
        yield made


@pytest.mark.parametrize("spec", [SLOW_TO_FIND, UNEVEN], ids=["long groups", "uneven and turned"])
def test_a_frame_is_shown_as_a_draft_and_then_as_it_is(spec: ClipSpec, at_work: Desk) -> None:
    at_work.open(cached_clip(spec))

    seen = seen_while(at_work, 200, rest=SOON)

    assert seen[-2:] == [(200, True), (200, False)]


def test_whoever_moves_on_waits_for_no_picture_in_full_quality(at_work: Desk) -> None:
    at_work.open(cached_clip(SLOW_TO_FIND))

    seen = seen_while(at_work, 200, 90, 249, 31, rest=NEVER)

    assert seen[-4:] == [(200, True), (90, True), (249, True), (31, True)]


def test_the_frames_beside_one_in_full_quality_are_no_drafts(at_work: Desk) -> None:
    at_work.open(cached_clip(SLOW_TO_FIND))

    seen = seen_while(at_work, 200, 201, 202, 201, rest=SOON)

    assert seen[-3:] == [(201, False), (202, False), (201, False)]


def test_a_proxy_that_was_let_go_of_is_not_missed(at_work: Desk) -> None:
    at_work.open(cached_clip(SLOW_TO_FIND))
    assert at_work.state.proxy is not None
    at_work.state.proxy.unlink()

    seen = seen_while(at_work, 200, 90, rest=SOON)

    assert seen[-2:] == [(200, False), (90, False)]


def test_one_that_is_made_again_is_looked_at_again(at_work: Desk) -> None:
    video = cached_clip(SLOW_TO_FIND)
    at_work.open(video)
    assert at_work.state.proxy is not None
    at_work.state.proxy.unlink()
    seen_while(at_work, 200, rest=SOON)
    look = at_work.editor.viewing

    at_work.open(cached_clip(replace(SLOW_TO_FIND, gop=30)))
    at_work.open(video)

    assert at_work.editor.viewing is look
    assert shows_draft(at_work, 90)


def test_the_one_that_is_looked_at_stays_when_the_cache_is_cleared(
    at_work: Desk, tmp_path: Path
) -> None:
    cache = Cache(at_work.cache)
    at_work.open(cached_clip(SLOW_TO_FIND))
    seen_while(at_work, 200, rest=NEVER)
    cache.put("other", b"made before")
    surveying = Surveying(
        store=at_work.editor.store,
        post=at_work.calls.put,
        folders=folders({"REELY_HOME": str(tmp_path)}),
        cache=cache,
        presets=dict,
    )

    surveying.clear()
    at_work.wait(lambda: at_work.state.machine.cache_bytes is not None)
    surveying.close()

    assert list(at_work.cache.glob("*.kept")) == [at_work.state.proxy]
    assert seen_while(at_work, 90, 249, rest=SOON)[-2:] == [(249, True), (249, False)]


def test_without_small_copies_the_video_is_looked_at_at_once_and_with_them_they_are(
    at_work: Desk,
) -> None:
    at_work.open(cached_clip(SLOW_TO_FIND))

    at_work.do(lambda s: chosen.setting_chosen(s, "preview_proxies", Proxies.OFF))
    without = seen_while(at_work, 200, 90, rest=NEVER)
    at_work.do(lambda s: chosen.setting_chosen(s, "preview_proxies", Proxies.AUTOMATIC))
    at_work.wait(lambda: at_work.state.proxy is not None)
    with_them = seen_while(at_work, 249, 31, rest=NEVER)

    assert without[-2:] == [(200, False), (90, False)]
    assert with_them[-1:] == [(31, True)]


def test_none_is_written_on_for_whoever_wants_none_any_more(at_work: Desk) -> None:
    at_work.editor.open(cached_clip(SLOW_TO_FIND))
    at_work.wait(lambda: bool(being_written(at_work.state)))

    at_work.do(lambda s: chosen.setting_chosen(s, "preview_proxies", Proxies.OFF))
    at_work.wait(lambda: not at_work.state.jobs)

    assert at_work.state.proxy is None
    assert list(at_work.cache.glob("*.mp4")) == []


def test_one_is_made_as_soon_as_somebody_wants_it(at_work: Desk) -> None:
    at_work.do(lambda s: chosen.setting_chosen(s, "preview_proxies", Proxies.OFF))
    at_work.open(cached_clip(UNEVEN))
    before = at_work.state.proxy

    at_work.do(lambda s: chosen.setting_chosen(s, "preview_proxies", Proxies.AUTOMATIC))
    at_work.wait(lambda: not at_work.state.jobs)

    assert before is None
    assert at_work.state.proxy is not None


def test_it_is_made_once(at_work: Desk) -> None:
    at_work.open(cached_clip(SLOW_TO_FIND))
    first = at_work.state.proxy
    assert first is not None
    made = first.stat()

    at_work.open(cached_clip(replace(SLOW_TO_FIND, gop=30)))
    at_work.open(cached_clip(SLOW_TO_FIND))

    assert at_work.state.proxy == first
    assert first.stat().st_ino == made.st_ino


def test_one_that_cannot_be_like_its_video_is_tried_once_a_week(
    at_work: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where frames are damaged, those that nobody can decode are missing from the copy."""
    damaged = tmp_path / "damaged.mp4"
    content = bytearray(cached_clip(SLOW_TO_FIND).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 100_000] = bytes(100_000)
    damaged.write_bytes(content)
    written: list[Job] = []
    at_work.editor.store.subscribe(lambda state: written.extend(being_written(state)))

    def is_tried() -> bool:
        written.clear()
        at_work.open(damaged)
        at_work.open(cached_clip(replace(SLOW_TO_FIND, gop=30)))
        return bool(written)

    tried = [is_tried(), is_tried()]
    monkeypatch.setattr(proxy_jobs, "_TRIED_AGAIN_AFTER_S", 0)  # as if it had gone by
    tried.append(is_tried())

    assert tried == [True, False, True]


def test_there_is_none_where_frames_are_quickly_found(at_work: Desk) -> None:
    at_work.open(cached_clip(replace(SLOW_TO_FIND, gop=30)))

    assert at_work.state.proxy is None


def test_there_is_none_for_whoever_wants_none(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(cached_clip(SLOW_TO_FIND))

        assert at_work.state.proxy is None


def test_one_that_is_stopped_leaves_nothing_and_is_not_spoken_of(at_work: Desk) -> None:
    at_work.editor.open(cached_clip(SLOW_TO_FIND))
    at_work.wait(lambda: bool(being_written(at_work.state)))
    (job,) = (job for job in at_work.state.jobs if job.kind is JobKind.MAKE_PROXY)

    at_work.editor.exports.cancel(job.id)
    at_work.wait(lambda: not at_work.state.jobs)

    assert (at_work.state.proxy, at_work.state.problem) == (None, None)
    assert [path for path in at_work.cache.glob("*") if path.is_dir()] == []


def test_a_full_disk_is_not_spoken_of(tmp_path: Path) -> None:
    video = cached_clip(SLOW_TO_FIND)

    told = opened_on_a_small_disk(video, tmp_path / "home", disk_bytes=300_000)

    assert told == {"problem": None, "proxy": False, "left": []}


def test_a_cache_that_cannot_be_written_to_is_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")

    with desk(tmp_path, makes_proxies=True) as at_work:
        at_work.open(cached_clip(SLOW_TO_FIND))

        assert (at_work.state.proxy, at_work.state.problem) == (None, None)


def test_what_a_killed_process_left_goes_with_the_next_proxy(at_work: Desk) -> None:
    from reely_desktop.engine.cut import destination

    gone = 2**22 + 1  # past the numbers that Linux gives
    half = at_work.cache / f"{destination._mark(gone)}abc"  # noqa: SLF001 - what it would have been called
    half.mkdir(parents=True)
    (half / "proxy.mp4").write_bytes(b"half")

    at_work.open(cached_clip(SLOW_TO_FIND))

    assert at_work.state.proxy is not None
    assert not half.exists()


def test_its_job_is_shown_only_while_it_writes() -> None:
    waiting = Job(1, JobKind.MAKE_PROXY, Path("talk.mp4"), Queued())
    looking = replace(waiting, status=Running("", 0.0, timedelta()))
    writing = replace(waiting, status=Running("proxy", 0.5, timedelta(seconds=1)))

    assert being_written(State(jobs=(waiting,))) == ()
    assert being_written(State(jobs=(looking,))) == ()
    assert being_written(State(jobs=(writing,))) == (writing,)


def test_every_time_that_is_known_of_the_frames_is_handed_on() -> None:
    even = frame_grid.EvenFrames(timebase=Fraction(1, 30), step=1, count=3)
    listed = frame_grid.ListedFrames(timebase=Fraction(1, 30), stamps=(0, 2, 3, 5))

    known = [proxy_jobs.times_of(frames) for frames in (even, listed)]

    assert [(list(times.ticks), times.end) for times in known] == [([0, 1, 2], 3), ([0, 2, 3], 5)]
