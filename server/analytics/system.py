"""All accounts together, for the operator."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from server.analytics import queries
from server.analytics.queries import NOTHING
from server.analytics.schemas import Activity, ApiUse, Day, Jobs, SystemFigures
from server.usage.models import Metric


async def system_figures(session: AsyncSession, *, days: int, now: datetime) -> SystemFigures:
    """Return the figures of all accounts over the last `days` days, that of `now` among them."""
    named = queries.days_until(now, days)
    since = datetime(named[0].year, named[0].month, named[0].day, tzinfo=UTC)
    tiers = {str(tier): cell.shown for tier, cell in (await queries.tiers(session)).items()}
    jobs, rate = await queries.jobs_since(session, since)
    api = await queries.api_use_since(session, since)
    actives = [
        (await queries.active_since(session, now - timedelta(days=back))).shown
        for back in (1, 7, 30)
    ]
    shown = [count for count in tiers.values() if count is not None]
    return SystemFigures(
        days=days,
        hidden_below=queries.FEWEST_PEOPLE,
        accounts=sum(shown) if len(shown) == len(tiers) else None,
        tiers=tiers,
        activity=Activity(daily=actives[0], weekly=actives[1], monthly=actives[2]),
        jobs=Jobs(made=jobs.shown, completion_rate=rate),
        api=ApiUse(
            accounts=None if api.shown is None else api.people,
            requests=api.shown,
        ),
        trend=await _days(session, since=since, until=now, days=days),
    )


async def _days(session: AsyncSession, *, since: datetime, until: datetime, days: int) -> list[Day]:
    registered = await queries.registered_by_day(session, since)
    active = await queries.active_by_day(session, since)
    used = {metric: await queries.used_by_day(session, metric, since) for metric in Metric}
    jobs = await queries.jobs_by_day(session, since)
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
        for day in queries.days_until(until, days)
    ]
