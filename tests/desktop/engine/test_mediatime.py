"""Times in whole numbers of ticks are as exact as the fractions that they stand for."""

import math
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.mediatime import MediaTime, Rounding

timebases = st.fractions(min_value=Fraction(1, 200_000), max_value=3, max_denominator=200_000)
times = st.builds(MediaTime, st.integers(-(2**40), 2**40), timebases)


@given(times, timebases)
def test_a_rescaled_time_is_rounded_as_its_fraction(time: MediaTime, timebase: Fraction) -> None:
    exact = time.seconds / timebase

    rescaled = {way: time.rescale(timebase, way).pts for way in Rounding}

    nearest = math.floor(abs(exact) + Fraction(1, 2)) * (1 if exact >= 0 else -1)
    assert rescaled == {
        Rounding.DOWN: math.floor(exact),
        Rounding.UP: math.ceil(exact),
        Rounding.NEAREST: nearest,
    }


@given(times, times)
def test_times_compare_and_add_up_as_their_fractions(one: MediaTime, other: MediaTime) -> None:
    assert (one + other).seconds == one.seconds + other.seconds
    assert (one - other).seconds == one.seconds - other.seconds
    assert (one < other) == (one.seconds < other.seconds)
    assert (one == other) == (one.seconds == other.seconds)


@given(times, st.integers(1, 1000))
def test_equal_times_are_equal_in_any_timebase(time: MediaTime, parts: int) -> None:
    finer = MediaTime(time.pts * parts, time.timebase / parts)

    assert finer == time
    assert hash(finer) == hash(time)
    assert not finer < time
