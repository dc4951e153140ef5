"""Loading what reads and writes media, late: not before the window is seen.

What reads is loaded once, by one thread at a time. Workers that import PyAV at the same time can stop each
other half-way: it imports itself in rings, and Python gives one of them up as a deadlock.

What an open video and its clips need besides can be loaded by whoever needs it first. That would be when
the first picture is shown, by several workers that run Python at once, for which the window then waits.
"""

import importlib
import threading

from reely_desktop.app.jobs import Outcome, Post
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.engine.progress import Cancellation

_FOLLOWING = (
    "engine.media.fingerprint",
    "engine.media.probe",
    "app.inspecting",
    "engine.media.silences",
    "engine.media.scenes",
    "engine.cut.proxy",
    "engine.cut.binary",
    "engine.cut.encoders",
    "app.exporting",
    "app.metered_exports",
)
"""In the order in which they are needed; they import all others."""

_loading = threading.Lock()


def load_reader() -> None:
    """Import what reads media, or wait until another thread has; for workers, before their first import."""
    with _loading:
        importlib.import_module("reely_desktop.engine.media.pictures")
        importlib.import_module("reely_desktop.engine.media.sound")


def load_what_follows(cancellation: Cancellation) -> None:
    """Import what a video needs from the look at it to its clips. Raises Cancelled."""
    load_reader()
    for name in _FOLLOWING:
        cancellation.raise_if_cancelled()
        importlib.import_module(f"reely_desktop.{name}")


class Loading:
    """Loads all of it on a thread of its own, beside the window."""

    def __init__(self, *, post: Post) -> None:
        """Start no thread yet."""
        self._lane: LatestLane[None] = LatestLane(name="loading", post=post)
        self._cancellation = Cancellation()
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether all is loaded, or could not be."""
        return self._is_over

    def begin(self) -> None:
        """Load what reads media."""
        self._lane.ask(load_reader, lambda _outcome: None)

    def go_on(self) -> None:
        """Load what follows, too."""
        self._lane.ask(lambda: load_what_follows(self._cancellation), self._landed)

    def close(self) -> None:
        """Load no further, and return when the thread is gone."""
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _landed(self, _outcome: Outcome[None]) -> None:
        self._is_over = True
