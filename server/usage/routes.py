"""The addresses of usage: what the month holds, what came before it, and what is held for work."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status

from server.api_keys.callers import Requester, either
from server.api_keys.models import Scope
from server.auth.callers import SignedIn
from server.context import Ctx, LookingBack, Reading, Writing
from server.errors import (
    FEATURE_NOT_IN_PLAN,
    NOT_FOUND,
    QUOTA_EXCEEDED,
    RESERVATION_SETTLED,
    Problem,
)
from server.plans.service import standing_of
from server.refusals import refusals
from server.usage import reservations, service
from server.usage.models import UsageStats
from server.usage.schemas import (
    CurrentAnswer,
    HistoryAnswer,
    MonthAnswer,
    NewReservation,
    PeriodAnswer,
    PlanAnswer,
    ReservationAnswer,
    metrics_of,
)

router = APIRouter(prefix="/usage", tags=["usage"])

Reader = Annotated[Requester, Depends(either(Scope.USAGE_READ))]


@router.get("/current", responses=refusals(NOT_FOUND))
async def current_usage(ctx: Ctx, requester: Reader, session: Reading) -> CurrentAnswer:
    """Show what the current month has used, holds and has left."""
    now = ctx.clock()
    standing = await standing_of(session, requester.user_id, now=now)
    usage = await service.read_current(session, requester.user_id, now=now)
    return CurrentAnswer(
        period=PeriodAnswer.model_validate(usage.period),
        metrics=metrics_of(usage, standing.limits),
        plan=PlanAnswer.model_validate(standing),
    )


@router.get("/history")
async def usage_history(
    requester: Reader, session: LookingBack, months: Annotated[int, Query(ge=1, le=120)] = 12
) -> HistoryAnswer:
    """Show the last months that were used, the latest first."""
    found = await service.history(session, requester.user_id, months=months)
    return HistoryAnswer(months=[_month(stats) for stats in found])


@router.post(
    "/reservations",
    status_code=status.HTTP_201_CREATED,
    responses=refusals(QUOTA_EXCEEDED, FEATURE_NOT_IN_PLAN, NOT_FOUND),
)
async def reserve(
    new: NewReservation, ctx: Ctx, caller: SignedIn, session: Writing
) -> ReservationAnswer:
    """Hold units for six hours, or be refused if the month has too few left."""
    try:
        held = await reservations.reserve(
            session,
            caller.user_id,
            metric=new.metric,
            units=new.units,
            device_id=new.device_id,
            now=ctx.clock(),
        )
    except Problem as problem:
        if problem.kind is QUOTA_EXCEEDED:
            ctx.metrics.quota_denials.labels(metric=new.metric).inc(new.units)
        raise
    return ReservationAnswer.model_validate(held)


@router.post("/reservations/{reservation_id}/commit", responses=refusals(RESERVATION_SETTLED))
async def commit_reservation(
    reservation_id: UUID, ctx: Ctx, caller: SignedIn, session: Writing
) -> ReservationAnswer:
    """Count what was held: the work was done."""
    settled = await reservations.commit(session, caller.user_id, reservation_id, now=ctx.clock())
    return ReservationAnswer.model_validate(settled)


@router.post("/reservations/{reservation_id}/release", responses=refusals(RESERVATION_SETTLED))
async def release_reservation(
    reservation_id: UUID, ctx: Ctx, caller: SignedIn, session: Writing
) -> ReservationAnswer:
    """Give back what was held: the work was not done."""
    settled = await reservations.release(session, caller.user_id, reservation_id, now=ctx.clock())
    return ReservationAnswer.model_validate(settled)


def _month(stats: UsageStats) -> MonthAnswer:
    return MonthAnswer(
        month=stats.month,
        timezone=stats.timezone,
        start=stats.period_start,
        end=stats.period_end,
        trims=stats.trims_count,
        hooks=stats.hooks_count,
        api_requests=stats.api_requests_count,
        processing_seconds=stats.total_processing_time,
        video_seconds=stats.total_video_duration,
    )
