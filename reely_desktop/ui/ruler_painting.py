"""How the ruler over the timeline looks, and lines that stand in a row."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText

from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import MAJOR_TICK_PX, Row, Span, tick_decimals, ticks

RULER_PX = 38
_TEXT_PX = 14
_MINOR_TOP_PX, _MAJOR_TOP_PX, _BOTTOM_PX = RULER_PX - 5, RULER_PX - 9, RULER_PX - 2


def paint_ruler(painter: QPainter, span: Span, colours: Colours, font: QFont) -> None:
    """Paint ticks and the times at the longer ones."""
    painter.setFont(font)
    decimals, metrics = tick_decimals(span), QFontMetricsF(font)
    majors, row = ticks(span)
    height = _BOTTOM_PX - _MINOR_TOP_PX
    paint_lines(painter, row, _MINOR_TOP_PX, height, QColor(colours.border))
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.drawLines([QLineF(tick.x, _MAJOR_TOP_PX, tick.x, _BOTTOM_PX - 1) for tick in majors])
    top, end = _TEXT_PX - metrics.ascent(), 2 * span.left_px + span.width_px - 2
    for tick in majors:
        text = format_clock(tick.time, decimals=decimals)
        # Only the last ones may lack room, and to measure a text costs as much as to paint it.
        if tick.x + MAJOR_TICK_PX <= end or tick.x + metrics.horizontalAdvance(text) <= end:
            painter.drawStaticText(QPointF(tick.x + 4, top), _written(text))


def paint_lines(painter: QPainter, row: Row, top: float, height: float, colour: QColor) -> None:
    """Paint an upright line, a pixel wide, at each place of `row`.

    It is one line lying down, as thick as they are high and dashed: a third of the time of one each.
    """
    pen = QPen(colour, height, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1 / height, max(row.apart - 1, 0) / height])
    painter.setPen(pen)
    middle = top + height / 2
    last_x = row.first_x + (row.count - 1) * row.apart
    painter.drawLine(QPointF(row.first_x, middle), QPointF(last_x + 1, middle))


@lru_cache(maxsize=512)
def _written(text: str) -> QStaticText:
    """Return `text` to be drawn again: one turn of the wheel leaves most of the ruler's where they are."""
    written = QStaticText(text)
    written.setTextFormat(Qt.TextFormat.PlainText)
    return written
