"""Making, rotating and revoking API keys. Five of an account work at a time, however many ask at once.

    active ──rotated──> works a day longer, its slot is its successor's
      │ └──its time is over, or its account's epoch rose──> dead; its slot is taken by the next key made
      └──revoked──> gone

An active key holds one of five slots, and the database lets no two hold the same one.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.key_text import ALPHABET, BODY_LENGTH, PREVIEW_LENGTH, key_hash, write_key
from server.api_keys.models import ApiKey, Scope
from server.api_keys.schemas import KeyStatus, NewKey
from server.auth.models import User
from server.errors import CONFLICT, NOT_FOUND, TOO_MANY_KEYS, Problem
from server.ids import new_id

SLOTS: Final = range(1, 6)
OLD_KEY_WORKS: Final = timedelta(hours=24)
"""How long a key works after it was rotated, so that scripts can be given the new one."""
_WHY_NOT_ROTATED: Final = {
    KeyStatus.ACTIVE: "This key was rotated or revoked just now.",
    KeyStatus.ROTATED: "This key was rotated already.",
    KeyStatus.EXPIRED: "This key has run out.",
    KeyStatus.SUSPENDED: "This key was suspended when the password was reset.",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A key that was just made, and its text, which is kept nowhere."""

    key: ApiKey
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A key as it is now."""

    key: ApiKey
    status: KeyStatus


async def create(session: AsyncSession, user_id: UUID, new: NewKey, *, now: datetime) -> Made:
    """Make a key. Raises Problem `too_many_keys`, and `not_found` for an account that is gone."""
    epoch = await _epoch(session, user_id)
    await _give_up_dead_slots(session, user_id, epoch=epoch, now=now)
    for _ in SLOTS:
        slot = await _free_slot(session, user_id)
        if slot is None:
            break
        made = await _insert(
            session,
            user_id,
            name=new.name,
            scopes=sorted(set(new.scopes)),
            slot=slot,
            epoch=epoch,
            lifetime=timedelta(days=new.expires_in_days),
            now=now,
        )
        if made is not None:
            return made
    raise Problem(TOO_MANY_KEYS)


async def keys_of(session: AsyncSession, user_id: UUID, *, now: datetime) -> list[Listed]:
    """Return the keys that were not revoked, the newest first."""
    found = await session.execute(
        select(ApiKey, User.keys_epoch)
        .join(User, User.id == ApiKey.user_id)
        .where(ApiKey.user_id == user_id, ApiKey.is_active)
        .order_by(ApiKey.created_at.desc(), ApiKey.id.desc())
    )
    return [Listed(key, status_of(key, epoch=epoch, now=now)) for key, epoch in found]


async def rotate(session: AsyncSession, user_id: UUID, key_id: UUID, *, now: datetime) -> Made:
    """Make the successor of a key: of the same name, scopes and lifetime, in its slot.

    Of several rotations of one key the first wins. Raises Problem `not_found`, and `conflict` for a
    key that was rotated, has run out or is suspended.
    """
    epoch = await _epoch(session, user_id)
    old = await session.scalar(
        select(ApiKey).where(ApiKey.user_id == user_id, ApiKey.id == key_id, ApiKey.is_active)
    )
    if old is None:
        raise Problem(NOT_FOUND)
    slot, ends = old.slot, min(old.expires_at, now + OLD_KEY_WORKS)
    stands = status_of(old, epoch=epoch, now=now)
    if slot is None or stands is not KeyStatus.ACTIVE:
        raise _not_rotated(stands)
    successor = new_id(now)
    freed = await session.scalar(
        update(ApiKey)
        .where(
            ApiKey.user_id == user_id, ApiKey.id == key_id, ApiKey.is_active, ApiKey.slot == slot
        )
        .values(slot=None, expires_at=ends, replaced_by=successor)
        .returning(ApiKey.id)
        .execution_options(synchronize_session=False)
    )
    if freed is None:
        raise _not_rotated(stands)
    made = await _insert(
        session,
        user_id,
        key_id=successor,
        name=old.name,
        scopes=[Scope(scope) for scope in old.scopes],
        slot=slot,
        epoch=epoch,
        lifetime=old.expires_at - old.created_at,
        now=now,
    )
    if made is None:
        raise _not_rotated(stands)
    return made


async def revoke(session: AsyncSession, user_id: UUID, key_id: UUID, *, now: datetime) -> None:
    """Revoke a key: it works no more from this moment. Raises Problem `not_found`."""
    revoked = await session.scalar(
        update(ApiKey)
        .where(ApiKey.user_id == user_id, ApiKey.id == key_id, ApiKey.is_active)
        .values(is_active=False, slot=None, revoked_at=now)
        .returning(ApiKey.id)
        .execution_options(synchronize_session=False)
    )
    if revoked is None:
        raise Problem(NOT_FOUND)


def status_of(key: ApiKey, *, epoch: int, now: datetime) -> KeyStatus:
    """Return how a key that was not revoked stands, under its account's epoch of keys."""
    if key.keys_epoch != epoch:
        return KeyStatus.SUSPENDED
    if key.expires_at <= now:
        return KeyStatus.EXPIRED
    return KeyStatus.ACTIVE if key.replaced_by is None else KeyStatus.ROTATED


def _not_rotated(stands: KeyStatus) -> Problem:
    return Problem(CONFLICT, sentence=f"{_WHY_NOT_ROTATED[stands]} Make a new one.")


async def _epoch(session: AsyncSession, user_id: UUID) -> int:
    epoch: int | None = await session.scalar(select(User.keys_epoch).where(User.id == user_id))
    if epoch is None:
        raise Problem(NOT_FOUND)
    return epoch


async def _give_up_dead_slots(
    session: AsyncSession, user_id: UUID, *, epoch: int, now: datetime
) -> None:
    await session.execute(
        update(ApiKey)
        .where(
            ApiKey.user_id == user_id,
            ApiKey.slot.is_not(None),
            or_(ApiKey.expires_at <= now, ApiKey.keys_epoch != epoch),
        )
        .values(slot=None)
        .execution_options(synchronize_session=False)
    )


async def _free_slot(session: AsyncSession, user_id: UUID) -> int | None:
    taken = await session.scalars(
        select(ApiKey.slot).where(ApiKey.user_id == user_id, ApiKey.slot.is_not(None))
    )
    return min(set(SLOTS).difference(slot for slot in taken if slot is not None), default=None)


async def _insert(
    session: AsyncSession,
    user_id: UUID,
    *,
    name: str,
    scopes: list[Scope],
    slot: int,
    epoch: int,
    lifetime: timedelta,
    now: datetime,
    key_id: UUID | None = None,
) -> Made | None:
    """Put a key into `slot`; None if another request has taken it meanwhile."""
    text = write_key("".join(secrets.choice(ALPHABET) for _ in range(BODY_LENGTH)))
    statement = (
        insert(ApiKey)
        .values(
            id=key_id or new_id(now),
            user_id=user_id,
            key_hash=key_hash(text),
            key_preview=text[-PREVIEW_LENGTH:],
            name=name,
            scopes=[str(scope) for scope in scopes],
            slot=slot,
            keys_epoch=epoch,
            created_at=now,
            expires_at=now + lifetime,
        )
        .returning(ApiKey)
    )
    try:
        async with session.begin_nested():
            key = (await session.scalars(statement)).one()
    except IntegrityError:
        return None
    return Made(key, text)
