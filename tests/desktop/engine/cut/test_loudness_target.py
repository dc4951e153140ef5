import re
import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.request import CutMethod
from reely_desktop.engine.media.loudness import Loudness, measure_loudness
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases, sounds
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import SOURCE, Order, run_ffmpeg, span

RATE = 48_000
LOUD = Fraction(-14)
SMALL = Preset(
    "small",
    "Small",
    frame_size=(90, 160),
    video_bit_rate=200_000,
    max_video_bit_rate=400_000,
    audio_bit_rate=128_000,
)


def loudness_of(path: Path, *, track: int = 0) -> Loudness:
    return measure_loudness(probe(path), track=track, span=None, cancellation=Cancellation())


def true_peak(path: Path) -> float:
    told = run_ffmpeg("-i", path, "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-")
    return float(re.findall(r"Peak:\s+(\S+) dBFS", told)[-1])


def with_sound(path: Path, *tracks: NDArray[np.float64], rate: int = RATE) -> Path:
    """Write a clip with numbered frames and these tracks, each samples by channels."""
    inputs: list[str | Path] = []
    maps = ["-map", "0:v"]
    for number, track in enumerate(tracks):
        file = path.with_name(f"{number}.wav")
        with wave.open(str(file), "wb") as written:
            written.setnchannels(track.shape[1])
            written.setsampwidth(2)
            written.setframerate(rate)
            written.writeframes((track * 32_767).astype("<i2").tobytes())
        inputs += ["-i", file]
        maps += ["-map", f"{number + 1}:a"]
    picture = cached_clip(clip_cases.TRACKS["silent"])
    run_ffmpeg("-i", picture, *inputs, *maps, "-c:v", "copy", "-c:a", "aac", "-shortest", path)
    return path


def noise(seconds: int, *, gain: float = 1.0, channels: int = 2) -> NDArray[np.float64]:
    mono = gain * sounds.sound(Fraction(seconds)).astype(np.float64)
    return np.repeat(mono[:, None], channels, axis=1)


def claps(seconds: int, *, gain: float = 0.1) -> NDArray[np.float64]:
    """Soft speech-like noise with a clap as loud as can be in every second."""
    made = noise(seconds, gain=gain)
    chance = np.random.default_rng(7)
    clap = np.exp(-np.arange(4_800) / 1_200) * chance.uniform(-1, 1, size=4_800)
    clap = np.convolve(clap, np.hanning(12) / np.hanning(12).sum(), mode="same")
    for second in range(seconds):
        made[second * RATE + 9_000 :][:4_800] += (clap / np.abs(clap).max() * 0.85)[:, None]
    return made.clip(-1, 1)


