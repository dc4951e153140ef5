"""Words at the edges of pauses, and what is dropped because nobody said it. PURE.

Whisper knows what was said better than when: it starts the first word after a pause early, in the middle of
the pause, and ends the last one before it late. Where somebody speaks is known apart from it (`voiced`). So
a word that touches a pause is snapped to the pause's edge; between pauses its times stay as they were heard.

Where nobody speaks, Whisper may still write: a sentence that it met often in its training, or music. What
lies where hardly any voice is, is dropped.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reely_desktop.engine.transcript.sentences import is_finished
from reely_desktop.engine.transcript.words import Word

SpanMs = tuple[int, int]

_REACH_MS = 350
"""So far inside of the voice a first word may start, or a last one end, and still be taken to its edge."""
_STRAYED_MS = 600
"""So far outside of all voice a word may be put, and still belong to the nearest."""
_SHARE_ACROSS = 0.35
"""A word belongs to two stretches of voice where the smaller part of it is at least that of the larger."""
_BETWEEN_SENTENCES_MS = 500
"""So long a pause lies before a sentence rather than behind its first word."""
_LEAST_VOICED = 0.2
_SURELY_NO_SPEECH = 0.8
_STOCK_LEAST_VOICED = 0.5
_LEAST_FILLED_MS = 400
_STOCK = frozenset(
    (
        "amara.org",
        "bye",
        "bye bye",
        "i'll see you in the next video",
        "please subscribe",
        "please subscribe to my channel",
        "see you in the next video",
        "subtitles by the amara.org community",
        "thank you",
        "thank you for watching",
        "thank you very much",
        "thanks for watching",
        "untertitel der amara.org-community",
        "untertitelung aufgrund der amara.org-community",
        "you",
        "ご視聴ありがとうございました",
    )
)


@dataclass(frozen=True, slots=True)
class HeardSegment:
    """What a recogniser wrote in one go; `no_speech` is 0 to 1, how sure it is that nobody speaks there."""

    words: tuple[Word, ...]
    no_speech: float


def really_said(
    segments: Iterable[HeardSegment], spans: Sequence[SpanMs]
) -> list[tuple[Word, ...]]:
    """Return the words of the segments that lie where somebody speaks: in `spans`, in order and apart."""
    voice = _Voice(spans)
    return [segment.words for segment in segments if segment.words and _is_said(segment, voice)]


def at_pauses(words: Sequence[Word], spans: Sequence[SpanMs]) -> tuple[Word, ...]:
    """Return `words`, in order, with those that touch a pause snapped to its edge.

    Their order stays, and each ends at the latest where the next one starts.
    """
    if not spans:
        return tuple(words)
    voice = _Voice(spans)
    heard = [voice.home_of(word) for word in words]
    homes = _with_their_sentences(words, heard, spans)
    snapped: list[Word] = []
    for number, word in enumerate(words):
        start, end = word.start_ms, word.end_ms
        first, last = homes[number]
        if first is not None and last is not None:
            begins = number == 0 or homes[number - 1][1] != first
            ends = number == len(words) - 1 or homes[number + 1][0] != last
            span_start, span_end = spans[first][0], spans[last][1]
            if start < span_start or (begins and start - span_start <= _REACH_MS):
                start = span_start
            if end > span_end or (ends and span_end - end <= _REACH_MS):
                end = span_end
            lasted = word.end_ms - word.start_ms
            if word.end_ms <= span_start:  # all of it was put before the voice
                end = min(start + lasted, span_end)
            elif word.start_ms >= span_end:  # or behind it
                start = max(end - lasted, span_start)
        if number and homes[number - 1] != heard[number - 1]:
            # The word before came to this one, and needs room.
            start = min(snapped[-1].end_ms, (start + max(start, end)) // 2)
        snapped.append(replace(word, start_ms=start, end_ms=max(start, end)))
    return _in_order(snapped)


def filled_pauses(words: Sequence[Word], spans: Sequence[SpanMs]) -> tuple[SpanMs, ...]:
    """Return where somebody speaks and no word was written: an "um", a laugh, or words that were missed."""
    ordered = sorted((word.start_ms, word.end_ms) for word in words)
    found = []
    for start, end in spans:
        at = start
        for word_start, word_end in ordered[_first_reaching(ordered, start) :]:
            if word_start >= end:
                break
            if word_start - at >= _LEAST_FILLED_MS:
                found.append((at, word_start))
            at = max(at, word_end)
        if end - at >= _LEAST_FILLED_MS:
            found.append((at, end))
    return tuple(found)


_Home = tuple[int | None, int | None]


def _with_their_sentences(
    words: Sequence[Word], homes: Sequence[_Home], spans: Sequence[SpanMs]
) -> list[_Home]:
    """Return where words belong, a sentence's first word with its second rather than before a pause.

    Whisper puts such a word at the end of the sentence before as often as it is short: "I" above all.
    """
    found = list(homes)
    for number in range(1, len(words) - 1):
        before, after = homes[number - 1][1], homes[number + 1][0]
        begins = is_finished(words[number - 1].text) and not is_finished(words[number].text)
        if before is None or after is None or homes[number] != (before, before) or not begins:
            continue
        if spans[after][0] - spans[before][1] >= _BETWEEN_SENTENCES_MS:
            found[number] = (after, after)
    return found


def _first_reaching(ordered: Sequence[SpanMs], start: int) -> int:
    """Return the number of a word well before `start`, so that none that reaches into it is missed."""
    return max(0, bisect_left(ordered, (start, 0)) - 8)


def _is_said(segment: HeardSegment, voice: "_Voice") -> bool:
    start, end = segment.words[0].start_ms, max(word.end_ms for word in segment.words)
    voiced = voice.within(start, end) / max(1, end - start)
    text = "".join(word.text for word in segment.words).strip().strip(".,!?… ").casefold()
    least = _STOCK_LEAST_VOICED if text in _STOCK else _LEAST_VOICED
    return voiced >= least and segment.no_speech <= _SURELY_NO_SPEECH


def _in_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return `words` where each starts no earlier than the one before, and ends before the next starts."""
    starts = list(accumulate((word.start_ms for word in words), max))
    found = []
    for number, (word, start) in enumerate(zip(words, starts, strict=True)):
        end = max(word.end_ms, start)
        if number + 1 < len(starts):
            end = min(end, starts[number + 1])
        found.append(replace(word, start_ms=start, end_ms=end))
    return tuple(found)


