"""A few words at the foot of the preview that go by themselves: good to know, and nothing to do."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

SHOWN_MS = 4000
_ABOVE_PX = 34
"""From the lower edge: within the dashed frame on the first page."""


class Toast(QLabel):
    """Shows a sentence over `parent`, its widget, for four seconds."""

    faded = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.faded)
        parent.installEventFilter(self)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say `text`; nothing where it is empty."""
        if text == self.text() and self.isVisible() == bool(text):
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            self.adjustSize()
            self._place()
            self.raise_()
            self._clock.start(SHOWN_MS)
        else:
            self._clock.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - _ABOVE_PX)
