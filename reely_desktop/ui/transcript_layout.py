"""Where each word stands in the text of a transcript, and which words look how. PURE.

Places are counted as Qt does, in units of UTF-16.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reely_desktop.app.paragraphs import paragraph_starts
from reely_desktop.app.word_cuts import Played
from reely_desktop.engine.transcript.words import Word


class Look(Enum):
    """How a word is written."""

    PLAYED = "played"
    REMOVED = "removed"  # between the in and the out point, and not played
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row, in one paragraph, that look alike."""

    numbers: range
    look: Look
    is_doubtful: bool


class TextLayout:
    """The text of words that may grow: paragraphs, and the place of each word in characters."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.words: tuple[Word, ...] = ()
        self.paragraphs: list[int] = []
        """The number of the first word of each."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._length = 0

    def goes_on_with(self, words: Sequence[Word]) -> bool:
        """Tell whether `words` are those that stand here, and more."""
        count = len(self.words)
        return (
            0 < count < len(words)
            and words[count - 1] is self.words[-1]
            and words[0] is self.words[0]
        )

    def add(self, words: tuple[Word, ...]) -> str:
        """Go on with those of `words` that do not stand here yet; return the text that is to be added."""
        known = len(self.words)
        inside = self._length - self._starts[self.paragraphs[-1]] if known else 0
        begun = paragraph_starts(words, after=known, characters=inside)
        self.words = words
        firsts = set(begun)
        parts: list[str] = []
        for number in range(known, len(words)):
            spoken = _on_one_line(words[number].text)
            space = " " if words[number].text[:1].isspace() else ""
            if number in firsts:
                space = "\n" if number else ""
            self._length += len(space)
            self._starts.append(self._length)
            self._length += _units(spoken)
            self._ends.append(self._length)
            parts += (space, spoken)
        self.paragraphs += begun
        return "".join(parts)

    def start_of(self, number: int) -> int:
        """Return where a word begins."""
        return self._starts[number]

    def end_of(self, number: int) -> int:
        """Return where it ends, without the space around it."""
        return self._ends[number]

    def word_at(self, place: int) -> int | None:
        """Return the number of the word at a place, or the last one before it; None of no words."""
        if not self._starts:
            return None
        return max(bisect_right(self._starts, place) - 1, 0)

    def words_between(self, start: int, end: int) -> range:
        """Return the numbers of the words of which something lies in [start, end)."""
        first, last = self.word_at(start), self.word_at(max(end - 1, start))
        if first is None or last is None:
            return range(0)
        if self.end_of(first) <= start:
            first += 1
        return range(first, max(first, last + 1))

    def paragraph_of(self, number: int) -> int:
        """Return the number of the paragraph in which a word stands."""
        return bisect_right(self.paragraphs, number) - 1

    def words_of(self, paragraph: int) -> range:
        """Return the numbers of the words of a paragraph."""
        following = paragraph + 1
        stop = self.paragraphs[following] if following < len(self.paragraphs) else len(self.words)
        return range(self.paragraphs[paragraph], stop)

    def runs(self, paragraph: int, played: Played | None) -> Iterator[Run]:
        """Yield the words of a paragraph, those together that look alike."""
        start, stop = self.words_of(paragraph).start, self.words_of(paragraph).stop
        looks = [
            (_look(number, played), self.words[number].is_doubtful) for number in range(start, stop)
        ]
        begun = start
        for number in range(start + 1, stop + 1):
            if number == stop or looks[number - start] != looks[begun - start]:
                yield Run(range(begun, number), *looks[begun - start])
                begun = number


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _look(number: int, played: Played | None) -> Look:
    if played is None or played.has(number):
        return Look.PLAYED
    return Look.REMOVED if number in played.within else Look.OUTSIDE
