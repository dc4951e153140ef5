"""How the ruler over the timeline looks, and lines that stand in a row."""

import math
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import MAJOR_TICK_PX, Row, Span, ruler

RULER_PX = 38
_TEXT_LEFT_PX, _TEXT_BASE_PX = 4, 14
_MINOR_TOP_PX, _MAJOR_TOP_PX, _BOTTOM_PX = RULER_PX - 5, RULER_PX - 9, RULER_PX - 2


def paint_ruler(painter: QPainter, span: Span, colours: Colours) -> None:
    """Paint ticks, and the times at the longer ones in the font that is set."""
    marks = ruler(span)
    height = _BOTTOM_PX - _MINOR_TOP_PX
    paint_lines(painter, marks.minors, _MINOR_TOP_PX, height, QColor(colours.border))
    height = _BOTTOM_PX - _MAJOR_TOP_PX
    paint_lines(painter, marks.majors, _MAJOR_TOP_PX, height, QColor(colours.muted))
    scale = painter.device().devicePixelRatio()
    ink = _Ink(painter.font().toString(), colours.muted, scale)
    end = 2 * span.left_px + span.width_px - 2
    x, numerator, denominator = marks.majors.first_x, marks.step.numerator, marks.step.denominator
    for number in range(marks.first, marks.first + marks.majors.count):
        label = _label((number * numerator, denominator), marks.decimals, ink)
        # Only the last ones may lack room.
        if x + MAJOR_TICK_PX <= end or x + label.deviceIndependentSize().width() <= end:
            painter.drawPixmap(round(x) + _TEXT_LEFT_PX, 0, label)
        x += marks.majors.apart


def paint_lines(painter: QPainter, row: Row, top: float, height: float, colour: QColor) -> None:
    """Paint an upright line, a pixel wide, at each place of `row`.

    It is one line lying down, as thick as they are high and dashed: a third of the time of one each.
    """
    if not row.count:
        return
    pen = QPen(colour, height, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1 / height, max(row.apart - 1, 0) / height])
    painter.setPen(pen)
    middle = top + height / 2
    last_x = row.first_x + (row.count - 1) * row.apart
    painter.drawLine(QPointF(row.first_x, middle), QPointF(last_x + 1, middle))


class _Ink(NamedTuple):
    """What a label is painted in: the font as text, and device pixels a pixel."""

    font: str
    colour: str
    scale: float


@lru_cache(maxsize=512)
def _label(ratio: tuple[int, int], decimals: int, ink: _Ink) -> QPixmap:
    """Return the picture of a time: one turn of the wheel leaves most of the ruler's in view.

    The time is a ratio of whole numbers, which is found again sooner than a fraction.
    """
    text = format_clock(MediaTime(ratio[0], Fraction(1, ratio[1])), decimals=decimals)
    font = QFont()
    font.fromString(ink.font)
    metrics = QFontMetricsF(font)
    width_px, height_px = metrics.horizontalAdvance(text), _TEXT_BASE_PX + metrics.descent()
    label = QPixmap(math.ceil(width_px * ink.scale), math.ceil(height_px * ink.scale))
    label.setDevicePixelRatio(ink.scale)
    label.fill(Qt.GlobalColor.transparent)
    painter = QPainter(label)
    painter.setFont(font)
    painter.setPen(QColor(ink.colour))
    painter.drawText(QPointF(0, _TEXT_BASE_PX), text)
    painter.end()
    return label
