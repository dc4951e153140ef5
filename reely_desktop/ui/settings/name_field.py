"""The field for the names of clips: what is typed is shown as an example, or refused with the reason.

Only a text that names clips is handed on; one that is left half-typed is forgotten.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reely_desktop.ui.settings.view import NameView


class NameField(QLineEdit):
    """Shows a template; says what was typed, and which template was finished."""

    typed = Signal(object)  # str: also when what was typed is forgotten
    finished = Signal(object)  # str

    def __init__(self, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(name)
        self._kept = ""
        self.textEdited.connect(self.typed.emit)
        self.editingFinished.connect(lambda: self.finished.emit(self.text()))

    def show_kept(self, template: str) -> None:
        """Show the template that holds, unless another is being typed over this one."""
        if template != self._kept:
            self._kept = template
            self._forget()

    def show_name(self, shown: NameView) -> None:
        """Mark what is refused."""
        if self.property("fault") != bool(shown.fault):
            self.setProperty("fault", bool(shown.fault))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(shown.fault or shown.example)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc forgets what was typed, and then does what it does elsewhere."""
        if event.key() == Qt.Key.Key_Escape:
            self._forget()
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember nothing that was not finished."""
        self._forget()
        super().hideEvent(event)

    def _forget(self) -> None:
        if self.text() != self._kept:
            self.setText(self._kept)
            self.typed.emit(self._kept)
