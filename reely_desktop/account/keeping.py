"""Where what signs requests is kept. PURE."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the refresh token is kept: reading, replacing and forgetting it, and the lock around that."""

    read: Callable[[], str | None]
    keep: Callable[[str], None]
    forget: Callable[[], None]
    lock: Callable[[], AbstractContextManager[object]]
