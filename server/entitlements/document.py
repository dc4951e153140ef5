"""What an entitlement says: an account's plan, and how much of a month one desktop may use offline. PURE.

Instants are NumericDates (RFC 7519, section 2). A limit, what remains of it and a share of that are
null where they are unlimited. Fields are added and never change their meaning.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from server.plans.service import Standing
from server.plans.tiers import PLANS
from server.usage.models import Metric
from server.usage.service import Usage

AUDIENCE: Final = "reely-desktop"
LASTS: Final = timedelta(days=14)
"""How long a desktop may work by an entitlement without asking again."""
LONGEST: Final = timedelta(days=30)
"""And how long it may go on, warning, where it cannot reach the server."""
REFRESH_AFTER: Final = timedelta(days=1)
LEAST_APP: Final = "0.1.0"
"""The oldest app that may work by these documents."""

_SOONEST: Final = timedelta(minutes=1)
_METERED: Final = (Metric.TRIMS, Metric.HOOKS)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a document is for: an account on one of its devices, of which so many are in use."""

    user_id: UUID
    device_id: UUID
    devices: int


def claims_of(
    holder: Holder,
    standing: Standing,
    usage: Usage,
    *,
    issuer: str,
    document_id: UUID,
    now: datetime,
) -> dict[str, Any]:
    """Return what the document says that is made at `now`."""
    remaining = {metric: usage.remaining(metric, standing.limits) for metric in _METERED}
    return {
        "iss": issuer,
        "aud": AUDIENCE,
        "sub": str(holder.user_id),
        "did": str(holder.device_id),
        "jti": str(document_id),
        "iat": _numeric(now),
        "nbf": _numeric(now),
        "exp": _numeric(_cut(now + LASTS, standing.until)),
        "grace_until": _numeric(_cut(now + LONGEST, standing.until)),
        "tier": str(standing.tier),
        "tier_until": None if standing.until is None else _numeric(standing.until),
        "status": standing.status,
        "features": [str(feature) for feature in PLANS[standing.tier].features],
        "limits": limits_of(standing, usage),
        "period": {
            "key": usage.period.month,
            "tz": usage.period.timezone,
            "start": _numeric(usage.period.start),
            "end": _numeric(usage.period.end),
        },
        "used": {str(metric): usage.used[metric] for metric in Metric},
        "remaining": {str(metric): left for metric, left in remaining.items()},
        "offline": {
            str(metric): offline_share(left, holder.devices) for metric, left in remaining.items()
        },
        "devices": holder.devices,
        "min_app": LEAST_APP,
    }


def limits_of(standing: Standing, usage: Usage) -> dict[str, int | None]:
    """Return the limits that count this month, by their names in the table of plans."""
    limits = standing.limits
    return {
        "monthly_trims": usage.limit(Metric.TRIMS, limits),
        "monthly_hooks": usage.limit(Metric.HOOKS, limits),
        "max_video_duration": limits.max_video_duration,
        "max_file_size_mb": limits.max_file_size_mb,
        "concurrent_jobs": limits.concurrent_jobs,
    }


def offline_share(remaining: int | None, devices: int) -> int | None:
    """Return how much of what remains one of `devices` may use without asking; None is unlimited.

    It is rounded up, so that the last unit is usable: together they may overspend by less than one
    unit for each device.
    """
    return None if remaining is None else -(-remaining // devices)


def next_refresh(standing: Standing, usage: Usage, *, now: datetime) -> datetime:
    """Return when a desktop does well to ask again: in a day, or as soon as something ends."""
    ends = min(_cut(now + REFRESH_AFTER, standing.until), usage.period.end)
    return max(ends, now + _SOONEST)


def _cut(ends: datetime, by: datetime | None) -> datetime:
    return ends if by is None else min(ends, by)


def _numeric(instant: datetime) -> int:
    return int(instant.timestamp())
