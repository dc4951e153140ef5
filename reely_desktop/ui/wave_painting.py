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
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reely_desktop.ui.wave import Bytes, Pixels

_GAP_PX = 6
WAVE_TOP_PX = RULER_PX + STRIP_PX + _GAP_PX
WAVE_PX = 44
SCENES_TOP_PX = RULER_PX + 1
_SCENES_PX = 8
_TICK_HALF_PX = 4.0
_TICK_BOX_PX = 10
_WAVE_OPACITY = 0.85
_SILENCE_OPACITY = 0.55


def wave_row(span: Span, soundtrack: Soundtrack, *, colours: Colours, scale: float) -> QImage:
    """Paint the row of the sound, as wide as the span; a flat line where its shape is on its way."""
    count, height = max(1, round(span.width_px * scale)), round(WAVE_PX * scale)
    if soundtrack.peaks is None:
        row = QImage(count, height, QImage.Format.Format_RGB32)
        row.fill(QColor(colours.raised))
        painter = QPainter(row)
        painter.fillRect(QRectF(0, (height - scale) / 2, count, scale), QColor(colours.border))
        painter.end()
    else:
        from reely_desktop.ui import wave

        silent = wave.silent_columns(soundtrack, span.view, count)
        shape = wave.coverage(*wave.columns(soundtrack.peaks, span.view, count), height)
        row = _coloured(wave.shaded(shape, silent), colours)
    row.setDevicePixelRatio(scale)
    return row


def scene_layer(
    span: Span, scenes: "NDArray[np.float64]", *, colours: Colours, scale: float
) -> QPixmap:
    """Paint a small tick at the start of each of `scenes`, in seconds, as wide as the timeline."""
    from reely_desktop.ui import wave

    places = wave.places(scenes, span.view, span.width_px)
    lefts = ((places + span.left_px - _TICK_BOX_PX / 2) * scale).round().astype("int64")
    width = round((span.left_px * 2 + span.width_px) * scale)
    pixels = wave.stamped(_tick(colours, scale), lefts, width)
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    layer = QPixmap.fromImage(image)  # which shares the pixels, and holds them
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


def _coloured(shades: "Bytes", colours: Colours) -> QImage:
    import numpy as np

    height, width = shades.shape
    image = _blank(width, height, colours)
    np.frombuffer(image.bits(), np.uint8).reshape(height, -1)[:, :width] = shades
    return image.convertToFormat(QImage.Format.Format_RGB32)


@lru_cache(maxsize=1)  # to tell Qt the shades anew costs half as much as to colour a row
def _blank(width: int, height: int, colours: Colours) -> QImage:
    """Return an image, to be written on, whose pixels are the numbers of shades."""
    image = QImage(width, height, QImage.Format.Format_Indexed8)
    image.setColorTable(_shades(colours))
    return image


@lru_cache(maxsize=2)
def _shades(colours: Colours) -> list[int]:
    """Return the colour of each coverage of the wave, where there is sound and then where it is silent."""
    import numpy as np

    from reely_desktop.ui import wave

    raised, muted, border = (
        QColor(name).rgb() & 0xFFFFFF for name in (colours.raised, colours.muted, colours.border)
    )
    silent = int(wave.shades(raised, border, np.array([_SILENCE_OPACITY], np.float32))[0])
    opacities = np.linspace(0, _WAVE_OPACITY, wave.WHOLE + 1, dtype=np.float32)
    unders = (raised, silent)
    return [int(shade) for under in unders for shade in wave.shades(under, muted, opacities)]


@lru_cache(maxsize=2)
def _tick(colours: Colours, scale: float) -> "Pixels":
    """Return the pixels of the tick of a scene, in the middle of a box, and a column of none behind it."""
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
    return np.pad(rows[:, : size[0]], ((0, 0), (0, 1)))
