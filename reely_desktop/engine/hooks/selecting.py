"""Which runs are taken, best first, so that no two tell the same. PURE."""

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates
from reely_desktop.engine.hooks.talk import Talk

MOST_SHARED = 0.3
"""How much of the shorter of two hooks the other may hold."""


def select(
    talk: Talk, runs: Candidates, scores: NDArray[np.float64], *, count: int
) -> tuple[int, ...]:
    """Return the numbers of at most `count` of `runs`, by falling score, then by where they begin.

    Each next one is the best of those that share little enough with all before it.
    """
    starts, ends = talk.starts_ms[runs.first], talk.ends_ms[runs.last]
    lengths = np.maximum(ends - starts, 1)
    left = scores.astype(np.float64, copy=True)
    taken: list[int] = []
    while len(taken) < count and len(left):
        best = int(np.argmax(left))
        if np.isneginf(left[best]):
            break
        taken.append(best)
        shared = np.minimum(ends, ends[best]) - np.maximum(starts, starts[best])
        left[shared > MOST_SHARED * np.minimum(lengths, lengths[best])] = -np.inf
        left[best] = -np.inf
    return tuple(taken)
