"""The timeline's layers as they were last painted, each kept until something in it changes.

The film, the largest, is kept only once it is to be seen again: while the wheel turns, no two paints
show the same, and to paint it elsewhere first would be for nothing.
"""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from reely_desktop.ui.film_pictures import FilmPictures
from reely_desktop.ui.kept_layer import KeptLayer, Look
from reely_desktop.ui.present import TimelineView
from reely_desktop.ui.ruler_painting import RULER_PX, paint_ruler
from reely_desktop.ui.timeline_geometry import Span, Strip, strip
from reely_desktop.ui.timeline_painting import STRIP_PX, paint_film
from reely_desktop.ui.wave_painting import WAVE_PX, WAVE_TOP_PX

if TYPE_CHECKING:
    from reely_desktop.app.clip import Edge
    from reely_desktop.ui.sound_layers import SoundLayers

SCENES_TOP_PX = RULER_PX + 1


class Layers:
    """Film, sound and scenes, as wide as the timeline."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        self._film: KeptLayer[QPixmap] = KeptLayer()
        self._pictures = FilmPictures()
        self._sound: SoundLayers | None = None

    def paint_under(
        self,
        painter: QPainter,
        span: Span,
        shown: TimelineView,
        places: Strip,
        *,
        look: Look,
    ) -> None:
        """Paint what lies under the marks: ruler, film in its `places`, and sound."""

        def paint(painter: QPainter) -> None:
            paint_ruler(painter, span, look.colours)
            paint_film(
                painter,
                span,
                places,
                shown.thumbnails,
                pictures=self._pictures,
                colours=look.colours,
                scale=look.scale,
            )

        look_of_film = (look.scale, look.colours, look.font.pointSizeF())
        film = self._film.if_again(
            (span, shown.thumbnails, shown.aspect, look_of_film),
            lambda: _film_layer(span, look, paint),
        )
        if film is None:
            paint(painter)
        else:
            painter.drawPixmap(0, 0, film)
        soundtrack = shown.drawn_sound
        if soundtrack is not None:
            wave = self._sound_layers().wave(span, soundtrack, look)
            painter.drawImage(span.left_px, WAVE_TOP_PX, wave)

    def paint_over(self, painter: QPainter, span: Span, shown: TimelineView, *, look: Look) -> None:
        """Paint what lies over the marks: the ticks of scenes."""
        if shown.scenes:
            ticks = self._sound_layers().ticks(span, shown.scenes, look)
            painter.drawPixmap(0, SCENES_TOP_PX, ticks)

    def _sound_layers(self) -> "SoundLayers":
        if self._sound is None:
            from reely_desktop.ui.sound_layers import SoundLayers

            self._sound = SoundLayers()
        return self._sound


def _film_layer(span: Span, look: Look, paint: Callable[[QPainter], None]) -> QPixmap:
    """Return a picture, as opaque as the panel behind it, of what `paint` paints."""
    width, height = span.left_px * 2 + span.width_px, RULER_PX + STRIP_PX
    # Rounded up: the window paints a row of its pixels that the strip covers in part, too.
    layer = QPixmap(math.ceil(width * look.scale), math.ceil(height * look.scale))
    layer.setDevicePixelRatio(look.scale)
    layer.fill(QColor(look.colours.surface))
    painter = QPainter(layer)
    painter.setFont(look.font)
    paint(painter)
    painter.end()
    return layer


def small(font: QFont) -> QFont:
    """Return the font of what is written on the timeline, where the window's is `font`."""
    font = QFont(font)
    font.setPointSizeF(font.pointSizeF() * 0.85)
    return font


def strip_of(shown: TimelineView, span: Span) -> Strip:
    """Return the places of the film strip in view."""
    return strip(span, picture_px=STRIP_PX * shown.aspect, frame=shown.frame)


def bottom_px(shown: TimelineView | None) -> int:
    """Return where the lowest row ends: the sound's, or the film's where there is no sound."""
    has_sound = shown is not None and shown.drawn_sound is not None
    return WAVE_TOP_PX + WAVE_PX if has_sound else RULER_PX + STRIP_PX


def is_taken_away(held: "Edge | None", before: TimelineView, shown: TimelineView) -> bool:
    """Whether what a hand holds is no longer what it took hold of."""
    return before.video != shown.video or (held is not None and before.pieces != shown.pieces)
