"""Who a request comes from. Each route declares one of these dependencies, and so who may call it.

    public            anybody, counted by source
    signed_in         whoever holds an access token of a live session
    verified          the same, with a confirmed address
    permitted(...)    the same, with a role that holds the permission

A token only names a session. Whether that session lives, and what the account is and may do, is
asked of the database, and never of the token. An answer is remembered only while the database tells
this process of whatever would change it (`server.listening`).
"""

import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from sqlalchemy import bindparam, select, update

from server.auth.models import Role, Session, User
from server.auth.permissions import Permission, may
from server.auth.tokens import Access, TokenError, read_access
from server.context import Context, Ctx, Source, parts_of, source_of
from server.errors import (
    ACCOUNT_DISABLED,
    EMAIL_NOT_VERIFIED,
    FORBIDDEN,
    INVALID_TOKEN,
    KEY_IN_QUERY,
    NOT_SIGNED_IN,
    RATE_LIMITED,
    SESSION_ENDED,
    SESSION_EXPIRED,
    TOKEN_EXPIRED,
    Kind,
    Problem,
)
from server.session_memory import LiveSession
from server.statements import Statement

API_KEY_PREFIX = "rly_live_"
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="reely"'}
"""What a 401 has to say (RFC 9110, section 11.6.1)."""
SESSION_REFUSALS = (
    KEY_IN_QUERY,
    NOT_SIGNED_IN,
    INVALID_TOKEN,
    TOKEN_EXPIRED,
    SESSION_ENDED,
    SESSION_EXPIRED,
    ACCOUNT_DISABLED,
    RATE_LIMITED,
)
"""What whoever holds no access token of a live session is told, where API keys are taken as well."""


