"""The models of this computer, as they were seen: which there are, and how fast they listen. PURE.

What becomes of them is `model_shelf`'s business; which of them listens stands in the settings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from reely_desktop.engine.speech.computer import CardState

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.engine.speech.catalogue import ModelKind
    from reely_desktop.engine.speech.computer import Computer
    from reely_desktop.engine.speech.pace import Pace

_GIB = 2**30
_SYSTEM_BYTES = 2 * _GIB
_TIMES_ITS_SIZE = 2
"""What a model takes of the memory besides what the system needs, at the most."""
_MANY_PROCESSORS = 8
_ROOMY_CARD_MIB = 5_900
_REAL_TIME = timedelta(hours=1)
_FOR_PROCESSORS, _FOR_MANY_PROCESSORS, _FOR_A_ROOMY_CARD = "base", "small", "medium"
_SMALLEST = "tiny"
_LARGER_FIRST = (_FOR_A_ROOMY_CARD, _FOR_MANY_PROCESSORS, _FOR_PROCESSORS, _SMALLEST)


@dataclass(frozen=True, slots=True)
class ModelHere:
    """A model that is on this computer, or could be.

    `folder` is where it lies whole, None where it does not; one that `is_broken` lies there and is not
    whole. `came_bytes` of it have come in a download that was stopped. What is not `is_known` is a person's
    own, and nothing is known of its languages and its licence. `pace` is how fast it listened, None where
    that was not seen yet.
    """

    name: str
    kind: ModelKind
    size_bytes: int
    languages: tuple[str, ...] = ()
    licence: str = ""
    source: str = ""
    folder: Path | None = None
    is_known: bool = True
    is_broken: bool = False
    came_bytes: int = 0
    can_be_fetched: bool = False
    can_be_removed: bool = False
    pace: Pace | None = None


@dataclass(frozen=True, slots=True)
class ModelsHere:
    """All of them, what they lie on, and what listens. New ones go into `shelf`."""

    computer: Computer
    models: tuple[ModelHere, ...]
    shelf: Path
    free_bytes: int

    def named(self, name: str) -> ModelHere | None:
        """Return the model of that name."""
        return next((model for model in self.models if model.name == name), None)


def recommended(here: ModelsHere) -> str:
    """Return the name of the model that fits this computer, "" where none that is known does.

    A larger model hears better and takes longer. So it is the largest that the memory holds and that what
    listens here is made for, unless it was seen to take longer than the speech itself.
    """
    known = {model.name: model for model in here.models if model.is_known}
    names = _LARGER_FIRST[_LARGER_FIRST.index(_largest_for(here.computer)) :]
    for name in names:
        model = known.get(name)
        if model is not None and _fits(model, here.computer) and not _is_slow(model):
            return name
    return next((name for name in reversed(names) if name in known), "")


def _largest_for(computer: Computer) -> str:
    if computer.card.state is CardState.READY:
        is_roomy = computer.card.memory_mib >= _ROOMY_CARD_MIB
        return _FOR_A_ROOMY_CARD if is_roomy else _FOR_MANY_PROCESSORS
    has_many = computer.processors >= _MANY_PROCESSORS
    return _FOR_MANY_PROCESSORS if has_many else _FOR_PROCESSORS


def _fits(model: ModelHere, computer: Computer) -> bool:
    return _SYSTEM_BYTES + _TIMES_ITS_SIZE * model.size_bytes <= computer.memory_bytes


def _is_slow(model: ModelHere) -> bool:
    return model.pace is not None and model.pace.for_an_hour > _REAL_TIME
