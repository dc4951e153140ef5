"""What a person kept and rejected of the hooks that were offered, and how often, of those alike. PURE.

A decision holds numbers alone, nothing of what was said. What they teach is `taste`'s to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reely_desktop.engine.hooks.hook import Part

MOST_DECISIONS = 400
"""The newest are held: taste changes, and old ones say little of it."""

_ALIKE = 10


@dataclass(frozen=True, slots=True)
class Decision:
    """A hook, known by `key`, that was kept or rejected; `score` and `parts` are those it had then."""

    key: str
    is_kept: bool
    score: float
    parts: tuple[tuple[Part, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Of the last `of` hooks that scored alike, `kept` were kept."""

    kept: int
    of: int


def decided(decisions: Sequence[Decision], decision: Decision) -> tuple[Decision, ...]:
    """Return the decisions with this one as the newest, in place of an earlier one on the same hook."""
    return (*undecided(decisions, decision.key), decision)[-MOST_DECISIONS:]


def undecided(decisions: Sequence[Decision], key: str) -> tuple[Decision, ...]:
    """Return the decisions without the one on that hook: it was taken back."""
    return tuple(one for one in decisions if one.key != key)


def level_of(decisions: Sequence[Decision], score: float) -> Level | None:
    """Return how many of the ten that scored most like `score` were kept; None while there are fewer."""
    if len(decisions) < _ALIKE:
        return None
    newest_first = list(reversed(decisions))
    alike = sorted(newest_first, key=lambda one: abs(one.score - score))[:_ALIKE]
    return Level(sum(one.is_kept for one in alike), len(alike))
