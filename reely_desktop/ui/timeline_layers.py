"""The timeline's layers as they were last painted, each kept until something in it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QPainter, QPixmap

from reely_desktop.ui.film_pictures import FilmPictures
from reely_desktop.ui.present import TimelineView
from reely_desktop.ui.ruler_painting import RULER_PX
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import Slot, Span, strip_slots
from reely_desktop.ui.timeline_painting import STRIP_PX, film_layer
from reely_desktop.ui.wave_painting import (
    SCENES_TOP_PX,
    WAVE_PX,
    WAVE_TOP_PX,
    scene_layer,
    wave_layer,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reely_desktop.app.clip import Edge
    from reely_desktop.engine.mediatime import MediaTime


@dataclass(frozen=True, slots=True)
class Look:
    """What the layers are painted in: `scale` is device pixels a pixel."""

    colours: Colours
    font: QFont
    scale: float


class Layers:
    """Film, sound and scenes as pixmaps of the whole timeline's width."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        self._kept: dict[str, tuple[object, QPixmap]] = {}
        self._pictures = FilmPictures()
        self._scenes: tuple[tuple[MediaTime, ...], NDArray[np.float64]] | None = None

    def paint_under(
        self, painter: QPainter, span: Span, shown: TimelineView, *, look: Look
    ) -> None:
        """Paint what lies under the marks: ruler, film and sound."""
        key = (span, look.scale, look.colours)
        film = self._of(
            "film",
            (*key, shown.thumbnails, shown.aspect, look.font.pointSizeF()),
            lambda: film_layer(
                span,
                slots_of(shown, span),
                shown.thumbnails,
                pictures=self._pictures,
                colours=look.colours,
                font=look.font,
                scale=look.scale,
            ),
        )
        painter.drawPixmap(0, 0, film)
        soundtrack = shown.drawn_sound
        if soundtrack is not None:
            wave = self._of(
                "wave",
                (*key, soundtrack),
                lambda: wave_layer(span, soundtrack, colours=look.colours, scale=look.scale),
            )
            painter.drawPixmap(0, WAVE_TOP_PX, wave)

    def paint_over(self, painter: QPainter, span: Span, shown: TimelineView, *, look: Look) -> None:
        """Paint what lies over the marks: the ticks of scenes."""
        if shown.scenes:
            scenes = self._of(
                "scenes",
                (span, look.scale, look.colours, shown.scenes),
                lambda: scene_layer(
                    span, self._seconds_of(shown.scenes), colours=look.colours, scale=look.scale
                ),
            )
            painter.drawPixmap(0, SCENES_TOP_PX, scenes)

    def _seconds_of(self, scenes: "tuple[MediaTime, ...]") -> "NDArray[np.float64]":
        from reely_desktop.ui.wave import seconds_of

        if self._scenes is None or self._scenes[0] is not scenes:
            self._scenes = (scenes, seconds_of(scenes))
        return self._scenes[1]

    def _of(self, name: str, key: object, paint: Callable[[], QPixmap]) -> QPixmap:
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            kept = self._kept[name] = (key, paint())
        return kept[1]


def small(font: QFont) -> QFont:
    """Return the font of what is written on the timeline, where the window's is `font`."""
    font = QFont(font)
    font.setPointSizeF(font.pointSizeF() * 0.85)
    return font


def slots_of(shown: TimelineView, span: Span) -> tuple[Slot, ...]:
    """Return the places of the film strip in view."""
    return strip_slots(span, picture_px=STRIP_PX * shown.aspect, frame=shown.frame)


def bottom_px(shown: TimelineView | None) -> int:
    """Return where the lowest row ends: the sound's, or the film's where there is no sound."""
    has_sound = shown is not None and shown.drawn_sound is not None
    return WAVE_TOP_PX + WAVE_PX if has_sound else RULER_PX + STRIP_PX


def is_taken_away(held: "Edge | None", before: TimelineView, shown: TimelineView) -> bool:
    """Whether what a hand holds is no longer what it took hold of."""
    return before.video != shown.video or (held is not None and before.pieces != shown.pieces)
