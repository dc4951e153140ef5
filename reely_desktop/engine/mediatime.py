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
        return self.pts * self.timebase

    def rescale(self, timebase: Fraction, rounding: Rounding) -> MediaTime:
        """Return this time in ticks of `timebase`, rounded as named."""
        ticks = self.seconds / timebase
        match rounding:
            case Rounding.DOWN:
                pts = math.floor(ticks)
            case Rounding.UP:
                pts = math.ceil(ticks)
            case Rounding.NEAREST:
                pts = math.floor(abs(ticks) + Fraction(1, 2)) * (1 if ticks >= 0 else -1)
        return MediaTime(pts, timebase)

    def __add__(self, other: MediaTime) -> MediaTime:
        return from_seconds(self.seconds + other.seconds, finest=(self.timebase, other.timebase))

    def __sub__(self, other: MediaTime) -> MediaTime:
        return from_seconds(self.seconds - other.seconds, finest=(self.timebase, other.timebase))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MediaTime) and self.seconds == other.seconds

    def __lt__(self, other: MediaTime) -> bool:
        return self.seconds < other.seconds

    def __hash__(self) -> int:
        return hash(self.seconds)


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
    if finest is not None and finest[0] == finest[1]:
        ticks = seconds / finest[0]
        if ticks.denominator == 1:
            return MediaTime(ticks.numerator, finest[0])
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
