"""What was painted once, and is shown again until something in it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtGui import QFont

from reely_desktop.ui.theme import Colours

Layer = TypeVar("Layer")


@dataclass(frozen=True, slots=True)
class Look:
    """What the layers are painted in: `scale` is device pixels a pixel."""

    colours: Colours
    font: QFont
    scale: float


class KeptLayer(Generic[Layer]):
    """A layer, and the key of what it shows."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        self._key: object = None
        self._layer: Layer | None = None

    def of(self, key: object, paint: Callable[[], Layer]) -> Layer:
        """Return the layer of `key`, painted if it is another than the last."""
        if self._layer is None or self._key != key:
            self._key, self._layer = key, paint()
        return self._layer

    def if_again(self, key: object, paint: Callable[[], Layer]) -> Layer | None:
        """Return the layer of `key` if that was asked for the last time, too, else None."""
        if self._key == key:
            return self.of(key, paint)
        self._key, self._layer = key, None
        return None
