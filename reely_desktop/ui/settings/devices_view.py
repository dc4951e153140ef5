"""What is shown of the sessions and devices of an account. PURE."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from reely_desktop.app.account import Account
from reely_desktop.ui.settings import messages_devices as words

if TYPE_CHECKING:
    from reely_desktop.account.wire import Device, LiveSession


@dataclass(frozen=True, slots=True)
class Entry:
    """Something of a list: its name, lines that tell of it, and whether it is what asks.

    What asks has no deeds; `withheld` are those that another has not, by their texts.
    """

    id: UUID
    name: str
    told: tuple[str, ...]
    is_this: bool
    withheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DevicesView:
    """Both lists, this computer first; `own_name` is what it is called, "" where the account let go of it."""

    sessions: tuple[Entry, ...]
    devices: tuple[Entry, ...]
    own_name: str


def devices_view(account: Account) -> DevicesView | None:
    """Return what is shown, None before anybody has looked."""
    seen, overview = account.devices, account.overview
    if seen is None:
        return None
    profile = None if overview is None else overview.profile
    zone = "UTC" if profile is None else profile.timezone
    sessions = [_session(one, zone) for one in seen.sessions]
    devices = [_device(one, zone, is_this=one.id == seen.this) for one in seen.devices]
    return DevicesView(
        _this_first(sessions),
        _this_first(devices),
        next((one.name for one in devices if one.is_this), ""),
    )


def _session(one: "LiveSession", zone: str) -> Entry:
    return Entry(
        one.id,
        one.device_name or one.user_agent or words.UNNAMED,
        (words.last_seen(one.last_seen_at, one.ip, zone),),
        one.current,
    )


def _device(one: "Device", zone: str, *, is_this: bool) -> Entry:
    seen = None if one.last_seen_at is None else words.last_seen(one.last_seen_at, None, zone)
    told = (words.reely(one.platform, one.app_version), seen or "")
    return Entry(one.id, one.name, tuple(filter(None, told)), is_this)


def _this_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: not entry.is_this))
