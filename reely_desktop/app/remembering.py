"""What is known beyond one run: the queue of exports, past ones, videos opened lately. No Qt.

    begin ── the database is opened and read, on a thread of its own ── the store
    store ── what changed ── the same thread ── the database

Exports that waited when Reely ended, in whatever way, wait again; those that were at work begin anew.
To that end they are kept first, and begin then; without a database they begin all the same.
Only the newest state of things waits to be written. A database that cannot be used is told once, and
all goes on without it.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import queueing, recent
from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Job, Problem, Queued, Running
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.remembered import Earlier, Kept
from reely_desktop.app.state import Notice
from reely_desktop.app.store import Store

if TYPE_CHECKING:
    from reely_desktop.app.keeper import Keeper, LoadPresets
    from reely_desktop.app.state import State

DATABASE_NAME = "reely.db"


class Remembering:
    """Keeps the lists of the store in the database `file`. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        file: Path,
        presets: "LoadPresets",
        new_id: Callable[[], int],
    ) -> None:
        """Follow `store`; nothing is opened before `begin`."""
        self._store = store
        self._new_id = new_id
        self._file = file
        self._presets = presets
        self._keeper: Keeper | None = None  # made and used on the lane's thread
        self._lane: LatestLane[Earlier | None] = LatestLane(name="remembering", post=post)
        self._has_begun = False
        self._is_in_trouble = False
        self._opened: Path | None = None
        self._added_at: dict[str, int] = {}
        self._ended_at: dict[str, int] = {}
        self._unkept: dict[str, Job] = {}  # ended, and not known to be in the database yet
        self._files_forgotten_ms = 0
        self._past_forgotten_ms = 0
        self._seen: object = None
        self._stop_following = store.subscribe(self._follow)

    def begin(self) -> None:
        """Take up what earlier runs left behind, and keep what changes from then on."""
        self._lane.ask(self._load, self._loaded)

    @property
    def has_begun(self) -> bool:
        """Whether what earlier runs left behind has been taken up, or could not be."""
        return self._has_begun

    def forget_files(self) -> None:
        """Forget which videos were opened."""
        newest = (file.opened_at_ms for file in self._store.state.recent)
        self._files_forgotten_ms = max(_now_ms(), self._files_forgotten_ms + 1, *newest)
        self._store.apply(recent.without_recent)
        self._keep(self._store.state)

    def forget_past(self) -> None:
        """Forget the past exports; their files stay."""
        newest = (one.ended_at_ms for one in self._store.state.past)
        self._past_forgotten_ms = max(_now_ms(), self._past_forgotten_ms + 1, *newest)
        self._store.apply(recent.without_past)
        self._keep(self._store.state)

    def close(self) -> None:
        """Keep what waits and what is at work, as it is left, and return when the thread is gone."""
        self._stop_following()
        kept = self._kept(self._store.state, queueing.as_left)
        self._lane.close(partial(self._end, kept))

    def _load(self) -> Earlier:
        # What it needs takes longer to load than the window to come up.
        from reely_desktop.app.keeper import Keeper

        self._keeper = Keeper(self._file, self._presets)
        return self._keeper.load()

    def _write(self, kept: Kept) -> None:
        if self._keeper is not None:
            self._keeper.keep(kept)

    def _end(self, kept: Kept) -> None:
        if self._keeper is not None:
            self._keeper.end(kept)

    def _loaded(self, outcome: Outcome[Earlier | None]) -> None:
        self._has_begun = True
        match outcome:
            case Succeeded(Earlier() as earlier):
                self._take_up(earlier)
            case Failed(problem):
                self._tell(problem)
            case _:
                pass
        self._follow(self._store.state)

    def _take_up(self, earlier: Earlier) -> None:
        self._added_at |= earlier.added or {}
        waiting = tuple(replace(job, id=self._new_id()) for job in earlier.waiting)
        # Somebody may have had them forgotten while they were read.
        files = tuple(f for f in earlier.files if f.opened_at_ms > self._files_forgotten_ms)
        past = tuple(one for one in earlier.past if one.ended_at_ms > self._past_forgotten_ms)
        self._store.apply(lambda s: recent.with_earlier(s, files, past))
        if waiting:
            self._store.apply(lambda s: states.noticed(s, Notice.QUEUE_RESTORED))
            self._store.apply(lambda s: queueing.with_earlier(s, waiting))
        if earlier.trouble is not None:
            self._tell(earlier.trouble)

    def _follow(self, state: "State") -> None:
        document = state.document
        opened = None if document is None else document.project_file or document.path
        if opened is not None and opened != self._opened:
            self._opened = opened
            self._store.apply(lambda s: recent.opened_again(s, opened, _now_ms()))
        fresh = [j for j in queueing.exports(state) if j.is_over and j.key not in self._ended_at]
        if fresh:
            now = _now_ms()
            self._ended_at |= dict.fromkeys((job.key for job in fresh), now)
            self._unkept |= {job.key: job for job in fresh}
            self._store.apply(lambda s: recent.ended(s, tuple(fresh), now))
        if self._has_begun:
            self._keep(self._store.state)

    def _keep(self, state: "State") -> None:
        seen = (state.recent, *(_gist(job) for job in queueing.exports(state)))
        forgotten = (self._files_forgotten_ms, self._past_forgotten_ms)
        if (seen, forgotten) == self._seen:
            return
        self._seen = (seen, forgotten)
        kept = self._kept(state, queueing.settled)
        self._lane.ask(partial(self._write, kept), lambda outcome: self._landed(kept, outcome))

    def _landed(self, kept: Kept, outcome: Outcome[Earlier | None]) -> None:
        keys = frozenset(job.key for job, _, _ in kept.exports)
        self._store.apply(lambda s: queueing.kept(s, keys))
        if isinstance(outcome, Failed):
            self._seen = None  # tried again at the next change, whatever that is
            if not self._is_in_trouble:
                self._tell(outcome.problem)
            return
        self._is_in_trouble = False
        for job, _, _ in kept.exports:
            ended = self._unkept.get(job.key)
            if ended is not None and _gist(ended) == _gist(job):
                del self._unkept[job.key]

    def _tell(self, problem: Problem) -> None:
        self._is_in_trouble = True
        self._store.apply(lambda s: states.problem_arose(s, problem))

    def _kept(self, state: "State", left: Callable[[Job], Job]) -> Kept:
        now = _now_ms()
        shown = {job.key: left(job) for job in queueing.exports(state)}
        # One that ended and was put away since is kept as well.
        jobs = (
            shown | {key: job for key, job in self._unkept.items() if key not in shown}
        ).values()
        return Kept(
            files=state.recent,
            exports=tuple(
                (
                    job,
                    self._added_at.setdefault(job.key, now),
                    self._ended_at.get(job.key, now) if job.is_over else None,
                )
                for job in jobs
            ),
            files_forgotten_ms=self._files_forgotten_ms,
            past_forgotten_ms=self._past_forgotten_ms,
        )


def _gist(job: Job) -> tuple[object, ...]:
    """Return what of an export is kept: not how far it is."""
    status = job.status
    is_paused = isinstance(status, Queued | Running) and status.is_paused
    is_cancelling = isinstance(status, Running) and status.is_cancelling
    return (job.key, type(status), is_paused, is_cancelling, job.begun)


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
