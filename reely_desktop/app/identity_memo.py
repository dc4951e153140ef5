"""What was made last of the very same values is taken, and not made again. PURE as far as anybody can tell.

A State shares what did not change, so that a glance tells whether a transcript of thirty thousand words is
the one from before; to compare or hash all of it would take longer than a frame lasts.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def made_once(make: Callable[P, T]) -> Callable[P, T]:
    """Return `make` as a function that answers at once when all its arguments are those of the last call."""
    last: list[tuple[tuple[object, ...], T]] = []

    @wraps(make)
    def made(*arguments: P.args, **named: P.kwargs) -> T:
        asked = (*arguments, *named.values())
        if last and len(last[0][0]) == len(asked):
            before = last[0][0]
            if all(one is other for one, other in zip(before, asked, strict=True)):
                return last[0][1]
        result = make(*arguments, **named)
        last[:] = [(asked, result)]
        return result

    return made
