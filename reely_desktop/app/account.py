"""The account as the State holds it: who is signed in, what the server told, what is being done. PURE."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from reely_desktop.account.session import SignedIn
    from reely_desktop.account.standing import Standing
    from reely_desktop.account.wire import (
        ApiKey,
        Device,
        Event,
        LiveSession,
        Plan,
        Profile,
        Terms,
    )
    from reely_desktop.account.wire_history import Job, UsedMonth
    from reely_desktop.app.job import Problem
    from reely_desktop.app.usage import Usage
    from reely_desktop.errors import ReelyError


class Form(Enum):
    """What somebody who is not signed in is about to do."""

    SIGN_IN = "sign in"
    SIGN_UP = "make an account"
    RESET = "have a link to a new password mailed"
    NEW_PASSWORD = "set a new password by that link"  # noqa: S105 - that is none


class Section(Enum):
    """A part of what the window shows of an account."""

    OVERVIEW = "overview"
    USE = "use"
    DEVICES = "devices"
    KEYS = "keys"
    SECURITY = "security"


class Said(Enum):
    """What went well."""

    CODE_SENT = "another code was mailed"
    CONFIRMED = "the address is confirmed"
    RESET_SENT = "a link to a new password was mailed"
    PASSWORD_RESET = "a new password was set by that link"  # noqa: S105 - that is none
    SIGN_UP_SENT = "a letter tells whether there is an account"
    SIGNED_OUT = "signed out"
    SESSION_ENDED = "signed out there"
    OTHERS_ENDED = "signed out everywhere else"
    DEVICE_RENAMED = "the device has another name"
    EXPORTED = "all that the server keeps was saved"
    DELETION_ASKED = "the account will be deleted"
    KEPT = "the account stays"
    PROFILE_CHANGED = "the profile is as it was asked for"
    PASSWORD_CHANGED = "the password was changed"  # noqa: S105 - that is none
    MOVE_ASKED = "a code was mailed to the new address"
    MOVED = "the account has the new address"
    DEVICE_RETIRED = "the device was let go of"
    KEY_MADE = "a key was made"
    KEY_ROTATED = "a key was made in place of another"
    KEY_REVOKED = "a key was revoked"
    KEY_COPIED = "the text of a key was copied"


class Connection(StrEnum):
    """What an account is worth just now: nobody's, asked of the server, or by what it has signed."""

    ANONYMOUS = "anonymous"
    ONLINE = "online"
    OFFLINE = "offline"
    GRACE = "grace"
    EXPIRED = "expired"


_CONNECTIONS = {"valid": Connection.OFFLINE, "grace": Connection.GRACE}
_OVER = Connection.EXPIRED


@dataclass(frozen=True, slots=True)
class Overview:
    """Who is signed in, if anybody, and where they stand on this desktop.

    `why` tells why the server told no more, or why nobody is signed in any longer; `usage` is the month's.
    `plans_page` is where larger plans are sold, "" where nobody sells any or that is not known.
    """

    signed_in: SignedIn | None
    standing: Standing | None = None
    profile: Profile | None = None
    plan: Plan | None = None
    why: ReelyError | None = None
    usage: Usage | None = None
    plans_page: str = ""

    @property
    def connection(self) -> Connection:
        """What the account is worth just now."""
        if self.signed_in is None:
            return Connection.ANONYMOUS
        if self.plan is not None:
            return Connection.ONLINE
        return _CONNECTIONS.get("" if self.standing is None else self.standing.state, _OVER)

    @property
    def offline_until(self) -> datetime | None:
        """When the plan ends to count here unless the server is reached again; None where none counts."""
        if self.standing is None or self.standing.until is None:
            return None
        entitlement = self.standing.entitlement
        return None if entitlement is None else entitlement.grace_until


@dataclass(frozen=True, slots=True)
class Use:
    """Months that were used, and jobs, each the latest first.

    `this_month` is the one that is counted in now, in the account's `zone`; `cursor` asks for more jobs, and
    is None where none are left.
    """

    this_month: str
    zone: str
    months: tuple[UsedMonth, ...]
    jobs: tuple[Job, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class ApiKeys:
    """The keys for scripts, the newest first, and the terms of the server, None where that is not known.

    `made` is the key that was just made, with its text, until that is put away.
    """

    keys: tuple[ApiKey, ...]
    terms: Terms | None
    made: ApiKey | None = None


@dataclass(frozen=True, slots=True)
class Devices:
    """Where an account is signed in and its desktops, the last used first; `this` is the one that asks."""

    sessions: tuple[LiveSession, ...]
    devices: tuple[Device, ...]
    this: UUID


@dataclass(frozen=True, slots=True)
class Log:
    """The security log, the newest first; `older` leads on, None where there is nothing older."""

    events: tuple[Event, ...]
    older: UUID | None


@dataclass(frozen=True, slots=True)
class Account:
    """What the window shows of it; `overview` is None before anybody has looked.

    `standing` is what counts on this machine by now, None before it has been read; `is_away` says that the
    server could not be told what was used.

    `problem` is why the last attempt came to nothing, `said` what it came to. `why_brief` is why the sign-in
    ends with the program, None where it lasts. `server` is where the environment says that the account is.
    What a section shows besides is None before anybody has looked at that. `gone_at` is when the account
    will be gone that was last asked here to be deleted.
    """

    overview: Overview | None = None
    standing: Standing | None = None
    is_away: bool = False
    form: Form = Form.SIGN_IN
    is_busy: bool = False
    problem: Problem | None = None
    said: Said | None = None
    why_brief: Problem | None = None
    server: str = ""
    section: Section = Section.OVERVIEW
    use: Use | None = None
    devices: Devices | None = None
    log: Log | None = None
    keys: ApiKeys | None = None
    gone_at: datetime | None = None

    def has_seen(self, section: Section) -> bool:
        """Tell whether there is something to show of `section`."""
        match section:
            case Section.OVERVIEW:
                return self.overview is not None
            case Section.USE:
                return self.use is not None
            case Section.DEVICES:
                return self.devices is not None
            case Section.SECURITY:
                return self.log is not None
            case Section.KEYS:
                return self.keys is not None


UNKNOWN = Account()


def overviewed(account: Account, overview: Overview) -> Account:
    """Return it with what was seen; what was looked at of anybody else is forgotten."""
    before = None if account.overview is None else _whose(account.overview)
    if before == _whose(overview):
        return replace(account, overview=overview)
    return Account(
        overview,
        form=account.form,
        is_busy=account.is_busy,
        problem=account.problem,
        said=account.said,
        why_brief=account.why_brief,
        server=account.server,
    )


def _whose(overview: Overview) -> object:
    signed_in = overview.signed_in
    return None if signed_in is None else (signed_in.server, signed_in.user_id)
