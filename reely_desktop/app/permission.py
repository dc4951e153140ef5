"""What may be done under the plan that counts here, and if not, why. PURE.

    what is wanted ── feature ── length ── size ── how many at a time ── the month's units ── Allowed | Denied

Gates are a courtesy on a program whose source is open: they hold a person to their plan, not an attacker.
What was made before is never touched by any of them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from fractions import Fraction
from uuid import UUID

from reely_desktop.account.free_plan import Feature
from reely_desktop.account.standing import Standing
from reely_desktop.account.usage_events import Metric

MEGABYTE = 1_000_000
"""What limits in megabytes are multiples of."""


class Action(Enum):
    """What is about to be done."""

    EXPORT = "export"
    FIND_HOOKS = "find hooks"

    @property
    def metric(self) -> Metric:
        """What it uses one of."""
        return Metric.TRIMS if self is Action.EXPORT else Metric.HOOKS


@dataclass(frozen=True, slots=True)
class Clip:
    """What is worked on. `subject` names it, whatever its format; empty for what is never counted.

    `least_bytes` is how large it gets at least, 0 where it can be made as small as is wanted.
    """

    subject: str
    seconds: Fraction
    is_turned_upright: bool = False
    burns_captions: bool = False
    least_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """What counts here: of `limit` units in this month `used` are used, on all devices as far as is known.

    `left` is how many this device may use without asking; None is any number. `resets` is when the next month
    begins, and `zone` where.
    """

    limit: int | None
    used: int
    left: int | None
    resets: datetime
    zone: str


class Reason(StrEnum):
    """Why something may not be done, as its stable code."""

    TRIMS = "RLY-PLAN-TRIMS"
    HOOKS = "RLY-PLAN-HOOKS"
    SHARE = "RLY-PLAN-SHARE"
    VERTICAL = "RLY-PLAN-VERTICAL"
    CAPTIONS = "RLY-PLAN-CAPTIONS"
    FINDING = "RLY-PLAN-FINDING"
    LENGTH = "RLY-PLAN-LENGTH"
    SIZE = "RLY-PLAN-SIZE"
    AT_ONCE = "RLY-PLAN-AT-ONCE"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The plan of `tier` allows it, in at most `max_bytes`, None for any size.

    The server may `hold` a unit for it.
    """

    tier: str
    max_bytes: int | None = None
    hold: UUID | None = None


@dataclass(frozen=True, slots=True)
class Denied:
    """It may not; `limit` is what the plan of `tier` holds, in seconds, megabytes or units.

    `count` is there where the month has too few units left.
    """

    reason: Reason
    tier: str
    limit: int | None = None
    count: Count | None = None


Verdict = Allowed | Denied


def judge(
    action: Action, clip: Clip, standing: Standing, count: Count, *, at_work: int, is_paid: bool
) -> Verdict:
    """Return whether it may be done now.

    `at_work` is how many such works are under way, `is_paid` whether the clip has its unit of this month.
    """
    missing = _missing(action, clip, standing)
    if missing is not None:
        return Denied(missing, standing.tier)
    limits = standing.limits
    if action is Action.EXPORT:
        longest, largest = limits.max_video_duration, limits.max_file_size_mb
        if longest is not None and clip.seconds > longest:
            return Denied(Reason.LENGTH, standing.tier, longest)
        if largest is not None and clip.least_bytes > largest * MEGABYTE:
            return Denied(Reason.SIZE, standing.tier, largest)
        if limits.concurrent_jobs is not None and at_work >= limits.concurrent_jobs:
            return Denied(Reason.AT_ONCE, standing.tier, limits.concurrent_jobs)
    if clip.subject and not is_paid and count.left is not None and count.left < 1:
        return Denied(_spent(action, count), standing.tier, count.limit, count)
    return Allowed(standing.tier, most_bytes(standing))


def most_bytes(standing: Standing) -> int | None:
    """Return how large one export may get, None for any size."""
    largest = standing.limits.max_file_size_mb
    return None if largest is None else largest * MEGABYTE


def _missing(action: Action, clip: Clip, standing: Standing) -> Reason | None:
    if action is Action.FIND_HOOKS:
        return None if standing.opens(Feature.HOOK_DETECTION) else Reason.FINDING
    if clip.is_turned_upright and not standing.opens(Feature.VERTICAL_FORMAT):
        return Reason.VERTICAL
    if clip.burns_captions and not standing.opens(Feature.SUBTITLES):
        return Reason.CAPTIONS
    return None


def _spent(action: Action, count: Count) -> Reason:
    """Tell the month's end from that of this device's share of it."""
    if count.limit is not None and count.used < count.limit:
        return Reason.SHARE
    return Reason.TRIMS if action is Action.EXPORT else Reason.HOOKS
