"""What a clip could do without: filled pauses, filler words, long silences; and what that saves. PURE.

    filled pause    somebody makes a sound, and no word came of it: an "um", a laugh
    filler word     an "um" that came out as a word
    silence         nobody speaks for long; a moment of it is left between one sentence and the next

These are suggestions: nothing is removed unasked, and what was removed already is none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reely_desktop.app.clip import Clip
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE, Word, span_of

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
    clip: Clip,
    *,
    filled: Sequence[SpanMs],
    voiced: Sequence[SpanMs],
    quiet: Sequence[SpanMs] | None,
) -> tuple[Slack, ...]:
    """Return what of the clip could go, in the order of the recording.

    `filled` is where somebody makes a sound without words, `voiced` where somebody speaks at all, `quiet`
    where nothing is heard, so that music is no silence; None where that is not known.
    """
    unspoken = _unspoken(words, voiced, ms_of(clip.in_point), ms_of(clip.out_point))
    found = [
        *_filled(filled),
        *_filler_words(words),
        *_silences(unspoken if quiet is None else _shared(unspoken, quiet)),
    ]
    return tuple(
        sorted(
            (one for one in found if one.saves_ms >= _LEAST_MS and _is_played(clip, one)),
            key=lambda one: one.start_ms,
        )
    )


def ms_of(time: MediaTime) -> int:
    """Return a time in whole ms, rounded down."""
    return int(time.seconds / TIMEBASE)


def _is_played(clip: Clip, one: Slack) -> bool:
    span = span_of(one.start_ms, one.end_ms)
    return any(piece.start <= span.start and span.end <= piece.end for piece in clip.pieces)


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


def _unspoken(
    words: Sequence[Word], voiced: Sequence[SpanMs], start_ms: int, end_ms: int
) -> list[SpanMs]:
    """Return where nobody speaks between the in and the out point."""
    spoken = sorted([*((word.start_ms, word.end_ms) for word in words), *voiced])
    found, until = [], start_ms
    for start, end in [*spoken, (end_ms, end_ms)]:
        if min(start, end_ms) > until:
            found.append((until, min(start, end_ms)))
        until = max(until, end)
    return found


def _shared(some: Sequence[SpanMs], others: Sequence[SpanMs]) -> Iterator[SpanMs]:
    """Yield what lies in both; each are in order and apart."""
    at = 0
    for start, end in some:
        while at < len(others) and others[at][1] <= start:
            at += 1
        reaching = at
        while reaching < len(others) and others[reaching][0] < end:
            yield max(start, others[reaching][0]), min(end, others[reaching][1])
            reaching += 1
