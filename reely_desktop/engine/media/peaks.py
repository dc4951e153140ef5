"""The shape of a track's sound: its lowest and highest sample in bins of several sizes.

Bin n of a level covers samples [n·size, (n+1)·size) from time 0, which is the first presented video
frame; sound before it is cut and late sound comes after silence, to the sample. A sample's lowest
and highest value is taken over all channels, so that nothing cancels out. The finest level comes
from the sound, each next one from the level before.

Peaks are kept as bytes, version 1: `RLYPEAKS`, then little-endian u32 version, sample rate, sample
count (u64), number of levels, then per level u32 samples a bin, u32 bins, the lows, the highs (i16).
"""

import struct
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.sound import sound_blocks, track_of
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation, Progress

BIN_SIZES = (256, 1_024, 4_096, 16_384, 65_536)
"""Samples a bin, finest first: 5 ms to 1.4 s at 48 kHz."""

Samples = NDArray[np.int16]

_BLOCK_SAMPLES = BIN_SIZES[-1]
_MAGIC = b"RLYPEAKS"
_VERSION = 1
_HEAD = struct.Struct("<8sIIQI")
_LEVEL = struct.Struct("<II")


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The peaks in bins of `samples_per_bin`; `lows` and `highs` are equally long."""

    samples_per_bin: int
    lows: Samples
    highs: Samples


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """The shape of `sample_count` samples; full scale is -32768 to 32767. `levels` from fine to coarse."""

    sample_rate_hz: int
    sample_count: int
    levels: tuple[Level, ...]

    @property
    def duration(self) -> MediaTime:
        """How long the sound is from time 0."""
        return MediaTime(self.sample_count, Fraction(1, self.sample_rate_hz))

    def level_for(self, samples_per_pixel: float) -> Level:
        """Return the coarsest level that still has a bin for each pixel, else the finest."""
        fitting = [level for level in self.levels if level.samples_per_bin <= samples_per_pixel]
        return fitting[-1] if fitting else self.levels[0]

    def to_bytes(self) -> bytes:
        """Return the peaks in the form that is kept."""
        parts = [
            _HEAD.pack(_MAGIC, _VERSION, self.sample_rate_hz, self.sample_count, len(self.levels))
        ]
        for level in self.levels:
            parts.append(_LEVEL.pack(level.samples_per_bin, len(level.lows)))
            parts += [level.lows.astype("<i2").tobytes(), level.highs.astype("<i2").tobytes()]
        return b"".join(parts)


def peaks_from_bytes(kept: bytes) -> Peaks:
    """Return the peaks that `to_bytes` made. Raises ValueError for anything else."""
    try:
        magic, version, rate, count, level_count = _HEAD.unpack_from(kept)
        if (magic, version) != (_MAGIC, _VERSION):
            raise ValueError("these are not peaks of a version that is known here")
        levels, at = [], _HEAD.size
        for _ in range(level_count):
            size, bins = _LEVEL.unpack_from(kept, at)
            lows = np.frombuffer(kept, "<i2", bins, at + _LEVEL.size)
            highs = np.frombuffer(kept, "<i2", bins, at + _LEVEL.size + lows.nbytes)
            levels.append(Level(size, lows.astype(np.int16), highs.astype(np.int16)))
            at += _LEVEL.size + 2 * lows.nbytes
    except struct.error as error:
        raise ValueError("these peaks are cut short") from error
    return Peaks(sample_rate_hz=rate, sample_count=count, levels=tuple(levels))


def read_peaks(
    info: MediaInfo,
    *,
    track: int,
    progress: Progress,
    cancellation: Cancellation,
    may_hold_lock: bool = True,
) -> Peaks:
    """Read the whole of audio track `track`, counted from 0, block by block; see `sound_blocks`.

    Raises MediaError RLY-MEDIA-NO-SOUND or -SOUND-UNREADABLE, and Cancelled.
    """
    rate = track_of(info, track).sample_rate_hz
    expected = max(1, round(info.duration.seconds * rate))
    count = 0
    lows: list[Samples] = [np.zeros(0, np.int16)]
    highs = lows.copy()
    for block in sound_blocks(
        info,
        track=track,
        span=None,
        filters=[f"asetnsamples=n={_BLOCK_SAMPLES}:p=0", "aformat=sample_fmts=s16"],
        cancellation=cancellation,
        may_hold_lock=may_hold_lock,
    ):
        channels = block.layout.nb_channels
        # Looked at where it lies, because to copy it would cost as much as all that follows.
        samples = np.frombuffer(memoryview(block.planes[0]), np.int16, block.samples * channels)
        # Blocks hold whole bins but for the last, whose last bin holds what is left.
        starts = np.arange(0, samples.size, BIN_SIZES[0] * channels)
        lows.append(np.minimum.reduceat(samples, starts))
        highs.append(np.maximum.reduceat(samples, starts))
        count += block.samples
        progress("waveform", min(1.0, count / expected))
    return Peaks(
        sample_rate_hz=rate,
        sample_count=count,
        levels=pyramid(np.concatenate(lows), np.concatenate(highs)),
    )


def pyramid(lows: Samples, highs: Samples) -> tuple[Level, ...]:
    """Return all levels over the finest one."""
    levels = [Level(BIN_SIZES[0], lows, highs)]
    for finer, size in pairwise(BIN_SIZES):
        below = levels[-1]
        starts = np.arange(0, len(below.lows), size // finer)
        levels.append(
            Level(
                size,
                np.minimum.reduceat(below.lows, starts) if len(starts) else below.lows,
                np.maximum.reduceat(below.highs, starts) if len(starts) else below.highs,
            )
        )
    return tuple(levels)
