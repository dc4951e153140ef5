"""Real speech recognition for tests: the models of the checkout, and listening with them."""

from pathlib import Path

from devtools.models import MODELS
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, Progress, no_progress
from reely_desktop.engine.speech.catalogue import Catalogue, read_catalogue
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.models import SpeechModel, find_model
from reely_desktop.engine.speech.recognising import OnWords, transcribe
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Word
from reely_desktop.host.paths import resource


def catalogue() -> Catalogue:
    return read_catalogue(resource("speech_models.json"))


def model(name: str = "tiny.en") -> SpeechModel:
    return find_model(name, catalogue=catalogue(), places=(MODELS,))


def nobody_listens(_words: tuple[Word, ...]) -> None:
    """Take words, and do nothing."""


def hear(
    path: Path,
    *,
    using: SpeechModel | str = "tiny.en",
    track: int = 0,
    language: str | None = None,
    translates: bool = False,
    is_fast: bool = False,
    device: Device = Device.CPU,
    on_words: OnWords = nobody_listens,
    progress: Progress = no_progress,
    cancellation: Cancellation | None = None,
) -> Recognition:
    return transcribe(
        probe(path),
        model=model(using) if isinstance(using, str) else using,
        track=track,
        language=language,
        translates=translates,
        device=device,
        on_words=on_words,
        progress=progress,
        cancellation=cancellation or Cancellation(),
        is_fast=is_fast,
    )


def text_of(recognition: Recognition) -> str:
    return recognition.transcript.text(range(len(recognition.transcript.words)))
