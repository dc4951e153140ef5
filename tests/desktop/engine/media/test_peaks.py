"""Peaks: the extremes of exactly the samples that each bin covers, from the first presented frame."""

import subprocess
import wave
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.media.peaks import BIN_SIZES, Peaks, peaks_from_bytes, pyramid, read_peaks
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.silences import find_silences
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation, no_progress
from tests.support import clip_cases, sounds
from tests.support.clips import ClipSpec, cached_clip, duration

FFMPEG = Path(imageio_ffmpeg.get_ffmpeg_exe())
RATE = sounds.SAMPLE_RATE_HZ
HEARD = {
    name: spec
    for name, spec in {**clip_cases.CLOCKS, **clip_cases.TRACKS, **clip_cases.SOUND_ALONE}.items()
    if spec.audio_tracks
}


def peaks_of(path: Path, *, track: int = 0) -> Peaks:
    return read_peaks(probe(path), track=track, progress=no_progress, cancellation=Cancellation())


def write_wav(path: Path, samples: np.ndarray, *, rate: int = RATE) -> Path:
    """Write int16 samples shaped (samples, channels)."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2").tobytes())
    return path


def extremes(samples: np.ndarray, size: int) -> Iterator[tuple[int, int]]:
    for start in range(0, len(samples), size):
        block = samples[start : start + size]
        yield int(block.min()), int(block.max())


def test_each_bin_holds_the_extremes_of_all_channels(tmp_path: Path) -> None:
    samples = np.random.default_rng(3).integers(-32_768, 32_768, (200_123, 2))
    path = write_wav(tmp_path / "noise.wav", samples)

    peaks = peaks_of(path)

    assert (peaks.sample_rate_hz, peaks.sample_count) == (RATE, 200_123)
    assert tuple(level.samples_per_bin for level in peaks.levels) == BIN_SIZES
    for level in peaks.levels:
        shown = list(zip(level.lows.tolist(), level.highs.tolist(), strict=True))
        assert shown == list(extremes(samples, level.samples_per_bin))


@pytest.mark.parametrize("spec", HEARD.values(), ids=HEARD.keys())
def test_time_zero_is_the_first_presented_frame_to_the_sample(spec: ClipSpec) -> None:
    path = cached_clip(spec)
    heard = np.round(sounds.decode_sound(path) * 32_768)

    finest = peaks_of(path).levels[0]

    drawn = np.array([(a, b) for a, b in extremes(heard, 256)])
    shown = np.stack([finest.lows, finest.highs], axis=1)
    bins = min(len(drawn), len(shown)) - 1
    assert bins > float(duration(spec) * RATE) / 256 - 20
    assert (
        np.abs(drawn[:bins] - shown[:bins]).max() <= 64
    )  # the channels differ a little after coding


@pytest.mark.parametrize("late", [-24_000, -480, -17, -1, 0, 1, 17, 480, 48_000])
def test_sound_that_starts_late_or_early_keeps_its_place(tmp_path: Path, late: int) -> None:
    first_of_a_bin, last_of_a_bin = 200 * 256, 260 * 256 - 1
    path = shifted(tmp_path, late=late, clicks=[first_of_a_bin - late, last_of_a_bin - late])

    finest = peaks_of(path).levels[0]

    assert np.flatnonzero(finest.highs).tolist() == [200, 259]


def test_peaks_of_any_length_nest(tmp_path: Path) -> None:
    peaks = peaks_of(write_wav(tmp_path / "none.wav", np.zeros((255, 1))))

    assert [len(level.lows) for level in peaks.levels] == [1] * len(BIN_SIZES)
    assert peaks.duration == MediaTime(255, Fraction(1, RATE))


@given(
    lows=st.lists(st.integers(-32_768, 0), max_size=600),
    rate=st.integers(8_000, 192_000),
    data=st.data(),
)
def test_kept_peaks_come_back_as_they_were(lows: list[int], rate: int, data: st.DataObject) -> None:
    highs = data.draw(st.lists(st.integers(0, 32_767), min_size=len(lows), max_size=len(lows)))
    peaks = Peaks(
        sample_rate_hz=rate,
        sample_count=256 * len(lows),
        levels=pyramid(np.array(lows, np.int16), np.array(highs, np.int16)),
    )

    back = peaks_from_bytes(peaks.to_bytes())

    assert back.to_bytes() == peaks.to_bytes()
    assert (back.sample_rate_hz, back.sample_count) == (rate, 256 * len(lows))
    assert back.levels[0].lows.tolist() == lows
    assert back.levels[0].highs.tolist() == highs


def test_peaks_of_version_1_are_read_for_ever() -> None:
    golden = (
        b"RLYPEAKS" + b"\1\0\0\0" + b"\x80\xbb\0\0" + b"\2\2\0\0\0\0\0\0" + b"\2\0\0\0"
        b"\0\1\0\0" + b"\3\0\0\0" + b"\xff\xff\0\x80\0\0" + b"\1\0\xff\x7f\0\0"
        b"\0\4\0\0" + b"\1\0\0\0" + b"\0\x80" + b"\xff\x7f"
    )

    peaks = peaks_from_bytes(golden)

    fine, coarse = peaks.levels
    assert (peaks.sample_rate_hz, peaks.sample_count) == (48_000, 514)
    assert (fine.samples_per_bin, fine.lows.tolist(), fine.highs.tolist()) == (
        256,
        [-1, -32_768, 0],
        [1, 32_767, 0],
    )
    assert (coarse.samples_per_bin, coarse.lows.tolist()) == (1_024, [-32_768])
    assert peaks.to_bytes() == golden


@pytest.mark.parametrize("kept", [b"", b"RLYPEAKS\2\0\0\0" + bytes(16), b"something else" * 9])
def test_what_is_not_known_is_refused(kept: bytes) -> None:
    with pytest.raises(ValueError, match="peaks"):
        peaks_from_bytes(kept)


def test_kept_peaks_that_are_cut_short_are_refused() -> None:
    zeros = np.zeros(9, np.int16)
    kept = Peaks(sample_rate_hz=RATE, sample_count=9, levels=pyramid(zeros, zeros)).to_bytes()

    for end in range(len(kept)):
        with pytest.raises(ValueError, match=r"peaks|buffer"):
            peaks_from_bytes(kept[:end])


def test_a_level_has_a_bin_for_each_pixel() -> None:
    zeros = np.zeros(1_000, np.int16)
    peaks = Peaks(sample_rate_hz=RATE, sample_count=256_000, levels=pyramid(zeros, zeros))

    chosen = [peaks.level_for(n).samples_per_bin for n in (1, 256, 5_000, 1_000_000)]

    assert chosen == [256, 256, 4_096, 65_536]


def test_silences_are_where_ffmpeg_hears_none(tmp_path: Path) -> None:
    samples = np.random.default_rng(5).integers(-9_000, 9_000, (10 * RATE, 2))
    for start, end in ((0, RATE), (3 * RATE, 3 * RATE + 9_000), (5 * RATE, 7 * RATE + 77)):
        samples[start:end] //= 3_000
    path = write_wav(tmp_path / "pauses.wav", samples)

    found = find_silences(peaks_of(path), shortest=timedelta(milliseconds=500))

    said = run_ffmpeg(
        ["-i", str(path), "-af", "silencedetect=noise=-45dB:d=0.5", "-f", "null"], Path("-")
    )
    heard = [float(line.split(":")[1].split("|")[0]) for line in said if "silence_" in line]
    edges = [float(edge.seconds) for span in found for edge in (span.start, span.end)]
    assert len(found) == 2
    assert edges == pytest.approx(heard, abs=2 * 256 / RATE)


def test_silences_stay_within_the_span_asked_for(tmp_path: Path) -> None:
    samples = np.zeros((4 * RATE, 1))
    peaks = peaks_of(write_wav(tmp_path / "silent.wav", samples))
    span = MediaRange(MediaTime(1, Fraction(1)), MediaTime(3, Fraction(1)))

    assert find_silences(peaks, span=span) == (span,)


def test_sound_that_changes_its_channels_on_the_way_is_read_whole(tmp_path: Path) -> None:
    joined = tmp_path / "joined.ts"
    with joined.open("wb") as file:
        for second, channels in enumerate(("2", "1", "6")):
            part = tmp_path / f"{second}.ts"
            run_ffmpeg(
                [
                    *["-f", "lavfi", "-i", "sine=r=48000:d=1,volume=6", "-c:a", "ac3"],
                    *["-ac", channels, "-output_ts_offset", str(second)],
                ],
                part,
            )
            file.write(part.read_bytes())

    peaks = peaks_of(joined)

    assert float(peaks.duration.seconds) == pytest.approx(3, abs=0.05)
    assert find_silences(peaks) == ()


def test_a_track_that_is_not_there_is_refused() -> None:
    with pytest.raises(MediaError) as refused:
        peaks_of(cached_clip(clip_cases.PLAIN), track=1)

    assert refused.value.code == "RLY-MEDIA-NO-SOUND"


def test_each_track_has_peaks_of_its_own() -> None:
    path = cached_clip(clip_cases.TRACKS["three-tracks"])

    first, second = (peaks_of(path, track=n).levels[0] for n in (0, 1))

    assert first.highs.tolist() != second.highs.tolist()


def test_reading_stops_when_cancelled() -> None:
    info = probe(cached_clip(clip_cases.PLAIN))
    cancellation = Cancellation()

    with pytest.raises(Cancelled):
        read_peaks(
            info,
            track=0,
            progress=lambda _stage, _done: cancellation.cancel(),
            cancellation=cancellation,
        )


def shifted(folder: Path, *, late: int, clicks: list[int]) -> Path:
    """Make a clip with clicks in a sound that starts `late` samples late, or early if negative."""
    samples = np.zeros((2 * RATE, 1))
    samples[clicks] = 20_000
    wav = write_wav(folder / "clicks.wav", samples)
    picture = cached_clip(ClipSpec(frames=60, audio_tracks=0, b_frames=0))
    path = folder / "shifted.nut"  # which keeps the PTS of sound to the sample
    run_ffmpeg(
        [
            *["-i", str(picture), "-i", str(wav), "-map", "0", "-map", "1"],
            *["-c:v", "copy", "-c:a", "pcm_s16le", "-af", f"asetpts=PTS+({late})"],
            *["-output_ts_offset", "1"],
        ],
        path,
    )
    return path


def run_ffmpeg(options: list[str], path: Path) -> list[str]:
    ended = subprocess.run(
        [str(FFMPEG), "-hide_banner", "-y", *options, str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    return ended.stderr.splitlines()
