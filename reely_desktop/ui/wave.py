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

_FULL_SCALE = 32_768
_QUIETEST_PEAK = 0.1
"""A track whose loudest sample is below this is not drawn larger still: its noise would look like sound."""

_THINNEST_PX = 1.0
WHOLE = 127
"""How finely a pixel is covered.

16 bits hold 257 rows of it, and take half the time of floats; and a byte tells it, and silence, too."""


def columns(peaks: Peaks, view: MediaRange, count: int) -> tuple[Floats, Floats]:
    """Return the lowest and the highest sample of each of `count` columns that `view` is drawn in.

    The loudest sample of the whole track is 1; past the end of the sound there is silence.
    """
    begin, length = _in_seconds(view)
    samples = length * peaks.sample_rate_hz / count
    level = peaks.level_for(samples)
    bins = len(level.lows)
    if not bins:
        return np.zeros(count, np.float32), np.zeros(count, np.float32)
    start = begin * peaks.sample_rate_hz / level.samples_per_bin
    steps = np.arange(count + 1) * (samples / level.samples_per_bin)
    edges = (start + steps).astype(np.int64)
    firsts, lasts = edges[:-1], edges[1:] - 1
    most = max(1, int((edges[1:] - firsts).max()))
    # A row for the first bin of each column, one for the second, and so on, for they are few.
    members = np.minimum(firsts + np.arange(most)[:, None], np.maximum(firsts, lasts))
    np.minimum(members, bins - 1, out=members)
    share = np.float32(1 / max(_loudest(peaks), _QUIETEST_PEAK * _FULL_SCALE))
    lows = level.lows.take(members).min(axis=0) * share
    highs = level.highs.take(members).max(axis=0) * share
    heard = firsts.searchsorted(bins)
    lows[heard:] = highs[heard:] = 0
    return lows, highs


def coverage(lows: Floats, highs: Floats, height: int) -> Bytes:
    """Return how much of each pixel the wave covers, 0 to WHOLE, in `height` rows; at least a thin line."""
    middle, reach, whole = height / 2, (height - 2) / 2, np.int16(WHOLE)
    tops = ((middle - _THINNEST_PX / 2 - highs * reach) * whole).astype(np.int16)
    bottoms = ((middle + _THINNEST_PX / 2 - lows * reach) * whole).astype(np.int16)
    rows = np.arange(height, dtype=np.int16)[:, None] * whole
    upper, lower = np.maximum(rows, tops), np.minimum(rows + whole, bottoms)
    np.maximum(lower, upper, out=lower)
    lower -= upper
    found: Bytes = lower.astype(np.uint8)
    return found


def shaded(coverage: Bytes, silent: Bytes) -> Bytes:
    """Return which shade each pixel has: its coverage, and WHOLE + 1 more in `silent` columns."""
    return coverage | silent * np.uint8(WHOLE + 1)


def shades(over: int, colour: int, opacities: Floats) -> Pixels:
    """Return the opaque RGB `colour` laid over another one, at each of `opacities`."""
    shifts = np.array([16, 8, 0])
    under, upper = over >> shifts & 255, colour >> shifts & 255
    mixed = np.round(under + (upper - under) * opacities[:, None]).astype(np.uint32)
    found: Pixels = (mixed << shifts.astype(np.uint32)).sum(axis=1, dtype=np.uint32)
    return found | np.uint32(0xFF000000)


def stamped(stamp: Pixels, lefts: NDArray[np.int64], width: int) -> Pixels:
    """Return pixels with `stamp` at each of `lefts`, `width` wide, and else its last column.

    Where two meet, the one whose middle is nearer shows.
    """
    reach = stamp.shape[1] - 1
    inside = lefts[(lefts > -reach) & (lefts < width)] + reach
    shown = np.full(width + 2 * reach, reach)  # with room for those half out of sight
    columns = np.arange(reach)
    inwards = columns[np.abs(2 * columns + 1 - reach).argsort(kind="stable")[::-1], None]
    shown[inwards + inside] = inwards  # of those for one place, the last stays
    return stamp.take(shown[reach : reach + width], axis=1)


def silent_columns(soundtrack: Soundtrack, view: MediaRange, count: int) -> Bytes:
    """Return 1 for each of `count` columns whose middle lies in a silence, else 0."""
    edges, steps = _silent_edges(soundtrack)
    if not len(edges):
        return np.zeros(count, np.uint8)
    start, length = _in_seconds(view)
    at = np.ceil((edges - start) * (count / length) - 0.5)
    at = np.minimum(np.maximum(at, 0), count).astype(np.int64)
    return np.bincount(at, steps, count + 1)[:count].cumsum().astype(np.uint8)


def seconds_of(times: Sequence[MediaTime]) -> NDArray[np.float64]:
    """Return `times` in seconds, for `places`."""
    return np.array([_seconds(time) for time in times])


def places(seconds: NDArray[np.float64], view: MediaRange, width_px: float) -> NDArray[np.float64]:
    """Return the x of those of the ascending `seconds` that are in view, from its start; one a pixel."""
    start, length = _in_seconds(view)
    first, last = seconds.searchsorted(start), seconds.searchsorted(start + length, "right")
    xs = (seconds[first:last] - start) * (width_px / length)
    pixels = xs.round()
    is_first = np.ones(len(xs), np.bool_)
    np.not_equal(pixels[1:], pixels[:-1], out=is_first[1:])
    return xs[is_first]


def _in_seconds(view: MediaRange) -> tuple[float, float]:
    """Return when `view` starts, and how long it is."""
    start, end = _seconds(view.start), _seconds(view.end)
    return start, end - start


def _seconds(time: MediaTime) -> float:
    return time.pts * time.timebase.numerator / time.timebase.denominator


@lru_cache(maxsize=1)
def _loudest(peaks: Peaks) -> float:
    coarsest = peaks.levels[-1]
    return float(max(-int(coarsest.lows.min()), int(coarsest.highs.max())))


@lru_cache(maxsize=1)
def _silent_edges(soundtrack: Soundtrack) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return where silences begin and end, in seconds, and 1 for each beginning, -1 for each end."""
    silences = soundtrack.silences
    starts = [silence.start for silence in silences]
    edges = seconds_of([*starts, *(silence.end for silence in silences)])
    return edges, np.repeat([1.0, -1.0], len(silences))
