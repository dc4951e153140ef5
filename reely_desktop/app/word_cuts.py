"""Which words of a transcript a clip plays, and what of it goes and comes back with words. PURE.

    words   ..said.. [ removed words ] ..said..
    clip    ████████)·░░░░░░░░░░░░░░░·[████████
                     └ up to AIR_MS, and never more than half of the pause beside it

A word is kept where the middle of it is played. A run of removed words is one gap, whether they were removed
at once or one after the other: so bringing back what was removed gives the clip back. Where the first or the
last words go, the silence to the clip's edge goes with them, and only undoing brings that back.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from reely_desktop.app import clip as clips
from reely_desktop.app.clip import Clip
from reely_desktop.app.slack import SpanMs, in_both
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE, Word

AIR_MS = 80
"""So much of the pause beside a removed word goes with it, where the pause is long enough."""

_SILENT_MS = 1_000
"""Where less than that is no silence, nothing is heard that anybody would keep: a breath, a word's end."""


@dataclass(frozen=True, slots=True)
class Played:
    """What a clip plays of `count` words.

    `kept` are the numbers of the words that it plays, `within` those between its in and its out point.
    """

    kept: tuple[range, ...]
    within: range
    count: int

    @property
    def removed(self) -> tuple[range, ...]:
        """The numbers of the words between the in and the out point that are not played."""
        found, at = [], self.within.start
        for numbers in self.kept:
            if numbers.start > at:
                found.append(range(at, numbers.start))
            at = max(at, numbers.stop)
        if at < self.within.stop:
            found.append(range(at, self.within.stop))
        return tuple(found)

    def part(self, numbers: range) -> tuple[range, ...]:
        """Return which words of `numbers` are played, and at the end those that lie between in and out."""
        at = max(bisect_right(self.kept, numbers.start, key=lambda some: some.start) - 1, 0)
        found = []
        while at < len(self.kept) and self.kept[at].start < numbers.stop:
            found.append(_within(self.kept[at], numbers))
            at += 1
        return (*found, _within(self.within, numbers))

    def has(self, number: int) -> bool:
        """Tell whether the word of that number is played."""
        at = bisect_right(self.kept, number, key=lambda numbers: numbers.start) - 1
        return at >= 0 and number in self.kept[at]


def played(words: Sequence[Word], clip: Clip) -> Played:
    """Return which of `words` the clip plays."""

    def middle(number: int) -> int:
        word = words[number]
        half = (word.start_ms + word.end_ms) // 2
        return min(half, words[number + 1].start_ms) if number + 1 < len(words) else half

    def first_from(time: MediaTime) -> int:
        return bisect_left(range(len(words)), ceil(time.seconds / TIMEBASE), key=middle)

    def numbers_in(piece: MediaRange) -> range:
        return range(first_from(piece.start), first_from(piece.end))

    kept = [numbers_in(piece) for piece in clips.in_source_order(clip)]
    return Played(
        kept=_joined(numbers for numbers in kept if numbers),
        within=numbers_in(MediaRange(clip.in_point, clip.out_point)),
        count=len(words),
    )


