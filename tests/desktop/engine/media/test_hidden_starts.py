"""Files whose edit list hides frames from a keyframe up to the middle of a group of pictures."""

from fractions import Fraction

import pytest

from reely_desktop.engine.media.frames import read_frames
from reely_desktop.engine.media.keyframes import keyframe_index
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from tests.support.clips import ClipSpec, cached_clip

TICK = Fraction(1, 30)
HIDDEN = (1, 2, 3, 17, 20, 21, 47)

for_each_hidden_start = pytest.mark.parametrize("hidden", HIDDEN)
for_each_order = pytest.mark.parametrize("b_frames", [0, 2, 3])


@for_each_hidden_start
@for_each_order
def test_what_is_hidden_leaves_no_gap_in_the_rate(hidden: int, b_frames: int) -> None:
    spec = ClipSpec(frames=60, gop=20, hidden=hidden, b_frames=b_frames)

    video = probe(cached_clip(spec)).video

    assert video is not None
    assert (video.rate_class, video.frame_rate) == (RateClass.CONSTANT, Fraction(30))
    assert video.frame_count == spec.frames


@for_each_hidden_start
@for_each_order
def test_frames_are_numbered_from_the_first_presented(hidden: int, b_frames: int) -> None:
    spec = ClipSpec(frames=60, gop=20, hidden=hidden, b_frames=b_frames)
    path = cached_clip(spec)
    video = probe(path).video
    assert video is not None
    span = MediaRange(MediaTime(5, TICK), MediaTime(9, TICK))

    table = read_frames(
        path, video, span, index=keyframe_index(path, video), cancellation=Cancellation()
    )

    assert table.numbers_in(span) == range(5, 9)
    assert table.pts_of(5) == video.origin.pts + 5 * TICK / video.timebase
