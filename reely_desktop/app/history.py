"""What was done to a project, step by step, so that it can be undone. PURE.

    past: set in point, split, …  │ now │  undone: … , name clip

Each step keeps the project as it was before it; projects are values that share what did not change,
so a long history costs little. A drag is one step however many moves it has: it stays open until it
ends, and one that ends where it began leaves no step, and what was undone before it can be done again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from reely_desktop.app.project import Project, with_chosen

MOST_STEPS = 1000


class Change(Enum):
    """What a step did."""

    SET_IN = "set in point"
    SET_OUT = "set out point"
    MOVE_EDGE = "move edge"
    CLEAR_POINTS = "clear points"
    SPLIT = "split"
    REMOVE = "remove"
    RESTORE = "restore"
    TRIM_START = "trim start"
    TRIM_END = "trim end"
    MOVE_PIECE = "move piece"
    NEW_CLIP = "new clip"
    DUPLICATE = "duplicate clip"
    DISCARD = "remove clip"
    MOVE_CLIP = "move clip"
    NAME = "name clip"
    MARK = "marker"
    TAKE_UP = "take up"
    CHAPTER_MARKERS = "chapters as markers"
    CHAPTER_CLIPS = "chapters as clips"
    REMOVE_WORDS = "remove words"
    RESTORE_WORDS = "restore words"
    REMOVE_SLACK = "remove pauses"
    SPELL = "spell"
    REPLACE_WORDS = "replace words"
    KEEP_HOOK = "keep hook"
    REJECT_HOOK = "reject hook"
    CAPTIONS = "captions"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done; `other` is the project on the far side of it: before, or after if undone.

    `chosen` is the clip that was chosen on this side of it, which no step keeps otherwise.
    """

    change: Change
    other: Project
    chosen: int


@dataclass(frozen=True, slots=True)
class History:
    """`past` with the newest step last, `undone` with the next to redo last.

    `aside` is what was undone before the open step, which may still come to nothing.
    """

    past: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    is_open: bool = False
    aside: tuple[Step, ...] = ()


NO_HISTORY = History()


def recorded(
    history: History, change: Change, *, before: Project, after: Project, is_moving: bool = False
) -> History:
    """Add a step from `before` to `after`, or go on with the open one where the change `is_moving` on."""
    if is_moving and history.is_open and history.past and history.past[-1].change is change:
        return history
    history = closed(history, before)
    past = (*history.past, Step(change, before, after.chosen))[-MOST_STEPS:]
    return History(past=past, is_open=is_moving, aside=history.undone if is_moving else ())


def closed(history: History, now: Project) -> History:
    """End the open step; one that changed nothing is forgotten."""
    if not history.is_open:
        return history
    before = history.past[-1].other
    if (before.clips, before.markers, before.captions) == (now.clips, now.markers, now.captions):
        return History(past=history.past[:-1], undone=history.aside)
    return History(past=history.past)


def abandoned(history: History) -> tuple[History, Project] | None:
    """Return the history and the project as they were before the open step; None if none is open."""
    if not history.is_open:
        return None
    return History(past=history.past[:-1], undone=history.aside), history.past[-1].other


def undo(history: History, now: Project) -> tuple[History, Project] | None:
    """Return the history and the project after the newest step is undone; None if there is none."""
    history = closed(history, now)
    if not history.past:
        return None
    step = history.past[-1]
    undone = (*history.undone, _seen_from(step, now))
    return History(past=history.past[:-1], undone=undone), step.other


def redo(history: History, now: Project) -> tuple[History, Project] | None:
    """Return the history and the project after the last undone step is done again; None if there is none."""
    history = closed(history, now)
    if not history.undone:
        return None
    step = history.undone[-1]
    past = (*history.past, _seen_from(step, now))
    return History(past=past, undone=history.undone[:-1]), step.other


def with_projects(history: History, changed: Callable[[Project], Project]) -> History:
    """Return the history with each project in it as `changed` makes it."""
    past, undone, aside = (
        tuple(replace(step, other=changed(step.other)) for step in steps)
        for steps in (history.past, history.undone, history.aside)
    )
    return replace(history, past=past, undone=undone, aside=aside)


def _seen_from(step: Step, now: Project) -> Step:
    """Return `step` as it looks from its far side; the clip chosen since then is no part of it."""
    return Step(step.change, with_chosen(now, step.chosen), step.other.chosen)
