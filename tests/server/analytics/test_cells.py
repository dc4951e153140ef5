"""What is shown of many people: no cell of a few, and none that can be worked out from the others."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from server.analytics.cells import (
    FEWEST_PEOPLE,
    Cell,
    parts_shown,
    rate_shown,
    sum_shown,
    windows_shown,
)

COUNTS = st.integers(0, 20)


@given(st.lists(COUNTS, min_size=2, max_size=6))
def test_no_part_of_a_few_is_shown_nor_left_when_the_others_are_taken_from_the_whole(
    counts: list[int],
) -> None:
    people = dict(enumerate(counts))

    shown = parts_shown(people)

    told = [count for count in shown.values() if count is not None]
    rest = [people[part] for part, count in shown.items() if count is None]
    assert all(count >= FEWEST_PEOPLE for count in told)
    assert len(rest) != 1
    assert not rest or sum(rest) >= FEWEST_PEOPLE or not any(n >= FEWEST_PEOPLE for n in counts)


@given(st.lists(st.integers(FEWEST_PEOPLE, 1000), min_size=1, max_size=6))
def test_parts_of_many_are_all_shown(counts: list[int]) -> None:
    people = dict(enumerate(counts))

    assert parts_shown(people) == people


@given(st.lists(COUNTS, min_size=3, max_size=3).map(lambda counts: sorted(counts, reverse=True)))
def test_windows_differ_by_nobody_or_by_five(counts: list[int]) -> None:
    shown = [count for count in windows_shown(counts) if count is not None]

    apart = [wider - narrower for wider, narrower in pairwise(shown)]
    assert all(count >= FEWEST_PEOPLE for count in shown)
    assert all(few == 0 or few >= FEWEST_PEOPLE for few in apart)


def test_a_rate_that_would_tell_of_a_few_is_hidden() -> None:
    many, few, nobody = Cell(people=5, amount=9), Cell(people=4, amount=9), Cell()

    assert rate_shown(many, many) == 0.5
    assert rate_shown(many, nobody) == 1.0
    assert rate_shown(nobody, many) == 0.0
    assert [rate_shown(many, few), rate_shown(few, many), rate_shown(few, nobody)] == [None] * 3
    assert rate_shown(nobody, nobody) is None


@given(st.lists(st.builds(Cell, people=COUNTS, amount=COUNTS), max_size=8))
def test_a_sum_says_nothing_of_what_is_hidden(cells: list[Cell]) -> None:
    shown = [cell for cell in cells if cell.shown is not None]

    assert sum_shown(cells) == sum_shown(shown)
    assert (sum_shown(cells) is None) is (not shown)
