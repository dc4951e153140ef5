"""Deleting an account, with fourteen days in which its owner may change their mind.

    here ──asked, with the password──> leaving ──fourteen days──> gone
      ^                                   │
      └──undone, signed in or by link─────┘

While it is leaving everything works as before, so that it can be undone from wherever somebody is
signed in; the letter's link does it too. What goes is the account's row and, by cascade, every row
that is its own, its name in what it did to others, and the letters to it that still wait or were
asked for. Counts of wrong passwords name it by a keyed hash; those go too. Nothing of it is kept.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import Row, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server import mail
from server.audit import AuditEvent
from server.auth import letters, lockout, one_time
from server.auth.asked import RESET_TASK, VERIFICATION_TASK
from server.auth.models import LoginFailures, Purpose, User
from server.context import Context
from server.database import forget_sessions
from server.errors import LINK_USED, Problem
from server.tasks import Task

GRACE: Final = one_time.LIVES[Purpose.UNDO_DELETION]
_AT_A_TIME: Final = 100

_log = structlog.get_logger(__name__)


async def ask(session: AsyncSession, user: User, *, public_url: str, now: datetime) -> bool:
    """Have `user`, who is held, deleted in fourteen days, and write to them; False if it was asked before."""
    if user.deletion_due_at is not None:
        return False
    user.deletion_due_at = now + GRACE
    token = await one_time.make(session, user.id, Purpose.UNDO_DELETION, email=user.email, now=now)
    letter = letters.deletion_asked(
        user.email, public_url=public_url, token=token, due_at=user.deletion_due_at
    )
    mail.post(session, letter, now=now)
    return True


async def undo(session: AsyncSession, user_id: UUID, *, public_url: str, now: datetime) -> bool:
    """Keep the account and write to its owner; False if it was not leaving."""
    email: str | None = await session.scalar(
        update(User)
        .where(User.id == user_id, User.deletion_due_at.is_not(None))
        .values(deletion_due_at=None)
        .returning(User.email)
        .execution_options(synchronize_session=False)
    )
    if email is None:
        return False
    mail.post(session, letters.deletion_undone(email, public_url=public_url, at=now), now=now)
    return True


async def is_leaving(session: AsyncSession, token: str, *, now: datetime) -> bool:
    """Tell whether the account that the link with `token` is for still leaves.

    Raises Problem `link_used`, also where the link was used and the deletion was asked again since.
    """
    used = None
    try:
        bound = await one_time.look(session, token, Purpose.UNDO_DELETION, now=now)
    except Problem:
        # Asked in this order, a press that is carried out meanwhile is seen by one of the two.
        used = await one_time.spent_before(session, token, Purpose.UNDO_DELETION)
        if used is None:
            raise
        bound = used
    leaves = await session.scalar(
        select(User.deletion_due_at.is_not(None)).where(User.id == bound.user_id)
    )
    if used and leaves:
        raise Problem(LINK_USED)
    return bool(leaves)


async def undo_by_link(
    session: AsyncSession, token: str, *, public_url: str, now: datetime
) -> UUID | None:
    """Keep the account that the link with `token` is for; return whose it is, None if it was kept before.

    Raises Problem `link_used`.
    """
    if not await is_leaving(session, token, now=now):
        return None
    try:
        bound = await one_time.spend(session, token, Purpose.UNDO_DELETION, now=now)
    except Problem:
        if await is_leaving(session, token, now=now):
            raise
        return None  # another press of the same button came first
    await undo(session, bound.user_id, public_url=public_url, now=now)
    return bound.user_id


async def purge_due(ctx: Context, *, now: datetime) -> int:
    """Remove all accounts whose fourteen days have passed, some at a time; return how many."""
    key = ctx.settings.password_pepper.get_secret_value()
    removed = 0
    while True:
        async with ctx.database.writing() as session:
            some = await remove_some(session, key=key, now=now)
        removed += some
        if some == 0:
            return removed
        _log.info("accounts removed", accounts=some)


async def remove_some(session: AsyncSession, *, key: str, now: datetime) -> int:
    """Remove a hundred of the accounts that are due; `key` is what failed sign-ins are named by."""
    found = await session.execute(
        select(User.id, User.email)
        .where(User.deletion_due_at <= now)
        .order_by(User.deletion_due_at)
        .limit(_AT_A_TIME)
        .with_for_update(skip_locked=True)  # somebody undoes it, or another sweep removes it
    )
    leaving = found.all()
    if leaving:
        await _forget(session, leaving, key=key)
        for row in leaving:
            forget_sessions(session, row.id)
        await session.execute(delete(User).where(User.id.in_([row.id for row in leaving])))
    return len(leaving)


async def _forget(session: AsyncSession, leaving: Sequence[Row[UUID, str]], *, key: str) -> None:
    """Delete what names accounts without being theirs by a foreign key."""
    ids = [row.id for row in leaving]
    emails = [row.email for row in leaving]
    await session.execute(
        update(AuditEvent).where(AuditEvent.actor_id.in_(ids)).values(actor_id=None)
    )
    await session.execute(
        delete(Task).where(
            or_(
                and_(Task.name == mail.TASK, Task.payload["to"].as_string().in_(emails)),
                and_(
                    Task.name.in_((RESET_TASK, VERIFICATION_TASK)),
                    Task.payload["email"].as_string().in_(emails),
                ),
            )
        )
    )
    names = [lockout.account_name(email, key=key) for email in emails]
    await session.execute(delete(LoginFailures).where(LoginFailures.account.in_(names)))
