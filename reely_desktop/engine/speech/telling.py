"""What the worker is asked, and what it tells: a line of JSON each. PURE.

    Begun → (Voiced | Heard | Advanced)… → Ended | Refused

Times are whole milliseconds on the clock that people see.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from reely_desktop.engine.speech.pauses import HeardSegment, SpanMs
from reely_desktop.engine.transcript.words import Word


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be listened to, and how. `language` None is found out; `compute` is CTranslate2's type."""

    path: str
    track: int
    model: str
    language: str | None
    translates: bool
    device: str
    compute: str
    batch_size: int


@dataclass(frozen=True, slots=True)
class Begun:
    """The model is loaded and has worked for a moment, there and in that way."""

    device: str
    compute: str


@dataclass(frozen=True, slots=True)
class Language:
    """What is spoken, and how sure that is, 0 to 1."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class Voiced:
    """Where somebody speaks, as it is found out."""

    spans: tuple[SpanMs, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """One segment more."""

    segment: HeardSegment


@dataclass(frozen=True, slots=True)
class Advanced:
    """All before `at_ms` has been listened to."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Ended:
    """All has been listened to."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing more will come; `is_of_input` says whether the file or the work is to blame."""

    is_of_input: bool
    code: str
    message: str
    hint: str


Told = Begun | Language | Voiced | Heard | Advanced | Ended | Refused

_PLAIN: Mapping[str, type[Begun | Language | Advanced | Ended | Refused]] = {
    kind.__name__.lower(): kind for kind in (Begun, Language, Advanced, Ended, Refused)
}


def asked_in_text(asked: Asked) -> str:
    """Return `asked` as the worker gets it."""
    return json.dumps(asdict(asked))


def asked_from_text(text: str) -> Asked:
    """Return what `asked_in_text` made."""
    return Asked(**json.loads(text))


def line_of(told: Told) -> str:
    """Return the line that tells `told`."""
    match told:
        case Voiced(spans):
            return _line("voiced", spans=spans)
        case Heard(segment):
            words = [[w.text, w.start_ms, w.end_ms, round(w.probability, 4)] for w in segment.words]
            return _line("heard", words=words, no_speech=round(segment.no_speech, 4))
        case _:
            return _line(type(told).__name__.lower(), **asdict(told))


def told_in(line: str) -> Told | None:
    """Return what a line tells; None for one that a library wrote."""
    try:
        told = json.loads(line)
        return _told(told.pop("told"), told)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _told(kind: str, told: dict[str, Any]) -> Told | None:
    match kind:
        case "voiced":
            return Voiced(tuple((start, end) for start, end in told["spans"]))
        case "heard":
            words = tuple(Word(text, start, end, sure) for text, start, end, sure in told["words"])
            return Heard(HeardSegment(words, told["no_speech"]))
        case _:
            return _PLAIN[kind](**told)


def _line(kind: str, **parts: object) -> str:
    return json.dumps({"told": kind, **parts}, separators=(",", ":"))
