"""What was said as captions: what stands on the screen together, on which lines and for how long. PURE.

    words → pieces → cues (the cheapest way to part them) → lines (the cheapest break in each) → times

Breaks are chosen for the whole of what was said at once (Knuth and Plass do so for paragraphs), since whoever
fills line after line leaves a lone word behind. Shapes follow what television asks for: BBC Subtitle
Guidelines and Netflix's Timed Text Style Guide, both read in November 2026.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from reely_desktop.engine.transcript import graphemes
from reely_desktop.engine.transcript.line_breaks import BEHIND_SENTENCE, weaknesses
from reely_desktop.engine.transcript.pieces import Measure, Piece, joined, pieces_of
from reely_desktop.engine.transcript.words import Transcript

LEAST_MS = 300
"""No caption is shorter, and a gap between two that is shorter is no gap."""

_PER_CUE = 30
_SENTENCE_ENDS_WITHIN = 35
_LONE_PIECE = 120
_TOO_FAST = 3
_TOO_SHORT = 400


@dataclass(frozen=True, slots=True)
class Shape:
    """What a caption may be: its lines' columns and words, and its time on the screen.

    `words` None is any number. A word longer than `longest_word` columns is parted; one that is longer
    than a line stands on a line of its own; `measure` tells how many columns a text takes. It is read at
    `columns_per_second` at most where there is time, and shown for `shortest_ms` where there is. A silence
    of `pause_ms` parts two.
    """

    columns: int
    longest_word: int
    lines: int
    words: int | None
    shortest_ms: int
    longest_ms: int
    columns_per_second: int
    pause_ms: int
    measure: Measure = graphemes.columns


LONG_FORM = Shape(
    columns=42,
    longest_word=42,
    lines=2,
    words=None,
    shortest_ms=833,
    longest_ms=7000,
    columns_per_second=20,
    pause_ms=1500,
)
SHORT_FORM = Shape(
    columns=20,
    longest_word=20,
    lines=2,
    words=4,
    shortest_ms=500,
    longest_ms=3500,
    columns_per_second=25,
    pause_ms=700,
)
ONE_WORD = replace(SHORT_FORM, lines=1, words=1)


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown in [start_ms, end_ms): `lines`, from above."""

    start_ms: int
    end_ms: int
    lines: tuple[tuple[Piece, ...], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each line."""
        return tuple(joined(line) for line in self.lines)


def cues_of(
    transcript: Transcript, shape: Shape = LONG_FORM, *, until_ms: int | None = None
) -> tuple[Cue, ...]:
    """Return the captions of all that is said, in order and never two at once.

    None outlasts `until_ms`, where what it is said in ends, as long as it may be seen before.
    """
    pieces = pieces_of(transcript, longest=shape.longest_word, measure=shape.measure)
    page = _Page(pieces, weaknesses(pieces, transcript), shape)
    return tuple(_timed(page.cues(), shape, until_ms))


class _Page:
    """The pieces of a transcript, measured for one shape."""

    def __init__(self, pieces: tuple[Piece, ...], weak: tuple[int, ...], shape: Shape) -> None:
        self._pieces = pieces
        self._weak = weak
        self._shape = shape
        widths = (shape.measure(piece.text) + piece.is_spaced for piece in pieces)
        self._places = tuple(accumulate(widths, initial=0))
        self._words = tuple(accumulate((piece.is_spaced for piece in pieces), initial=0))
        self._sentences = tuple(accumulate((w == BEHIND_SENTENCE for w in weak), initial=0))
        self._full = self._filled()

    def cues(self) -> list[tuple[tuple[Piece, ...], ...]]:
        """Return the lines of each cue."""
        best: list[float] = [0.0]
        came_from: list[int] = [0]
        for end in range(1, len(self._pieces) + 1):
            costs = {start: best[start] + self._cost(start, end) for start in self._starts(end)}
            cheapest = min(costs, key=lambda start: (costs[start], -start))
            best.append(costs[cheapest])
            came_from.append(cheapest)
        parts = []
        end = len(self._pieces)
        while end:
            start = came_from[end]
            parts.append(self._lines(start, end))
            end = start
        return parts[::-1]

    def _starts(self, end: int) -> Iterator[int]:
        """Yield where a cue up to `end` may begin, the shortest first; one piece is always one."""
        yield end - 1
        last = self._pieces[end - 1]
        longest_ms = self._shape.longest_ms - LEAST_MS  # a gap behind it may have to be bridged
        for start in range(end - 2, -1, -1):
            first, following = self._pieces[start], self._pieces[start + 1]
            if following.start_ms - first.end_ms >= self._shape.pause_ms:
                return
            if last.end_ms - first.start_ms > longest_ms or not self._fits(start, end):
                return
            yield start

    def _fits(self, start: int, end: int) -> bool:
        """Tell whether these pieces go into the lines of one cue, filled one after the other."""
        for _ in range(self._shape.lines):
            start = self._full[start]
            if start >= end:
                return True
        return False

    def _filled(self) -> tuple[int, ...]:
        """Return for each piece where a line that begins with it is full."""
        full = []
        end = 0
        for start in range(len(self._pieces)):
            end = max(end, start + 1)
            while end < len(self._pieces) and self._is_line(start, end + 1):
                end += 1
            full.append(end)
        return tuple(full)

    def _is_line(self, start: int, end: int) -> bool:
        if end - start > 1 and self._width(start, end) > self._shape.columns:
            return False
        words = self._words[end] - self._words[start] + (not self._pieces[start].is_spaced)
        return self._shape.words is None or words <= self._shape.words

    def _width(self, start: int, end: int) -> int:
        return self._places[end] - self._places[start] - self._pieces[start].is_spaced

    def _cost(self, start: int, end: int) -> float:
        """Return how bad these pieces are as one cue."""
        shape, pieces = self._shape, self._pieces
        cost = float(_PER_CUE + self._weak[end - 1])
        cost += _SENTENCE_ENDS_WITHIN * (self._sentences[end - 1] - self._sentences[start])
        is_sentence = self._weak[end - 1] == BEHIND_SENTENCE and (
            start == 0 or self._weak[start - 1] == BEHIND_SENTENCE
        )
        if end - start == 1 and not is_sentence and shape.words != 1:
            cost += _LONE_PIECE
        begins = pieces[start].start_ms
        width = self._width(start, end)
        needed = max(shape.shortest_ms, width * 1000 // shape.columns_per_second)
        ends = max(pieces[end - 1].end_ms, begins + needed)
        if end < len(pieces):
            ends = min(ends, pieces[end].start_ms)
        lasting = max(ends - begins, 1)
        if lasting < LEAST_MS:
            cost += _TOO_SHORT
        cost += max(0, shape.shortest_ms - lasting) / 10
        return cost + _TOO_FAST * min(
            60.0, max(0.0, width * 1000 / lasting - shape.columns_per_second)
        )

    def _lines(self, start: int, end: int) -> tuple[tuple[Piece, ...], ...]:
        """Return these pieces on as few lines as they need, broken where it is best."""
        for count in range(1, self._shape.lines + 1):
            breaks = self._breaks(start, end, count)
            if breaks is not None:
                bounds = (start, *breaks, end)
                return tuple(self._pieces[a:b] for a, b in pairwise(bounds))
        raise AssertionError("a cue fits into its lines")

    def _breaks(self, start: int, end: int, lines: int) -> tuple[int, ...] | None:
        """Return the best places to break into that many lines, None where it does not go."""
        if lines == 1:
            return () if self._is_line(start, end) else None
        found: list[tuple[float, tuple[int, ...]]] = []
        for at in range(start + 1, end):
            if not self._is_line(start, at):
                break
            rest = self._breaks(at, end, lines - 1)
            if rest is not None:
                breaks = (at, *rest)
                found.append((self._break_cost(start, end, breaks), breaks))
        return min(found, default=(0.0, None))[1]

    def _break_cost(self, start: int, end: int, breaks: tuple[int, ...]) -> float:
        bounds = (start, *breaks, end)
        widths = [self._width(a, b) for a, b in pairwise(bounds)]
        uneven = (max(widths) - min(widths)) * 100 / self._shape.columns
        lone = sum(b - a == 1 for a, b in pairwise(bounds)) if end - start > len(widths) + 1 else 0
        return sum(self._weak[at - 1] for at in breaks) + uneven + lone * _LONE_PIECE / 4


def _timed(
    parts: Sequence[tuple[tuple[Piece, ...], ...]], shape: Shape, until_ms: int | None
) -> Iterator[Cue]:
    """Yield the cues of `parts`: none before its words or over another, none gone before it is read."""
    free_from = 0
    for number, lines in enumerate(parts):
        first, last = lines[0][0], lines[-1][-1]
        start = max(first.start_ms, free_from)
        width = sum(piece.columns + 1 for line in lines for piece in line) - 1
        needed = max(shape.shortest_ms, width * 1000 // shape.columns_per_second)
        end = min(max(last.end_ms, start + needed), start + shape.longest_ms)
        if number + 1 < len(parts):
            following = parts[number + 1][0][0].start_ms
            if end > following or following - end < LEAST_MS:
                end = min(following, start + shape.longest_ms)
        elif until_ms is not None:
            end = min(end, until_ms)
        end = max(end, start + LEAST_MS)
        free_from = end
        yield Cue(start, end, lines)
