"""Words as somebody spells them: what was heard stays, and beside it lies what they wrote instead. PURE.

A spelling is known by when it was said and what was heard there, not by a number: so it still holds when the
recording is heard again, as far as the same is heard. It may stand for several words in a row, which are one
word then. Times stay as they were heard.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reely_desktop.engine.transcript.words import Transcript, Word


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is `heard` from `at_ms` on, of one word or several, is written as `text`."""

    at_ms: int
    heard: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Spelled:
    """A transcript as it is written, and of which words that were heard each of its words was made.

    Equal only to itself: to compare all of it would take long.
    """

    transcript: Transcript
    origins: tuple[range, ...]

    def heard(self, numbers: range) -> range:
        """Return the numbers, among those that were heard, of the words that are written with `numbers`."""
        return range(self.origins[numbers.start].start, self.origins[numbers.stop - 1].stop)


def spelled(heard: Transcript, spellings: Iterable[Spelling]) -> Spelled:
    """Return `heard` as it is written; a spelling whose words were not heard changes nothing."""
    instead: dict[int, tuple[range, str]] = {}
    free_from = 0
    for spelling in sorted(spellings, key=lambda one: one.at_ms):
        numbers = _meant(heard, spelling)
        if numbers is not None and numbers.start >= free_from:
            instead[numbers.start] = (numbers, spelling.text)
            free_from = numbers.stop
    if not instead:
        return Spelled(heard, tuple(range(at, at + 1) for at in range(len(heard.words))))
    words: list[Word] = []
    origins: list[range] = []
    at = 0
    while at < len(heard.words):
        numbers, text = instead.get(at, (range(at, at + 1), ""))
        words.append(_written(heard.words[at : numbers.stop], text) if text else heard.words[at])
        origins.append(numbers)
        at = numbers.stop
    segments = _segments(heard.segment_starts, origins)
    return Spelled(Transcript(heard.language, tuple(words), segments), tuple(origins))


def respelled(
    spellings: Sequence[Spelling], heard: Transcript, written: Iterable[tuple[range, str]]
) -> tuple[Spelling, ...]:
    """Return `spellings` with the heard words of each range `written` as the text beside it.

    What was written for any of those words before is forgotten. Nothing, or what was heard, is no spelling.
    """
    kept = [(_meant(heard, one), one) for one in spellings]
    for numbers, typed in written:
        kept = [
            (meant, one)
            for meant, one in kept
            if meant is None or meant.stop <= numbers.start or meant.start >= numbers.stop
        ]
        said, text = heard.text(numbers), " ".join(typed.split())
        if text and text != said:
            kept.append((numbers, Spelling(heard.words[numbers.start].start_ms, said, text)))
    return tuple(sorted((one for _, one in kept), key=lambda one: (one.at_ms, one.heard, one.text)))


def _meant(heard: Transcript, spelling: Spelling) -> range | None:
    """Return the numbers of the words that a spelling stands for; None where they were not heard."""
    first = bisect_left(heard.words, spelling.at_ms, key=lambda word: word.start_ms)
    while first < len(heard.words) and heard.words[first].start_ms == spelling.at_ms:
        text = ""
        for stop in range(first + 1, len(heard.words) + 1):
            text = (text + heard.words[stop - 1].text).lstrip()
            if text.strip() == spelling.heard:
                return range(first, stop)
            if len(text) > len(spelling.heard) + 1:
                break
        first += 1
    return None


def _written(words: Sequence[Word], text: str) -> Word:
    first = words[0]
    space = first.text[: len(first.text) - len(first.text.lstrip())]
    return Word(space + text, first.start_ms, max(word.end_ms for word in words))


def _segments(starts: Sequence[int], origins: Sequence[range]) -> tuple[int, ...]:
    """Return which written words begin a segment: the first of each that is left."""
    firsts = [numbers.start for numbers in origins]
    return tuple(
        sorted({at for at in (bisect_left(firsts, start) for start in starts) if at < len(firsts)})
    )
