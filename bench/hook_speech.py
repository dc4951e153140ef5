"""Planted talks as they are said by Festival and heard by a speech model; each kept once it is made."""

from dataclasses import dataclass

from bench.films import FOLDER
from bench.hook_measures import Marked, Span
from bench.hook_talks import Kind, PlantedTalk
from devtools.models import MODELS
from reely_desktop.app.transcribing import Listening, recognition_of
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.speech.catalogue import read_catalogue
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.models import find_model
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support.speech_voices import VOICES, Recording, speak

_SPOKEN_VERSION = 1
_MOST_KEPT_BYTES = 200_000_000
_HEARD_MS = 50


@dataclass(frozen=True, slots=True)
class HeardTalk:
    """A talk as a model heard it; `marked` and `sentences` are where it really lies, in ms.

    `pauses` are where nothing is said for so long that it is heard, inside of sentences too.
    """

    name: str
    info: MediaInfo
    transcript: Transcript
    marked: Marked
    sentences: tuple[Span, ...]
    pauses: tuple[Span, ...]


def heard(talk: PlantedTalk, *, number: int, model: str) -> HeardTalk:
    """Have the talk said, by one voice after the other, and heard. Raises what listening does."""
    voice = sorted(VOICES)[number % len(VOICES)]
    folder = FOLDER / f"talks-{_SPOKEN_VERSION}" / talk.name
    folder.mkdir(parents=True, exist_ok=True)
    recording = speak(
        folder / "talk.wav", [talk.text(part) for part in talk.sentences], voice=voice
    )
    info = probe(recording.path)
    cache = Cache(FOLDER / "heard-talks", limit=lambda: _MOST_KEPT_BYTES)
    listening = Listening(
        find_model(
            model, catalogue=read_catalogue(resource("speech_models.json")), places=(MODELS,)
        ),
        device=Device.CPU,
    )
    recognition = recognition_of(
        info,
        listening,
        cache=cache,
        on_words=lambda _words: None,
        progress=no_progress,
        cancellation=Cancellation(),
    )
    recording.path.unlink()  # a day of talks would fill a disk; what was heard is kept
    return HeardTalk(
        talk.name, info, recognition.transcript, marks(talk, recording), *_places(recording)
    )


def marks(talk: PlantedTalk, recording: Recording) -> Marked:
    """Return where what is marked is said, from its first word to its last."""
    starts = {part.start: number for number, part in enumerate(talk.sentences)}
    stops = {part.stop: number for number, part in enumerate(talk.sentences)}
    said = recording.sentences

    def spans(kind: Kind) -> tuple[Span, ...]:
        return tuple(
            (
                said[starts[mark.words.start]][0].start_ms,
                said[stops[mark.words.stop]][-1].end_ms,
            )
            for mark in talk.marks
            if mark.kind is kind
        )

    return Marked(spans(Kind.MOMENT), spans(Kind.DECOY))


def _places(recording: Recording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    sentences = tuple((words[0].start_ms, words[-1].end_ms) for words in recording.sentences)
    words = recording.words
    ends = [0, *(word.end_ms for word in words)]
    starts = [*(word.start_ms for word in words), words[-1].end_ms + 10_000]
    gaps = zip(ends, starts, strict=True)
    return sentences, tuple((end, start) for end, start in gaps if start - end >= _HEARD_MS)
