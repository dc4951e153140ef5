"""What an opening says goes with the next one; what else is wrong stays until it is read or over."""

from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app import state as states
from reely_desktop.app.job import Problem
from reely_desktop.app.state import State
from tests.desktop.app.test_editing import document_of, opened

DAMAGED = Problem("RLY-SETTINGS-DAMAGED", "the settings cannot be read", "mend them")
UNREADABLE = Problem("RLY-MEDIA-UNREADABLE", "talk.mp4 cannot be read", "check its drive")
PATH = Path("talk.mp4")


def open_video(state: State) -> State:
    return states.opened(states.opening_started(state, PATH), document_of(opened()))


def fail_to_open(state: State) -> State:
    return states.opening_failed(states.opening_started(state, PATH), PATH, UNREADABLE)


@pytest.mark.parametrize("first", [open_video, lambda s: s], ids=["a video open", "nothing open"])
def test_a_problem_that_lasts_is_told_whatever_is_opened(first: object) -> None:
    assert callable(first)
    state = states.problem_arose(first(State()), DAMAGED)

    opening = states.opening_started(state, PATH)

    assert opening.problem == DAMAGED
    assert states.opening_stopped(opening, PATH).problem == DAMAGED
    assert states.opened(opening, document_of(opened())).problem == DAMAGED


def test_the_problem_of_an_opening_goes_with_the_next_one() -> None:
    assert open_video(fail_to_open(State())).problem is None


def test_behind_the_problem_of_an_opening_the_one_that_lasts_stays() -> None:
    failed = fail_to_open(states.problem_arose(State(), DAMAGED))

    dismissed = states.problem_dismissed(failed)

    assert failed.problem == UNREADABLE
    assert dismissed.problem == DAMAGED
    assert open_video(failed).problem == DAMAGED
    assert open_video(states.problem_dismissed(dismissed)).problem is None


def test_a_problem_that_is_over_is_told_no_longer() -> None:
    state = states.problem_arose(State(), DAMAGED)

    assert states.problem_over(state, DAMAGED.code) == State()
    assert states.problem_over(state, "RLY-PROJECT-NOT-KEPT") == state
    assert states.problem_over(fail_to_open(state), DAMAGED.code).problem == UNREADABLE


def test_a_dismissed_problem_that_is_over_leaves_the_next_one() -> None:
    state = states.problem_dismissed(states.problem_arose(State(), DAMAGED))
    other = replace(DAMAGED, code="RLY-PROJECT-NOT-KEPT")

    state = states.problem_over(states.problem_arose(state, other), DAMAGED.code)

    assert state.problem == other
