"""Finding what is said in a transcript, and what would be written in its place. PURE.

Case is as good as any, and one space as good as another, a line's end too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reely_desktop.engine.transcript.words import Word


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found: the `numbers` of the words, and which part of their joined text."""

    numbers: range
    start: int
    end: int


def find(words: Sequence[Word], wanted: str) -> tuple[Place, ...]:
    """Return where `wanted` is said, in order; nowhere for a text without letters."""
    parts = wanted.split()
    if not parts:
        return ()
    starts = [0, *accumulate(len(word.text) for word in words)]
    whole = "".join(word.text for word in words)
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts), re.IGNORECASE)
    found = []
    for match in pattern.finditer(whole):
        first = bisect_right(starts, match.start()) - 1
        last = bisect_right(starts, match.end() - 1) - 1
        begin = starts[first]
        found.append(Place(range(first, last + 1), match.start() - begin, match.end() - begin))
    return tuple(found)


def replacements(
    words: Sequence[Word], places: Sequence[Place], text: str
) -> tuple[tuple[range, str], ...]:
    """Return what is written where `text` stands in the place of each of `places`, for ranges of words.

    Words of which nothing would be left stay as they are.
    """
    found = []
    for group in _groups(places):
        numbers = range(group[0].numbers.start, group[-1].numbers.stop)
        said = "".join(word.text for word in words[numbers.start : numbers.stop])
        for place in reversed(group):
            offset = sum(len(word.text) for word in words[numbers.start : place.numbers.start])
            said = said[: offset + place.start] + text + said[offset + place.end :]
        if said.strip():
            found.append((numbers, said.strip()))
    return tuple(found)


def _groups(places: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield those together that share a word."""
    group: list[Place] = []
    for place in places:
        if group and place.numbers.start >= group[-1].numbers.stop:
            yield group
            group = []
        group.append(place)
    if group:
        yield group
