"""The addresses for staff."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status

from server import audit
from server.admin import service
from server.admin.schemas import (
    AccountAnswer,
    AccountDetail,
    AccountsAnswer,
    AuditAnswer,
    AuditEntry,
    EndedAnswer,
    LimitsChange,
    OwnLimits,
    TaskAnswer,
    TasksAnswer,
)
from server.analytics.schemas import SystemFigures
from server.analytics.system import system_figures
from server.audit import Action
from server.auth import sessions
from server.auth.callers import Caller, permitted
from server.auth.models import Role, Tier, User
from server.auth.permissions import Permission
from server.bodies import Instant
from server.context import Ctx, From, LookingBack, Reading, Writing
from server.devices.service import active_devices
from server.errors import NOT_FOUND, SWITCHED_OFF, Problem
from server.plans.service import standing_of
from server.refusals import refusals
from server.usage import service as usage
from server.usage.schemas import PeriodAnswer, PlanAnswer, metrics_of

MOST_ON_A_PAGE = 100

router = APIRouter(prefix="/admin", tags=["admin"])

Most = Annotated[int, Query(ge=1, le=MOST_ON_A_PAGE)]
SetsLimits = Annotated[Caller, Depends(permitted(Permission.SET_LIMITS))]
EndsSessions = Annotated[Caller, Depends(permitted(Permission.END_SESSIONS))]
Disables = Annotated[Caller, Depends(permitted(Permission.DISABLE_ACCOUNTS))]
MendsTasks = Annotated[Caller, Depends(permitted(Permission.MEND_TASKS))]


@router.get(
    "/analytics",
    dependencies=[Depends(permitted(Permission.SEE_ANALYTICS))],
    responses=refusals(SWITCHED_OFF),
)
async def show_system_figures(
    ctx: Ctx, session: LookingBack, days: Annotated[int, Query(ge=1, le=180)] = 30
) -> SystemFigures:
    """Show how all accounts together use the server; what fewer than five people make up is hidden."""
    if not ctx.settings.user_analytics:
        raise Problem(SWITCHED_OFF)
    return await system_figures(session, days=days, now=ctx.clock())


@router.get("/users", dependencies=[Depends(permitted(Permission.SEE_ACCOUNTS))])
async def find_accounts(
    session: Reading,
    query: Annotated[str, Query(max_length=320, pattern=r"^[^\x00]*$")] = "",
    before: UUID | None = None,
    limit: Most = 50,
) -> AccountsAnswer:
    """Find accounts by a part of their address or name, or by their id; the newest first."""
    page = await service.find_accounts(session, query, before=before, most=limit)
    return AccountsAnswer(
        accounts=[_account(user) for user in page.accounts],
        next=page.accounts[-1].id if page.more else None,
    )


@router.get("/users/{user_id}", dependencies=[Depends(permitted(Permission.SEE_ACCOUNTS))])
async def show_account(user_id: UUID, ctx: Ctx, session: Reading) -> AccountDetail:
    """Show one account: its plan, what the month has used of it, its own limits, where it is signed in."""
    now = ctx.clock()
    user = await service.account(session, user_id)
    standing = await standing_of(session, user_id, now=now)
    current = await usage.read_current(session, user_id, now=now)
    return AccountDetail(
        **_account(user).model_dump(),
        timezone=user.timezone,
        deletion_due_at=user.deletion_due_at,
        limits=_limits(user),
        plan=PlanAnswer.model_validate(standing),
        period=PeriodAnswer.model_validate(current.period),
        metrics=metrics_of(current, standing.limits),
        live_sessions=len(await sessions.live_sessions(session, user_id, now=now)),
        devices=len(await active_devices(session, user_id)),
    )


@router.patch("/users/{user_id}/limits")
async def set_limits(
    user_id: UUID, wanted: LimitsChange, ctx: Ctx, staff: SetsLimits, session: Writing, origin: From
) -> OwnLimits:
    """Give an account numbers of its own in place of its plan's; they count at once."""
    now = ctx.clock()
    named = await service.set_limits(session, staff, user_id, wanted, now=now)
    if named:
        audit.record(
            session,
            Action.LIMITS_SET,
            now=now,
            user_id=user_id,
            origin=origin,
            actor_id=staff.user_id,
            **named,
        )
    return _limits(await service.account(session, user_id))


