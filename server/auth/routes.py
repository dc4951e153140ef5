"""The addresses of signing in and out, of sessions, and of what an account tells about itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response, status
from prometheus_client import Counter

from server import audit
from server.audit import Action
from server.auth import profile, refreshing, sessions
from server.auth.callers import SignedIn, public
from server.auth.models import Role, User
from server.auth.schemas import (
    CurrentSessionAnswer,
    EventAnswer,
    EventsAnswer,
    LoginRequest,
    LogoutRequest,
    ProfileAnswer,
    ProfileChange,
    RefreshRequest,
    SessionAnswer,
    SessionsAnswer,
    TokensAnswer,
)
from server.auth.sessions import Ending, Pair
from server.auth.sign_in import sign_in
from server.context import Ctx, From, Reading, Source, Writing
from server.errors import (
    ACCOUNT_DISABLED,
    INVALID_CREDENTIALS,
    INVALID_REFRESH_TOKEN,
    LOGIN_LOCKED,
    NOT_FOUND,
    REFRESH_TOKEN_REUSED,
    SESSION_ENDED,
    SESSION_EXPIRED,
    TIME_ZONE_UNKNOWN,
    Problem,
)
from server.rate_limits import throttle
from server.refusals import refusals

LOGINS = throttle("login", "30/minute")
"""For each source; wide enough that the lockout comes first."""
REFRESHES = throttle("refresh", "60/minute")
"""For each session."""

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post(
    "/login",
    dependencies=[Depends(public)],
    responses=refusals(INVALID_CREDENTIALS, ACCOUNT_DISABLED, LOGIN_LOCKED),
)
async def login(
    asked: LoginRequest, ctx: Ctx, origin: From, source: Source, response: Response
) -> TokensAnswer:
    """Sign in; a device that is new gets a token to show at its next sign-in."""
    with _counted(ctx.metrics.logins):
        await ctx.rate_limits.pass_throttle(LOGINS, source)
        admitted = await sign_in(ctx, asked, origin=origin, source=source)
    ctx.metrics.logins.labels("signed_in").inc()
    return _tokens(admitted.pair, response, device_token=admitted.device_token)


@router.post(
    "/refresh",
    dependencies=[Depends(public)],
    responses=refusals(
        INVALID_REFRESH_TOKEN,
        REFRESH_TOKEN_REUSED,
        SESSION_ENDED,
        SESSION_EXPIRED,
        ACCOUNT_DISABLED,
    ),
)
async def refresh(
    asked: RefreshRequest, ctx: Ctx, session: Writing, origin: From, response: Response
) -> TokensAnswer:
    """Spend a refresh token for the next pair; after a lost reply the same one gives the same again."""
    with _counted(ctx.metrics.refreshes):
        presented = refreshing.presented(asked.refresh_token, ctx.settings)
        await ctx.rate_limits.pass_throttle(REFRESHES, str(presented.session_id))
        renewed = await refreshing.renew(
            session, presented, settings=ctx.settings, origin=origin, now=ctx.clock()
        )
    ctx.metrics.refreshes.labels(renewed.case).inc()
    return _tokens(renewed.pair, response)


@router.post("/logout", status_code=status.HTTP_204_NO_CONTENT, responses=refusals(NOT_FOUND))
async def logout(
    ctx: Ctx, caller: SignedIn, session: Writing, origin: From, asked: LogoutRequest | None = None
) -> None:
    """Sign out here, or everywhere."""
    now = ctx.clock()
    if asked is not None and asked.all:
        await sessions.end_all(session, caller.user_id, now=now, why=Ending.SIGNED_OUT_EVERYWHERE)
        action = Action.SIGNED_OUT_EVERYWHERE
    else:
        await sessions.end_session(
            session, caller.user_id, caller.session_id, now=now, why=Ending.SIGNED_OUT
        )
        action = Action.SIGNED_OUT
    audit.record(session, action, now=now, user_id=caller.user_id, origin=origin)


@router.get("/sessions")
async def list_sessions(ctx: Ctx, caller: SignedIn, session: Reading) -> SessionsAnswer:
    """List where the account is signed in, the last used first."""
    live = await sessions.live_sessions(session, caller.user_id, now=ctx.clock())
    return SessionsAnswer(
        sessions=[
            SessionAnswer(
                id=row.id,
                current=row.id == caller.session_id,
                device_name=row.device_name,
                ip=row.ip,
                user_agent=row.user_agent,
                created_at=row.created_at,
                last_seen_at=row.last_seen_at,
                expires_at=min(row.idle_expires_at, row.expires_at),
            )
            for row in live
        ]
    )


@router.get("/sessions/current")
async def show_session(caller: SignedIn) -> CurrentSessionAnswer:
    """Tell whether the token still opens anything, and whose it is; the quickest question there is."""
    return CurrentSessionAnswer(
        id=caller.session_id,
        user_id=caller.user_id,
        role=caller.role,
        is_verified=caller.is_verified,
        signed_in_at=caller.signed_in_at,
    )


@router.delete("/sessions/{session_id}", status_code=status.HTTP_204_NO_CONTENT)
async def end_session(
    session_id: UUID, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> None:
    """Sign out one place."""
    now = ctx.clock()
    await sessions.end_session(
        session, caller.user_id, session_id, now=now, why=Ending.ENDED_BY_OWNER
    )
    audit.record(
        session,
        Action.SESSION_ENDED,
        now=now,
        user_id=caller.user_id,
        origin=origin,
        session_id=str(session_id),
    )


@router.delete("/sessions", status_code=status.HTTP_204_NO_CONTENT)
async def end_other_sessions(ctx: Ctx, caller: SignedIn, session: Writing, origin: From) -> None:
    """Sign out every other place; the one that asks stays signed in."""
    now = ctx.clock()
    ended = await sessions.end_all(
        session, caller.user_id, now=now, why=Ending.ENDED_BY_OWNER, but=caller.session_id
    )
    audit.record(
        session,
        Action.SESSION_ENDED,
        now=now,
        user_id=caller.user_id,
        origin=origin,
        others=ended,
    )


@router.get("/events", responses=refusals(NOT_FOUND))
async def list_events(
    caller: SignedIn,
    session: Reading,
    before: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> EventsAnswer:
    """Show the account's own security log, the newest first."""
    page = await profile.security_log(session, caller.user_id, before=before, most=limit)
    events = [
        EventAnswer(
            id=event.id,
            action=event.action,
            by_staff=event.actor_id not in {None, caller.user_id},
            ip=event.ip if event.actor_id in {None, caller.user_id} else None,
            user_agent=event.user_agent if event.actor_id in {None, caller.user_id} else None,
            facts=event.facts,
            created_at=event.created_at,
        )
        for event in page.events
    ]
    return EventsAnswer(events=events, next=events[-1].id if page.more else None)


