"""Who a request by API key comes from, for the routes that take one.

    keyed(scope)                whoever holds an API key with that scope
    either(scope)               the same, or a person's session
    either_confirmed(scope)     the same, and the person's address is confirmed

A key opens what its scopes name and nothing else, and only while its account is in order: not
disabled, its address confirmed, its plan one with API access, and no password reset since the key
was made (the account's `keys_epoch`).
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import Row, select

from server.api_keys.key_text import KeyTextError, key_hash, read_key
from server.api_keys.models import ApiKey, Scope
from server.api_keys.uses import UsesOfKeys
from server.auth.callers import (
    API_KEY_PREFIX,
    SESSION_REFUSALS,
    Caller,
    bearer,
    count,
    declares,
    signed_in,
    verified,
)
from server.auth.models import User
from server.context import Context, Ctx, From, Source
from server.errors import (
    ACCOUNT_DISABLED,
    EMAIL_NOT_VERIFIED,
    FEATURE_NOT_IN_PLAN,
    INVALID_API_KEY,
    KEY_IN_QUERY,
    NOT_SIGNED_IN,
    RATE_LIMITED,
    SCOPE_MISSING,
    SWITCHED_OFF,
    Problem,
)
from server.plans.service import require, standing_from, with_standing
from server.plans.tiers import Feature

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="reely"'}
_KEY_REFUSALS = (
    KEY_IN_QUERY,
    SWITCHED_OFF,
    NOT_SIGNED_IN,
    INVALID_API_KEY,
    ACCOUNT_DISABLED,
    EMAIL_NOT_VERIFIED,
    FEATURE_NOT_IN_PLAN,
    SCOPE_MISSING,
    RATE_LIMITED,
)
"""What whoever holds no API key that opens the route is told."""


async def _uses_of_keys(request: Request) -> UsesOfKeys:
    uses: UsesOfKeys = request.app.state.uses_of_keys
    return uses


_Uses = Annotated[UsesOfKeys, Depends(_uses_of_keys)]


@dataclass(frozen=True, slots=True)
class KeyCaller:
    """The account and the key behind a request."""

    user_id: UUID
    key_id: UUID
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class Requester:
    """The account behind a request that came by key (`key_id`) or by session (`session`)."""

    user_id: UUID
    key_id: UUID | None
    session: Caller | None


def keyed(scope: Scope) -> Callable[..., Awaitable[KeyCaller]]:
    """Return the dependency that lets in API keys with `scope`."""

    @declares(f"API key with {scope}", *_KEY_REFUSALS)
    async def check(
        request: Request, ctx: Ctx, uses: _Uses, source: Source, origin: From
    ) -> KeyCaller:
        caller = await _key_caller(request, ctx, source)
        return _admitted(caller, scope, uses=uses, ip=origin.ip, now=ctx.clock())

    return check


def either(scope: Scope) -> Callable[..., Awaitable[Requester]]:
    """Return the dependency that lets in API keys with `scope`, and people."""

    @declares(f"session or API key with {scope}", *SESSION_REFUSALS, *_KEY_REFUSALS)
    async def check(
        request: Request, ctx: Ctx, uses: _Uses, source: Source, origin: From
    ) -> Requester:
        if not _brings_key(request):
            caller = await signed_in(request)
            return Requester(user_id=caller.user_id, key_id=None, session=caller)
        key = await _key_caller(request, ctx, source)
        _admitted(key, scope, uses=uses, ip=origin.ip, now=ctx.clock())
        return Requester(user_id=key.user_id, key_id=key.key_id, session=None)

    return check


def either_confirmed(scope: Scope) -> Callable[..., Awaitable[Requester]]:
    """Return the dependency that lets in API keys with `scope`, and people with a confirmed address."""

    @declares(
        f"session, address confirmed, or API key with {scope}", *SESSION_REFUSALS, *_KEY_REFUSALS
    )
    async def check(requester: Annotated[Requester, Depends(either(scope))]) -> Requester:
        if requester.session is not None:
            await verified(requester.session)
        return requester

    return check


def _brings_key(request: Request) -> bool:
    _, _, credential = request.headers.get("authorization", "").partition(" ")
    return credential.strip().startswith(API_KEY_PREFIX)


async def _key_caller(request: Request, ctx: Context, source: str) -> KeyCaller:
    try:
        caller = await _caller(ctx, bearer(request))
    except Problem:
        await count(request, ctx, f"source:{source}")
        raise
    await count(request, ctx, f"key:{caller.key_id}")
    return caller


def _admitted(
    caller: KeyCaller, scope: Scope, *, uses: UsesOfKeys, ip: str | None, now: datetime
) -> KeyCaller:
    uses.note(caller.key_id, caller.user_id, ip=ip, now=now)
    if scope not in caller.scopes:
        raise Problem(SCOPE_MISSING, scope=str(scope))
    return caller


_KEY = (
    with_standing(
        select(
            ApiKey.id.label("key_id"),
            ApiKey.user_id,
            ApiKey.scopes,
            ApiKey.is_active,
            ApiKey.expires_at,
            ApiKey.keys_epoch.label("epoch_of_key"),
            User.keys_epoch,
            User.is_active.label("account_is_active"),
            User.is_verified,
        )
    )
    # the key leads: it is found by its hash, and its account by it
    .join_from(User, ApiKey, ApiKey.user_id == User.id)
)


async def _caller(ctx: Context, text: str) -> KeyCaller:
    now = ctx.clock()
    if not ctx.settings.api_access:
        raise Problem(SWITCHED_OFF)
    try:
        read_key(text)
    except KeyTextError:
        raise _invalid() from None
    async with ctx.database.reading() as session:
        rows = (await session.execute(_KEY.where(ApiKey.key_hash == key_hash(text)))).all()
    if not rows:
        raise _invalid()
    key = rows[0]
    _refuse_dead(key, now)
    if not key.account_is_active:
        raise Problem(ACCOUNT_DISABLED)
    if not key.is_verified:
        raise Problem(EMAIL_NOT_VERIFIED)
    require(standing_from(rows, now=now), Feature.API_ACCESS)
    scopes = frozenset(scope for scope in Scope if scope in key.scopes)
    return KeyCaller(user_id=key.user_id, key_id=key.key_id, scopes=scopes)


def _refuse_dead(key: Row[Any], now: datetime) -> None:
    if not key.is_active:
        raise _invalid()
    if key.epoch_of_key != key.keys_epoch:
        raise _invalid("This API key was suspended when the password was reset; make a new one.")
    if key.expires_at <= now:
        raise _invalid("This API key has run out; make a new one.")


def _invalid(sentence: str | None = None) -> Problem:
    return Problem(INVALID_API_KEY, sentence=sentence, headers=_CHALLENGE)
