"""Train the heads that judge hooks, from the training talks, and write their weights into the resources.

Of each talk, runs of sentences that are a moment, and runs that are none, are told apart by a logistic
regression; among the latter those that cut a moment wrongly, if only by a sentence, and those that are a
decoy. The head that reads sees each sentence's meaning by its main directions only, because a few dozen talks
cannot teach 384 of them. What it learns is folded back into one weight for each cue and each number of a
meaning.
`--tune` cross-validates over the training and tuning talks instead, and writes nothing.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.hook_measures import Marked, Span, measure
from bench.hook_reading import read_meanings, words_of_english
from bench.hook_talks import TRAINING, TUNING, Kind, PlantedTalk, as_written, read_talks
from reely_desktop.engine.hooks.candidates import Candidates, candidates
from reely_desktop.engine.hooks.cues import CUES, CueWords
from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.head import (
    LENGTH_TERMS,
    PLACES,
    Head,
    at_place,
    length_terms,
    write_head,
)
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.logistic import fit
from reely_desktop.engine.hooks.meaning import DIMENSIONS
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.host.paths import resource

Array = NDArray[np.float64]

WORDS, MEANING = "words", "meaning"
_DIRECTIONS = {WORDS: 0, MEANING: 96}
_RESTRAINT = 60.0
_GOOD, _BAD, _WRONGLY_CUT = 0.95, 0.5, 0.2
_OF_EACH_KIND = 80
_MOMENT_WEIGHT, _ANY_WEIGHT, _CUT_WEIGHT, _DECOY_WEIGHT, _NEAR_WEIGHT = 20.0, 10.0, 10.0, 30.0, 6.0
_SMALLEST_SPREAD = 0.03
_FOLDS = 5
_SEEN_AS_THEY_ARE = ("first", "second", "last", "last but one", "mean")
"""The places at which one mean is not held against another."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A talk, its runs, and how far each meets a moment, and a decoy (0 to 1)."""

    talk: Talk
    runs: Candidates
    moment: Array
    decoy: Array
    marked: Marked


@dataclass(frozen=True, slots=True, eq=False)
class _Lens:
    """How a sentence is seen while training: cues in units of their spread, meanings by main directions."""

    cue_mean: Array
    cue_spread: Array
    meaning_mean: Array
    directions: Array
    spread: float

    def seen(self, talk: Talk) -> Array:
        cues = (talk.cues - self.cue_mean) / self.cue_spread
        if not self.directions.shape[1] or talk.meanings is None:
            return np.asarray(cues, np.float64)
        meanings = (talk.meanings - self.meaning_mean) @ self.directions / self.spread
        return np.hstack([cues, meanings])


def main(arguments: Sequence[str]) -> int:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(prog="dev.py bench hook_training", description=__doc__)
    parser.add_argument("--tune", action="store_true", help="cross-validate, write nothing")
    chosen = parser.parse_args(arguments)
    words = words_of_english()
    if chosen.tune:
        lessons = [lesson(t, words) for which in (TRAINING, TUNING) for t in read_talks(which)]
        for name in _DIRECTIONS:
            precision, decoys, first = cross_validated(lessons, name)
            print(
                f"{name:<8} mAP@.5 {precision:.3f}  decoys in top five {decoys:.3f}  first {first:.3f}"
            )
        return 0
    lessons = [lesson(talk, words) for talk in read_talks(TRAINING)]
    for name in _DIRECTIONS:
        path = resource(f"hook_heads/{name}.json")
        path.parent.mkdir(exist_ok=True)
        path.write_text(write_head(train(lessons, name)), encoding="utf-8")
        print(
            f"{Path('resources') / 'hook_heads' / path.name}: from {len(lessons)} talks",
            file=sys.stderr,
        )
    return 0


def lesson(planted: PlantedTalk, words: CueWords) -> Lesson:
    """Return what a talk, as it is written, teaches."""
    transcript = as_written(planted)
    talk = Talk.of(transcript, words=words)
    talk = replace(talk, meanings=read_meanings(talk.texts))
    runs = candidates(talk, Wishes())
    spoken = transcript.words

    def spans(kind: Kind) -> tuple[Span, ...]:
        marks = [mark.words for mark in planted.marks if mark.kind is kind]
        return tuple((spoken[m.start].start_ms, spoken[m.stop - 1].end_ms) for m in marks)

    marked = Marked(spans(Kind.MOMENT), spans(Kind.DECOY))
    return Lesson(
        talk,
        runs,
        _overlaps(talk, runs, marked.moments),
        _overlaps(talk, runs, marked.decoys),
        marked,
    )


