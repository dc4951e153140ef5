"""What is asked for when hooks are looked for, and what one is. PURE."""

from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True)
class Wishes:
    """How many hooks at most, how long each, and what about; "" is whatever there is."""

    count: int = 10
    least_ms: int = 15_000
    most_ms: int = 90_000
    topic: str = ""

    def __post_init__(self) -> None:
        """Refuse what no hook can be, with ValueError."""
        if self.count < 1:
            raise ValueError("at least one hook is looked for")
        if not 0 < self.least_ms <= self.most_ms:
            raise ValueError("a hook's longest length is no shorter than its shortest")


class Gate(Enum):
    """What every hook has to be, with how grave it is where none is: the graver, the later it is let pass."""

    LENGTH = 1
    PAUSE = 2
    FINISHED = 4
    STANDING_ALONE = 8
    SPEECH = 16
    NO_HOUSEKEEPING = 32


class Part(Enum):
    """What a score is made of, by the names that files and people see."""

    OPENING = "opening"
    TELLING = "telling"
    LANDING = "landing"
    EDGES = "edges"
    LENGTH = "length"
    DELIVERY = "delivery"
    TOPIC = "topic"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class Hook:
    """A stretch worth a clip: the words of `sentences`, cut in the pauses around them.

    `score` is 0 to 1 and orders hooks of one recording by how much they are like those that people mark;
    it foretells no success. `parts` are what it is made of, each above 0 where it speaks for the hook: they
    add up to the log odds of the score.
    `failed` are the gates that it did not pass: none, unless nothing better was there.
    """

    rank: int
    sentences: range
    words: range
    start_ms: int
    end_ms: int
    score: float
    title: str
    opening: str
    reasons: tuple[str, ...]
    weakness: str
    parts: tuple[tuple[Part, float], ...] = field(default=())
    failed: tuple[Gate, ...] = ()
