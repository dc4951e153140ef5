"""The units that the server holds for works of this profile, known until they were given back. No Qt.

    held ── its work is over, or its program is gone ── given back ── forgotten

Each is a file, which holds the name of the run that works: whatever becomes of that, the next program gives
the unit back. What nobody gives back is missing from the month until the server's own time for it has passed.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from reely_desktop.host.files import write_whole


class Holds:
    """Those of one profile, for one program. Thread-safe."""

    def __init__(self, folder: Path) -> None:
        """Read nothing yet; `folder` is made with the first."""
        self._folder = folder
        self._turn = threading.Lock()
        self._over: set[UUID] = set()

    def keep(self, hold: UUID, *, run: str) -> None:
        """Keep that the server holds that for a work of `run`, if it can be written."""
        with suppress(OSError):
            write_whole(self._folder / str(hold), run.encode())

    def end(self, hold: UUID) -> None:
        """Note that its work is over."""
        with self._turn:
            self._over.add(hold)

    def over(self, *, lives: Callable[[str], bool]) -> tuple[UUID, ...]:
        """Return those whose work is over; `lives` tells whether a run does."""
        with self._turn:
            ended = set(self._over)
        ended.update(hold for hold, run in self._kept() if hold not in ended and not lives(run))
        return tuple(sorted(ended))

    def forget(self, hold: UUID) -> None:
        """Forget one that the server holds no more."""
        with self._turn:
            self._over.discard(hold)
        with suppress(OSError):
            (self._folder / str(hold)).unlink()

    def _kept(self) -> Iterator[tuple[UUID, str]]:
        with suppress(OSError):
            for file in sorted(self._folder.iterdir()):
                with suppress(OSError, ValueError):  # what is being written is none yet
                    yield UUID(file.name), file.read_text("utf-8")
