"""A field for a time: shows the point as it is, takes any way of writing one, tells what is wrong."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.field_keys import is_for_window


class TimeField(QLineEdit):
    """While it is typed in, the field keeps the person's text; otherwise it shows the point's."""

    typed = Signal(object)  # str, once, when it is entered
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Be the field called `name`."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(messages.TIME_FIELD_HELP)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0:00:00.000") + 34)
        self._text = ""
        self.returnPressed.connect(self._enter)

    def show_text(self, text: str) -> None:
        """Show where the point stands."""
        self._text = text
        # The same text once more would take away what is selected in it.
        if not self.isModified() and text != self.text():
            self.setText(text)

    def mark_fault(self, *, is_fault: bool) -> None:
        """Colour the field as refused, or as usual."""
        if self.property("fault") != is_fault:
            self.setProperty("fault", is_fault)
            self.style().unpolish(self)
            self.style().polish(self)

    def accept_text(self) -> None:
        """Take the typed text as done with, and show the point again."""
        self.setModified(False)
        self.setText(self._text)
        self.mark_fault(is_fault=False)

    def event(self, event: QEvent) -> bool:
        """Leave the window the keys of its commands."""
        if is_for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.accept_text()
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Enter what was typed when the person goes on elsewhere."""
        super().focusOutEvent(event)
        if self.isModified() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._enter()

    def _enter(self) -> None:
        if self.isModified():
            self.typed.emit(self.text())
        else:
            self.given_up.emit()
