"""How well runs of a talk meet what is marked in it.

mAP@.5, as for objects in pictures: of the hooks in their order, one hits that overlaps a moment nobody hit
before by half of what both hold together; the mean over the moments of the precision where each is hit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Span = tuple[int, int]

HALF = 0.5
TOP = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """The marked stretches of a talk as it was said, in ms."""

    moments: tuple[Span, ...]
    decoys: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """What came of one talk: the precision, whether the first hook hits, the share of decoys among the top.

    `edge_errors_ms` are how far the edges of hooks that hit lie from those of their moments.
    """

    average_precision: float
    first_hits: bool
    decoys_in_top: float
    edge_errors_ms: tuple[int, ...]


def overlap(a: Span, b: Span) -> float:
    """Return how much of what both hold together they share, 0 to 1."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def measure(found: Sequence[Span], marked: Marked) -> Measures:
    """Hold what was `found`, best first, against what is marked."""
    left = list(marked.moments)
    hits: list[bool] = []
    errors: list[int] = []
    for span in found:
        best = max(left, key=lambda moment: overlap(span, moment), default=None)
        hit = best is not None and overlap(span, best) >= HALF
        hits.append(hit)
        if hit and best is not None:
            left.remove(best)
            errors += [abs(span[0] - best[0]), abs(span[1] - best[1])]
    precisions = [sum(hits[: n + 1]) / (n + 1) for n, hit in enumerate(hits) if hit]
    top = [any(overlap(span, decoy) >= HALF for decoy in marked.decoys) for span in found[:TOP]]
    return Measures(
        average_precision=sum(precisions) / len(marked.moments),
        first_hits=bool(hits and hits[0]),
        decoys_in_top=sum(top) / TOP,
        edge_errors_ms=tuple(errors),
    )


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of nothing."""
    return float(np.mean(values)) if values else 0.0
