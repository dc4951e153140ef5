"""How the sound looks under the film strip, the scenes on it, and the line where a drag snapped.

The layers are painted once per zoom and size; the marks over them with every paint.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import Span
from reely_desktop.ui.timeline_painting import (
    RADIUS_PX,
    RULER_PX,
    STRIP_PX,
    Marks,
    paint_shade,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reely_desktop.ui.wave import Bytes

_GAP_PX = 6
WAVE_TOP_PX = RULER_PX + STRIP_PX + _GAP_PX
WAVE_PX = 44
SCENES_TOP_PX = RULER_PX + 1
_SCENES_PX = 8
_TICK_HALF_PX = 4.0
_WAVE_OPACITY = 0.85
_SILENCE_OPACITY = 0.55


def wave_layer(span: Span, soundtrack: Soundtrack, *, colours: Colours, scale: float) -> QPixmap:
    """Paint the row of the sound, as wide as the timeline; a flat line where its shape is on its way."""
    layer = _empty(span, WAVE_PX, scale)
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    row = QRectF(span.left_px, 0, span.width_px, WAVE_PX)
    path = QPainterPath()
    path.addRoundedRect(row, RADIUS_PX, RADIUS_PX)
    painter.setClipPath(path)
    painter.fillRect(row, QColor(colours.raised))
    if soundtrack.peaks is None:
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(row.left(), WAVE_PX / 2), QPointF(row.right(), WAVE_PX / 2))
    else:
        from reely_desktop.ui import wave

        count = max(1, round(span.width_px * scale))
        silent = wave.silent_columns(soundtrack, span.view, count)[None, :]
        painter.drawImage(row, _tinted(silent * 255, colours.border, opacity=_SILENCE_OPACITY))
        shape = wave.coverage(
            *wave.columns(soundtrack.peaks, span.view, count), round(WAVE_PX * scale)
        )
        painter.drawImage(row, _tinted(shape, colours.muted, opacity=_WAVE_OPACITY))
    painter.end()
    return layer


def scene_layer(
    span: Span, scenes: "NDArray[np.float64]", *, colours: Colours, scale: float
) -> QPixmap:
    """Paint a small tick at the start of each of `scenes`, in seconds, as wide as the timeline."""
    from reely_desktop.ui import wave

    layer = _empty(span, _SCENES_PX, scale)
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ticks = QPainterPath()
    for place in wave.places(scenes, span.view, span.width_px):
        x = span.left_px + place
        ticks.moveTo(x - _TICK_HALF_PX, 0)
        ticks.lineTo(x + _TICK_HALF_PX, 0)
        ticks.lineTo(x, _SCENES_PX - 1.5)
        ticks.closeSubpath()
    painter.setPen(QPen(QColor(colours.background), 1))
    painter.setBrush(QColor(colours.scene))
    painter.drawPath(ticks)
    painter.end()
    return layer


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


def _empty(span: Span, height_px: int, scale: float) -> QPixmap:
    layer = QPixmap(round((span.left_px * 2 + span.width_px) * scale), round(height_px * scale))
    layer.setDevicePixelRatio(scale)
    layer.fill(Qt.GlobalColor.transparent)
    return layer


def _tinted(coverage: "Bytes", name: str, *, opacity: float) -> QImage:
    """Return `coverage`, 0 to 255 a pixel, as a picture in one colour."""
    height, width = coverage.shape
    whole = QImage(coverage.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    colour = QColor(name).rgb() & 0xFFFFFF
    whole.setColorTable([round(step * opacity) << 24 | colour for step in range(256)])
    return whole.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
