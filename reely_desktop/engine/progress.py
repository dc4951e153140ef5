"""How long work tells where it is, and how it is told to stop.

Engine functions block. They take a `Progress` to report to and a `Cancellation` to look at; they know
nothing of threads, bars or windows.
"""

import threading
from collections.abc import Callable
from datetime import timedelta

from reely_desktop.engine.errors import Cancelled

Progress = Callable[[str, float], None]
"""Called with the stage's name and how much of the whole is done, 0 to 1, never falling."""


def no_progress(_stage: str, _done: float) -> None:
    """Report to nobody."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Return a Progress whose 0 to 1 covers `start` to `end` of `progress`."""

    def report(stage: str, done: float) -> None:
        progress(stage, start + (end - start) * min(max(done, 0.0), 1.0))

    return report


def never_falling(progress: Progress) -> Progress:
    """Return a Progress for work that may have to start over: it waits until new ground is won."""
    furthest = 0.0

    def report(stage: str, done: float) -> None:
        nonlocal furthest
        furthest = max(furthest, done)
        progress(stage, furthest)

    return report


class Cancellation:
    """A switch shared by who asks for a stop or a pause and who does the work. Thread-safe.

    A stop is for good. Work pauses where it looks at the switch, and a child process as a whole.
    """

    def __init__(self) -> None:
        """Start uncancelled and unpaused."""
        self._event = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()

    def cancel(self) -> None:
        """Ask the work to stop. Safe from any thread and from a signal handler; repeatable."""
        self._event.set()
        self._may_go_on.set()

    def pause(self) -> None:
        """Ask the work to pause, unless it has been asked to stop. Repeatable."""
        self._may_go_on.clear()
        if self._event.is_set():
            self._may_go_on.set()

    def resume(self) -> None:
        """Let the work go on. Repeatable."""
        self._may_go_on.set()

    @property
    def is_paused(self) -> bool:
        """Whether the work has been asked to pause."""
        return not self._may_go_on.is_set()

    def wait_while_paused(self) -> None:
        """Return when the work may go on, or has been asked to stop."""
        self._may_go_on.wait()

    @property
    def is_cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise Cancelled if a stop was asked for; return later while a pause is."""
        self._may_go_on.wait()
        if self._event.is_set():
            raise Cancelled

    def wait(self, timeout: timedelta) -> bool:
        """Sleep until a stop is asked for or `timeout` is over; return whether it was asked for."""
        return self._event.wait(timeout.total_seconds())
