"""Filters of ffmpeg as values, to be decided in one place and run in another. PURE.

File names pass through ffmpeg-python in a spelling of their own, because it takes no name that is not
Unicode, which names on Linux need not be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Node = Any
"""A stream of ffmpeg-python, which has no types of its own."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its name and its options."""

    name: str
    options: tuple[tuple[str, str], ...]


FilterChain = tuple[Filter, ...]
"""Filters one after the other; empty leaves a stream as it is."""


def through(node: Node, chain: FilterChain) -> Node:
    """Return what comes of `node` behind `chain`."""
    for one in chain:
        node = node.filter(one.name, **dict(one.options))
    return node


def spelled(name: str) -> str:
    """Return a file's name as ffmpeg-python takes it."""
    return name.translate(_SPELLED)


def as_named(arguments: Sequence[str]) -> list[str]:
    """Return a command line with the names as they are."""
    return [argument.translate(_NAMED) for argument in arguments]


# Bytes that are no text stand in a name as lone surrogates; these private characters stand for them.
_SPELLED = {0xDC80 + byte: 0x10FC80 + byte for byte in range(128)}
_NAMED = {private: surrogate for surrogate, private in _SPELLED.items()}
