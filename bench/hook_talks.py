"""Planted talks: texts as people speak them, with moments worth a clip marked in them, and decoys.

    title: …
    genre: …
    speaker: …

    Text … {moment: why} Whole sentences. {/moment} … {decoy: why} Whole sentences. {/decoy} …

An empty line ends a paragraph. A moment opens cold, turns and lands; a decoy only sounds like one. The talks
in `training` trained the head, those in `tuning` chose how it is trained, those in `held_out` were written
by a hand that had seen neither scorer nor talks, and have only ever been measured with.
"""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reely_desktop.engine.transcript.sentences import is_finished
from reely_desktop.engine.transcript.words import Transcript, Word

FOLDER = Path(__file__).resolve().parent / "talks"
TRAINING, TUNING, HELD_OUT = "training", "tuning", "held_out"

_TOKEN = re.compile(r"\{/?(?:moment|decoy)[^}]*\}|\n\s*\n|[^\s{}]+")
_WORD_MS, _LETTER_MS = 60, 55
_PAUSES_MS = {"sentence": 450, "comma": 150, "word": 20, "paragraph": 400}


class Kind(Enum):
    """What is marked."""

    MOMENT = "moment"
    DECOY = "decoy"


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of those numbers, and why they are marked."""

    kind: Kind
    why: str
    words: range


@dataclass(frozen=True, slots=True)
class PlantedTalk:
    """A talk by the name of its file, its words as written, and what is marked in it.

    `paragraphs` are the numbers of the words that begin one.
    """

    name: str
    words: tuple[str, ...]
    paragraphs: frozenset[int]
    marks: tuple[Mark, ...]

    @property
    def sentences(self) -> tuple[range, ...]:
        """The numbers of the words of each sentence, by its closing mark."""
        ends = [number + 1 for number, word in enumerate(self.words) if is_finished(word)]
        return tuple(range(a, b) for a, b in zip([0, *ends[:-1]], ends, strict=True))

    def text(self, words: range) -> str:
        """Return what stands in the words of those numbers."""
        return " ".join(self.words[words.start : words.stop])


def read_talks(which: str) -> tuple[PlantedTalk, ...]:
    """Return all talks of `training`, `tuning` or `held_out`, by name."""
    files = sorted((FOLDER / which).glob("*.txt"))
    return tuple(read_talk(path.stem, path.read_text(encoding="utf-8")) for path in files)


def read_talk(name: str, content: str) -> PlantedTalk:
    """Return the talk in `content`. Raises ValueError where its marks do not close."""
    _, _, text = content.partition("\n\n")
    words: list[str] = []
    paragraphs = {0}
    marks: list[Mark] = []
    opened: tuple[Kind, str, int] | None = None
    for token in _TOKEN.findall(text):
        if token.startswith("{/"):
            if opened is None:
                raise ValueError(f"{name}: a mark closes that was not opened")
            kind, why, start = opened
            marks.append(Mark(kind, why, range(start, len(words))))
            opened = None
        elif token.startswith("{"):
            kind_word, _, why = token.strip("{}").partition(":")
            opened = (Kind(kind_word), why.strip(), len(words))
        elif not token.strip():
            paragraphs.add(len(words))
        else:
            words.append(token)
    if opened is not None:
        raise ValueError(f"{name}: a mark does not close")
    return PlantedTalk(name, tuple(words), frozenset(paragraphs), tuple(marks))


def as_written(talk: PlantedTalk) -> Transcript:
    """Return the talk as a transcript without sound: said evenly, with pauses at marks and paragraphs."""
    words, at = [], 0
    for number, word in enumerate(talk.words):
        if number and number in talk.paragraphs:
            at += _PAUSES_MS["paragraph"]
        end = at + _WORD_MS + _LETTER_MS * len(word)
        words.append(Word(f" {word}", at, end))
        kind = "sentence" if is_finished(word) else "comma" if word.endswith(",") else "word"
        at = end + _PAUSES_MS[kind]
    return Transcript("en", tuple(words))
