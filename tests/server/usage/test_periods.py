"""Periods: months of a zone that tile time, also where clocks are turned and where the zone changes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server.usage.periods import Period, period_at, place, shifted

ZONES = sorted(available_timezones() - {"localtime"})
AWKWARD = [
    "Pacific/Kiritimati",  # 14 hours ahead; it had no 31 December 1994
    "Pacific/Pago_Pago",  # 11 hours behind
    "Asia/Kathmandu",  # 5:45
    "Australia/Lord_Howe",  # its summer is half an hour
    "America/Asuncion",  # it turned its clocks on the first of a month
    "Africa/Cairo",
    "Europe/Berlin",
    "UTC",
]

zones = st.sampled_from(AWKWARD) | st.sampled_from(ZONES)
instants = st.integers(1, 120 * 365 * 24 * 60).map(
    lambda minutes: datetime(1971, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
near = st.integers(0, 200 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("zone", "start", "end"),
    [
        ("UTC", "2026-11-01T00:00", "2026-12-01T00:00"),
        ("Asia/Kathmandu", "2026-10-31T18:15", "2026-11-30T18:15"),
        ("America/New_York", "2026-11-01T04:00", "2026-12-01T05:00"),
        ("Nowhere/Else", "2026-11-01T00:00", "2026-12-01T00:00"),
    ],
)
def test_a_month_runs_from_midnight_to_midnight_of_its_zone(
    zone: str, start: str, end: str
) -> None:
    period = period_at(datetime(2026, 11, 25, 12, tzinfo=UTC), zone)

    assert period.month == "2026-11"
    assert period.start == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert period.end == datetime.fromisoformat(end).replace(tzinfo=UTC)


@given(instants, zones)
@example(datetime(1994, 12, 31, 10, tzinfo=UTC), "Pacific/Kiritimati")
def test_the_months_of_one_zone_follow_each_other_without_a_gap(at: datetime, zone: str) -> None:
    period = period_at(at, zone)

    following = period_at(period.end, zone)
    last_moment = period.end - timedelta(microseconds=1)
    assert period.holds(at)
    assert (following.month, following.start) == (shifted(period.month, by=1), period.end)
    assert period_at(last_moment, zone) == period
    assert timedelta(days=27) < period.end - period.start < timedelta(days=32)


@given(instants, zones)
def test_the_clock_on_the_wall_shows_the_month_that_is_counted(at: datetime, zone: str) -> None:
    period = period_at(at, zone)

    wall = at.astimezone(ZoneInfo(zone))
    apart = min(abs(at - period.start), abs(at - period.end))
    assert f"{wall.year}-{wall.month:02}" == period.month or apart <= timedelta(hours=2)


@given(instants, st.lists(st.tuples(near, zones), max_size=12), st.lists(near, max_size=12), zones)
def test_periods_tile_time_whatever_zones_an_account_goes_through(
    began: datetime, visits: list[tuple[timedelta, str]], looks: list[timedelta], zone: str
) -> None:
    kept: list[Period] = []
    for after, visited in visits:
        found = place(began + after, visited, kept)
        if found not in kept:
            kept.append(found)

    seen = [place(began + after, zone, kept) for after in looks]
    edges = [place(edge, zone, kept) for period in kept for edge in (period.start, period.end)]

    assert all(period.holds(began + after) for after, period in zip(looks, seen, strict=True))
    assert all(start.start == period.start for period, start in zip(kept, edges[::2], strict=True))
    assert all(end.start == period.end for period, end in zip(kept, edges[1::2], strict=True))
    assert_tiles([*kept, *seen, *edges])


@given(instants, zones, zones)
def test_another_zone_counts_from_the_next_period(at: datetime, old: str, new: str) -> None:
    used = place(at, old, [])

    rest = place(used.end - timedelta(microseconds=1), new, [used])
    following = place(used.end, new, [used])

    assert rest == used
    assert (following.month, following.start) == (shifted(used.month, by=1), used.end)
    assert following.timezone == period_at(at, new).timezone


def assert_tiles(periods: Sequence[Period]) -> None:
    """Fail if two different periods share an instant or a month."""
    distinct = sorted(set(periods), key=lambda period: period.start)
    for one, other in pairwise(distinct):
        assert one.start < one.end <= other.start
        assert one.month < other.month
