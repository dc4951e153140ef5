"""How each sentence is told, as numbers: counts of words that tell it, from the words themselves. PURE.

Which words tell what is data (resources/hook_words.toml), by language. A language that has none there is
judged by its pauses, its lengths and its marks alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

_WORD = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*|\d+")
_ENGLISH_PAST = re.compile(r"[a-z]{2,}(?<!e)ed$|[a-z]{2,}ied$")
_MID_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_SHORT_WORDS = 8
_LONG_WORDS = 40


@dataclass(frozen=True, slots=True)
class CueWords:
    """The words of one language that tell how something is told; all in lower case.

    `expletive`, `backward` and `housekeeping` are phrases: the first begin a sentence although they point,
    the second point back to what was said before, the third are about the recording and not in it.
    """

    first_person: frozenset[str] = frozenset()
    second_person: frozenset[str] = frozenset()
    third_person: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    occasion: frozenset[str] = frozenset()
    introducing: frozenset[str] = frozenset()
    turn: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    loud: frozenset[str] = frozenset()
    abstract: frozenset[str] = frozenset()
    hedging: frozenset[str] = frozenset()
    connecting: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    leaving_open: frozenset[str] = frozenset()
    expletive: tuple[str, ...] = ()
    backward: tuple[str, ...] = ()
    housekeeping: tuple[str, ...] = ()


_PHRASES = ("expletive", "backward", "housekeeping")
_OF_PLACE = (
    "connecting",
    "pointing",
    "leaving_open",
)  # these count where a sentence begins or ends
_SETS = tuple(field.name for field in fields(CueWords) if field.name not in _PHRASES)
_RATES = tuple(name for name in _SETS if name not in _OF_PLACE)
CUES = (
    *_RATES,
    "words",
    "short",
    "long",
    "question",
    "exclaimed",
    "names",
    "figures",
    "dangling",
    "backward",
    "housekeeping",
    "unfinished",
)
"""What the columns of a matrix of cues hold: shares of a sentence's words first, then what is true of it."""


def cue_words(told: dict[str, dict[str, list[str]]], language: str) -> CueWords:
    """Return the words of `language` out of what the file of words holds; none where it has none."""
    lists = told.get(language, {})
    sets = {name: frozenset(lists.get(name, ())) for name in _SETS}
    return CueWords(
        **sets,
        expletive=tuple(lists.get("expletive", ())),
        backward=tuple(lists.get("backward", ())),
        housekeeping=tuple(lists.get("housekeeping", ())),
    )


def cues_of(texts: Sequence[str], words: CueWords) -> Matrix:
    """Return one row for each sentence of `texts`, with a column for each of `CUES`."""
    rows = np.zeros((len(texts), len(CUES)), np.float32)
    for row, text in zip(rows, texts, strict=True):
        row[:] = _cues(text, words)
    return rows


def tokens(text: str) -> list[str]:
    """Return the words of `text` in lower case, its apostrophes straight."""
    return [
        w.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold() for w in _WORD.findall(text)
    ]


def _cues(text: str, words: CueWords) -> list[float]:
    said = tokens(text)
    count = max(len(said), 1)
    plain = " ".join(said)
    shares = []
    for name in _RATES:
        listed = getattr(words, name)
        hits = sum(word in listed for word in said)
        if name == "past" and "was" in listed:
            hits += sum(word not in listed and bool(_ENGLISH_PAST.fullmatch(word)) for word in said)
        shares.append(hits / count)
    return [
        *shares,
        min(len(said), _LONG_WORDS) / _LONG_WORDS,
        float(len(said) <= _SHORT_WORDS),
        float(len(said) >= _LONG_WORDS),
        float(text.rstrip().endswith("?")),
        float(text.rstrip().endswith("!")),
        min(len(_MID_NAME.findall(text)), 3) / 3,
        min(sum(word.isdigit() for word in said), 3) / 3,
        float(is_dangling(plain, words)),
        float(has_any(plain, words.backward)),
        float(has_any(plain, words.housekeeping)),
        float(bool(said) and said[-1] in words.leaving_open),
    ]


def is_dangling(plain: str, words: CueWords) -> bool:
    """Tell whether a sentence, its words in lower case, begins with what points outside of it."""
    if plain.startswith(words.expletive):
        return False
    said = plain.split()
    if not said:
        return False
    while len(said) > 1 and said[0] in words.hedging:
        said = said[1:]
    while said and said[0] in words.connecting:
        said = said[1:]
    if not said:  # nothing but what joins it to what came before
        return True
    return said[0] in words.pointing and not " ".join(said).startswith(words.expletive)


def has_any(plain: str, phrases: Sequence[str]) -> bool:
    """Tell whether any of `phrases` stands in `plain` as whole words."""
    padded = f" {plain} "
    return any(f" {phrase} " in padded for phrase in phrases)
