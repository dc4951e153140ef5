"""What a clip could do without: filled pauses, filler words, long silences; and what that saves. PURE.

    filled pause    somebody makes a sound, and no word came of it: an "um", a laugh
    filler word     an "um" that came out as a word
    silence         nobody speaks for long; a moment of it is left between one sentence and the next

These are suggestions: nothing is removed unasked, and what was removed already is none.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil

from reely_desktop.app.clip import Clip, in_source_order
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE, Word

SpanMs = tuple[int, int]

LONG_SILENCE_MS = 1200
LEFT_OF_SILENCE_MS = 300
_AIR_MS = 50
_LEAST_MS = 100
_MARKS = ".,!?…-\N{EN DASH}\N{EM DASH} "
_FILLERS = frozenset(
    (
        "ah",
        "eh",
        "em",
        "er",
        "erm",
        "hm",
        "hmm",
        "mhm",
        "mm",
        "uh",
        "uhm",
        "um",
        "äh",
        "ähm",
        "öh",
        "öhm",
    )
)


class SlackKind(Enum):
    """What there is too much of."""

    FILLED = "filled"
    FILLER = "filler"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Slack:
    """A stretch that could go, in ms; `word` is the number of the word that it is, where it is one."""

    kind: SlackKind
    start_ms: int
    end_ms: int
    word: int | None = None

    @property
    def saves_ms(self) -> int:
        """By how much the clip would be shorter."""
        return self.end_ms - self.start_ms


def slack_of(
    words: Sequence[Word],
    *,
    end_ms: int,
    filled: Sequence[SpanMs],
    voiced: Sequence[SpanMs],
    quiet: Sequence[SpanMs] | None,
) -> tuple[Slack, ...]:
    """Return what of a recording that ends at `end_ms` could go, in its order.

    `filled` is where somebody makes a sound without words, `voiced` where somebody speaks at all, `quiet`
    where nothing is heard, so that music is no silence; None where that is not known.
    """
    unspoken = _unspoken(words, voiced, end_ms)
    found = [
        *_filled(filled),
        *_filler_words(words),
        *_silences(unspoken if quiet is None else in_both(unspoken, quiet)),
    ]
    return tuple(
        sorted(
            (one for one in found if one.saves_ms >= _LEAST_MS),
            key=lambda one: one.start_ms,
        )
    )


def slack_played(found: Sequence[Slack], clip: Clip) -> tuple[Slack, ...]:
    """Return what of `found` the clip plays from its start to its end, each in one piece."""
    pieces = in_source_order(clip)
    starts = [ceil(piece.start.seconds / TIMEBASE) for piece in pieces]
    ends = [ms_of(piece.end) for piece in pieces]

    def is_played(one: Slack) -> bool:
        at = bisect_right(starts, one.start_ms) - 1
        return at >= 0 and one.end_ms <= ends[at]

    return tuple(one for one in found if is_played(one))


def ms_of(time: MediaTime) -> int:
    """Return a time in whole ms, rounded down."""
    return int(time.seconds / TIMEBASE)


def in_both(some: Sequence[SpanMs], others: Sequence[SpanMs]) -> Iterator[SpanMs]:
    """Yield what lies in both; each are in order and apart, and so is that."""
    at = 0
    for start, end in some:
        while at < len(others) and others[at][1] <= start:
            at += 1
        reaching = at
        while reaching < len(others) and others[reaching][0] < end:
            yield max(start, others[reaching][0]), min(end, others[reaching][1])
            reaching += 1


def _filled(spans: Iterable[SpanMs]) -> Iterator[Slack]:
    """Leave a breath at either end: the word beside it may end a little later than was heard."""
    for start, end in spans:
        yield Slack(SlackKind.FILLED, start + _AIR_MS, max(end - _AIR_MS, start + _AIR_MS))


def _filler_words(words: Sequence[Word]) -> Iterator[Slack]:
    for number, word in enumerate(words):
        if word.spoken.strip(_MARKS).casefold() in _FILLERS:
            yield Slack(SlackKind.FILLER, word.start_ms, word.end_ms, number)


def _silences(spans: Iterable[SpanMs]) -> Iterator[Slack]:
    air = LEFT_OF_SILENCE_MS // 2
    for start, end in spans:
        if end - start >= LONG_SILENCE_MS:
            yield Slack(SlackKind.SILENCE, start + air, end - air)


def _unspoken(words: Sequence[Word], voiced: Sequence[SpanMs], end_ms: int) -> list[SpanMs]:
    """Return where nobody speaks."""
    spoken = sorted([*((word.start_ms, word.end_ms) for word in words), *voiced])
    found, until = [], 0
    for start, end in [*spoken, (end_ms, end_ms)]:
        if min(start, end_ms) > until:
            found.append((until, min(start, end_ms)))
        until = max(until, end)
    return found
