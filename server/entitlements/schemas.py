"""Entitlements on the wire, and the plan as people see it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from server.auth.models import Tier
from server.bodies import Answer, Body
from server.plans.tiers import Feature


class EntitlementWanted(Body):
    """The device that an entitlement is for; it has to be registered."""

    device_id: UUID
    app_version: Annotated[str, Field(max_length=40)] | None = None


class EntitlementAnswer(Answer):
    """A signed document (JWS, compact), and when to ask for the next one."""

    entitlement: str
    server_time: datetime
    next_refresh: datetime


class PublicKey(Answer):
    """An Ed25519 key as a JWK (RFC 8037)."""

    kty: str
    crv: str
    alg: str
    use: str
    kid: str
    x: str


class PublicKeys(Answer):
    """The keys that sign entitlements or will: a JWKS (RFC 7517)."""

    keys: list[PublicKey]


class ShownLimits(Answer):
    """What a plan allows; -1 is unlimited. Durations are in seconds."""

    monthly_trims: int
    monthly_hooks: int
    max_video_duration: int
    max_file_size_mb: int
    concurrent_jobs: int


class ShownUsage(Answer):
    """What the period has used."""

    trims: int
    hooks: int
    api_requests: int


class ShownRemaining(Answer):
    """What the period has left, reservations taken off; -1 is unlimited."""

    trims: int
    hooks: int


class ShownPeriod(Answer):
    """The month that usage is counted in, from `start` up to `end`."""

    month: str
    timezone: str
    start: datetime
    end: datetime


class SubscriptionInfo(Answer):
    """An account's plan; `until` is when it ends unless it is renewed, null if nothing ends it."""

    tier: Tier
    status: str
    until: datetime | None
    features: list[Feature]
    limits: ShownLimits
    usage: ShownUsage
    remaining: ShownRemaining
    period: ShownPeriod
