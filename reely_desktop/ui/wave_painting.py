"""Where the sound lies under the film strip, the marks over it, and the line where a drag snapped."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from reely_desktop.ui.ruler_painting import RULER_PX
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import Span
from reely_desktop.ui.timeline_painting import STRIP_PX, Marks, paint_shade

_GAP_PX = 6
WAVE_TOP_PX = RULER_PX + STRIP_PX + _GAP_PX
WAVE_PX = 44


def paint_wave_marks(painter: QPainter, span: Span, marks: Marks, colours: Colours) -> None:
    """Shade the sound of what is not kept, and let the playhead run on over it."""
    row = QRectF(span.left_px, WAVE_TOP_PX, span.width_px, WAVE_PX)
    paint_shade(painter, span, marks, colours, box=row)
    x = span.x_of(marks.playhead)
    if span.left_px - 1 <= x <= span.left_px + span.width_px + 1:
        top, bottom = QPointF(x, RULER_PX + STRIP_PX + 1), QPointF(x, row.bottom() + 3)
        painter.setPen(QPen(QColor(colours.playhead), 2))
        painter.drawLine(top, bottom)


def paint_snap(painter: QPainter, x: float, bottom: float, colours: Colours) -> None:
    """Paint the line that says where a drag snapped."""
    painter.setPen(QPen(QColor(colours.accent_line), 1.5))
    painter.drawLine(QPointF(x, RULER_PX - 6), QPointF(x, bottom))
