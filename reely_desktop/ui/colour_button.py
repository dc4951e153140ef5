"""A button that shows a colour, for whoever wants another one."""

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QPushButton

_SWATCH_PX = (28, 14)
_NONE = "\N{EN DASH}"


class ColourButton(QPushButton):
    """Shows a colour as a swatch and in letters."""

    def __init__(self, name: str) -> None:
        """Show no colour yet."""
        super().__init__()
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
            swatch = QPixmap(*_SWATCH_PX)
            swatch.fill(QColor(colour))
            self.setIcon(QIcon(swatch))
        else:
            self.setIcon(QIcon())
