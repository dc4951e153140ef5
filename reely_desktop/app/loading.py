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


def load_what_follows() -> None:
    """Import what a video needs from the look at it to its clips."""
    load_reader()
    for name in _FOLLOWING:
        importlib.import_module(f"reely_desktop.{name}")


class Loading:
    """Loads what follows on a thread of its own, before a video is opened."""

    def __init__(self, *, post: Post) -> None:
        """Start no thread yet."""
        self._lane: LatestLane[None] = LatestLane(name="loading", post=post)
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether it is loaded, or could not be."""
        return self._is_over

    def begin(self) -> None:
        """Load it beside the window."""
        self._lane.ask(load_what_follows, self._landed)

    def close(self) -> None:
        """Return when the thread is gone."""
        self._lane.close(lambda: None)

    def _landed(self, _outcome: Outcome[None]) -> None:
        self._is_over = True
