"""What a language model chose in a talk, and what that adds to a score. PURE.

A model says which sentences; where a hook is cut, and whether it may be one at all, is decided as for every
run. So a run that is nearly what was picked, and passes the gates, can stand in for a pick that does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates
from reely_desktop.engine.hooks.talk import Talk

BESIDE_PICKS = 0.25
"""How much all else counts beside what a language model chose."""

_WEIGHT, _UNPICKED = 8.0, -4.0
_LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Pick:
    """The sentences first..last, both in it, and how much they are worth, 0 to 1."""

    first: int
    last: int
    worth: float


def judged(talk: Talk, runs: Candidates, picks: Sequence[Pick]) -> NDArray[np.float64]:
    """Return what `picks` add to the log odds of each run, -4 to 4: the more, the more they are the same.

    How much two are the same is what they share in time against what they cover together, squared.
    """
    starts, ends = talk.starts_ms[runs.first], talk.ends_ms[runs.last]
    best = np.zeros(len(runs))
    for pick in picks:
        start, end = talk.starts_ms[pick.first], talk.ends_ms[pick.last]
        shared = np.maximum(np.minimum(ends, end) - np.maximum(starts, start), 0)
        covered = np.maximum(ends, end) - np.minimum(starts, start)
        same = shared / np.maximum(covered, 1)
        best = np.maximum(best, np.where(same >= _LEAST_SHARED, pick.worth * same**2, 0))
    return np.asarray(_UNPICKED + _WEIGHT * best, np.float64)