class _Voice:
    """Where somebody speaks, to be asked many times."""

    def __init__(self, spans: Sequence[SpanMs]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def within(self, start: int, end: int) -> int:
        """Return for how many ms of [start, end) somebody speaks."""
        return sum(self._shared(number, start, end) for number in self._touched(start, end))

    def home_of(self, word: Word) -> tuple[int | None, int | None]:
        """Return the first and the last stretch of voice that `word` belongs to; None where it has none.

        One that only reaches into a neighbour belongs to where most of it is.
        """
        touched = self._touched(word.start_ms, max(word.end_ms, word.start_ms + 1))
        if not touched:
            nearest = self._nearest(word)
            return nearest, nearest
        parts = {n: self._shared(n, word.start_ms, word.end_ms) for n in touched}
        most = max(parts.values())
        kept = [number for number, part in parts.items() if part >= _SHARE_ACROSS * most]
        return kept[0], kept[-1]

    def _nearest(self, word: Word) -> int | None:
        after = bisect_left(self._starts, word.end_ms)
        away = {
            number: max(self._starts[number] - word.end_ms, word.start_ms - self._ends[number])
            for number in (after - 1, after)
            if 0 <= number < len(self._spans)
        }
        nearest = min(away, key=lambda number: away[number], default=None)
        return nearest if nearest is not None and away[nearest] <= _STRAYED_MS else None

    def _touched(self, start: int, end: int) -> range:
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def _shared(self, number: int, start: int, end: int) -> int:
        return max(0, min(end, self._ends[number]) - max(start, self._starts[number]))