@router.get("/profile")
async def show_profile(ctx: Ctx, caller: SignedIn, session: Reading) -> ProfileAnswer:
    """Show the account."""
    return _profile(await profile.account(session, caller.user_id), ctx)


@router.patch("/profile", responses=refusals(TIME_ZONE_UNKNOWN))
async def change_profile(
    wanted: ProfileChange, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> ProfileAnswer:
    """Change the name, the picture or the time zone; months that have begun keep theirs."""
    now = ctx.clock()
    user, different = await profile.change_profile(session, caller.user_id, wanted, now=now)
    if different:
        audit.record(
            session,
            Action.PROFILE_CHANGED,
            now=now,
            user_id=caller.user_id,
            origin=origin,
            changed=", ".join(different),
        )
    return _profile(user, ctx)


@contextmanager
def _counted(counter: Counter) -> Iterator[None]:
    """Count a refusal under its code."""
    try:
        yield
    except Problem as problem:
        counter.labels(problem.kind.code).inc()
        raise


def _tokens(pair: Pair, response: Response, *, device_token: str | None = None) -> TokensAnswer:
    response.headers["Cache-Control"] = "no-store"
    return TokensAnswer(
        access_token=pair.access_token,
        expires_in=pair.access_for // timedelta(seconds=1),
        refresh_token=pair.refresh_token,
        refresh_expires_in=pair.refresh_for // timedelta(seconds=1),
        session_id=pair.session_id,
        device_token=device_token,
    )


def _profile(user: User, ctx: Ctx) -> ProfileAnswer:
    return ProfileAnswer(
        id=user.id,
        email=user.email,
        full_name=user.full_name,
        avatar_url=user.avatar_url,
        timezone=user.timezone,
        is_active=user.is_active,
        is_verified=user.is_verified,
        role=Role(user.role),
        subscription_tier=profile.shown_tier(user, now=ctx.clock()),
        created_at=user.created_at,
        updated_at=user.updated_at,
        last_login=user.last_login,
        password_changed_at=user.password_changed_at,
        monthly_trim_count=user.monthly_trim_count,
        monthly_hook_count=user.monthly_hook_count,
        last_usage_reset=user.last_usage_reset,
        deletion_due_at=user.deletion_due_at,
    )
