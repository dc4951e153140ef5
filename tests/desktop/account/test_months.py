"""Months of a time zone: they tile time, and the server's are the same."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.months import day_in, month_of
from server.usage.periods import period_at

ZONES = st.sampled_from(sorted(available_timezones()))
INSTANTS = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(INSTANTS, ZONES)
def test_an_instant_lies_in_its_month_and_the_next_begins_where_that_ends(
    instant: datetime, zone: str
) -> None:
    month = month_of(instant, zone)
    last = month_of(month.end - timedelta(microseconds=1), zone)
    following = month_of(month.end, zone)

    assert month.holds(instant)
    assert last == month
    assert following.start == month.end


@given(INSTANTS, ZONES)
def test_the_server_counts_in_the_same_month(instant: datetime, zone: str) -> None:
    month = month_of(instant, zone)

    period = period_at(instant, zone)

    assert (month.key, month.zone, month.start, month.end) == (
        period.month,
        period.timezone,
        period.start,
        period.end,
    )


@pytest.mark.parametrize(
    ("at", "hours"),
    [
        (datetime(2026, 3, 15, tzinfo=UTC), 31 * 24 - 1),
        (datetime(2026, 10, 15, tzinfo=UTC), 31 * 24 + 1),
        (datetime(2026, 11, 15, tzinfo=UTC), 30 * 24),
    ],
    ids=["clocks go forward", "clocks go back", "neither"],
)
def test_a_month_in_which_clocks_turn_is_an_hour_shorter_or_longer(
    at: datetime, hours: int
) -> None:
    month = month_of(at, "Europe/Berlin")

    assert month.end - month.start == timedelta(hours=hours)


def test_the_same_instant_lies_in_two_months_of_two_zones() -> None:
    new_year = datetime(2026, 12, 31, 20, tzinfo=UTC)

    assert month_of(new_year, "Asia/Tokyo").key == "2027-01"
    assert month_of(new_year, "America/New_York").key == "2026-12"


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "Europe/\0Berlin", "é"])
def test_a_zone_that_is_not_known_counts_as_utc(zone: str) -> None:
    month = month_of(datetime(2026, 11, 26, tzinfo=UTC), zone)

    assert (month.zone, month.start) == ("UTC", datetime(2026, 11, 1, tzinfo=UTC))


def test_an_instant_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        month_of(datetime(2026, 11, 26), "UTC")  # noqa: DTZ001 - that is the point


@given(INSTANTS, ZONES)
def test_the_day_of_an_instant_lies_in_its_month(instant: datetime, zone: str) -> None:
    assert f"{day_in(instant, zone):%Y-%m}".zfill(7) == month_of(instant, zone).key


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc", "a\0b"])
def test_a_zone_that_is_not_known_has_the_days_of_utc(zone: str) -> None:
    late = datetime(2026, 11, 30, 23, 59, tzinfo=UTC)

    assert day_in(late, zone).isoformat() == "2026-11-30"
