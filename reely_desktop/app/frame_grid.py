"""Where one frame ends and the next begins, so that every gesture lands on a frame. PURE.

Frame `n` is shown over [boundary(n), boundary(n + 1)); there are `count + 1` boundaries and the last
is the end. Where every frame lasts the same whole number of ticks the boundaries are counted
(`EvenFrames`); elsewhere they are listed as the file stores them (`ListedFrames`).

Listed frames are kept as bytes, version 1: `RLYFRAME`, then little-endian u32 version, i64 numerator
and denominator of the timebase, i64 number of stamps, and each stamp as i64.
"""

import struct
import sys
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reely_desktop.engine.mediatime import MediaTime, Rounding


@dataclass(frozen=True, slots=True)
class EvenFrames:
    """`count` frames of `step` ticks each, the first at zero. Both are at least 1."""

    timebase: Fraction
    step: int
    count: int

    def __post_init__(self) -> None:
        """Refuse a grid without frames, with ValueError."""
        if self.count < 1 or self.step < 1:
            raise ValueError("a frame grid holds at least one frame that lasts")


@dataclass(frozen=True, slots=True)
class ListedFrames:
    """Frames as stored: `stamps` are ascending ticks of each frame's start and then of the end."""

    timebase: Fraction
    stamps: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse a grid without frames or with frames that do not last, with ValueError."""
        if len(self.stamps) < 2 or any(b <= a for a, b in pairwise(self.stamps)):  # noqa: PLR2004
            raise ValueError("a frame grid holds at least one frame that lasts")


FrameGrid = EvenFrames | ListedFrames

_MAGIC = b"RLYFRAME"
_VERSION = 1
_HEAD = struct.Struct("<8sIqqq")


def count(grid: FrameGrid) -> int:
    """Return how many frames there are."""
    match grid:
        case EvenFrames():
            return grid.count
        case ListedFrames():
            return len(grid.stamps) - 1


def boundary(grid: FrameGrid, number: int) -> MediaTime:
    """Return when frame `number` begins; `count` names the end. Numbers outside are clamped."""
    number = min(max(number, 0), count(grid))
    match grid:
        case EvenFrames():
            return MediaTime(number * grid.step, grid.timebase)
        case ListedFrames():
            return MediaTime(grid.stamps[number], grid.timebase)


def end(grid: FrameGrid) -> MediaTime:
    """Return when the last frame ends."""
    return boundary(grid, count(grid))


def frame_at(grid: FrameGrid, time: MediaTime) -> int:
    """Return the number of the frame shown at `time` (rounds down); clamped to the frames there are."""
    ticks = time.rescale(grid.timebase, Rounding.DOWN).pts
    match grid:
        case EvenFrames():
            number = ticks // grid.step
        case ListedFrames():
            number = bisect_right(grid.stamps, ticks) - 1
    return min(max(number, 0), count(grid) - 1)


def boundary_from(grid: FrameGrid, time: MediaTime) -> int:
    """Return the number of the first boundary at or after `time` (rounds up), clamped."""
    ticks = time.rescale(grid.timebase, Rounding.UP).pts
    match grid:
        case EvenFrames():
            number = -(-ticks // grid.step)
        case ListedFrames():
            number = bisect_left(grid.stamps, ticks)
    return min(max(number, 0), count(grid))


def boundary_near(grid: FrameGrid, time: MediaTime) -> int:
    """Return the number of the boundary nearest to `time` (halves up)."""
    before = frame_at(grid, time)
    early, late = boundary(grid, before), boundary(grid, before + 1)
    return before + 1 if late.seconds - time.seconds <= time.seconds - early.seconds else before


def listed_to_bytes(grid: ListedFrames) -> bytes:
    """Return the grid in the form that is kept."""
    stamps = array("q", grid.stamps)
    if sys.byteorder == "big":
        stamps.byteswap()
    timebase = grid.timebase
    head = _HEAD.pack(_MAGIC, _VERSION, timebase.numerator, timebase.denominator, len(grid.stamps))
    return head + stamps.tobytes()


def listed_from_bytes(kept: bytes) -> ListedFrames:
    """Return the grid that `listed_to_bytes` made. Raises ValueError for anything else."""
    if len(kept) < _HEAD.size:
        raise ValueError("this list of frames is cut short")
    magic, version, numerator, denominator, count = _HEAD.unpack_from(kept)
    if (magic, version) != (_MAGIC, _VERSION) or denominator < 1:
        raise ValueError("this is no list of frames of a version that is known here")
    if len(kept) != _HEAD.size + count * array("q").itemsize:
        raise ValueError("this list of frames is cut short")
    stamps = array("q", kept[_HEAD.size :])
    if sys.byteorder == "big":
        stamps.byteswap()
    return ListedFrames(Fraction(numerator, denominator), tuple(stamps))
