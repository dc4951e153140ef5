"""The addresses of figures."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy.ext.asyncio import AsyncSession

from server.analytics import queries
from server.analytics.queries import JobsOfMonth, share
from server.analytics.schemas import (
    FeatureUse,
    JobOutcomes,
    MetricShare,
    MonthOfUse,
    OwnFigures,
    Processing,
)
from server.auth.callers import SignedIn
from server.context import Ctx, LookingBack
from server.errors import NOT_FOUND, SWITCHED_OFF, Problem
from server.plans.service import standing_of
from server.refusals import refusals
from server.usage import service as usage
from server.usage.models import UsageStats
from server.usage.periods import shifted
from server.usage.schemas import MetricAnswer, PeriodAnswer, PlanAnswer, metrics_of

router = APIRouter(prefix="/analytics", tags=["analytics"])


@router.get("/me", responses=refusals(SWITCHED_OFF, NOT_FOUND))
async def show_own_figures(
    ctx: Ctx,
    caller: SignedIn,
    session: LookingBack,
    months: Annotated[int, Query(ge=1, le=36)] = 12,
) -> OwnFigures:
    """Show how the account has used the month, of which share of its plan, and the months before."""
    if not ctx.settings.user_analytics:
        raise Problem(SWITCHED_OFF)
    now = ctx.clock()
    current = await usage.read_current(session, caller.user_id, now=now)
    standing = await standing_of(session, caller.user_id, now=now)
    jobs = await queries.jobs_of_month(session, caller.user_id, current.period)
    trend = await _trend(session, caller.user_id, last=current.period.month, months=months)
    month = trend[-1]
    return OwnFigures(
        period=PeriodAnswer.model_validate(current.period),
        plan=PlanAnswer.model_validate(standing),
        metrics=[
            MetricShare(
                **metric.model_dump(),
                share=_of_limit(metric),
            )
            for metric in metrics_of(current, standing.limits)
        ],
        features=FeatureUse(
            jobs=jobs.made,
            vertical_format=jobs.vertical_format,
            subtitles=jobs.subtitles,
            with_ai=jobs.with_ai,
        ),
        jobs=_outcomes(jobs),
        processing=Processing(
            seconds=month.processing_seconds,
            video_seconds=month.video_seconds,
            seconds_per_job=None if jobs.mean_seconds is None else round(jobs.mean_seconds, 3),
        ),
        trend=trend,
    )


def _of_limit(metric: MetricAnswer) -> float | None:
    """Return the share of its limit that is used: all of a limit of 0, and above 1 past the limit."""
    if metric.limit is None:
        return None
    return share(metric.used, metric.limit) if metric.limit else 1.0


def _outcomes(jobs: JobsOfMonth) -> JobOutcomes:
    return JobOutcomes(
        completed=jobs.completed,
        failed=jobs.failed,
        cancelled=jobs.cancelled,
        completion_rate=share(jobs.completed, jobs.completed + jobs.failed),
    )


async def _trend(
    session: AsyncSession, user_id: UUID, *, last: str, months: int
) -> list[MonthOfUse]:
    kept = {
        stats.month: stats for stats in await usage.history(session, user_id, months=months + 2)
    }
    named = [shifted(last, by=-back) for back in reversed(range(months))]
    return [_month(month, kept.get(month)) for month in named]


def _month(month: str, stats: UsageStats | None) -> MonthOfUse:
    if stats is None:
        return MonthOfUse(
            month=month, trims=0, hooks=0, api_requests=0, processing_seconds=0, video_seconds=0
        )
    return MonthOfUse(
        month=month,
        trims=stats.trims_count,
        hooks=stats.hooks_count,
        api_requests=stats.api_requests_count,
        processing_seconds=stats.total_processing_time,
        video_seconds=stats.total_video_duration,
    )
