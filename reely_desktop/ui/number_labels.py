"""Labels whose numbers change with every frame: no other widget is laid out anew for that.

Qt lays out the whole window whenever a label gets another text, unless its size is fixed. So the size of
these is, and changes only with a text that takes other room; all digits take the same.
"""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

_DIGIT = re.compile(r"\d")
FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class NumberLabel(QLabel):
    """A line as wide as its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shape = ""
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)

    def show_text(self, text: str) -> bool:
        """Show `text`, and return whether it takes other room than what stood there."""
        if text == self.text():
            return False
        self.setText(text)
        before, self._shape = self._shape, _DIGIT.sub("0", text)
        if self._shape == before:
            return False
        self.fit()
        return True

    def fit(self) -> None:
        """Take the room that the text needs."""
        self.setFixedSize(self.sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        """Take other room in another font."""
        super().changeEvent(event)
        if event.type() in FONT_CHANGES:
            self.fit()


class ShortenedLabel(NumberLabel):
    """A line that may be given less room than its text needs, and says so with three dots."""

    _most_px: int | None = None

    def show_within(self, most_px: int) -> None:
        """Take no more width than that from now on."""
        if most_px != self._most_px:
            self._most_px = most_px
            self.fit()

    def fit(self) -> None:
        """Take the room that the text needs, as far as there is."""
        size = self.sizeHint()
        most_px = size.width() if self._most_px is None else self._most_px
        self.setFixedSize(size.boundedTo(QSize(most_px, size.height())))

    def event(self, event: QEvent) -> bool:
        """Tell the whole text to who points at it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignVCenter,
            self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width()),
        )
