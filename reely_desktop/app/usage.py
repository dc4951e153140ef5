"""What is used of the month: by the server's count with what waits here, or as known here alone. PURE."""

from dataclasses import dataclass, replace
from datetime import datetime

from reely_desktop.account.usage_events import Metric
from reely_desktop.account.wire import UNLIMITED, Plan


@dataclass(frozen=True, slots=True)
class MetricUse:
    """One counter: `used` holds what is `pending`, which the server does not know yet; None is unlimited."""

    metric: Metric
    used: int
    limit: int | None
    pending: int

    @property
    def remaining(self) -> int | None:
        """What is left of it."""
        return None if self.limit is None else max(self.limit - self.used, 0)


@dataclass(frozen=True, slots=True)
class Usage:
    """A month, "2026-11" of a zone, from `start` up to `end`, and its counters."""

    month: str
    zone: str
    start: datetime
    end: datetime
    metrics: tuple[MetricUse, ...]

    def of(self, metric: Metric) -> MetricUse:
        """Return one counter."""
        return next(use for use in self.metrics if use.metric is metric)


def told_by(plan: Plan, here: Usage) -> Usage:
    """Return what the server's count comes to with what waits `here`."""
    period = plan.period
    return Usage(
        period.month,
        period.timezone,
        period.start,
        period.end,
        tuple(_with_server(plan, use) for use in here.metrics),
    )


def _with_server(plan: Plan, here: MetricUse) -> MetricUse:
    limit = plan.limits[f"monthly_{here.metric}"]
    return replace(
        here,
        used=max(plan.usage[here.metric] + here.pending, 0),
        limit=None if limit == UNLIMITED else limit,
    )
