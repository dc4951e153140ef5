"""Every sentence about the sessions and devices of an account. PURE."""

from datetime import datetime

from reely_desktop.ui.language import tr

DEVICES = tr("De&vices")
SESSIONS_TITLE = tr("Signed in")
SESSIONS_NOTE = tr(
    "Every place where this account is signed in. Whoever is signed out there needs the password."
)
DEVICES_TITLE = tr("Computers with Reely")
DEVICES_NOTE = tr(
    "The plan counts on these. One that you let go of keeps its videos and clips, and comes back when "
    "somebody signs in there again."
)
THIS = tr("This computer")
UNNAMED = tr("Unnamed")

NAME = tr("&Name of this computer")
RENAME = tr("&Rename")
END = tr("Sign out there…")
END_QUESTION = tr("Sign {name} out?")
END_SURE = tr("Sign it out")
END_OTHERS = tr("Sign &out everywhere else…")
END_OTHERS_QUESTION = tr("Sign out every place but this one?")
END_OTHERS_SURE = tr("Sign them out")
RETIRE = tr("Let go…")
RETIRE_QUESTION = tr("Let go of {name}?")
RETIRE_SURE = tr("Let it go")
LEAVE = tr("Leave it as it is")

_LAST_SEEN = tr("Last used {moment}")
_LAST_SEEN_FROM = tr("Last used {moment}, from {address}")
_REELY = tr("{platform}, Reely {version}")
_ABOUT = tr("{deed}: {name}")


def last_seen(instant: datetime, address: str | None, zone: str) -> str:
    """Tell when something was used last, and from where if that is known."""
    told = moment(instant, zone)
    if address is None:
        return _LAST_SEEN.format(moment=told)
    return _LAST_SEEN_FROM.format(moment=told, address=address)


def reely(platform: str | None, version: str | None) -> str:
    """Name what runs on a computer, as far as it is known."""
    if platform is not None and version is not None:
        return _REELY.format(platform=platform, version=version)
    return platform or version or ""


def about(deed: str, name: str) -> str:
    """Name a button whose text is the same for all of a list, to be spoken."""
    return _ABOUT.format(deed=deed.rstrip("…"), name=name)


def moment(instant: datetime, zone: str) -> str:
    """Name a minute as the clocks of `zone` show it, as ISO 8601 does with a blank for its T."""
    from reely_desktop.account.months import (
        local,  # zones are not needed before somebody is signed in
    )

    there = local(instant, zone).replace(tzinfo=None)
    return there.isoformat(sep=" ", timespec="minutes")
