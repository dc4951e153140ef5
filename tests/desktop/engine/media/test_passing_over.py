"""Frames that are passed over on the way to one: those to which no other refers, and no others."""

from dataclasses import replace

from reely_desktop.engine.media.footage import Footage, pts_of
from tests.support import clip_cases
from tests.support.clips import cached_clip, decode_frame_times


def test_frames_to_which_no_other_refers_are_passed_over() -> None:
    path = cached_clip(replace(clip_cases.WITH_PICTURE["three-b-frames"], gop=150))
    footage = Footage(path)
    at = footage.origin + 100 * footage.frame_ticks

    frames = [pts_of(frame) for frame in footage.frames_from(at, whole_from=at)]
    footage.close()

    assert frames == [footage.origin + n * footage.frame_ticks for n in range(100, 150)]


def test_a_frame_that_lasts_long_is_shown_to_its_end() -> None:
    path = cached_clip(replace(clip_cases.WITH_PICTURE["vfr"], gop=150))
    first, *_ = times = decode_frame_times(path)
    longest = max(range(1, 149), key=lambda n: times[n + 1] - times[n])
    footage = Footage(path)
    until = footage.origin + round((times[longest + 1] - first) / footage.timebase) - 1

    shown = next(footage.frames_from(until, whole_from=until))
    footage.close()

    assert pts_of(shown) <= until
