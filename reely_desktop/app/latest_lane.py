"""One thread for what only the newest request counts of: a scrub never queues up behind itself. No Qt."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from reely_desktop.app.jobs import Outcome, Post, outcome_of
from reely_desktop.engine.progress import Cancellation

T = TypeVar("T")

_SHOWN_AFTER = timedelta(milliseconds=10)
"""By then a picture has been painted. Work in Python beside that makes it wait for Python's lock."""


@dataclass(frozen=True, slots=True)
class _Request(Generic[T]):
    work: Callable[[], T]
    landed: Callable[[Outcome[T]], None]
    afterwards: Callable[[], None] | None


class LatestLane(Generic[T]):
    """One thread; of the requests that wait, only the newest is carried out."""

    def __init__(self, *, name: str, post: Post) -> None:
        """Start no thread yet."""
        self._post = post
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"reely-{name}")
        self._lock = threading.Condition()
        self._waiting: _Request[T] | None = None
        self._is_busy = False
        self._is_closed = False

    def stand_by(self) -> None:
        """Start the thread now. Whoever starts one waits until it runs."""
        self._executor.submit(lambda: None)

    def ask(
        self,
        work: Callable[[], T],
        landed: Callable[[Outcome[T]], None],
        *,
        afterwards: Callable[[], None] | None = None,
    ) -> None:
        """Carry out `work` next, in place of what waits; `landed` gets its outcome, through `post`.

        `afterwards` is done on the lane's thread once the outcome has had time to be shown, where nothing
        waits by then: what may be wanted next. A closed lane carries out nothing.
        """
        with self._lock:
            if self._is_closed:
                return
            self._waiting = _Request(work, landed, afterwards)
            self._lock.notify()
            if self._is_busy:
                return
            self._is_busy = True
        self._executor.submit(self._work_off)

    def close(self, last: Callable[[], None]) -> None:
        """Drop what waits, run `last` on the lane's own thread and return when the thread is gone."""
        with self._lock:
            self._is_closed = True
            self._waiting = None
            self._lock.notify()
        self._executor.submit(last).result()
        self._executor.shutdown(wait=True)

    def _work_off(self) -> None:
        while True:
            with self._lock:
                if self._waiting is None:
                    self._is_busy = False
                    return
                request = self._waiting
                self._waiting = None
            self._hand_back(outcome_of(request.work, Cancellation()), request.landed)
            if request.afterwards is not None and self._stays_idle():
                outcome_of(
                    request.afterwards, Cancellation()
                )  # which tells the log what went wrong

    def _stays_idle(self) -> bool:
        with self._lock:
            return not self._lock.wait_for(
                lambda: self._waiting is not None or self._is_closed, _SHOWN_AFTER.total_seconds()
            )

    def _hand_back(self, outcome: Outcome[T], landed: Callable[[Outcome[T]], None]) -> None:
        self._post(lambda: landed(outcome))
