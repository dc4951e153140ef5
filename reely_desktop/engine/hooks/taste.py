"""What a person's keeps and rejects teach about the parts of a score: a weight for each. PURE.

One logistic regression over the parts of what was decided, drawn to a weight of 1 for each: few decisions
move little, and none move nothing. Law: weights are finite and lie in [LEAST, MOST]; the same decisions, in
whatever order, give the same weights.
"""

from collections.abc import Sequence

import numpy as np

from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.hooks.hook import Part
from reely_desktop.engine.hooks.logistic import fit

LEAST_DECISIONS = 8
"""Fewer tell chance from taste badly."""

LEAST, MOST = 0.25, 4.0

_RESTRAINT = 6.0
_LARGEST_PART = 10.0
_PLACES = 3


def weights_of(decisions: Sequence[Decision]) -> tuple[tuple[Part, float], ...]:
    """Return the weight of each part; none, which counts each as it is, while they teach nothing.

    Who keeps all, or rejects all, tells no part from another.
    """
    answers = {decision.is_kept for decision in decisions}
    if len(decisions) < LEAST_DECISIONS or len(answers) == 1:
        return ()
    ordered = sorted(decisions, key=lambda one: (one.is_kept, one.score, _numbers(one), one.key))
    features = np.array([_numbers(decision) for decision in ordered], np.float64)
    slopes = fit(
        features,
        np.array([decision.is_kept for decision in ordered], np.bool_),
        weights=np.ones(len(ordered)),
        restraint=_RESTRAINT,
        prior=np.ones(len(Part)),
    )[: len(Part)]
    known = np.clip(np.nan_to_num(slopes, nan=1.0), LEAST, MOST)
    return tuple(
        (part, round(float(weight), _PLACES)) for part, weight in zip(Part, known, strict=True)
    )


def _numbers(decision: Decision) -> tuple[float, ...]:
    """Return what each part adds, in the order of `Part`; 0 for one that was not asked for."""
    parts = dict(decision.parts)
    return tuple(min(max(parts.get(part, 0.0), -_LARGEST_PART), _LARGEST_PART) for part in Part)
