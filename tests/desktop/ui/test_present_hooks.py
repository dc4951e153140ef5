"""What the panel of hooks says: a sentence and a way on for each way a search can end, and what it knows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reely_desktop.app import hook_list, hook_review
from reely_desktop.app.hooks import NO_HOOKS, Stage
from reely_desktop.app.job import Job, JobKind, Problem, Running
from reely_desktop.app.state import State
from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.transcript.words import Word
from reely_desktop.ui import messages_hooks
from reely_desktop.ui.present_hooks import HooksView, hooks_view
from tests.desktop.app.test_hook_review import HOOKS, VIDEO, document_of, state

REFUSED = Problem("RLY-PLAN-HOOKS", "the 3 hook searches of the month are used", "wait")
NO_SOUND = Problem("RLY-MEDIA-NO-SOUND", "there is no track 1", "choose another")
NO_MODEL = Problem("RLY-MODEL-MISSING", "there is no speech model here", "get one")


def shown(of: State) -> HooksView:
    return hooks_view(of, document_of(of))


def at_stage(stage: Stage) -> State:
    return replace(state(), hooks=replace(NO_HOOKS, stage=stage))


@pytest.mark.parametrize("stage", Stage)
def test_each_stage_has_its_sentence(stage: Stage) -> None:
    view = shown(at_stage(stage))

    assert view.text
    assert view.is_at_work == stage.is_at_work


@pytest.mark.parametrize(
    ("problem", "said", "is_for_the_account"),
    [
        (REFUSED, "The 3 hook searches of the month are used. Wait.", True),
        (NO_SOUND, messages_hooks.NO_SOUND, False),
        (
            NO_MODEL,
            "There is no speech model here. Get one in the settings, under Speech, or choose another one.",
            False,
        ),
    ],
)
def test_why_a_search_came_to_nothing_is_told_with_what_to_do(
    problem: Problem, said: str, *, is_for_the_account: bool
) -> None:
    view = shown(hook_list.search_failed(state(), VIDEO, problem))

    assert (view.text, view.is_for_the_account) == (said, is_for_the_account)
    assert view.lacks_model == (problem is NO_MODEL)
    assert view.has_failed
    assert not view.is_a_hint  # it is never left out to save room
    assert len(view.rows) == len(HOOKS)  # what was found before stays


def test_the_latest_words_are_shown_while_it_is_listened_to() -> None:
    heard = tuple(Word(f" w{n}", n, n + 1) for n in range(40))
    listening = at_stage(Stage.LISTENING)
    running = Running("listening", 0.25, timedelta(seconds=1))
    job = Job(1, JobKind.RECOGNISE, VIDEO, running)

    view = shown(replace(listening, speech=replace(listening.speech, words=heard), jobs=(job,)))

    assert view.words.endswith("w38 w39")
    assert not view.words.startswith("w0")
    assert view.fraction == 0.25


def test_a_level_is_told_once_ten_decisions_are_known() -> None:
    known = tuple(Decision(f"video {n}", is_kept=n < 7, score=0.9) for n in range(10))

    few = shown(hook_list.taste_known(state(), known[:9]))
    enough = shown(hook_list.taste_known(state(), known))

    assert few.rows[0].level == ""
    assert few.learned == "Reely learns from 9 decisions of yours"
    assert enough.rows[0].level == "You keep 7 of 10 at this level"
    assert enough.rows[0].level in enough.rows[0].spoken


def test_rows_show_where_a_hook_is_cut_by_now_and_go_with_a_decision() -> None:
    rejected = hook_review.reject(state())

    rows = shown(rejected).rows

    assert [row.rank for row in rows] == ["2", "3"]
    assert rows[0].span == "0:02.0 to 0:17.0  ·  15 s"
    assert [row.is_chosen for row in rows] == [True, False]
    assert (
        shown(hook_review.reject(hook_review.reject(rejected))).text == messages_hooks.ALL_SETTLED
    )
