"""Ctrl+C in the terminal and SIGTERM from the system close the window as its own button does.

Qt waits in C++, where Python's signal handlers do not run. Python writes a byte to a socket when a
signal comes, and Qt watches the other end.
"""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Calls `interrupted` on the window's thread for each signal, until `stop`. Main thread only."""

    def __init__(self, interrupted: Callable[[], object]) -> None:
        """Take the signals over."""
        super().__init__()
        self.has_come = False
        self._interrupted = interrupted
        self._written, self._watched = socket.socketpair()
        self._written.settimeout(0)
        self._watched.settimeout(0)
        self._before = {number: signal.signal(number, _leave_to_qt) for number in _SIGNALS}
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._watched.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def stop(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._written.close()
        self._watched.close()

    def _hear(self) -> None:
        self._watched.recv(64)
        self.has_come = True
        self._interrupted()


def _leave_to_qt(_number: int, _frame: object) -> None:
    """Do nothing: the byte on the socket tells the window."""
