"""Sessions: opening one, listing them, ending one or all.

    live ──ended──> ended      by its owner, by staff, by a crowd of newer ones, or because its
      └──run out──> expired    refresh token was used twice

A session is one signed-in place; its tokens are generations of one row (see `refreshing`). Ending it
counts at once: each request asks whether its session lives, or remembers that it did, and whoever
ends one has that forgotten (`forget_sessions`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.audit import Origin
from server.auth.models import Session, User
from server.auth.tokens import Access, Refresh, write_access, write_refresh
from server.config import Settings
from server.database import forget_sessions
from server.errors import NOT_FOUND, Problem
from server.ids import new_id

MOST_LIVE = 20


class Ending(StrEnum):
    """Why a session ended before its time."""

    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    ENDED_BY_OWNER = "ended_by_owner"
    ENDED_BY_STAFF = "ended_by_staff"
    CROWDED_OUT = "crowded_out"
    TOKEN_REUSED = "token_reused"  # noqa: S105 - a reason
    AHEAD_OF_SERVER = "ahead_of_server"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a reason
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a reason
    EMAIL_CHANGED = "email_changed"
    ACCOUNT_DISABLED = "account_disabled"
    DELETION_ASKED = "deletion_asked"


@dataclass(frozen=True, slots=True)
class Pair:
    """The two tokens of one generation of a session, and how long each may be used from now on."""

    session_id: UUID
    access_token: str
    access_for: timedelta
    refresh_token: str
    refresh_for: timedelta


async def open_session(
    session: AsyncSession,
    user: User,
    *,
    origin: Origin,
    now: datetime,
    device_name: str | None,
    settings: Settings,
) -> Pair:
    """Sign `user` in and return the first pair; past 20 live sessions the oldest one ends."""
    # The account's row comes first, so that sign-ins of one account and what ends all of its
    # sessions go one after the other.
    epoch = await session.scalar(
        update(User)
        .where(User.id == user.id)
        .values(last_login=now)
        .returning(User.session_epoch)
        .execution_options(synchronize_session=False)
    )
    opened = Session(
        id=new_id(now),
        user_id=user.id,
        generation=0,
        created_at=now,
        rotated_at=now,
        last_seen_at=now,
        idle_expires_at=now + timedelta(days=settings.refresh_token_days),
        expires_at=now + timedelta(days=settings.session_days),
        device_name=device_name,
        ip=origin.ip,
        user_agent=origin.user_agent,
    )
    session.add(opened)
    await session.flush()
    await _end_crowd(session, user.id, now=now, newest=opened.id)
    return write_pair(opened, epoch=epoch or 0, settings=settings, now=now)


def write_pair(row: Session, *, epoch: int, settings: Settings, now: datetime) -> Pair:
    """Return the pair of the generation in `row`; its refresh token is the same one each time."""
    lives = min(timedelta(minutes=settings.access_token_minutes), row.expires_at - now)
    access = Access(
        user_id=row.user_id,
        session_id=row.id,
        generation=row.generation,
        epoch=epoch,
        issued_at=now,
        expires_at=now + lives,
        signed_in_at=row.created_at,
        token_id=new_id(now),
    )
    refresh = Refresh(session_id=row.id, generation=row.generation)
    return Pair(
        session_id=row.id,
        access_token=write_access(
            access, issuer=settings.public_url, secrets=settings.token_secrets
        ),
        access_for=lives,
        refresh_token=write_refresh(refresh, secrets=settings.token_secrets),
        refresh_for=min(row.idle_expires_at, row.expires_at) - now,
    )


async def live_sessions(session: AsyncSession, user_id: UUID, *, now: datetime) -> list[Session]:
    """Return the account's live sessions, the last used first."""
    found = await session.scalars(
        select(Session)
        .where(Session.user_id == user_id, is_live(now))
        .order_by(Session.last_seen_at.desc(), Session.id.desc())
    )
    return list(found)


async def end_session(
    session: AsyncSession, user_id: UUID, session_id: UUID, *, now: datetime, why: Ending
) -> None:
    """End one live session of an account. Raises Problem `not_found`."""
    ended = await session.scalar(
        update(Session)
        .where(Session.user_id == user_id, Session.id == session_id, is_live(now))
        .values(revoked_at=now, revoked_why=why)
        .returning(Session.id)
    )
    if ended is None:
        raise Problem(NOT_FOUND, sentence="There is no such session; it may have ended by itself.")
    forget_sessions(session, user_id)


async def end_all(
    session: AsyncSession,
    user_id: UUID,
    *,
    now: datetime,
    why: Ending,
    but: UUID | None = None,
) -> int:
    """End the account's live sessions, save `but`; return how many.

    Where none is saved, every access token that was ever made for the account ends as well.
    """
    await session.execute(
        update(User)
        .where(User.id == user_id)
        .values(session_epoch=User.session_epoch + (1 if but is None else 0))
    )
    forget_sessions(session, user_id)
    chosen = [Session.user_id == user_id, is_live(now)]
    if but is not None:
        chosen.append(Session.id != but)
    ended = await session.scalars(
        update(Session).where(*chosen).values(revoked_at=now, revoked_why=why).returning(Session.id)
    )
    return len(ended.all())


def is_live(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a session has neither ended nor run out."""
    return and_(
        Session.revoked_at.is_(None), Session.idle_expires_at > now, Session.expires_at > now
    )


async def _end_crowd(session: AsyncSession, user_id: UUID, *, now: datetime, newest: UUID) -> None:
    forget_sessions(session, user_id)
    live = select(Session.id).where(Session.user_id == user_id, is_live(now))
    beyond = (
        live.where(Session.id != newest)
        .order_by(Session.created_at.desc(), Session.id.desc())
        .offset(MOST_LIVE - 1)
    )
    await session.execute(
        update(Session)
        .where(Session.id.in_(beyond))
        .values(revoked_at=now, revoked_why=Ending.CROWDED_OUT)
        .execution_options(synchronize_session=False)
    )
