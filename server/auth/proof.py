"""A signed-in person shows their password once more, before what a stolen session must not do.

Wrong ones are counted for the session that sends them: it has the tries that a sign-in has, and then
a pause, and neither locks anybody else out. Hashing comes first and the transaction after it:

    proof = await prove(ctx, caller, password, origin=origin)
    user = await standing(session, proof, now=now)     # in the transaction that the proof is for
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit
from server.audit import Action, Origin
from server.auth import lockout
from server.auth.callers import Caller
from server.auth.hashing import verify_password
from server.auth.lockout import Attempt
from server.auth.models import User
from server.context import Context
from server.errors import CONFLICT, INVALID_TOKEN, WRONG_PASSWORD, Problem


@dataclass(frozen=True, slots=True)
class Proof:
    """That the password of an account was known a moment ago, when it was stored as `hashed`."""

    user_id: UUID
    email: str
    full_name: str | None
    hashed: str
    attempt: Attempt


async def prove(ctx: Context, caller: Caller, password: str, *, origin: Origin) -> Proof:
    """Return the proof that `password` is the caller's.

    Raises Problem `wrong_password`, which is counted, and `login_locked` after too many of them.
    """
    now = ctx.clock()
    async with ctx.database.reading() as session:
        found = await session.execute(
            select(User.email, User.full_name, User.hashed_password).where(
                User.id == caller.user_id
            )
        )
        row = found.one_or_none()
        if row is None:
            raise Problem(INVALID_TOKEN)
        account = lockout.account_name(
            row.email, key=ctx.settings.password_pepper.get_secret_value()
        )
        attempt = lockout.attempt(account, source="", device=caller.session_id)
        await lockout.refuse_locked(session, attempt, now=now)
    verdict = await verify_password(ctx, password, row.hashed_password)
    if not verdict.matches:
        async with ctx.database.writing() as session:
            await _note_failure(session, caller, attempt, origin=origin, now=ctx.clock())
        raise Problem(WRONG_PASSWORD)
    return Proof(
        user_id=caller.user_id,
        email=row.email,
        full_name=row.full_name,
        hashed=row.hashed_password,
        attempt=attempt,
    )


async def standing(session: AsyncSession, proof: Proof, *, now: datetime) -> User:
    """Return the account of `proof`, held, and forgive the session's wrong tries.

    Raises Problem `conflict` if the password was replaced meanwhile, and `login_locked`.
    """
    user: User | None = await session.scalar(
        select(User)
        .where(User.id == proof.user_id, User.hashed_password == proof.hashed)
        .with_for_update(key_share=True)
    )
    if user is None:
        raise Problem(CONFLICT)
    await lockout.note_success(session, proof.attempt, now=now)
    return user


async def _note_failure(
    session: AsyncSession, caller: Caller, attempt: Attempt, *, origin: Origin, now: datetime
) -> None:
    audit.record(session, Action.PASSWORD_REFUSED, now=now, user_id=caller.user_id, origin=origin)
    await session.flush()  # holds the account's row before the counter's, as all others do
    await lockout.note_failure(session, attempt, now=now)
