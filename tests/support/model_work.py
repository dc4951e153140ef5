"""Models as they may stand at some moment: one comes, one did not, one came in part, one was measured."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from reely_desktop.app.job import Failed, Job, JobKind, Problem, Running
from reely_desktop.app.state import State
from reely_desktop.engine.speech.computer import Card, CardState
from reely_desktop.engine.speech.pace import Pace

_PROBLEM = Problem(
    "RLY-DOWNLOAD-AWAY",
    "huggingface.co cannot be reached, or not for long (timed out)",
    "check the network (https_proxy is honoured) and try again: it goes on where it was cut off",
)


def with_model_work(state: State) -> State:
    """Have a model come, one that did not, one that came in part, and one whose pace is known."""
    here = state.machine.models
    assert here is not None
    changes: dict[str, dict[str, Any]] = {
        "medium": {"came_bytes": 612_000_000, "can_be_removed": True},
        "base": {"can_be_removed": True, "pace": Pace(754_000, 62_000, "cpu")},
        "tiny": {"is_broken": True, "can_be_removed": True},
    }
    card = Card(CardState.WITHOUT_LIBRARIES, "NVIDIA GeForce RTX 4070", 12_282)
    here = replace(
        here,
        computer=replace(here.computer, card=card),
        models=tuple(replace(one, **changes.get(one.name, {})) for one in here.models),
    )
    small, tiny = here.shelf / "small", here.shelf / "tiny"
    jobs = (
        Job(901, JobKind.GET_MODEL, small, Running("downloading", 0.4, timedelta(seconds=9))),
        Job(902, JobKind.GET_MODEL, tiny, Failed(_PROBLEM)),
    )
    machine = replace(state.machine, models=here)
    return replace(state, machine=machine, jobs=(*state.jobs, *jobs))
