"""The figures of one account, and of all of them together.

Of all accounts together a figure is shown only where at least five people make it up, and a total
only where no part of it is hidden, so that nobody can be picked out by subtracting.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from server.auth.models import Session, Tier, User
from server.jobs.models import JobStatus, VideoJob
from server.usage.models import ACTION_TYPES, Metric, UsageLog
from server.usage.periods import Period

FEWEST_PEOPLE: Final = 5


@dataclass(frozen=True, slots=True)
class JobsOfMonth:
    """One account's jobs of a month, by how they went and what they used."""

    made: int
    completed: int
    failed: int
    cancelled: int
    vertical_format: int
    subtitles: int
    with_ai: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of several people: how many they are, and what they come to."""

    people: int = 0
    amount: int = 0

    @property
    def shown(self) -> int | None:
        """The amount; None where too few people make it up."""
        return self.amount if self.people >= FEWEST_PEOPLE else None


NOTHING: Final = Cell()


async def jobs_of_month(session: AsyncSession, user_id: UUID, period: Period) -> JobsOfMonth:
    """Return what an account's jobs of `period` were."""
    found = await session.execute(
        select(
            func.count(),
            _counted(VideoJob.status == JobStatus.COMPLETED),
            _counted(VideoJob.status == JobStatus.FAILED),
            _counted(VideoJob.status == JobStatus.CANCELLED),
            _counted(VideoJob.vertical_format),
            _counted(VideoJob.add_subtitles),
            _counted(VideoJob.ai_provider.is_not(None)),
        ).where(
            VideoJob.user_id == user_id,
            VideoJob.created_at >= period.start,
            VideoJob.created_at < period.end,
        )
    )
    return JobsOfMonth(*found.one())


async def tiers(session: AsyncSession) -> Mapping[Tier, Cell]:
    """Return how many accounts are on each tier; those that are disabled do not count."""
    found = await session.execute(
        select(User.subscription_tier, func.count())
        .where(User.is_active)
        .group_by(User.subscription_tier)
    )
    counted = {Tier(tier): Cell(count, count) for tier, count in found}
    return {tier: counted.get(tier, NOTHING) for tier in Tier}


async def active_since(session: AsyncSession, instant: datetime) -> Cell:
    """Return how many accounts were seen since `instant`."""
    people = await session.scalar(
        select(func.count(Session.user_id.distinct())).where(Session.last_seen_at >= instant)
    )
    return Cell(people or 0, people or 0)


async def jobs_since(session: AsyncSession, instant: datetime) -> tuple[Cell, float | None]:
    """Return the jobs that were made since `instant`, and the share of the ended that completed."""
    completed = _counted(VideoJob.status == JobStatus.COMPLETED)
    ended = VideoJob.status.in_((JobStatus.COMPLETED, JobStatus.FAILED))
    whose_ended = case((ended, VideoJob.user_id))
    found = await session.execute(
        select(
            func.count(VideoJob.user_id.distinct()),
            func.count(),
            func.count(whose_ended.distinct()),
            _counted(ended),
            completed,
        ).where(VideoJob.created_at >= instant)
    )
    people, made, of_ended, ended_jobs, completed_jobs = found.one()
    rate = share(completed_jobs, ended_jobs) if of_ended >= FEWEST_PEOPLE else None
    return Cell(people, made), rate


async def api_use_since(session: AsyncSession, instant: datetime) -> Cell:
    """Return the requests by API key since `instant`, and of how many accounts."""
    found = await session.execute(
        select(
            func.count(UsageLog.user_id.distinct()),
            func.coalesce(func.sum(UsageLog.credits_used), 0),
        ).where(
            UsageLog.action_type == ACTION_TYPES[Metric.API_REQUESTS],
            UsageLog.created_at >= instant,
        )
    )
    return Cell(*found.one())


async def registered_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many accounts were made on each day."""
    return await _by_day(session, User.created_at, User.id, func.count(), since)


async def used_by_day(
    session: AsyncSession, metric: Metric, since: datetime
) -> Mapping[date, Cell]:
    """Return how much of `metric` arrived on each day."""
    units = func.coalesce(func.sum(UsageLog.credits_used), 0)
    only = UsageLog.action_type == ACTION_TYPES[metric]
    return await _by_day(session, UsageLog.created_at, UsageLog.user_id, units, since, only)


async def active_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many accounts used something on each day."""
    people = func.count(UsageLog.user_id.distinct())
    return await _by_day(session, UsageLog.created_at, UsageLog.user_id, people, since)


async def jobs_by_day(session: AsyncSession, since: datetime) -> Mapping[date, Cell]:
    """Return how many jobs were made on each day."""
    return await _by_day(session, VideoJob.created_at, VideoJob.user_id, func.count(), since)


def days_until(now: datetime, days: int) -> Sequence[date]:
    """Return the last `days` days in UTC, the one of `now` at the end."""
    return [(now - timedelta(days=back)).date() for back in reversed(range(days))]


def share(part: float, whole: float) -> float | None:
    """Return `part` of `whole` as a number to three places; None of nothing."""
    return round(part / whole, 3) if whole else None


def _counted(condition: ColumnElement[bool] | InstrumentedAttribute[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def _by_day(
    session: AsyncSession,
    instant: InstrumentedAttribute[datetime],
    person: InstrumentedAttribute[UUID],
    amount: ColumnElement[Any],
    since: datetime,
    *only: ColumnElement[bool],
) -> Mapping[date, Cell]:
    # SQLite keeps instants in UTC; PostgreSQL would name the day of the connection's own zone.
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    day = func.date(func.timezone("UTC", instant) if is_postgresql else instant).label("day")
    found = await session.execute(
        select(day, func.count(person.distinct()), amount)
        .where(instant >= since, *only)
        .group_by(day)
    )
    return {
        date.fromisoformat(str(written)): Cell(people, int(units))
        for written, people, units in found
    }
