"""Trims of every kind of file, at every kind of place, hold exactly the frames that were asked for.

Sources are 60 frames long with keyframes at 0 and 30, but for those whose case is another.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode, PieceKind, PieceReport
from tests.support import clip_cases
from tests.support.clips import ClipSpec, audio_offset, cached_clip
from tests.support.exports import Order, span
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


@pytest.mark.parametrize("suffix", [".mov", ".mkv"])
@pytest.mark.parametrize(
    "case", ["closed-gop", "hevc", "vfr", "vfr-mkv", "29.97", "mkv", "mov-pcm", "hidden-start"]
)
def test_other_containers_hold_the_same(case: str, suffix: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / f"clip{suffix}"

    report = Order(cached_clip(spec), clip, (range_of(spec, 25, 60),)).carry_out()

    seen, wanted = look_at(clip), expected(spec, 25, 60)
    assert (seen.numbers, seen.stored) == (wanted.numbers, wanted.stored)
    # Matroska keeps whole milliseconds.
    rounded = Fraction(1, 2_000) if suffix == ".mkv" else 0
    assert all(abs(a - b) <= rounded for a, b in zip(seen.times, wanted.times, strict=True))
    assert report.verified, report.checks
    late = sound_offsets(spec, clip, source_times(spec)[25])
    assert all(abs(samples) <= SAMPLES_OF_A_MILLISECOND for samples in late), late


@pytest.mark.parametrize(
    "case", ["closed-gop", "open-gop", "hevc", "vp9-webm", "vfr", "interlaced", "ts", "rotated-90"]
)
def test_encoding_everything_is_as_exact(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    clip = tmp_path / "clip.mp4"
    order = Order(cached_clip(spec), clip, (range_of(spec, 29, 47),), mode=CutMode.ENCODE)

    report = order.carry_out()

    assert look_at(clip) == expected(spec, 29, 47)
    assert report.verified, report.checks
    assert (report.method, report.reason) == (CutMethod.ENCODE, "asked for")
    assert report.pieces == (PieceReport(PieceKind.ENCODE, 18),)


@pytest.mark.parametrize("case", clip_cases.SHORT)
def test_times_between_frames_mean_the_next_frame(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SHORT[case]
    times = source_times(spec)
    kept = span((times[40] + times[41]) / 2, (times[44] + times[45]) / 2)

    report = Order(cached_clip(spec), tmp_path / "clip.mp4", (kept,)).carry_out()

    assert (report.first_frame, report.last_frame) == (41, 44)


@pytest.mark.parametrize("case", clip_cases.SOUND_ALONE)
def test_sound_alone_is_cut_to_the_sample(case: str, tmp_path: Path) -> None:
    spec = clip_cases.SOUND_ALONE[case]
    clip = tmp_path / "clip.m4a"
    kept = span(Fraction(1, 3), Fraction(3))

    report = Order(cached_clip(spec), clip, (kept,), audio_only=True).carry_out()

    assert report.verified, report.checks
    assert (report.first_frame, report.last_frame, report.frames) == (None, None, 0)
    assert report.duration == Fraction(8, 3)
    assert report.reason == "sound alone is encoded, to be exact to the sample"
    assert sound_offsets(spec, clip, Fraction(1, 3)) == [0] * spec.audio_tracks


def test_the_sound_of_a_video_alone_starts_with_the_in_point(tmp_path: Path) -> None:
    spec = clip_cases.SHORT["closed-gop"]
    clip = tmp_path / "clip.m4a"
    kept = span(Fraction(1, 7), Fraction(3, 2))

    report = Order(cached_clip(spec), clip, (kept,), audio_only=True).carry_out()

    assert sound_offsets(spec, clip, Fraction(1, 7)) == [0]
    assert report.duration == Fraction(19, 14)
