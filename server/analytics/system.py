"""All accounts together, for the operator."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from server.analytics import queries
from server.analytics.cells import (
    FEWEST_PEOPLE,
    NOTHING,
    Cell,
    parts_shown,
    rate_shown,
    sum_shown,
    windows_shown,
)
from server.analytics.schemas import Activity, ApiUse, Day, Jobs, SystemFigures
from server.usage.models import Metric

_WINDOWS = (30, 7, 1)


async def system_figures(session: AsyncSession, *, days: int, now: datetime) -> SystemFigures:
    """Return the figures of all accounts over the last `days` days, that of `now` among them.

    What is added up over the days is added up of those that are shown: any other sum would give the
    hidden ones away.
    """
    named = queries.days_until(now, days)
    since = datetime(named[0].year, named[0].month, named[0].day, tzinfo=UTC)
    tiers = await queries.tiers(session)
    accounts = sum(tiers.values())
    active = [await queries.active_since(session, now - timedelta(days=back)) for back in _WINDOWS]
    monthly, weekly, daily = windows_shown(active)
    completed, failed = await queries.jobs_ended(session, since)
    callers = await queries.api_callers(session, now - timedelta(days=_WINDOWS[0]))
    jobs = await queries.jobs_by_day(session, since)
    used = {metric: await queries.used_by_day(session, metric, since) for metric in Metric}
    return SystemFigures(
        days=days,
        hidden_below=FEWEST_PEOPLE,
        accounts=accounts if accounts >= FEWEST_PEOPLE else None,
        tiers={str(tier): shown for tier, shown in parts_shown(tiers).items()},
        activity=Activity(daily=daily, weekly=weekly, monthly=monthly),
        jobs=Jobs(made=sum_shown([*jobs.values()]), completion_rate=rate_shown(completed, failed)),
        api=ApiUse(
            accounts=callers if callers >= FEWEST_PEOPLE else None,
            requests=sum_shown([*used[Metric.API_REQUESTS].values()]),
        ),
        trend=await _trend(session, named, used=used, jobs=jobs, since=since),
    )


async def _trend(
    session: AsyncSession,
    named: Sequence[date],
    *,
    used: Mapping[Metric, Mapping[date, Cell]],
    jobs: Mapping[date, Cell],
    since: datetime,
) -> list[Day]:
    registered = await queries.registered_by_day(session, since)
    active = await queries.active_by_day(session, since)
    return [
        Day(
            day=day,
            registered=registered.get(day, NOTHING).shown,
            active=active.get(day, NOTHING).shown,
            trims=used[Metric.TRIMS].get(day, NOTHING).shown,
            hooks=used[Metric.HOOKS].get(day, NOTHING).shown,
            api_requests=used[Metric.API_REQUESTS].get(day, NOTHING).shown,
            jobs=jobs.get(day, NOTHING).shown,
        )
        for day in named
    ]
