"""An account's password and address, replaced.

    forgotten password     by a mailed link: every session ends, API keys are paused, pauses of the
                           sign-in are forgiven, and the address counts as confirmed
    known password         by whoever is signed in and knows it: the other sessions end, and no
                           device counts as known
    address                asked for with the password; done when the new address confirms it

Each is told to the mailbox that had the account until then, unless it was never confirmed and may
be a stranger's.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail
from server.audit import Action, Origin
from server.auth import accounts, letters, lockout, one_time, trusted
from server.auth.hashing import hash_password, refuse_weak
from server.auth.models import Purpose, User
from server.auth.one_time import Bound
from server.auth.proof import Proof, standing
from server.auth.sessions import Ending, end_all
from server.config import Settings
from server.context import Context
from server.database import forget_sessions
from server.errors import CONFLICT, EMAIL_TAKEN, Problem


async def hash_for_reset(ctx: Context, token: str, password: str) -> str:
    """Return the hash of a new password for the account of `token`, which is left as it is.

    Raises Problem `link_used` and `weak_password`.
    """
    async with ctx.database.reading() as session:
        bound = await one_time.look(session, token, Purpose.RESET, now=ctx.clock())
        name = await session.scalar(select(User.full_name).where(User.id == bound.user_id))
    await refuse_weak(ctx, password, email=bound.email, name=name)
    return await hash_password(ctx, password)


async def reset_password(
    session: AsyncSession,
    token: str,
    hashed: str,
    *,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> None:
    """Put a forgotten password's successor in its place. Raises Problem `link_used`."""
    bound = await one_time.spend(session, token, Purpose.RESET, now=now)
    await session.execute(
        update(User)
        .where(User.id == bound.user_id)
        .values(
            hashed_password=hashed,
            password_changed_at=now,
            updated_at=now,
            keys_epoch=User.keys_epoch + 1,
            is_verified=True,
        )
    )
    await end_all(session, bound.user_id, now=now, why=Ending.PASSWORD_RESET)
    await trusted.distrust_all(session, bound.user_id)
    await one_time.retire(
        session, bound.user_id, Purpose.RESET, Purpose.CHANGE_EMAIL, Purpose.VERIFY
    )
    await lockout.forgive(session, _counted_as(bound.email, settings), now=now)
    audit.record(session, Action.PASSWORD_RESET, now=now, user_id=bound.user_id, origin=origin)
    letter = letters.password_reset(bound.email, public_url=settings.public_url, at=now)
    mail.post(session, letter, now=now)


async def change_password(
    session: AsyncSession,
    proof: Proof,
    hashed: str,
    *,
    keep: UUID,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> None:
    """Replace a known password; of the sessions only `keep` goes on.

    Raises Problem `conflict` if the password was replaced meanwhile.
    """
    user = await standing(session, proof, now=now)
    user.hashed_password = hashed
    user.password_changed_at = now
    user.updated_at = now
    await session.flush()
    await end_all(session, user.id, now=now, why=Ending.PASSWORD_CHANGED, but=keep)
    await trusted.distrust_all(session, user.id)
    await one_time.retire(session, user.id, Purpose.RESET, Purpose.CHANGE_EMAIL)
    audit.record(session, Action.PASSWORD_CHANGED, now=now, user_id=user.id, origin=origin)
    if user.is_verified:
        letter = letters.password_changed(user.email, public_url=settings.public_url, at=now)
        mail.post(session, letter, now=now)


async def ask_to_move(
    session: AsyncSession,
    proof: Proof,
    email: str,
    *,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> None:
    """Write to the normal address `email` that it is to be the account's, and to the one it has.

    Where `email` has an account its owner is told instead, and whoever asks learns nothing. Raises
    Problem `conflict` for the address that the account has.
    """
    user = await standing(session, proof, now=now)
    if user.email == email:
        raise Problem(CONFLICT, sentence="The account has this address already.")
    audit.record(session, Action.EMAIL_CHANGE_ASKED, now=now, user_id=user.id, origin=origin)
    if user.is_verified:
        letter = letters.address_change_asked(user.email, public_url=settings.public_url, at=now)
        mail.post(session, letter, now=now)
    await one_time.retire(session, user.id, Purpose.CHANGE_EMAIL)
    if await accounts.is_taken(session, email):
        accounts.tell_owner(session, email, settings=settings, now=now)
        return
    mailed = await one_time.make_with_code(
        session,
        user.id,
        Purpose.CHANGE_EMAIL,
        email=email,
        secret=settings.password_pepper.get_secret_value(),
        now=now,
    )
    mail.post(
        session,
        letters.confirm_new_address(
            email, public_url=settings.public_url, token=mailed.token, code=mailed.code
        ),
        now=now,
    )


async def move_by_link(session: AsyncSession, token: str, *, origin: Origin, now: datetime) -> User:
    """Give an account the address that `token` was sent to. Raises Problem `link_used`, `email_taken`."""
    bound = await one_time.spend(session, token, Purpose.CHANGE_EMAIL, now=now)
    return await _move(session, bound, origin=origin, now=now)


async def move_by_code(
    session: AsyncSession,
    user_id: UUID,
    code: str,
    *,
    settings: Settings,
    origin: Origin,
    now: datetime,
) -> User:
    """Give an account the address that `code` was sent to. Raises Problem `invalid_code`, `email_taken`."""
    bound = await one_time.spend_code(
        session,
        user_id,
        Purpose.CHANGE_EMAIL,
        code,
        secret=settings.password_pepper.get_secret_value(),
        now=now,
    )
    return await _move(session, bound, origin=origin, now=now)


async def _move(session: AsyncSession, bound: Bound, *, origin: Origin, now: datetime) -> User:
    user: User = (
        await session.scalars(
            select(User).where(User.id == bound.user_id).with_for_update(key_share=True)
        )
    ).one()
    former = user.email if user.is_verified else None
    try:
        async with session.begin_nested():
            user.email = bound.email
            user.is_verified = True
            user.updated_at = now
    except IntegrityError:
        raise Problem(EMAIL_TAKEN) from None
    await one_time.retire(session, user.id, Purpose.RESET, Purpose.VERIFY)
    forget_sessions(session, user.id)
    audit.record(session, Action.EMAIL_CHANGED, now=now, user_id=user.id, origin=origin)
    if former is not None:
        mail.post(session, letters.email_changed(former, at=now), now=now)
    return user


def _counted_as(email: str, settings: Settings) -> str:
    return lockout.account_name(email, key=settings.password_pepper.get_secret_value())
