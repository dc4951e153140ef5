"""Which months are the last ones."""

import pytest

from reely_desktop.app.account_use import MONTHS, last_months


@pytest.mark.parametrize(
    ("this_month", "first"),
    [("2026-11", "2025-12"), ("2026-12", "2026-01"), ("2027-01", "2026-02")],
)
def test_twelve_months_follow_each_other_up_to_this_one(this_month: str, first: str) -> None:
    months = last_months(this_month)

    assert (months[0], months[-1]) == (first, this_month)
    assert len(set(months)) == MONTHS
    assert list(months) == sorted(months)
