"""The keys that sign entitlements: made at first use, published before they sign and after.

    made ──30 days, published──> signs ──the next one signs──> published ──31 days──> retired
    (the first key of a server signs at once)

Desktops pin the published keys when they sign in. A key that is published for so long before it
signs is one that every desktop has met by then which can use an entitlement at all.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from server.entitlements.document import LONGEST
from server.entitlements.models import SigningKey
from server.entitlements.signing import new_key_pair

PUBLISHED_BEFORE: Final = timedelta(days=30)
PUBLISHED_AFTER: Final = LONGEST + timedelta(days=1)
"""How long a key is published after it has signed last: a day longer than what it signed counts."""

CLOCKS_APART: Final = timedelta(minutes=1)
"""How far the clocks of one server's machines may be apart."""


@dataclass(frozen=True, slots=True)
class Rotation:
    """The key that signs next, from `signs_from` on; `is_new` tells whether this call has made it."""

    key_id: str
    signs_from: datetime
    is_new: bool


async def make_first(session: AsyncSession, *, now: datetime, keys_secret: str) -> None:
    """Make the first key of a server unless somebody has done so meanwhile.

    It signs from a little before now: of requests that make it at once, one came before the others,
    and machines' clocks are never quite the same.
    """
    signs_from = now - CLOCKS_APART
    await _make(session, 1, now=now, signs_from=signs_from, keys_secret=keys_secret)


async def rotate(session: AsyncSession, *, now: datetime, keys_secret: str) -> Rotation:
    """Make the key that signs in 30 days, unless one is waiting already, which is then returned.

    On a server that has no key yet it makes the first one, which signs at once.
    """
    newest = await _newest(session)
    if newest is not None and newest.signs_from > now:
        return Rotation(newest.id, newest.signs_from, is_new=False)
    signs_from = now if newest is None else now + PUBLISHED_BEFORE
    number = 1 if newest is None else newest.number + 1
    is_new = await _make(session, number, now=now, signs_from=signs_from, keys_secret=keys_secret)
    if is_new and newest is not None:
        await session.execute(
            update(SigningKey)
            .where(SigningKey.id == newest.id)
            .values(retired_at=signs_from + PUBLISHED_AFTER)
            .execution_options(synchronize_session=False)
        )
    made = await session.scalars(select(SigningKey).where(SigningKey.number == number))
    key = made.one()
    return Rotation(key.id, key.signs_from, is_new=is_new)


async def published(session: AsyncSession, *, now: datetime) -> list[SigningKey]:
    """Return the keys that sign, will sign, or have signed what may still count, in their order."""
    found = await session.scalars(
        select(SigningKey)
        .where(or_(SigningKey.retired_at.is_(None), SigningKey.retired_at > now))
        .order_by(SigningKey.number)
    )
    return list(found)


async def _newest(session: AsyncSession) -> SigningKey | None:
    last = select(func.max(SigningKey.number)).scalar_subquery()
    found: SigningKey | None = await session.scalar(
        select(SigningKey).where(SigningKey.number == last)
    )
    return found


async def _make(
    session: AsyncSession, number: int, *, now: datetime, signs_from: datetime, keys_secret: str
) -> bool:
    """Put a key in; False if one of this number is there already."""
    pair = new_key_pair(keys_secret)
    statement = insert(SigningKey).values(
        id=pair.key_id,
        number=number,
        public=pair.public,
        sealed=pair.sealed,
        created_at=now,
        signs_from=signs_from,
    )
    try:
        async with session.begin_nested():
            await session.execute(statement)
    except IntegrityError:
        return False
    return True
