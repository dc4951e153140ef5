"""A button that shows a colour, for whoever wants another one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

_SWATCH_PX = (28, 14)
_LINE = "#808894"
_NONE = "\N{EN DASH}"


class ColourButton(QPushButton):
    """Shows a colour as a swatch and in letters."""

    def __init__(self, name: str) -> None:
        """Show no colour yet."""
        super().__init__()
        self.setIconSize(QSize(*_SWATCH_PX))
        self.setAccessibleName(name)
        self.colour = ""

    def show_colour(self, colour: str) -> None:
        """Show `colour`, as #rrggbb; "" for none."""
        if colour == self.colour:
            return
        self.colour = colour
        self.setText(colour or _NONE)
        self.setAccessibleDescription(colour)
        if colour:
            self.setIcon(_swatch(QColor(colour)))
        else:
            self.setIcon(QIcon())


def _swatch(colour: QColor) -> QIcon:
    """Return the colour with a line around it, by which white is seen on white and black on black."""
    width, height = _SWATCH_PX
    swatch = QPixmap(width, height)
    swatch.fill(QColor(_LINE))
    painter = QPainter(swatch)
    painter.fillRect(1, 1, width - 2, height - 2, colour)
    painter.end()
    return QIcon(swatch)
