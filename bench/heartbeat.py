"""The beats of an event loop: how long it was between them, and why.

A timer beats in the loop's thread every `BEAT_MS`. What lies between two beats is a gap; of each is kept
how much of it the thread was ready to go on and the kernel gave it no core (its run delay, which Linux
tells of each thread). What is left is the thread's own work and its waiting for others of its process: a
stall that the program answers for, but for what stood still everywhere. Processes beside it that do nothing
but beat, one that goes where it likes and one held to each core, tell when a core that they had was itself
stopped by the machine that it runs on, as those of a virtual machine are, one at a time, for up to 0.5 s.

Run as a program, `python -m bench.heartbeat [CORE]`, it is the floor: a Qt process that does nothing but
beat, until its standard input is closed. Then it prints its gaps.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

BEAT_MS = 5
_STILL_S = 0.02
"""An idle process with a core that did not beat for so long stood still."""

_TOLD_AT_ONCE = 64
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """What lay between two beats: when it was over, how long it was, and how long without a core."""

    ended: float
    seconds: float
    coreless: float

    @property
    def stall(self) -> float:
        """How long the program itself let its loop wait, in seconds."""
        return self.seconds - self.coreless

    def shared_with(self, other: "Gap") -> float:
        """How long the two went on at the same time, in seconds."""
        begun = max(self.ended - self.seconds, other.ended - other.seconds)
        return max(0.0, min(self.ended, other.ended) - begun)


@dataclass(slots=True)
class Beats:
    """The gaps of one loop, in order."""

    gaps: list[Gap] = field(default_factory=list)

    def between(self, start: float, end: float) -> "Beats":
        """Return those that ended in [start, end), by the monotonic clock."""
        return Beats([gap for gap in self.gaps if start <= gap.ended < end])

    def longest_ms(self) -> float:
        """Return the longest gap."""
        return max((gap.seconds for gap in self.gaps), default=0.0) * 1000

    def longest_stall_ms(self, idle: Sequence["Beats"]) -> float:
        """Return the longest stall, which need not be in the longest gap.

        What one of the `idle` stood still meanwhile is no part of it; where several did, the longest.
        """
        still = [[gap for gap in one.gaps if gap.stall > _STILL_S] for one in idle]
        stalls = (
            gap.stall - max((_still_during(gap, stops) for stops in still), default=0.0)
            for gap in self.gaps
        )
        return max(stalls, default=0.0) * 1000

    def p99_ms(self) -> float:
        """Return the gap that 99 of 100 do not reach."""
        lengths = [gap.seconds * 1000 for gap in self.gaps]
        return quantiles(lengths, n=100)[-1] if len(lengths) >= _ENOUGH else 0.0


def _still_during(gap: Gap, stops: Sequence[Gap]) -> float:
    return sum(min(stop.stall - BEAT_MS / 1000, stop.shared_with(gap)) for stop in stops)


@dataclass(frozen=True, slots=True)
class Idle:
    """Processes that only beat: one `anywhere`, and one held to each core of `on_cores`, where that goes."""

    anywhere: Beats
    on_cores: tuple[Beats, ...]

    def between(self, start: float, end: float) -> "Idle":
        """Return their gaps that ended in [start, end), by the monotonic clock."""
        return Idle(
            self.anywhere.between(start, end),
            tuple(one.between(start, end) for one in self.on_cores),
        )

    @property
    def all(self) -> tuple[Beats, ...]:
        """Each of them."""
        return (self.anywhere, *self.on_cores)


class RunDelay:
    """How long the thread that made it has been kept from running by others; 0 where nobody tells."""

    def __init__(self) -> None:
        """Belong to the current thread."""
        self._told: int | None = None
        with contextlib.suppress(OSError):
            told = f"/proc/self/task/{threading.get_native_id()}/schedstat"
            self._told = os.open(told, os.O_RDONLY)

    def seconds(self) -> float:
        """Return it, since the thread began."""
        if self._told is None:
            return 0.0
        return int(os.pread(self._told, _TOLD_AT_ONCE, 0).split()[1]) / 1e9

    def close(self) -> None:
        """Look no longer."""
        if self._told is not None:
            os.close(self._told)
            self._told = None


@contextlib.contextmanager
def beating() -> Iterator[Beats]:
    """Let the current thread's event loop beat, and note its gaps."""
    from PySide6.QtCore import Qt, QTimer

    beats, delay, clock = Beats(), RunDelay(), QTimer()
    before = (time.monotonic(), delay.seconds())

    def beat() -> None:
        nonlocal before
        now = (time.monotonic(), delay.seconds())
        beats.gaps.append(Gap(now[0], now[0] - before[0], now[1] - before[1]))
        before = now

    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(beat)
    clock.start(BEAT_MS)
    try:
        yield beats
    finally:
        clock.stop()
        delay.close()


@contextlib.contextmanager
def beside() -> Iterator[Idle]:
    """Let bare Qt processes beat meanwhile; their gaps are there at the end."""
    cores = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []
    with contextlib.ExitStack() as ending:
        yield Idle(
            ending.enter_context(_beating_process()),
            tuple(ending.enter_context(_beating_process(str(core))) for core in cores),
        )


@contextlib.contextmanager
def _beating_process(*core: str) -> Iterator[Beats]:
    child = subprocess.Popen(
        [sys.executable, "-m", "bench.heartbeat", *core],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="ascii",
    )
    assert child.stdout is not None  # noqa: S101 - it was asked for above
    child.stdout.readline()  # it beats
    beats = Beats()
    try:
        yield beats
    finally:
        told, _ = child.communicate()
        beats.gaps += [Gap(*gap) for gap in json.loads(told)]


def _told(gaps: Sequence[Gap]) -> str:
    return json.dumps([(gap.ended, gap.seconds, gap.coreless) for gap in gaps])


def _beat_until_told(core: str | None) -> None:
    from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer

    if core is not None and sys.platform == "linux":
        os.sched_setaffinity(0, {int(core)})
    application = QCoreApplication([])
    closed = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    closed.activated.connect(lambda *_: application.quit())
    QTimer.singleShot(0, application, lambda: print("beating", flush=True))
    with beating() as beats:
        application.exec()
    print(_told(beats.gaps))


if __name__ == "__main__":
    _beat_until_told(sys.argv[1] if len(sys.argv) > 1 else None)
