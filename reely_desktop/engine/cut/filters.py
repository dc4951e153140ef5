"""Filters of ffmpeg as values, to be decided in one place and run in another. PURE."""

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
