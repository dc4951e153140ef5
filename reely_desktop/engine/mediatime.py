"""Exact media time. PURE.

A time is a whole number of ticks of a timebase, as containers store it. Nothing here is a float:
seconds kept as floats, even to the millisecond, name the wrong frame for about half of the frames
of a 30000/1001 fps video. Text is turned into times at the door (`timecode`), not here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import total_ordering


class Rounding(Enum):
    """What becomes of a time that falls between two ticks of the new timebase."""

    DOWN = "down"
    UP = "up"
    NEAREST = "nearest"  # halves away from zero, as AV_ROUND_NEAR_INF does


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class MediaTime:
    """`pts` ticks of `timebase` seconds each; equal times are equal whatever their timebase."""

    pts: int
    timebase: Fraction

    @property
    def seconds(self) -> Fraction:
        """The time in seconds, exactly."""
        return Fraction(self.pts * self.timebase.numerator, self.timebase.denominator)

    def rescale(self, timebase: Fraction, rounding: Rounding) -> MediaTime:
        """Return this time in ticks of `timebase`, rounded as named."""
        ticks = self.pts * self.timebase.numerator * timebase.denominator
        whole = self.timebase.denominator * timebase.numerator
        match rounding:
            case Rounding.DOWN:
                pts = ticks // whole
            case Rounding.UP:
                pts = -(-ticks // whole)
            case Rounding.NEAREST:
                pts = (2 * abs(ticks) + whole) // (2 * whole) * (1 if ticks >= 0 else -1)
        return MediaTime(pts, timebase)

    def __add__(self, other: MediaTime) -> MediaTime:
        if self.timebase == other.timebase:
            return MediaTime(self.pts + other.pts, self.timebase)
        return from_seconds(self.seconds + other.seconds, finest=(self.timebase, other.timebase))

    def __sub__(self, other: MediaTime) -> MediaTime:
        if self.timebase == other.timebase:
            return MediaTime(self.pts - other.pts, self.timebase)
        return from_seconds(self.seconds - other.seconds, finest=(self.timebase, other.timebase))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, MediaTime):
            return False
        here, there = _in_one_unit(self, other)
        return here == there

    def __lt__(self, other: MediaTime) -> bool:
        here, there = _in_one_unit(self, other)
        return here < there

    def __hash__(self) -> int:
        return hash(self.seconds)


def _in_one_unit(one: MediaTime, other: MediaTime) -> tuple[int, int]:
    """Return two times in whole numbers of one unit: as exact as fractions, at a tenth of their cost."""
    return (
        one.pts * one.timebase.numerator * other.timebase.denominator,
        other.pts * other.timebase.numerator * one.timebase.denominator,
    )


ZERO = MediaTime(0, Fraction(1))
END_OF_MEDIA = MediaTime(2**40, Fraction(1))
"""Past the end of any file: an out point there means "to the last frame", whatever that is."""


def from_seconds(
    seconds: Fraction, *, finest: tuple[Fraction, Fraction] | None = None
) -> MediaTime:
    """Return the exact time of `seconds`.

    The timebase is the coarsest one that holds the result: the common measure of the two of `finest`
    when given, else one over the denominator of `seconds`.
    """
    if finest is None:
        return MediaTime(seconds.numerator, Fraction(1, seconds.denominator))
    first, second = finest
    common = Fraction(
        math.gcd(first.numerator * second.denominator, second.numerator * first.denominator),
        first.denominator * second.denominator,
    )
    ticks = seconds / common
    return MediaTime(ticks.numerator // ticks.denominator, common)


@dataclass(frozen=True, slots=True)
class MediaRange:
    """The half-open stretch [start, end): it holds its start and not its end."""

    start: MediaTime
    end: MediaTime

    def __post_init__(self) -> None:
        """Refuse a range that holds nothing, with ValueError."""
        if self.end <= self.start:
            raise ValueError("a range ends after it starts")

    @property
    def duration(self) -> MediaTime:
        """The length of the range, always above zero."""
        return self.end - self.start

    def __contains__(self, time: MediaTime) -> bool:
        return self.start <= time < self.end

    def intersection(self, other: MediaRange) -> MediaRange | None:
        """Return what both ranges hold, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return MediaRange(start, end) if start < end else None
