"""The figures of one account, and of all of them together, as they are; `cells` says what is shown.

What all accounts did since an instant is found by the ids of rows, which sort by when they were made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, case, cast, func, select, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from server.analytics.cells import NOTHING, Cell
from server.auth.models import Session, Tier, User
from server.ids import first_id
from server.jobs.models import JobStatus, VideoJob
from server.usage.models import ACTION_TYPES, Metric, UsageLog
from server.usage.periods import Period


@dataclass(frozen=True, slots=True)
class JobsOfMonth:
    """One account's jobs of a month, by how they went and what they used.

    `mean_seconds` is how long a completed one took, None if none told.
    """

    made: int
    completed: int
    failed: int
    cancelled: int
    vertical_format: int
    subtitles: int
    with_ai: int
    mean_seconds: float | None


async def jobs_of_month(session: AsyncSession, user_id: UUID, period: Period) -> JobsOfMonth:
    """Return what an account's jobs of `period` were."""
    done = VideoJob.status == JobStatus.COMPLETED
    found = await session.execute(
        select(
            func.count(),
            _counted(done),
            _counted(VideoJob.status == JobStatus.FAILED),
            _counted(VideoJob.status == JobStatus.CANCELLED),
            _counted(VideoJob.vertical_format),
            _counted(VideoJob.add_subtitles),
            _counted(VideoJob.ai_provider.is_not(None)),
            cast(func.avg(case((done, VideoJob.processing_seconds))), Float),
        ).where(
            VideoJob.user_id == user_id,
            VideoJob.created_at >= period.start,
            VideoJob.created_at < period.end,
        )
    )
    return JobsOfMonth(*found.one())


async def tiers(session: AsyncSession) -> Mapping[Tier, int]:
    """Return how many accounts are on each tier; those that are disabled do not count."""
    found = await session.execute(
        select(User.subscription_tier, func.count())
        .where(User.is_active)
        .group_by(User.subscription_tier)
    )
    counted = {Tier(tier): count for tier, count in found}
    return {tier: counted.get(tier, 0) for tier in Tier}


async def active_since(session: AsyncSession, instant: datetime) -> int:
    """Return how many accounts had a session or used something since `instant`."""
    seen = select(Session.user_id).where(Session.last_seen_at >= instant)
    used = select(UsageLog.user_id).where(*_since(UsageLog.id, UsageLog.created_at, instant))
    people = union(seen, used).subquery()
    return await session.scalar(select(func.count()).select_from(people)) or 0


async def jobs_ended(session: AsyncSession, instant: datetime) -> tuple[Cell, Cell]:
    """Return those of the jobs made since `instant` that completed, and those that failed."""
    found = await session.execute(
        select(VideoJob.status, func.count(VideoJob.user_id.distinct()), func.count())
        .where(
            *_since(VideoJob.id, VideoJob.created_at, instant),
            VideoJob.status.in_((JobStatus.COMPLETED, JobStatus.FAILED)),
        )
        .group_by(VideoJob.status)
    )
    cells = {status: Cell(people, jobs) for status, people, jobs in found}
    return cells.get(JobStatus.COMPLETED, NOTHING), cells.get(JobStatus.FAILED, NOTHING)


async def api_callers(session: AsyncSession, instant: datetime) -> int:
    """Return how many accounts sent requests by API key since `instant`."""
    people = select(func.count(UsageLog.user_id.distinct())).where(
        *_since(UsageLog.id, UsageLog.created_at, instant),
        UsageLog.action_type == ACTION_TYPES[Metric.API_REQUESTS],
    )
    return await session.scalar(people) or 0


async def registered_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many accounts were made on each day."""
    return await _by_day(session, User, User.id, func.count(), since)


async def used_by_day(
    session: AsyncSession, metric: Metric, since: datetime
) -> Mapping[date, Cell]:
    """Return how much of `metric` arrived on each day."""
    units = func.coalesce(func.sum(UsageLog.credits_used), 0)
    only = UsageLog.action_type == ACTION_TYPES[metric]
    return await _by_day(session, UsageLog, UsageLog.user_id, units, since, only)


async def active_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many accounts used something on each day."""
    people = func.count(UsageLog.user_id.distinct())
    return await _by_day(session, UsageLog, UsageLog.user_id, people, since)


async def jobs_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many jobs were made on each day."""
    return await _by_day(session, VideoJob, VideoJob.user_id, func.count(), since)


def days_until(now: datetime, days: int) -> Sequence[date]:
    """Return the last `days` days in UTC, the one of `now` at the end."""
    return [(now - timedelta(days=back)).date() for back in reversed(range(days))]


def share(part: float, whole: float) -> float | None:
    """Return `part` of `whole` as a number to three places; None of nothing."""
    return round(part / whole, 3) if whole else None


def _since(
    row: InstrumentedAttribute[UUID], made: InstrumentedAttribute[datetime], instant: datetime
) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a row was made since `instant`; the first one has an index."""
    return row >= first_id(instant), made >= instant


def _counted(condition: ColumnElement[bool] | InstrumentedAttribute[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def _by_day(
    session: AsyncSession,
    table: type[User | UsageLog | VideoJob],
    person: InstrumentedAttribute[UUID],
    amount: ColumnElement[Any],
    since: datetime,
    *only: ColumnElement[bool],
) -> Mapping[date, Cell]:
    # SQLite keeps instants in UTC; PostgreSQL would name the day of the connection's own zone.
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    instant = table.created_at
    day = func.date(func.timezone("UTC", instant) if is_postgresql else instant).label("day")
    found = await session.execute(
        select(day, func.count(person.distinct()), amount)
        .where(*_since(table.id, instant, since), *only)
        .group_by(day)
    )
    return {
        date.fromisoformat(str(written)): Cell(people, int(units))
        for written, people, units in found
    }
