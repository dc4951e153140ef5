"""How the jobs of the State change: they come, go on, end and are put away. PURE."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.job import JobKind, Running, later

if TYPE_CHECKING:
    from reely_desktop.app.job import Job, Status
    from reely_desktop.app.state import State

ABOUT_MODELS = frozenset({JobKind.GET_MODEL, JobKind.IMPORT_MODEL, JobKind.MEASURE_MODEL})


def about_models(state: State) -> tuple[Job, ...]:
    """Return the jobs that get, import or measure a model, at work or over."""
    return tuple(job for job in state.jobs if job.kind in ABOUT_MODELS)


def added(state: State, job: Job) -> State:
    """Add a job, newest last."""
    return replace(state, jobs=(*state.jobs, job))


def changed(state: State, job_id: int, status: Status) -> State:
    """Give a job its next status; one that is over stays as it ended, and time never runs back."""
    return replace(
        state,
        jobs=tuple(
            replace(job, status=later(job.status, status))
            if job.id == job_id and not job.is_over
            else job
            for job in state.jobs
        ),
    )


def cancelling(state: State, job_id: int) -> State:
    """Show that a running job has been asked to stop."""
    return replace(
        state,
        jobs=tuple(
            replace(job, status=replace(job.status, is_cancelling=True))
            if job.id == job_id and isinstance(job.status, Running)
            else job
            for job in state.jobs
        ),
    )


def dismissed(state: State, job_id: int) -> State:
    """Forget a job that is over."""
    return replace(
        state, jobs=tuple(job for job in state.jobs if job.id != job_id or not job.is_over)
    )


def without_ended(state: State, kind: JobKind) -> State:
    """Forget the ended jobs of that kind: what they found is in the State itself."""
    return replace(
        state, jobs=tuple(job for job in state.jobs if job.kind is not kind or not job.is_over)
    )
