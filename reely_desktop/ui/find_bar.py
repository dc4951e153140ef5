"""Finding and replacing what is said: a bar over the transcript, which Ctrl+F opens and Esc closes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reely_desktop.app.text_search import Place, find
from reely_desktop.engine.transcript.words import Word
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.field_keys import is_for_window


class FindBar(QWidget):
    """Looks for a text in words."""

    found = Signal(object)  # numbers of the words
    replace_wanted = Signal(object)  # (what was looked for, which of the places, text)
    replace_all_wanted = Signal(object)  # (what was looked for, text)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._words: tuple[Word, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._at = -1
        self._wanted = _Field(messages_transcript.FIND_PLACE, messages_transcript.FIND_NAME)
        self._instead = _Field(messages_transcript.REPLACE_PLACE, messages_transcript.REPLACE_NAME)
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        previous = _button("↑", messages_transcript.PREVIOUS, lambda: self._go(-1))
        following = _button("↓", messages_transcript.NEXT, lambda: self._go(1))
        close = _button("✕", messages_transcript.CLOSE, self._close)
        one = _button(messages_transcript.REPLACE, messages_transcript.REPLACE, self._replace)
        every = _button(
            messages_transcript.REPLACE_ALL, messages_transcript.REPLACE_ALL, self._replace_all
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for part in (self._count, previous, following, close):
            buttons.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(one)
        below.addWidget(every)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._wanted, 0, 0)
        layout.addLayout(buttons, 0, 1)
        layout.addWidget(self._instead, 1, 0)
        layout.addLayout(below, 1, 1)
        layout.setColumnStretch(0, 1)
        self._wanted.textChanged.connect(self._look)
        self._wanted.returnPressed.connect(lambda: self._go(1))
        self._instead.returnPressed.connect(self._replace)
        for field in (self._wanted, self._instead):
            field.given_up.connect(self._close)
        self.hide()

    def open(self) -> None:
        """Show the bar, and let the text be typed."""
        self.show()
        self._wanted.setFocus()
        self._wanted.selectAll()
        self._look()

    def look_in(self, words: tuple[Word, ...]) -> None:
        """Look in `words` from now on."""
        if words is not self._words:
            self._words = words
            if self.isVisible():
                self._places = find(words, self._wanted.text())
                self._at = min(self._at, len(self._places) - 1)
                self._tell()

    def _look(self) -> None:
        self._places = find(self._words, self._wanted.text())
        self._at = -1
        if self._places:
            self._go(1)
        else:
            self._tell()

    def _go(self, by: int) -> None:
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self.found.emit(self._places[self._at].numbers)
        self._tell()

    def _tell(self) -> None:
        if self._places:
            text = messages_transcript.found(max(self._at, 0) + 1, len(self._places))
        else:
            text = messages_transcript.NOT_FOUND if self._wanted.text().strip() else ""
        self._count.setText(text)

    def _replace(self) -> None:
        if self._places:
            self.replace_wanted.emit((self._wanted.text(), max(self._at, 0), self._instead.text()))
            if self._places:
                self.found.emit(self._places[max(self._at, 0)].numbers)

    def _replace_all(self) -> None:
        if self._places:
            self.replace_all_wanted.emit((self._wanted.text(), self._instead.text()))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class _Field(QLineEdit):
    """A text to type, which Esc gives up."""

    given_up = Signal()

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Leave the window's commands to the window."""
        if is_for_window(event):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _button(text: str, name: str, press: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(press)
    return button
