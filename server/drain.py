"""How the server stops: requests under way end, new ones are sent away, and only then does it close.

    serving ──first signal──> draining ──nothing under way, or 25 s──> the web server's own stop
                                 └──────second signal──────────────────────^

The web server closes its door at its first signal; until it gets that, whoever comes is told to
try again, at another process or a little later, rather than finding nobody there.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import structlog

LONGEST_SECONDS = 25.0
"""How long requests under way are waited for: less than the 30 s after which supervisors kill."""

_SIGNALS = (signal.SIGTERM, signal.SIGINT)

_log = structlog.get_logger(__name__)


class Drain:
    """Whether the server is stopping, and how many requests are under way."""

    def __init__(self) -> None:
        self._stopping = False
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def is_stopping(self) -> bool:
        """Whether new requests are to be sent away."""
        return self._stopping

    def begin(self) -> None:
        """Send new requests away from now on."""
        self._stopping = True

    @contextmanager
    def request(self) -> Iterator[None]:
        """Count a request as under way while it is."""
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def finish(self, *, longest_seconds: float = LONGEST_SECONDS) -> bool:
        """Wait for the requests under way; False if some were still at it after `longest_seconds`."""
        try:
            async with asyncio.timeout(longest_seconds):
                await self._idle.wait()
        except TimeoutError:
            _log.warning("requests are still under way", requests=self._under_way)
            return False
        return True

    @contextmanager
    def heeding_signals(self) -> Iterator[None]:
        """Drain at the first signal to stop; whoever heeded signals before hears of it afterwards.

        Outside the main thread, where no signals are heard, it does nothing.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        ears = _Ears(self)
        ears.open()
        try:
            yield
        finally:
            ears.close()


class _Ears:
    """Hears signals in place of whoever heard them before, and passes them on."""

    def __init__(self, drain: Drain) -> None:
        self._drain = drain
        self._loop = asyncio.get_running_loop()
        self._waiting: set[asyncio.Task[None]] = set()
        self._before: dict[int, Callable[[int, FrameType | None], object]] = {}

    def open(self) -> None:
        for number in _SIGNALS:
            heeds = signal.getsignal(number)
            if callable(heeds):  # else nobody stops the server by signals
                self._before[number] = heeds
                signal.signal(number, self._heed)

    def close(self) -> None:
        for number, heeds in self._before.items():
            signal.signal(number, heeds)

    def _heed(self, number: int, frame: FrameType | None) -> None:
        if self._drain.is_stopping:
            self._before[number](number, frame)
            return
        self._drain.begin()
        self._loop.call_soon_threadsafe(self._finish, number)

    def _finish(self, number: int) -> None:
        self._waiting.add(self._loop.create_task(self._finish_and_pass_on(number)))

    async def _finish_and_pass_on(self, number: int) -> None:
        await self._drain.finish()
        self._before[number](number, None)
