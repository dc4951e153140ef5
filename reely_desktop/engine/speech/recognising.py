"""Recognising speech: asking the worker, gathering what it tells, and making a transcript of it.

    asked → worker → words as they are heard → what was really said → snapped to pauses → sentences

The worker is a process of its own: cancelling ends it within 0.4 s, it goes with Reely, what kills it is one
error here, and its memory is free once it is gone. Where a graphics card fails on the way, the processor
listens from the start, and a note says why.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from reely_desktop.engine import processes
from reely_desktop.engine.errors import MediaError, RequestError, WorkError
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.sound import track_of
from reely_desktop.engine.progress import Cancellation, Progress, never_falling
from reely_desktop.engine.speech.devices import Device, Placing, advice, placings
from reely_desktop.engine.speech.languages import LANGUAGES
from reely_desktop.engine.speech.models import SpeechModel
from reely_desktop.engine.speech.pauses import (
    HeardSegment,
    SpanMs,
    at_pauses,
    filled_pauses,
    really_said,
)
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.speech.telling import (
    Advanced,
    Asked,
    Begun,
    Ended,
    Heard,
    Language,
    Refused,
    Told,
    Voiced,
    asked_in_text,
    told_in,
)
from reely_desktop.engine.transcript.sentences import sentences
from reely_desktop.engine.transcript.whisper_json import transcript_of
from reely_desktop.engine.transcript.words import Transcript, Word

WORKER_WORD = "--speech-worker"
"""What a frozen Reely is started with to be the worker; `__main__` hands it on."""

NO_SPEECH = "no speech found"
_HOUSE = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path.append({house!r}); "
    "from reely_desktop.engine.speech.worker import main; sys.exit(main(sys.argv[1:]))"
)

OnWords = Callable[[tuple[Word, ...]], None]
"""Called with words as they are heard, before they are snapped to pauses; on a thread of its own."""


def transcribe(
    info: MediaInfo,
    *,
    model: SpeechModel,
    track: int,
    language: str | None,
    translates: bool,
    device: Device,
    on_words: OnWords,
    progress: Progress,
    cancellation: Cancellation,
    is_fast: bool = False,
) -> Recognition:
    """Write down what is said on audio track `track`, counted from 0.

    `language` is an ISO 639-1 code, None to have it found out; `translates` puts it into English. What
    `is_fast` is heard in batches, in half the time and a little less carefully; a graphics card always does.
    Raises RequestError where the model cannot do that, MediaError where there is no sound to be read,
    WorkError, and Cancelled.
    """
    track_of(info, track)
    _check_request(model, language=language, translates=translates)
    advance = never_falling(progress)
    notes: list[str] = []
    told_until = -1

    def tell_words(words: tuple[Word, ...]) -> None:
        nonlocal told_until
        if words[0].start_ms > told_until:  # else they were told before the card failed
            told_until = words[-1].start_ms
            on_words(words)

    for placing in placings(device, is_fast=is_fast, cancellation=cancellation):
        asked = Asked(
            path=str(info.path.absolute()),
            track=track,
            model=str(model.folder.absolute()),
            language=language,
            translates=translates,
            device=placing.device,
            compute=placing.compute,
            batch_size=placing.batch_size,
        )
        try:
            gathered = _ask(asked, info, tell_words, advance, cancellation)
        except WorkError as error:
            if placing.device == "cpu":
                raise
            notes.append(_without_card(error))
        else:
            progress("done", 1.0)
            return _recognition(gathered, model, placing, translates=translates, notes=notes)
    raise AssertionError("the processor is always tried")


def _check_request(model: SpeechModel, *, language: str | None, translates: bool) -> None:
    if language is not None and language not in LANGUAGES:
        raise RequestError(
            f"there is no language {language} that Reely could hear",
            code="RLY-LANGUAGE-UNKNOWN",
            hint="give an ISO 639-1 code, such as en or de",
        )
    if not model.hears(language):
        raise RequestError(
            f"the model {model.name} hears English alone, not {language}",
            code="RLY-MODEL-LANGUAGE",
            hint="choose a model of many languages, such as base",
        )
    if translates and model.languages == ("en",):
        raise RequestError(
            f"the model {model.name} hears English alone and translates nothing",
            code="RLY-MODEL-LANGUAGE",
            hint="choose a model of many languages, such as base",
        )


@dataclass(slots=True)
class _Gathered:
    """What the worker has told so far."""

    language: Language = field(default_factory=lambda: Language("", 0.0))
    segments: list[HeardSegment] = field(default_factory=list)
    voiced: list[SpanMs] = field(default_factory=list)
    refused: Refused | None = None
    has_ended: bool = False

    def take(self, told: Told) -> None:
        """Take in one thing more."""
        match told:
            case Language():
                self.language = told
            case Voiced(spans):
                self.voiced.extend(spans)
            case Heard(segment):
                self.segments.append(segment)
            case Refused():
                self.refused = told
            case Ended():
                self.has_ended = True
            case Begun() | Advanced():
                pass
            case _:
                assert_never(told)


def _ask(
    asked: Asked,
    info: MediaInfo,
    on_words: OnWords,
    progress: Progress,
    cancellation: Cancellation,
) -> _Gathered:
    """Have the worker do what is asked; return what it told. Raises what it refused with."""
    gathered = _Gathered()
    length_ms = max(1, round(info.duration.seconds * 1000))

    def take(line: str) -> None:
        told = told_in(line)
        if told is None:
            return  # a library's own words
        gathered.take(told)
        match told:
            case Heard(segment) if really_said([segment], gathered.voiced):
                on_words(segment.words)
            case Begun():
                progress("listening", 0.0)
            case Advanced(at_ms):
                progress("listening", min(1.0, at_ms / length_ms))
            case _:
                pass

    progress("loading", 0.0)
    ended = processes.run(
        _command(asked), cancellation=cancellation, on_line=take, is_watching=True
    )
    refused = gathered.refused
    if refused is not None:
        kind = MediaError if refused.is_of_input else WorkError
        raise kind(refused.message, code=refused.code, hint=refused.hint)
    if not gathered.has_ended:
        raise _died(ended)
    return gathered


def _command(asked: Asked) -> list[str]:
    """Return how the worker is started; -P keeps what lies in the current folder from being imported."""
    text = asked_in_text(asked)
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_WORD, text]
    return [sys.executable, "-P", "-c", _START.format(house=str(_HOUSE)), text]


def _died(ended: processes.Finished) -> WorkError:
    if ended.status < 0:
        return WorkError(
            f"the system ended the program that listens (signal {-ended.status})",
            code="RLY-SPEECH-KILLED",
            hint="choose a smaller model if memory is short, or try again",
        )
    said = next((line for line in reversed(ended.last_words) if line.strip()), "it said nothing")
    return WorkError(
        f"the program that listens ended with status {ended.status} ({said.strip()})",
        code="RLY-SPEECH-FAILED",
        hint="choose a smaller model if memory is short, or try again",
    )


def _without_card(error: WorkError) -> str:
    return (
        f"the graphics card could not be used, so the processor listened: {error.message}; "
        f"{advice(error.message)}"
    )


def _recognition(
    gathered: _Gathered,
    model: SpeechModel,
    placing: Placing,
    *,
    translates: bool,
    notes: list[str],
) -> Recognition:
    voiced = tuple(sorted(gathered.voiced))
    language = "en" if translates and gathered.segments else gathered.language.code
    heard = transcript_of(language, really_said(gathered.segments, voiced))
    words = at_pauses(heard.words, voiced)
    placed = Transcript(language, words)
    starts = tuple(sentence.start for sentence in sentences(placed))
    return Recognition(
        transcript=Transcript(language, words, starts),
        spoken=gathered.language.code if voiced else "",
        spoken_probability=gathered.language.probability if voiced else 0.0,
        voiced=voiced,
        filled=filled_pauses(words, voiced),
        model=model.name,
        device=placing.device,
        compute=placing.compute,
        notes=(*notes, *(() if words else (NO_SPEECH,))),
    )