@pytest.mark.parametrize("target", [-14, -16])
@pytest.mark.parametrize("ranges", [(span(0, 4),), (span(1, 2), span(3, Fraction(9, 2)))])
def test_a_copied_clip_is_as_loud_as_is_asked_and_its_sound_starts_to_the_sample(
    tmp_path: Path, target: int, ranges: tuple[MediaRange, ...]
) -> None:
    source = with_sound(tmp_path / "quiet.mp4", noise(5, gain=0.3))

    report = Order(
        source, tmp_path / "clip.mp4", ranges, loudness_lufs=Fraction(target)
    ).carry_out()

    assert report.method is CutMethod.SMART
    assert report.verified
    assert report.notes == ()
    assert loudness_of(source).integrated_lufs == pytest.approx(-25, abs=1)
    assert loudness_of(report.output).integrated_lufs == pytest.approx(target, abs=0.5)
    assert true_peak(report.output) < -1
    whole, heard = sounds.decode_sound(source), sounds.decode_sound(report.output)
    start = ranges[0].start.seconds
    assert sounds.offset_between(whole, heard[: 9 * RATE // 10], start) == 0
    assert len(heard) == pytest.approx(report.duration * RATE, abs=RATE // 20)


def test_peaks_are_limited_where_the_gain_alone_would_clip_them(tmp_path: Path) -> None:
    source = with_sound(tmp_path / "claps.mp4", claps(5))
    before = loudness_of(source).integrated_lufs
    assert before is not None
    assert true_peak(source) + (-14 - before) > 3

    report = Order(source, tmp_path / "clip.mp4", (span(0, 4),), loudness_lufs=LOUD).carry_out()

    assert loudness_of(report.output).integrated_lufs == pytest.approx(-14, abs=0.5)
    assert true_peak(report.output) < -1
    whole, heard = sounds.decode_sound(source), sounds.decode_sound(report.output)
    assert sounds.offset_between(whole, heard, Fraction(0)) == 0


@pytest.mark.parametrize("preset", [SOURCE, SMALL], ids=["copied", "encoded"])
def test_a_loudness_out_of_reach_is_told(tmp_path: Path, preset: Preset) -> None:
    source = with_sound(tmp_path / "claps.mp4", claps(5, gain=0.001))
    loud = Fraction(-6)

    report = Order(
        source, tmp_path / "clip.mp4", (span(0, 4),), preset, loudness_lufs=loud
    ).carry_out()

    reached = loudness_of(report.output).integrated_lufs
    assert reached is not None
    assert reached < -8
    assert any("quieter than asked" in note for note in report.notes)


def test_even_sound_is_corrected_from_its_start_to_its_end(tmp_path: Path) -> None:
    # A spread of 0 LU is how loudnorm says that nothing was measured.
    hum = 0.05 * np.sin(np.arange(5 * RATE) * (2 * np.pi * 440 / RATE))
    source = with_sound(tmp_path / "hum.mp4", np.repeat(hum[:, None], 2, axis=1))

    report = Order(source, tmp_path / "clip.mp4", (span(0, 5),), loudness_lufs=LOUD).carry_out()

    assert loudness_of(report.output).integrated_lufs == pytest.approx(-14, abs=0.5)
    heard = sounds.decode_sound(report.output)
    levels = [np.abs(heard[at : at + RATE // 2]).max() for at in range(0, 4 * RATE, RATE)]
    assert levels == pytest.approx([levels[0]] * 4, rel=0.05)


def test_each_track_is_measured_by_itself_and_a_silent_one_is_left_alone(tmp_path: Path) -> None:
    source = with_sound(
        tmp_path / "tracks.mp4", noise(3, gain=0.1), np.zeros((3 * RATE, 2)), noise(3)
    )

    report = Order(source, tmp_path / "clip.mp4", (span(0, 3),), loudness_lufs=LOUD).carry_out()

    first, silent, third = (loudness_of(report.output, track=n) for n in range(3))
    assert first.integrated_lufs == pytest.approx(-14, abs=0.5)
    assert silent.integrated_lufs is None
    assert third.integrated_lufs == pytest.approx(-14, abs=0.5)


@pytest.mark.parametrize("channels", [1, 6])
def test_what_counts_is_the_loudness_of_the_mix_that_a_platform_gets(
    tmp_path: Path, channels: int
) -> None:
    source = with_sound(tmp_path / "mix.mp4", noise(2, gain=0.2, channels=channels), rate=44_100)

    report = Order(
        source, tmp_path / "clip.mp4", (span(0, 1),), SMALL, loudness_lufs=LOUD
    ).carry_out()

    (track,) = probe(report.output).audio
    assert (track.channels, track.sample_rate_hz) == (2, RATE)
    assert loudness_of(report.output).integrated_lufs == pytest.approx(-14, abs=0.5)


def test_without_a_target_the_loudness_stays(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(frames=60))

    report = Order(source, tmp_path / "clip.mp4", (span(0, 2),)).carry_out()

    before = loudness_of(source).integrated_lufs
    assert before is not None
    assert loudness_of(report.output).integrated_lufs == pytest.approx(before, abs=0.2)