def train(lessons: Sequence[Lesson], name: str) -> Head:
    """Return the head of that name as those lessons teach it. The same lessons teach the same."""
    lens = _lens(lessons, _DIRECTIONS[name])
    chance = np.random.default_rng(0)
    rows, is_moment, weights = [], [], []
    for taught in lessons:
        which, good, weight = _examples(taught, chance)
        rows.append(_features(taught.talk, lens.seen(taught.talk), taught.runs.chosen(which)))
        is_moment.append(good)
        weights.append(weight)
    features = np.concatenate(rows)
    centre, spread = features.mean(0), features.std(0) + 1e-3
    learnt = fit(
        (features - centre) / spread,
        np.concatenate(is_moment),
        weights=np.concatenate(weights),
        restraint=_RESTRAINT,
    )
    slopes = learnt[:-1] / spread
    return _folded(name, slopes, float(learnt[-1] - slopes @ centre), lens)


def cross_validated(lessons: Sequence[Lesson], name: str) -> tuple[float, float, float]:
    """Return precision, decoys in the top five and first hits on talks that a head has not seen."""
    found = []
    for fold in range(_FOLDS):
        head = train([t for n, t in enumerate(lessons) if n % _FOLDS != fold], name)
        for taught in lessons[fold::_FOLDS]:
            hooks = find_hooks(taught.talk, head, Asked(Wishes()))
            found.append(measure([(h.start_ms, h.end_ms) for h in hooks], taught.marked))
    return (
        float(np.mean([m.average_precision for m in found])),
        float(np.mean([m.decoys_in_top for m in found])),
        float(np.mean([m.first_hits for m in found])),
    )


def _overlaps(talk: Talk, runs: Candidates, marked: tuple[Span, ...]) -> Array:
    starts, ends = talk.starts_ms[runs.first], talk.ends_ms[runs.last]
    best = np.zeros(len(runs))
    for start, end in marked:
        shared = np.clip(np.minimum(ends, end) - np.maximum(starts, start), 0, None)
        best = np.maximum(best, shared / (np.maximum(ends, end) - np.minimum(starts, start)))
    return best


def _examples(
    taught: Lesson, chance: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.bool_], Array]:
    """Return the numbers of runs to learn from, which of them are moments, and how much each counts."""
    moments = np.flatnonzero(taught.moment >= _GOOD)
    kinds = (
        (np.flatnonzero(taught.moment < _BAD), _ANY_WEIGHT),
        (np.flatnonzero((taught.moment < _BAD) & (taught.moment > _WRONGLY_CUT)), _CUT_WEIGHT),
        (np.flatnonzero((taught.moment < _BAD) & (taught.decoy > _BAD)), _DECOY_WEIGHT),
        (np.flatnonzero((taught.moment >= _BAD) & (taught.moment < _GOOD)), _NEAR_WEIGHT),
    )
    which = [moments]
    weights = [np.full(len(moments), _MOMENT_WEIGHT / max(len(moments), 1))]
    for numbers, weight in kinds:
        drawn = chance.choice(numbers, min(_OF_EACH_KIND, len(numbers)), replace=False)
        which.append(drawn)
        weights.append(np.full(len(drawn), weight / max(len(drawn), 1)))
    numbers = np.concatenate(which)
    return numbers, np.arange(len(numbers)) < len(moments), np.concatenate(weights)


def _lens(lessons: Sequence[Lesson], directions: int) -> _Lens:
    cues = np.concatenate([taught.talk.cues for taught in lessons]).astype(np.float64)
    meanings = np.concatenate([_meanings(taught) for taught in lessons]).astype(np.float64)
    mean = meanings.mean(0)
    _, _, main_ones = np.linalg.svd(meanings - mean, full_matrices=False)
    kept = main_ones[:directions].T
    spread = float(((meanings - mean) @ main_ones[0]).std())
    return _Lens(cues.mean(0), cues.std(0) + _SMALLEST_SPREAD, mean, kept, spread)


def _meanings(taught: Lesson) -> NDArray[np.float32]:
    meanings = taught.talk.meanings
    return np.zeros((0, DIMENSIONS), np.float32) if meanings is None else meanings


def _features(talk: Talk, seen: Array, runs: Candidates) -> Array:
    return np.hstack([*(at_place(place, seen, runs) for place in PLACES), length_terms(talk, runs)])


def _folded(name: str, slopes: Array, bias: float, lens: _Lens) -> Head:
    """Return the head that weighs cues and meanings themselves as `slopes` weigh what is seen of them.

    What a lens takes off, its means, is the same wherever a run is looked at but where one mean is held
    against another, which takes it off again.
    """
    cues, meanings = {}, {}
    width = len(CUES) + lens.directions.shape[1]
    for number, place in enumerate(PLACES):
        block = slopes[number * width : (number + 1) * width]
        cues[place] = block[: len(CUES)] / lens.cue_spread
        by_direction = block[len(CUES) :]
        meanings[place] = (
            lens.directions @ by_direction / lens.spread if len(by_direction) else np.zeros(0)
        )
        if place in _SEEN_AS_THEY_ARE:
            bias -= float(cues[place] @ lens.cue_mean)
            if len(by_direction):
                bias -= float(meanings[place] @ lens.meaning_mean)
    return Head(name, cues, meanings, slopes[-LENGTH_TERMS:], bias)
