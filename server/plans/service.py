"""Where an account stands: the plan that it is on now, until when, and what that plan allows it.

    an override that has not run out      its tier, whatever is paid for
    a live subscription                   its tier: active and trialing ones, past_due ones for 14 days
    anything else                         free

`users.subscription_tier` only repeats the outcome, for lists and figures. It is never asked what
somebody may do, because an end date passes without anybody writing it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import Tier, User
from server.billing.models import Subscription
from server.errors import FEATURE_NOT_IN_PLAN, NOT_FOUND, Problem
from server.plans.tiers import PLANS, Feature, Limits, limit_from

PAST_DUE_KEEPS: Final = timedelta(days=14)
"""How long a plan goes on after a payment has failed."""

NO_SUBSCRIPTION: Final = "none"
_PAID: Final = frozenset({"active", "trialing"})
_RANK: Final = {tier: rank for rank, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class Standing:
    """What an account may do. `until` is when this ends unless it is renewed; None if nothing ends it.

    `status` is the payment service's word, "active" for an override and "none" without either.
    """

    tier: Tier
    status: str
    until: datetime | None
    limits: Limits
    features: frozenset[Feature]
    timezone: str


async def standing_of(session: AsyncSession, user_id: UUID, *, now: datetime) -> Standing:
    """Return where the account stands at `now`. Raises Problem `not_found`."""
    found = await session.execute(with_standing(select(User.id)).where(User.id == user_id))
    rows = found.all()
    if not rows:
        raise Problem(NOT_FOUND)
    return standing_from(rows, now=now)


def with_standing(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Return `query`, which selects from users, with the columns that `standing_from` reads.

    It then gives one row for each subscription of an account, and one without any.
    """
    return query.add_columns(
        User.timezone.label("account_timezone"),
        User.tier_override,
        User.tier_override_until,
        User.trims_limit_override,
        User.hooks_limit_override,
        Subscription.tier.label("subscribed_tier"),
        Subscription.status.label("subscription_status"),
        Subscription.current_period_end.label("paid_until"),
        Subscription.past_due_since,
        Subscription.created_at.label("subscribed_at"),
        Subscription.updated_at.label("subscription_updated_at"),
    ).outerjoin(Subscription, Subscription.user_id == User.id)


def standing_from(rows: Sequence[Row[Any]], *, now: datetime) -> Standing:
    """Return where the account of `rows`, all of them of one account, stands at `now`."""
    account = rows[0]
    tier, status, until = _plan_of(rows, now)
    plan = PLANS[tier]
    limits = plan.limits
    if account.trims_limit_override is not None:
        limits = replace(limits, monthly_trims=limit_from(account.trims_limit_override))
    if account.hooks_limit_override is not None:
        limits = replace(limits, monthly_hooks=limit_from(account.hooks_limit_override))
    return Standing(
        tier=tier,
        status=status,
        until=until,
        limits=limits,
        features=frozenset(plan.features),
        timezone=account.account_timezone,
    )


def opens(standing: Standing, feature: Feature) -> bool:
    """Tell whether `feature` may be used.

    Hooks that a plan grants without listing their detection are a taste of it: they open the
    feature, and the month's limit ends it.
    """
    if feature is Feature.HOOK_DETECTION and standing.limits.monthly_hooks != 0:
        return True
    return feature in standing.features


def require(standing: Standing, feature: Feature) -> None:
    """Raise Problem `feature_not_in_plan` unless `feature` may be used."""
    if not opens(standing, feature):
        raise Problem(FEATURE_NOT_IN_PLAN, feature=str(feature), tier=str(standing.tier))


async def repeat_tier(session: AsyncSession, user_id: UUID, *, now: datetime) -> Tier:
    """Write into `users.subscription_tier` what the account's plan is now, and return it.

    To be called by whoever has changed an override or a subscription. Raises Problem `not_found`.
    """
    standing = await standing_of(session, user_id, now=now)
    await session.execute(
        update(User)
        .where(User.id == user_id, User.subscription_tier != standing.tier)
        .values(subscription_tier=standing.tier)
    )
    return standing.tier


async def end_lapsed_plans(session: AsyncSession, *, now: datetime, most: int) -> int:
    """Write down which plans have ended by themselves, up to `most` accounts; return how many it was.

    Overrides that have run out are taken off. What anybody may do does not wait for this.
    """
    lapsed = select(User.id).where(User.tier_override_until <= now).limit(most)
    taken_off = await session.scalars(
        update(User)
        .where(User.id.in_(lapsed), User.tier_override_until <= now)
        .values(tier_override=None, tier_override_until=None)
        .returning(User.id)
        .execution_options(synchronize_session=False)
    )
    unpaid = await session.scalars(
        select(User.id)
        .join(Subscription, Subscription.user_id == User.id)
        .where(
            User.tier_override.is_(None),
            User.subscription_tier != Tier.FREE,
            Subscription.status == "past_due",
            func.coalesce(Subscription.past_due_since, Subscription.updated_at)
            <= now - PAST_DUE_KEEPS,
        )
        .limit(most)
    )
    ended = {*taken_off, *unpaid}
    for user_id in sorted(ended):
        await repeat_tier(session, user_id, now=now)
    return len(ended)


def _plan_of(rows: Sequence[Row[Any]], now: datetime) -> tuple[Tier, str, datetime | None]:
    account = rows[0]
    ends = account.tier_override_until
    if account.tier_override is not None and (ends is None or now < ends):
        return Tier(account.tier_override), "active", ends
    subscriptions = [row for row in rows if row.subscription_status is not None]
    live = [row for row in subscriptions if _is_live(row, now)]
    if live:
        best = max(live, key=lambda row: (_RANK[Tier(row.subscribed_tier)], row.subscribed_at))
        return Tier(best.subscribed_tier), best.subscription_status, _end_of(best, now)
    if subscriptions:
        last = max(subscriptions, key=lambda row: row.subscribed_at)
        return Tier.FREE, last.subscription_status, None
    return Tier.FREE, NO_SUBSCRIPTION, None


def _is_live(row: Row[Any], now: datetime) -> bool:
    if row.subscription_status == "past_due":
        return now < _kept_until(row)
    return row.subscription_status in _PAID


def _end_of(row: Row[Any], now: datetime) -> datetime | None:
    """Return when a live subscription ends as far as is known.

    A paid one whose period is over is being renewed: only the payment service can end it.
    """
    if row.subscription_status == "past_due":
        return _kept_until(row)
    ends: datetime | None = row.paid_until
    return ends if ends is not None and now < ends else None


def _kept_until(row: Row[Any]) -> datetime:
    since: datetime = row.past_due_since or row.subscription_updated_at
    return since + PAST_DUE_KEEPS
