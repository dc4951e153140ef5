"""Renewing a session: a refresh token of generation g against the session's current one, cur.

    g == cur                        rotated: a new pair, of generation cur + 1
    g == cur - 1, and its child     repeated: the same child again, for its reply may have been lost
      not seen in use, or given       or two refreshes raced
      less than ten seconds ago
    g == cur - 1 otherwise, and     reused: somebody holds a copy; the session ends, its owner is
      g < cur - 1                     written to
    g > cur                         ahead: this server was restored from a backup; the session ends

One conditional UPDATE decides who rotates, another who is given an unseen child again. A child is
seen in use when its access token arrives (`callers`) or its refresh token is presented, which makes
it the parent of the next.

What this cannot see is a thief who never uses a child before its owner has used the same one: to
whom a lost reply may be repeated, a copy may be given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail
from server.audit import Action, Origin
from server.auth import letters
from server.auth.callers import CHALLENGE
from server.auth.models import Session, User
from server.auth.sessions import Ending, Pair, is_live, write_pair
from server.auth.tokens import Refresh, TokenError, read_refresh
from server.config import Settings
from server.database import forget_sessions
from server.errors import (
    ACCOUNT_DISABLED,
    INVALID_REFRESH_TOKEN,
    REFRESH_TOKEN_REUSED,
    SESSION_ENDED,
    SESSION_EXPIRED,
    Kind,
    Problem,
)

RACE = timedelta(seconds=10)
"""For so long after a child was given its parent gives it again, used or not."""


class Case(StrEnum):
    """What a presented token that was good turned out to be."""

    ROTATED = "rotated"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Renewed:
    """A session's pair, and whether it is a new one."""

    case: Case
    pair: Pair


def presented(token: str, settings: Settings) -> Refresh:
    """Return what a refresh token says. Raises Problem `invalid_refresh_token`."""
    try:
        return read_refresh(token, secrets=settings.token_secrets)
    except TokenError:
        raise _refusal(INVALID_REFRESH_TOKEN) from None


async def renew(
    session: AsyncSession, refresh: Refresh, *, settings: Settings, origin: Origin, now: datetime
) -> Renewed:
    """Return the next pair of a session, or its current one once more.

    Raises Problem `invalid_refresh_token`, `session_ended`, `session_expired`, `account_disabled`,
    and `refresh_token_reused`; what ends a session is kept.
    """
    seen = {
        "rotated_at": now,
        "last_seen_at": now,
        "idle_expires_at": now + timedelta(days=settings.refresh_token_days),
        "ip": func.coalesce(origin.ip, Session.ip),
        "user_agent": func.coalesce(origin.user_agent, Session.user_agent),
    }
    current = [Session.generation == refresh.generation]
    parent = [Session.generation == refresh.generation + 1, Session.child_seen.is_(False)]
    next_one = {"generation": Session.generation + 1, "child_seen": False}
    case = Case.ROTATED
    row = await _changed(session, refresh, current, {**next_one, **seen}, now=now)
    if row is None:
        case = Case.REPEATED
        row = await _changed(session, refresh, parent, seen, now=now)
    if row is None:
        row = await _raced(session, refresh, settings=settings, origin=origin, now=now)
    user = await session.get_one(User, row.user_id)
    if not user.is_active:
        raise Problem(ACCOUNT_DISABLED)
    return Renewed(case, write_pair(row, epoch=user.session_epoch, settings=settings, now=now))


async def _changed(
    session: AsyncSession,
    refresh: Refresh,
    conditions: Sequence[ColumnElement[bool]],
    values: Mapping[str, object],
    *,
    now: datetime,
) -> Session | None:
    """Return the live session of `refresh`, changed, if it stood as `conditions` say."""
    changed: Session | None = await session.scalar(
        update(Session)
        .where(Session.id == refresh.session_id, is_live(now), *conditions)
        .values(values)
        .returning(Session)
        .execution_options(synchronize_session=False)
    )
    return changed


async def _raced(
    session: AsyncSession, refresh: Refresh, *, settings: Settings, origin: Origin, now: datetime
) -> Session:
    """Return the session whose child is in use but new; refuse everything else."""
    row: Session | None = await session.scalar(
        select(Session).where(Session.id == refresh.session_id).with_for_update()
    )
    if row is None:
        raise _refusal(INVALID_REFRESH_TOKEN)
    if row.revoked_at is not None:
        was_reused = row.revoked_why == Ending.TOKEN_REUSED
        raise _refusal(REFRESH_TOKEN_REUSED if was_reused else SESSION_ENDED)
    if row.expires_at <= now or row.idle_expires_at <= now:
        raise _refusal(SESSION_EXPIRED)
    if refresh.generation > row.generation:
        _end(session, row, Ending.AHEAD_OF_SERVER, now=now)
        raise _refusal(SESSION_EXPIRED, keeps=True)
    if refresh.generation == row.generation - 1 and now - row.rotated_at < RACE:
        return row
    _end(session, row, Ending.TOKEN_REUSED, now=now)
    await _tell(session, row, settings=settings, origin=origin, now=now)
    raise _refusal(REFRESH_TOKEN_REUSED, keeps=True)


def _end(session: AsyncSession, row: Session, why: Ending, *, now: datetime) -> None:
    forget_sessions(session, row.user_id)
    row.revoked_at = now
    row.revoked_why = why


async def _tell(
    session: AsyncSession, row: Session, *, settings: Settings, origin: Origin, now: datetime
) -> None:
    """Write to the security log, and to an owner who confirmed their address, of a token used twice."""
    user = await session.get_one(User, row.user_id)
    audit.record(
        session,
        Action.REFRESH_TOKEN_REUSED,
        now=now,
        user_id=user.id,
        origin=origin,
        session_id=str(row.id),
    )
    if not user.is_verified:
        return
    letter = letters.refresh_reused(
        user.email, public_url=settings.public_url, device_name=row.device_name, at=now
    )
    mail.post(session, letter, now=now)


def _refusal(kind: Kind, *, keeps: bool = False) -> Problem:
    return Problem(kind, headers=CHALLENGE, keeps=keeps)
