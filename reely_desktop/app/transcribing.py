"""What is said in a file, for every face: which model listens, and what was heard before. No Qt.

A recognition is kept by what the file holds, the model and how it was asked, so that captions, hooks and the
transcript never listen twice. What is not here: threads (`jobs`), and the form of files (`transcript_files`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reely_desktop.app.model_survey import Watch, keep_pace
from reely_desktop.config import Settings
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.media.fingerprint import fingerprint
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.speech.catalogue import Catalogue, read_catalogue
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.models import (
    SpeechModel,
    best_model,
    find_model,
    models_at_hand,
)
from reely_desktop.engine.speech.pace import Pace
from reely_desktop.engine.speech.recognising import OnWords, transcribe
from reely_desktop.engine.speech.recognition import (
    Recognition,
    recognition_from_bytes,
    recognition_to_bytes,
)
from reely_desktop.engine.speech.stretch import middle_of, write_stretch
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import Folders, model_folders, resource

_VERSION = 1
"""Counted up when the same sound gets other words than before."""
_ENGLISH_ALONE = ("en",)


@dataclass(frozen=True, slots=True)
class Listening:
    """How to listen: with which model, on which track, counted from 0, in which language (None: found)."""

    model: SpeechModel
    track: int = 0
    language: str | None = None
    translates: bool = False
    is_fast: bool = False
    device: Device = Device.AUTOMATIC


def known_models() -> Catalogue:
    """Return the models that Reely knows, the best first. Raises WorkError."""
    return read_catalogue(resource("speech_models.json"))


def choose_model(
    wanted: str | None, *, settings: Settings, places: Folders, language: str | None
) -> SpeechModel:
    """Return the model `wanted` by name or folder; else that of the settings; else the best that is here.

    One of the settings that does not hear `language` is passed over. Raises WorkError RLY-MODEL-MISSING and
    -DAMAGED.
    """
    return model_among(
        model_folders(places), wanted=wanted, preferred=settings.speech_model, language=language
    )


def model_among(
    shelves: Sequence[Path],
    *,
    wanted: str | None,
    preferred: str,
    language: str | None,
    translates: bool = False,
) -> SpeechModel:
    """Return the model `wanted`; else the one `preferred`, else the best in `shelves`, if it can do that.

    Raises what `choose_model` does.
    """
    known = known_models()
    if wanted:
        return find_model(wanted, catalogue=known, places=shelves)
    if preferred:
        chosen = find_model(preferred, catalogue=known, places=shelves)
        if chosen.hears(language) and not (translates and chosen.languages == _ENGLISH_ALONE):
            return chosen
    at_hand = models_at_hand(catalogue=known, places=shelves)
    if translates:
        at_hand = tuple(model for model in at_hand if model.languages != _ENGLISH_ALONE)
    return best_model(at_hand, language=language)


def recognition_of(
    info: MediaInfo,
    listening: Listening,
    *,
    cache: Cache,
    on_words: OnWords,
    progress: Progress,
    cancellation: Cancellation,
) -> Recognition:
    """Return what is said in the file; kept from then on.

    Raises what `transcribe` does.
    """
    key = _key(info.path, listening)
    kept = _kept(cache, key)
    if kept is not None:
        if kept.transcript.words:
            on_words(kept.transcript.words)
        progress("done", 1.0)
        return kept
    watch = Watch(progress)
    recognition = transcribe(
        info,
        model=listening.model,
        track=listening.track,
        language=listening.language,
        translates=listening.translates,
        device=listening.device,
        is_fast=listening.is_fast,
        on_words=on_words,
        progress=watch,
        cancellation=cancellation,
    )
    cache.put(key, recognition_to_bytes(recognition))
    pace = watch.pace(recognition)
    if pace is not None and not listening.is_fast and listening.device is Device.AUTOMATIC:
        keep_pace(cache, listening.model, pace)
    return recognition


def measure_pace(
    info: MediaInfo,
    model: SpeechModel,
    *,
    cache: Cache,
    progress: Progress,
    cancellation: Cancellation,
) -> Pace:
    """Let `model` listen to the minute in the middle of the file; return how fast it was, kept from then on.

    Raises WorkError RLY-PACE-UNKNOWN where too little is spoken there, and what `transcribe` does.
    """
    watch = Watch(progress)
    with TemporaryDirectory(prefix="reely-") as folder:
        sound = Path(folder) / "minute.wav"
        write_stretch(info, middle_of(info), sound, cancellation=cancellation)
        recognition = transcribe(
            probe(sound),
            model=model,
            track=0,
            language=None,
            translates=False,
            device=Device.AUTOMATIC,
            on_words=lambda _words: None,
            progress=watch,
            cancellation=cancellation,
        )
        pace = watch.pace(recognition)
    if pace is None:
        raise WorkError(
            f"too little is spoken in the middle of {info.path.name} to measure by",
            code="RLY-PACE-UNKNOWN",
            hint="open a video in which somebody speaks there",
        )
    keep_pace(cache, model, pace)
    return pace


def recognition_at_hand(
    path: Path, listenings: Sequence[Listening], *, cache: Cache
) -> Recognition | None:
    """Return the first of what those `listenings` would hear in the file that was kept; None of none.

    Nothing is listened to. Raises MediaError where the file cannot be read.
    """
    for listening in listenings:
        kept = _kept(cache, _key(path, listening))
        if kept is not None:
            return kept
    return None


def _key(path: Path, listening: Listening) -> str:
    return " ".join(
        (
            f"speech {_VERSION}",
            fingerprint(path),
            listening.model.identity,
            str(listening.track),
            listening.language or "-",
            "english" if listening.translates else "as-said",
            "fast" if listening.is_fast else "careful",
        )
    )


def _kept(cache: Cache, key: str) -> Recognition | None:
    kept = cache.get(key)
    if kept is None:
        return None
    try:
        return recognition_from_bytes(kept)
    except ValueError:
        return None  # another Reely's, or a damaged disk's: heard anew
