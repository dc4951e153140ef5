"""A deed that cannot be taken back is asked about once more, in place.

button ── pressed ── the question, with the focus on leaving it ──┬── sure: it is done
                                                                  └── left, or Esc: the button again
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reely_desktop.ui.settings import messages_devices as words
from reely_desktop.ui.settings.page import button, note


class AskedTwice:
    """The button, and the question that is hidden until it is pressed; each to be laid out where it fits."""

    def __init__(self, deed: str, question: str, sure: str, do: Callable[[], None]) -> None:
        """Ask nothing yet; `sure` is what the button says that has it done, by `do`."""
        self._do = do
        self.button = button(deed)
        self._sure, self._leave = button(sure), button(words.LEAVE)
        self.question = _Question(self._put_away)
        self._text = note(question)
        layout = QHBoxLayout(self.question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._sure)
        layout.addWidget(self._leave)
        self.question.hide()
        self.button.clicked.connect(lambda *_: self._ask())
        self._sure.clicked.connect(lambda *_: self._done())
        self._leave.clicked.connect(lambda *_: self._put_away())

    def ask_about(self, question: str, name: str) -> None:
        """Ask another question from now on; the button is called `name` to be spoken."""
        self._text.setText(question)
        self.button.setAccessibleName(name)

    @property
    def answers(self) -> tuple[QPushButton, QPushButton]:
        """What the question is answered by."""
        return (self._sure, self._leave)

    def set_offered(self, *, is_offered: bool) -> None:
        """Offer the deed or not; a question that is being asked stays."""
        is_asking = is_offered and not self.question.isHidden()
        self.button.setVisible(is_offered and not is_asking)
        self.question.setVisible(is_asking)

    def _ask(self) -> None:
        self.question.show()
        self._leave.setFocus()
        self.button.hide()

    def _put_away(self) -> None:
        self.button.show()
        self.button.setFocus()
        self.question.hide()

    def _done(self) -> None:
        self._put_away()
        self._do()


class _Question(QWidget):
    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._left = leave

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it by Esc, which leaves the window only after that."""
        if event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)
