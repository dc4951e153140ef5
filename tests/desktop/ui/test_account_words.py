"""What the page of the account says of plans, in words."""

from datetime import UTC, datetime

import pytest

from reely_desktop.account import free_plan
from reely_desktop.app import plan_refusals
from reely_desktop.app.permission import Count, Denied, Reason
from reely_desktop.app.plan_refusals import plan_error
from reely_desktop.ui import messages_plan
from reely_desktop.ui.retelling import recognised
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import messages_plan_parts as plan_words

LATE = datetime(2026, 11, 30, 23, 59, tzinfo=UTC)


def test_a_day_is_that_of_the_accounts_zone() -> None:
    assert words.resets(LATE, "Asia/Tokyo") == "Counted anew from 2026-12-01 on."


def test_a_zone_that_is_newer_than_this_reely_breaks_nothing() -> None:
    assert words.plan("pro", LATE, "Mars/Olympus") == "PRO, until 2026-11-30"


def test_every_refusal_of_a_plan_is_said_in_other_languages() -> None:
    assert set(plan_refusals.SENTENCES) | {plan_refusals.ANY_NUMBER} <= set(messages_plan.SENTENCES)


@pytest.mark.parametrize("tier", ["free", "pro", "premium"])
@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_is_recognised_whatever_stands_in_it(reason: Reason, tier: str) -> None:
    count = Count(5, 5, 0, datetime(2026, 12, 1, tzinfo=UTC), "UTC")
    told = plan_error(Denied(reason, tier, 300, count))

    assert recognised(told.message) is not None
    assert recognised(told.hint) is not None


def test_what_a_plan_holds_is_told_and_what_every_plan_does_is_not() -> None:
    assert plan_words.features(free_plan.FEATURES) == ""
    assert plan_words.features(["download", "vertical_format", "of a later server"]) == (
        "With wide videos turned upright."
    )


def test_what_one_export_may_be_is_told_where_every_bound_is_known() -> None:
    assert plan_words.exports(300, 50, 1) == "Exports of up to 5 minutes and 50 MB, 1 at a time."
    assert plan_words.exports(90, 50, 3) == "Exports of up to 1.5 minutes and 50 MB, 3 at a time."
    assert plan_words.exports(None, 50, 1) == ""
