"""The address at which desktops tell what they did."""

from collections import Counter
from datetime import timedelta
from typing import Final

from fastapi import APIRouter, Depends, Request

from server.auth.callers import SignedIn
from server.context import Ctx, Writing
from server.entitlements import service as entitlements
from server.errors import BODY_TOO_LARGE, NOT_FOUND, Problem
from server.plans.tiers import Limits
from server.refusals import refusals
from server.sync import service
from server.sync.schemas import (
    MOST_BATCH_BYTES,
    MOST_EVENTS,
    Batch,
    ResultAnswer,
    SyncAnswer,
    SyncedPeriod,
)
from server.usage.months import Usage
from server.usage.schemas import metrics_of

router = APIRouter(prefix="/usage", tags=["usage"])

NEXT_SYNC: Final = timedelta(minutes=15)


async def _refuse_long(request: Request) -> None:
    if len(await request.body()) > MOST_BATCH_BYTES:
        raise Problem(
            BODY_TOO_LARGE, sentence="A batch may be 256 KiB at most; send fewer events at a time."
        )


@router.post("/sync", dependencies=[Depends(_refuse_long)], responses=refusals(NOT_FOUND))
async def sync_usage(batch: Batch, ctx: Ctx, caller: SignedIn, session: Writing) -> SyncAnswer:
    """Take what a desktop did, each event once, and answer where the account stands then."""
    now = ctx.clock()
    synced = await service.take(session, caller.user_id, batch, now=now)
    entitlement = await entitlements.issue(
        ctx, session, caller.user_id, device_id=batch.device_id, now=now
    )
    for status, number in Counter(result.status for result in synced.results).items():
        ctx.metrics.sync_events.labels(status=status).inc(number)
    return SyncAnswer(
        server_time=now,
        results=[ResultAnswer.model_validate(result) for result in synced.results],
        periods=[_period(usage, synced.standing.limits) for usage in synced.months],
        entitlement=entitlement,
        next_sync_after=now if len(batch.events) == MOST_EVENTS else now + NEXT_SYNC,
    )


def _period(usage: Usage, limits: Limits) -> SyncedPeriod:
    return SyncedPeriod(
        month=usage.period.month,
        timezone=usage.period.timezone,
        start=usage.period.start,
        end=usage.period.end,
        metrics=metrics_of(usage, limits),
    )
