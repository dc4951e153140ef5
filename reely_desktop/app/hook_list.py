"""How what is known of hooks changes: they are looked for, found, taken up again, and taught by. PURE.

Each function takes the State and returns the next; what is told of a video that is no longer open changes
nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.hooks import CutMs, Hooks, Stage, key_of, open_hooks, span_of
from reely_desktop.engine.hooks.decisions import Decision, decided, undecided

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reely_desktop.app.found_hooks import FoundHooks
    from reely_desktop.app.job import Problem
    from reely_desktop.app.state import State


def search_began(state: State, stage: Stage, *, topic: str) -> State:
    """Show that hooks are looked for; those of before stay until others are found."""
    return replace(state, hooks=replace(state.hooks, stage=stage, topic=topic, problem=None))


def search_went_on(state: State, path: Path, stage: Stage) -> State:
    """Show the next stage of a search."""
    return _with(state, path, replace(state.hooks, stage=stage))


def search_failed(state: State, path: Path, problem: Problem) -> State:
    """Keep why nothing came of it."""
    return _with(state, path, replace(state.hooks, stage=Stage.FAILED, problem=problem))


def problem_solved(state: State) -> State:
    """Forget why nothing came of it; what was found before is offered again."""
    stage = Stage.UNASKED if state.hooks.found is None else Stage.FOUND
    return replace(state, hooks=replace(state.hooks, stage=stage, problem=None))


def search_stopped(state: State, path: Path) -> State:
    """Show that somebody ended it."""
    return _with(state, path, replace(state.hooks, stage=Stage.STOPPED))


def hooks_found(state: State, path: Path, found: FoundHooks) -> State:
    """Show what was found, the best chosen; a hook that comes back after all is open again."""
    document = state.document
    if document is None or document.path != path:
        return state
    stage = Stage.FOUND if found.hooks else Stage.NO_SPEECH
    cuts = tuple((hook.start_ms, hook.end_ms) for hook in found.hooks)
    hooks = replace(state.hooks, stage=stage, found=found, cuts=cuts, chosen=0, problem=None)
    again = {span_of(hook) for hook in found.hooks}
    settled = tuple(
        one for one in document.project.settled_hooks if (one.start, one.end) not in again
    )
    project = replace(document.project, settled_hooks=settled)
    return replace(state, hooks=hooks, document=replace(document, project=project))


def hooks_back(
    state: State, path: Path, found: FoundHooks, cuts: tuple[CutMs, ...], *, topic: str
) -> State:
    """Show what was found in an earlier run, unless something was looked for since."""
    if state.hooks.stage is not Stage.UNASKED or len(cuts) != len(found.hooks):
        return state
    stage = Stage.FOUND if found.hooks else Stage.NO_SPEECH
    hooks = replace(state.hooks, stage=stage, found=found, cuts=cuts, topic=topic)
    shown = _with(state, path, hooks)
    if shown.document is None:
        return shown
    first = next(iter(open_hooks(hooks, shown.document.project)), 0)
    return _with(shown, path, replace(shown.hooks, chosen=first))


def taste_followed(
    state: State, before: Mapping[str, bool | None], after: Mapping[str, bool | None]
) -> State:
    """Learn from what was kept, rejected, or undone between two looks at the same hooks."""
    hooks, document = state.hooks, state.document
    if hooks.found is None or document is None:
        return state
    decisions = hooks.decisions
    for hook in hooks.found.hooks:
        key = key_of(document.fingerprint, hook)
        verdict = after.get(key)
        if key not in before or before[key] == verdict:
            continue
        if verdict is None:
            decisions = undecided(decisions, key)
        else:
            decisions = decided(decisions, Decision(key, verdict, hook.score, hook.parts))
    return taste_known(state, decisions)


def taste_known(state: State, decisions: tuple[Decision, ...]) -> State:
    """Know these decisions; none forgets what was learned."""
    return replace(state, hooks=replace(state.hooks, decisions=decisions))


def taste_forgotten(state: State) -> State:
    """Know nothing of the person's taste any more."""
    return taste_known(state, ())


def _with(state: State, path: Path, hooks: Hooks) -> State:
    if state.document is None or state.document.path != path:
        return state
    return replace(state, hooks=hooks)
