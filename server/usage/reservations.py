"""Units held for work under way, where a quota is nearly spent or the work is the server's.

    held ──commit──> committed    counted, with an event of the reservation's own id
      │ ───release─> released     given back
      └──6 h pass──> expired      given back by whoever reserves next, or by `expire`

One conditional UPDATE decides each reservation and each settling, so that any number of parallel
callers is granted exactly what the month has left.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.devices.service import living
from server.errors import NOT_FOUND, QUOTA_EXCEEDED, RESERVATION_SETTLED, Problem
from server.ids import new_id
from server.plans.service import require, standing_of
from server.plans.tiers import Feature
from server.usage.ledger import Entry, take_account, write
from server.usage.models import EventStatus, Metric, Reservation, ReservationState, UsageStats
from server.usage.months import COUNTED, RESERVED, Usage, add
from server.usage.service import current, read_current

HELD_FOR: Final = timedelta(hours=6)
KEPT_SETTLED: Final = timedelta(days=90)
"""How long a reservation is remembered after it was settled; its event stays."""

_FEATURES: Final = {Metric.TRIMS: Feature.BASIC_TRIM, Metric.HOOKS: Feature.HOOK_DETECTION}


async def reserve(
    session: AsyncSession,
    user_id: UUID,
    *,
    metric: Metric,
    units: int,
    device_id: UUID | None,
    now: datetime,
) -> Reservation:
    """Hold `units` of the month of `now` for six hours.

    Raises Problem `quota_exceeded`, `feature_not_in_plan`, and `not_found` for a device that is not
    the account's.
    """
    standing = await standing_of(session, user_id, now=now)
    require(standing, _FEATURES[metric])
    if device_id is not None:
        await living(session, user_id, device_id)
    month = await current(session, user_id, now=now)
    await give_back_expired(session, user_id, now=now)
    limit = month.limit(metric, standing.limits)
    counted, reserved = COUNTED[metric], RESERVED[metric]
    grant = (
        update(UsageStats)
        .where(UsageStats.user_id == user_id, UsageStats.month == month.period.month)
        .values({reserved: reserved + units, UsageStats.updated_at: now})
        .returning(UsageStats.id)
        .execution_options(synchronize_session=False)
    )
    if limit is not None:
        grant = grant.where(counted + reserved + units <= limit)
    if await session.scalar(grant) is None:
        usage = await read_current(session, user_id, now=now)
        raise quota_exceeded(metric, limit or 0, usage)
    reservation = Reservation(
        id=new_id(now),
        user_id=user_id,
        month=month.period.month,
        metric=metric,
        units=units,
        device_id=device_id,
        state=ReservationState.HELD,
        created_at=now,
        expires_at=now + HELD_FOR,
    )
    session.add(reservation)
    await session.flush()
    return reservation


def quota_exceeded(metric: Metric, limit: int, usage: Usage) -> Problem:
    """Return the refusal of units of `metric` of which `usage` has too few left."""
    return Problem(
        QUOTA_EXCEEDED,
        metric=str(metric),
        limit=limit,
        used=usage.used[metric],
        reserved=usage.reserved[metric],
        resets_at=usage.period.end.isoformat(),
    )


async def commit(
    session: AsyncSession,
    user_id: UUID,
    reservation_id: UUID,
    *,
    now: datetime,
    job_id: UUID | None = None,
) -> Reservation:
    """Count what was held, in the month it was held in; its event has the reservation's id.

    Raises Problem `not_found`, and `reservation_settled`, also where the six hours have passed.
    """
    settled = await _settle(session, user_id, reservation_id, ReservationState.COMMITTED, now=now)
    metric = Metric(settled.metric)
    entry = Entry(
        event_id=settled.id,
        metric=metric,
        units=settled.units,
        status=EventStatus.ACCEPTED,
        month=settled.month,
        occurred_at=now,
        job_id=job_id,
        device_id=settled.device_id,
        facts={"by": "reservation"},
    )
    if await write(session, user_id, [entry], now=now):
        await add(session, user_id, settled.month, {metric: settled.units}, now=now)
    return settled


async def release(
    session: AsyncSession, user_id: UUID, reservation_id: UUID, *, now: datetime
) -> Reservation:
    """Give back what was held, since the work was not done.

    Raises Problem `not_found`, and `reservation_settled`, also where the six hours have passed.
    """
    return await _settle(session, user_id, reservation_id, ReservationState.RELEASED, now=now)


async def expire(session: AsyncSession, *, now: datetime, most: int) -> int:
    """Give back what reservations hold whose time has passed, of up to `most` accounts; return how many."""
    overdue = await session.scalars(
        select(Reservation.user_id)
        .where(Reservation.state == ReservationState.HELD, Reservation.expires_at <= now)
        .distinct()
        .order_by(Reservation.user_id)  # two that run at a time take the accounts in one order
        .limit(most)
    )
    given_back = 0
    for user_id in overdue.all():
        await take_account(session, user_id)
        given_back += await give_back_expired(session, user_id, now=now)
    return given_back


async def give_back_expired(session: AsyncSession, user_id: UUID, *, now: datetime) -> int:
    """Give back what reservations of an account hold whose time has passed; return how many.

    To be called with the account taken.
    """
    result = await session.scalars(
        update(Reservation)
        .where(
            Reservation.user_id == user_id,
            Reservation.state == ReservationState.HELD,
            Reservation.expires_at <= now,
        )
        .values(state=ReservationState.EXPIRED, settled_at=now)
        .returning(Reservation)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    expired = result.all()
    await _give_back(session, user_id, expired, now=now)
    return len(expired)


async def _settle(
    session: AsyncSession,
    user_id: UUID,
    reservation_id: UUID,
    state: ReservationState,
    *,
    now: datetime,
) -> Reservation:
    await take_account(session, user_id)
    own = Reservation.user_id == user_id, Reservation.id == reservation_id
    settled: Reservation | None = await session.scalar(
        update(Reservation)
        .where(*own, Reservation.state == ReservationState.HELD, Reservation.expires_at > now)
        .values(state=state, settled_at=now)
        .returning(Reservation)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    if settled is None:
        found = await session.scalar(select(Reservation.state).where(*own))
        if found is None:
            raise Problem(NOT_FOUND)
        lapsed = found == ReservationState.HELD
        raise Problem(RESERVATION_SETTLED, state=str(ReservationState.EXPIRED if lapsed else found))
    await _give_back(session, user_id, [settled], now=now)
    return settled


async def _give_back(
    session: AsyncSession, user_id: UUID, settled: Iterable[Reservation], *, now: datetime
) -> None:
    """Take what `settled` held out of what their months hold as reserved."""
    held: Counter[tuple[str, Metric]] = Counter()
    for reservation in settled:
        held[reservation.month, Metric(reservation.metric)] += reservation.units
    for (month, metric), units in sorted(held.items()):
        reserved = RESERVED[metric]
        await session.execute(
            update(UsageStats)
            .where(UsageStats.user_id == user_id, UsageStats.month == month)
            .values({reserved: reserved - units, UsageStats.updated_at: now})
            .execution_options(synchronize_session=False)
        )
