"""The trained head: how likely a run of sentences is one that whoever marks moments would mark. PURE.

It is linear in what is seen at places of a run: how it opens (its first two sentences, against those
before), how it is told (the mean of all), how it lands (its last two, and what would have come next). What
is seen of a sentence is its cues and, for the head that reads, its meaning. So each part of a score is a sum
that can be shown. What it was trained on, and how, is bench/hooks; the weights are data
(resources/hook_heads).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates
from reely_desktop.engine.hooks.cues import CUES
from reely_desktop.engine.hooks.hook import Part
from reely_desktop.engine.hooks.talk import Talk

Scores = NDArray[np.float64]
Weights = NDArray[np.float64]

PLACES: Mapping[str, Part] = {
    "first": Part.OPENING,
    "second": Part.OPENING,
    "mean": Part.TELLING,
    "turn": Part.TELLING,
    "last but one": Part.LANDING,
    "last": Part.LANDING,
    "before": Part.EDGES,
    "after": Part.EDGES,
}
"""Where a run is looked at, and which part of the score that counts to."""

LENGTH_TERMS = 5
_AROUND = 3


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """Weights for what is seen at each place; `meanings` has rows of 0 length in a head that reads none."""

    name: str
    cues: Mapping[str, Weights]
    meanings: Mapping[str, Weights]
    length: Weights
    bias: float

    @property
    def reads(self) -> bool:
        """Whether it needs what sentences mean."""
        return any(len(weights) for weights in self.meanings.values())

    def parts(self, talk: Talk, runs: Candidates) -> dict[Part, Scores]:
        """Return what each part adds to the log odds of each of `runs`."""
        found = {part: np.zeros(len(runs)) for part in (*PLACES.values(), Part.LENGTH)}
        for place, part in PLACES.items():
            seen = talk.cues @ self.cues[place]
            if len(self.meanings[place]):
                if talk.meanings is None:
                    raise ValueError("this head reads what sentences mean, which nobody has told")
                seen = seen + talk.meanings @ self.meanings[place]
            found[part] += at_place(place, np.asarray(seen, np.float64)[:, None], runs)[:, 0]
        found[Part.LENGTH] += length_terms(talk, runs) @ self.length + self.bias
        return found


def at_place(place: str, each: NDArray[np.float64], runs: Candidates) -> NDArray[np.float64]:
    """Return what is seen of each run at `place`, given what is seen of `each` sentence, row by row.

    What would come before the first sentence of all, or behind the last, differs from nothing: 0.
    """
    first, last, end = runs.first, runs.last, len(each)
    match place:
        case "first":
            seen = each[first]
        case "second":
            seen = each[np.minimum(first + 1, last)]
        case "last":
            seen = each[last]
        case "last but one":
            seen = each[np.maximum(last - 1, first)]
        case "mean":
            seen = _means(each, first, last + 1)
        case "turn":  # how its second half differs from its first
            middle = (first + last + 1) // 2
            seen = _means(each, middle, last + 1)
            seen -= _means(each, first, np.maximum(middle, first + 1))
        case "before":
            around = _means(each, np.maximum(first - _AROUND, 0), first)
            seen = np.where((first > 0)[:, None], around - _means(each, first, last + 1), 0)
        case _:
            around = _means(each, last + 1, np.minimum(last + 1 + _AROUND, end))
            seen = np.where((last + 1 < end)[:, None], around - _means(each, first, last + 1), 0)
    return seen


def length_terms(talk: Talk, runs: Candidates) -> NDArray[np.float64]:
    """Return what is seen of the lengths of runs, and of where they lie."""
    seconds = np.maximum(talk.ends_ms[runs.last] - talk.starts_ms[runs.first], 1) / 1000
    long = np.log(seconds / 30)
    return np.stack(
        [
            long,
            long**2,
            np.log(runs.last - runs.first + 1.0),
            runs.first == 0,
            runs.last == len(talk) - 1,
        ],
        axis=1,
    ).astype(np.float64)


def read_head(text: str) -> Head:
    """Return the head in `text`, the JSON that `write_head` made. Raises ValueError for anything else."""
    told: dict[str, Any] = json.loads(text)
    if told.get("version") != 1 or told["cue_names"] != list(CUES):
        raise ValueError("these weights are for other cues than those that are counted here")
    return Head(
        name=told["name"],
        cues={place: np.array(told["cues"][place]) for place in PLACES},
        meanings={place: np.array(told["meanings"][place]) for place in PLACES},
        length=np.array(told["length"]),
        bias=float(told["bias"]),
    )


def write_head(head: Head) -> str:
    """Return the form in which weights are kept."""

    def rounded(weights: Weights) -> list[float]:
        return [round(float(weight), 4) for weight in weights]

    told = {
        "version": 1,
        "name": head.name,
        "cue_names": list(CUES),
        "bias": round(head.bias, 4),
        "length": rounded(head.length),
        "cues": {place: rounded(weights) for place, weights in head.cues.items()},
        "meanings": {place: rounded(weights) for place, weights in head.meanings.items()},
    }
    return json.dumps(told) + "\n"


def _means(
    each: NDArray[np.float64], start: NDArray[np.int64], stop: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the means over [start, stop), 0 where that is empty."""
    up_to = np.concatenate([np.zeros((1, each.shape[1])), np.cumsum(each, axis=0)])
    count = np.maximum(stop - start, 1)[:, None]
    return np.asarray((up_to[stop] - up_to[np.minimum(start, stop)]) / count, np.float64)
