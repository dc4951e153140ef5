"""The latest words that were heard, in one line: where there is little room, the oldest are left out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class LatestWords(QLabel):
    """One line, cut off at its beginning."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show the end of `text`."""
        self._whole = text
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as there is room."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for by now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideLeft
        self.setText(self.fontMetrics().elidedText(self._whole, mode, self.width()))
