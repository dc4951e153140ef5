"""What a language model's answer is worth: the numbers of sentences in it that stand every check. PURE.

Looked for is any object with `first`, `last` and `quote`, wherever it stands: in fences, in prose, in a list
that breaks off. Its numbers have to be of the chunk, in order, of the length that was asked for, and its
quote has to be said there.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from reely_desktop.engine.hooks.cues import tokens
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.hooks.providers.numbering import Chunk
from reely_desktop.engine.hooks.talk import Talk

ALIKE = 0.85
"""How much of a quote has to be what was said, 0 to 1."""

_MOST_CHARACTERS = 200_000
_MOST_OBJECTS = 60
_MOST_BRACES = 500
_MOST_QUOTED = 300
_LEAST_QUOTED = 12
_LAST_WORTH = 0.6
_NO_ANSWER = re.compile(r'"hooks"\s*:\s*\[\s*\]')


@dataclass(frozen=True, slots=True)
class Answer:
    """The picks that stood every check, the best first, and what is wrong with the rest."""

    picks: tuple[Pick, ...]
    problems: tuple[str, ...]


def read_answer(text: str, talk: Talk, chunk: Chunk, wishes: Wishes) -> Answer:
    """Return what `text`, the answer about `chunk`, is worth; whatever it holds, it raises nothing."""
    text = text[:_MOST_CHARACTERS]
    good: list[tuple[int, int]] = []
    problems: list[str] = []
    is_empty = True
    for told in _objects(text):
        is_empty = False
        run = _run(told, chunk)
        wrong = "its numbers are none of this transcript" if run is None else None
        if run is not None:
            wrong = _wrong(told["quote"], run, talk, wishes)
            if wrong is None and run not in good:
                good.append(run)
        if wrong is not None:
            problems.append(f"hook {len(good) + len(problems) + 1}: {wrong}")
    if is_empty and not _NO_ANSWER.search(text):
        problems.append("there is no JSON of that form in it")
    return Answer(
        tuple(
            Pick(first, last, _worth(number, len(good)))
            for number, (first, last) in enumerate(good)
        ),
        tuple(problems),
    )


def _worth(number: int, count: int) -> float:
    """Return what the pick of that number is worth: the first 1, the last of many a little more than half."""
    return round(1 - (1 - _LAST_WORTH) * number / max(count, 1), 3)


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    decoder = json.JSONDecoder()
    at = found = looked = 0
    while found < _MOST_OBJECTS and looked < _MOST_BRACES:
        at = text.find("{", at)
        if at < 0:
            return
        looked += 1
        try:
            told, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at += 1
            continue
        if isinstance(told, dict) and {"first", "last", "quote"} <= told.keys():
            found += 1
            yield told
            at = end
        else:  # look inside of it
            at += 1


def _run(told: Mapping[str, Any], chunk: Chunk) -> tuple[int, int] | None:
    """Return the sentences that are named; None where they are none of the chunk."""
    first, last = _number(told["first"]), _number(told["last"])
    if first is None or last is None or first > last:
        return None
    return (first, last) if first in chunk.sentences and last in chunk.sentences else None


def _number(told: object) -> int | None:
    if isinstance(told, str) and told.isascii() and told.isdigit() and len(told) < 10:  # noqa: PLR2004 - no talk has more
        return int(told)
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def _wrong(quote: object, run: tuple[int, int], talk: Talk, wishes: Wishes) -> str | None:
    """Return what is wrong with sentences that are there; None where nothing is."""
    first, last = run
    took = int(talk.ends_ms[last] - talk.starts_ms[first])
    if not wishes.least_ms <= took <= wishes.most_ms:
        least, most = wishes.least_ms / 1000, wishes.most_ms / 1000
        return f"sentences {first} to {last} last {took / 1000:.1f} s, not {least:g} to {most:g} s"
    said = _plain(" ".join(talk.texts[first : last + 1]))
    quoted = _plain(quote)[:_MOST_QUOTED] if isinstance(quote, str) else ""
    if len(quoted) < min(_LEAST_QUOTED, len(_plain(talk.texts[first]))) or not quoted:
        return f"its quote is too short to be found in sentences {first} to {last}"
    if likeness(quoted, said) < ALIKE:
        return f"its quote is not said in sentences {first} to {last}"
    return None


def likeness(quoted: str, said: str) -> float:
    """Return how much of `quoted` stands in `said`, 0 to 1, where the two are most alike."""
    if quoted in said:
        return 1.0
    matcher = SequenceMatcher(None, said, quoted, autojunk=False)
    longest = matcher.find_longest_match()
    start = max(0, longest.a - longest.b)
    there = said[start : start + len(quoted)]
    return SequenceMatcher(None, there, quoted, autojunk=False).ratio()


def _plain(text: str) -> str:
    """Return the words of `text` as they are compared: in lower case, with nothing between them."""
    return "".join(tokens(text[:_MOST_CHARACTERS]))
