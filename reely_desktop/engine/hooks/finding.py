"""Finding hooks in a talk: every run is scored, the best that pass all gates are taken. PURE.

    talk → runs → gates → parts of the score → the best apart from each other → edges, reasons
                                  ↑ what a language model picked, if one was asked

With no run that passes, the best of those that fail least is given, with what it fails as its weakness: where
there was speech there is a hook, and no scrap of one where more was said. The same talk and wishes give the
same hooks.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reely_desktop.engine.hooks.candidates import Candidates, candidates
from reely_desktop.engine.hooks.cues import Matrix
from reely_desktop.engine.hooks.delivery import delivery
from reely_desktop.engine.hooks.edges import cut_around, no_longer_than
from reely_desktop.engine.hooks.head import Head, Scores
from reely_desktop.engine.hooks.hook import Hook, Part, Wishes
from reely_desktop.engine.hooks.picks import BESIDE_PICKS, Pick, judged
from reely_desktop.engine.hooks.reasons import Run, reasons_for, shortened, weakness_of
from reely_desktop.engine.hooks.selecting import select
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.hooks.topic import SPEAKS_OF, likeness, on_topic

_TITLE_CHARACTERS = 60
_OPENING_CHARACTERS = 140
_ALWAYS = 5
_FAR_BEHIND = 4.0
"""Past the fifth, a hook whose log odds lie so far below the best one's is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is looked for, and what is known besides: the topic's meaning, and stretches not to come back.

    `settled_ms` are starts and ends of what was rejected, or exported, before. `weights` multiply the parts
    of a score by what a person's keeps and rejects have taught; a part that is not in it counts as it is.
    `picks` are what a language model chose: they pass the same gates as everything, or are not taken.
    """

    wishes: Wishes
    topic_meaning: Matrix | None = None
    settled_ms: Collection[tuple[int, int]] = ()
    weights: tuple[tuple[Part, float], ...] = ()
    end_of_media_ms: int | None = None
    picks: tuple[Pick, ...] = ()


def find_hooks(talk: Talk, head: Head, asked: Asked) -> tuple[Hook, ...]:
    """Return the hooks of `talk`, the best first; none only where nothing is said."""
    found = _found(talk, head, asked)
    if found is None:
        return ()
    taken = found.best(asked.wishes.count)
    leading = found.odds[taken[0]]
    return tuple(
        found.hook(number, rank)
        for rank, number in enumerate(taken, start=1)
        if rank <= _ALWAYS or leading - found.odds[number] <= _FAR_BEHIND
    )


def best_runs(talk: Talk, head: Head, asked: Asked, *, count: int) -> tuple[range, ...]:
    """Return the sentences of the best `count` runs at most, the best first: what is worth judging."""
    found = _found(talk, head, asked)
    if found is None:
        return ()
    return tuple(found.sentences(number) for number in found.best(count))


def scored(
    talk: Talk, runs: Candidates, head: Head, asked: Asked, near: NDArray[np.float64]
) -> dict[Part, Scores]:
    """Return what each part adds to the log odds of `runs`."""
    parts = head.parts(talk, runs)
    parts[Part.DELIVERY] = delivery(talk, runs)
    if asked.wishes.topic:
        parts[Part.TOPIC] = on_topic(near, runs)
    if asked.picks:
        parts = {part: BESIDE_PICKS * value for part, value in parts.items()}
        parts[Part.JUDGED] = judged(talk, runs, asked.picks)
    return parts


def _found(talk: Talk, head: Head, asked: Asked) -> "_Found | None":
    """Return the runs that are fit to be hooks, scored; None where there is none."""
    runs = candidates(talk, asked.wishes)
    if not len(runs):
        return None
    runs = _passing(talk, _unsettled(talk, runs, asked.settled_ms), asked.wishes)
    if not len(runs):
        return None
    near = likeness(talk, asked.wishes.topic, asked.topic_meaning)
    parts = scored(talk, runs, head, asked, near)
    weights = dict(asked.weights)
    odds = np.sum([weights.get(part, 1.0) * value for part, value in parts.items()], axis=0)
    # The same to the last bit on every machine: sums of floats may differ there in theirs.
    return _Found(talk, runs, parts, np.round(odds, 6), near, asked)


def _passing(talk: Talk, runs: Candidates, wishes: Wishes) -> Candidates:
    """Return the runs that pass every gate; else those that fail the least, which all fail the same.

    Where none passes, one of half the shortest length is worth more than a scrap that fails less, and the
    longest one where all are shorter.
    """
    if not len(runs):
        return runs
    if runs.failed.min():
        took = talk.ends_ms[runs.last] - talk.starts_ms[runs.first]
        runs = runs.chosen(took >= min(wishes.least_ms // 2, int(took.max())))
    return runs.chosen(runs.failed == runs.failed.min())


def _unsettled(talk: Talk, runs: Candidates, settled_ms: Collection[tuple[int, int]]) -> Candidates:
    """Return the runs that are not for the greater part what was settled before."""
    starts, ends = talk.starts_ms[runs.first], talk.ends_ms[runs.last]
    new = np.ones(len(runs), np.bool_)
    for start, end in settled_ms:
        shared = np.minimum(ends, end) - np.maximum(starts, start)
        new &= 2 * shared <= np.minimum(ends - starts, end - start)
    return runs.chosen(new)


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """The runs of a talk as they were scored."""

    talk: Talk
    runs: Candidates
    parts: dict[Part, Scores]
    odds: Scores
    near: NDArray[np.float64]
    asked: Asked

    def best(self, count: int) -> tuple[int, ...]:
        """Return the numbers of the best, apart from each other; one, where they fail gates."""
        return select(
            self.talk, self.runs, self.odds, count=count if not self.runs.failed[0] else 1
        )

    def sentences(self, number: int) -> range:
        """Return which sentences one of them is."""
        return range(int(self.runs.first[number]), int(self.runs.last[number]) + 1)

    def hook(self, number: int, rank: int) -> Hook:
        """Return what is told of one of them."""
        talk, runs = self.talk, self.runs
        run = self._run(number)
        sentences = run.sentences
        words = range(
            talk.sentences[sentences.start].start, talk.sentences[sentences.stop - 1].stop
        )
        start, end = no_longer_than(
            self.asked.wishes.most_ms,
            cut_around(talk.transcript, words, end_of_media_ms=self.asked.end_of_media_ms),
            (int(talk.starts_ms[sentences.start]), int(talk.ends_ms[sentences.stop - 1])),
        )
        opening = talk.texts[sentences.start]
        return Hook(
            rank=rank,
            sentences=sentences,
            words=words,
            start_ms=start,
            end_ms=end,
            score=round(float(1 / (1 + np.exp(-np.clip(self.odds[number], -30, 30)))), 3),
            title=shortened(opening, _TITLE_CHARACTERS),
            opening=_cut(opening),
            reasons=reasons_for(talk, run),
            weakness=weakness_of(talk, run),
            parts=tuple(run.parts.items()),
            failed=runs.gates(number),
        )

    def _run(self, number: int) -> Run:
        sentences = self.sentences(number)
        spoken_of = 0.0
        if self.asked.wishes.topic:
            spoken_of = float(self.near[sentences.start : sentences.stop].max())
        return Run(
            sentences=sentences,
            parts={part: round(float(value[number]), 3) for part, value in self.parts.items()},
            failed=self.runs.gates(number),
            likeness=spoken_of if spoken_of >= SPEAKS_OF else 0.0,
        )


def _cut(opening: str) -> str:
    """Return the words that an opening begins with, as many as are shown."""
    if len(opening) <= _OPENING_CHARACTERS:
        return opening
    return opening[:_OPENING_CHARACTERS].rsplit(" ", 1)[0]
