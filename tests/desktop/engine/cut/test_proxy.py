"""A proxy shows, at any time, the very frame that its video shows; else there is none."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reely_desktop.engine.cut.proxy import GROUP_FRAMES, FrameTimes, helps, write_proxy
from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.keyframes import keyframe_index
from reely_desktop.engine.media.listing import typical_group
from reely_desktop.engine.media.pictures import Picture, PictureReader
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import from_seconds
from reely_desktop.engine.progress import Cancellation, Progress, no_progress
from tests.support import clip_cases
from tests.support.child_exports import running_ffmpegs
from tests.support.clips import ClipSpec, cached_clip, decode_frame_times, read_frame_number
from tests.support.exports import FFMPEG

LARGE = ClipSpec(frames=60, size=(1280, 720), gop=250)
AMPLE_BYTES = 100_000_000
TICK = Fraction(1, 1_000_000)


def video_of(path: Path) -> VideoInfo:
    video = probe(path).video
    assert video is not None
    return video


def times_of(path: Path) -> FrameTimes:
    timebase = video_of(path).timebase
    first, *_ = times = decode_frame_times(path)
    ticks = [round((time - first) / timebase) for time in times]
    return FrameTimes(timebase, ticks, 2 * ticks[-1] - ticks[-2])


def write(
    path: Path,
    output: Path,
    *,
    times: FrameTimes | None = None,
    most_bytes: int = AMPLE_BYTES,
    progress: Progress = no_progress,
    cancellation: Cancellation | None = None,
) -> Path:
    write_proxy(
        path,
        video_of(path),
        output,
        times=times or times_of(path),
        most_bytes=most_bytes,
        ffmpeg=FFMPEG,
        progress=progress,
        cancellation=cancellation or Cancellation(),
    )
    return output


def pixels_of(picture: Picture) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    return picture.pixels[..., :3]


def number_in(picture: Picture) -> int | None:
    return read_frame_number(pixels_of(picture)[..., 1])


@pytest.mark.parametrize("spec", clip_cases.SHORT.values(), ids=clip_cases.SHORT.keys())
def test_the_proxy_shows_the_frame_that_the_video_shows(spec: ClipSpec, tmp_path: Path) -> None:
    path = cached_clip(spec)
    times = times_of(path)

    proxy = write(path, tmp_path / "proxy.kept", times=times)

    with PictureReader(path, max_height=None) as own, PictureReader(proxy, max_height=None) as copy:
        for number, tick in enumerate(times.ticks):
            second = tick * times.timebase
            shown, copied = (reader.at(from_seconds(second)) for reader in (own, copy))
            before = copy.at(from_seconds(second - TICK))
            assert (number_in(copied), copied.time) == (number, shown.time)
            assert number_in(before) == max(0, number - 1)


@pytest.mark.parametrize("rotation", [0, 90])
def test_its_short_side_is_360_and_its_colours_are_the_videos_own(
    rotation: int, tmp_path: Path
) -> None:
    path = cached_clip(replace(LARGE, rotation=rotation))

    proxy = write(path, tmp_path / "proxy.kept")

    with PictureReader(path, max_height=None) as own, PictureReader(proxy, max_height=None) as copy:
        shown, copied = (reader.at(from_seconds(Fraction(1))) for reader in (own, copy))
    assert (copied.width, copied.height) == ((360, 640) if rotation else (640, 360))
    own_mean, mean = (pixels_of(picture).mean(axis=(0, 1)) for picture in (shown, copied))
    assert np.abs(own_mean - mean).max() < 3


def test_any_frame_of_it_is_a_few_frames_behind_a_keyframe(tmp_path: Path) -> None:
    proxy = write(cached_clip(LARGE), tmp_path / "proxy.kept")

    index = keyframe_index(proxy, video_of(proxy))

    assert [keyframe.ordinal for keyframe in index.keyframes] == [*range(0, 60, GROUP_FRAMES)]


def test_there_is_none_where_a_frame_would_be_shown_at_another_time(tmp_path: Path) -> None:
    path = cached_clip(LARGE)
    known = times_of(path)
    otherwise = replace(known, ticks=[*known.ticks[:-1], known.ticks[-1] + 1])

    with pytest.raises(WorkError) as refused:
        write(path, tmp_path / "proxy.kept", times=otherwise)

    assert refused.value.code == "RLY-PROXY-UNLIKE"
    assert list(tmp_path.iterdir()) == []


def test_there_is_none_where_there_is_too_little_room_for_it(tmp_path: Path) -> None:
    with pytest.raises(WorkError) as refused:
        write(cached_clip(LARGE), tmp_path / "proxy.kept", most_bytes=10_000)

    assert refused.value.code == "RLY-PROXY-TOO-LONG"


def test_one_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    cancellation = Cancellation()

    with pytest.raises(Cancelled):
        write(
            cached_clip(replace(LARGE, frames=1200, size=(640, 360))),
            tmp_path / "proxy.kept",
            progress=lambda _stage, _done: cancellation.cancel(),
            cancellation=cancellation,
        )

    assert list(tmp_path.iterdir()) == []
    assert running_ffmpegs() == []


@pytest.mark.parametrize(
    ("starts", "is_helped"),
    [
        (range(0, 3000, 30), False),
        (range(0, 3000, 60), False),
        (range(0, 3000, 250), True),
        ((0, *range(100, 3000, 30)), False),
        ((*range(0, 300, 30), 300), True),
    ],
    ids=["30", "60", "250", "one long group", "mostly one group"],
)
def test_it_helps_where_groups_are_long(starts: tuple[int, ...], *, is_helped: bool) -> None:
    video = video_of(cached_clip(clip_cases.PLAIN))

    assert helps(video, typical_group(starts, 3000)) is is_helped


@pytest.mark.parametrize(
    ("size", "is_helped"),
    [((1920, 1080), False), ((1080, 1920), False), ((1920, 1088), False), ((2560, 1440), True)],
)
def test_it_helps_where_pictures_are_large(size: tuple[int, int], *, is_helped: bool) -> None:
    plain = video_of(cached_clip(clip_cases.PLAIN))
    video = replace(plain, width=size[0], height=size[1])

    assert helps(video, Fraction(30)) is is_helped
