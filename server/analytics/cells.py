"""Figures of several people, and which of them are shown, so that nobody can be picked out. PURE.

A cell that fewer than five people make up is hidden, nobody included. It could still be worked out:
from a total, by taking from it the parts that are shown, or from a longer window, by taking from it a
shorter one that lies within. So parts of one whole are hidden in company, and windows that lie within
each other differ by nobody or by five.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

FEWEST_PEOPLE: Final = 5

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of several people: how many they are, and what they come to."""

    people: int = 0
    amount: int = 0

    @property
    def shown(self) -> int | None:
        """The amount; None where too few people make it up."""
        return self.amount if self.people >= FEWEST_PEOPLE else None


NOTHING: Final = Cell()


def parts_shown(people: Mapping[Name, int]) -> dict[Name, int | None]:
    """Return what is shown of the parts of a whole, each of other people; None is hidden.

    Where a part is hidden, the smallest one that could be shown is hidden with it: the whole, which
    may be known, then gives away only what both come to.
    """
    shown = {part: count if count >= FEWEST_PEOPLE else None for part, count in people.items()}
    large = [part for part, count in shown.items() if count is not None]
    if None in shown.values() and large:
        shown[min(large, key=lambda part: people[part])] = None
    return shown


def windows_shown(people: Sequence[int]) -> list[int | None]:
    """Return what is shown of windows, the widest first, each of which holds the next one."""
    shown: list[int | None] = []
    wider: int | None = None
    for count in people:
        apart = 0 if wider is None else wider - count
        is_shown = count >= FEWEST_PEOPLE and (apart == 0 or apart >= FEWEST_PEOPLE)
        shown.append(count if is_shown else None)
        wider = count if is_shown else wider
    return shown


def rate_shown(succeeded: Cell, failed: Cell) -> float | None:
    """Return which share succeeded, to three places.

    None where there is neither, or where one of the two is of people, and of too few.
    """
    whole = succeeded.amount + failed.amount
    if not whole or any(0 < cell.people < FEWEST_PEOPLE for cell in (succeeded, failed)):
        return None
    return round(succeeded.amount / whole, 3)


def sum_shown(cells: Sequence[Cell]) -> int | None:
    """Return what those of `cells` that are shown come to, which tells nothing of the others."""
    amounts = [cell.amount for cell in cells if cell.shown is not None]
    return sum(amounts) if amounts else None
