"""What a person does with the hooks that were found: hear, keep, reject, move their ends. PURE.

Each function takes the State and returns the next. Keeping and rejecting are one step to undo each, and go
on to the next hook. An end goes from word to word: a cut stays in the pause between two of them.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app.clip import Clip, Side
from reely_desktop.app.history import Change
from reely_desktop.app.hooks import open_hooks, settled_hook
from reely_desktop.app.playing import pause, play_stretch
from reely_desktop.app.project import is_untouched, with_hook_settled
from reely_desktop.app.recording import change_project
from reely_desktop.engine.hooks.edges import moved_by_words
from reely_desktop.engine.mediatime import MediaRange, from_seconds

if TYPE_CHECKING:
    from reely_desktop.app.hooks import CutMs, Hooks
    from reely_desktop.app.state import Document, State
    from reely_desktop.engine.hooks.hook import Hook

HEARD_SECONDS = 5
"""How much of a hook is played when it is chosen: its opening."""

_ENDING_SECONDS = 2


def choose(state: State, number: int) -> State:
    """Choose a hook and play its first seconds; one that is not open changes nothing."""
    document = state.document
    if document is None or number not in open_hooks(state.hooks, document.project):
        return state
    chosen = replace(state, hooks=replace(state.hooks, chosen=number))
    return _hear_start(chosen, document)


def choose_neighbour(state: State, by: int) -> State:
    """Choose the hook that is listed `by` places later; where there is none, hear the last one once more."""
    document = state.document
    if document is None:
        return state
    listed = open_hooks(state.hooks, document.project)
    if not listed:
        return state
    if state.hooks.chosen not in listed:
        return choose(state, listed[0])
    place = listed.index(state.hooks.chosen) + by
    return choose(state, listed[min(max(place, 0), len(listed) - 1)])


def keep(state: State) -> State:
    """Make a clip of the chosen hook, named by its title, and go on to the next hook.

    The clip that a project begins with, the whole video, gives way to the first one.
    """
    document, found = state.document, _chosen(state)
    if document is None or found is None:
        return state
    hook, cut = found
    before = document.project
    clip = Clip(before.next_id, (_piece(document, cut),), name=_name(hook))
    others = () if is_untouched(before, document.duration) else before.clips
    project = replace(before, clips=(*others, clip), chosen=clip.id, next_id=before.next_id + 1)
    project = with_hook_settled(project, settled_hook(hook, is_kept=True))
    return _gone_on(state, change_project(state, Change.KEEP_HOOK, project))


def reject(state: State) -> State:
    """Do not offer the chosen hook again, and go on to the next one."""
    document, found = state.document, _chosen(state)
    if document is None or found is None:
        return state
    project = with_hook_settled(document.project, settled_hook(found[0], is_kept=False))
    return _gone_on(state, change_project(state, Change.REJECT_HOOK, project))


def move_end(state: State, side: Side, words: int) -> State:
    """Begin or end the chosen hook that many words later, or earlier, and play what that makes of it."""
    document, found = state.document, _chosen(state)
    transcript = state.speech.transcript
    if document is None or found is None or transcript is None:
        return state
    _, cut = found
    moved = moved_by_words(
        transcript,
        cut,
        is_start=side is Side.START,
        words=words,
        end_of_media_ms=int(document.duration.seconds * 1000),
    )
    if moved == cut:
        return state
    hooks = state.hooks
    cuts = (*hooks.cuts[: hooks.chosen], moved, *hooks.cuts[hooks.chosen + 1 :])
    state = replace(state, hooks=replace(hooks, cuts=cuts))
    if side is Side.START:
        return _hear_start(state, document)
    piece = _piece(document, moved)
    beginning = from_seconds(max(piece.end.seconds - _ENDING_SECONDS, piece.start.seconds))
    return play_stretch(state, MediaRange(beginning, piece.end))


def _chosen(state: State) -> tuple[Hook, CutMs] | None:
    """Return the chosen hook and where it is cut by now; None while there is none to decide on."""
    hooks, document = state.hooks, state.document
    if document is None or hooks.found is None:
        return None
    if hooks.chosen not in open_hooks(hooks, document.project):
        return None
    return hooks.found.hooks[hooks.chosen], hooks.cuts[hooks.chosen]


def _gone_on(before: State, after: State) -> State:
    """Choose the hook that stood below the one that went, else the last, and play its first seconds."""
    if after.document is None:
        return after
    left = open_hooks(after.hooks, after.document.project)
    if not left:
        return pause(after)
    following = next((n for n in left if n > before.hooks.chosen), left[-1])
    return choose(after, following)


def _hear_start(state: State, document: Document) -> State:
    hooks: Hooks = state.hooks
    piece = _piece(document, hooks.cuts[hooks.chosen])
    end = min(from_seconds(piece.start.seconds + HEARD_SECONDS), piece.end)
    return play_stretch(state, MediaRange(piece.start, end))


def _piece(document: Document, cut: CutMs) -> MediaRange:
    """Return the frames of a cut: from the boundary nearest to its start to that nearest to its end."""
    frames = document.frames
    start, end = (from_seconds(Fraction(ms, 1000)) for ms in cut)
    first = min(frame_grid.boundary_near(frames, start), document.frame_count - 1)
    last = frame_grid.boundary_near(frames, min(end, document.duration))
    return MediaRange(
        frame_grid.boundary(frames, first), frame_grid.boundary(frames, max(last, first + 1))
    )


def _name(hook: Hook) -> str:
    return " ".join(hook.title.split()).rstrip("….,;: ")
