"""How large a window opens: as large as it likes to be, and no larger than its screen has room for.

One that is low leaves out what it can do without.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_LOW_PX = 560
_FRAME_PX = 40
"""What a title bar and its frame take of the height."""


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give `window` that size, or what its screen has room for; its own smallest size goes with it."""
    size = QSize(width, height).boundedTo(_room(window))
    window.setMinimumSize(window.minimumSize().boundedTo(size))
    window.resize(size)


def is_low(window: QWidget) -> bool:
    """Whether the picture needs what room there is more than the sound, and what may come."""
    return window.height() < _LOW_PX


def _room(window: QWidget) -> QSize:
    return window.screen().availableSize() - QSize(0, _FRAME_PX)
