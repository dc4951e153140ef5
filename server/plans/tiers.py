"""The one table of the plans: how much each allows in a month, in one job, and which features. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from server.auth.models import Tier


class Feature(StrEnum):
    """Something that a plan holds or does not."""

    BASIC_TRIM = "basic_trim"
    DOWNLOAD = "download"
    VERTICAL_FORMAT = "vertical_format"
    SUBTITLES = "subtitles"
    HOOK_DETECTION = "hook_detection"
    API_ACCESS = "api_access"
    PRIORITY_PROCESSING = "priority_processing"
    WEBHOOK_NOTIFICATIONS = "webhook_notifications"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much: per month (None is unlimited), at a time, and in what one job exports.

    `max_video_duration` is in seconds, `max_file_size_mb` in megabytes.
    """

    monthly_trims: int | None
    monthly_hooks: int | None
    max_video_duration: int
    max_file_size_mb: int
    concurrent_jobs: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What one tier allows; `features` in the order in which they are shown."""

    limits: Limits
    features: tuple[Feature, ...]


_FREE: Final = (Feature.BASIC_TRIM, Feature.DOWNLOAD)
_PRO: Final = (
    *_FREE,
    Feature.VERTICAL_FORMAT,
    Feature.SUBTITLES,
    Feature.HOOK_DETECTION,
    Feature.API_ACCESS,
)
_PREMIUM: Final = (*_PRO, Feature.PRIORITY_PROCESSING, Feature.WEBHOOK_NOTIFICATIONS)

PLANS: Final[Mapping[Tier, Plan]] = MappingProxyType(
    {
        Tier.FREE: Plan(
            Limits(
                monthly_trims=5,
                monthly_hooks=3,
                max_video_duration=300,
                max_file_size_mb=50,
                concurrent_jobs=1,
            ),
            _FREE,
        ),
        Tier.PRO: Plan(
            Limits(
                monthly_trims=100,
                monthly_hooks=50,
                max_video_duration=1800,
                max_file_size_mb=200,
                concurrent_jobs=3,
            ),
            _PRO,
        ),
        Tier.PREMIUM: Plan(
            Limits(
                monthly_trims=None,
                monthly_hooks=None,
                max_video_duration=7200,
                max_file_size_mb=500,
                concurrent_jobs=10,
            ),
            _PREMIUM,
        ),
    }
)

UNLIMITED: Final = -1
"""How tables, and answers that show plans to people, write a limit that is None here."""


def limit_from(written: int) -> int | None:
    """Return the limit that a table holds as `written`."""
    return None if written == UNLIMITED else written


def limit_shown(limit: int | None) -> int:
    """Return `limit` as tables and people's answers write it."""
    return UNLIMITED if limit is None else limit
