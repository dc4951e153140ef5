"""The queue of exports as the State holds it: in which order they begin, how many at a time. PURE.

The order is that of `State.jobs`; the settings and the plan say how many are written beside each other.
One that is paused keeps its place: it stands in nobody's way but that of the next.
None begins before it is kept: what is at work when the power goes is known to the next run.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from reely_desktop.app.job import Job, JobKind, Queued, Running, Status, Stopped
from reely_desktop.app.state import State
from reely_desktop.config import MOST_EXPORTS_AT_ONCE


def exports(state: State) -> tuple[Job, ...]:
    """Return the exports, in the order of the queue."""
    return tuple(job for job in state.jobs if job.kind is JobKind.EXPORT)


def job_of(state: State, job_id: int) -> Job | None:
    """Return the export with that id, None where there is none."""
    return next((job for job in exports(state) if job.id == job_id), None)


def next_to_begin(state: State) -> Job | None:
    """Return the export whose turn has come, None while nobody's has."""
    under_way = sum(isinstance(job.status, Running) for job in exports(state))
    if under_way >= min(state.settings.exports_at_once, _most_at_once(state)):
        return None
    return next((j for j in exports(state) if j.status == Queued() and j.is_kept), None)


def _most_at_once(state: State) -> int:
    """Return how many the plan writes beside each other, as far as it is known by now."""
    stands = state.account.standing
    most = None if stands is None else stands.limits.concurrent_jobs
    return MOST_EXPORTS_AT_ONCE if most is None else max(most, 1)


def kept(state: State, keys: frozenset[str]) -> State:
    """Show that the exports with these `keys` are kept, or cannot be: they may begin."""
    if all(job.is_kept or job.key not in keys for job in exports(state)):
        return state
    return replace(
        state,
        jobs=tuple(
            replace(job, is_kept=True) if job.kind is JobKind.EXPORT and job.key in keys else job
            for job in state.jobs
        ),
    )


def begun(state: State, job_id: int) -> State:
    """Show that an export is at work from now on."""
    started = Running("", 0.0, timedelta(0))
    return _changed(state, job_id, lambda job: replace(job, status=started, begun=job.begun + 1))


def paused(state: State, job_id: int) -> State:
    """Let an export wait, whether it has begun or not."""
    return _with_pause(state, job_id, is_paused=True)


def resumed(state: State, job_id: int) -> State:
    """Let it go on."""
    return _with_pause(state, job_id, is_paused=False)


def given_up(state: State, job_id: int) -> State:
    """End an export that has not begun."""

    def stopped(job: Job) -> Job:
        return replace(job, status=Stopped()) if isinstance(job.status, Queued) else job

    return _changed(state, job_id, stopped)


def moved(state: State, job_id: int, by: int) -> State:
    """Let an export that waits begin `by` places later, or earlier where that is below 0."""
    places = [
        place
        for place, job in enumerate(state.jobs)
        if job.kind is JobKind.EXPORT and isinstance(job.status, Queued)
    ]
    here = next((n for n, place in enumerate(places) if state.jobs[place].id == job_id), None)
    if here is None:
        return state
    waiting = [state.jobs[place] for place in places]
    waiting.insert(min(max(here + by, 0), len(waiting) - 1), waiting.pop(here))
    jobs = list(state.jobs)
    for place, job in zip(places, waiting, strict=True):
        jobs[place] = job
    return replace(state, jobs=tuple(jobs))


def with_earlier(state: State, earlier: tuple[Job, ...]) -> State:
    """Put the exports of an earlier run before those of this one."""
    return replace(state, jobs=(*earlier, *state.jobs))


def settled(job: Job) -> Job:
    """Return an export as it will end: one that was told to stop has stopped."""
    if isinstance(job.status, Running) and job.status.is_cancelling:
        return replace(job, status=Stopped())
    return job


def as_left(job: Job) -> Job:
    """Return an export as it is left when Reely ends as it should: one at work was not begun, then."""
    job = settled(job)
    if not isinstance(job.status, Running):
        return job
    return replace(job, status=Queued(is_paused=job.status.is_paused), begun=job.begun - 1)


def _with_pause(state: State, job_id: int, *, is_paused: bool) -> State:
    def changed(job: Job) -> Job:
        return replace(job, status=_status(job.status, is_paused=is_paused))

    return _changed(state, job_id, changed)


def _status(status: Status, *, is_paused: bool) -> Status:
    if isinstance(status, Queued | Running):
        return replace(status, is_paused=is_paused)
    return status


def _changed(state: State, job_id: int, change: Callable[[Job], Job]) -> State:
    jobs = tuple(
        change(job) if job.id == job_id and job.kind is JobKind.EXPORT else job
        for job in state.jobs
    )
    return replace(state, jobs=jobs)
