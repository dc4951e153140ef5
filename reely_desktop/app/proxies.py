"""The proxy of the open video: a small copy that is looked at while the playhead moves. PURE.

none ── being made (a job) ── whole ── looked at in place of the video, until its own frame is there
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.job import JobKind, Running

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Job
    from reely_desktop.app.state import State


def proxy_found(state: State, path: Path, proxy: Path | None) -> State:
    """Look at `proxy` from now on, unless its video is no longer open; None where there is none."""
    if state.document is None or state.document.path != path:
        return state
    return replace(state, proxy=proxy)


def without_proxy(state: State) -> State:
    """Look at the video alone from now on."""
    return replace(state, proxy=None)


def being_written(state: State) -> tuple[Job, ...]:
    """Return the jobs that write a proxy, but none that still finds out whether one would help."""
    return tuple(job for job in state.jobs if _writes_proxy(job))


def _writes_proxy(job: Job) -> bool:
    status = job.status
    return job.kind is JobKind.MAKE_PROXY and isinstance(status, Running) and bool(status.stage)
