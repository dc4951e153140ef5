"""How wrong passwords add up: when a pause begins, how long it is, and when it is forgotten."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.auth.lockout import (
    FIRST_PAUSE,
    FORGOTTEN_AFTER,
    LONGEST_PAUSE,
    MOST_FROM_ONE,
    WINDOW,
    Count,
    after_failure,
)
from tests.support.companion import NOON

moments = st.lists(st.integers(0, 3600), max_size=60)


def paused(count: Count, *, times: int) -> list[timedelta]:
    """Return how long each of the next pauses is for somebody who goes on at once."""
    pauses = []
    now = NOON
    for _ in range(times):
        while not count.is_locked(now):
            count = after_failure(count, limit=MOST_FROM_ONE, now=now)
        assert count.locked_until is not None
        pauses.append(count.locked_until - now)
        now = count.locked_until
    return pauses


def test_each_pause_is_twice_the_last_up_to_a_day() -> None:
    pauses = paused(Count(0, NOON), times=10)

    minutes = [pause // timedelta(minutes=1) for pause in pauses]
    assert minutes == [15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]


def test_a_day_of_peace_forgets_pauses() -> None:
    count = Count(0, NOON, locks=3, locked_until=NOON)
    soon = NOON + FORGOTTEN_AFTER - timedelta(seconds=1)
    later = NOON + FORGOTTEN_AFTER

    for _ in range(MOST_FROM_ONE):
        count_soon = count = after_failure(count, limit=MOST_FROM_ONE, now=soon)
    count = Count(0, NOON, locks=3, locked_until=NOON)
    for _ in range(MOST_FROM_ONE):
        count = after_failure(count, limit=MOST_FROM_ONE, now=later)

    assert count_soon.locked_until == soon + FIRST_PAUSE * 8
    assert count.locked_until == later + FIRST_PAUSE


@given(moments)
def test_failures_add_up_within_a_window_and_not_beyond(gaps: list[int]) -> None:
    count = Count(0, NOON)
    now = NOON
    began, failures = NOON, 0
    for gap in gaps:
        now += timedelta(seconds=gap)
        if count.is_locked(now):
            continue
        if now - began >= WINDOW:
            began, failures = now, 0
        failures += 1

        count = after_failure(count, limit=MOST_FROM_ONE, now=now)

        assert count.is_locked(now) == (failures == MOST_FROM_ONE)
        if count.is_locked(now):
            began, failures = now, 0
        assert (count.failures, count.window_began_at) == (failures, began)


@given(moments)
def test_no_guesser_has_more_than_five_tries_in_a_window(gaps: list[int]) -> None:
    count = Count(0, NOON)
    now = NOON
    tried = []
    for gap in gaps:
        now += timedelta(seconds=gap % 200)
        if count.is_locked(now):
            continue
        count = after_failure(count, limit=MOST_FROM_ONE, now=now)
        tried.append(now)

    # Windows do not slide: at the seam of two of them twice as many can meet, and no more.
    for begin in tried:
        assert sum(begin <= each < begin + WINDOW for each in tried) <= 2 * MOST_FROM_ONE - 1


@given(st.integers(0, 1_000_000))
def test_no_number_of_pauses_is_too_many(locks: int) -> None:
    count = Count(MOST_FROM_ONE - 1, NOON, locks=locks, locked_until=NOON)

    locked = after_failure(count, limit=MOST_FROM_ONE, now=NOON)

    assert locked.locked_until is not None
    assert FIRST_PAUSE <= locked.locked_until - NOON <= LONGEST_PAUSE
