"""What the server's answers hold, as far as the desktop uses them. PURE.

How they are read from JSON is `reading`'s business.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

METERED = frozenset({"trims", "hooks"})
UNLIMITED = -1
"""What stands for no limit in a plan as people see it."""
_MONTH = re.compile("[0-9]{4}-(0[1-9]|1[0-2])")


class Scope(StrEnum):
    """What a key for scripts may do."""

    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    USAGE_READ = "usage:read"
    WEBHOOKS_MANAGE = "webhooks:manage"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in or a refresh gives; `device_token` is there once, for a device that is new."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    session_id: UUID
    device_token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A problem as the server tells it (RFC 9457): its stable code, and its sentence."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a server, whoever asks.

    `features` are what whoever runs it switched on, `limits` what it takes at most.
    """

    features: dict[str, bool]
    limits: dict[str, int | None]
    plans_url: str | None = None

    @property
    def plans_page(self) -> str:
        """Where larger plans are sold, a page of the web; "" where none are."""
        address = self.plans_url or ""
        return address if address.startswith(("https://", "http://")) else ""

    @property
    def has_api_keys(self) -> bool:
        """Whether scripts can come with keys there."""
        return self.features.get("api_access", True)

    @property
    def most_api_keys(self) -> int | None:
        """How many keys an account may have that work, None where that is not told."""
        return self.limits.get("api_keys")


@dataclass(frozen=True, slots=True)
class Profile:
    """An account."""

    id: UUID
    email: str
    timezone: str
    is_verified: bool
    full_name: str | None = None
    avatar_url: str | None = None
    deletion_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deletion:
    """When an account will be deleted; None where it stays."""

    deletion_due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of an account's security log; what `action` means is the server's, in one word."""

    id: UUID
    action: str
    by_staff: bool
    created_at: datetime
    ip: str | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """A page of the log, the newest first; `next` is what the page of older ones comes before."""

    events: tuple[Event, ...]
    next: UUID | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """A desktop that the account knows."""

    id: UUID
    name: str
    platform: str | None = None
    app_version: str | None = None
    last_seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Devices:
    """The desktops of an account that it has not let go of, the last seen first."""

    devices: tuple[Device, ...]


@dataclass(frozen=True, slots=True)
class LiveSession:
    """Somewhere that the account is signed in; `current` is where this is asked from."""

    id: UUID
    current: bool
    last_seen_at: datetime
    device_name: str | None = None
    ip: str | None = None
    user_agent: str | None = None


@dataclass(frozen=True, slots=True)
class LiveSessions:
    """Everywhere that the account is signed in, the last used first."""

    sessions: tuple[LiveSession, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The month that usage is counted in, "2026-11", from `start` up to `end`."""

    month: str
    timezone: str
    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Raise ValueError where the month is none."""
        if _MONTH.fullmatch(self.month) is None:
            raise ValueError("a month is written as 2026-11")


@dataclass(frozen=True, slots=True)
class Plan:
    """What the account may do and has done this month. A limit of -1 is unlimited; lengths are in seconds."""

    tier: str
    status: str
    features: tuple[str, ...]
    limits: dict[str, int]
    usage: dict[str, int]
    remaining: dict[str, int]
    period: Month
    until: datetime | None = None

    def __post_init__(self) -> None:
        """Raise ValueError where what is metered is not told whole."""
        if not (
            self.usage.keys() & self.remaining.keys() >= METERED
            and {f"monthly_{metric}" for metric in METERED} <= self.limits.keys()
        ):
            raise ValueError("a plan tells of trims and of hooks")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key for scripts; `key` is its text, in the answer that tells of its making alone."""

    id: UUID
    name: str
    key_preview: str
    scopes: tuple[str, ...]
    status: str
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None = None
    total_requests: int = 0
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ApiKeys:
    """The keys of an account that were not revoked, the newest first."""

    api_keys: tuple[ApiKey, ...]


@dataclass(frozen=True, slots=True)
class Issued:
    """A signed entitlement, and when to ask for the next one."""

    entitlement: str
    server_time: datetime
    next_refresh: datetime


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one event of a batch; `why` is for people."""

    event_id: UUID | None
    status: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of a batch, each result final, and a new entitlement that knows of all of them."""

    server_time: datetime
    results: tuple[Result, ...]
    entitlement: str
    next_sync_after: datetime


@dataclass(frozen=True, slots=True)
class Reservation:
    """Units that the server holds for work under way."""

    id: UUID
    expires_at: datetime
