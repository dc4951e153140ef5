"""Accounts: made, and their addresses confirmed.

    unverified ──link or code that was mailed──> verified

An account is nobody's until its address is confirmed: whoever typed it may have typed a stranger's.
So what an unverified account holds as its password is never replaced by somebody who registers its
address again, and only a letter leads its owner in.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail
from server.audit import Action, Origin
from server.auth import letters, one_time
from server.auth.addresses import normal_address
from server.auth.models import Purpose, Role, Tier, User
from server.auth.one_time import Bound
from server.config import Settings
from server.database import forget_sessions
from server.errors import EMAIL_TAKEN, EMAIL_UNUSABLE, INVALID_CODE, Problem
from server.ids import new_id

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who wants an account: `email` is normal, the password is hashed."""

    email: str
    hashed_password: str
    full_name: str | None


def new_address(written: str) -> str:
    """Return the normal form of an address that letters are to be sent to from now on.

    Raises Problem `email_unusable`, also for a name before the @ that is not ASCII, which too few
    mail servers take, or longer than RFC 5321 allows (section 4.5.3.1.1).
    """
    email = normal_address(written)
    name = email.rpartition("@")[0]
    if not name.isascii() or len(name) > _LONGEST_NAME:
        raise Problem(EMAIL_UNUSABLE)
    return email


async def is_taken(session: AsyncSession, email: str) -> bool:
    """Tell whether there is an account with the normal address `email`."""
    found = await session.scalar(select(User.id).where(User.email == email))
    return found is not None


async def register(
    session: AsyncSession,
    applicant: Applicant,
    *,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> User:
    """Make an account and write to its address. Raises Problem `email_taken`, and changes nothing then."""
    user = User(
        id=new_id(now),
        email=applicant.email,
        hashed_password=applicant.hashed_password,
        full_name=applicant.full_name,
        timezone="UTC",
        is_active=True,
        is_verified=False,
        role=Role.USER,
        subscription_tier=Tier.FREE,
        created_at=now,
        updated_at=now,
        password_changed_at=now,
        monthly_trim_count=0,
        monthly_hook_count=0,
    )
    try:
        async with session.begin_nested():
            session.add(user)
    except IntegrityError:
        raise Problem(EMAIL_TAKEN) from None
    audit.record(session, Action.REGISTERED, now=now, user_id=user.id, origin=origin)
    await ask_to_verify(session, user.id, user.email, settings=settings, now=now)
    return user


async def register_quietly(
    session: AsyncSession,
    applicant: Applicant,
    *,
    tells_owner: bool,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> None:
    """Make an account, or tell the owner of the one that there is if they are not to be spared."""
    try:
        await register(session, applicant, settings=settings, origin=origin, now=now)
    except Problem as problem:
        if problem.kind != EMAIL_TAKEN:
            raise
        if tells_owner:
            tell_owner(session, applicant.email, settings=settings, now=now)


def tell_owner(session: AsyncSession, email: str, *, settings: Settings, now: datetime) -> None:
    """Write to the owner of an account that somebody wanted another one with its address."""
    letter = letters.already_registered(email, public_url=settings.public_url)
    mail.post(session, letter, now=now)


async def ask_to_verify(
    session: AsyncSession, user_id: UUID, email: str, *, settings: Settings, now: datetime
) -> None:
    """Write to `email` with a new link and code by which it is confirmed."""
    mailed = await one_time.make_with_code(
        session,
        user_id,
        Purpose.VERIFY,
        email=email,
        secret=settings.password_pepper.get_secret_value(),
        now=now,
    )
    letter = letters.verify(
        email, public_url=settings.public_url, token=mailed.token, code=mailed.code
    )
    mail.post(session, letter, now=now)


async def verify_by_link(
    session: AsyncSession, token: str, *, origin: Origin, now: datetime
) -> User:
    """Confirm the address that `token` was sent to. Raises Problem `link_used`."""
    bound = await one_time.spend(session, token, Purpose.VERIFY, now=now)
    return await _verified(session, bound, origin=origin, now=now)


async def verify_by_code(
    session: AsyncSession,
    written: str,
    code: str,
    *,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> User:
    """Confirm the normal address `written` by the code sent to it. Raises Problem `invalid_code`."""
    user_id = await session.scalar(select(User.id).where(User.email == written))
    if user_id is None:
        raise Problem(INVALID_CODE)
    bound = await one_time.spend_code(
        session,
        user_id,
        Purpose.VERIFY,
        code,
        secret=settings.password_pepper.get_secret_value(),
        now=now,
    )
    return await _verified(session, bound, origin=origin, now=now)


async def _verified(session: AsyncSession, bound: Bound, *, origin: Origin, now: datetime) -> User:
    user: User = (
        await session.scalars(
            update(User)
            .where(User.id == bound.user_id)
            .values(is_verified=True, updated_at=now)
            .returning(User)
        )
    ).one()
    forget_sessions(session, user.id)
    audit.record(session, Action.EMAIL_VERIFIED, now=now, user_id=user.id, origin=origin)
    return user
