"""How the sound looks under the film strip, the scenes on it, and the line where a drag snapped.

The layers are painted once per zoom and size; the marks over them with every paint.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.ui.ruler_painting import RULER_PX
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import Span
from reely_desktop.ui.timeline_painting import (
    STRIP_PX,
    Marks,
    paint_shade,
    round_off,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reely_desktop.ui.wave import Pixels

_GAP_PX = 6
WAVE_TOP_PX = RULER_PX + STRIP_PX + _GAP_PX
WAVE_PX = 44
SCENES_TOP_PX = RULER_PX + 1
_SCENES_PX = 8
_TICK_HALF_PX = 4.0
_TICK_BOX_PX = 10
_WAVE_OPACITY = 0.85
_SILENCE_OPACITY = 0.55


def wave_layer(span: Span, soundtrack: Soundtrack, *, colours: Colours, scale: float) -> QPixmap:
    """Paint the row of the sound, as wide as the timeline; a flat line where its shape is on its way."""
    layer = _empty(span, WAVE_PX, scale)
    painter = QPainter(layer)
    row = QRectF(span.left_px, 0, span.width_px, WAVE_PX)
    if soundtrack.peaks is None:
        painter.fillRect(row, QColor(colours.raised))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(row.left(), WAVE_PX / 2), QPointF(row.right(), WAVE_PX / 2))
    else:
        from reely_desktop.ui import wave

        count = max(1, round(span.width_px * scale))
        silent = wave.silent_columns(soundtrack, span.view, count)
        shape = wave.coverage(
            *wave.columns(soundtrack.peaks, span.view, count), round(WAVE_PX * scale)
        )
        pixels = wave.painted(shape, silent, _shades(colours))
        painter.drawImage(row, _image(pixels, QImage.Format.Format_RGB32))
    round_off(painter, row)
    painter.end()
    return layer


def scene_layer(
    span: Span, scenes: "NDArray[np.float64]", *, colours: Colours, scale: float
) -> QPixmap:
    """Paint a small tick at the start of each of `scenes`, in seconds, as wide as the timeline."""
    from reely_desktop.ui import wave

    places = wave.places(scenes, span.view, span.width_px)
    lefts = ((places + span.left_px - _TICK_BOX_PX / 2) * scale).round().astype("int64")
    width = round((span.left_px * 2 + span.width_px) * scale)
    pixels = wave.stamped(_tick(colours, scale), lefts, width)
    layer = QPixmap.fromImage(_image(pixels, QImage.Format.Format_ARGB32_Premultiplied))
    layer.setDevicePixelRatio(scale)
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


@lru_cache(maxsize=2)
def _shades(colours: Colours) -> "Pixels":
    """Return the colour of each coverage of the wave, where there is sound and then where it is silent."""
    import numpy as np

    from reely_desktop.ui import wave

    raised, muted, border = (
        QColor(name).rgb() & 0xFFFFFF for name in (colours.raised, colours.muted, colours.border)
    )
    silent = int(wave.shades(raised, border, np.array([_SILENCE_OPACITY], np.float32))[0])
    opacities = np.linspace(0, _WAVE_OPACITY, wave.WHOLE + 1, dtype=np.float32)
    return np.concatenate([wave.shades(under, muted, opacities) for under in (raised, silent)])


@lru_cache(maxsize=2)
def _tick(colours: Colours, scale: float) -> "Pixels":
    """Return the pixels of the tick of a scene, in the middle of a box."""
    import numpy as np

    size = (round(_TICK_BOX_PX * scale), round(_SCENES_PX * scale))
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = _TICK_BOX_PX / 2
    tick = QPainterPath()
    tick.moveTo(middle - _TICK_HALF_PX, 0)
    tick.lineTo(middle + _TICK_HALF_PX, 0)
    tick.lineTo(middle, _SCENES_PX - 1.5)
    tick.closeSubpath()
    painter.setPen(QPen(QColor(colours.background), 1))
    painter.setBrush(QColor(colours.scene))
    painter.drawPath(tick)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(size[1], -1)
    return rows[:, : size[0]].copy()


def _image(pixels: "Pixels", form: QImage.Format) -> QImage:
    """Return `pixels`, contiguous, as an image that is of no use without them."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, width * 4, form)
