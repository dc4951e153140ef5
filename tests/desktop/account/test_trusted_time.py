"""Time never runs back, whatever the wall clock says, and any word of the server puts it right."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.standing import State, standing
from reely_desktop.account.trusted_time import NEVER_HEARD, ClockState, TrustedTime
from tests.support.signed_entitlements import NOON, entitlement_made

WALLS = st.datetimes(timezones=st.just(UTC))
YEARS = timedelta(days=365) * 20
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def looked_at(time: TrustedTime, walls: list[datetime]) -> TrustedTime:
    for wall in walls:
        time = time.seen(wall)
    return time


@given(WALLS)
def test_until_a_server_is_heard_the_wall_clock_is_believed(wall: datetime) -> None:
    assert NEVER_HEARD.now(wall) == max(wall, NEVER_HEARD.high_water)


@given(WALLS, WALLS, st.lists(WALLS), WALLS)
def test_time_never_runs_back(
    server: datetime, wall: datetime, walls: list[datetime], then: datetime
) -> None:
    before = looked_at(TrustedTime.heard(server, wall), walls)

    assert before.seen(then).high_water >= before.high_water
    assert before.seen(then).now(wall) >= before.now(wall) >= before.high_water


@given(st.lists(WALLS), WALLS, WALLS)
def test_the_server_is_believed_whatever_was_thought_before(
    walls: list[datetime], server: datetime, wall: datetime
) -> None:
    assert looked_at(NEVER_HEARD, walls).heard(server, wall).now(wall) == server


@given(WALLS, WALLS, st.lists(WALLS))
def test_time_is_never_later_than_the_latest_clock(
    server: datetime, wall: datetime, walls: list[datetime]
) -> None:
    time = looked_at(TrustedTime.heard(server, wall), walls)

    assert time.high_water <= max([server, *walls])


@given(st.lists(WALLS, min_size=1))
def test_an_entitlement_that_has_run_out_stays_so_however_the_clock_is_put_back(
    walls: list[datetime],
) -> None:
    held = entitlement_made(NOON)
    time = TrustedTime.heard(NOON, NOON).seen(held.grace_until)

    for wall in walls:
        time = time.seen(wall)
        assert standing(held, time.now(wall)).state is State.EXPIRED


@given(WALLS)
def test_a_clock_that_was_wrong_by_years_shuts_out_until_the_server_is_heard_alone(
    wrong: datetime,
) -> None:
    held = entitlement_made(NOON)
    time = TrustedTime.heard(NOON, NOON).seen(wrong).heard(NOON + DAY, wrong)

    assert standing(held, time.now(wrong)).state is State.VALID


def test_a_clock_that_runs_ahead_all_the_time_shuts_nobody_out() -> None:
    wall = NOON + YEARS
    time = TrustedTime.heard(NOON, wall)

    assert time.now(wall + DAY) == NOON + DAY
    assert time.seen(wall + DAY).now(wall + 2 * DAY) == NOON + 2 * DAY


def test_a_clock_that_was_behind_and_is_put_right_is_right() -> None:
    time = TrustedTime.heard(NOON, NOON - YEARS)

    assert time.now(NOON - YEARS + DAY) == NOON
    assert time.now(NOON + DAY) == NOON + DAY


def test_a_clock_that_is_put_back_makes_time_stand_still() -> None:
    time = TrustedTime.heard(NOON, NOON).seen(NOON + DAY)

    assert time.now(NOON - YEARS) == NOON + DAY
    assert time.now(NOON + 2 * DAY) == NOON + 2 * DAY


@pytest.mark.parametrize(
    ("ahead", "then", "state"),
    [
        (timedelta(0), timedelta(0), ClockState.OK),
        (5 * MINUTE, 5 * MINUTE, ClockState.OK),
        (6 * MINUTE, 6 * MINUTE, ClockState.AHEAD),
        (-5 * MINUTE, -5 * MINUTE, ClockState.OK),
        (-6 * MINUTE, -6 * MINUTE, ClockState.BEHIND),
        (-6 * MINUTE, DAY, ClockState.BEHIND),
        (timedelta(0), -6 * MINUTE, ClockState.BEHIND),
        (YEARS, YEARS + DAY, ClockState.AHEAD),
        (YEARS, DAY, ClockState.OK),
        (YEARS, -DAY, ClockState.BEHIND),
    ],
    ids=[
        "right",
        "a little ahead",
        "ahead",
        "a little behind",
        "behind",
        "behind, a day later",
        "put back since",
        "far ahead, a day later",
        "far ahead, put right since",
        "far ahead, put back since",
    ],
)
def test_the_state_of_the_clock_is_told_by_the_server_that_was_heard_last(
    ahead: timedelta, then: timedelta, state: ClockState
) -> None:
    assert TrustedTime.heard(NOON, NOON + ahead).clock_state(NOON + then) is state


@given(WALLS, WALLS, WALLS)
def test_the_state_of_any_clock_can_be_told(
    server: datetime, wall: datetime, then: datetime
) -> None:
    assert TrustedTime.heard(server, wall).clock_state(then) in ClockState
