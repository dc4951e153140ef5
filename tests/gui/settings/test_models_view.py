"""What the page of speech says of what was seen: sentences that a creator understands, and none made up."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reely_desktop.app.job import Failed, Job, JobKind, Problem, Queued, Running
from reely_desktop.app.models_here import ModelHere, ModelsHere
from reely_desktop.app.state import State
from reely_desktop.engine.speech.catalogue import ModelKind
from reely_desktop.engine.speech.computer import Card, CardState, Computer
from reely_desktop.engine.speech.pace import Pace
from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.models_view import ModelRow, SpeechPageView, speech_page_view

SHELF = Path("/home/ada/models")
GIB = 2**30
BASE = ModelHere("base", ModelKind.SPEECH, 148_000_000, licence="MIT", can_be_fetched=True)
NO_CARD = Card(CardState.NONE)


def shown(*models: ModelHere, card: Card = NO_CARD, jobs: tuple[Job, ...] = ()) -> SpeechPageView:
    here = ModelsHere(Computer(2, 8 * GIB, card), models, SHELF, 50_000_000_000)
    state = State(jobs=jobs)
    return speech_page_view(replace(state, machine=replace(state.machine, models=here)))


def row(model: ModelHere, *, jobs: tuple[Job, ...] = ()) -> ModelRow:
    (only,) = shown(model, jobs=jobs).rows
    return only


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (NO_CARD, "No graphics card of NVIDIA's was found, so the processor listens"),
        (Card(CardState.SILENT), "Update it, or look at what “nvidia-smi” says"),
        (
            Card(CardState.WITHOUT_LIBRARIES, "A card", 8192),
            "A card lacks its libraries, so the processor listens. Install them with “pip install",
        ),
        (Card(CardState.READY, "A card", 8192), "A card with 8 GB is tried first"),
    ],
)
def test_what_listens_is_told_with_what_to_do(card: Card, said: str) -> None:
    told = shown(card=card).computer

    assert told.startswith("2 processors, 8 GB of memory.")
    assert said in told


def test_what_a_card_said_when_it_was_tried_is_told() -> None:
    pace = Pace(
        60_000, 5_000, "cpu", ("the graphics card could not be used, so the processor ...",)
    )

    told = shown(replace(BASE, folder=SHELF / "base", pace=pace)).computer

    assert "The graphics card could not be used" in told


def test_the_one_that_is_recommended_comes_first() -> None:
    small = replace(BASE, name="small", size_bytes=486_000_000)

    rows = shown(small, replace(BASE, name="tiny", size_bytes=78_000_000), BASE).rows

    assert [row.name for row in rows] == ["base", "small", "tiny"]
    assert [row.title != row.name for row in rows] == [True, False, False]


def test_a_pace_is_told_with_what_it_was_measured_by() -> None:
    pace = Pace(spoken_ms=720_000, took_ms=72_000, device="cpu")

    seen = row(replace(BASE, folder=SHELF / "base", pace=pace))

    assert (
        "An hour of speech takes about 6 min, measured with 12 min of it on the processor"
        in seen.told[-1]
    )
    assert words.UNMEASURED in row(replace(BASE, folder=SHELF / "base")).told[-1]
    assert words.UNMEASURED not in row(BASE).told[-1]


def test_a_part_that_has_come_can_be_gone_on_with_and_be_removed() -> None:
    seen = row(replace(BASE, came_bytes=62_000_000, can_be_removed=True))

    assert "62.0 MB of 148 MB have come." in seen.told
    assert seen.get == words.GO_ON
    assert "frees 62.0 MB" in seen.remove_question


def test_what_is_under_way_can_be_ended_and_nothing_else() -> None:
    at_work = Running("downloading", 0.4, timedelta(seconds=40))
    job = Job(1, JobKind.GET_MODEL, SHELF / "base", at_work)

    seen = row(replace(BASE, can_be_removed=True), jobs=(job,))

    assert seen.work is not None
    assert seen.work.text == "Downloading  ·  40 %  ·  about 1 min 00 s left"
    assert (seen.get, seen.can_remove, seen.can_be_measured) == ("", False, False)
    waiting = row(BASE, jobs=(replace(job, status=Queued()),)).work
    assert waiting is not None
    assert waiting.text == "Waiting for its turn"


def test_what_was_begun_before_tells_no_time_that_it_cannot_know() -> None:
    resumed = Running("resuming", 0.6, timedelta(seconds=10))
    job = Job(1, JobKind.GET_MODEL, SHELF / "base", resumed)

    work = row(BASE, jobs=(job,)).work

    assert work is not None
    assert work.text == "Downloading  ·  60 %"


def test_the_best_is_the_best_that_can_do_what_is_wanted() -> None:
    english = replace(BASE, name="tiny.en", languages=("en",), folder=SHELF / "tiny.en")
    many = replace(BASE, name="tiny", folder=SHELF / "tiny")
    here = ModelsHere(Computer(2, 8 * GIB, NO_CARD), (english, many), SHELF, 0)
    state = State()
    state = replace(state, machine=replace(state.machine, models=here))
    german = replace(state, settings=replace(state.settings, speech_language="de"))

    assert speech_page_view(state).models[0] == ("", words.best("tiny.en"))
    assert speech_page_view(german).models[0] == ("", words.best("tiny"))


def test_why_it_did_not_come_is_told_until_the_job_is_put_away() -> None:
    problem = Problem("RLY-DISK-FULL", "the disk of /home is full", "free some space")
    job = Job(1, JobKind.GET_MODEL, SHELF / "base", Failed(problem))

    assert row(BASE, jobs=(job,)).fault == "The disk of /home is full. Free some space."
    assert row(BASE).fault == ""


def test_a_model_that_is_chosen_and_gone_is_still_listed_as_that() -> None:
    here = ModelsHere(Computer(2, 8 * GIB, NO_CARD), (BASE,), SHELF, 0)
    state = State()
    state = replace(
        state,
        settings=replace(state.settings, speech_model="base"),
        machine=replace(state.machine, models=here),
    )

    view = speech_page_view(state)

    assert view.models == (("", words.BEST), ("base", "base, not here"))


def test_what_is_offered_nowhere_can_only_be_imported() -> None:
    minilm = ModelHere("minilm", ModelKind.SENTENCES, 23_000_000, licence="Apache-2.0")

    seen = row(minilm)

    assert seen.get == ""
    assert "can be imported" in seen.told[-1]
    assert not seen.can_be_measured
