"""How large a window opens: as large as it likes to be, and no larger than its screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME_PX = 60
"""What a title bar and a panel of the system's take of the height."""


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give `window` that size, or what its screen has room for; its own smallest size goes with it."""
    size = QSize(width, height).boundedTo(_room(window))
    window.setMinimumSize(window.minimumSize().boundedTo(size))
    window.resize(size)


def _room(window: QWidget) -> QSize:
    return window.screen().availableSize() - QSize(0, _FRAME_PX)
