"""What has outlived its use, deleted: by `reely-server maintain`, and each hour by servers and workers.

Each kind of row is kept for as long as something may still ask for it: an ended session, for one,
long enough that a token of it is told apart from a forged one. Rows go a few hundred at a time, each
batch in a transaction of its own, so that nobody waits long for the write lock.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy import ColumnElement, delete, inspect, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from server import idempotency
from server.account import delete as delete_accounts
from server.audit import AuditEvent
from server.auth.models import LoginFailures, OneTimeToken, Session, TrustedDevice
from server.context import Context
from server.database import Base
from server.jobs import leases
from server.plans.service import end_lapsed_plans
from server.tasks import Task, TaskState
from server.usage import reservations
from server.usage.models import Reservation

EVERY_SECONDS = 3600.0
_BATCH = 500
_ACCOUNTS = 100
_ENDED_SESSIONS = timedelta(days=30)
_SPENT_TOKENS = timedelta(days=7)
_FORGOTTEN_FAILURES = timedelta(days=30)
_GIVEN_UP_TASKS = timedelta(days=90)
_AUDIT = timedelta(days=365)

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many rows of what were deleted or settled."""

    what: str
    rows: int


async def prune(ctx: Context) -> tuple[Pruned, ...]:
    """Delete what has expired, and give back what is no longer held; return what went, kind by kind."""
    now = ctx.clock()
    accounts = Pruned("users", await delete_accounts.purge_due(ctx, now=now))
    leased = Pruned("video_jobs leased", await _settle(ctx, leases.return_lapsed, now))
    held = Pruned("usage_reservations held", await _settle(ctx, reservations.expire, now))
    async with ctx.database.writing() as session:
        plans = Pruned(
            "users' plans ended", await end_lapsed_plans(session, now=now, most=_ACCOUNTS)
        )
    rows = [
        Pruned(table.__tablename__, await _delete(ctx, table, condition))
        for table, condition in _expired(now)
    ]
    return (accounts, leased, held, plans, *rows)


async def prune_each_hour(ctx: Context) -> None:
    """Prune until cancelled; a database that is away is tried again an hour later."""
    while True:
        try:
            pruned = await prune(ctx)
        except Exception as error:  # noqa: BLE001 - an edge: pruning outlives its database's troubles
            _log.warning("nothing could be pruned", error=type(error).__name__)
        else:
            for part in pruned:
                if part.rows:
                    _log.info("pruned", what=part.what, rows=part.rows)
        await asyncio.sleep(EVERY_SECONDS)


def _expired(now: datetime) -> Iterator[tuple[type[Base], ColumnElement[bool]]]:
    ended = now - _ENDED_SESSIONS
    yield Session, or_(Session.expires_at < ended, Session.revoked_at < ended)
    yield OneTimeToken, OneTimeToken.expires_at < now - _SPENT_TOKENS
    yield TrustedDevice, TrustedDevice.expires_at < now
    yield (
        LoginFailures,
        (LoginFailures.window_began_at < now - _FORGOTTEN_FAILURES)
        & or_(LoginFailures.locked_until.is_(None), LoginFailures.locked_until < now),
    )
    yield Reservation, Reservation.settled_at <= now - reservations.KEPT_SETTLED
    yield idempotency.KeptAnswer, idempotency.KeptAnswer.created_at < now - idempotency.KEPT
    yield AuditEvent, AuditEvent.created_at < now - _AUDIT
    yield (
        Task,
        (Task.state == TaskState.GIVEN_UP) & (Task.due_at < now - _GIVEN_UP_TASKS),
    )


class _Settles(Protocol):
    """Settles what is over of up to `most` accounts, and tells how much it was."""

    async def __call__(self, session: AsyncSession, *, now: datetime, most: int) -> int: ...


async def _settle(ctx: Context, settles: _Settles, now: datetime) -> int:
    settled = 0
    while True:
        async with ctx.database.writing() as session:
            some = await settles(session, now=now, most=_ACCOUNTS)
        settled += some
        if some == 0:
            return settled


async def _delete(ctx: Context, table: type[Base], condition: ColumnElement[bool]) -> int:
    key = tuple(inspect(table).primary_key)
    batch = select(*key).where(condition).limit(_BATCH)
    deleted = 0
    while True:
        async with ctx.database.writing() as session:
            gone = await session.execute(
                delete(table)
                .where(tuple_(*key).in_(batch), condition)
                .returning(*key)
                .execution_options(synchronize_session=False)
            )
            rows = len(gone.all())
        deleted += rows
        if rows < _BATCH:
            return deleted
