"""What an account has used: its months, made at their first use, and the counters in them.

A month's counters, the event behind each change, and what `users` repeats of the current month are
written in one transaction. Readers see a month that was never used as one of zeros.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import User
from server.errors import NOT_FOUND, Problem
from server.plans.service import standing_of
from server.usage.ledger import Entry, take_account, write
from server.usage.models import EventStatus, Metric, Reservation, ReservationState, UsageStats
from server.usage.months import (
    COLUMNS,
    Usage,
    add,
    empty,
    kept_months,
    make_month,
    months_around,
    period_of,
    usage_of,
)
from server.usage.periods import place

__all__ = ["Usage", "count", "current", "history", "read_current"]


async def read_current(session: AsyncSession, user_id: UUID, *, now: datetime) -> Usage:
    """Return the month of `now` without making it. Raises Problem `not_found`."""
    found = await session.execute(
        select(User.timezone.label("account_timezone"), *COLUMNS)
        .select_from(User)
        .outerjoin(
            UsageStats,
            and_(UsageStats.user_id == User.id, UsageStats.month.between(*months_around(now))),
        )
        .where(User.id == user_id)
    )
    rows = found.all()
    if not rows:
        raise Problem(NOT_FOUND)
    kept = {row.month: row for row in rows if row.month is not None}
    period = place(now, rows[0].account_timezone, [period_of(row) for row in kept.values()])
    if period.month not in kept:
        return empty(period)
    usage = usage_of(kept[period.month])
    return await _without_lapsed(session, user_id, usage, now=now)


async def history(session: AsyncSession, user_id: UUID, *, months: int) -> Sequence[UsageStats]:
    """Return the last `months` that were used, the latest first."""
    rows = await session.scalars(
        select(UsageStats)
        .where(UsageStats.user_id == user_id)
        .order_by(UsageStats.month.desc())
        .limit(months)
    )
    return rows.all()


async def current(session: AsyncSession, user_id: UUID, *, now: datetime) -> Usage:
    """Return the month of `now`, made if need be, and hold the account for this transaction.

    Raises Problem `not_found`.
    """
    timezone = await take_account(session, user_id)
    kept = await kept_months(session, user_id, around=now)
    period = place(now, timezone, [usage.period for usage in kept])
    for usage in kept:
        if usage.period.month == period.month:
            return usage
    return await make_month(session, user_id, period, now=now)


async def count(
    session: AsyncSession,
    user_id: UUID,
    metric: Metric,
    units: int,
    *,
    event_id: UUID,
    now: datetime,
    job_id: UUID | None = None,
    device_id: UUID | None = None,
    facts: Mapping[str, Any] = MappingProxyType({}),
) -> bool:
    """Count `units` that were used now, once for each `event_id`; tell whether this was that time.

    Nothing is refused: what the work is allowed to use was asked before it began, by a reservation.
    Raises Problem `not_found`.
    """
    usage = await current(session, user_id, now=now)
    status = EventStatus.ACCEPTED
    if metric is not Metric.API_REQUESTS:
        standing = await standing_of(session, user_id, now=now)
        limit = usage.limit(metric, standing.limits)
        if limit is not None and usage.used[metric] + units > limit:
            status = EventStatus.ACCEPTED_OVERAGE
    entry = Entry(
        event_id=event_id,
        metric=metric,
        units=units,
        status=status,
        month=usage.period.month,
        occurred_at=now,
        job_id=job_id,
        device_id=device_id,
        facts=facts,
    )
    if not await write(session, user_id, [entry], now=now):
        return False
    await add(session, user_id, usage.period.month, {metric: units}, now=now)
    return True


async def _without_lapsed(
    session: AsyncSession, user_id: UUID, usage: Usage, *, now: datetime
) -> Usage:
    """Return `usage` without what reservations hold that have run out and were not yet given back."""
    if not any(usage.reserved.values()):
        return usage
    lapsed = await session.execute(
        select(Reservation.metric, func.sum(Reservation.units))
        .where(
            Reservation.user_id == user_id,
            Reservation.state == ReservationState.HELD,
            Reservation.expires_at <= now,
            Reservation.month == usage.period.month,
        )
        .group_by(Reservation.metric)
    )
    given_back = {Metric(metric): int(units) for metric, units in lapsed}
    left = {metric: held - given_back.get(metric, 0) for metric, held in usage.reserved.items()}
    return replace(usage, reserved=left)
