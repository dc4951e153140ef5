"""Which model is recommended follows from what the computer has, and from what was seen."""

from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app.models_here import ModelHere, ModelsHere, recommended
from reely_desktop.app.transcribing import known_models
from reely_desktop.engine.speech.computer import Card, CardState, Computer
from reely_desktop.engine.speech.pace import Pace

GIB = 2**30
NO_CARD = Card(CardState.NONE)
LARGE, SMALL = Card(CardState.READY, "A", 24_000), Card(CardState.READY, "B", 4_000)


def here(computer: Computer) -> ModelsHere:
    models = tuple(ModelHere(one.name, one.kind, one.size_bytes) for one in known_models().values())
    return ModelsHere(computer, models, Path("models"), 0)


@pytest.mark.parametrize(
    ("computer", "name"),
    [
        (Computer(2, 8 * GIB, NO_CARD), "base"),
        (Computer(2, 2 * GIB, NO_CARD), "tiny"),
        (Computer(8, 16 * GIB, NO_CARD), "small"),
        (Computer(8, 2 * GIB, NO_CARD), "tiny"),
        (Computer(4, 16 * GIB, LARGE), "medium"),
        (Computer(4, 16 * GIB, SMALL), "small"),
        (Computer(4, 4 * GIB, LARGE), "small"),
        (Computer(4, 16 * GIB, replace(LARGE, state=CardState.WITHOUT_LIBRARIES)), "base"),
    ],
)
def test_the_largest_that_it_carries_is_recommended(computer: Computer, name: str) -> None:
    assert recommended(here(computer)) == name


def test_one_that_was_seen_to_be_slower_than_speech_is_not() -> None:
    seen = here(Computer(8, 16 * GIB, NO_CARD))
    slow = Pace(spoken_ms=30_000, took_ms=31_000, device="cpu")
    models = tuple(
        replace(model, pace=slow) if model.name == "small" else model for model in seen.models
    )

    assert recommended(replace(seen, models=models)) == "base"


def test_where_none_is_known_none_is() -> None:
    assert recommended(replace(here(Computer(2, 8 * GIB, NO_CARD)), models=())) == ""
