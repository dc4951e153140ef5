"""How loud each sentence is said, from the shape of the sound; no IO."""

import numpy as np

from reely_desktop.engine.media.peaks import Peaks
from reely_desktop.engine.transcript.words import Transcript

_SILENT_DBFS = -50.0
_FULL_SCALE = 32_768
_BIN_SAMPLES = 1_024


def loudness_of(
    transcript: Transcript, parts: tuple[range, ...], peaks: Peaks
) -> tuple[float, ...]:
    """Return how loud each of `parts` is, in dB against the median of them all; 0 for what is silent."""
    level = next(level for level in peaks.levels if level.samples_per_bin >= _BIN_SAMPLES)
    height = np.maximum(level.highs.astype(np.float64), -level.lows.astype(np.float64))
    dbfs = 20 * np.log10(np.maximum(height, 1) / _FULL_SCALE)
    per_ms = peaks.sample_rate_hz / level.samples_per_bin / 1000
    found = np.full(len(parts), np.nan)
    for number, part in enumerate(parts):
        start = int(transcript.words[part.start].start_ms * per_ms)
        stop = int(transcript.words[part.stop - 1].end_ms * per_ms) + 1
        heard = dbfs[start:stop]
        heard = heard[heard > _SILENT_DBFS]
        if len(heard):
            found[number] = heard.mean()
    if np.isnan(found).all():
        return (0.0,) * len(parts)
    against = found - np.nanmedian(found)
    return tuple(float(value) for value in np.nan_to_num(against))