@router.post("/users/{user_id}/disable", status_code=status.HTTP_204_NO_CONTENT)
async def disable_account(
    user_id: UUID, ctx: Ctx, staff: Disables, session: Writing, origin: From
) -> None:
    """Let an account in no more: its sessions end, its API keys and refresh tokens open nothing."""
    now = ctx.clock()
    if await service.disable(session, staff, user_id, now=now):
        audit.record(
            session,
            Action.ACCOUNT_DISABLED,
            now=now,
            user_id=user_id,
            origin=origin,
            actor_id=staff.user_id,
        )


@router.post("/users/{user_id}/enable", status_code=status.HTTP_204_NO_CONTENT)
async def enable_account(
    user_id: UUID, ctx: Ctx, staff: Disables, session: Writing, origin: From
) -> None:
    """Let an account in again; it signs in anew."""
    now = ctx.clock()
    if await service.enable(session, staff, user_id, now=now):
        audit.record(
            session,
            Action.ACCOUNT_ENABLED,
            now=now,
            user_id=user_id,
            origin=origin,
            actor_id=staff.user_id,
        )


@router.delete("/users/{user_id}/sessions")
async def end_sessions(
    user_id: UUID, ctx: Ctx, staff: EndsSessions, session: Writing, origin: From
) -> EndedAnswer:
    """Sign an account out everywhere; its API keys go on."""
    now = ctx.clock()
    ended = await service.end_sessions(session, staff, user_id, now=now)
    audit.record(
        session,
        Action.SIGNED_OUT_EVERYWHERE,
        now=now,
        user_id=user_id,
        origin=origin,
        actor_id=staff.user_id,
        sessions=ended,
    )
    return EndedAnswer(ended=ended)


@router.get(
    "/audit", dependencies=[Depends(permitted(Permission.SEE_AUDIT))], responses=refusals(NOT_FOUND)
)
async def show_security_log(
    session: Reading,
    user_id: UUID | None = None,
    actor_id: UUID | None = None,
    action: Action | None = None,
    since: Instant | None = None,
    before: UUID | None = None,
    limit: Most = 50,
) -> AuditAnswer:
    """Show the security log of all accounts, the newest first: about whom, by whom, or of one sort."""
    page = await service.security_log(
        session,
        user_id=user_id,
        actor_id=actor_id,
        action=action,
        since=since,
        before=before,
        most=limit,
    )
    return AuditAnswer(
        events=[AuditEntry.model_validate(event) for event in page.events],
        next=page.events[-1].id if page.more else None,
    )


@router.get("/tasks", dependencies=[Depends(permitted(Permission.MEND_TASKS))])
async def list_given_up_tasks(
    session: Reading, after: UUID | None = None, limit: Most = 50
) -> TasksAnswer:
    """List the tasks that failed too often to be tried again by themselves, the oldest first."""
    page = await service.given_up_tasks(session, after=after, most=limit)
    return TasksAnswer(
        tasks=[TaskAnswer.model_validate(task) for task in page.tasks],
        next=page.tasks[-1].id if page.more else None,
    )


@router.post("/tasks/{task_id}/retry", status_code=status.HTTP_204_NO_CONTENT)
async def retry_task(
    task_id: UUID, ctx: Ctx, staff: MendsTasks, session: Writing, origin: From
) -> None:
    """Have a task that was given up tried anew."""
    now = ctx.clock()
    name = await service.retry_task(session, task_id, now=now)
    audit.record(
        session,
        Action.TASK_RETRIED,
        now=now,
        user_id=None,
        origin=origin,
        actor_id=staff.user_id,
        task=str(task_id),
        name=name,
    )


def _account(user: User) -> AccountAnswer:
    return AccountAnswer(
        id=user.id,
        email=user.email,
        full_name=user.full_name,
        role=Role(user.role),
        tier=Tier(user.subscription_tier),
        is_active=user.is_active,
        is_verified=user.is_verified,
        created_at=user.created_at,
        last_login=user.last_login,
    )


def _limits(user: User) -> OwnLimits:
    return OwnLimits(
        monthly_trims=user.trims_limit_override, monthly_hooks=user.hooks_limit_override
    )
