"""How much a run speaks of a topic that somebody asks for. PURE."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates
from reely_desktop.engine.hooks.cues import Matrix, tokens
from reely_desktop.engine.hooks.talk import Talk

SPEAKS_OF = 0.5
"""From this likeness on, 0 to 1, a sentence speaks of a topic."""

_WEIGHT = 12.0
_STEM = 5
_TELLING_LETTERS = 4
_MEANS_ALIKE, _MEANS_NOTHING = 0.55, 0.15


def likeness(talk: Talk, topic: str, meaning: Matrix | None) -> NDArray[np.float64]:
    """Return how much each sentence speaks of `topic`, 0 to 1: by its words, and by what they mean.

    `meaning` is the topic's own unit vector; None where no model reads.
    """
    by_words = _shared_words(talk.texts, topic)
    if meaning is None or talk.meanings is None:
        return by_words
    alike = (talk.meanings @ meaning.reshape(-1)).astype(np.float64)
    by_meaning = np.clip((alike - _MEANS_NOTHING) / (_MEANS_ALIKE - _MEANS_NOTHING), 0, 1)
    return np.maximum(by_words, by_meaning)


def on_topic(likeness: NDArray[np.float64], runs: Candidates) -> NDArray[np.float64]:
    """Return what a topic adds to the log odds of each run: most, where all of it speaks most of that."""
    if not len(runs) or not likeness.any():
        return np.zeros(len(runs))
    likeness = likeness / likeness.max()
    up_to = np.concatenate([[0.0], np.cumsum(likeness)])
    mean = (up_to[runs.last + 1] - up_to[runs.first]) / (runs.last + 1 - runs.first)
    return np.asarray(_WEIGHT * (mean - 0.5), np.float64)


def _shared_words(texts: Sequence[str], topic: str) -> NDArray[np.float64]:
    """Return which share of the topic's words each text has, by how they begin."""
    said = tokens(topic)
    # "and", "the", "for" tell nothing of a topic, unless there is nothing else.
    asked = {word[:_STEM] for word in said if len(word) >= _TELLING_LETTERS} or set(said)
    if not asked:
        return np.zeros(len(texts))
    return np.array(
        [len(asked & {word[:_STEM] for word in tokens(text)}) / len(asked) for text in texts],
        np.float64,
    )
