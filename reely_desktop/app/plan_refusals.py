"""Tells what the plan does not allow: which limit, how much is used, when it resets, what is above. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reely_desktop.account.errors import PlanError
from reely_desktop.account.higher_plans import ABOVE, Offer
from reely_desktop.account.months import day_in
from reely_desktop.app.permission import Denied, Reason

_SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class _Told:
    """A refusal: what is said, what to do, and what the plan `above` holds, by its `limit` of that name."""

    message: str
    hint: str
    above: str
    limit: str = ""


_TOLD: Final[Mapping[Reason, _Told]] = {
    Reason.TRIMS: _Told(
        "the {limit} clips a month that {tier} holds are used; the next month begins on {day}",
        "what was made stays; this month's clips can be exported again",
        "; {above} holds {more} clips a month",
        "monthly_trims",
    ),
    Reason.HOOKS: _Told(
        "the {limit} hook searches a month that {tier} holds are used; the next month begins on {day}",
        "what was found stays",
        "; {above} holds {more} searches a month",
        "monthly_hooks",
    ),
    Reason.SHARE: _Told(
        "this device has used its part of the {limit} a month that {tier} holds on all devices",
        "go online, so that the server can say what the others have left",
        "; {above} holds {more} a month",
        "monthly_trims",
    ),
    Reason.VERTICAL: _Told(
        "{tier} does not turn wide videos upright",
        "choose a format of the video's own shape",
        "; {above} turns them",
    ),
    Reason.CAPTIONS: _Told(
        "{tier} does not burn captions into the picture",
        "write the captions into a file beside the clip",
        "; {above} burns them in",
    ),
    Reason.FINDING: _Told(
        "{tier} does not look for hooks", "set the ends by hand", "; {above} looks for them"
    ),
    Reason.LENGTH: _Told(
        "the clip is longer than the {minutes} minutes that {tier} exports at a time",
        "keep less of it",
        "; {above} exports {minutes} minutes",
        "max_video_duration",
    ),
    Reason.SIZE: _Told(
        "the clip gets larger than the {limit} MB that {tier} exports",
        "keep less, or cut to the frame, which can be made smaller",
        "; {above} exports {more} MB",
        "max_file_size_mb",
    ),
    Reason.AT_ONCE: _Told(
        "{tier} exports {limit} at a time, and so many are being written",
        "wait until one has ended",
        "; {above} exports {more} at a time",
        "concurrent_jobs",
    ),
}
SENTENCES: Final = tuple(
    form for told in _TOLD.values() for form in (told.message, told.hint, told.hint + told.above)
)
"""The forms of all that is told, for those who say it in other languages."""
ANY_NUMBER: Final = "any number of"


def plan_error(denied: Denied) -> PlanError:
    """Return what to tell of it."""
    told, count, offer = _TOLD[denied.reason], denied.count, ABOVE.get(denied.tier)
    message = told.message.format(
        tier=denied.tier.upper(),
        limit=denied.limit,
        minutes=_minutes(denied.limit),
        day="" if count is None else day_in(count.resets, count.zone),
    )
    hint = told.hint if offer is None else told.hint + _above(told, offer)
    return PlanError(message, reason=str(denied.reason), code=str(denied.reason), hint=hint)


def _above(told: _Told, offer: Offer) -> str:
    more: int | None = getattr(offer.limits, told.limit) if told.limit else None
    return told.above.format(
        above=offer.tier.upper(),
        more=ANY_NUMBER if more is None else more,
        minutes=_minutes(more),
    )


def _minutes(seconds: int | None) -> str:
    return ANY_NUMBER if seconds is None else f"{seconds / _SECONDS_A_MINUTE:g}"
