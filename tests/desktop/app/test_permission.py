"""What a plan allows, weighed: features, lengths, sizes, how many at a time, and the month's units."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from reely_desktop.account import free_plan
from reely_desktop.account.standing import Standing, standing
from reely_desktop.app.permission import Action, Allowed, Clip, Count, Denied, Reason, judge
from reely_desktop.app.plan_refusals import plan_error
from tests.support.signed_entitlements import NOON, entitlement_made

FREE = standing(None, NOON)
PRO = standing(entitlement_made(), NOON)
CLIP = Clip("clip", Fraction(60))
ENOUGH = Count(5, 0, 5, NOON + timedelta(days=5), "UTC")
SPENT = replace(ENOUGH, used=5, left=0)


def verdict(
    clip: Clip = CLIP,
    stands: Standing = FREE,
    count: Count = ENOUGH,
    *,
    at_work: int = 0,
    is_paid: bool = False,
    action: Action = Action.EXPORT,
) -> Allowed | Denied:
    return judge(action, clip, stands, count, at_work=at_work, is_paid=is_paid)


def reason(**asked: object) -> Reason | None:
    told = verdict(**asked)  # type: ignore[arg-type]
    return told.reason if isinstance(told, Denied) else None


def test_what_the_plan_holds_is_allowed_up_to_its_size() -> None:
    assert verdict() == Allowed("free", 50_000_000)
    assert verdict(stands=PRO) == Allowed("pro", 200_000_000)


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"seconds": Fraction(300)}, None),
        ({"seconds": Fraction(300_001, 1000)}, Reason.LENGTH),
        ({"least_bytes": 50_000_000}, None),
        ({"least_bytes": 50_000_001}, Reason.SIZE),
        ({"is_turned_upright": True}, Reason.VERTICAL),
        ({"burns_captions": True}, Reason.CAPTIONS),
    ],
)
def test_each_bound_of_the_free_plan_is_held_exactly(
    changed: dict[str, object], refused: Reason | None
) -> None:
    assert reason(clip=replace(CLIP, **changed)) is refused  # type: ignore[arg-type]


def test_a_feature_of_the_plan_opens_what_it_is_for() -> None:
    assert reason(clip=replace(CLIP, is_turned_upright=True), stands=PRO) is None


def test_units_that_are_spent_refuse_a_new_clip_and_no_other() -> None:
    assert reason(count=SPENT) is Reason.TRIMS
    assert reason(count=SPENT, is_paid=True) is None
    assert reason(count=SPENT, clip=replace(CLIP, subject="")) is None


def test_a_share_that_is_spent_is_told_from_a_month_that_is() -> None:
    assert reason(count=replace(SPENT, used=3)) is Reason.SHARE


def test_as_many_are_written_at_a_time_as_the_plan_says() -> None:
    assert reason(at_work=1) is Reason.AT_ONCE
    assert reason(at_work=2, stands=PRO) is None
    assert reason(at_work=3, stands=PRO) is Reason.AT_ONCE


def test_hooks_without_a_feature_are_open_until_they_are_spent() -> None:
    assert reason(action=Action.FIND_HOOKS) is None
    assert reason(action=Action.FIND_HOOKS, count=SPENT) is Reason.HOOKS
    no_taste = replace(FREE, limits=replace(free_plan.LIMITS, monthly_hooks=0))
    assert reason(action=Action.FIND_HOOKS, stands=no_taste) is Reason.FINDING


def test_a_refusal_says_which_limit_when_it_resets_and_what_is_above() -> None:
    told = plan_error(Denied(Reason.TRIMS, "free", 5, SPENT))

    assert told.code == "RLY-PLAN-TRIMS"
    assert told.message == (
        "the 5 clips a month that FREE holds are used; the next month begins on 2026-11-30"
    )
    assert told.hint.endswith("PRO holds 100 clips a month")


@pytest.mark.parametrize("refused", Reason)
@pytest.mark.parametrize("tier", ["free", "pro", "premium", "of a later server"])
def test_every_refusal_can_be_told_under_every_plan(refused: Reason, tier: str) -> None:
    told = plan_error(Denied(refused, tier, 7, SPENT))

    assert "{" not in told.message + told.hint
    assert "None" not in told.message + told.hint
