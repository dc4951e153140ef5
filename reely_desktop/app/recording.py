"""Changes to the project, each a step that can be undone. PURE: takes the State, returns the next.

Undoing a step and doing it again choose the clip that was chosen then, and bring the person there.
"""

from dataclasses import replace

from reely_desktop.app import history as histories
from reely_desktop.app.clip import Clip
from reely_desktop.app.history import Change, History
from reely_desktop.app.playback import at_rest
from reely_desktop.app.project import Project, with_chosen, with_clip
from reely_desktop.app.state import State
from reely_desktop.app.whereabouts import brought_to_step


def change_project(
    state: State,
    change: Change,
    project: Project,
    *,
    about: int | None = None,
    is_moving: bool = False,
) -> State:
    """Go on with `project`, as a step; moves of one drag are one step until `end_move`.

    `about` is the clip that changes, where that is not the chosen one.
    """
    document = state.document
    if document is None or project == document.project:
        return state
    before, after = document.project, project
    if about is not None:
        before, after = with_chosen(before, about), with_chosen(after, about)
    history = histories.recorded(
        document.history, change, before=before, after=after, is_moving=is_moving
    )
    return replace(state, document=replace(document, project=project, history=history))


def change_clip(state: State, change: Change, clip: Clip, *, is_moving: bool = False) -> State:
    """Go on with `clip` in the place of the one with its id, as a step."""
    if state.document is None:
        return state
    return change_project(
        state, change, with_clip(state.document.project, clip), is_moving=is_moving
    )


def end_move(state: State) -> State:
    """End the step of a drag."""
    document = state.document
    if document is None:
        return state
    history = histories.closed(document.history, document.project)
    return replace(state, document=replace(document, history=history))


def give_up_move(state: State) -> State:
    """Take back what the drag under way has changed: it leaves no step."""
    document = state.document
    found = None if document is None else histories.abandoned(document.history)
    if document is None or found is None:
        return state
    history, project = found
    return replace(state, document=replace(document, project=project, history=history), focus=None)


def undo(state: State) -> State:
    """Take the newest step back; what plays stops, for it may be what goes."""
    return _travelled(state, -1)


def redo(state: State) -> State:
    """Do the step again that was undone last."""
    return _travelled(state, 1)


def travel(state: State, steps: int) -> State:
    """Redo that many steps, or undo them where the number is negative, as far as there are any."""
    for _ in range(abs(steps)):
        state = _travelled(state, steps)
    return state


def _travelled(state: State, direction: int) -> State:
    document = state.document
    if document is None:
        return state
    go = histories.redo if direction > 0 else histories.undo
    found: tuple[History, Project] | None = go(document.history, document.project)
    if found is None:
        return state
    history, project = found
    travelled = replace(
        state,
        document=replace(document, project=project, history=history),
        focus=None,
        playback=at_rest(state.playback),
    )
    return brought_to_step(travelled, before=document.project)
