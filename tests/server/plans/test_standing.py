"""Where an account stands: overrides before subscriptions, and ends that nobody has to write."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from server.auth.models import Tier, User
from server.billing.models import Subscription
from server.errors import Problem
from server.ids import new_id
from server.maintenance import prune
from server.plans.service import (
    Standing,
    end_lapsed_plans,
    opens,
    repeat_tier,
    require,
    standing_of,
)
from server.plans.tiers import Feature
from tests.support.companion import NOON, Companion

DAY = timedelta(days=1)


async def test_an_account_without_a_subscription_is_free(server: Companion) -> None:
    user = await server.make_user("ada@example.org")

    standing = await stands(server, user)

    assert (standing.tier, standing.status, standing.until) == (Tier.FREE, "none", None)
    assert (standing.limits.monthly_trims, standing.limits.monthly_hooks) == (5, 3)


@pytest.mark.parametrize("status", ["active", "trialing"])
async def test_a_live_subscription_gives_its_tier_until_its_period_ends(
    server: Companion, status: str
) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PRO, status=status, current_period_end=NOON + DAY)

    standing = await stands(server, user)

    assert (standing.tier, standing.status, standing.until) == (Tier.PRO, status, NOON + DAY)


@pytest.mark.parametrize("status", ["unpaid", "canceled", "incomplete", "paused", "unheard_of"])
async def test_a_subscription_that_is_not_live_gives_nothing(
    server: Companion, status: str
) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PREMIUM, status=status)

    standing = await stands(server, user)

    assert (standing.tier, standing.status) == (Tier.FREE, status)


async def test_a_plan_whose_payment_failed_goes_on_for_14_days(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PRO, status="past_due", past_due_since=NOON)

    kept = await stands(server, user, NOON + 14 * DAY - timedelta(seconds=1))
    ended = await stands(server, user, NOON + 14 * DAY)

    assert (kept.tier, kept.until) == (Tier.PRO, NOON + 14 * DAY)
    assert (ended.tier, ended.status) == (Tier.FREE, "past_due")


async def test_a_renewal_that_is_not_heard_of_yet_downgrades_nobody(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PRO, status="active", current_period_end=NOON - DAY)

    standing = await stands(server, user)

    assert (standing.tier, standing.until) == (Tier.PRO, None)


async def test_of_two_live_subscriptions_the_larger_counts(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PREMIUM, status="active")
    await subscribe(server, user, tier=Tier.PRO, status="active")
    await subscribe(server, user, tier=Tier.FREE, status="canceled")

    standing = await stands(server, user)

    assert standing.tier is Tier.PREMIUM


@pytest.mark.parametrize("override", list(Tier))
async def test_an_override_wins_over_what_is_paid_for_until_it_ends(
    server: Companion, override: Tier
) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PRO, status="active")
    await change(server, user, tier_override=override, tier_override_until=NOON + DAY)

    overridden = await stands(server, user, NOON + DAY - timedelta(seconds=1))
    ended = await stands(server, user, NOON + DAY)

    assert (overridden.tier, overridden.until) == (override, NOON + DAY)
    assert ended.tier is Tier.PRO


async def test_an_account_s_own_limits_win_over_its_plan_s(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    await change(server, user, trims_limit_override=-1, hooks_limit_override=0)

    standing = await stands(server, user)

    assert (standing.limits.monthly_trims, standing.limits.monthly_hooks) == (None, 0)
    assert standing.limits.max_video_duration == 300


async def test_hooks_without_their_detection_are_a_taste_of_it(server: Companion) -> None:
    user = await server.make_user("ada@example.org")

    tasting = await stands(server, user)
    await change(server, user, hooks_limit_override=0)
    without = await stands(server, user)

    assert Feature.HOOK_DETECTION not in tasting.features
    assert (opens(tasting, Feature.HOOK_DETECTION), opens(without, Feature.HOOK_DETECTION)) == (
        True,
        False,
    )


async def test_a_feature_that_the_plan_lacks_is_refused_by_name(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    standing = await stands(server, user)

    require(standing, Feature.BASIC_TRIM)
    with pytest.raises(Problem, match="feature_not_in_plan") as refused:
        require(standing, Feature.API_ACCESS)

    assert refused.value.facts == {"feature": "api_access", "tier": "free"}


async def test_the_account_s_row_repeats_its_tier_when_asked_to(server: Companion) -> None:
    user = await server.make_user("ada@example.org")
    await subscribe(server, user, tier=Tier.PRO, status="active")

    async with server.ctx.database.writing() as session:
        told = await repeat_tier(session, user, now=NOON)
    async with server.ctx.database.reading() as session:
        row = await session.get_one(User, user)

    assert (told, row.subscription_tier) == (Tier.PRO, "pro")


async def test_plans_that_ended_by_themselves_are_written_down(server: Companion) -> None:
    ran_out = await server.make_user("ada@example.org", tier=Tier.PREMIUM)
    await change(server, ran_out, tier_override_until=NOON)
    pays_too = await server.make_user("bea@example.org", tier=Tier.PREMIUM)
    await change(server, pays_too, tier_override_until=NOON)
    await subscribe(server, pays_too, tier=Tier.PRO, status="active")
    unpaid = await server.make_user("cy@example.org")
    await change(server, unpaid, subscription_tier="pro")
    await subscribe(
        server, unpaid, tier=Tier.PRO, status="past_due", past_due_since=NOON - 14 * DAY
    )
    goes_on = await server.make_user("dan@example.org", tier=Tier.PREMIUM)
    await change(server, goes_on, tier_override_until=NOON + DAY)

    async with server.ctx.database.writing() as session:
        ended = await end_lapsed_plans(session, now=NOON, most=9)
    async with server.ctx.database.writing() as session:
        again = await end_lapsed_plans(session, now=NOON, most=9)

    async with server.ctx.database.reading() as session:
        rows = [await session.get_one(User, user) for user in (ran_out, pays_too, unpaid, goes_on)]
    assert (ended, again) == (3, 0)
    assert [row.subscription_tier for row in rows] == ["free", "pro", "free", "premium"]
    assert [row.tier_override for row in rows] == [None, None, None, "premium"]


async def test_pruning_writes_down_which_plans_ended(server: Companion) -> None:
    user = await server.make_user("ada@example.org", tier=Tier.PRO)
    await change(server, user, tier_override_until=NOON)

    await prune(server.ctx)

    async with server.ctx.database.reading() as session:
        assert (await session.get_one(User, user)).subscription_tier == "free"


async def test_an_account_that_is_gone_stands_nowhere(server: Companion) -> None:
    with pytest.raises(Problem, match="not_found"):
        await stands(server, uuid4())


async def stands(server: Companion, user: UUID, now: datetime = NOON) -> Standing:
    async with server.ctx.database.reading() as session:
        return await standing_of(session, user, now=now)


async def change(server: Companion, user: UUID, **values: Any) -> None:  # noqa: ANN401 - any column's
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).where(User.id == user).values(**values))


async def subscribe(
    server: Companion,
    user: UUID,
    *,
    tier: Tier,
    status: str,
    current_period_end: datetime | None = None,
    past_due_since: datetime | None = None,
) -> None:
    async with server.ctx.database.writing() as session:
        session.add(
            Subscription(
                id=new_id(NOON),
                user_id=user,
                tier=tier,
                status=status,
                current_period_end=current_period_end,
                past_due_since=past_due_since,
                created_at=NOON - 20 * DAY,
                updated_at=NOON,
            )
        )
