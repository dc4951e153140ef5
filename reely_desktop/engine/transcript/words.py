"""What was said in a recording, word by word. PURE.

A word's times are whole milliseconds on the clock that people see: 0 is the first presented frame. That is
finer than anybody hears a word, and coarser than a frame's own time, so a cut at a word is turned into
frames by whoever cuts. Words are never changed by an edit: what is removed from a clip is a set of their
numbers, which are their places in the transcript.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from reely_desktop.engine.mediatime import MediaRange, MediaTime

TIMEBASE = Fraction(1, 1000)
DOUBTFUL_BELOW = 0.5
"""A word less probable than this is worth a look."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was heard, in [start_ms, end_ms).

    `text` has the space before it, where the language writes one: joined, words are what was said.
    `probability` is 0 to 1, how sure its recogniser was; 1 where nobody said.
    """

    text: str
    start_ms: int
    end_ms: int
    probability: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a word that ends before it starts, with ValueError."""
        if self.end_ms < self.start_ms:
            raise ValueError("a word ends before it starts")

    @property
    def spoken(self) -> str:
        """The word without the space around it."""
        return self.text.strip()

    @property
    def is_doubtful(self) -> bool:
        """Whether its recogniser was unsure."""
        return self.probability < DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of a recording in the order of their starts, parted into segments.

    `language` is an ISO 639-1 code, "" where it is not known. `segment_starts` are the numbers of the words
    that begin a segment: 0 first, rising; segments are how its recogniser or its file parted it, and tell
    nothing of sentences.
    """

    language: str
    words: tuple[Word, ...]
    segment_starts: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse, with ValueError, words out of order and segments that are none."""
        if any(later.start_ms < earlier.start_ms for earlier, later in pairwise(self.words)):
            raise ValueError("the words of a transcript are in the order of their starts")
        starts = self.segment_starts
        if any(b <= a for a, b in pairwise(starts)) or any(
            not 0 <= at < len(self.words) for at in starts
        ):
            raise ValueError("segments begin at words, each later than the one before")
        if self.words and (not starts or starts[0] != 0):
            object.__setattr__(self, "segment_starts", (0, *starts))

    @property
    def segments(self) -> tuple[range, ...]:
        """The numbers of the words of each segment."""
        bounds = (*self.segment_starts, len(self.words))
        return tuple(range(a, b) for a, b in pairwise(bounds))

    def text(self, numbers: range) -> str:
        """Return what is said in the words of those numbers, without space around it."""
        return "".join(word.text for word in self.words[numbers.start : numbers.stop]).strip()

    def numbers_within(self, start_ms: int, end_ms: int) -> range:
        """Return the numbers of the words that start in [start_ms, end_ms)."""
        first = bisect_left(self.words, start_ms, key=_start)
        return range(first, max(first, bisect_left(self.words, end_ms, key=_start)))

    def number_at(self, at_ms: int) -> int | None:
        """Return the number of the word that is being said at `at_ms`, or was said last; None before all."""
        number = bisect_right(self.words, at_ms, key=_start) - 1
        return None if number < 0 else number

    def until(self, end_ms: int) -> "Transcript":
        """Return the transcript of the words that start before `end_ms`; their numbers stay."""
        count = bisect_left(self.words, end_ms, key=_start)
        if count == len(self.words):
            return self
        starts = tuple(at for at in self.segment_starts if at < count)
        return Transcript(self.language, self.words[:count], starts)

    def corrected(self, texts: Mapping[int, str]) -> "Transcript":
        """Return the transcript with other texts for the words of those numbers; their times stay.

        A person's own spelling is certain. The space before a word stays as it was.
        """
        words = list(self.words)
        for number, text in texts.items():
            word = words[number]
            space = word.text[: len(word.text) - len(word.text.lstrip())]
            words[number] = replace(word, text=space + text.strip(), probability=1.0)
        return replace(self, words=tuple(words))


def span_of(start_ms: int, end_ms: int) -> MediaRange:
    """Return [start_ms, end_ms) as a range of media time; ValueError where it holds nothing."""
    return MediaRange(MediaTime(start_ms, TIMEBASE), MediaTime(end_ms, TIMEBASE))


def _start(word: Word) -> int:
    return word.start_ms
