"""Making entitlements: one question about the account and its month, and a signature.

What a desktop may do offline is decided here and signed; what it has done comes back by the sync.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, and_, bindparam, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import User
from server.config import Settings
from server.context import Context
from server.database import UtcDateTime
from server.devices import service as devices
from server.devices.models import Device
from server.entitlements.document import Holder, claims_of, next_refresh
from server.entitlements.models import SigningKey
from server.entitlements.signing import sign
from server.entitlements.signing_keys import make_first
from server.errors import NOT_FOUND, Problem
from server.ids import new_id
from server.plans.service import Standing, standing_from, with_standing
from server.statements import Statement
from server.usage.models import UsageStats
from server.usage.months import COLUMNS, Usage, empty, months_around, period_of, usage_of
from server.usage.periods import place
from server.usage.service import read_current

SEEN_AGAIN_AFTER: Final = timedelta(days=1)
"""How old a device's last sight may be before asking for an entitlement renews it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an entitlement is made of. A server that has never made one has no key yet."""

    holder: Holder
    standing: Standing
    usage: Usage
    last_seen_at: datetime
    key_id: str | None
    sealed: str | None
    now: datetime

    @property
    def is_to_be_noted(self) -> bool:
        """Whether something has to be written first: the device's sight, or the first key."""
        return self.key_id is None or self.now - self.last_seen_at >= SEEN_AGAIN_AFTER

    @property
    def next_refresh(self) -> datetime:
        """When the desktop does well to ask again."""
        return next_refresh(self.standing, self.usage, now=self.now)


async def issue(
    ctx: Context, session: AsyncSession, user_id: UUID, *, device_id: UUID, now: datetime
) -> str:
    """Return a signed entitlement, from within a transaction that writes.

    Raises Problem `not_found` for a device that is not registered.
    """
    drafted = await draft(session, user_id, device_id=device_id, now=now)
    if drafted.key_id is None:
        secret = ctx.settings.keys_secret.get_secret_value()
        await make_first(session, now=now, keys_secret=secret)
        drafted = await draft(session, user_id, device_id=device_id, now=now)
    return signed(drafted, ctx.settings)


async def draft(session: AsyncSession, user_id: UUID, *, device_id: UUID, now: datetime) -> Draft:
    """Return what an entitlement would be made of, having written nothing.

    Raises Problem `not_found` for a device that is not registered.
    """
    rows = await _FACTS.rows(session, **_asked(user_id, device_id, now))
    if not rows:
        await devices.living(session, user_id, device_id)  # says so
        raise Problem(NOT_FOUND)
    usage = _usage_in(rows, now)
    if any(usage.reserved.values()):
        usage = await read_current(session, user_id, now=now)  # some of it may have lapsed
    return _draft(rows, usage, user_id, device_id=device_id, now=now)


async def glance(ctx: Context, user_id: UUID, *, device_id: UUID, now: datetime) -> Draft:
    """Return what `draft` returns, in half the time unless something is reserved.

    Raises Problem `not_found` for a device that is not registered.
    """
    rows = await _FACTS.glance(ctx.database, **_asked(user_id, device_id, now))
    if rows:
        usage = _usage_in(rows, now)
        if not any(usage.reserved.values()):
            return _draft(rows, usage, user_id, device_id=device_id, now=now)
    async with ctx.database.reading() as session:
        return await draft(session, user_id, device_id=device_id, now=now)


def _asked(user_id: UUID, device_id: UUID, now: datetime) -> dict[str, object]:
    first_month, last_month = months_around(now)
    return {
        "user": user_id,
        "device": device_id,
        "now": now,
        "active_since": now - devices.ACTIVE_FOR,
        "first_month": first_month,
        "last_month": last_month,
    }


def _draft(
    rows: Sequence[Any], usage: Usage, user_id: UUID, *, device_id: UUID, now: datetime
) -> Draft:
    facts = rows[0]
    return Draft(
        holder=Holder(user_id=user_id, device_id=device_id, devices=facts.active_devices),
        standing=standing_from(rows, now=now),
        usage=usage,
        last_seen_at=facts.last_seen_at,
        key_id=facts.signing_key,
        sealed=facts.sealed,
        now=now,
    )


async def note(session: AsyncSession, drafted: Draft, settings: Settings) -> None:
    """Write what has to be written before `drafted` can be drafted anew and signed."""
    holder = drafted.holder
    await devices.see(session, holder.user_id, holder.device_id, now=drafted.now)
    if drafted.key_id is None:
        secret = settings.keys_secret.get_secret_value()
        await make_first(session, now=drafted.now, keys_secret=secret)


def signed(drafted: Draft, settings: Settings) -> str:
    """Return the document. Raises SealError, and ValueError for a draft without a key."""
    if drafted.key_id is None or drafted.sealed is None:
        raise ValueError("there is no key yet")
    claims = claims_of(
        drafted.holder,
        drafted.standing,
        drafted.usage,
        issuer=settings.public_url,
        document_id=new_id(drafted.now),
        now=drafted.now,
    )
    return sign(
        claims,
        key_id=drafted.key_id,
        sealed=drafted.sealed,
        keys_secret=settings.keys_secret.get_secret_value(),
    )


def _usage_in(rows: Sequence[Any], now: datetime) -> Usage:
    kept = {row.month: row for row in rows if row.month is not None}
    period = place(now, rows[0].account_timezone, [period_of(row) for row in kept.values()])
    return usage_of(kept[period.month]) if period.month in kept else empty(period)


_NOW = bindparam("now", type_=UtcDateTime)
_USER = bindparam("user", type_=Uuid())
_DEVICE = bindparam("device", type_=Uuid())

_signing = (
    select(SigningKey.id, SigningKey.sealed)
    .where(SigningKey.signs_from <= _NOW)
    .order_by(SigningKey.number.desc())
    .limit(1)
    .subquery("signing")
)
_Other = Device.__table__.alias("others")
_active = (
    select(func.count())
    .select_from(_Other)
    .where(
        _Other.c.user_id == _USER,
        _Other.c.retired_at.is_(None),
        or_(
            _Other.c.last_seen_at > bindparam("active_since", type_=UtcDateTime),
            _Other.c.id == _DEVICE,
        ),
    )
    .scalar_subquery()
)
_FACTS: Final = Statement(
    with_standing(
        select(
            Device.last_seen_at,
            _active.label("active_devices"),
            _signing.c.id.label("signing_key"),
            _signing.c.sealed,
            *COLUMNS,
        )
        .select_from(User)
        .join(Device, Device.user_id == User.id)
        .outerjoin(
            UsageStats,
            and_(
                UsageStats.user_id == User.id,
                UsageStats.month.between(bindparam("first_month"), bindparam("last_month")),
            ),
        )
        .outerjoin(_signing, true())
    ).where(User.id == _USER, Device.id == _DEVICE, Device.retired_at.is_(None))
)
