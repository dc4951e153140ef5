"""The shape of the sound in columns of pixels, made with numpy. No Qt.

What is computed here is only looked at, so seconds are floats. numpy comes with the peaks themselves,
long after the window is there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reely_desktop.app.soundtrack import Soundtrack
    from reely_desktop.engine.media.peaks import Peaks
    from reely_desktop.engine.mediatime import MediaRange, MediaTime

    Bytes = NDArray[np.uint8]
    Floats = NDArray[np.float32]
    Pixels = NDArray[np.uint32]
    Shares = NDArray[np.int16]

_FULL_SCALE = 32_768
_QUIETEST_PEAK = 0.1
"""A track whose loudest sample is below this is not drawn larger still: its noise would look like sound."""

_THINNEST_PX = 1.0
WHOLE = 127
"""How finely a pixel is covered: 16 bits hold as much for 257 rows, and take half the time of floats."""


def columns(peaks: Peaks, view: MediaRange, count: int) -> tuple[Floats, Floats]:
    """Return the lowest and the highest sample of each of `count` columns that `view` is drawn in.

    The loudest sample of the whole track is 1; past the end of the sound there is silence.
    """
    samples = float(view.duration.seconds) * peaks.sample_rate_hz / count
    level = peaks.level_for(view.duration.seconds * peaks.sample_rate_hz / count)
    bins = len(level.lows)
    if not bins:
        return np.zeros(count, np.float32), np.zeros(count, np.float32)
    start = float(view.start.seconds) * peaks.sample_rate_hz
    edges = ((start + samples * np.arange(count + 1)) / level.samples_per_bin).astype(np.int64)
    is_heard = edges[:-1] < bins
    firsts = np.minimum(edges[:-1], bins - 1)
    end = max(int(edges[-1]), int(firsts[-1]) + 1)
    loudest = max(_loudest(peaks), _QUIETEST_PEAK * _FULL_SCALE)
    lows = np.minimum.reduceat(level.lows[:end], firsts) * is_heard / np.float32(loudest)
    highs = np.maximum.reduceat(level.highs[:end], firsts) * is_heard / np.float32(loudest)
    return lows.astype(np.float32), highs.astype(np.float32)


def coverage(lows: Floats, highs: Floats, height: int) -> Shares:
    """Return how much of each pixel the wave covers, 0 to WHOLE, in `height` rows; at least a thin line."""
    middle, reach, whole = height / 2, (height - 2) / 2, np.int16(WHOLE)
    tops = ((middle - highs * reach - _THINNEST_PX / 2) * whole).astype(np.int16)
    bottoms = ((middle - lows * reach + _THINNEST_PX / 2) * whole).astype(np.int16)
    rows = np.arange(height, dtype=np.int16)[:, None] * whole
    covered = np.minimum(rows + whole, bottoms)
    covered -= np.maximum(rows, tops)
    found: Shares = np.maximum(covered, 0, out=covered)
    return found


def painted(coverage: Shares, silent: Bytes, colours: Pixels) -> Pixels:
    """Return the pixels of a row: `colours` of each coverage, their second half for `silent` columns."""
    return colours.take(coverage + silent * np.int16(WHOLE + 1))


def shades(over: int, colour: int, opacities: Floats) -> Pixels:
    """Return the opaque RGB `colour` laid over another one, at each of `opacities`."""
    shifts = np.array([16, 8, 0])
    under, upper = over >> shifts & 255, colour >> shifts & 255
    mixed = np.round(under + (upper - under) * opacities[:, None]).astype(np.uint32)
    found: Pixels = (mixed << shifts.astype(np.uint32)).sum(axis=1, dtype=np.uint32)
    return found | np.uint32(0xFF000000)


def stamped(stamp: Pixels, lefts: NDArray[np.int64], width: int) -> Pixels:
    """Return pixels with `stamp` at each of `lefts`, `width` wide; where two meet, the fuller shows."""
    height, reach = stamp.shape
    room = width + 2 * reach  # for those half out of sight
    whole = np.zeros((height, room), np.uint32)
    inside = lefts[(lefts > -reach) & (lefts < width)] + reach
    for column in range(reach):
        at = inside + column
        whole[:, at] = np.maximum(whole[:, at], stamp[:, column : column + 1])
    return np.ascontiguousarray(whole[:, reach : reach + width])


def silent_columns(soundtrack: Soundtrack, view: MediaRange, count: int) -> Bytes:
    """Return 1 for each of `count` columns whose middle lies in a silence, else 0."""
    starts, ends = _silent_seconds(soundtrack)
    if not len(starts):
        return np.zeros(count, np.uint8)
    start, share = float(view.start.seconds), count / float(view.duration.seconds)
    begun, ended = (
        np.bincount(
            np.ceil((times - start) * share - 0.5).clip(0, count).astype(np.int64),
            minlength=count + 1,
        )
        for times in (starts, ends)
    )
    return (begun - ended)[:count].cumsum().astype(np.uint8)


def seconds_of(times: Sequence[MediaTime]) -> NDArray[np.float64]:
    """Return `times` in seconds, for `places`."""
    return np.array([float(time.seconds) for time in times])


def places(seconds: NDArray[np.float64], view: MediaRange, width_px: float) -> NDArray[np.float64]:
    """Return the x of those of the ascending `seconds` that are in view, from its start; one a pixel."""
    start = float(view.start.seconds)
    share = width_px / float(view.duration.seconds)
    xs = (seconds - start) * share
    xs = xs[(xs >= 0) & (xs <= width_px)]
    is_first: NDArray[np.bool_] = np.diff(np.round(xs), prepend=-1) > 0
    return xs[is_first]


@lru_cache(maxsize=1)
def _loudest(peaks: Peaks) -> float:
    coarsest = peaks.levels[-1]
    return float(max(-int(coarsest.lows.min()), int(coarsest.highs.max())))


@lru_cache(maxsize=1)
def _silent_seconds(soundtrack: Soundtrack) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    silences = soundtrack.silences
    return (
        np.array([float(silence.start.seconds) for silence in silences]),
        np.array([float(silence.end.seconds) for silence in silences]),
    )
