"""Loudness is that of exactly the sound asked for, on the clock of the picture."""

import math
import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.media.loudness import Loudness, measure_loudness
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip

RATE = 48_000


def seconds(start: int, end: int) -> MediaRange:
    return MediaRange(MediaTime(start, Fraction(1)), MediaTime(end, Fraction(1)))


def loudness_of(path: Path, span: MediaRange | None = None, *, track: int = 0) -> Loudness:
    return measure_loudness(probe(path), track=track, span=span, cancellation=Cancellation())


def write_tones(path: Path, levels_dbfs: list[float]) -> Path:
    """Write stereo sines of 997 Hz, five seconds at each level."""
    tone = np.sin(2 * math.pi * 997 * np.arange(5 * RATE) / RATE)
    whole = np.concatenate([tone * 10 ** (level / 20) for level in levels_dbfs]) * 32_767
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.repeat(whole.astype("<i2"), 2).tobytes())
    return path


def test_a_reference_tone_is_as_loud_as_the_standard_says(tmp_path: Path) -> None:
    path = write_tones(tmp_path / "tone.wav", [-23.0] * 2)  # EBU Tech 3341, case 1

    loudness = loudness_of(path)

    assert loudness.integrated_lufs == pytest.approx(-23.0, abs=0.1)


def test_only_the_span_is_measured(tmp_path: Path) -> None:
    path = write_tones(tmp_path / "tones.wav", [-33.0, -13.0, -23.0])

    measured = [loudness_of(path, seconds(n, n + 5)).integrated_lufs for n in (0, 5, 10)]

    assert measured == pytest.approx([-33.0, -13.0, -23.0], abs=0.1)


def test_silence_has_no_loudness(tmp_path: Path) -> None:
    path = write_tones(tmp_path / "silence.wav", [-200.0])

    assert loudness_of(path) == Loudness(integrated_lufs=None, range_lu=0.0)


@pytest.mark.parametrize("name", clip_cases.CLOCKS)
def test_a_file_s_own_clock_changes_nothing(name: str) -> None:
    spec = clip_cases.CLOCKS[name]

    measured = loudness_of(cached_clip(spec), seconds(1, 3)).integrated_lufs

    plain = ClipSpec(hidden=spec.hidden)
    usual = loudness_of(cached_clip(plain), seconds(1, 3)).integrated_lufs
    assert measured == pytest.approx(usual, abs=0.3)


def test_a_track_that_is_not_there_is_refused() -> None:
    with pytest.raises(MediaError) as refused:
        loudness_of(cached_clip(clip_cases.PLAIN), track=7)

    assert refused.value.code == "RLY-MEDIA-NO-SOUND"


def test_measuring_stops_when_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        measure_loudness(
            probe(cached_clip(clip_cases.PLAIN)),
            track=0,
            span=None,
            cancellation=cancellation,
        )
