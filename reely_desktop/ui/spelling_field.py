"""Where words of a transcript are written otherwise: a field over the words themselves."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reely_desktop.ui import messages_transcript

_SPARE_PX = 144


class SpellingField(QLineEdit):
    """Takes a spelling at Enter, and leaves the words as they are at Esc."""

    taken = Signal(object)  # (numbers, text)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setAccessibleName(messages_transcript.SPELL_NAME)
        self._over = parent
        self._numbers = range(0)
        self.hide()
        self.returnPressed.connect(self._take)

    def begin(self, numbers: range, text: str, place: QPoint) -> None:
        """Write the words of those numbers, which are `text` so far, at `place`."""
        self._numbers = numbers
        self.setText(text)
        self.selectAll()
        width = self.fontMetrics().horizontalAdvance(text) + _SPARE_PX
        room = self._over.width()
        width = min(width, room)
        self.resize(width, self.sizeHint().height())
        self.move(min(place.x(), room - width), max(place.y() - self.height() // 4, 0))
        self.show()
        self.setFocus()

    def give_up(self) -> None:
        """Leave the words as they are."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave the words as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the words as they are when something else is done."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _take(self) -> None:
        numbers, text = self._numbers, self.text()
        self.give_up()
        self.taken.emit((numbers, text))
