"""How the State changes once somebody has looked which models there are, and removed some before. PURE."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reely_desktop.app import heard, job_list
from reely_desktop.app import state as states
from reely_desktop.app.job import JobKind
from reely_desktop.app.speech import ModelAtHand
from reely_desktop.engine.speech.catalogue import ModelKind

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from reely_desktop.app.job import Job, Problem
    from reely_desktop.app.models_here import ModelsHere
    from reely_desktop.app.state import State
    from reely_desktop.config import Settings

_CHOICES = ("speech_model", "instruct_model")


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen; which models were removed before that, and why others were not."""

    here: ModelsHere
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def looked(state: State, look: Look, *, taken_from: Collection[Path]) -> State:
    """Show what was seen, and tell what could not be removed.

    A model that is gone is chosen no more, and no job tells that it came; `taken_from` are the paths that
    those were imported from.
    """
    state = _seen(state, look.here)
    here = {model.name for model in look.here.models if model.folder is not None}
    for name in look.removed:
        if name not in here:
            state = replace(state, settings=without_choice(state.settings, name))
    about = tuple(job for job in state.jobs if not _is_over_about(job, look.removed, taken_from))
    state = replace(state, jobs=about)
    for problem in look.problems:
        state = states.problem_arose(state, problem)
    return state


def without_choice(settings: Settings, name: str) -> Settings:
    """Return the settings for when the model `name` is gone: where it was chosen, the best is."""
    best: dict[str, Any] = {key: "" for key in _CHOICES if getattr(settings, key) == name}
    return replace(settings, **best)


def _seen(state: State, here: ModelsHere) -> State:
    state = replace(state, machine=replace(state.machine, models=here))
    if state.speech.models is None:
        return state  # nobody has looked at what is said yet
    at_hand = tuple(
        ModelAtHand(model.name, model.languages)
        for model in here.models
        if model.kind is ModelKind.SPEECH and model.folder is not None
    )
    return heard.models_found(state, at_hand)


def _is_over_about(job: Job, names: Collection[str], taken_from: Collection[Path]) -> bool:
    """Tell whether a job that is over got, measured or imported one of those models."""
    if not job.is_over or job.kind not in job_list.ABOUT_MODELS:
        return False
    return job.path in taken_from if job.kind is JobKind.IMPORT_MODEL else job.path.name in names
