"""Registering, renaming and retiring desktops. A retired one that comes back is registered again."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.auth.models import User
from server.devices.models import Device
from server.devices.schemas import DeviceChange, NewDevice
from server.errors import NOT_FOUND, TOO_MANY_DEVICES, Problem
from server.ids import new_id

MOST_DEVICES = 50
ACTIVE_FOR = timedelta(days=30)
"""How long a device counts as active after it was last seen."""


async def register(
    session: AsyncSession, user_id: UUID, new: NewDevice, *, now: datetime
) -> tuple[Device, bool]:
    """Return the device and whether it is new. Raises Problem `too_many_devices`."""
    # The account's row is the queue: of devices that come at once each counts those before it.
    await session.execute(select(User.id).where(User.id == user_id).with_for_update(key_share=True))
    device_id = new.device_id or new_id(now)
    device = await _find(session, user_id, device_id)
    is_new = device is None
    if device is None:
        device = Device(user_id=user_id, id=device_id, created_at=now)
    if is_new or device.retired_at is not None:
        await _refuse_crowd(session, user_id)
    device.name = new.name
    device.platform = new.platform
    device.app_version = new.app_version
    device.runs_jobs = new.runs_jobs
    device.last_seen_at = now
    device.retired_at = None
    session.add(device)
    await session.flush()
    return device, is_new


async def active_devices(session: AsyncSession, user_id: UUID) -> list[Device]:
    """Return the devices that are not retired, the last used first."""
    found = await session.scalars(
        select(Device)
        .where(Device.user_id == user_id, Device.retired_at.is_(None))
        .order_by(Device.last_seen_at.desc(), Device.id)
    )
    return list(found)


async def change(
    session: AsyncSession, user_id: UUID, device_id: UUID, wanted: DeviceChange
) -> Device:
    """Change what `wanted` names. Raises Problem `not_found`."""
    device = await living(session, user_id, device_id)
    if wanted.name is not None:
        device.name = wanted.name
    if wanted.runs_jobs is not None:
        device.runs_jobs = wanted.runs_jobs
    await session.flush()
    return device


async def retire(session: AsyncSession, user_id: UUID, device_id: UUID, *, now: datetime) -> None:
    """Retire a device; its history stays. Raises Problem `not_found`."""
    device = await living(session, user_id, device_id)
    device.retired_at = now


async def living(session: AsyncSession, user_id: UUID, device_id: UUID) -> Device:
    """Return a device that is not retired. Raises Problem `not_found`."""
    device = await _find(session, user_id, device_id)
    if device is None or device.retired_at is not None:
        raise Problem(NOT_FOUND, sentence="There is no such device; register it again.")
    return device


async def see(session: AsyncSession, user_id: UUID, device_id: UUID, *, now: datetime) -> None:
    """Note that a device was heard of."""
    await session.execute(
        update(Device)
        .where(Device.user_id == user_id, Device.id == device_id)
        .values(last_seen_at=now)
    )


async def count_active(session: AsyncSession, user_id: UUID, *, now: datetime) -> int:
    """Return how many devices were seen in the last 30 days; among them share what is left of a month."""
    counted = await session.scalar(
        select(func.count())
        .select_from(Device)
        .where(
            Device.user_id == user_id,
            Device.retired_at.is_(None),
            Device.last_seen_at > now - ACTIVE_FOR,
        )
    )
    return counted or 0


async def _find(session: AsyncSession, user_id: UUID, device_id: UUID) -> Device | None:
    found: Device | None = await session.scalar(
        select(Device).where(Device.user_id == user_id, Device.id == device_id)
    )
    return found


async def _refuse_crowd(session: AsyncSession, user_id: UUID) -> None:
    counted = await session.scalar(
        select(func.count())
        .select_from(Device)
        .where(Device.user_id == user_id, Device.retired_at.is_(None))
    )
    if (counted or 0) >= MOST_DEVICES:
        raise Problem(TOO_MANY_DEVICES)
