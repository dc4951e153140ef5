"""How what is known of what is said changes: it is listened to, words come, it is recognised. PURE.

Each function takes the State and returns the next; what is told of a video that is no longer open changes
nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app import hook_list
from reely_desktop.app.job import JobKind
from reely_desktop.app.speech import Speech, choice_of, is_for_want_of_a_model, is_meant

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Job, Problem
    from reely_desktop.app.speech import ListeningChoice, ModelAtHand
    from reely_desktop.app.state import State
    from reely_desktop.engine.speech.recognition import Recognition
    from reely_desktop.engine.transcript.words import Transcript, Word


def models_found(state: State, models: tuple[ModelAtHand, ...]) -> State:
    """Show which models there are; one that somebody wanted in vain and that came is lacking no longer."""
    before, choice = state.speech.models, choice_of(state.settings)
    came = [] if before is None else [model for model in models if model not in before]
    state = replace(state, speech=replace(state.speech, models=models))
    return _no_longer_wanting(state) if any(is_meant(model, choice) for model in came) else state


def choose(state: State, choice: ListeningChoice) -> State:
    """Listen like that from now on; it is kept with the settings."""
    settings = replace(
        state.settings,
        speech_model=choice.model,
        speech_language=choice.language or "",
        speech_translates=choice.translates,
    )
    return replace(state, settings=settings)


def listening_began(state: State, path: Path) -> State:
    """Forget why it came to nothing before."""
    return _with(state, path, replace(state.speech, words=(), problem=None))


def words_came(state: State, path: Path, words: tuple[Word, ...]) -> State:
    """Show the words so far, all of them."""
    return _with(state, path, replace(state.speech, words=words))


def recognised(state: State, path: Path, recognition: Recognition, *, by: ListeningChoice) -> State:
    """Show what was heard, in place of all that was known before."""
    speech = Speech(models=state.speech.models, recognition=recognition, heard_by=by)
    return _with(state, path, speech)


def recalled(
    state: State,
    path: Path,
    recognition: Recognition | None,
    imported: tuple[Transcript, str] | None,
    *,
    by: ListeningChoice,
) -> State:
    """Show what was heard like that, or came in a file of that name, before.

    What is known by now stays otherwise.
    """
    if state.speech.imported is not None:
        imported = state.speech.imported, state.speech.imported_from
    speech = replace(
        state.speech,
        recognition=recognition or state.speech.recognition,
        heard_by=state.speech.heard_by if recognition is None else by,
        imported=None if imported is None else imported[0],
        imported_from="" if imported is None else imported[1],
    )
    return _with(state, path, speech)


def listening_failed(state: State, path: Path, problem: Problem) -> State:
    """Keep why nothing came of it; what was known before stays."""
    return _with(state, path, replace(state.speech, words=(), problem=problem))


def listening_stopped(state: State, path: Path) -> State:
    """Forget the words so far; what was known before stays."""
    return _with(state, path, replace(state.speech, words=()))


def file_read(state: State, path: Path, transcript: Transcript, *, called: str) -> State:
    """Go by what a file says, in place of what was heard."""
    speech = replace(state.speech, imported=transcript, imported_from=called, problem=None)
    return _with(state, path, speech)


def listening_jobs(state: State) -> tuple[Job, ...]:
    """Return the jobs that listen, or came to nothing and nobody has put away."""
    return tuple(job for job in state.jobs if job.kind is JobKind.RECOGNISE)


def is_listening(state: State) -> bool:
    """Whether somebody's video is being listened to."""
    return any(not job.is_over for job in listening_jobs(state))


def _no_longer_wanting(state: State) -> State:
    if is_for_want_of_a_model(state.speech.problem):
        state = replace(state, speech=replace(state.speech, problem=None))
    if is_for_want_of_a_model(state.hooks.problem):
        state = hook_list.problem_solved(state)
    return state


def _with(state: State, path: Path, speech: Speech) -> State:
    if state.document is None or state.document.path != path:
        return state
    return replace(state, speech=speech)
