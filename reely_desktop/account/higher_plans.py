"""What the plan above another one holds, to be told where a limit is met. PURE.

Its numbers are the server's (server/plans/tiers.py); tests/contract holds one table to the other. They
grant nothing: what may be done stands in signed entitlements.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from reely_desktop.account.entitlement import Limits
from reely_desktop.account.free_plan import FEATURES, TIER, Feature


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan as it is offered."""

    tier: str
    limits: Limits
    features: frozenset[str]


_PRO: Final = Offer(
    "pro",
    Limits(
        monthly_trims=100,
        monthly_hooks=50,
        max_video_duration=1800,
        max_file_size_mb=200,
        concurrent_jobs=3,
    ),
    FEATURES
    | {
        Feature.VERTICAL_FORMAT,
        Feature.SUBTITLES,
        Feature.HOOK_DETECTION,
        Feature.API_ACCESS,
    },
)
_PREMIUM: Final = Offer(
    "premium",
    Limits(
        monthly_trims=None,
        monthly_hooks=None,
        max_video_duration=7200,
        max_file_size_mb=500,
        concurrent_jobs=10,
    ),
    _PRO.features | {Feature.PRIORITY_PROCESSING, Feature.WEBHOOK_NOTIFICATIONS},
)

ABOVE: Final[Mapping[str, Offer]] = MappingProxyType({TIER: _PRO, "pro": _PREMIUM})
"""The next plan after each; none is above the last."""
