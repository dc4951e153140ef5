"""What is said in a clip, in the clip's own time. PURE.

A clip is an ordered list of stretches of its source. A word belongs to the stretch that holds its middle:
a cut through a word keeps it on one side only, and stretches that meet say each word once. What is kept twice
is said twice.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.transcript.words import Transcript, Word

_AROUND_MS = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """[start, end) of the source, in seconds from its first frame; in the clip it begins at `place`."""

    start: Fraction
    end: Fraction
    place: Fraction


def one_after_the_other(ranges: Sequence[MediaRange]) -> tuple[Kept, ...]:
    """Return where those ranges are in a clip that holds nothing else."""
    kept = []
    place = Fraction(0)
    for span in ranges:
        kept.append(Kept(span.start.seconds, span.end.seconds, place))
        place += span.duration.seconds
    return tuple(kept)


def retimed(transcript: Transcript, kept: Sequence[Kept]) -> Transcript:
    """Return what is said in a clip of those stretches, from 0, to the nearest millisecond.

    No word goes on after its stretch. A stretch begins a segment.
    """
    words: list[Word] = []
    starts: list[int] = []
    begun = frozenset(transcript.segment_starts)
    longest_ms = _longest_ms(transcript)
    for stretch in kept:
        is_first = True
        for number, word in _said_in(transcript, stretch, longest_ms):
            if is_first or number in begun:
                starts.append(len(words))
            words.append(word)
            is_first = False
    return Transcript(transcript.language, tuple(words), tuple(starts))


def said_around(transcript: Transcript, ranges: Sequence[MediaRange]) -> Transcript:
    """Return the words that are said in those ranges of the recording, at their own times, and no others.

    Words within a second of a range come along, for a clip may keep a little more than it was asked for.
    """
    near: set[int] = set()
    longest = _longest_ms(transcript)
    for span in ranges:
        start_ms = span.start.seconds * 1000 - _AROUND_MS
        first = bisect_left(transcript.words, start_ms - longest, key=_start)
        behind = bisect_left(transcript.words, span.end.seconds * 1000 + _AROUND_MS, key=_start)
        near |= {n for n in range(first, behind) if transcript.words[n].end_ms >= start_ms}
    kept = sorted(near)
    begun = frozenset(transcript.segment_starts)
    return Transcript(
        transcript.language,
        tuple(transcript.words[number] for number in kept),
        tuple(place for place, number in enumerate(kept) if place == 0 or number in begun),
    )


def _said_in(transcript: Transcript, stretch: Kept, longest_ms: int) -> Iterator[tuple[int, Word]]:
    """Yield the words of a stretch, numbered; none of the transcript is longer than `longest_ms`."""
    start_ms, end_ms = stretch.start * 1000, stretch.end * 1000
    first = bisect_left(transcript.words, start_ms - longest_ms, key=_start)
    behind = bisect_left(transcript.words, end_ms, key=_start)
    for number in range(first, behind):
        word = transcript.words[number]
        if start_ms <= Fraction(word.start_ms + word.end_ms, 2) < end_ms:
            begins = max(Fraction(word.start_ms), start_ms)
            ends = min(Fraction(word.end_ms), end_ms)
            shift_ms = stretch.place * 1000 - start_ms
            yield (
                number,
                replace(word, start_ms=round(begins + shift_ms), end_ms=round(ends + shift_ms)),
            )


def _longest_ms(transcript: Transcript) -> int:
    return max((word.end_ms - word.start_ms for word in transcript.words), default=0)


def _start(word: Word) -> Fraction:
    return Fraction(word.start_ms)
