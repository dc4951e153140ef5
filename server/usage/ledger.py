"""The events behind the counters: each is written once, under the id that was given where the work was done.

An account's events are written one transaction after the other: whoever is about to write some takes
the account first, and so sees what was written before. That events are never written twice rests on
their unique id alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import User
from server.errors import NOT_FOUND, Problem
from server.ids import new_id
from server.plans.service import Standing, standing_from, with_standing
from server.rows import Insertion
from server.statements import Statement
from server.usage.models import ACTION_TYPES, EventStatus, Metric, UsageLog


@dataclass(frozen=True, slots=True)
class Entry:
    """One event to be written; `units` are negative where it takes the consume `ref` back."""

    event_id: UUID
    metric: Metric
    units: int
    status: EventStatus
    month: str
    occurred_at: datetime
    ref: UUID | None = None
    job_id: UUID | None = None
    device_id: UUID | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


async def take_account(session: AsyncSession, user_id: UUID) -> str:
    """Hold the account until the transaction ends, and return its time zone.

    Every transaction that changes usage begins with this, so that two of one account follow each
    other and none waits for the other in a circle. Raises Problem `not_found`.
    """
    timezone: str | None = await session.scalar(
        select(User.timezone).where(User.id == user_id).with_for_update(key_share=True)
    )
    if timezone is None:
        raise Problem(NOT_FOUND)
    return timezone


async def take_account_with_plan(
    session: AsyncSession, user_id: UUID, *, now: datetime
) -> Standing:
    """Hold the account as `take_account` does, and return where it stands, in one question.

    Raises Problem `not_found`.
    """
    rows = await _HELD.rows(session, user=user_id)
    if not rows:
        raise Problem(NOT_FOUND)
    return standing_from(rows, now=now)


async def write(
    session: AsyncSession, user_id: UUID, entries: Iterable[Entry], *, now: datetime
) -> frozenset[UUID]:
    """Write those of `entries` whose ids are new to the account; return the ids that were."""
    rows = [
        {
            "id": new_id(now),
            "user_id": user_id,
            "event_id": entry.event_id,
            "action_type": ACTION_TYPES[entry.metric],
            "job_id": entry.job_id,
            "credits_used": entry.units,
            "ref": entry.ref,
            "status": str(entry.status),
            "month": entry.month,
            "device_id": entry.device_id,
            "occurred_at": entry.occurred_at,
            "usage_metadata": dict(entry.facts),
            "created_at": now,
        }
        for entry in entries
    ]
    return frozenset(await _EVENTS.write(session, rows))


_EVENTS: Final = Insertion(key=[UsageLog.user_id, UsageLog.event_id], returning=UsageLog.event_id)
_HELD: Final = Statement(
    with_standing(select(User.id))
    .where(User.id == bindparam("user", type_=Uuid()))
    .with_for_update(of=User, key_share=True)
)
