"""What an account tells about itself: its profile, and its own security log.

A time zone is only kept here; months that have begun keep the one they began in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import available_timezones

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from server.audit import AuditEvent
from server.auth.callers import CHALLENGE
from server.auth.models import Tier, User
from server.auth.schemas import ProfileChange
from server.errors import INVALID_REQUEST, INVALID_TOKEN, NOT_FOUND, TIME_ZONE_UNKNOWN, Problem


@dataclass(frozen=True, slots=True)
class LogPage:
    """Entries of the security log, the newest first, and whether older ones follow."""

    events: Sequence[AuditEvent]
    more: bool


def shown_tier(user: User, *, now: datetime) -> Tier:
    """Return the tier that an account shows: one that was given to it while that lasts, or its own."""
    until = user.tier_override_until
    if user.tier_override is not None and (until is None or until > now):
        return Tier(user.tier_override)
    return Tier(user.subscription_tier)


async def account(session: AsyncSession, user_id: UUID) -> User:
    """Return the account of whoever is signed in. Raises Problem `invalid_token` if it has just gone."""
    return _there(await session.get(User, user_id))


async def change_profile(
    session: AsyncSession, user_id: UUID, wanted: ProfileChange, *, now: datetime
) -> tuple[User, Sequence[str]]:
    """Change what `wanted` names; return the account and the names of what is different now.

    Raises Problem `time_zone_unknown`, `invalid_request` for a picture that is not at an HTTPS address,
    and `invalid_token` for an account that has just gone.
    """
    changes = {name: getattr(wanted, name) for name in wanted.model_fields_set}
    if "timezone" in changes and changes["timezone"] not in _zones():
        raise Problem(TIME_ZONE_UNKNOWN)
    if changes.get("avatar_url") is not None and not _is_https(changes["avatar_url"]):
        raise Problem(
            INVALID_REQUEST, sentence="The picture needs an address that begins https://."
        )
    user = _there(await session.get(User, user_id, with_for_update={"key_share": True}))
    different = sorted(name for name, value in changes.items() if getattr(user, name) != value)
    for name in different:
        setattr(user, name, changes[name])
    if different:
        user.updated_at = now
    await session.flush()
    return user, different


async def security_log(
    session: AsyncSession, user_id: UUID, *, before: UUID | None, most: int
) -> LogPage:
    """Return up to `most` entries about an account, those older than its entry `before`.

    Raises Problem `not_found` if there is no such entry.
    """
    query = select(AuditEvent).where(AuditEvent.user_id == user_id)
    order = tuple_(AuditEvent.created_at, AuditEvent.id)
    if before is not None:
        known = await session.scalar(query.where(AuditEvent.id == before))
        if known is None:
            raise Problem(NOT_FOUND, sentence="There is no such entry to go on from.")
        query = query.where(order < tuple_(known.created_at, known.id))
    found = await session.scalars(
        query.order_by(AuditEvent.created_at.desc(), AuditEvent.id.desc()).limit(most + 1)
    )
    events = found.all()
    return LogPage(events=events[:most], more=len(events) > most)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - {"localtime", "Factory"})  # neither names a place


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    plain = address.isascii() and address.isprintable() and " " not in address
    return parts.scheme == "https" and has_host and plain and "@" not in parts.netloc


def _there(user: User | None) -> User:
    if user is None:
        raise Problem(INVALID_TOKEN, headers=CHALLENGE)
    return user
