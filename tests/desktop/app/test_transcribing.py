"""Which model listens, and that nobody listens twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app.transcribing import (
    Listening,
    choose_model,
    recognition_at_hand,
    recognition_of,
)
from reely_desktop.config import DEFAULTS
from reely_desktop.engine.errors import RequestError, WorkError
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Word
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import Folders, folders
from tests.support.speech_hearing import model
from tests.support.speech_voices import SENTENCES, speak


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return folders({"REELY_HOME": str(tmp_path / "home")})


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def listen(path: Path, listening: Listening, cache: Cache, words: list[Word]) -> Recognition:
    return recognition_of(
        probe(path),
        listening,
        cache=cache,
        on_words=words.extend,
        progress=no_progress,
        cancellation=Cancellation(),
    )


def test_what_was_heard_once_is_not_listened_to_again(tmp_path: Path, cache: Cache) -> None:
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    listening = Listening(model("tiny.en"), device=Device.CPU)
    assert recognition_at_hand(recording.path, [listening], cache=cache) is None
    first = listen(recording.path, listening, cache, [])
    moved = recording.path.rename(tmp_path / "moved.wav")
    nowhere = replace(listening, model=replace(listening.model, folder=tmp_path / "gone"))
    words: list[Word] = []

    again = listen(moved, nowhere, cache, words)  # with no model there is nothing to listen with

    assert again == first
    assert tuple(words) == first.transcript.words
    assert recognition_at_hand(moved, [listening], cache=cache) == first


def test_what_was_asked_otherwise_was_not_heard(tmp_path: Path, cache: Cache) -> None:
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    listening = Listening(model("tiny.en"), device=Device.CPU)
    listen(recording.path, listening, cache, [])
    others = [
        replace(listening, language="en"),
        replace(listening, track=1),
        replace(listening, translates=True),
        replace(listening, is_fast=True),
        replace(listening, model=model("base")),
    ]

    assert recognition_at_hand(recording.path, others, cache=cache) is None


def test_a_kept_recognition_that_is_damaged_is_heard_anew(tmp_path: Path, cache: Cache) -> None:
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    listening = Listening(model("tiny.en"), device=Device.CPU)
    first = listen(recording.path, listening, cache, [])
    (kept,) = cache.folder.glob("*.kept")
    kept.write_bytes(kept.read_bytes()[:100])

    assert recognition_at_hand(recording.path, [listening], cache=cache) is None
    assert listen(recording.path, listening, cache, []) == first


def test_the_best_model_listens_unless_one_is_chosen(places: Folders) -> None:
    chosen = replace(DEFAULTS, speech_model="tiny.en")

    assert choose_model(None, settings=DEFAULTS, places=places, language=None).name == "base"
    assert choose_model(None, settings=chosen, places=places, language="en").name == "tiny.en"
    assert choose_model("base", settings=chosen, places=places, language=None).name == "base"


def test_a_chosen_model_that_does_not_hear_the_language_is_passed_over(places: Folders) -> None:
    chosen = replace(DEFAULTS, speech_model="tiny.en")

    assert choose_model(None, settings=chosen, places=places, language="de").name == "base"


def test_a_model_that_is_asked_for_is_never_replaced(places: Folders) -> None:
    with pytest.raises(WorkError) as raised:
        choose_model("medium", settings=DEFAULTS, places=places, language=None)

    assert raised.value.code == "RLY-MODEL-MISSING"


def test_a_language_that_nobody_knows_is_refused(tmp_path: Path, cache: Cache) -> None:
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])
    listening = Listening(model("base"), language="klingon", device=Device.CPU)

    with pytest.raises(RequestError) as raised:
        listen(recording.path, listening, cache, [])

    assert raised.value.code == "RLY-LANGUAGE-UNKNOWN"
