"""What a person does to the list of clips: add, double, remove, choose, name, put in order. PURE.

Each function takes the State and returns the next; without an open video nothing changes. Choosing a
clip is no step to undo, and puts the playhead on its first frame; the timeline shows it then.
"""

from collections.abc import Callable
from dataclasses import replace

from reely_desktop.app import editing, frame_grid
from reely_desktop.app import project as projects
from reely_desktop.app.history import Change
from reely_desktop.app.project import Project
from reely_desktop.app.recording import change_project
from reely_desktop.app.state import State
from reely_desktop.engine.mediatime import MediaRange, from_seconds

NEW_CLIP_SECONDS = 30
"""How long a new clip is, where the video goes on for as long."""


def new_clip_here(state: State) -> State:
    """Add a clip that begins with the frame at the playhead, and choose it."""
    document = state.document
    if document is None:
        return state
    wanted = from_seconds(document.playhead.seconds + NEW_CLIP_SECONDS)
    end = frame_grid.boundary(document.frames, frame_grid.boundary_from(document.frames, wanted))
    piece = MediaRange(document.playhead, end)
    return change_project(state, Change.NEW_CLIP, projects.with_new_clip(document.project, piece))


def duplicate(state: State) -> State:
    """Add a second of the chosen clip, and choose that."""
    return _changed(state, Change.DUPLICATE, projects.with_double)


def discard(state: State) -> State:
    """Remove the chosen clip; the last one stays."""
    return _changed(state, Change.DISCARD, projects.without_chosen)


def move_up(state: State) -> State:
    """List the chosen clip one place earlier."""
    return _changed(state, Change.MOVE_CLIP, lambda p: projects.with_chosen_moved(p, -1))


def move_down(state: State) -> State:
    """List the chosen clip one place later."""
    return _changed(state, Change.MOVE_CLIP, lambda p: projects.with_chosen_moved(p, 1))


def name(state: State, clip_id: int, text: str) -> State:
    """Call a clip `text`; an empty text takes its name away. Another clip may be chosen."""
    document = state.document
    clip = next((c for c in document.project.clips if c.id == clip_id), None) if document else None
    if document is None or clip is None:
        return state
    named = replace(clip, name=" ".join(text.split()))
    project = projects.with_clip(document.project, named)
    return change_project(state, Change.NAME, project, about=clip_id)


def choose(state: State, clip_id: int) -> State:
    """Show a clip, from its first frame."""
    document = state.document
    if document is None or document.project.chosen == clip_id:
        return state
    project = projects.with_chosen(document.project, clip_id)
    if project is document.project:
        return state
    chosen = replace(state, document=replace(document, project=project))
    return editing.seek(chosen, project.clip.pieces[0].start)


def choose_next(state: State) -> State:
    """Show the clip that is listed after the chosen one."""
    return _neighbour(state, 1)


def choose_previous(state: State) -> State:
    """Show the clip that is listed before the chosen one."""
    return _neighbour(state, -1)


def _neighbour(state: State, by: int) -> State:
    document = state.document
    if document is None:
        return state
    project = document.project
    at = projects.position_of(project, project.chosen) + by
    if not 0 <= at < len(project.clips):
        return state
    return choose(state, project.clips[at].id)


def _changed(state: State, change: Change, make: Callable[[Project], Project]) -> State:
    if state.document is None:
        return state
    return change_project(state, change, make(state.document.project))
