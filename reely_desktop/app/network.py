"""Whom Reely contacts, and whether it may. PURE: whatever opens a connection asks here first.

As yet nothing does, so that `HOSTS` is empty. A room that is going to contact a host adds it here, and the
settings show it from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.config import Settings


@dataclass(frozen=True, slots=True)
class Host:
    """One host: its name, when it is contacted, and why."""

    name: str
    when: str
    why: str


HOSTS: tuple[Host, ...] = ()


def may_connect(settings: Settings) -> bool:
    """Tell whether anything in Reely may open a connection."""
    return not settings.offline
