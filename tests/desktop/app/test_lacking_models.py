"""Where it came to nothing for want of a model, that is told until such a model is there, and no longer."""

from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app import heard, hook_list
from reely_desktop.app.hooks import Stage
from reely_desktop.app.job import Problem
from reely_desktop.app.speech import ListeningChoice, ModelAtHand
from reely_desktop.app.state import State
from tests.support.talking_state import talking

PATH = Path("talk.mp4")
LACKING = Problem("RLY-MODEL-MISSING", "the model base is not on this machine", "get it")
BASE, TINY = ModelAtHand("base", ()), ModelAtHand("tiny.en", ("en",))


def in_vain(choice: ListeningChoice, problem: Problem = LACKING) -> State:
    """Return the state after somebody wanted hooks, and nothing could listen."""
    state = heard.choose(heard.models_found(talking(), ()), choice)
    state = heard.listening_failed(state, PATH, problem)
    return hook_list.search_failed(state, PATH, problem)


@pytest.mark.parametrize(
    ("choice", "model"),
    [
        (ListeningChoice("base"), BASE),
        (ListeningChoice(), TINY),
        (ListeningChoice(language="de"), BASE),
    ],
)
def test_the_model_that_was_wanted_ends_the_want_of_it(
    choice: ListeningChoice, model: ModelAtHand
) -> None:
    state = heard.models_found(in_vain(choice), (model,))

    assert (state.speech.problem, state.hooks.problem) == (None, None)
    assert state.hooks.stage is Stage.UNASKED


@pytest.mark.parametrize(
    ("choice", "model"),
    [(ListeningChoice("base"), TINY), (ListeningChoice(language="de"), TINY)],
)
def test_another_model_ends_no_want(choice: ListeningChoice, model: ModelAtHand) -> None:
    state = heard.models_found(in_vain(choice), (model,))

    assert (state.speech.problem, state.hooks.problem) == (LACKING, LACKING)


def test_a_model_that_was_there_all_the_time_solves_nothing() -> None:
    before = in_vain(ListeningChoice("base"), replace(LACKING, code="RLY-MODEL-DAMAGED"))
    there = replace(before, speech=replace(before.speech, models=(BASE,)))

    state = heard.models_found(there, (BASE,))

    assert state.speech.problem is not None
    assert heard.models_found(heard.models_found(state, ()), (BASE,)).speech.problem is None


def test_another_problem_stays() -> None:
    killed = Problem("RLY-SPEECH-KILLED", "the system ended it", "close other programs")

    state = heard.models_found(in_vain(ListeningChoice("base"), killed), (BASE,))

    assert (state.speech.problem, state.hooks.problem) == (killed, killed)
    assert state.hooks.stage is Stage.FAILED
