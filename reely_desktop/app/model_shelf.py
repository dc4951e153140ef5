"""The models of this computer in the window: looked at, got, imported, measured and removed. No Qt.

    look    ── `State.machine.models`
    get     ── job: download; what has come stays where it is stopped ──┐
    take    ── job: import from a folder or a file ─────────────────────┼── looked at anew
    measure ── job, in turn with whatever listens ──────────────────────┤
    remove  ── on the thread that looks ────────────────────────────────┘

Nothing is looked at before somebody asks. Downloads go on while the settings are closed; one that was stopped
goes on from where it was, in this run or in a later one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from reely_desktop.app import job_list, models_seen
from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Job, JobKind, Problem
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.models_seen import Look
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.speech.catalogue import Catalogue
from reely_desktop.errors import ReelyError
from reely_desktop.host.cache import Cache

LoadCatalogue = Callable[[], Catalogue]
T = TypeVar("T")


class ModelShelf:
    """Keeps `State.machine.models` up with what is done to them. Used from the store's thread.

    Models are looked for in `shelves`; new ones go to the first.
    """

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        post: Post,
        cache: Cache,
        shelves: Sequence[Path],
        catalogue: LoadCatalogue,
    ) -> None:
        """Look at nothing yet; the thread starts with the first question."""
        self._store = store
        self._jobs = jobs
        self._cache = cache
        self._shelves = tuple(shelves)
        self._catalogue = catalogue
        self._cancellation = Cancellation()
        self._lane: LatestLane[Look] = LatestLane(name="models", post=post)
        self._to_remove: tuple[str, ...] = ()
        self._taken: dict[Path, str] = {}
        self._is_looking = False
        self._heard = store.state.speech.recognition
        self._stop_following = store.subscribe(self._follow)

    def look(self) -> None:
        """Look which models there are, from now on whenever one comes or goes."""
        self._is_looking = True
        self._look()

    def get(self, name: str) -> None:
        """Download the model of that name, going on with what has come of it before."""
        settings, shelf = self._store.state.settings, self._shelves[0]

        def work(progress: Progress, cancellation: Cancellation) -> None:
            from reely_desktop.app.getting_models import get_model

            known = self._catalogue()[name]
            get_model(known, shelf, settings=settings, progress=progress, cancellation=cancellation)

        self._begin(work, kind=JobKind.GET_MODEL, path=shelf / name)

    def take(self, path: Path) -> None:
        """Import the model in a folder, an archive or a model.bin."""
        shelf = self._shelves[0]

        def work(progress: Progress, cancellation: Cancellation) -> str:
            from reely_desktop.app.getting_models import import_model

            return import_model(
                path,
                shelf,
                catalogue=self._catalogue(),
                progress=progress,
                cancellation=cancellation,
            ).name

        def landed(outcome: Outcome[str]) -> None:
            if isinstance(outcome, Succeeded):
                self._taken[path] = outcome.value

        self._begin(work, kind=JobKind.IMPORT_MODEL, path=path, then=landed)

    def measure(self, name: str) -> None:
        """Let the model of that name listen to a minute of the open video, to see how fast it is."""
        document = self._store.state.document
        if document is None:
            return
        video, shelves = document.path, self._shelves

        def work(progress: Progress, cancellation: Cancellation) -> None:
            load_reader()
            from reely_desktop.app.transcribing import measure_pace
            from reely_desktop.engine.media.probe import probe
            from reely_desktop.engine.speech.models import find_model

            measure_pace(
                probe(video),
                find_model(name, catalogue=self._catalogue(), places=shelves),
                cache=self._cache,
                progress=progress,
                cancellation=cancellation,
            )

        self._begin(work, kind=JobKind.MEASURE_MODEL, path=shelves[0] / name)

    def remove(self, name: str) -> None:
        """Remove a model, and what has come of it; where it was the one that listens, the best does then.

        What cannot be removed is told, and stays chosen.
        """
        self._to_remove = (*self._to_remove, name)
        self._look()

    def stop(self, job_id: int) -> None:
        """End one of the jobs; what a download has brought stays."""
        self._jobs.cancel(job_id)

    def try_again(self, job_id: int) -> None:
        """Do once more what one of the jobs did that is over; another job is left."""
        job = next(
            (one for one in job_list.about_models(self._store.state) if one.id == job_id), None
        )
        if job is None or not job.is_over:
            return
        match job.kind:
            case JobKind.GET_MODEL:
                self.get(job.path.name)
            case JobKind.IMPORT_MODEL:
                self.take(job.path)
            case _:
                self.measure(job.path.name)

    def close(self) -> None:
        """Return when the thread is gone."""
        self._stop_following()
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _follow(self, state: State) -> None:
        """Look again once something was heard: how fast that was is known by then."""
        heard_now = state.speech.recognition
        if heard_now is self._heard:
            return
        self._heard = heard_now
        if heard_now is not None and self._is_looking:
            self._look()

    def _begin(
        self,
        work: Callable[[Progress, Cancellation], T],
        *,
        kind: JobKind,
        path: Path,
        then: Callable[[Outcome[T]], None] = lambda _outcome: None,
    ) -> None:
        """Begin a job, unless the same is under way; what came of an earlier one is forgotten."""

        def landed(outcome: Outcome[T]) -> None:
            then(outcome)
            self._look()

        before = [
            job
            for job in job_list.about_models(self._store.state)
            if (job.kind, job.path) == (kind, path)
        ]
        if any(not job.is_over for job in before):
            return
        for job in before:
            self._store.apply(partial(job_list.dismissed, job_id=job.id))
        self._jobs.start(
            work,
            lane=Lane.SPEECH if kind is JobKind.MEASURE_MODEL else Lane.MODELS,
            kind=kind,
            path=path,
            ended=lambda state, outcome: _ended(state, kind, path, outcome),
            then=landed,
        )

    def _look(self) -> None:
        removing = (
            self._to_remove
        )  # all that waits, since of two questions only the newest is asked
        catalogue, shelves = self._catalogue, self._shelves

        def look() -> Look:
            load_reader()
            from reely_desktop.app.model_place import clear_killed_imports
            from reely_desktop.app.model_survey import models_here

            clear_killed_imports(shelves[0])
            removed, problems = _remove_all(removing, shelves[0])
            here = models_here(
                catalogue(), shelves, cache=self._cache, cancellation=self._cancellation
            )
            return Look(here, removed, problems)

        def landed(outcome: Outcome[Look]) -> None:
            self._to_remove = tuple(name for name in self._to_remove if name not in removing)
            match outcome:
                case Succeeded(seen):
                    jobs = {path for path, name in self._taken.items() if name in seen.removed}
                    self._store.apply(
                        lambda state: models_seen.looked(state, seen, taken_from=jobs)
                    )
                case Failed(problem):
                    self._store.apply(lambda state: states.problem_arose(state, problem))
                case _:
                    pass

        self._lane.ask(look, landed)


def _remove_all(names: Sequence[str], shelf: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Remove the models of these names; return which are gone, and why others are not."""
    from reely_desktop.app.model_place import remove_model

    removed: list[str] = []
    problems: list[Problem] = []
    for name in names:
        try:
            remove_model(name, shelf)
        except ReelyError as error:
            problems.append(Problem(error.code, error.message, error.hint))
        else:
            removed.append(name)
    return tuple(removed), tuple(problems)


def _ended(state: State, kind: JobKind, path: Path, outcome: Outcome[T]) -> State:
    """Forget a job that measured: what it saw is shown with its model."""
    if kind is not JobKind.MEASURE_MODEL or not isinstance(outcome, Succeeded):
        return state
    return replace(state, jobs=tuple(job for job in state.jobs if not _is(job, kind, path)))


def _is(job: Job, kind: JobKind, path: Path) -> bool:
    return job.is_over and (job.kind, job.path) == (kind, path)
