"""The sound of the open video, as the timeline shows it. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.engine.media.peaks import Peaks
    from reely_desktop.engine.mediatime import MediaRange


@dataclass(frozen=True, slots=True, eq=False)
class Soundtrack:
    """The shape of the first track, None while it is on its way, and where it is silent, in order.

    Equal only to itself: to compare all of it would take long.
    """

    peaks: Peaks | None = None
    silences: tuple[MediaRange, ...] = ()