Dependency = TypeVar("Dependency", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Mark:
    """Who may call a route, in the reference's words, and what all others are refused with."""

    auth: str
    refuses: tuple[Kind, ...]


def declares(auth: str, *refuses: Kind) -> Callable[[Dependency], Dependency]:
    """Mark a dependency as what decides who may call a route."""

    def mark(dependency: Dependency) -> Dependency:
        dependency.declared = Mark(auth, refuses)  # type: ignore[attr-defined] # a mark of ours
        return dependency

    return mark


def marks_of(dependant: Dependant) -> Iterator[Mark]:
    """Yield the outermost marks: what a marked dependency asks of others is its own business."""
    for dependency in dependant.dependencies:
        mark: Mark | None = getattr(dependency.call, "declared", None)
        if mark is None:
            yield from marks_of(dependency)
        else:
            yield mark


@dataclass(frozen=True, slots=True)
class Caller:
    """The account behind a request and the session it came by."""

    user_id: UUID
    session_id: UUID
    role: Role
    is_verified: bool
    signed_in_at: datetime


@declares("anybody", RATE_LIMITED)
async def public(request: Request, ctx: Ctx, source: Source) -> None:
    """Let anybody in, within the limit of their source. Raises Problem `rate_limited`."""
    await count(request, ctx, f"source:{source}")


@declares("session", *SESSION_REFUSALS, FORBIDDEN)
async def signed_in(request: Request) -> Caller:
    """Return who holds the access token that came along.

    Raises Problem `not_signed_in`, `invalid_token`, `token_expired`, `session_ended`,
    `session_expired`, `account_disabled`, `forbidden` for an API key, and `rate_limited`.
    """
    ctx = parts_of(request)  # asked for by hand: this is the way of most requests, and the quickest
    try:
        access = _access(request, ctx)
        caller = await _caller(ctx, access)
    except Problem:
        await count(request, ctx, f"source:{source_of(request)}")
        raise
    await count(request, ctx, f"session:{caller.session_id}")
    return caller


@declares("session, address confirmed", *SESSION_REFUSALS, FORBIDDEN, EMAIL_NOT_VERIFIED)
async def verified(caller: Annotated[Caller, Depends(signed_in)]) -> Caller:
    """Return the caller. Raises Problem `email_not_verified` besides."""
    if not caller.is_verified:
        raise Problem(EMAIL_NOT_VERIFIED)
    return caller


def permitted(permission: Permission) -> Callable[[Caller], Awaitable[Caller]]:
    """Return the dependency that lets in whose role holds `permission`."""

    @declares(f"staff: {permission}", *SESSION_REFUSALS, FORBIDDEN)
    async def check(caller: Annotated[Caller, Depends(signed_in)]) -> Caller:
        if not may(caller.role, permission):
            raise Problem(FORBIDDEN)
        return caller

    return check


SignedIn = Annotated[Caller, Depends(signed_in)]
Verified = Annotated[Caller, Depends(verified)]


def bearer(request: Request) -> str:
    """Return the credential of the Authorization header. Raises Problem `not_signed_in`, `key_in_query`."""
    if API_KEY_PREFIX.encode() in request.scope["query_string"]:
        raise Problem(KEY_IN_QUERY)
    scheme, _, credential = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not credential:
        raise _unauthorised(NOT_SIGNED_IN)
    return credential.strip()


async def count(request: Request, ctx: Context, bucket: str) -> None:
    """Count the request against the general limit. Raises Problem `rate_limited`."""
    request.state.spent = await ctx.rate_limits.spend(bucket)


def access_secrets(ctx: Context) -> list[str]:
    """Return the secrets of access and refresh tokens, the newest first."""
    return list(ctx.settings.token_secrets)


def _access(request: Request, ctx: Context) -> Access:
    token = bearer(request)
    if token.startswith(API_KEY_PREFIX):
        raise Problem(
            FORBIDDEN, sentence="An API key does not open this; it needs a person's session."
        )
    try:
        return read_access(
            token,
            issuer=ctx.settings.public_url,
            secrets=access_secrets(ctx),
            now=ctx.clock(),
        )
    except TokenError as error:
        raise _unauthorised(TOKEN_EXPIRED if error.expired else INVALID_TOKEN) from None


_FACTS: Final = Statement(
    select(
        Session.generation,
        Session.child_seen,
        Session.revoked_at,
        Session.expires_at,
        User.session_epoch,
        User.is_active,
        User.is_verified,
        User.role,
    )
    .select_from(Session)
    .join(User, User.id == Session.user_id)
    .where(Session.user_id == bindparam("user_id"), Session.id == bindparam("session_id"))
)


async def _caller(ctx: Context, access: Access) -> Caller:
    now = ctx.clock()
    memory = ctx.database.sessions
    session = memory.recall(access.user_id, access.token_id, at=time.monotonic())
    if session is None:
        session = await _asked(ctx, access, now)
    if session.ends_at <= now:
        raise _unauthorised(SESSION_EXPIRED)
    return Caller(
        user_id=access.user_id,
        session_id=access.session_id,
        role=Role(session.role),
        is_verified=session.is_verified,
        signed_in_at=access.signed_in_at,
    )


async def _asked(ctx: Context, access: Access, now: datetime) -> LiveSession:
    """Return what the database says of a session, and remember it. Raises Problem where it has ended."""
    memory = ctx.database.sessions
    asking = memory.ask()
    rows = await _FACTS.glance(ctx.database, user_id=access.user_id, session_id=access.session_id)
    if not rows:
        raise _unauthorised(INVALID_TOKEN)
    facts = rows[0]
    if facts.revoked_at is not None or facts.session_epoch != access.epoch:
        raise _unauthorised(SESSION_ENDED)
    if facts.expires_at <= now:
        raise _unauthorised(SESSION_EXPIRED)
    if not facts.is_active:
        raise Problem(ACCOUNT_DISABLED)
    if facts.generation == access.generation and not facts.child_seen:
        await _note_use(ctx, access, now)
    session = LiveSession(facts.role, facts.is_verified, facts.expires_at)
    memory.keep(access.user_id, access.token_id, session, asking=asking, at=time.monotonic())
    return session


async def _note_use(ctx: Context, access: Access, now: datetime) -> None:
    """Note that this generation has arrived: the refresh token before it is spent from now on."""
    async with ctx.database.writing() as session:
        await session.execute(
            update(Session)
            .where(Session.id == access.session_id, Session.generation == access.generation)
            .values(child_seen=True, last_seen_at=now)
        )


def _unauthorised(kind: Kind) -> Problem:
    return Problem(kind, headers=CHALLENGE)
