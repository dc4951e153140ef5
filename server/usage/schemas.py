"""Usage on the wire. A limit that is null is unlimited."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from server.auth.models import Tier
from server.bodies import Answer, Body
from server.plans.tiers import Limits
from server.usage.models import Metric, ReservationState
from server.usage.months import Usage

MOST_UNITS = 1000
"""At a time; nobody cuts more clips in one go."""


class PeriodAnswer(Answer):
    """A month of the account's zone, from `start` up to `end`, when its counters begin anew."""

    month: str
    timezone: str
    start: datetime
    end: datetime


class MetricAnswer(Answer):
    """One counter: `used` without what is `reserved`; `remaining` is what neither takes."""

    metric: Metric
    used: int
    reserved: int
    limit: int | None
    remaining: int | None


class PlanAnswer(Answer):
    """The plan that the limits come from, and until when it is known to last."""

    tier: Tier
    status: str
    until: datetime | None


class CurrentAnswer(Answer):
    """The current month."""

    period: PeriodAnswer
    metrics: list[MetricAnswer]
    plan: PlanAnswer


class MonthAnswer(Answer):
    """One month that was used; seconds are of work, and of the video that it made."""

    month: str
    timezone: str
    start: datetime
    end: datetime
    trims: int
    hooks: int
    api_requests: int
    processing_seconds: float
    video_seconds: float


class HistoryAnswer(Answer):
    """The months that were used, the latest first."""

    months: list[MonthAnswer]


class NewReservation(Body):
    """Units to be held for work that is about to begin."""

    metric: Literal[Metric.TRIMS, Metric.HOOKS]
    units: Annotated[int, Field(strict=True, ge=1, le=MOST_UNITS)] = 1
    device_id: UUID | None = None


class ReservationAnswer(Answer):
    """One reservation; once it is committed, `id` is also its event's, which a refund refers to."""

    id: UUID
    metric: Metric
    units: int
    month: str
    device_id: UUID | None
    state: ReservationState
    created_at: datetime
    expires_at: datetime
    settled_at: datetime | None


def metrics_of(usage: Usage, limits: Limits) -> list[MetricAnswer]:
    """Return the counters of `usage` under a plan's `limits`."""
    return [
        MetricAnswer(
            metric=metric,
            used=usage.used[metric],
            reserved=usage.reserved[metric],
            limit=usage.limit(metric, limits),
            remaining=usage.remaining(metric, limits),
        )
        for metric in Metric
    ]
