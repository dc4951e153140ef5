"""How a run is said: louder, livelier, after a pause. PURE.

Nobody trained these weights: they are small, so that what is said decides, and 0 where no sound is known.
"""

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates
from reely_desktop.engine.hooks.talk import Talk

_LOUDER_DB = 6.0
_LONG_PAUSE_MS = 700
_LOUD, _LIVELY, _PAUSED = 0.2, 0.2, 0.2


def delivery(talk: Talk, runs: Candidates) -> NDArray[np.float64]:
    """Return what the way it is said adds to the log odds of each run, -0.6 to 0.6."""
    if not np.any(talk.loudness_db):
        return np.zeros(len(runs))
    opening = np.clip(talk.loudness_db[runs.first] / _LOUDER_DB, -1, 1)
    up_to = np.concatenate([[0.0], np.cumsum(np.abs(talk.loudness_db), dtype=np.float64)])
    moved = (up_to[runs.last + 1] - up_to[runs.first]) / (runs.last + 1 - runs.first)
    usual = max(float(np.abs(talk.loudness_db).mean()), 1e-6)
    lively = np.clip(moved / usual - 1, -1, 1)
    paused = np.where(talk.pause_before_ms[runs.first] >= _LONG_PAUSE_MS, 1.0, 0.0)
    return np.asarray(_LOUD * opening + _LIVELY * lively + _PAUSED * paused, np.float64)
