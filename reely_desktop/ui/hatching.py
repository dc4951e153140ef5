"""Diagonal lines over what was removed, as far apart on every screen; Qt's own lie closer on finer ones."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

_APART_PX = 8
_OPACITY = 0.5


def hatched(colour: str, *, scale: float) -> QBrush:
    """Return a brush of thin lines in `colour` for a screen of that scale."""
    side = round(_APART_PX * scale)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(side / _APART_PX)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shade = QColor(colour)
    shade.setAlphaF(_OPACITY)
    painter.setPen(shade)
    for beside in (-_APART_PX, 0, _APART_PX):  # so that the corners meet those of the next tile
        painter.drawLine(QLineF(beside, _APART_PX, beside + _APART_PX, 0))
    painter.end()
    return QBrush(tile)
