"""All stretches that could be a hook, and which gates each fails. PURE.

A candidate is a run of whole sentences. There are as many as sentences that can begin one, times those
that can end it within the longest length: their number grows with the recording, not with its square.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.cues import CUES
from reely_desktop.engine.hooks.hook import Gate, Wishes
from reely_desktop.engine.hooks.talk import Talk

Indices = NDArray[np.int64]

_LEAST_SPEECH = 0.6
_LEAST_PAUSE_MS = 100
"""A shorter gap is part of fluent speech: what ends there was only written as a sentence."""
_PUNCTUATED = 0.3
"""Where fewer sentences than this end with a mark, the transcript has no marks that could be asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Runs of sentences first..last, both in it; `failed` is the sum of the values of the gates it fails."""

    first: Indices
    last: Indices
    failed: Indices

    def __len__(self) -> int:
        return len(self.first)

    def chosen(self, which: NDArray[np.bool_] | Indices) -> "Candidates":
        """Return those of them."""
        return Candidates(self.first[which], self.last[which], self.failed[which])

    def gates(self, number: int) -> tuple[Gate, ...]:
        """Return the gates that one of them fails."""
        return tuple(gate for gate in Gate if self.failed[number] & gate.value)


def candidates(talk: Talk, wishes: Wishes) -> Candidates:
    """Return every run of sentences up to the longest length, and each one that is longer by itself."""
    count = len(talk)
    stop = np.searchsorted(talk.ends_ms, talk.starts_ms + wishes.most_ms, side="right")
    stop = np.maximum(stop, np.arange(count) + 1)
    lengths = stop - np.arange(count)
    first = np.repeat(np.arange(count), lengths)
    last = np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths) + first
    return Candidates(first, last, _failed(talk, wishes, first, last))


def _failed(talk: Talk, wishes: Wishes, first: Indices, last: Indices) -> Indices:
    took = talk.ends_ms[last] - talk.starts_ms[first]
    spoken = _within(talk.spoken_ms, first, last)
    housekeeping = _within(_cue(talk, "housekeeping"), first, last)
    # A recogniser that writes no pause down at all tells nothing by not doing so.
    knows_pauses = len(talk) > 0 and bool(np.median(talk.pause_before_ms) >= _LEAST_PAUSE_MS)
    has_marks = bool(talk.finished.mean() >= _PUNCTUATED) if len(talk) else False
    fails = {
        Gate.LENGTH: (took < wishes.least_ms) | (took > wishes.most_ms),
        Gate.PAUSE: knows_pauses
        & (np.minimum(talk.pause_before_ms[first], talk.pause_after_ms[last]) < _LEAST_PAUSE_MS),
        Gate.FINISHED: has_marks & (~talk.finished[last] | talk.continues[first]),
        Gate.STANDING_ALONE: (_cue(talk, "dangling") + _cue(talk, "backward"))[first] > 0,
        Gate.SPEECH: spoken < _LEAST_SPEECH * took,
        Gate.NO_HOUSEKEEPING: housekeeping > 0,
    }
    failed = np.zeros(len(first), np.int64)
    for gate, does in fails.items():
        failed += np.where(does, gate.value, 0)
    return failed


def _cue(talk: Talk, name: str) -> NDArray[np.float32]:
    return talk.cues[:, CUES.index(name)]


def _within(
    each: NDArray[np.int64] | NDArray[np.float32], first: Indices, last: Indices
) -> NDArray[np.float64]:
    """Return the sums of `each` over first..last."""
    up_to = np.concatenate([[0.0], np.cumsum(each, dtype=np.float64)])
    return np.asarray(up_to[last + 1] - up_to[first], np.float64)
