"""API keys on the wire. A key itself is in one answer only, the one that tells of its making."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from server.api_keys.models import Scope
from server.bodies import Answer, Body, Name

LONGEST_DAYS = 365


class KeyStatus(StrEnum):
    """Whether a key works: a rotated one still does, until its `expires_at`."""

    ACTIVE = "active"
    ROTATED = "rotated"
    EXPIRED = "expired"
    SUSPENDED = "suspended"


WORKING = frozenset({KeyStatus.ACTIVE, KeyStatus.ROTATED})


class NewKey(Body):
    """A key that is wanted: for what, and for how long."""

    name: Annotated[Name, Field(max_length=120)]
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(Scope))]
    expires_in_days: Annotated[int, Field(ge=1, le=LONGEST_DAYS)] = LONGEST_DAYS


class KeyAnswer(Answer):
    """One key; `is_active` tells whether it works now, `key_preview` is its last four characters."""

    id: UUID
    name: str
    key_preview: str
    scopes: list[Scope]
    status: KeyStatus
    is_active: bool
    created_at: datetime
    expires_at: datetime
    replaced_by: UUID | None
    last_used_at: datetime | None
    last_request_ip: str | None
    total_requests: int


class KeyMade(KeyAnswer):
    """A new key and its text, which is shown this once."""

    key: str


class KeysAnswer(Answer):
    """The keys of an account that were not revoked, the newest first."""

    api_keys: list[KeyAnswer]
