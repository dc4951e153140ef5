"""The addresses of API keys. Keys are made by people: no key opens anything here."""

from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Response, status
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit, mail
from server.api_keys import service
from server.api_keys.models import ApiKey
from server.api_keys.schemas import (
    WORKING,
    KeyAnswer,
    KeyMade,
    KeysAnswer,
    KeyStatus,
    NewKey,
)
from server.audit import Action, Origin
from server.auth import letters
from server.auth.callers import SignedIn, Verified
from server.auth.models import User
from server.context import Context, Ctx, From, Reading, Writing
from server.errors import FEATURE_NOT_IN_PLAN, NOT_FOUND, SWITCHED_OFF, TOO_MANY_KEYS, Problem
from server.plans.service import require, standing_of
from server.plans.tiers import Feature
from server.refusals import refusals

router = APIRouter(prefix="/auth/api-keys", tags=["API keys"])


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=refusals(SWITCHED_OFF, NOT_FOUND, FEATURE_NOT_IN_PLAN, TOO_MANY_KEYS),
)
async def create_key(
    new: NewKey, ctx: Ctx, caller: Verified, session: Writing, origin: From, response: Response
) -> KeyMade:
    """Make an API key. Its text is in this answer and never again."""
    now = ctx.clock()
    await _require_access(ctx, session, caller.user_id, now=now)
    made = await service.create(session, caller.user_id, new, now=now)
    return await _told(ctx, session, made, Action.API_KEY_CREATED, origin=origin, response=response)


@router.get("")
async def list_keys(ctx: Ctx, caller: SignedIn, session: Reading) -> KeysAnswer:
    """List the API keys that were not revoked, the newest first."""
    listed = await service.keys_of(session, caller.user_id, now=ctx.clock())
    return KeysAnswer(
        api_keys=[KeyAnswer.model_validate(_shown(each.key, each.status)) for each in listed]
    )


@router.post(
    "/{key_id}/rotate",
    status_code=status.HTTP_201_CREATED,
    responses=refusals(SWITCHED_OFF, FEATURE_NOT_IN_PLAN),
)
async def rotate_key(
    key_id: UUID, ctx: Ctx, caller: Verified, session: Writing, origin: From, response: Response
) -> KeyMade:
    """Make a successor of the same name, scopes and lifetime; the old key works for 24 hours more."""
    now = ctx.clock()
    await _require_access(ctx, session, caller.user_id, now=now)
    made = await service.rotate(session, caller.user_id, key_id, now=now)
    return await _told(ctx, session, made, Action.API_KEY_ROTATED, origin=origin, response=response)


@router.delete("/{key_id}", status_code=status.HTTP_204_NO_CONTENT)
async def revoke_key(
    key_id: UUID, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> None:
    """Revoke an API key at once."""
    now = ctx.clock()
    await service.revoke(session, caller.user_id, key_id, now=now)
    audit.record(
        session,
        Action.API_KEY_REVOKED,
        now=now,
        user_id=caller.user_id,
        origin=origin,
        key=str(key_id),
    )


async def _require_access(
    ctx: Context, session: AsyncSession, user_id: UUID, *, now: datetime
) -> None:
    if not ctx.settings.api_access:
        raise Problem(SWITCHED_OFF)
    require(await standing_of(session, user_id, now=now), Feature.API_ACCESS)


async def _told(
    ctx: Context,
    session: AsyncSession,
    made: service.Made,
    action: Action,
    *,
    origin: Origin,
    response: Response,
) -> KeyMade:
    """Note the new key in the security log, tell its owner by mail, and return the answer."""
    key = made.key
    audit.record(
        session, action, now=key.created_at, user_id=key.user_id, origin=origin, key=str(key.id)
    )
    address = (await session.scalars(select(User.email).where(User.id == key.user_id))).one()
    letter = letters.key_created(
        address, public_url=ctx.settings.public_url, name=key.name, at=key.created_at
    )
    mail.post(session, letter, now=key.created_at)
    response.headers["Cache-Control"] = "no-store"
    return KeyMade.model_validate({**_shown(key, KeyStatus.ACTIVE), "key": made.text})


def _shown(key: ApiKey, key_status: KeyStatus) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "key_preview": key.key_preview,
        "scopes": key.scopes,
        "status": key_status,
        "is_active": key_status in WORKING,
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "replaced_by": key.replaced_by,
        "last_used_at": key.last_used_at,
        "last_request_ip": key.last_request_ip,
        "total_requests": key.total_requests,
    }
