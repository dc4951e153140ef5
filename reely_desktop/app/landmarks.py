"""What one can steer by along the whole video: its sound, its silences, its changes of scene. PURE.

Each function takes the State and returns the next; what is told of a video that is no longer open
changes nothing. What of it is missing stops nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.editing import go_to_end, go_to_start, seek
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.telling import SnappingTurned

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.state import State
    from reely_desktop.engine.mediatime import MediaTime


def sound_awaited(state: State, path: Path) -> State:
    """Keep a place for the sound, whose shape is on its way."""
    return replace(state, soundtrack=Soundtrack()) if _is_open(state, path) else state


def sound_heard(state: State, path: Path, soundtrack: Soundtrack) -> State:
    """Show the shape of the sound."""
    return replace(state, soundtrack=soundtrack) if _is_open(state, path) else state


def sound_missing(state: State, path: Path) -> State:
    """Keep no place for a sound that cannot be heard."""
    return replace(state, soundtrack=None) if _is_open(state, path) else state


def scenes_found(state: State, path: Path, scenes: tuple[MediaTime, ...]) -> State:
    """Show where scenes begin; `scenes` ascend, without the first one."""
    return replace(state, scenes=scenes) if _is_open(state, path) else state


def go_to_next_scene(state: State) -> State:
    """Put the playhead on the first frame of the scene after it, or on the last frame of all."""
    if state.document is None:
        return state
    at = bisect_right(state.scenes, state.document.playhead)
    return seek(state, state.scenes[at]) if at < len(state.scenes) else go_to_end(state)


def go_to_previous_scene(state: State) -> State:
    """Put the playhead on the nearest first frame of a scene before it, or on the first of all."""
    if state.document is None:
        return state
    at = bisect_left(state.scenes, state.document.playhead)
    return seek(state, state.scenes[at - 1]) if at else go_to_start(state)


def toggle_snapping(state: State) -> State:
    """Let what is dragged snap to landmarks, or no longer, and say so: only a menu shows it."""
    is_on = not state.is_snapping
    return replace(state, is_snapping=is_on, notice=SnappingTurned(is_on))


def _is_open(state: State, path: Path) -> bool:
    return state.document is not None and state.document.path == path
