"""How much later the editor's window is whole where somebody is signed in.

Each round starts it three times, the first of them another one each time: signed in, with nobody signed in,
and with nobody once more, which tells what such a difference is worth here. A round before them is not
counted. The account's server is one that nobody runs: the window may not wait for it.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.editor_start import Start, begun
from bench.table import Row, at_most
from tests.support.granted_plans import grant

MOST_ADDED_MS = 20.0


@dataclass(frozen=True, slots=True)
class Round:
    """Three starts, one after the other, in some order."""

    nobody: Start
    again: Start
    somebody: Start


def rows(starts: int) -> list[Row]:
    """Return the table of as many rounds."""
    print("measuring: starts …", flush=True)
    with tempfile.TemporaryDirectory() as place:
        homes = {name: Path(place) / name for name in ("nobody", "again", "somebody")}
        grant(homes["somebody"] / "data")
        taken = [_round(homes, turn=turn) for turn in range(starts + 1)]
    return told(taken[1:])


def told(rounds: Sequence[Round]) -> list[Row]:
    """Return the table of `rounds`."""
    added = [1000 * (one.somebody.whole_seconds - one.nobody.whole_seconds) for one in rounds]
    by_nothing = [1000 * (one.again.whole_seconds - one.nobody.whole_seconds) for one in rounds]
    cpu = [1000 * (one.somebody.cpu_seconds - one.nobody.cpu_seconds) for one in rounds]
    nobody = median(one.nobody.whole_seconds for one in rounds)
    somebody = median(one.somebody.whole_seconds for one in rounds)
    return [
        Row("window whole, nobody signed in: median", f"{1000 * nobody:.1f} ms"),
        Row("window whole, signed in: median", f"{1000 * somebody:.1f} ms"),
        at_most("  added, of each round: median", median(added), most=MOST_ADDED_MS, unit=" ms"),
        Row("  the same of two starts with nobody signed in", f"{median(by_nothing):.2f} ms"),
        Row("  added to what it used of a processor by then", f"{median(cpu):.2f} ms"),
    ]


def _round(homes: dict[str, Path], *, turn: int) -> Round:
    names = list(homes)
    first = turn % len(names)
    starts = {name: begun("reely", homes[name]) for name in names[first:] + names[:first]}
    return Round(**starts)
