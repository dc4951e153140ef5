"""A rate is called constant when every stamp bears it out, and only then."""

from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reely_desktop.engine.media.spacing import RateClass, comes_at, spacing_of

RATES = [Fraction(24_000, 1_001), Fraction(24), Fraction(25), Fraction(30_000, 1_001), Fraction(30)]
RATES += [Fraction(50), Fraction(60_000, 1_001), Fraction(60), Fraction(120)]
TIMEBASES = [Fraction(1, n) for n in (600, 1_000, 12_800, 15_360, 30_000, 48_000, 90_000)]
TIMEBASES += [Fraction(1_001, 30_000), Fraction(1, 1_000_000), Fraction(1, 10_000_000)]
CONSTANT, VARIABLE = RateClass.CONSTANT, RateClass.VARIABLE

rates = st.sampled_from(RATES)
timebases = st.sampled_from(TIMEBASES)
origins = st.integers(-(10**9), 10**9)


def rounded_stamps(
    rate: Fraction, timebase: Fraction, *, count: int, origin: int, down: bool = False
) -> list[int]:
    shift = Fraction(0) if down else Fraction(1, 2)
    return [origin + int(n / (rate * timebase) + shift) for n in range(count)]


@given(
    rate=rates, timebase=timebases, origin=origins, count=st.integers(2, 300), down=st.booleans()
)
def test_a_stated_rate_that_ticks_only_round_is_seen(
    rate: Fraction, timebase: Fraction, origin: int, count: int, *, down: bool
) -> None:
    assume(4 * rate * timebase <= 1)  # a tick is at most a quarter of a frame
    stamps = rounded_stamps(rate, timebase, count=count, origin=origin, down=down)

    assert comes_at(rate, stamps, timebase=timebase)
    assert spacing_of(stamps, timebase=timebase, stated=(rate,)).rate_class is CONSTANT


@given(rate=rates, origin=origins, count=st.integers(2, 300))
def test_an_exact_rate_is_seen_whatever_is_stated(rate: Fraction, origin: int, count: int) -> None:
    timebase = 1 / (rate * 512)
    stamps = [origin + 512 * n for n in range(count)]

    spacing = spacing_of(stamps, timebase=timebase, stated=(Fraction(1_000), Fraction(7, 3)))

    assert (spacing.rate_class, spacing.frame_rate) == (CONSTANT, rate)


@given(rate=rates, timebase=timebases, count=st.integers(4, 200), gap=st.data())
def test_a_frame_left_out_makes_the_rate_variable(
    rate: Fraction, timebase: Fraction, count: int, gap: st.DataObject
) -> None:
    assume(4 * rate * timebase <= 1)
    stamps = rounded_stamps(rate, timebase, count=count, origin=0)
    del stamps[gap.draw(st.integers(1, count - 2))]

    assert not comes_at(rate, stamps, timebase=timebase)
    spacing = spacing_of(stamps, timebase=timebase, stated=(rate,))
    # Three frames are two steps, and any two steps alike are a rate.
    assert spacing.rate_class is VARIABLE or len(stamps) == 2


@given(rate=rates, at=st.integers(1, 98))
def test_a_gap_is_seen_where_a_tick_lasts_as_long_as_a_frame(rate: Fraction, at: int) -> None:
    stamps = [n + (n >= at) for n in range(100)]

    assert spacing_of(stamps, timebase=1 / rate, stated=(rate,)).rate_class is VARIABLE


@given(steps=st.lists(st.integers(1, 50_000), min_size=1, max_size=200), timebase=timebases)
def test_the_average_of_a_variable_rate_lies_between_its_extremes(
    steps: list[int], timebase: Fraction
) -> None:
    stamps = list(accumulate(steps, initial=0))

    spacing = spacing_of(stamps, timebase=timebase, stated=())

    slowest, fastest = 1 / (max(steps) * timebase), 1 / (min(steps) * timebase)
    assert slowest * Fraction(99, 100) <= spacing.frame_rate <= fastest * Fraction(101, 100)


@given(first=st.sampled_from(RATES), second=st.sampled_from(RATES))
def test_of_two_stated_rates_the_one_that_fits_is_taken(first: Fraction, second: Fraction) -> None:
    assume(abs(first - second) > Fraction(1, 2))
    stamps = rounded_stamps(second, Fraction(1, 1_000), count=200, origin=0)

    spacing = spacing_of(stamps, timebase=Fraction(1, 1_000), stated=(first, second))

    assert (spacing.rate_class, spacing.frame_rate) == (CONSTANT, second)


@pytest.mark.parametrize("stamps", [[], [5]])
def test_one_frame_has_the_rate_that_is_stated(stamps: list[int]) -> None:
    stated = (Fraction(90_000), Fraction(25))

    spacing = spacing_of(stamps, timebase=Fraction(1, 90_000), stated=stated)

    assert (spacing.rate_class, spacing.frame_rate) == (CONSTANT, Fraction(25))


def test_whole_milliseconds_without_a_stated_rate_are_taken_as_they_are() -> None:
    spacing = spacing_of(range(0, 400, 40), timebase=Fraction(1, 1_000), stated=())

    assert (spacing.rate_class, spacing.frame_rate) == (CONSTANT, Fraction(25))
