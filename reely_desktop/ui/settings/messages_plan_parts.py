"""What a plan holds, in words: its features, and what one export may be."""

from collections.abc import Iterable

from reely_desktop.account.free_plan import Feature
from reely_desktop.ui.language import decimal, tr, whole

_FEATURES = {
    Feature.VERTICAL_FORMAT: tr("wide videos turned upright"),
    Feature.SUBTITLES: tr("captions burnt into the picture"),
    Feature.HOOK_DETECTION: tr("the search for hooks"),
    Feature.API_ACCESS: tr("API keys"),
    Feature.PRIORITY_PROCESSING: tr("the first place in the server's queue"),
    Feature.WEBHOOK_NOTIFICATIONS: tr("webhooks"),
}
"""Those that a person would ask for; every plan cuts, and what a newer server adds has no words here yet."""
_HOLDS = tr("With {features}.")
_EXPORTS = tr("Exports of up to {minutes} minutes and {size} MB, {count} at a time.")
_SECONDS_A_MINUTE = 60


def features(held: Iterable[str]) -> str:
    """Tell which features a plan holds, "" for none."""
    known = [words for feature, words in _FEATURES.items() if feature in frozenset(held)]
    return _HOLDS.format(features=", ".join(known)) if known else ""


def exports(seconds: int | None, megabytes: int | None, at_once: int | None) -> str:
    """Tell what one export may be, "" where a bound is not known or there is none."""
    if seconds is None or megabytes is None or at_once is None:
        return ""
    minutes = seconds / _SECONDS_A_MINUTE
    return _EXPORTS.format(
        minutes=whole(seconds // _SECONDS_A_MINUTE)
        if minutes == int(minutes)
        else decimal(minutes, 1),
        size=whole(megabytes),
        count=whole(at_once),
    )
