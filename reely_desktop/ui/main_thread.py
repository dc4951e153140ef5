"""The one crossing from workers into Qt: calls posted from any thread run on the window's thread.

A worker appends to a queue and rings; the ring is a queued signal without arguments, so nothing but
the call itself crosses. No QThread anywhere: one alive at exit would abort the program.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Relay(QObject):
    """Runs posted calls in order on the thread that made it."""

    _rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Belong to the current thread."""
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._rung.connect(self.drain, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` soon on this relay's thread. Callable from any thread."""
        self._calls.append(call)
        self._rung.emit()

    def drain(self) -> None:
        """Run what has been posted so far; on this relay's thread only.

        Not what is posted meanwhile, which has rung for itself: a worker that posts as soon as it is heard
        would keep the window from everything else.
        """
        for _ in range(len(self._calls)):
            if self._calls:  # else one of them has drained, too
                self._calls.popleft()()