def span_of_words(words: Sequence[Word], numbers: range, shown: Played) -> SpanMs:
    """Return what goes, or comes back, with the words of `numbers`, in ms.

    Beside a word that is played the pause between them is shared; beside one that is not, all of it is meant.
    """
    first, last = words[numbers.start], words[numbers.stop - 1]
    start, end = first.start_ms, max(word.end_ms for word in words[numbers.start : numbers.stop])
    if numbers.start == 0:
        start -= min(AIR_MS, start)
    else:
        before = words[numbers.start - 1]
        pause = max(start - before.end_ms, 0)
        if shown.has(numbers.start - 1) or numbers.start - 1 not in shown.within:
            start -= min(AIR_MS, pause // 2)
        else:
            start = min(start, before.end_ms + min(AIR_MS, pause // 2))
    if numbers.stop == len(words):
        end += AIR_MS
    else:
        after = words[numbers.stop]
        pause = max(after.start_ms - max(last.end_ms, end), 0)
        if shown.has(numbers.stop) or numbers.stop not in shown.within:
            end += min(AIR_MS, pause // 2)
        else:
            end = max(end, after.start_ms - min(AIR_MS, pause // 2))
    return start, end


def up_to_the_edges(
    span: SpanMs,
    words: Sequence[Word],
    numbers: range,
    *,
    shown: Played,
    clip: Clip,
    silences: Sequence[SpanMs],
) -> SpanMs:
    """Return what goes with the words of `numbers`: `span`, and where no word before or behind stays, more.

    That is the silence to the clip's edge, and to the word that becomes the first or the last. Music stays.
    `silences` are in order and apart.
    """
    before = [some.start for some in shown.kept if some.start < numbers.start]
    after = [some.stop for some in shown.kept if some.stop > numbers.stop]
    if bool(before) == bool(after):
        return span

    pieces = [_ms(piece) for piece in clips.in_source_order(clip)]

    def is_silent(start_ms: int, end_ms: int) -> bool:
        if end_ms - start_ms <= _SILENT_MS:
            return True
        heard = list(in_both(pieces, [(start_ms, end_ms)]))
        return _total_ms(heard) - _total_ms(in_both(heard, silences)) <= _SILENT_MS

    start, end = span
    if after:
        first = next(n for some in shown.kept for n in some if n >= numbers.stop)
        pause = max(words[first].start_ms - words[first - 1].end_ms, 0)
        edge = words[first].start_ms - min(AIR_MS, pause // 2)
        in_point = _rounded_ms(clip.in_point)
        start = in_point if in_point < start and is_silent(in_point, start) else start
        end = edge if end < edge and is_silent(end, edge) else end
    else:
        last = next(n for some in reversed(shown.kept) for n in reversed(some) if n < numbers.start)
        pause = max(words[last + 1].start_ms - words[last].end_ms, 0)
        edge = words[last].end_ms + min(AIR_MS, pause // 2)
        out_point = _rounded_ms(clip.out_point)
        start = edge if edge < start and is_silent(edge, start) else start
        end = out_point if end < out_point and is_silent(end, out_point) else end
    return start, end


def without_span(clip: Clip, gone: MediaRange) -> Clip | None:
    """Return the clip without what it plays of `gone`; None where nothing would be left."""
    pieces = tuple(part for piece in clip.pieces for part in _outside(piece, gone))
    return replace(clip, pieces=pieces) if pieces else None


def with_span(clip: Clip, back: MediaRange) -> Clip:
    """Return the clip with all of `back`: what was removed where it was, else beside what lies next to it."""
    for ghost in clips.ghosts(clip):
        part = ghost.intersection(back)
        if part is not None:
            clip = _with_part(clip, ghost, part)
    if back.start < clip.in_point:
        clip = _with_earlier(clip, MediaRange(back.start, min(back.end, clip.in_point)))
    if clip.out_point < back.end:
        clip = _with_later(clip, MediaRange(max(back.start, clip.out_point), back.end))
    return clip


def _with_earlier(clip: Clip, part: MediaRange) -> Clip:
    if part.end == clip.in_point:
        return clips.with_edge(clip, clips.first_edge(clip), part.start)
    at = clips.first_edge(clip).piece
    return replace(clip, pieces=(*clip.pieces[:at], part, *clip.pieces[at:]))


def _with_later(clip: Clip, part: MediaRange) -> Clip:
    if part.start == clip.out_point:
        return clips.with_edge(clip, clips.last_edge(clip), part.end)
    at = clips.last_edge(clip).piece + 1
    return replace(clip, pieces=(*clip.pieces[:at], part, *clip.pieces[at:]))


def _with_part(clip: Clip, ghost: MediaRange, part: MediaRange) -> Clip:
    if part == ghost:
        return clips.restored(clip, ghost)
    pieces = list(clip.pieces)
    if part.end == ghost.end:
        at = next(n for n, piece in enumerate(pieces) if piece.start == ghost.end)
        pieces[at] = MediaRange(part.start, pieces[at].end)
    else:
        at = next(n for n, piece in enumerate(pieces) if piece.end == ghost.start)
        if part.start == ghost.start:
            pieces[at] = MediaRange(pieces[at].start, part.end)
        else:
            pieces.insert(at + 1, part)
    return replace(clip, pieces=tuple(pieces))


def _outside(piece: MediaRange, gone: MediaRange) -> Iterable[MediaRange]:
    if gone.end <= piece.start or piece.end <= gone.start:
        yield piece
        return
    if piece.start < gone.start:
        yield MediaRange(piece.start, gone.start)
    if gone.end < piece.end:
        yield MediaRange(gone.end, piece.end)


def _ms(piece: MediaRange) -> SpanMs:
    return _rounded_ms(piece.start), _rounded_ms(piece.end)


def _rounded_ms(time: MediaTime) -> int:
    return round(time.seconds / TIMEBASE)


def _total_ms(spans: Iterable[SpanMs]) -> int:
    return sum(end - start for start, end in spans)


def _within(some: range, numbers: range) -> range:
    start = min(max(some.start, numbers.start), numbers.stop)
    return range(start, max(start, min(some.stop, numbers.stop)))


def _joined(numbers: Iterable[range]) -> tuple[range, ...]:
    found: list[range] = []
    for some in numbers:
        if found and found[-1].stop >= some.start:
            found[-1] = range(found[-1].start, max(found[-1].stop, some.stop))
        else:
            found.append(some)
    return tuple(found)
