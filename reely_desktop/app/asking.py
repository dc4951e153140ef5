"""How the State changes while somebody is asked where a video is. PURE.

missing ── asked ──┬── looking ──┬── found: what was asked for is opened
                   │             └── not found: asked again, with the reason
                   └── given up: not asked again
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.missing_video import MissingVideo

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Problem
    from reely_desktop.app.state import State

_CODES = frozenset({"RLY-PROJECT-NO-VIDEO", "RLY-PROJECT-OTHER-VIDEO"})


def asked_for(state: State, asked: Path, problem: Problem) -> State:
    """Ask for the video, where that is what is missing and nothing else was opened meanwhile."""
    if problem.code not in _CODES or state.problem != problem:
        return state
    return replace(state, missing=MissingVideo(asked, problem))


def looking(state: State) -> State:
    """Show that a place is being searched."""
    missing = state.missing
    return state if missing is None else replace(state, missing=replace(missing, is_looking=True))


def not_found(state: State, problem: Problem | None) -> State:
    """Ask again, and say why; None where the search was stopped."""
    missing = state.missing
    if missing is None:
        return state
    told = replace(missing, problem=problem or missing.problem, is_looking=False)
    return replace(state, missing=told)


def given_up(state: State) -> State:
    """Ask no longer."""
    return replace(state, missing=None)
