"""Who writes the clips of the queue: loaded with the first of them, since it reads media. No Qt."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from reely_desktop.app.loading import load_reader
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.tools import Tools

T = TypeVar("T")


class WriteClip(Protocol):
    """Writes a clip, from a worker's thread."""

    def __call__(
        self,
        request: ExportRequest,
        *,
        tools: "Tools",
        progress: Progress,
        cancellation: Cancellation,
    ) -> ExportReport:
        """Return what was seen of it. Raises ReelyError and Cancelled."""


class Once(Generic[T]):
    """What is made when it is first asked for, by whichever thread, and is the same from then on."""

    def __init__(self, make: Callable[[], T]) -> None:
        """Make nothing yet."""
        self._make = make
        self._making = threading.Lock()
        self._made: list[T] = []

    def __call__(self) -> T:
        """Return it."""
        with self._making:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    def if_made(self) -> T | None:
        """Return it if somebody has asked for it."""
        with self._making:
            return self._made[0] if self._made else None


def metered(
    membership: "Callable[[], Membership]", *, sample: Path, has_ended: Callable[[], None]
) -> WriteClip:
    """Return what writes clips within the plan of who is signed in, and waits where it is busy.

    `has_ended` is called by a worker after each clip that was counted.
    """

    def write(
        request: ExportRequest,
        *,
        tools: "Tools",
        progress: Progress,
        cancellation: Cancellation,
    ) -> ExportReport:
        load_reader()
        from reely_desktop.app.metered_exports import MeteredExports

        return MeteredExports(membership, sample=sample, has_ended=has_ended).write(
            request, tools=tools, progress=progress, cancellation=cancellation, waits=True
        )

    return write
