"""Whether frames come at a constant rate, and which, judged by their time stamps. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

_COARSE_TICK = Fraction(1, 2000)
"""From here up, equal steps may be a rate rounded to the container's ticks (33 ms for 30 fps)."""


class RateClass(Enum):
    """Constant or variable frame rate."""

    CONSTANT = "cfr"
    VARIABLE = "vfr"


@dataclass(frozen=True, slots=True)
class Spacing:
    """How frames are spaced; for a variable rate, `frame_rate` is the average."""

    rate_class: RateClass
    frame_rate: Fraction


def spacing_of(stamps: Sequence[int], *, timebase: Fraction, stated: Sequence[Fraction]) -> Spacing:
    """Judge ascending `stamps` in ticks of `timebase`; `stated` are the rates that the file claims.

    A stated rate is believed when every stamp `comes_at` it, so that a container of whole milliseconds
    is still seen as the constant rate that it rounds.
    """
    fallback = next((rate for rate in stated if 0 < rate <= 1000), Fraction(30))  # noqa: PLR2004
    if len(stamps) < 2:  # noqa: PLR2004 - one stamp has no distance
        return Spacing(RateClass.CONSTANT, fallback)
    steps = {b - a for a, b in pairwise(stamps)}
    if len(steps) == 1 and timebase < _COARSE_TICK and (step := steps.pop()) > 0:
        return Spacing(RateClass.CONSTANT, 1 / (step * timebase))
    for rate in stated:
        if rate > 0 and comes_at(rate, stamps, timebase=timebase):
            return Spacing(RateClass.CONSTANT, rate)
    if len(steps) == 1 and (step := steps.pop()) > 0:
        return Spacing(RateClass.CONSTANT, 1 / (step * timebase))
    average = (len(stamps) - 1) / ((stamps[-1] - stamps[0]) * timebase)
    return Spacing(RateClass.VARIABLE, average.limit_denominator(1001))


def comes_at(rate: Fraction, stamps: Sequence[int], *, timebase: Fraction) -> bool:
    """Tell whether each of `stamps` lies within a tick of `rate`, counted from the first.

    Where ticks are as coarse as frames that is not much, so a quarter of a frame is never passed.
    """
    return not stamps or goes_on_at(rate, stamps, origin=stamps[0], number=0, timebase=timebase)


def goes_on_at(
    rate: Fraction, stamps: Sequence[int], *, origin: int, number: int, timebase: Fraction
) -> bool:
    """Tell the same of `stamps` from frame `number` on, where frame 0 comes at `origin`."""
    step = 1 / (rate * timebase)
    numerator, denominator = step.numerator, step.denominator
    allowed = min(4 * denominator, numerator)
    return all(
        4 * abs((stamp - origin) * denominator - count * numerator) <= allowed
        for count, stamp in enumerate(stamps, number)
    )
