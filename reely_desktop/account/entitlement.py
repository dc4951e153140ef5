"""What the server has signed about an account: its plan, and what this desktop may use of it offline. PURE.

    document ── signed by a pinned key? ── every claim there? ── from this server? ── for this account, this
    device, this app? ── not older than what is held? ── it counts

A document that fails on the way is refused with an EntitlementError, and what was held goes on counting.
How long a document counts, and what it opens, is for `standing` to say.

The claims stand in docs/explanation/entitlements.md. Those that are not known are ignored; one that is
missing, or of another type, refuses the document. Tiers and features are kept as texts, known or not.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from reely_desktop.account.claims import Claims
from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import Keys, keys_in
from reely_desktop.account.signed_documents import claims_in, unreadable

CLOCKS_APART: Final = timedelta(minutes=5)
"""How far two clocks that are right may be apart."""

_VERSION: Final = re.compile(r"(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a plan allows in a month, in what one job exports, and at a time; None is unlimited.

    `max_video_duration` is in seconds, `max_file_size_mb` in megabytes.
    """

    monthly_trims: int | None
    monthly_hooks: int | None
    max_video_duration: int | None
    max_file_size_mb: int | None
    concurrent_jobs: int | None


@dataclass(frozen=True, slots=True)
class Units:
    """So many trims and hooks; None is unlimited."""

    trims: int | None
    hooks: int | None


@dataclass(frozen=True, slots=True)
class Used:
    """What an account has used of a month, on all its devices."""

    trims: int
    hooks: int
    api_requests: int


@dataclass(frozen=True, slots=True)
class Period:
    """The month that is counted, "2026-11" of a time zone: the instants [start, end)."""

    key: str
    timezone: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Entitlement:
    """A document that a server has signed, all its claims; instants are in UTC.

    It counts without a word until `expires_at`, and with a warning until `grace_until`. `offline` is how much
    of `remaining` this device may use without asking, one of `devices` that share it.
    """

    issuer: str
    user_id: UUID
    device_id: UUID
    id: UUID
    issued_at: datetime
    not_before: datetime
    expires_at: datetime
    grace_until: datetime
    tier: str
    tier_until: datetime | None
    status: str
    features: frozenset[str]
    limits: Limits
    period: Period
    used: Used
    remaining: Units
    offline: Units
    devices: int
    min_app: str


@dataclass(frozen=True, slots=True)
class Desktop:
    """Whom an entitlement has to be for: an account on this device, in this version of the app."""

    user_id: UUID
    device_id: UUID
    app_version: str


def pin(jwks: object, document: str) -> Keys:
    """Return what to pin of a server at a sign-in: the keys that it shows, and the name that it signs by.

    `jwks` and `document` both come from it. That name is the server's own PUBLIC_URL, which need not be
    the address that it was reached at. Raises EntitlementError.
    """
    shown = keys_in(jwks)
    issuer = Claims(claims_in(document, shown)).text("iss")
    return Keys(issuer, shown)


def read(document: str, keys: Keys) -> Entitlement:
    """Return what `document` says if the server of `keys` has signed it. Raises EntitlementError."""
    entitlement = _entitlement(Claims(claims_in(document, keys.public)))
    if entitlement.issuer != keys.issuer:
        raise _not_for_here("it comes from another server")
    return entitlement


def check(entitlement: Entitlement, desktop: Desktop) -> None:
    """Return where `entitlement` is for `desktop`. Raises EntitlementError where it is not."""
    if entitlement.user_id != desktop.user_id:
        raise _not_for_here("it is another account's")
    if entitlement.device_id != desktop.device_id:
        raise _not_for_here("it is another device's")
    least, this = _version(entitlement.min_app), _version(desktop.app_version)
    if least is not None and this is not None and this < least:
        raise EntitlementError(
            f"the plan needs Reely {entitlement.min_app} or later, and this is {desktop.app_version}",
            code="RLY-ENTITLEMENT-APP",
            hint="update Reely; the limits of the free plan hold meanwhile",
        )


def replaces(held: Entitlement | None, new: Entitlement, *, now: datetime) -> bool:
    """Tell whether `new` is to count from `now` on, where `held` has counted.

    An older document never replaces a newer one. What was made later than `now` was made by a clock that
    ran ahead and has been put right since, and stands in nobody's way.
    """
    if held is None or _holder(held) != _holder(new):
        return True
    return new.issued_at >= held.issued_at or held.issued_at > now + CLOCKS_APART


def accept(
    document: str, keys: Keys, *, desktop: Desktop, held: Entitlement | None, now: datetime
) -> Entitlement:
    """Return what `document` says if it is to count in place of `held`. Raises EntitlementError."""
    new = read(document, keys)
    check(new, desktop)
    if not replaces(held, new, now=now):
        raise EntitlementError(
            "an entitlement is older than the one that is held",
            code="RLY-ENTITLEMENT-OLDER",
            hint="there is nothing to do: the newer one counts",
        )
    return new


def _entitlement(claims: Claims) -> Entitlement:
    used = claims.part("used")
    devices = claims.count("devices")
    if devices == 0:
        raise unreadable("devices is 0, and there is one at least")
    return Entitlement(
        issuer=claims.text("iss"),
        user_id=claims.identity("sub"),
        device_id=claims.identity("did"),
        id=claims.identity("jti"),
        issued_at=claims.instant("iat"),
        not_before=claims.instant("nbf"),
        expires_at=claims.instant("exp"),
        grace_until=claims.instant("grace_until"),
        tier=claims.text("tier"),
        tier_until=claims.instant_or_never("tier_until"),
        status=claims.text("status"),
        features=claims.texts("features"),
        limits=_limits(claims.part("limits")),
        period=_period(claims.part("period")),
        used=Used(used.count("trims"), used.count("hooks"), used.count("api_requests")),
        remaining=_units(claims.part("remaining")),
        offline=_units(claims.part("offline")),
        devices=devices,
        min_app=claims.text("min_app"),
    )


def _limits(claims: Claims) -> Limits:
    return Limits(
        monthly_trims=claims.limit("monthly_trims"),
        monthly_hooks=claims.limit("monthly_hooks"),
        max_video_duration=claims.limit("max_video_duration"),
        max_file_size_mb=claims.limit("max_file_size_mb"),
        concurrent_jobs=claims.limit("concurrent_jobs"),
    )


def _period(claims: Claims) -> Period:
    return Period(
        claims.text("key"), claims.text("tz"), claims.instant("start"), claims.instant("end")
    )


def _units(claims: Claims) -> Units:
    return Units(claims.limit("trims"), claims.limit("hooks"))


def _holder(entitlement: Entitlement) -> tuple[str, UUID, UUID]:
    return entitlement.issuer, entitlement.user_id, entitlement.device_id


def _version(text: str) -> tuple[int, int, int] | None:
    """Return a version as numbers that compare; None where it is written in a way that is not known."""
    parts = _VERSION.match(text)
    return None if parts is None else (int(parts[1]), int(parts[2]), int(parts[3] or 0))


def _not_for_here(why: str) -> EntitlementError:
    return EntitlementError(
        f"an entitlement is not meant for here: {why}",
        code="RLY-ENTITLEMENT-NOT-FOR-HERE",
        hint="go online to get a new one; the limits of the free plan hold meanwhile",
    )
