"""Giving the system back, now and again, what lies idle in the window's memory."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer

_LEAST_MS = 5_000
_SHARE = 10_000
"""It takes no more than one part of so many of the window's time: 1 ms in 10 s, 10 ms in 100 s."""


class GivingBack:
    """Gives back by `give`, the more seldom the longer it takes, from `start` to `stop`."""

    def __init__(
        self, give: Callable[[], None], *, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        """Give nothing yet; `clock` counts seconds."""
        self._give = give
        self._clock = clock
        self._timer = QTimer(interval=_LEAST_MS)
        self._timer.timeout.connect(self._give_back)

    @property
    def waits_ms(self) -> int:
        """How long it waits from one time to the next."""
        return self._timer.interval()

    def start(self) -> None:
        """Give back after a while, and from then on."""
        self._timer.start()

    def stop(self) -> None:
        """Give back no more."""
        self._timer.stop()

    def _give_back(self) -> None:
        began = self._clock()
        self._give()
        took_ms = (self._clock() - began) * 1000
        self._timer.setInterval(max(_LEAST_MS, round(took_ms * _SHARE)))
