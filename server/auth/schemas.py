"""Signing in, sessions, the security log and the profile on the wire."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from server.auth.addresses import MOST_CHARACTERS as MOST_ADDRESS_CHARACTERS
from server.auth.models import Role, Tier
from server.auth.passwords import MOST_SENT_CHARACTERS
from server.bodies import Answer, Body, Name

Password = Annotated[str, Field(min_length=1, max_length=MOST_SENT_CHARACTERS, repr=False)]
Token = Annotated[str, Field(min_length=1, max_length=200)]


class LoginRequest(Body):
    """Who signs in; a device that did so before shows the token that it was given then."""

    email: Annotated[str, Field(min_length=1, max_length=MOST_ADDRESS_CHARACTERS)]
    password: Password
    device_token: Annotated[Token | None, Field(repr=False)] = None
    device_name: Annotated[Name, Field(max_length=120)] | None = None


class RefreshRequest(Body):
    """The refresh token that is to be spent."""

    refresh_token: Annotated[Token, Field(repr=False)]


class LogoutRequest(Body):
    """Whether every session of the account ends, or this one."""

    all: bool = False


class TokensAnswer(Answer):
    """A pair of tokens; times in seconds. `device_token` is there once, for a device that is new."""

    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - RFC 6750's name
    expires_in: int
    refresh_token: str
    refresh_expires_in: int
    session_id: UUID
    device_token: str | None = None


class SessionAnswer(Answer):
    """One signed-in place; `current` is the one that asks."""

    id: UUID
    current: bool
    device_name: str | None
    ip: str | None
    user_agent: str | None
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime


class SessionsAnswer(Answer):
    """The live sessions of an account, the last used first."""

    sessions: list[SessionAnswer]


class CurrentSessionAnswer(Answer):
    """Who asks: the answer of nothing but the check of the token."""

    id: UUID
    user_id: UUID
    role: Role
    is_verified: bool
    signed_in_at: datetime


class EventAnswer(Answer):
    """One entry of the security log; `by_staff` where somebody else did it."""

    id: UUID
    action: str
    by_staff: bool
    ip: str | None
    user_agent: str | None
    facts: dict[str, Any]
    created_at: datetime


class EventsAnswer(Answer):
    """A page of the security log, the newest first; `next` is the `before` of the page that follows."""

    events: list[EventAnswer]
    next: UUID | None


class ProfileAnswer(Answer):
    """An account as its owner sees it."""

    id: UUID
    email: str
    full_name: str | None
    avatar_url: str | None
    timezone: str
    is_active: bool
    is_verified: bool
    role: Role
    subscription_tier: Tier
    created_at: datetime
    updated_at: datetime
    last_login: datetime | None
    password_changed_at: datetime
    monthly_trim_count: int
    monthly_hook_count: int
    last_usage_reset: datetime | None
    deletion_due_at: datetime | None


class ProfileChange(Body):
    """What is to be changed; what is left out stays, and null clears a name or a picture."""

    full_name: Annotated[Name, Field(max_length=200)] | None = None
    avatar_url: Annotated[str, Field(max_length=2048)] | None = None
    timezone: Annotated[str, Field(max_length=64)] | None = None
