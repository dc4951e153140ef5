"""The free plan, as it holds where no entitlement counts: without an account, and after every fault. PURE.

Its numbers are the server's (server/plans/tiers.py); tests/contract holds one table to the other.
"""

from enum import StrEnum
from typing import Final

from reely_desktop.account.entitlement import Limits, Units


class Feature(StrEnum):
    """Something that a plan holds or does not, as entitlements call it; newer servers may know more."""

    BASIC_TRIM = "basic_trim"
    DOWNLOAD = "download"
    VERTICAL_FORMAT = "vertical_format"
    SUBTITLES = "subtitles"
    HOOK_DETECTION = "hook_detection"
    API_ACCESS = "api_access"
    PRIORITY_PROCESSING = "priority_processing"
    WEBHOOK_NOTIFICATIONS = "webhook_notifications"


TIER: Final = "free"
FEATURES: Final[frozenset[str]] = frozenset({Feature.BASIC_TRIM, Feature.DOWNLOAD})
LIMITS: Final = Limits(
    monthly_trims=5,
    monthly_hooks=3,
    max_video_duration=300,
    max_file_size_mb=50,
    concurrent_jobs=1,
)
MONTH: Final = Units(LIMITS.monthly_trims, LIMITS.monthly_hooks)
"""What a month holds, all of it counted here."""
