"""Figures beside their goals, as a bench prints them."""

from collections.abc import Sequence
from dataclasses import dataclass

_WHOLE_FROM = 100
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; `is_met` is None where there is nothing to reach."""

    what: str
    figure: str
    goal: str = ""
    is_met: bool | None = None


def at_most(what: str, figure: float, *, most: float, unit: str = "") -> Row:
    """Return the row of a figure that has to be `most` or less."""
    digits = 0 if figure >= _WHOLE_FROM else 3 if unit == " s" else 2
    return Row(what, f"{figure:.{digits}f}{unit}", f"<= {most:g}{unit}", figure <= most)


def at_least(what: str, figure: float, *, least: float, unit: str = "") -> Row:
    """Return the row of a figure that has to be `least` or more."""
    return Row(what, f"{figure:.2f}{unit}", f">= {least:g}{unit}", figure >= least)


def exactly(what: str, figure: int, *, wanted: int) -> Row:
    """Return the row of a count that has to be `wanted`."""
    return Row(what, str(figure), f"= {wanted}", figure == wanted)


def not_measured(what: str, why: str, *, goal: str) -> Row:
    """Return the row of a goal that could not be looked at, which counts as missed."""
    return Row(what, why, goal, is_met=False)


def print_rows(rows: Sequence[Row]) -> None:
    """Print figures, their goals and whether these are met."""
    verdicts = {True: "met", False: "MISSED", None: ""}
    print_columns([(r.what, r.figure, r.goal, verdicts[r.is_met]) for r in rows], left=(0, 2, 3))


def print_columns(lines: Sequence[Sequence[str]], *, left: Sequence[int] = (0,)) -> None:
    """Print lines of as many cells each; the columns `left` are flush left, the others right."""
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print(_GAP.join(cells).rstrip())


def exit_status(rows: Sequence[Row]) -> int:
    """Return 1 when a goal is missed, else 0."""
    return 1 if any(row.is_met is False for row in rows) else 0
