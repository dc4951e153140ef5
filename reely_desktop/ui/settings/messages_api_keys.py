"""Every sentence about the API keys of an account. PURE."""

from collections.abc import Sequence
from datetime import datetime

from reely_desktop.account.wire import Scope
from reely_desktop.ui.language import tr
from reely_desktop.ui.settings import messages_account

API_KEYS = tr("API &keys")
NOTE = tr(
    "With a key, a script uses this account on the server without your password. It can do what you tick, "
    "and nothing else."
)
LIST_TITLE = tr("The keys of this account")
NONE = tr("There are no keys.")
MAKE_TITLE = tr("Make a key")
NAME = tr("&Name, such as what it is for")
MAY_TITLE = tr("What it may do")
LASTS = tr("&Lasts for")
MAKE = tr("Make &the key")
REPLACE = tr("Replace…")
REPLACE_QUESTION = tr("Make a key in place of {name}? The old one works for a day yet.")
REPLACE_SURE = tr("Replace it")
REVOKE = tr("Revoke…")
REVOKE_QUESTION = tr("Revoke {name}? What uses it is refused at once.")
REVOKE_SURE = tr("Revoke it")
MADE_NAME = tr("The new key")
MADE_NOTE = tr(
    "Copy it now, and keep it where only you can read it: it is not shown again, here or anywhere else."
)
COPY = tr("&Copy")
PUT_AWAY = tr("&Done, I have kept it")

NOT_OFFERED = tr("This server gives no API keys.")
UNCONFIRMED = tr("A key needs a confirmed address: the overview asks for the code from the mail.")
_NOT_IN_PLAN = tr("The {tier} plan has no API keys; a larger one does.")
_MADE_TITLE = tr("The new key: {name}")
_SCOPES = {
    Scope.JOBS_READ: (tr("&See the clips and jobs of this account"), tr("see clips and jobs")),
    Scope.JOBS_WRITE: (tr("&Make jobs, run and cancel them"), tr("make, run and cancel jobs")),
    Scope.USAGE_READ: (tr("S&ee what was used, month by month"), tr("see what was used")),
    Scope.WEBHOOKS_MANAGE: (tr("Have &other programs told (webhooks)"), tr("manage webhooks")),
}
_PREVIEW = tr("Ends in {preview}. May {scopes}.")
_MADE = tr("Made {day}.")
_STATUS = {
    "active": tr("Works until {day}."),
    "rotated": tr("Was replaced, and works until {day}."),
    "expired": tr("Ran out on {day}."),
    "suspended": tr("Ended when the password was reset."),
}
_USED = tr("Last used {day}.")
NEVER_USED = tr("Never used.")


def scope(which: Scope) -> str:
    """Say what somebody ticks."""
    return _SCOPES[which][0]


def not_in_plan(tier: str) -> str:
    """Tell that a plan has no keys."""
    return _NOT_IN_PLAN.format(tier=tier.upper())


def too_many(count: int) -> str:
    """Tell that there are as many keys as there can be."""
    return tr(
        "There are %n key(s) that work, as many as there can be. Revoke one to make another.",
        "",
        count,
    )


def days(count: int) -> str:
    """Say how long a key lasts."""
    return tr("%n day(s)", "", count)


def made_title(name: str) -> str:
    """Name the key that was just made."""
    return _MADE_TITLE.format(name=name)


def preview(end: str, scopes: Sequence[str]) -> str:
    """Tell a key by its end, and what it may do; a scope that is not known is told by its name."""
    named = {str(one): text for one, (_, text) in _SCOPES.items()}
    told = (named.get(one, one) for one in scopes)
    return _PREVIEW.format(preview=end, scopes=", ".join(told))


def standing(status: str, made: datetime, ends: datetime, zone: str) -> str:
    """Tell since when there is a key, and whether and how long it works."""
    stands = _STATUS.get(status, "").format(day=messages_account.day(ends, zone))
    return f"{_MADE.format(day=messages_account.day(made, zone))} {stands}".rstrip()


def used(last: datetime | None, zone: str) -> str:
    """Tell when a key was used last."""
    return NEVER_USED if last is None else _USED.format(day=messages_account.day(last, zone))
