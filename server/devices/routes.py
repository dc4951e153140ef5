"""The addresses of devices."""

from uuid import UUID

from fastapi import APIRouter, Response, status

from server import audit
from server.audit import Action
from server.auth.callers import SignedIn
from server.context import Ctx, From, Reading, Writing
from server.devices import service
from server.devices.models import Device
from server.devices.schemas import DeviceAnswer, DeviceChange, DevicesAnswer, NewDevice
from server.errors import TOO_MANY_DEVICES
from server.refusals import refusals

router = APIRouter(prefix="/devices", tags=["devices"])


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses={200: {"model": DeviceAnswer}, **refusals(TOO_MANY_DEVICES)},
)
async def register_device(
    new: NewDevice, ctx: Ctx, caller: SignedIn, session: Writing, origin: From, response: Response
) -> DeviceAnswer:
    """Register a desktop, or bring up to date what is known of it (200)."""
    now = ctx.clock()
    device, is_new = await service.register(session, caller.user_id, new, now=now)
    if is_new:
        audit.record(
            session,
            Action.DEVICE_REGISTERED,
            now=now,
            user_id=caller.user_id,
            origin=origin,
            device=str(device.id),
        )
    else:
        response.status_code = status.HTTP_200_OK
    return _answer(device)


@router.get("")
async def list_devices(caller: SignedIn, session: Reading) -> DevicesAnswer:
    """List the desktops that are not retired, the last used first."""
    devices = await service.active_devices(session, caller.user_id)
    return DevicesAnswer(devices=[_answer(device) for device in devices])


@router.patch("/{device_id}")
async def change_device(
    device_id: UUID, wanted: DeviceChange, caller: SignedIn, session: Writing
) -> DeviceAnswer:
    """Rename a desktop, or have it run jobs that were made by API key, or not."""
    return _answer(await service.change(session, caller.user_id, device_id, wanted))


@router.delete("/{device_id}", status_code=status.HTTP_204_NO_CONTENT)
async def retire_device(
    device_id: UUID, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> None:
    """Retire a desktop: it gets no share of what is left offline."""
    now = ctx.clock()
    await service.retire(session, caller.user_id, device_id, now=now)
    audit.record(
        session,
        Action.DEVICE_RETIRED,
        now=now,
        user_id=caller.user_id,
        origin=origin,
        device=str(device_id),
    )


def _answer(device: Device) -> DeviceAnswer:
    return DeviceAnswer(
        id=device.id,
        device_id=device.id,
        name=device.name,
        platform=device.platform,
        app_version=device.app_version,
        runs_jobs=device.runs_jobs,
        created_at=device.created_at,
        last_seen_at=device.last_seen_at,
        retired_at=device.retired_at,
    )
