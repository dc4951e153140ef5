"""How work tells where it stands: from its own thread, only the newest word, to the store's thread. No Qt."""

import threading
from collections.abc import Callable
from datetime import timedelta

from reely_desktop.app.job import Running


class Reporter:
    """A Progress that keeps only the newest word until the store's thread takes it."""

    def __init__(
        self,
        *,
        post: Callable[[Callable[[], None]], None],
        clock: Callable[[], float],
        deliver: Callable[[Running], None],
    ) -> None:
        """Say nothing yet; time counts from the first word, without the pauses."""
        self._post = post
        self._clock = clock
        self._deliver = deliver
        self._lock = threading.Lock()
        self._started: float | None = None
        self._paused_since: float | None = None
        self._newest: Running | None = None

    def __call__(self, stage: str, done: float) -> None:
        """Tell how far the work is, from its own thread."""
        now = self._clock()
        with self._lock:
            if self._started is None:
                self._started = now
            is_announced = self._newest is not None
            worked_until = now if self._paused_since is None else self._paused_since
            elapsed = timedelta(seconds=worked_until - self._started)
            self._newest = Running(stage, min(max(done, 0.0), 1.0), elapsed)
        if not is_announced:
            self._post(self._take)

    def pause(self) -> None:
        """Count no time from now on."""
        with self._lock:
            if self._paused_since is None:
                self._paused_since = self._clock()

    def resume(self) -> None:
        """Count time again."""
        with self._lock:
            if self._paused_since is not None and self._started is not None:
                self._started += self._clock() - self._paused_since
            self._paused_since = None

    def _take(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None:
            self._deliver(newest)
