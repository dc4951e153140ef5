"""Looking for hooks in the open video: within the plan, in what is said there. No Qt.

    start ── may it be? ── (listening: `hearing`) ── job: hooks ── store

The plan is asked first, so that nobody waits for minutes to be refused, and once more when it is counted.
Another video ends the search.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from reely_desktop.app import hook_list, job_list
from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.hearing import Hearing
from reely_desktop.app.hooks import Stage
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.wanted_hooks import settled_ms, wishes_of
from reely_desktop.app.written import written
from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import MediaInfo
    from reely_desktop.engine.speech.recognition import Recognition
    from reely_desktop.engine.transcript.words import Transcript

T = TypeVar("T")
SpanMs = tuple[int, int]


class FindHooks(Protocol):
    """Finds hooks, from a worker's thread."""

    def check(self, info: "MediaInfo", /) -> None:
        """Raise PlanError where a search in that file would be refused."""

    def find(
        self,
        info: "MediaInfo",
        transcript: "Transcript",
        wishes: Wishes,
        *,
        settled: tuple[SpanMs, ...],
        decisions: tuple[Decision, ...],
        progress: Progress,
        cancellation: Cancellation,
    ) -> FoundHooks:
        """Return hooks, none of the `settled` stretches unless there is no other. Raises ReelyError."""


class HookSearch:
    """Looks for hooks for one store. Used from the store's thread."""

    def __init__(self, *, store: Store, jobs: Jobs, hearing: Hearing, find: FindHooks) -> None:
        """Look for nothing yet; follow `store`."""
        self._store = store
        self._jobs = jobs
        self._hearing = hearing
        self._find = find
        self._video: tuple[Path, str] | None = None
        self._stop_following = store.subscribe(self._follow)

    def close(self) -> None:
        """Follow no longer."""
        self._stop_following()

    def start(self, topic: str = "") -> None:
        """Look for hooks in the open video, unless that is under way; about `topic` where one is given."""
        document, before = self._store.state.document, self._store.state.hooks
        if document is None or before.stage.is_at_work:
            return
        path = document.path
        self._video = (path, document.fingerprint)
        topic = " ".join(topic.split())
        self._store.apply(lambda s: hook_list.search_began(s, Stage.ASKING, topic=topic))

        def work(_progress: Progress, _cancellation: Cancellation) -> None:
            load_reader()
            from reely_desktop.engine.media.probe import probe

            self._find.check(probe(path))

        def allowed(outcome: Outcome[None]) -> None:
            if isinstance(outcome, Succeeded) and self._is_open(path):
                self._listen(path)

        self._begin(path, work, then=allowed)

    def stop(self) -> None:
        """Look no longer; what was found before stays."""
        if self._store.state.hooks.stage is Stage.LISTENING:
            self._hearing.stop()
        for job in self._store.state.jobs:
            if job.kind is JobKind.FIND_HOOKS:
                self._jobs.cancel(job.id)

    def _follow(self, state: State) -> None:
        document = state.document
        is_another = document is None or self._video != (document.path, document.fingerprint)
        if self._video is not None and is_another:
            self._video = None
            self.stop()

    def _listen(self, path: Path) -> None:
        if self._store.state.speech.transcript is not None:
            self._look(path)
            return

        def heard(outcome: "Outcome[Recognition]") -> None:
            if not self._is_open(path):
                return
            match outcome:
                case Succeeded():
                    self._look(path)
                case Failed(problem):
                    self._store.apply(lambda s: hook_list.search_failed(s, path, problem))
                case _:
                    self._store.apply(lambda s: hook_list.search_stopped(s, path))

        self._store.apply(lambda s: hook_list.search_went_on(s, path, Stage.LISTENING))
        self._hearing.recall()  # where no model can listen, it is seen which one comes
        self._hearing.start(heard)

    def _look(self, path: Path) -> None:
        state = self._store.state
        words = written(state)  # as somebody spelled it: titles and openings are of these
        if words is None:
            return
        transcript = words.transcript
        wishes = wishes_of(state.settings, topic=state.hooks.topic)
        settled = settled_ms(state, wishes)
        decisions = state.hooks.decisions
        self._store.apply(lambda s: hook_list.search_went_on(s, path, Stage.FINDING))

        def work(progress: Progress, cancellation: Cancellation) -> FoundHooks:
            load_reader()
            from reely_desktop.engine.media.probe import probe

            return self._find.find(
                probe(path),
                transcript,
                wishes,
                settled=settled,
                decisions=decisions,
                progress=progress,
                cancellation=cancellation,
            )

        def found(outcome: Outcome[FoundHooks]) -> None:
            if isinstance(outcome, Succeeded):
                self._store.apply(lambda s: hook_list.hooks_found(s, path, outcome.value))

        self._begin(path, work, then=found)

    def _begin(
        self,
        path: Path,
        work: Callable[[Progress, Cancellation], T],
        *,
        then: Callable[[Outcome[T]], None],
    ) -> None:
        def ended(state: State, outcome: Outcome[T]) -> State:
            state = job_list.without_ended(state, JobKind.FIND_HOOKS)
            match outcome:
                case Succeeded():
                    return state
                case Failed(problem):
                    return hook_list.search_failed(state, path, problem)
                case _:
                    return hook_list.search_stopped(state, path)

        self._jobs.start(
            work, lane=Lane.SPEECH, kind=JobKind.FIND_HOOKS, path=path, ended=ended, then=then
        )

    def _is_open(self, path: Path) -> bool:
        """Whether that video is open, and hooks are still looked for in it."""
        state = self._store.state
        return (
            state.document is not None
            and state.document.path == path
            and state.hooks.stage.is_at_work
        )
