"""What somebody may want where the sessions and devices of an account are shown. PURE."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EndSession:
    """Sign out one place, which is not this one."""

    session_id: UUID


@dataclass(frozen=True, slots=True)
class EndOtherSessions:
    """Sign out every place but this."""


@dataclass(frozen=True, slots=True)
class RenameDevice:
    """Call this computer `name`."""

    name: str


@dataclass(frozen=True, slots=True)
class RetireDevice:
    """Let go of a computer, which is not this one."""

    device_id: UUID


DevicesWish = EndSession | EndOtherSessions | RenameDevice | RetireDevice
