"""A button that takes the next press of keys, whatever it is, and says which it was.

While it waits nothing else gets a key: no shortcut, no menu, no step to the next control. Esc, a click or
the loss of the focus ends the waiting.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from reely_desktop.app.key_names import canonical
from reely_desktop.ui import messages_keys

_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}


class KeyCapture(QPushButton):
    """Press it, then the key."""

    pressed_key = Signal(object)  # str, as Qt writes it portably

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self.setToolTip(messages_keys.CAPTURE_HELP)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._show)
        self._show(False)  # noqa: FBT003 - as Qt's signal does

    def event(self, event: QEvent) -> bool:
        """Take keys before anything else does, while waiting."""
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
            if event.type() is QEvent.Type.KeyRelease:
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self.setChecked(False)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        self.setChecked(False)
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape and is_plain:
            return
        self.pressed_key.emit(key_of(event))

    def _show(self, is_waiting: bool) -> None:  # noqa: FBT001 - Qt's signal
        text = messages_keys.CAPTURING if is_waiting else messages_keys.CAPTURE
        self.setText(text)
        self.setAccessibleName(text)


def key_of(event: QKeyEvent) -> str:
    """Return the key that was pressed, as it is written in the table of commands.

    The Shift that a sign is typed with is no part of it: "?" is "?" on every keyboard.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    modifiers &= ~Qt.KeyboardModifier.GroupSwitchModifier
    key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else Qt.Key(event.key())
    sign = event.text()
    is_sign = len(sign) == 1 and sign.isprintable() and not sign.isalnum() and not sign.isspace()
    if is_sign and modifiers == Qt.KeyboardModifier.ShiftModifier and int(key) == ord(sign):
        modifiers = Qt.KeyboardModifier.NoModifier
    portable = QKeySequence.SequenceFormat.PortableText
    written = QKeySequence(int(key) | modifiers.value).toString(portable)
    return canonical(written) or written
