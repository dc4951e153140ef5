"""Signing in with a password.

Hashing takes a quarter of a second, during which no transaction may be open, so there are three
steps: see who is meant and whether they are locked out; hash; then judge in one transaction, against
the account as it is by then. Whether an address has an account shows in no answer and in no time.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail
from server.audit import Action, Origin
from server.auth import letters, lockout, trusted
from server.auth.addresses import likely_address
from server.auth.callers import CHALLENGE
from server.auth.hashing import hash_password, verify_password
from server.auth.lockout import Attempt
from server.auth.models import User
from server.auth.schemas import LoginRequest
from server.auth.sessions import Pair, open_session
from server.config import Settings
from server.context import Context
from server.errors import ACCOUNT_DISABLED, CONFLICT, INVALID_CREDENTIALS, Problem

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Admitted:
    """The pair of a new session, and the token of a device that was not known before."""

    pair: Pair
    device_token: str | None


@dataclass(frozen=True, slots=True)
class _Claim:
    """Who is meant: nobody has neither id nor hash."""

    user_id: UUID | None
    hashed: str | None
    device_id: UUID | None
    attempt: Attempt


async def sign_in(ctx: Context, asked: LoginRequest, *, origin: Origin, source: str) -> Admitted:
    """Return the tokens of whoever knows the password.

    Raises Problem `invalid_credentials`, `login_locked`, `account_disabled`; `conflict` if the
    password was replaced again and again meanwhile.
    """
    for _ in range(_TRIES):
        now = ctx.clock()
        async with ctx.database.reading() as session:
            claim = await _claim(session, asked, source=source, settings=ctx.settings, now=now)
            await lockout.refuse_locked(session, claim.attempt, now=now)
        verdict = await verify_password(ctx, asked.password, claim.hashed)
        if not verdict.matches:
            async with ctx.database.writing() as session:
                await _note_failure(session, claim, origin=origin, now=now)
            raise Problem(INVALID_CREDENTIALS, headers=CHALLENGE)
        fresh = await hash_password(ctx, asked.password) if verdict.stale else None
        async with ctx.database.writing() as session:
            user = await _unchanged(session, claim)
            if user is None:
                continue
            await lockout.note_success(session, claim.attempt, now=now)
            if not user.is_active:
                raise Problem(ACCOUNT_DISABLED)
            if fresh is not None:
                user.hashed_password = fresh
            return await _admit(
                session,
                user,
                device_id=claim.device_id,
                device_name=asked.device_name,
                origin=origin,
                settings=ctx.settings,
                now=now,
            )
    raise Problem(CONFLICT)


async def _claim(
    session: AsyncSession, asked: LoginRequest, *, source: str, settings: Settings, now: datetime
) -> _Claim:
    email = likely_address(asked.email)
    found = await session.execute(select(User.id, User.hashed_password).where(User.email == email))
    user_id, hashed = found.one_or_none() or (None, None)
    device_id = None
    if user_id is not None and asked.device_token is not None:
        device_id = await trusted.recognise(session, user_id, asked.device_token, now=now)
    account = lockout.account_name(email, key=settings.password_pepper.get_secret_value())
    return _Claim(
        user_id=user_id,
        hashed=hashed,
        device_id=device_id,
        attempt=lockout.attempt(account, source=source, device=device_id),
    )


async def _note_failure(
    session: AsyncSession, claim: _Claim, *, origin: Origin, now: datetime
) -> None:
    audit.record(session, Action.SIGN_IN_FAILED, now=now, user_id=claim.user_id, origin=origin)
    await session.flush()  # holds the account's row before the counters', as all others do
    if await lockout.note_failure(session, claim.attempt, now=now):
        audit.record(session, Action.SIGN_IN_LOCKED, now=now, user_id=claim.user_id, origin=origin)


async def _unchanged(session: AsyncSession, claim: _Claim) -> User | None:
    """Return the account, held, if its password is still the one that was checked."""
    found: User | None = await session.scalar(
        select(User)
        .where(User.id == claim.user_id, User.hashed_password == claim.hashed)
        .with_for_update(key_share=True)
    )
    return found


async def _admit(
    session: AsyncSession,
    user: User,
    *,
    device_id: UUID | None,
    device_name: str | None,
    origin: Origin,
    settings: Settings,
    now: datetime,
) -> Admitted:
    token = None
    # An address that nobody confirmed may be a stranger's, who must not be written to at will.
    is_told = device_id is None and user.last_login is not None and user.is_verified
    if device_id is not None:
        await trusted.see(session, device_id, now=now)
    else:
        token = await trusted.trust(session, user.id, now=now)
    pair = await open_session(
        session, user, origin=origin, now=now, device_name=device_name, settings=settings
    )
    audit.record(
        session,
        Action.SIGNED_IN,
        now=now,
        user_id=user.id,
        origin=origin,
        session_id=str(pair.session_id),
        new_device=device_id is None,
    )
    if is_told:
        letter = letters.new_device(
            user.email,
            public_url=settings.public_url,
            device_name=device_name,
            ip=origin.ip,
            at=now,
        )
        mail.post(session, letter, now=now)
    return Admitted(pair=pair, device_token=token)
