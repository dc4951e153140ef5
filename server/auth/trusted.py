"""Devices that have signed in before, known by a token that each keeps.

    rly_dt_ base64url( 32 random bytes )

The token opens nothing: whoever shows it has their wrong passwords counted apart, so that strangers
cannot lock an owner out. Only its SHA-256 is kept.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import TrustedDevice
from server.ids import new_id

PREFIX = "rly_dt_"
TRUSTED_FOR = timedelta(days=180)
"""How long a device is known after it last signed in."""
MOST_KNOWN = 20

_TOKEN_BYTES = 32


async def recognise(
    session: AsyncSession, user_id: UUID, token: str, *, now: datetime
) -> UUID | None:
    """Return which of the account's devices holds `token`; None for one of nobody or somebody else."""
    found: UUID | None = await session.scalar(
        select(TrustedDevice.id).where(
            TrustedDevice.user_id == user_id,
            TrustedDevice.token_hash == _digest(token),
            TrustedDevice.expires_at > now,
        )
    )
    return found


async def trust(session: AsyncSession, user_id: UUID, *, now: datetime) -> str:
    """Return the token of a device that is new to the account; past 20 the longest unused is forgotten."""
    token = PREFIX + secrets.token_urlsafe(_TOKEN_BYTES)
    session.add(
        TrustedDevice(
            id=new_id(now),
            user_id=user_id,
            token_hash=_digest(token),
            created_at=now,
            last_used_at=now,
            expires_at=now + TRUSTED_FOR,
        )
    )
    await session.flush()
    beyond = (
        select(TrustedDevice.id)
        .where(TrustedDevice.user_id == user_id)
        .order_by(TrustedDevice.last_used_at.desc(), TrustedDevice.id.desc())
        .offset(MOST_KNOWN)
    )
    await session.execute(
        delete(TrustedDevice)
        .where(TrustedDevice.id.in_(beyond))
        .execution_options(synchronize_session=False)
    )
    return token


async def see(session: AsyncSession, device_id: UUID, *, now: datetime) -> None:
    """Note that a trusted device has signed in again."""
    await session.execute(
        update(TrustedDevice)
        .where(TrustedDevice.id == device_id)
        .values(last_used_at=now, expires_at=now + TRUSTED_FOR)
    )


async def distrust_all(session: AsyncSession, user_id: UUID) -> None:
    """Forget every device of an account."""
    await session.execute(delete(TrustedDevice).where(TrustedDevice.user_id == user_id))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
