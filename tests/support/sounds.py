"""Sound whose source time can be read back to the sample from any excerpt of it.

Each track is noise of its own below 5 kHz that swells and fades irregularly: no stretch is like
another, and its autocorrelation is one narrow peak that lossy coding does not move.
"""

import wave
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from tests.support.frame_numbers import seconds_of

Samples = NDArray[np.float32]

SAMPLE_RATE_HZ = 48_000
_CUTOFF_HZ = 5_000
_SEARCHED_SECONDS = Fraction(1, 2)
_LEAST_LIKENESS = 0.5


def sound(seconds: Fraction, *, track: int = 0) -> Samples:
    """Make `seconds` of mono sound at 48 kHz within -1..1, from source time 0; tracks differ."""
    count = int(seconds * SAMPLE_RATE_HZ)
    block = SAMPLE_RATE_HZ  # made second by second, so that longer sound starts the same
    seconds_made = [_second(track, start // block) for start in range(0, count, block)]
    return np.concatenate([*seconds_made, np.zeros(0, np.float32)])[:count]


def write_sound(path: Path, seconds: Fraction, *, track: int = 0) -> None:
    """Write `sound` as a stereo 16-bit WAV file, both channels alike."""
    mono = (sound(seconds, track=track) * 32_000).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes(np.repeat(mono, 2).tobytes())


def decode_sound(path: Path, *, track: int = 0, start: Fraction | None = None) -> Samples:
    """Decode one audio track to mono at its own rate, laid out on the file's presented clock.

    Sample 0 is heard at `start`, a PTS in seconds: by default with the first presented frame, or
    at the track's own start where there is no picture. Gaps are silent.
    """
    with av.open(str(path)) as container:
        stream = container.streams.audio[track]
        chunks: list[tuple[Fraction, Samples]] = []
        for frame in container.decode(stream):
            planes = frame.to_ndarray().astype(np.float32)
            if frame.format.is_packed:
                planes = planes.reshape(-1, len(frame.layout.channels)).T
            if frame.format.name.startswith("s16"):
                planes /= 32_768
            chunks.append((seconds_of(frame), planes.mean(axis=0)))
        rate = stream.rate
    if start is None:
        start = _first_shown(path)
    if start is None:
        start = chunks[0][0]
    # Containers that keep milliseconds jitter by a few samples: what follows on closely is joined.
    laid: list[tuple[int, Samples]] = []
    following = None
    for time, samples in chunks:
        at = round((time - start) * rate)
        if following is not None and abs(at - following) <= rate // 500:
            at = following
        laid.append((at, samples))
        following = at + len(samples)
    whole = np.zeros(max(at + len(samples) for at, samples in laid), np.float32)
    for at, samples in laid:
        kept = samples[max(0, -at) :]
        whole[max(0, at) : max(0, at) + len(kept)] = kept
    return whole


def audio_offset(
    path_source: Path,
    path_clip: Path,
    expected_start_seconds: Fraction,
    *,
    track: int = 0,
    at_seconds: Fraction = Fraction(0),
) -> int:
    """Measure by how many samples the clip's sound is late (negative: early) against its picture.

    0 says: what is heard with the clip's first frame is what the source lets hear
    `expected_start_seconds` after its own first frame. `at_seconds` measures later in the clip.
    Raises AssertionError where the clip does not hold that sound at all.
    """
    source = _known_sound(path_source, path_source.stat().st_mtime_ns, track)
    clip = decode_sound(path_clip, track=track)
    return offset_between(
        source, clip[int(at_seconds * SAMPLE_RATE_HZ) :], expected_start_seconds + at_seconds
    )


def offset_between(source: Samples, excerpt: Samples, expected_start_seconds: Fraction) -> int:
    """Measure by how many samples `excerpt` is late, as `audio_offset`; both at 48 kHz."""
    excerpt = excerpt[: 2 * SAMPLE_RATE_HZ]
    reach = int(_SEARCHED_SECONDS * SAMPLE_RATE_HZ)
    expected = round(expected_start_seconds * SAMPLE_RATE_HZ)
    padded = np.pad(source, (reach, reach + len(excerpt)))
    window = padded[expected : expected + len(excerpt) + 2 * reach]
    length = 1 << (len(window) + len(excerpt)).bit_length()
    spectrum = np.fft.rfft(window, length) * np.conj(np.fft.rfft(excerpt, length))
    match = np.fft.irfft(spectrum, length)[: 2 * reach + 1]
    found = int(match.argmax())
    heard = window[found : found + len(excerpt)]
    likeness = float(match[found]) / (float(np.linalg.norm(heard) * np.linalg.norm(excerpt)) or 1.0)
    assert likeness > _LEAST_LIKENESS, f"the sound is not what it should be: {likeness:.2f} alike"
    return reach - found


@lru_cache(maxsize=16)
def _known_sound(path: Path, _written_at: int, track: int) -> Samples:
    return decode_sound(path, track=track)


def _first_shown(path: Path) -> Fraction | None:
    with av.open(str(path)) as container:
        for frame in container.decode(video=0) if container.streams.video else ():
            return seconds_of(frame)
    return None


@cache
def _second(track: int, index: int) -> Samples:
    """Make second `index` of a track; both ends are silent, so that seconds join without a click."""
    chance = np.random.default_rng((track, index))
    spectrum = np.fft.rfft(chance.normal(size=SAMPLE_RATE_HZ))
    spectrum[_CUTOFF_HZ:] = 0  # one bin a hertz
    noise = np.fft.irfft(spectrum, SAMPLE_RATE_HZ)
    beats = np.repeat(chance.uniform(0.25, 1.0, size=20), SAMPLE_RATE_HZ // 20)
    soft = np.convolve(beats, np.hanning(1_200) / np.hanning(1_200).sum(), mode="same")
    shaped = noise / np.abs(noise).max() * soft
    second: Samples = (0.7 * shaped).astype(np.float32)
    return second
