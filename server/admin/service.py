"""What staff do to accounts: find them, set their limits, end their sessions, disable and enable them.

Nobody does so to their own account, and only an admin to an admin's: a stolen session of staff can
neither lift its own limits nor lock out those who could end it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.admin.schemas import LimitsChange
from server.audit import Action, AuditEvent
from server.auth import sessions
from server.auth.callers import Caller
from server.auth.models import Role, User
from server.auth.sessions import Ending
from server.database import forget_sessions
from server.errors import FORBIDDEN, NOT_FOUND, Problem
from server.tasks import Task, TaskState

_COLUMNS = {"monthly_trims": "trims_limit_override", "monthly_hooks": "hooks_limit_override"}


@dataclass(frozen=True, slots=True)
class AccountPage:
    """Accounts, the newest first, and whether older ones follow."""

    accounts: Sequence[User]
    more: bool


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Entries of the security log, the newest first, and whether older ones follow."""

    events: Sequence[AuditEvent]
    more: bool


@dataclass(frozen=True, slots=True)
class TaskPage:
    """Tasks that were given up, the oldest first, and whether newer ones follow."""

    tasks: Sequence[Task]
    more: bool


async def find_accounts(
    session: AsyncSession, query: str, *, before: UUID | None, most: int
) -> AccountPage:
    """Return up to `most` accounts whose address or name holds `query`, or whose id it is."""
    accounts = select(User)
    if query:
        text = query.strip().lower()
        holds = User.email.contains(text, autoescape=True) | User.full_name.icontains(
            text, autoescape=True
        )
        named = _id(text)
        accounts = accounts.where(holds if named is None else User.id == named)
    if before is not None:
        accounts = accounts.where(User.id < before)  # ids sort by when they were made
    found = (await session.scalars(accounts.order_by(User.id.desc()).limit(most + 1))).all()
    return AccountPage(accounts=found[:most], more=len(found) > most)


async def account(session: AsyncSession, user_id: UUID) -> User:
    """Return one account. Raises Problem `not_found`."""
    user = await session.get(User, user_id)
    if user is None:
        raise Problem(NOT_FOUND, sentence="There is no such account.")
    return user


async def set_limits(
    session: AsyncSession, staff: Caller, user_id: UUID, wanted: LimitsChange, *, now: datetime
) -> dict[str, int | None]:
    """Set what `wanted` names in place of the plan's numbers; return it by name.

    Raises Problem `not_found` and `forbidden`.
    """
    await _may_touch(session, staff, user_id)
    named = wanted.model_dump(include=wanted.model_fields_set)
    values = {_COLUMNS[name]: number for name, number in named.items()}
    if values:
        await session.execute(
            update(User).where(User.id == user_id).values(**values, updated_at=now)
        )
    return named


async def end_sessions(
    session: AsyncSession, staff: Caller, user_id: UUID, *, now: datetime
) -> int:
    """End all sessions of an account; return how many. Raises Problem `not_found` and `forbidden`."""
    await _may_touch(session, staff, user_id)
    return await sessions.end_all(session, user_id, now=now, why=Ending.ENDED_BY_STAFF)


async def disable(session: AsyncSession, staff: Caller, user_id: UUID, *, now: datetime) -> bool:
    """Let an account in no more, and end its sessions; False if it was so already.

    Raises Problem `not_found` and `forbidden`.
    """
    if not await _set_active(session, staff, user_id, active=False, now=now):
        return False
    await sessions.end_all(session, user_id, now=now, why=Ending.ACCOUNT_DISABLED)
    return True


async def enable(session: AsyncSession, staff: Caller, user_id: UUID, *, now: datetime) -> bool:
    """Let an account in again; False if it was so already. Raises Problem `not_found` and `forbidden`."""
    return await _set_active(session, staff, user_id, active=True, now=now)


async def security_log(
    session: AsyncSession,
    *,
    user_id: UUID | None,
    actor_id: UUID | None,
    action: Action | None,
    since: datetime | None,
    before: UUID | None,
    most: int,
) -> AuditPage:
    """Return up to `most` entries that fit, those older than the entry `before`.

    Raises Problem `not_found` if there is no such entry.
    """
    events = select(AuditEvent)
    if user_id is not None:
        events = events.where(AuditEvent.user_id == user_id)
    if actor_id is not None:
        events = events.where(AuditEvent.actor_id == actor_id)
    if action is not None:
        events = events.where(AuditEvent.action == action)
    if since is not None:
        events = events.where(AuditEvent.created_at >= since)
    order = tuple_(AuditEvent.created_at, AuditEvent.id)
    if before is not None:
        known = await session.get(AuditEvent, before)
        if known is None:
            raise Problem(NOT_FOUND, sentence="There is no such entry to go on from.")
        events = events.where(order < tuple_(known.created_at, known.id))
    newest_first = events.order_by(AuditEvent.created_at.desc(), AuditEvent.id.desc())
    found = (await session.scalars(newest_first.limit(most + 1))).all()
    return AuditPage(events=found[:most], more=len(found) > most)


async def given_up_tasks(session: AsyncSession, *, after: UUID | None, most: int) -> TaskPage:
    """Return up to `most` tasks that were given up, those made after the task `after`."""
    tasks = select(Task).where(Task.state == TaskState.GIVEN_UP)
    if after is not None:
        tasks = tasks.where(Task.id > after)  # ids sort by when they were made
    found = (await session.scalars(tasks.order_by(Task.id).limit(most + 1))).all()
    return TaskPage(tasks=found[:most], more=len(found) > most)


async def retry_task(session: AsyncSession, task_id: UUID, *, now: datetime) -> str:
    """Have a task that was given up tried anew; return its name. Raises Problem `not_found`."""
    name = await session.scalar(
        update(Task)
        .where(Task.id == task_id, Task.state == TaskState.GIVEN_UP)
        .values(state=TaskState.WAITING, tries=0, due_at=now)
        .returning(Task.name)
        .execution_options(synchronize_session=False)
    )
    if name is None:
        raise Problem(NOT_FOUND, sentence="No task of this id was given up.")
    return name


async def _may_touch(session: AsyncSession, staff: Caller, user_id: UUID) -> None:
    """Hold both accounts, so that of two admins who disable each other one comes too late.

    Raises Problem `not_found` and `forbidden`.
    """
    found = await session.execute(
        select(User.id, User.role, User.is_active)
        .where(User.id.in_((staff.user_id, user_id)))
        .order_by(User.id)
        .with_for_update()
    )
    held = {row.id: row for row in found}
    if user_id not in held:
        raise Problem(NOT_FOUND, sentence="There is no such account.")
    if user_id == staff.user_id:
        raise Problem(FORBIDDEN, sentence="Nobody does this to their own account; ask a colleague.")
    own = held.get(staff.user_id)
    if own is None or not own.is_active or own.role != staff.role:
        raise Problem(FORBIDDEN, sentence="This account may no longer do that.")
    if held[user_id].role == Role.ADMIN and staff.role is not Role.ADMIN:
        raise Problem(FORBIDDEN, sentence="Only an admin does this to an admin's account.")


async def _set_active(
    session: AsyncSession, staff: Caller, user_id: UUID, *, active: bool, now: datetime
) -> bool:
    await _may_touch(session, staff, user_id)
    changed = await session.scalar(
        update(User)
        .where(User.id == user_id, User.is_active != active)
        .values(is_active=active, updated_at=now)
        .returning(User.id)
        .execution_options(synchronize_session=False)
    )
    forget_sessions(session, user_id)
    return changed is not None


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
