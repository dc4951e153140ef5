"""The room that starts threads: work goes out on a lane, its result comes back to the store. No Qt.

    start ── queued ── running ──┬── done       the work returned
                                 ├── failed     it raised; a ReelyError is told as it is
                                 └── stopped    it was cancelled, before or while it ran

Work is a function that blocks, takes a `Progress` and a `Cancellation`, and returns a value: it never
sees the store. Every job ends in exactly one of the three ends. What a worker has to say is handed
to `post`, which runs it later on the thread that owns the store.

`Jobs` runs work that people see, pause and cancel, begun in order on each lane. An export waits in the
State first, and is begun when its turn has come (`export_queue`).
What only the newest request counts of, such as pictures, has lanes of its own: `latest_lane`.
"""

import logging
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Generic, TypeVar

from reely_desktop.app import job_list
from reely_desktop.app import state as states
from reely_desktop.app.job import (
    Done,
    Failed,
    Job,
    JobKind,
    Problem,
    Queued,
    Status,
    Stopped,
)
from reely_desktop.app.reporter import Reporter
from reely_desktop.app.store import Store
from reely_desktop.config import MOST_EXPORTS_AT_ONCE
from reely_desktop.engine.cut.request import ExportReport
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.errors import ReelyError

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
Clock = Callable[[], float]

_log = logging.getLogger(__name__)


class Lane(Enum):
    """Where work waits its turn; lanes run beside each other."""

    MEDIA = "media"
    FRAMES = "frames"
    LANDMARKS = "landmarks"
    EXPORT = "export"
    PROXY = "proxy"
    SPEECH = "speech"
    MODELS = "models"


_BEHIND_ALL_ELSE = frozenset({Lane.LANDMARKS, Lane.PROXY})
_SHOWN_AFTER = timedelta(milliseconds=40)
"""By then what has just been opened is painted. Work in Python beside that would make it wait."""


@dataclass(frozen=True, slots=True)
class Succeeded(Generic[T]):
    """The work returned `value`."""

    value: T


Outcome = Succeeded[T] | Failed | Stopped


@dataclass(frozen=True, slots=True)
class _Handle:
    future: Future[None]
    cancellation: Cancellation
    reporter: Reporter
    stop_waiting: Callable[[], None]


class Jobs:
    """Runs jobs and writes what becomes of them into the store. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        clock: Clock = time.monotonic,
        exports_at_once: int = MOST_EXPORTS_AT_ONCE,
    ) -> None:
        """Start no thread yet; `post` brings a call back to the store's thread."""
        self._store = store
        self._post = post
        self._clock = clock
        self._ids = count(1)
        self._is_closed = False
        self._handles: dict[int, _Handle] = {}
        self._lanes = {
            lane: ThreadPoolExecutor(
                max_workers=exports_at_once if lane is Lane.EXPORT else 1,
                thread_name_prefix=f"reely-{lane.value}",
            )
            for lane in Lane
        }

    def stand_by(self, *lanes: Lane) -> None:
        """Start a thread of each of `lanes` now. Whoever starts one waits until it runs."""
        for lane in lanes:
            self._lanes[lane].submit(lambda: None)

    def start(
        self,
        work: Callable[[Progress, Cancellation], T],
        *,
        lane: Lane,
        kind: JobKind,
        path: Path,
        ended: Callable[[states.State, Outcome[T]], states.State],
        then: Callable[[Outcome[T]], None] | None = None,
    ) -> int:
        """Add a job, begin it at once, and return its id."""
        job_id = self.new_id()
        if self._is_closed:
            return job_id
        job = Job(id=job_id, kind=kind, path=path, status=Queued())
        self._store.apply(lambda state: job_list.added(state, job))
        self.begin(job_id, work, lane=lane, ended=ended, then=then)
        return job_id

    def new_id(self) -> int:
        """Return an id that no job of this run has."""
        return next(self._ids)

    def begin(
        self,
        job_id: int,
        work: Callable[[Progress, Cancellation], T],
        *,
        lane: Lane,
        ended: Callable[[states.State, Outcome[T]], states.State],
        then: Callable[[Outcome[T]], None] | None = None,
    ) -> None:
        """Do the `work` of a job that the State holds, once the lane is free.

        What shows nothing yet of a video that was opened, its landmarks and its proxy, waits a moment more.
        `ended` is the transition that its outcome causes; `then` runs after it, to start what follows.
        Once closed, nothing is queued any more: that which would follow from the last work is not begun.
        """
        if self._is_closed:
            return
        cancellation = Cancellation()
        reporter = Reporter(
            post=self._post,
            clock=self._clock,
            deliver=lambda running: self._store.apply(
                lambda state: job_list.changed(state, job_id, running)
            ),
        )

        def end(outcome: Outcome[T]) -> None:
            self._handles.pop(job_id, None)
            if self._is_closed and isinstance(outcome, Stopped):
                return  # nobody wanted that: it is as it was left
            self._store.apply(
                lambda state: ended(job_list.changed(state, job_id, _status(outcome)), outcome)
            )
            if then is not None:
                then(outcome)

        def run() -> None:
            if lane in _BEHIND_ALL_ELSE and cancellation.wait(_SHOWN_AFTER):
                self._post(lambda: end(Stopped()))
                return
            reporter("", 0.0)
            outcome = outcome_of(lambda: work(reporter, cancellation), cancellation)
            self._post(lambda: end(outcome))

        self._handles[job_id] = _Handle(
            future=self._lanes[lane].submit(run),
            cancellation=cancellation,
            reporter=reporter,
            stop_waiting=lambda: end(Stopped()),
        )

    def cancel(self, job_id: int) -> None:
        """Ask a job to stop; one that still waits stops at once. An unknown or ended one is left."""
        handle = self._handles.get(job_id)
        if handle is None:
            return
        handle.cancellation.cancel()
        if handle.future.cancel():
            handle.stop_waiting()
        else:
            self._store.apply(lambda state: job_list.cancelling(state, job_id))

    def pause(self, job_id: int) -> None:
        """Let a job that was begun pause. An unknown or ended one is left."""
        handle = self._handles.get(job_id)
        if handle is not None:
            handle.cancellation.pause()
            handle.reporter.pause()

    def resume(self, job_id: int) -> None:
        """Let it go on."""
        handle = self._handles.get(job_id)
        if handle is not None:
            handle.reporter.resume()
            handle.cancellation.resume()

    def close(self) -> None:
        """Stop everything and return when no thread is left; the State keeps what was stopped as it was."""
        self._is_closed = True
        for handle in self._handles.values():
            handle.cancellation.cancel()
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)


def outcome_of(work: Callable[[], T], cancellation: Cancellation) -> Outcome[T]:
    """Carry out `work`, and return what became of it; nothing that it raises comes through."""
    try:
        return Succeeded(work())
    except Cancelled:
        return Stopped()
    except ReelyError as error:
        if cancellation.is_cancelled:
            return Stopped()
        _log.info("job failed: %s", error.code)
        return Failed(
            Problem(error.code, error.message, error.hint, details=traceback.format_exc())
        )
    except Exception as error:  # noqa: BLE001 - the edge where work that broke becomes a job that failed
        _log.exception("job broke")
        return Failed(
            Problem(
                code="RLY-INTERNAL",
                message=f"Reely made a mistake ({type(error).__name__})",
                hint="try again; if it happens again, report it with the details",
                details=traceback.format_exc(),
            )
        )


def _status(outcome: Outcome[T]) -> Status:
    match outcome:
        case Succeeded(value):
            return Done(value if isinstance(value, ExportReport) else None)
        case Failed() | Stopped():
            return outcome
