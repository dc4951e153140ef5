"""Ids: they sort by when they were made, so that they also say what was made since."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.ids import first_id, new_id

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given a zone


@given(INSTANTS, st.integers(1, 10**9))
def test_an_id_is_not_below_the_first_of_its_instant_and_is_below_that_of_a_later_one(
    instant: datetime, milliseconds: int
) -> None:
    made = new_id(instant)

    assert first_id(instant) <= made
    assert made < first_id(instant + timedelta(milliseconds=milliseconds + 1))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
