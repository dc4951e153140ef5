"""The sound and the ticks of scenes as layers, each kept until something in it changes.

Their pixels are made by numpy, which comes with what reads media: so this is loaded with the first of them.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from reely_desktop.ui import wave
from reely_desktop.ui.kept_layer import KeptLayer, Look
from reely_desktop.ui.wave_painting import WAVE_PX

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reely_desktop.app.soundtrack import Soundtrack
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.ui.theme import Colours
    from reely_desktop.ui.timeline_geometry import Span
    from reely_desktop.ui.wave import Bytes, Pixels

_SCENES_PX = 8
_TICK_HALF_PX = 4.0
_TICK_BOX_PX = 10
_WAVE_OPACITY = 0.85
_SILENCE_OPACITY = 0.55


class SoundLayers:
    """Sound and scenes, as they were last painted."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        self._wave: KeptLayer[QImage] = KeptLayer()
        self._ticks: KeptLayer[QPixmap] = KeptLayer()
        self._scenes: tuple[tuple[MediaTime, ...], NDArray[np.float64]] | None = None

    def wave(self, span: "Span", soundtrack: "Soundtrack", look: "Look") -> QImage:
        """Return the row of the sound, as wide as the span."""
        return self._wave.of(
            (span, look.scale, look.colours, soundtrack),
            lambda: _wave_row(span, soundtrack, look),
        )

    def ticks(self, span: "Span", scenes: "tuple[MediaTime, ...]", look: "Look") -> QPixmap:
        """Return the row of ticks at the starts of `scenes`, as wide as the timeline."""
        return self._ticks.of(
            (span, look.scale, look.colours, scenes),
            lambda: _scene_row(span, self._seconds_of(scenes), look),
        )

    def _seconds_of(self, scenes: "tuple[MediaTime, ...]") -> "NDArray[np.float64]":
        if self._scenes is None or self._scenes[0] is not scenes:
            self._scenes = (scenes, wave.seconds_of(scenes))
        return self._scenes[1]


def _wave_row(span: "Span", soundtrack: "Soundtrack", look: "Look") -> QImage:
    """Paint the row of the sound, as wide as the span; a flat line where its shape is on its way."""
    colours, scale = look.colours, look.scale
    count, height = max(1, round(span.width_px * scale)), round(WAVE_PX * scale)
    if soundtrack.peaks is None:
        row = QImage(count, height, QImage.Format.Format_RGB32)
        row.fill(QColor(colours.raised))
        painter = QPainter(row)
        painter.fillRect(QRectF(0, (height - scale) / 2, count, scale), QColor(colours.border))
        painter.end()
    else:
        silent = wave.silent_columns(soundtrack, span.view, count)
        shape = wave.coverage(*wave.columns(soundtrack.peaks, span.view, count), height)
        row = _coloured(wave.shaded(shape, silent), colours)
    row.setDevicePixelRatio(scale)
    return row


def _scene_row(span: "Span", scenes: "NDArray[np.float64]", look: "Look") -> QPixmap:
    """Paint a small tick at the start of each of `scenes`, in seconds, as wide as the timeline."""
    scale = look.scale
    places = wave.places(scenes, span.view, span.width_px)
    lefts = ((places + span.left_px - _TICK_BOX_PX / 2) * scale).round().astype(np.int64)
    width = round((span.left_px * 2 + span.width_px) * scale)
    pixels = wave.stamped(_tick(look.colours, scale), lefts, width)
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    layer = QPixmap.fromImage(image)  # which shares the pixels, and holds them
    layer.setDevicePixelRatio(scale)
    return layer


def _coloured(shades: "Bytes", colours: "Colours") -> QImage:
    height, width = shades.shape
    image = _blank(width, height, colours)
    np.frombuffer(image.bits(), np.uint8).reshape(height, -1)[:, :width] = shades
    return image.convertToFormat(QImage.Format.Format_RGB32)


@lru_cache(maxsize=1)  # to tell Qt the shades anew costs half as much as to colour a row
def _blank(width: int, height: int, colours: "Colours") -> QImage:
    """Return an image, to be written on, whose pixels are the numbers of shades."""
    image = QImage(width, height, QImage.Format.Format_Indexed8)
    image.setColorTable(_shades(colours))
    return image


@lru_cache(maxsize=2)
def _shades(colours: "Colours") -> list[int]:
    """Return the colour of each coverage of the wave, where there is sound and then where it is silent."""
    raised, muted, border = (
        QColor(name).rgb() & 0xFFFFFF for name in (colours.raised, colours.muted, colours.border)
    )
    silent = int(wave.shades(raised, border, np.array([_SILENCE_OPACITY], np.float32))[0])
    opacities = np.linspace(0, _WAVE_OPACITY, wave.WHOLE + 1, dtype=np.float32)
    unders = (raised, silent)
    return [int(shade) for under in unders for shade in wave.shades(under, muted, opacities)]


@lru_cache(maxsize=2)
def _tick(colours: "Colours", scale: float) -> "Pixels":
    """Return the pixels of the tick of a scene, in the middle of a box, and a column of none behind it."""
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
