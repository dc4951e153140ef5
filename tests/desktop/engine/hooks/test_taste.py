"""Taste: what keeps and rejects teach, and what they do not."""

import math
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.hooks.decisions import (
    MOST_DECISIONS,
    Decision,
    Level,
    decided,
    level_of,
    undecided,
)
from reely_desktop.engine.hooks.hook import Part
from reely_desktop.engine.hooks.taste import LEAST, LEAST_DECISIONS, MOST, weights_of

NUMBERS = st.floats(-1e6, 1e6)
DECISIONS = st.lists(
    st.builds(
        Decision,
        key=st.text(max_size=3),
        is_kept=st.booleans(),
        score=st.floats(0, 1),
        parts=st.dictionaries(st.sampled_from(Part), NUMBERS).map(lambda d: tuple(d.items())),
    ),
    max_size=30,
)


def decision(number: int, *, is_kept: bool, **parts: float) -> Decision:
    told = tuple((Part(name), value) for name, value in parts.items())
    return Decision(f"video:{number}", is_kept, 0.5, told)


def lover_of_openings(count: int) -> list[Decision]:
    """Who keeps what opens well, whatever else it does."""
    chance = np.random.default_rng(5)
    made = []
    for number in range(count):
        opening, landing = chance.normal(size=2)
        made.append(
            decision(
                number, is_kept=bool(opening > 0), opening=float(opening), landing=float(landing)
            )
        )
    return made


@given(DECISIONS, st.randoms())
def test_weights_are_finite_within_bounds_and_the_same_in_any_order(
    decisions: list[Decision], chance: Random
) -> None:
    shuffled = list(decisions)
    chance.shuffle(shuffled)

    weights = weights_of(decisions)

    assert weights == weights_of(shuffled)
    assert all(math.isfinite(weight) and LEAST <= weight <= MOST for _, weight in weights)
    assert [part for part, _ in weights] in ([], list(Part))


def test_nothing_is_taught_by_few_decisions_nor_by_one_answer_alone() -> None:
    assert weights_of(lover_of_openings(LEAST_DECISIONS - 1)) == ()
    assert weights_of([decision(n, is_kept=True, opening=n) for n in range(20)]) == ()


def test_what_is_kept_for_its_opening_gives_the_opening_more_weight() -> None:
    few, many = (dict(weights_of(lover_of_openings(count))) for count in (10, 200))

    assert many[Part.OPENING] > few[Part.OPENING] > 1 > many[Part.LANDING]
    assert many[Part.TELLING] == 1  # nothing was learned of what was the same in all


def test_a_second_decision_on_a_hook_takes_the_place_of_the_first() -> None:
    first, other = decision(1, is_kept=True), decision(2, is_kept=True)
    second = decision(1, is_kept=False)

    assert decided(decided((first, other), second), other) == (second, other)
    assert undecided((first, other), first.key) == (other,)


def test_the_oldest_decisions_go() -> None:
    decisions: tuple[Decision, ...] = ()
    for number in range(MOST_DECISIONS + 2):
        decisions = decided(decisions, decision(number, is_kept=True))

    assert len(decisions) == MOST_DECISIONS
    assert decisions[0].key == "video:2"


def test_a_level_tells_how_many_of_the_ten_most_alike_were_kept() -> None:
    low = [Decision(f"l{n}", n < 2, 0.2 + n / 1000) for n in range(10)]
    high = [Decision(f"h{n}", n < 7, 0.8 + n / 1000) for n in range(10)]

    assert level_of(low[:9], 0.2) is None
    assert level_of([*low, *high], 0.21) == Level(2, 10)
    assert level_of([*low, *high], 0.9) == Level(7, 10)
