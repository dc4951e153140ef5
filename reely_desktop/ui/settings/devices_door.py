"""Carries out what is wanted where the sessions and devices of an account are shown."""

from typing import assert_never

from reely_desktop.app import account_devices
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.ui.settings.devices_wishes import (
    DevicesWish,
    EndOtherSessions,
    EndSession,
    RenameDevice,
    RetireDevice,
)


def carry_out(signing_in: SigningIn, wish: DevicesWish) -> None:
    """Do what is wanted."""
    match wish:
        case EndSession(session_id):
            account_devices.end_session(signing_in, session_id)
        case EndOtherSessions():
            account_devices.end_other_sessions(signing_in)
        case RenameDevice(name):
            account_devices.rename(signing_in, name)
        case RetireDevice(device_id):
            account_devices.retire(signing_in, device_id)
        case _:
            assert_never(wish)
