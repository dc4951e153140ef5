"""Hooks found in planted talks that are said and heard: against chance, pauses and TextTiling.

Forty talks are said by Festival's voices and heard by a speech model. Of the twenty held-out ones nothing was
ever looked at but these figures. mAP@.5 and decoys are explained in bench/hook_measures.py. Edges are held
against the true times of the words. Ablations leave out one part of the score each.
`--model NAME` is who listens (tiny.en), `--talks N` takes the first N of each set.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench.hook_measures import Measures, Span, mean, measure
from bench.hook_peers import by_chance, by_longest_pauses, by_texttiling
from bench.hook_reading import read_meanings, trained_head, words_of_english
from bench.hook_speech import HeardTalk, heard
from bench.hook_talks import HELD_OUT, TUNING, read_talks
from bench.machine import machine_line
from bench.table import Row, at_least, at_most, exactly, exit_status, print_columns, print_rows
from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.hook import Hook, Part, Wishes
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.transcript.words import Transcript, Word

WISHES = Wishes()
PRECISION, OVER_PEERS, DECOYS = 0.60, 1.5, 0.20
EDGE_MEDIAN_S, EDGE_90_S, IN_PAUSES = 0.25, 0.6, 0.98
LONG_HOURS, LONG_S = 3, 2.0

_HEADINGS = ("", "mAP@.5", "first hits", "decoys in top 5")

Chooser = Callable[[Talk], Iterable[Sequence[Span]]]


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """A talk as it was heard, and as it is judged."""

    heard: HeardTalk
    talk: Talk


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench hooks", description=__doc__)
    parser.add_argument("--model", default="tiny.en", metavar="NAME", help="who listens (tiny.en)")
    parser.add_argument("--talks", type=int, metavar="N", help="the first N of each set (all)")
    chosen = parser.parse_args(arguments)
    sets = {name: sit(name, chosen.model, chosen.talks) for name in (TUNING, HELD_OUT)}
    print(f"\n{machine_line()}\nheard by {chosen.model}\n")
    for name, sittings in sets.items():
        print_columns([_HEADINGS, *standings(name, sittings)])
        print()
    rows = goals(sets[HELD_OUT])
    print_rows(rows)
    return exit_status(rows)


def sit(which: str, model: str, most: int | None) -> list[Sitting]:
    """Have all talks of a set said, heard and read."""
    sittings = []
    for number, planted in enumerate(read_talks(which)[:most]):
        print(f"{which}: {planted.name} …", file=sys.stderr, flush=True)
        told = heard(planted, number=number, model=model)
        talk = Talk.of(told.transcript, words=words_of_english())
        sittings.append(Sitting(told, replace(talk, meanings=read_meanings(talk.texts))))
    return sittings


def standings(name: str, sittings: Sequence[Sitting]) -> list[tuple[str, ...]]:
    """Return one line for each way to choose."""
    lines: list[tuple[str, ...]] = []
    for what, choose in choosers().items():
        found = measured(sittings, choose)
        lines.append(
            (
                f"{name}: {what}",
                f"{mean([m.average_precision for m in found]):.3f}",
                f"{mean([m.first_hits for m in found]):.3f}",
                f"{mean([m.decoys_in_top for m in found]):.3f}",
            )
        )
    return lines


def choosers() -> dict[str, Chooser]:
    """Return every way to choose: Reely's, without a part each, and the peers."""
    ways: dict[str, Chooser] = {
        "Reely, reading": lambda talk: [spans(hooks_of(talk, "meaning"))],
        "Reely, by words alone": lambda talk: [spans(hooks_of(talk, "words"))],
    }
    for part in (Part.OPENING, Part.TELLING, Part.LANDING, Part.EDGES, Part.LENGTH):
        ways[f"  reading, without {part.value}"] = lambda talk, part=part: [  # type: ignore[misc]
            spans(hooks_of(talk, "meaning", without=part))
        ]
    return ways | {
        "TextTiling, by meaning": lambda talk: [by_texttiling(talk, WISHES)],
        "TextTiling, by words": lambda talk: [by_texttiling(replace(talk, meanings=None), WISHES)],
        "longest pauses": lambda talk: [by_longest_pauses(talk, WISHES)],
        "chance": lambda talk: by_chance(talk, WISHES),
    }


