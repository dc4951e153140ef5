"""Which videos and projects were opened lately, and which exports have ended: both newest first. PURE."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.remembered import PastExport, RecentFile

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Job
    from reely_desktop.app.state import State

MOST_FILES = 12
"""How many videos opened lately are shown."""
MOST_PAST = 500
"""How many past exports are shown."""


def opened_again(state: State, path: Path, now_ms: int) -> State:
    """Put `path` at the head of what was opened lately."""
    others = [file for file in state.recent if file.path != path]
    return replace(state, recent=(RecentFile(path, now_ms), *others)[:MOST_FILES])


def ended(state: State, jobs: tuple[Job, ...], now_ms: int) -> State:
    """Put these exports at the head of the past ones."""
    added = tuple(PastExport(job, now_ms) for job in reversed(jobs))
    return replace(state, past=(*added, *state.past)[:MOST_PAST])


def with_earlier(
    state: State, files: tuple[RecentFile, ...], past: tuple[PastExport, ...]
) -> State:
    """Put what is known from earlier runs behind what is known from this one."""
    known = {file.path for file in state.recent}
    recent = (*state.recent, *(file for file in files if file.path not in known))
    keys = {one.job.key for one in state.past}
    ends = (*state.past, *(one for one in past if one.job.key not in keys))
    return replace(state, recent=recent[:MOST_FILES], past=ends[:MOST_PAST])


def without_recent(state: State) -> State:
    """Forget which videos were opened."""
    return replace(state, recent=())


def without_past(state: State) -> State:
    """Forget the past exports; their files stay."""
    return replace(state, past=())
