"""Other ways to choose stretches of a talk, for hooks to be held against.

Chance takes runs of sentences of a fit length; the longest pauses, runs between them; TextTiling (Hearst
1997, the method of ClipsAI), runs between the places where the words change most.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bench.hook_measures import Span
from reely_desktop.engine.hooks.candidates import Candidates, candidates
from reely_desktop.engine.hooks.cues import tokens
from reely_desktop.engine.hooks.hook import Gate, Wishes
from reely_desktop.engine.hooks.selecting import select
from reely_desktop.engine.hooks.talk import Talk

CHANCE_DRAWS = 20
_BLOCK = 4
_STOP_LETTERS = 4


def by_chance(talk: Talk, wishes: Wishes) -> Iterator[tuple[Span, ...]]:
    """Yield what chance chooses, draw by draw; the same draws each time."""
    runs = _fit(talk, wishes)
    for draw in range(CHANCE_DRAWS):
        yield _best(talk, runs, np.random.default_rng(draw).random(len(runs)), wishes)


def by_longest_pauses(talk: Talk, wishes: Wishes) -> tuple[Span, ...]:
    """Return the runs with the longest pauses around them."""
    runs = _fit(talk, wishes)
    around = talk.pause_before_ms[runs.first] + talk.pause_after_ms[runs.last]
    return _best(talk, runs, around.astype(np.float64), wishes)


def by_texttiling(talk: Talk, wishes: Wishes) -> tuple[Span, ...]:
    """Return the runs between the deepest changes of words; or of meaning, where that is known."""
    depth = _depths(talk)
    runs = _fit(talk, wishes)
    inner = np.array(
        [
            depth[first + 1 : last + 1].max(initial=0.0)
            for first, last in zip(runs.first, runs.last, strict=True)
        ]
    )
    return _best(talk, runs, depth[runs.first] + depth[runs.last + 1] - inner, wishes)


def _depths(talk: Talk) -> NDArray[np.float64]:
    """Return how far the likeness of what lies on both sides falls before each sentence, and at the end."""
    count = len(talk)
    likeness = np.array([_likeness(talk, at) for at in range(1, count)])
    depth = np.zeros(count + 1)
    for at in range(1, count):
        here = likeness[at - 1]
        left = likeness[:at][::-1]
        right = likeness[at - 1 :]
        depth[at] = _climb(left, here) + _climb(right, here)
    depth[[0, count]] = depth.max(initial=0.0)
    return depth


def _climb(values: NDArray[np.float64], here: float) -> float:
    top = here
    for value in values:
        if value < top:
            break
        top = float(value)
    return top - here


def _likeness(talk: Talk, at: int) -> float:
    before = slice(max(at - _BLOCK, 0), at)
    after = slice(at, at + _BLOCK)
    if talk.meanings is not None:
        one, other = talk.meanings[before].mean(0), talk.meanings[after].mean(0)
        return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))
    return _cosine(_bag(talk.texts[before]), _bag(talk.texts[after]))


def _bag(texts: Sequence[str]) -> Counter[str]:
    return Counter(word for text in texts for word in tokens(text) if len(word) >= _STOP_LETTERS)


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(n * other[word] for word, n in one.items())
    norms = math.hypot(*one.values()) * math.hypot(*other.values())
    return shared / norms if norms else 0.0


def _fit(talk: Talk, wishes: Wishes) -> Candidates:
    runs = candidates(talk, wishes)
    return runs.chosen((runs.failed & Gate.LENGTH.value) == 0)


def _best(
    talk: Talk, runs: Candidates, scores: NDArray[np.float64], wishes: Wishes
) -> tuple[Span, ...]:
    taken = select(talk, runs, scores, count=wishes.count)
    return tuple(
        (int(talk.starts_ms[runs.first[n]]), int(talk.ends_ms[runs.last[n]])) for n in taken
    )
