"""The rows of an account's months: their counters, what they hold, and how one is made.

What `users` repeats of the current month is written along with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Uuid, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from server.auth.models import User
from server.ids import new_id
from server.plans.tiers import Limits, limit_from
from server.statements import Statement
from server.usage.models import Metric, UsageStats
from server.usage.periods import Period, shifted

COUNTED: Final[Mapping[Metric, InstrumentedAttribute[int]]] = MappingProxyType(
    {
        Metric.TRIMS: UsageStats.trims_count,
        Metric.HOOKS: UsageStats.hooks_count,
        Metric.API_REQUESTS: UsageStats.api_requests_count,
    }
)
RESERVED: Final[Mapping[Metric, InstrumentedAttribute[int]]] = MappingProxyType(
    {Metric.TRIMS: UsageStats.trims_reserved, Metric.HOOKS: UsageStats.hooks_reserved}
)
COLUMNS: Final = (
    UsageStats.month,
    UsageStats.timezone,
    UsageStats.period_start,
    UsageStats.period_end,
    *COUNTED.values(),
    *RESERVED.values(),
    UsageStats.trims_limit,
    UsageStats.hooks_limit,
)
_NEIGHBOURS: Final = 2
"""A period's month lies at most this far from UTC's, its neighbour included."""


@dataclass(frozen=True, slots=True)
class Usage:
    """One month of an account. `own_limits` are those that were set for this month alone."""

    period: Period
    used: Mapping[Metric, int]
    reserved: Mapping[Metric, int]
    own_limits: Mapping[Metric, int | None]

    def limit(self, metric: Metric, limits: Limits) -> int | None:
        """Return how much of `metric` this month allows under a plan's `limits`; None is unlimited."""
        if metric in self.own_limits:
            return self.own_limits[metric]
        return plan_limit(metric, limits)

    def remaining(self, metric: Metric, limits: Limits) -> int | None:
        """Return what is neither used nor reserved, at least 0; None is unlimited."""
        limit = self.limit(metric, limits)
        if limit is None:
            return None
        return max(0, limit - self.used[metric] - self.reserved[metric])


def plan_limit(metric: Metric, limits: Limits) -> int | None:
    """Return how much of `metric` a plan allows in a month; None is unlimited."""
    match metric:
        case Metric.TRIMS:
            return limits.monthly_trims
        case Metric.HOOKS:
            return limits.monthly_hooks
        case Metric.API_REQUESTS:
            return None


async def add(
    session: AsyncSession,
    user_id: UUID,
    month: str,
    units: Mapping[Metric, int],
    *,
    now: datetime,
    processing_seconds: float = 0.0,
    video_seconds: float = 0.0,
) -> Usage:
    """Add `units`, which may be negative, to a month that exists, and repeat it in `users`.

    To be called with the account taken, beside writing the events. Returns what the month holds then.
    """
    rows = await _ADD.rows(
        session,
        user=user_id,
        of=month,
        now=now,
        processing=processing_seconds,
        video=video_seconds,
        **{f"more_{metric}": units.get(metric, 0) for metric in Metric},
    )
    usage = usage_of(rows[0])
    await _repeat(session, user_id, usage, now=now)
    return usage


async def kept_months(
    session: AsyncSession, user_id: UUID, *, around: datetime, months_back: int = 0
) -> Sequence[Usage]:
    """Return the months near `around` that there are, and of `months_back` more before them."""
    first, last = months_around(around)
    rows = await _KEPT.rows(session, user=user_id, first=shifted(first, by=-months_back), last=last)
    return [usage_of(row) for row in rows]


async def make_month(
    session: AsyncSession, user_id: UUID, period: Period, *, now: datetime
) -> Usage:
    """Make the row of `period`, with the account taken; the current one starts what `users` repeats."""
    stats = UsageStats(
        id=new_id(now),
        user_id=user_id,
        month=period.month,
        year=int(period.month[:4]),
        month_num=int(period.month[5:]),
        timezone=period.timezone,
        period_start=period.start,
        period_end=period.end,
        trims_count=0,
        hooks_count=0,
        api_requests_count=0,
        trims_reserved=0,
        hooks_reserved=0,
        created_at=now,
        updated_at=now,
    )
    session.add(stats)
    await session.flush()
    usage = usage_of(stats)
    await _repeat(session, user_id, usage, now=now)
    return usage


def period_of(stats: UsageStats | Row[*tuple[Any, ...]]) -> Period:
    """Return the period of a row."""
    return Period(
        month=stats.month,
        timezone=stats.timezone,
        start=stats.period_start,
        end=stats.period_end,
    )


def usage_of(stats: UsageStats | Row[*tuple[Any, ...]]) -> Usage:
    """Return what a row holds; what is reserved counts until it is given back, even past its time."""
    own = ((Metric.TRIMS, stats.trims_limit), (Metric.HOOKS, stats.hooks_limit))
    return Usage(
        period=period_of(stats),
        used={metric: getattr(stats, column.key) for metric, column in COUNTED.items()},
        reserved={
            metric: getattr(stats, RESERVED[metric].key) if metric in RESERVED else 0
            for metric in Metric
        },
        own_limits={metric: limit_from(limit) for metric, limit in own if limit is not None},
    )


def empty(period: Period) -> Usage:
    """Return what a month holds that was never used."""
    zeros = dict.fromkeys(Metric, 0)
    return Usage(period=period, used=zeros, reserved=zeros, own_limits={})


async def _repeat(session: AsyncSession, user_id: UUID, usage: Usage, *, now: datetime) -> None:
    """Write into `users` what is used of the month of `usage`, if it is the current one."""
    if not usage.period.holds(now):
        return
    await _REPEAT.rows(
        session,
        user=user_id,
        trims=usage.used[Metric.TRIMS],
        hooks=usage.used[Metric.HOOKS],
        since=usage.period.start,
    )


def months_around(instant: datetime) -> tuple[str, str]:
    """Return the first and the last month that could hold `instant` in some zone, or touch one that does."""
    in_utc = instant.astimezone(UTC)
    month = f"{in_utc.year:04}-{in_utc.month:02}"
    return shifted(month, by=-_NEIGHBOURS), shifted(month, by=_NEIGHBOURS)


_USER: Final = bindparam("user", type_=Uuid())
_KEPT: Final = Statement(
    select(*COLUMNS).where(
        UsageStats.user_id == _USER,
        UsageStats.month.between(bindparam("first"), bindparam("last")),
    )
)
_ADD: Final = Statement(
    update(UsageStats)
    .where(UsageStats.user_id == _USER, UsageStats.month == bindparam("of"))
    .values(
        {
            **{column: column + bindparam(f"more_{metric}") for metric, column in COUNTED.items()},
            UsageStats.total_processing_time: UsageStats.total_processing_time
            + bindparam("processing"),
            UsageStats.total_video_duration: UsageStats.total_video_duration + bindparam("video"),
            UsageStats.updated_at: bindparam("now"),
        }
    )
    .returning(*COLUMNS)
)
_REPEAT: Final = Statement(
    update(User)
    .where(User.id == _USER)
    .values(
        monthly_trim_count=bindparam("trims"),
        monthly_hook_count=bindparam("hooks"),
        last_usage_reset=bindparam("since"),
    )
    .returning(User.id)
)
