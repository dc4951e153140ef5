"""What a computer has to hear with: its processors, its memory, and a graphics card of NVIDIA's. PURE.

What is told of a card is what can be seen without trying it (`devices`).
"""

from dataclasses import dataclass
from enum import Enum

GET_LIBRARIES = 'pip install "reely[cuda]"'
"""The command that installs what a card needs besides its driver."""


class CardState(Enum):
    """What is known of a graphics card."""

    NONE = "none"  # the driver of NVIDIA's cards is not here
    SILENT = "silent"  # it is here, and tells of no card
    WITHOUT_LIBRARIES = "without libraries"
    READY = "ready"  # as far as can be seen without trying


@dataclass(frozen=True, slots=True)
class Card:
    """A graphics card; `name` is "" and `memory_mib` 0 where the driver tells of none."""

    state: CardState
    name: str = ""
    memory_mib: int = 0


@dataclass(frozen=True, slots=True)
class Computer:
    """What listens here: so many processors, so much memory, and perhaps a card."""

    processors: int
    memory_bytes: int
    card: Card
