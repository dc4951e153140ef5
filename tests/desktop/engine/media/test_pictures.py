"""Pictures are exactly the frames asked for, whatever the file does with its clock and its groups."""

import random
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.media.pictures import (
    Picture,
    PictureReader,
    thumbnails,
)
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import ZERO, MediaTime, from_seconds
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import (
    ClipSpec,
    cached_clip,
    decode_frame_times,
    make_clip,
    read_frame_number,
)

TICK = Fraction(1, 1_000_000)
LONG_GROUPS = {
    name: replace(spec, gop=150)
    for name, spec in clip_cases.WITH_PICTURE.items()
    if name
    in {
        "three-b-frames",
        "many-refs",
        "interlaced",
        "openh264",
        "hevc",
        "vfr",
        "hidden-start",
        "ts",
    }
}

FRAME_BYTES = 320 * 180 * 3 // 2


def of(cases: dict[str, ClipSpec]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("spec", cases.values(), ids=cases.keys())


def number_in(picture: Picture | None) -> int | None:
    assert picture is not None
    pixels = picture.pixels[..., :3]
    return read_frame_number(pixels[..., 1])


@cache
def times_of(path: Path) -> list[Fraction]:
    first, *_ = times = decode_frame_times(path)
    return [time - first for time in times]


@of(clip_cases.WITH_PICTURE)
def test_the_frame_shown_at_any_time_is_the_last_that_began(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    times = times_of(path)
    wanted = [*random.Random(7).sample(range(spec.frames), 12), 0, spec.frames - 1]

    with PictureReader(path, max_height=None) as reader:
        on_time = [reader.at(from_seconds(times[n])) for n in wanted]
        just_before = [reader.at(from_seconds(times[n] - TICK)) for n in wanted]

    assert [number_in(p) for p in on_time] == wanted
    assert [p.time.seconds for p in on_time] == [times[n] for n in wanted]
    assert [number_in(p) for p in just_before] == [max(0, n - 1) for n in wanted]


@of(LONG_GROUPS)
def test_what_is_passed_over_on_the_way_is_missed_by_nobody(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    times = times_of(path)
    wanted = [*random.Random(11).sample(range(1, spec.frames - 2), 12), 1, spec.frames - 3]
    three_frames = 3 * spec.size[0] * spec.size[1] * 3 // 2

    seen = []
    with PictureReader(path, max_height=None, kept_bytes=three_frames) as reader:
        for n in wanted:
            there = reader.at(from_seconds(times[n]))
            seen.append([number_in(p) for p in (there, reader.next(), reader.next())])
            reader.at(from_seconds(times[n]))
            seen[-1].insert(0, number_in(reader.previous()))

    assert seen == [[n - 1, n, n + 1, n + 2] for n in wanted]


@of(clip_cases.WITH_PICTURE)
def test_times_outside_show_the_first_and_the_last_frame(spec: ClipSpec) -> None:
    path = cached_clip(spec)

    with PictureReader(path, max_height=None) as reader:
        late = reader.at(MediaTime(100_000, Fraction(1)))
        early = reader.at(MediaTime(-5, Fraction(1)))

    assert (number_in(late), number_in(early)) == (spec.frames - 1, 0)
    assert early.time == ZERO


@of(clip_cases.SHORT)
def test_stepping_shows_every_frame_both_ways_and_stays_at_the_ends(spec: ClipSpec) -> None:
    path = cached_clip(spec)

    with PictureReader(path, max_height=None) as reader:
        there = [number_in(reader.next()) for _ in range(spec.frames)]
        at_end = reader.next()
        back = [number_in(reader.previous()) for _ in range(spec.frames - 1)]
        at_start = reader.previous()

    assert there == list(range(spec.frames))
    assert back == there[-2::-1]
    assert at_end is None
    assert at_start is None


@of(clip_cases.WITH_PICTURE)
def test_thumbnails_are_presented_frames_at_or_before_the_time(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    times = times_of(path)
    asked = [from_seconds(times[n] + TICK) for n in (149, 75, 0, 31, 29)]

    taken = list(thumbnails(path, asked, height=90, cancellation=Cancellation()))

    numbers = [number_in(picture) for picture in taken]
    assert [picture.time.seconds for picture in taken] == [times[n or 0] for n in numbers]
    assert all(p.time <= time for p, time in zip(taken, asked, strict=True))
    assert all(max(p.height, p.width) <= 160 for p in taken)


@pytest.mark.parametrize("name", ["closed-gop", "ragged-gops", "29.97"])
def test_a_thumbnail_is_the_nearest_keyframe_before(name: str) -> None:
    spec = clip_cases.H264[name]
    keys = spec.keyframes or tuple(range(0, spec.frames, spec.gop))
    times = times_of(cached_clip(spec))
    asked = [from_seconds(time) for time in times]

    taken = list(thumbnails(cached_clip(spec), asked, height=180, cancellation=Cancellation()))

    nearest = [max(key for key in keys if key <= n) for n in range(spec.frames)]
    assert [number_in(picture) for picture in taken] == nearest


@given(
    keyframes=st.lists(st.integers(1, 59), max_size=6, unique=True).map(sorted),
    open_gop=st.booleans(),
    b_frames=st.integers(0, 3),
    container=st.sampled_from(["mp4", "mkv", "ts"]),
    asked=st.lists(st.tuples(st.integers(0, 59), st.booleans()), min_size=1, max_size=12),
    kept_frames=st.sampled_from([5, 200]),
)
@settings(max_examples=10)
def test_any_walk_over_any_groups_meets_exactly_the_frames_asked_for(
    *,
    keyframes: list[int],
    open_gop: bool,
    b_frames: int,
    container: str,
    asked: list[tuple[int, bool]],
    kept_frames: int,
) -> None:
    spec = ClipSpec(
        frames=60,
        keyframes=(0, *keyframes),
        open_gop=open_gop,
        b_frames=b_frames,
        container=container,
    )
    path = cached_clip(spec)
    times = times_of(path)

    kept_bytes = kept_frames * FRAME_BYTES
    with PictureReader(path, max_height=None, kept_bytes=kept_bytes) as reader:
        for number, looks_ahead in asked:
            met = number_in(reader.at(from_seconds(times[number])))
            ahead = reader.look_ahead() if looks_ahead else None

            assert met == number
            assert ahead is None or number_in(ahead) in {number - 1, number + 1}


def test_what_lies_ahead_is_the_next_frame_of_the_way_that_is_gone() -> None:
    spec = clip_cases.H264["gop-250"]

    with PictureReader(cached_clip(spec), max_height=None) as reader:
        at_first = reader.look_ahead()
        reader.at(ZERO)
        forwards = [(number_in(reader.look_ahead()), number_in(reader.next())) for _ in range(5)]
        reader.previous()
        backwards = [
            (number_in(reader.look_ahead()), number_in(reader.previous())) for _ in range(4)
        ]
        before_the_first = reader.look_ahead()
        reader.at(MediaTime(1000, Fraction(1)))
        after_the_last = reader.look_ahead()

    assert (at_first, before_the_first, after_the_last) == (None, None, None)
    assert forwards == [(n, n) for n in range(1, 6)]
    assert backwards == [(n, n) for n in range(3, -1, -1)]


def test_stepping_back_past_what_is_kept_reads_it_again() -> None:
    spec = clip_cases.H264["gop-250"]
    with PictureReader(cached_clip(spec), max_height=None, kept_bytes=5 * FRAME_BYTES) as reader:
        last = reader.at(MediaTime(10, Fraction(1)))
        back = [number_in(reader.previous()) for _ in range(40)]

    assert number_in(last) == 149
    assert back == list(range(148, 108, -1))


def test_thumbnails_come_one_by_one_and_stop_when_cancelled() -> None:
    cancellation = Cancellation()
    taken = thumbnails(
        cached_clip(clip_cases.PLAIN), [ZERO, ZERO], height=90, cancellation=cancellation
    )

    first = next(taken)
    cancellation.cancel()

    assert number_in(first) == 0
    with pytest.raises(Cancelled):
        next(taken)


@of(clip_cases.WITH_PICTURE)
def test_time_zero_is_where_probe_says(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    video = probe(path).video
    assert video is not None

    with PictureReader(path, max_height=None) as reader:
        second = [reader.next(), reader.next()][-1]

    stamps = [round(time / video.timebase) for time in decode_frame_times(path)[:2]]
    assert video.origin.pts == stamps[0]
    assert second is not None
    assert second.time == MediaTime(stamps[1] - video.origin.pts, video.timebase)


def test_sound_alone_has_no_pictures() -> None:
    path = cached_clip(clip_cases.SOUND_ALONE["m4a"])

    with pytest.raises(MediaError) as refused:
        PictureReader(path, max_height=None)

    assert refused.value.code == "RLY-MEDIA-NO-PICTURE"


def test_a_damaged_stretch_is_passed_over_to_whole_frames(tmp_path: Path) -> None:
    spec = replace(clip_cases.CONTAINERS["ts"], audio_tracks=0)
    path = make_clip(spec, tmp_path / "damaged.ts")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = bytes(20_000)
    path.write_bytes(content)

    with PictureReader(path, max_height=None) as reader:
        seen = [number_in(reader.at(MediaTime(n, Fraction(1, 30)))) for n in (0, 140)]

    assert seen == [0, 140]
