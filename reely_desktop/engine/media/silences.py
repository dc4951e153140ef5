"""Where a track is silent, read from its peaks; no IO.

A stretch is silent where no sample is louder than a threshold for at least a while, as ffmpeg's
silencedetect has it, to the width of the finest bin (5 ms at 48 kHz). What is not here: pauses in
speech over music, which need a transcript.
"""

from datetime import timedelta
from fractions import Fraction

import numpy as np

from reely_desktop.engine.media.peaks import Peaks
from reely_desktop.engine.mediatime import MediaRange, MediaTime

QUIET_DBFS = -45.0
"""Louder than the noise of a room through a fair microphone, softer than a whisper."""

SHORTEST = timedelta(milliseconds=300)
"""Shorter gaps are part of fluent speech."""

_FULL_SCALE = 32_768


def find_silences(
    peaks: Peaks,
    *,
    threshold_dbfs: float = QUIET_DBFS,
    shortest: timedelta = SHORTEST,
    span: MediaRange | None = None,
) -> tuple[MediaRange, ...]:
    """Return the silent ranges in order, from the first presented frame; within `span` if given.

    A range that `span` cuts short is kept when what is left is long enough.
    """
    finest = peaks.levels[0]
    limit = _FULL_SCALE * 10 ** (threshold_dbfs / 20)
    quiet = (finest.highs <= limit) & (finest.lows >= -limit)
    edges = np.flatnonzero(np.diff(quiet, prepend=False, append=False))
    least = Fraction(shortest // timedelta(microseconds=1), 1_000_000)
    found = []
    for start, end in edges.reshape(-1, 2).tolist():
        silent: MediaRange | None = MediaRange(
            _time_of(peaks, start * finest.samples_per_bin),
            _time_of(peaks, min(end * finest.samples_per_bin, peaks.sample_count)),
        )
        if silent is not None and span is not None:
            silent = silent.intersection(span)
        if silent is not None and silent.duration.seconds >= least:
            found.append(silent)
    return tuple(found)


def _time_of(peaks: Peaks, sample: int) -> MediaTime:
    return MediaTime(sample, Fraction(1, peaks.sample_rate_hz))
