"""Trims of every kind of file, at every kind of place, hold exactly the frames that were asked for.

Sources are 60 frames long with keyframes at 0 and 30, but for those whose case is another.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.support import clip_cases
from tests.support.clips import ClipSpec, audio_offset, cached_clip
from tests.support.exports import Order
from tests.support.written_clips import Seen, look_at, range_of, source_times

MILLISECOND = Fraction(1, 1_000)
SAMPLES_OF_A_MILLISECOND = 48
PLACES = {
    "whole": (0, 60),
    "head-past-a-keyframe": (0, 31),
    "tail-from-before-a-keyframe": (29, 60),
    "from-a-keyframe": (30, 59),
    "just-past-a-keyframe": (31, 43),
    "one-frame": (30, 31),
}
COPIED = {"closed-gop", "no-b-frames", "29.97", "rotated-90", "mov", "three-tracks", "silent"}

every_place = pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())


def expected(spec: ClipSpec, first: int, end: int) -> Seen:
    times = source_times(spec)[first:end]
    return Seen(
        numbers=tuple(range(first, end)),
        times=tuple(time - times[0] for time in times),
        stored=end - first,
    )


@every_place
@pytest.mark.parametrize("case", clip_cases.SHORT)
def test_a_clip_holds_the_frames_asked_for_at_their_times_with_their_sound(
    case: str, place: tuple[int, int], tmp_path: Path
) -> None:
    spec = clip_cases.SHORT[case]
    source, clip = cached_clip(spec), tmp_path / "clip.mp4"

    report = Order(source, clip, (range_of(spec, *place),)).carry_out()

    assert look_at(clip) == expected(spec, *place)
    assert report.verified, report.checks
    assert (report.first_frame, report.last_frame) == (place[0], place[1] - 1)
    assert report.frames == sum(piece.frames for piece in report.pieces) == place[1] - place[0]
    late = sound_offsets(spec, clip, source_times(spec)[place[0]])
    assert all(abs(samples) <= SAMPLES_OF_A_MILLISECOND for samples in late), late


def sound_offsets(spec: ClipSpec, clip: Path, start: Fraction) -> list[int]:
    return [
        audio_offset(cached_clip(spec), clip, start, track=track)
        for track in range(spec.audio_tracks)
    ]
