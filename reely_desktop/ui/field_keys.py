"""Which keys a text field keeps while it is typed in, and which it leaves to the window's commands."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_EDITING_KEYS = {getattr(Qt.Key, f"Key_{letter}") for letter in "ACVXYZ"}


def is_for_window(event: QEvent) -> bool:
    """Whether a field asked about that key leaves it to the window: Ctrl with a letter that edits no text.

    Some systems have Ctrl+E go to the end of a line and Ctrl+D remove a letter; here they are commands.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return is_control and event.key() not in _EDITING_KEYS
