"""A small instruct model judges what it reads: the same each time, and nothing but how likely yes is."""

import shutil
from pathlib import Path

import pytest

from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.hooks.providers.chat_forms import chat_form
from reely_desktop.engine.hooks.providers.local_llm import Instructed
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.speech.catalogue import ModelKind
from reely_desktop.engine.speech.models import find_model, kind_of_own, models_at_hand
from reely_desktop.host.paths import resource
from tests.support.instruct_models import instruct_model
from tests.support.spoken import GROUND, STORY, talk_of

TALK = talk_of(STORY + GROUND)
RUNS = (range(8), range(8, 13), range(4))
WORDS = tuple(sorted(set((STORY + GROUND).split())))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return instruct_model(tmp_path_factory.mktemp("models") / "tiny", WORDS, leaning="ticking.")


def picks(folder: Path, runs: tuple[range, ...] = RUNS) -> tuple[Pick, ...]:
    model = Instructed(folder)
    return model.picks(TALK, runs, progress=no_progress, cancellation=Cancellation())


def test_what_it_likes_is_worth_more(model: Path) -> None:
    story, ground, half = picks(model)

    assert (story.first, story.last) == (0, 7)
    assert story.worth > max(ground.worth, half.worth)


def test_the_same_is_always_worth_the_same(model: Path) -> None:
    assert picks(model) == picks(model)
    assert picks(model)[1:] == picks(model, RUNS[1:])


def test_it_stops_when_it_is_told(model: Path) -> None:
    stopped = Cancellation()
    stopped.cancel()

    with pytest.raises(Cancelled):
        Instructed(model).picks(TALK, RUNS, progress=no_progress, cancellation=stopped)


def test_a_model_that_hears_is_none_that_writes(model: Path) -> None:
    assert kind_of_own(model) is ModelKind.INSTRUCT
    assert kind_of_own(resource("../.models/tiny.en")) is ModelKind.SPEECH
    assert kind_of_own(Path("/nowhere")) is ModelKind.SPEECH
    for wrong, wanted in (
        (model, ModelKind.SPEECH),
        (resource("../.models/tiny.en"), ModelKind.INSTRUCT),
    ):
        with pytest.raises(WorkError):
            find_model(str(wrong), catalogue={}, places=(), kind=wanted)


def test_a_model_that_was_imported_is_found_by_its_name_among_its_kind(model: Path) -> None:
    shelf = (model.parent,)

    (found,) = models_at_hand(catalogue={}, places=shelf, kind=ModelKind.INSTRUCT)

    assert found.folder == model
    assert models_at_hand(catalogue={}, places=shelf) == ()
    assert find_model("tiny", catalogue={}, places=shelf, kind=ModelKind.INSTRUCT) == found


@pytest.mark.parametrize("harm", ["model.bin", "tokenizer.json", "no yes"])
def test_a_damaged_model_is_told_as_such(model: Path, tmp_path: Path, harm: str) -> None:
    copy = shutil.copytree(model, tmp_path / "model")
    file = copy / ("tokenizer.json" if harm == "no yes" else harm)
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b'"yes"', b'"yea"') if harm == "no yes" else whole[:100])

    with pytest.raises(WorkError) as told:
        picks(copy)

    assert told.value.code == "RLY-INSTRUCT-UNUSABLE"


def test_a_model_is_spoken_to_in_its_own_form() -> None:
    assert chat_form(lambda mark: mark == "<start_of_turn>").around("Well?") == (
        "<bos><start_of_turn>user\nWell?<end_of_turn>\n<start_of_turn>model\n"
    )
    assert chat_form(lambda _mark: False).around("Well?") == "Well?\nAnswer:"
