"""What the page of the account says of plans, in words."""

from datetime import UTC, datetime

from reely_desktop.ui.settings import messages_account as words

LATE = datetime(2026, 11, 30, 23, 59, tzinfo=UTC)


def test_a_day_is_that_of_the_accounts_zone() -> None:
    assert words.resets(LATE, "Asia/Tokyo") == "Counted anew from 2026-12-01 on."


def test_a_zone_that_is_newer_than_this_reely_breaks_nothing() -> None:
    assert words.plan("pro", LATE, "Mars/Olympus") == "PRO, until 2026-11-30"
