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


@dataclass(frozen=True, slots=True)
class TextChange:
    """What is to be written between two places, which makes `count` paragraphs of those `paragraphs`."""

    start: int
    end: int
    text: str
    paragraphs: range
    count: int


class TextLayout:
    """The text of words that may grow: paragraphs, and the place of each word in characters."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.words: tuple[Word, ...] = ()
        self.paragraphs: list[int] = []
        """The number of the first word of each."""
        self._starts: list[int] = []
        self._ends: list[int] = []

    @property
    def _length(self) -> int:
        return self._ends[-1] if self._ends else 0

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
        laid = _laid(words, range(known, len(words)), begun, at=self._length, has_line=not known)
        self.words = words
        self._starts += laid.starts
        self._ends += laid.ends
        self.paragraphs += begun
        return laid.text

    def change_to(self, words: tuple[Word, ...]) -> TextChange | None:
        """Go on with `words`, of which most stand here; return what is to be written. None where none do."""
        first = _alike(words, self.words)
        same = _alike(words[:first:-1], self.words[:first:-1])
        if not first or not same or first + same >= min(len(words), len(self.words)):
            return None
        more = len(words) - len(self.words)
        above = self.paragraph_of(first)
        below = self.paragraph_of(len(self.words) - same - 1) + 1
        old = range(self.paragraphs[above], self.words_of(below - 1).stop)
        new = range(old.start, old.stop + more)
        start, end = self._starts[old.start], self._ends[old.stop - 1]
        begun = paragraph_starts(words[: new.stop], after=new.start)
        laid = _laid(words, new, begun, at=start, has_line=True)
        shift = laid.end - end
        self.words = words
        self._starts[old.start :] = laid.starts + [at + shift for at in self._starts[old.stop :]]
        self._ends[old.start :] = laid.ends + [at + shift for at in self._ends[old.stop :]]
        self.paragraphs[above:] = begun + [n + more for n in self.paragraphs[below:]]
        return TextChange(start, end, laid.text, range(above, below), len(begun))

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


@dataclass(frozen=True, slots=True)
class _Laid:
    """Words as they are written, and where each of them begins and ends."""

    text: str
    starts: list[int]
    ends: list[int]
    end: int


def _laid(
    words: Sequence[Word], numbers: range, begun: Sequence[int], *, at: int, has_line: bool
) -> _Laid:
    """Write the words of those numbers from the place `at` on; those of `begun` begin a paragraph.

    The first of them `has_line` of its own already, or begins one like the others.
    """
    firsts = set(begun)
    parts: list[str] = []
    starts, ends = [], []
    for number in numbers:
        spoken = _on_one_line(words[number].text)
        space = " " if words[number].text[:1].isspace() else ""
        if number in firsts:
            space = "" if has_line and number == numbers.start else "\n"
        at += len(space)
        starts.append(at)
        at += _units(spoken)
        ends.append(at)
        parts += (space, spoken)
    return _Laid("".join(parts), starts, ends, at)


def _alike(some: Sequence[Word], others: Sequence[Word]) -> int:
    """Return how many words from the start on are the very same."""
    pairs = zip(some, others, strict=False)
    most = min(len(some), len(others))
    return next((n for n, (one, other) in enumerate(pairs) if one is not other), most)


def _look(number: int, played: Played | None) -> Look:
    if played is None or played.has(number):
        return Look.PLAYED
    return Look.REMOVED if number in played.within else Look.OUTSIDE
