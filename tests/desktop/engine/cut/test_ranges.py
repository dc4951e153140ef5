"""Clips of several ranges: every frame in its place, the sound joined without drifting away from it."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode, PieceKind, PieceReport
from tests.support import clip_cases, sounds
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order
from tests.support.written_clips import look_at, range_of, sound_lateness, source_times

PLAIN = clip_cases.H264["closed-gop"]
SAMPLES = 48
ORDERS = {
    "one-dropped": ((2, 50), (70, 130)),
    "three-kept": ((0, 10), (40, 100), (121, 150)),
    "out-of-order": ((100, 140), (20, 65), (70, 80)),
    "touching": ((10, 40), (40, 75), (75, 90)),
    "overlapping": ((10, 60), (30, 95)),
    "repeated": ((33, 44), (33, 44), (33, 44)),
    "single-frames": ((5, 6), (30, 31), (149, 150), (0, 1)),
    "whole-groups": ((30, 60), (90, 150)),
}
Places = tuple[tuple[int, int], ...]


def kept(spec: ClipSpec, clip: Path, places: Places, *, mode: CutMode = CutMode.EXACT) -> Order:
    ranges = tuple(range_of(spec, *place) for place in places)
    return Order(cached_clip(spec), clip, ranges, mode=mode)


def numbers(places: Places) -> tuple[int, ...]:
    return tuple(n for first, end in places for n in range(first, end))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("case", ["closed-gop", "29.97", "vfr", "hevc", "mkv", "open-gop"])
def test_ranges_follow_each_other_frame_by_frame(case: str, order: str, tmp_path: Path) -> None:
    spec, places = clip_cases.WITH_PICTURE[case], ORDERS[order]
    clip = tmp_path / "clip.mp4"

    report = kept(spec, clip, places).carry_out()

    seen = look_at(clip)
    assert seen.numbers == numbers(places)
    assert seen.times == joined_times(spec, places)
    assert seen.stored == len(seen.numbers)
    assert report.verified, report.checks
    assert (report.first_frame, report.last_frame) == (places[0][0], places[-1][1] - 1)
    assert sum(piece.frames for piece in report.pieces) == report.frames == len(seen.numbers)


def joined_times(spec: ClipSpec, places: Places) -> tuple[Fraction, ...]:
    times = source_times(spec)
    place = Fraction(0)
    joined: list[Fraction] = []
    for first, end in places:
        joined += [place + time - times[first] for time in times[first:end]]
        last = times[end] if end < len(times) else times[-1] + length_of_last(spec)
        place += last - times[first]
    return tuple(joined)


def length_of_last(spec: ClipSpec) -> Fraction:
    # As stored by the muxer of the uneven clip; only its very last frame is short.
    return Fraction(1, 60) if spec.vfr else 1 / spec.rate


@pytest.mark.parametrize("case", ["closed-gop", "29.97", "vfr", "three-tracks", "mkv"])
def test_the_sound_stays_with_each_range(case: str, tmp_path: Path) -> None:
    spec = clip_cases.WITH_PICTURE[case]
    places = ((100, 125), (11, 33), (60, 97), (12, 30))
    clip = tmp_path / "clip.mp4"
    times = source_times(spec)

    kept(spec, clip, places).carry_out()

    margin = Fraction(1, 50)
    at = margin
    for first, end in places:
        length = times[end] - times[first]
        for track in range(spec.audio_tracks):
            late = sound_lateness(
                spec,
                clip,
                at=at,
                heard_from=times[first] + margin,
                seconds=length - 2 * margin,
                track=track,
            )
            assert abs(late) <= SAMPLES, (first, end, track)
        at += length


def test_the_sound_does_not_drift_over_many_joints(tmp_path: Path) -> None:
    spec = ClipSpec(frames=600, rate=clip_cases.NTSC, size=(64, 64), gop=300)
    places = tuple((first, first + 7) for first in range(0, 588, 14))
    clip = tmp_path / "clip.mp4"
    last = places[-1]

    report = kept(spec, clip, places).carry_out()

    length = 7 / spec.rate
    late = sound_lateness(
        spec,
        clip,
        at=(len(places) - 1) * length + Fraction(1, 50),
        heard_from=last[0] / spec.rate + Fraction(1, 50),
        seconds=length - Fraction(1, 25),
    )
    assert look_at(clip).numbers == numbers(places)
    assert abs(late) <= 3
    assert report.verified, report.checks


def test_the_sound_is_crossfaded_at_a_joint(tmp_path: Path) -> None:
    spec = replace(PLAIN, audio_codec="pcm_s16le", container="mov")
    clip = tmp_path / "clip.mov"
    rate = sounds.SAMPLE_RATE_HZ

    kept(spec, clip, ((30, 60), (100, 130))).carry_out()

    source, heard = sounds.decode_sound(cached_clip(spec)), sounds.decode_sound(clip)
    half = int(rate * 0.006)
    before, after = source[rate : 2 * rate + half], source[rate * 10 // 3 - half : rate * 13 // 3]
    rising = (np.arange(2 * half) + 0.5) / (2 * half)
    faded = before[-2 * half :] * (1 - rising) + after[: 2 * half] * rising
    assert len(heard) == 2 * rate
    assert np.abs(heard[: rate - half] - before[: -2 * half]).max() < 1e-4
    assert np.abs(heard[rate - half : rate + half] - faded).max() < 2e-3
    assert np.abs(heard[rate + half :] - after[2 * half :]).max() < 1e-4


def test_frames_shorter_than_a_crossfade_can_be_joined(tmp_path: Path) -> None:
    spec = ClipSpec(frames=60, rate=Fraction(120), size=(64, 64))
    places = ((10, 11), (30, 31), (50, 52))
    clip = tmp_path / "clip.mp4"

    report = kept(spec, clip, places).carry_out()

    assert look_at(clip).numbers == numbers(places)
    assert report.verified, report.checks


def test_whole_groups_are_copied_and_the_rest_is_encoded_in_its_place(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    report = kept(PLAIN, clip, ((20, 60), (88, 125))).carry_out()

    assert report.method is CutMethod.SMART, report.reason
    assert report.pieces == (
        PieceReport(PieceKind.ENCODE, 10),
        PieceReport(PieceKind.COPY, 30),
        PieceReport(PieceKind.ENCODE, 37),  # two frames alone would be too short a piece
    )
    assert look_at(clip).numbers == numbers(((20, 60), (88, 125)))


@pytest.mark.parametrize("mode", [CutMode.EXACT, CutMode.ENCODE])
def test_ranges_go_into_matroska_too(mode: CutMode, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mkv"
    places = ORDERS["out-of-order"]

    report = kept(PLAIN, clip, places, mode=mode).carry_out()

    assert look_at(clip).numbers == numbers(places)
    assert report.verified, report.checks
