"""Keyframes are where the clips were told to have them, whether a container lists them or is scanned."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.media.keyframes import Keyframe, KeyframeIndex, keyframe_index
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip

FROM_THE_START = {
    name: spec
    for name, spec in clip_cases.H264.items()
    if name != "intra-refresh"  # whose keyframes are not told
}


def index_of(spec: ClipSpec) -> KeyframeIndex:
    path = cached_clip(spec)
    video = probe(path).video
    assert video is not None
    return keyframe_index(path, video)


@pytest.mark.parametrize("case", FROM_THE_START)
@pytest.mark.parametrize("container", ["mp4", "mkv"])
def test_every_keyframe_has_as_many_frames_stored_before_it_as_ordered(
    case: str, container: str
) -> None:
    spec = replace(FROM_THE_START[case], frames=60, container=container)

    index = index_of(spec)

    told = spec.keyframes or range(0, spec.frames, spec.gop)
    leading = spec.b_frames if spec.open_gop else 0  # shown before their keyframe, stored behind it
    assert [key.ordinal for key in index.keyframes] == [
        max(0, n - leading) for n in told if n < spec.frames
    ]
    assert index.frame_count == spec.frames


def test_what_an_edit_list_hides_is_not_counted() -> None:
    index = index_of(clip_cases.CLOCKS["hidden-start"])

    assert [key.ordinal for key in index.keyframes] == [0, 13, 43, 73, 103, 133]
    assert index.frame_count == 150


def test_keyframes_are_drawn_at_their_times() -> None:
    index = index_of(clip_cases.H264["closed-gop"])

    assert index.times() == tuple(MediaTime(n, Fraction(1)) for n in range(5))


def test_scanning_stops_when_cancelled() -> None:
    path = cached_clip(clip_cases.CONTAINERS["mkv"])
    video = probe(path).video
    assert video is not None
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        keyframe_index(path, video, cancellation=cancellation)


@given(
    steps=st.lists(st.integers(1, 100), min_size=1, max_size=30),
    first=st.integers(-1_000, 1_000),
    wanted=st.integers(-2_000, 5_000),
)
def test_the_last_keyframe_by_a_time_is_found_and_else_the_first(
    steps: list[int], first: int, wanted: int
) -> None:
    stamps = [first]
    for step in steps:
        stamps.append(stamps[-1] + step)
    keys = tuple(Keyframe(dts, n) for n, dts in enumerate(stamps))
    index = KeyframeIndex(Fraction(1, 90_000), 0, keys, len(keys))

    at = index.at_or_before(wanted)

    assert at == max((n for n, dts in enumerate(stamps) if dts <= wanted), default=0)
