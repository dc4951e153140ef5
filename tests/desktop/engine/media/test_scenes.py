"""Scenes of real clips whose cuts are known, however they are coded."""

from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.scenes import (
    Group,
    affordable,
    cuts,
    doubtful,
    find_scenes,
    runs,
)
from reely_desktop.engine.progress import Cancellation, no_progress
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.scene_clips import RATE, write_scenes

LENGTHS = (70, 45, 101, 12, 80)
CUTS = list(accumulate(LENGTHS[:-1]))
SAMPLE = Path(__file__).parents[4] / "resources" / "sample" / "harbour-walk.mp4"


def scenes_of(path: Path) -> list[Fraction]:
    found = find_scenes(probe(path), progress=no_progress, cancellation=Cancellation())
    return [time.seconds for time in found]


@pytest.mark.parametrize(
    "options",
    [
        "keyint=30:scenecut=0",
        "keyint=250",
        "keyint=250:scenecut=0:bframes=4:open-gop=1",
        "keyint=1",
        "keyint=infinite:scenecut=0",
    ],
)
@pytest.mark.parametrize("container", ["mp4", "mkv", "ts"])
def test_each_cut_is_found_to_the_frame(tmp_path: Path, options: str, container: str) -> None:
    film = write_scenes(tmp_path / f"film.{container}", LENGTHS, options=options)

    found = scenes_of(film)

    assert [round(time * RATE) for time in found] == CUTS


def test_a_flash_is_no_cut(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30", flashes=(20, 90, 91))

    assert [round(time * RATE) for time in scenes_of(film)] == [60]


def test_one_scene_has_no_cut(tmp_path: Path) -> None:
    assert scenes_of(write_scenes(tmp_path / "film.mp4", (150,), options="keyint=30")) == []


@pytest.mark.parametrize("name", sorted(clip_cases.CLOCKS))
def test_counting_frames_through_any_clock_is_no_cut(name: str) -> None:
    assert scenes_of(cached_clip(clip_cases.CLOCKS[name])) == []


def test_the_sample_changes_scene_where_its_story_does() -> None:
    frames = [round(time * 30) for time in scenes_of(SAMPLE)]

    assert frames == [293, 562, 754, 1072, 1348, 1604, 1831, 2136, 2432, 2610]


def test_sound_alone_has_no_scenes() -> None:
    assert scenes_of(cached_clip(clip_cases.SOUND_ALONE["m4a"])) == []


def test_a_cancelled_search_stops(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", LENGTHS, options="keyint=30")
    cancellation = Cancellation()

    with pytest.raises(Cancelled):
        find_scenes(
            probe(film),
            progress=lambda _stage, _done: cancellation.cancel(),
            cancellation=cancellation,
        )


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", LENGTHS, options="keyint=30")
    told: list[float] = []

    find_scenes(
        probe(film), progress=lambda _stage, done: told.append(done), cancellation=Cancellation()
    )

    assert all(before <= after for before, after in pairwise(told))
    assert told[-1] == pytest.approx(1)


def test_only_what_can_be_paid_for_is_decoded_and_what_changed_most_comes_first() -> None:
    video = probe(cached_clip(clip_cases.PLAIN)).video
    assert video is not None
    second = int(1 / video.timebase)
    groups = [Group(n * second, (n + 1) * second, change) for n, change in enumerate((3, 9, 0, 6))]
    a_second = video.width * video.height * video.frame_rate

    chosen = affordable(doubtful(groups, video), video, most=int(2 * a_second))

    assert [group.change for group in chosen] == [9, 6]


def test_neighbouring_groups_are_decoded_in_one_go() -> None:
    groups = [Group(0, 5, 9.0), Group(5, 9, 9.0), Group(20, 30, 9.0), Group(30, None, 9.0)]

    assert [len(run) for run in runs(groups)] == [2, 2]


@given(st.lists(st.floats(0, 255), max_size=60))
def test_scenes_are_never_nearer_than_three_frames(changes: list[float]) -> None:
    found = cuts(changes, changes)

    assert all(after - before > 2 for before, after in pairwise(found))
