"""Every sentence of the page of the account. PURE."""

from collections.abc import Iterable
from datetime import datetime

from reely_desktop.app.account import Said
from reely_desktop.ui.language import tr

ACCOUNT = tr("Account")
LOOKING = tr("Looking who is signed in…")
NO_NEED = tr(
    "Cutting videos needs no account. With one, a plan counts on all your computers, also while they are "
    "offline."
)
SERVER = tr("Ser&ver")
SERVER_NOTE = tr("The address of the companion server, such as https://reely.example.org.")
EMAIL = tr("&E-mail address")
PASSWORD = tr("&Password")
NEW_PASSWORD_NOTE = tr("At least 8 characters, with a letter and a digit, and hard to guess.")
NAME = tr("Your &name, if you like")
SIGN_IN = tr("&Sign in")
MAKE_ACCOUNT = tr("&Make an account…")
FORGOT = tr("&Forgot the password…")
SIGN_UP_TITLE = tr("Make an account")
SIGN_UP = tr("&Make the account")
RESET_TITLE = tr("Reset the password")
RESET_NOTE = tr("A letter will be sent there with a link to a new password.")
SEND_RESET = tr("Send the &letter")
HAVE_LETTER = tr("I &have the letter…")
LINK = tr("Lin&k from the letter")
LINK_NOTE = tr("Copy the whole link. It works once; a newer letter takes its place.")
NEW_PASSWORD = tr("&New password")
SET_PASSWORD = tr("&Set the password")
ANOTHER_LETTER = tr("Send another &letter…")
BACK = tr("&Back")

NO_SERVER = tr("No server is named: go back and name one.")

SECTIONS_NAME = tr("Parts of the account")
OVERVIEW = tr("Overv&iew")
CODE = tr("&Code from the mail")
CODE_NOTE = tr(
    "The address is not confirmed yet. A letter with a code of eight digits was sent there."
)
CONFIRM = tr("C&onfirm")
SEND_AGAIN = tr("Send another &letter")
PLAN = tr("Plan")
LARGER_PLANS = tr("&Larger plans…")
THIS_MONTH = tr("This month")
LOOK_AGAIN = tr("&Ask the server again")
SIGN_OUT = tr("&Sign out")
SIGN_OUT_EVERYWHERE = tr("Sign out on all &devices")

_AT_SERVER = tr("At {server}")
_AT = tr("{email} at {server}")
_PLAN_UNTIL = tr("{tier}, until {day}")
_OFFLINE_UNTIL = tr("Works offline until {day}.")
_GRACE = tr(
    "The server has not confirmed the plan since {since}. Go online before {day}: after that the free plan "
    "counts."
)
_EXPIRED = tr(
    "The server has not confirmed the plan since {since}. The free plan counts until it does: go online."
)
_TRIMS = tr("{used} of {limit} clips")
_TRIMS_UNLIMITED = tr("{used} clips, of which there may be any number")
_HOOKS = tr("{used} of {limit} searches for hooks")
_HOOKS_UNLIMITED = tr("{used} searches for hooks, of which there may be any number")
_RESETS = tr("Counted anew from {day} on.")
_WAITING = tr("{count} wait here to be handed over to the server.")
_FREE = tr("Without an account the free plan counts on this computer: {meters}. {resets}")
_BRIEF = tr("You are signed in until Reely is closed: {why}.")
_METERED = {"trims": (_TRIMS, _TRIMS_UNLIMITED), "hooks": (_HOOKS, _HOOKS_UNLIMITED)}
_SAID = {
    Said.CODE_SENT: tr("Another letter was sent."),
    Said.CONFIRMED: tr("The address is confirmed."),
    Said.RESET_SENT: tr("If there is such an account, a letter is on its way to it."),
    Said.PASSWORD_RESET: tr(
        "The new password is set: sign in with it. Every device was signed out, and API keys are paused; "
        "make new ones."
    ),
    Said.SIGN_UP_SENT: tr("Look into your mail: a letter tells how to go on."),
    Said.SESSION_ENDED: tr("It is signed out there."),
    Said.OTHERS_ENDED: tr("Every other place is signed out."),
    Said.EXPORTED: tr("All that the server keeps is saved."),
    Said.KEPT: tr("The account stays."),
    Said.PROFILE_CHANGED: tr("The profile is saved."),
    Said.PASSWORD_CHANGED: tr("The password is changed, and every other place is signed out."),
    Said.MOVE_ASKED: tr("A letter with a code is on its way to the new address."),
    Said.MOVED: tr("The account has moved to the new address."),
    Said.DEVICE_RENAMED: tr("This computer has a new name."),
    Said.DEVICE_RETIRED: tr("The account has let go of it."),
    Said.KEY_MADE: tr("The key is made. Copy it now: it is not shown again."),
    Said.KEY_ROTATED: tr(
        "A new key takes its place. Copy it now: it is not shown again. The old one works for a day yet."
    ),
    Said.KEY_REVOKED: tr("The key is revoked: what uses it is refused from now on."),
    Said.KEY_COPIED: tr("The key is copied."),
    Said.SIGNED_OUT: tr("Signed out."),
}


def said(what: Said | None) -> str:
    """Tell what went well."""
    return "" if what is None else _SAID[what]


def at_server(server: str) -> str:
    """Tell which server gets what is typed."""
    return _AT_SERVER.format(server=server) if server else NO_SERVER


def at(email: str, server: str) -> str:
    """Tell who is signed in, and where."""
    return _AT.format(email=email, server=server)


def plan(tier: str, until: datetime | None, timezone: str) -> str:
    """Name a plan, and when it ends unless it is renewed."""
    named = tier.upper()
    return named if until is None else _PLAN_UNTIL.format(tier=named, day=day(until, timezone))


def offline_until(instant: datetime | None) -> str:
    """Tell until when the plan counts here without the server; in this machine's zone."""
    return "" if instant is None else _OFFLINE_UNTIL.format(day=day_here(instant))


def grace(since: datetime, until: datetime) -> str:
    """Warn that the plan soon ends to count here; in this machine's zone."""
    return _GRACE.format(since=day_here(since), day=day_here(until))


def expired(since: datetime) -> str:
    """Tell why the plan does not count here; in this machine's zone."""
    return _EXPIRED.format(since=day_here(since))


def used(metric: str, count: int, limit: int | None) -> str:
    """Tell what of the month is used; a `limit` of None is unlimited."""
    limited, unlimited = _METERED[metric]
    return (
        unlimited.format(used=count) if limit is None else limited.format(used=count, limit=limit)
    )


def resets(end: datetime, timezone: str) -> str:
    """Tell when the month is over."""
    return _RESETS.format(day=day(end, timezone))


def waiting(count: int) -> str:
    """Tell how much of what is used the server does not know of."""
    return _WAITING.format(count=count)


def free(meters: Iterable[str], end: datetime, timezone: str) -> str:
    """Tell what somebody who is not signed in has used of the month."""
    return _FREE.format(meters=", ".join(meters), resets=resets(end, timezone))


def brief(why: str) -> str:
    """Tell that a sign-in ends with the program."""
    return _BRIEF.format(why=why)


def day(instant: datetime, timezone: str) -> str:
    """Name a day in the account's zone, as ISO 8601 does."""
    from reely_desktop.account.months import (
        day_in,  # zones are not needed before somebody is signed in
    )

    return day_in(instant, timezone).isoformat()


def day_here(instant: datetime) -> str:
    """Name a day in this machine's zone."""
    return instant.astimezone().date().isoformat()