def hooks_of(talk: Talk, head: str, *, without: Part | None = None) -> tuple[Hook, ...]:
    """Return what Reely finds in a talk."""
    weights = () if without is None else ((without, 0.0),)
    return find_hooks(talk, trained_head(head), Asked(WISHES, weights=weights))


def spans(hooks: Sequence[Hook]) -> tuple[Span, ...]:
    """Return where hooks lie."""
    return tuple((hook.start_ms, hook.end_ms) for hook in hooks)


def measured(sittings: Sequence[Sitting], choose: Chooser) -> list[Measures]:
    """Hold what is chosen against what is marked."""
    return [
        measure(found, sitting.heard.marked)
        for sitting in sittings
        for found in choose(sitting.talk)
    ]


def goals(sittings: Sequence[Sitting]) -> list[Row]:
    """Return the figures of the held-out talks beside their goals."""
    ways = choosers()

    def precision(what: str) -> float:
        return mean([m.average_precision for m in measured(sittings, ways[what])])

    reading = measured(sittings, ways["Reely, reading"])
    own = mean([m.average_precision for m in reading])
    peer = max(
        precision(n) for n in ("TextTiling, by meaning", "TextTiling, by words", "longest pauses")
    )
    errors = [error / 1000 for m in reading for error in m.edge_errors_ms]
    hours = f"{LONG_HOURS} h of transcript"
    hooks = [(s, hook) for s in sittings for hook in hooks_of(s.talk, "meaning")]
    return [
        at_least("mAP@.5 of the held-out talks", own, least=PRECISION),
        at_least("over the best of TextTiling and longest pauses", own / peer, least=OVER_PEERS),
        at_most("decoys in the top five", mean([m.decoys_in_top for m in reading]), most=DECOYS),
        at_most(
            "edge error of hits, median", float(np.median(errors)), most=EDGE_MEDIAN_S, unit=" s"
        ),
        Row("edge error of hits, 90th percentile", f"{np.percentile(errors, 90):.2f} s"),
        at_least(
            "edges in a pause", mean([_in_a_pause(s.heard, h) for s, h in hooks]), least=IN_PAUSES
        ),
        exactly("hooks that fail a gate", sum(bool(h.failed) for _, h in hooks), wanted=0),
        at_most(f"{hours}, by words", _long("words", sittings), most=LONG_S, unit=" s"),
        at_most(f"{hours}, read before", _long("meaning", sittings), most=LONG_S, unit=" s"),
    ]


def _in_a_pause(told: HeardTalk, hook: Hook) -> float:
    """Return which share of a hook's two edges lie where nothing is said."""
    return mean(
        [
            any(start <= edge <= end for start, end in told.pauses)
            for edge in (hook.start_ms, hook.end_ms)
        ]
    )


def _long(head: str, sittings: Sequence[Sitting]) -> float:
    """Return how long hooks of hours of talk take to find, its meanings known."""
    words: list[Word] = []
    at = 0
    while at < LONG_HOURS * 3_600_000:
        for sitting in sittings:
            said = sitting.talk.transcript.words
            words += [replace(w, start_ms=w.start_ms + at, end_ms=w.end_ms + at) for w in said]
            at = words[-1].end_ms + 1_000
    transcript = Transcript("en", tuple(words))
    began = time.perf_counter()
    talk = Talk.of(transcript, words=words_of_english())
    took = time.perf_counter() - began
    if trained_head(head).reads:
        known = np.concatenate([s.talk.meanings for s in sittings if s.talk.meanings is not None])
        talk = replace(talk, meanings=np.resize(known, (len(talk), known.shape[1])))
    began = time.perf_counter()
    hooks_of(talk, head)
    return took + time.perf_counter() - began
