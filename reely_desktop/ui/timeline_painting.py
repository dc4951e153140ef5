"""How the timeline looks: the film, painted once per zoom and size, and the marks over it.

Nothing is decided here; what lies where comes from `timeline_geometry`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from reely_desktop.app.clip import Edge, Side
from reely_desktop.app.state import Thumbnail
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.ui.film_pictures import FilmPictures
from reely_desktop.ui.hatching import hatched
from reely_desktop.ui.ruler_painting import RULER_PX, paint_lines
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import (
    HANDLE_PX,
    Handle,
    Span,
    Strip,
    handles,
    latest_at,
)

STRIP_PX = 76
RADIUS_PX = 5
_KEPT_EDGE_PX = 3
_SHADE_OPACITY = 0.68
_NUMBER_PX = 16
_NARROWEST_PX = 4.0
_HEAD_PX = 6.5
_STAND_IN_STEPS = 1.5
_BUBBLE_PX = 24


@dataclass(frozen=True, slots=True)
class Marks:
    """The moving parts, and which edge the pointer has or would have."""

    pieces: Sequence[MediaRange]
    ghosts: Sequence[MediaRange]
    markers: Sequence[MediaTime]
    playhead: MediaTime
    held: Edge | None
    hovered: Edge | None


def paint_film(
    painter: QPainter,
    span: Span,
    places: Strip,
    thumbnails: Sequence[Thumbnail],
    *,
    pictures: FilmPictures,
    colours: Colours,
    scale: float,
) -> None:
    """Paint the strip: in each of its `places` the picture of its time, as far as there is one."""
    strip = strip_rect(span)
    painter.fillRect(strip, QColor(colours.raised))
    painter.setClipRect(strip)
    seconds = pictures.seconds_of(thumbnails)
    height_px = round(strip.height() * scale)
    row, (step, of) = places.row, places.step.as_integer_ratio()
    longest = _STAND_IN_STEPS * step / of
    # A pixel wider, so that no seam shines through between neighbours.
    box = QRectF(0, strip.top(), math.ceil(row.apart) + 1, strip.height())
    for number in range(row.count):
        # Rounded once, as the time of the picture is: a product of floats may come just before it.
        middle = (2 * (places.first + number) + 1) * step / (2 * of)
        at = latest_at(seconds, middle)
        # A picture of near by stands in for one on its way; one of far away would mislead.
        if at is None or middle - seconds[at] > longest:
            continue
        picture = pictures.of(thumbnails[at], height_px=height_px)
        whole_px = picture.width()
        width_px = min(whole_px, math.ceil(row.apart * scale) + 1)
        box.moveLeft(row.first_x + number * row.apart)
        painter.drawPixmap(box, picture, QRectF((whole_px - width_px) / 2, 0, width_px, height_px))
    paint_lines(painter, row, strip.top(), strip.height(), QColor(0, 0, 0, 70))
    painter.setClipping(False)


def paint_marks(painter: QPainter, span: Span, marks: Marks, colours: Colours) -> None:
    """Paint what is shaded, the handles, the markers and the playhead over the film layer."""
    strip = strip_rect(span)
    paint_shade(painter, span, marks, colours, box=strip)
    painter.save()
    painter.setClipRect(
        strip.adjusted(-HANDLE_PX - 1, -_KEPT_EDGE_PX, HANDLE_PX + 1, _KEPT_EDGE_PX)
    )
    kept = [(span.x_of(piece.start), span.x_of(piece.end)) for piece in marks.pieces]
    upper = QRectF(strip.left(), strip.top() - 1, strip.width(), _KEPT_EDGE_PX)
    lower = upper.translated(0, strip.height() - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for left, right in kept:
        for edge in (upper, lower):
            _fill(painter, edge, left, right, QColor(colours.handle))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, (left, right) in enumerate(kept if len(kept) > 1 else ()):
        seen = QRectF(QPointF(max(left, strip.left()), strip.top()), strip.bottomRight())
        seen.setRight(min(right, strip.right()))
        _paint_number(painter, seen, number + 1, colours)
    for handle in handles(span, marks.pieces):
        _paint_handle(
            painter, handle, is_hot=handle.edge in {marks.held, marks.hovered}, colours=colours
        )
    painter.restore()
    for marker in marks.markers:
        _paint_marker(painter, span, span.x_of(marker), colours)
    _paint_playhead(painter, span, marks, colours)


def paint_shade(
    painter: QPainter, span: Span, marks: Marks, colours: Colours, *, box: QRectF
) -> None:
    """Shade what is not kept within the row `box`, and round its corners off.

    What was removed between pieces is hatched, too.
    """
    shade = QColor(colours.shade)
    shade.setAlphaF(_SHADE_OPACITY)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # a quarter of the time
    begins = min(span.x_of(piece.start) for piece in marks.pieces)
    ends = max(span.x_of(piece.end) for piece in marks.pieces)
    _fill(painter, box, -math.inf, begins, shade)
    _fill(painter, box, ends, math.inf, shade)
    scale = painter.device().devicePixelRatio()
    hatch = hatched(colours.muted, scale=scale) if marks.ghosts else QBrush()
    for ghost in marks.ghosts:
        left, right = span.x_of(ghost.start), span.x_of(ghost.end)
        _fill(painter, box, left, right, shade)
        _fill(painter, box, left, right, hatch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(
        _outside(box.left(), box.top(), box.width(), box.height()), QColor(colours.surface)
    )


def paint_bubble(painter: QPainter, span: Span, x: float, text: str, colours: Colours) -> None:
    """Paint a read-out over the ruler, centred on `x` as far as there is room."""
    metrics = QFontMetricsF(painter.font())
    size = QSizeF(metrics.horizontalAdvance(text) + 16, _BUBBLE_PX)
    left = min(max(x - size.width() / 2, 2), span.left_px * 2 + span.width_px - size.width() - 2)
    box = QRectF(QPointF(left, 0), size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.handle))
    painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
    painter.setPen(QColor(colours.on_handle))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def strip_rect(span: Span) -> QRectF:
    """Return where the film strip lies."""
    return QRectF(span.left_px, RULER_PX, span.width_px, STRIP_PX)


def _fill(painter: QPainter, box: QRectF, left: float, right: float, fill: QColor | QBrush) -> None:
    """Fill as much of `box` as lies between `left` and `right`."""
    left, right = max(left, box.left()), min(right, box.right())
    if right > left:
        painter.fillRect(QRectF(left, box.top(), right - left, box.height()), fill)


@lru_cache(maxsize=4)
def _outside(left: float, top: float, width: float, height: float) -> QPainterPath:
    """Return the corners of a row that lie outside of its rounded ones.

    To clip by a rounded path instead would cost each picture more than its painting.
    """
    box, corners = QRectF(left, top, width, height), QPainterPath()
    corners.addRect(box)  # filled is where the two do not lie over each other
    corners.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    return corners


def _paint_number(painter: QPainter, piece: QRectF, number: int, colours: Colours) -> None:
    """Say which piece this is in the order of playing, where there is room."""
    text = str(number)
    width = max(QFontMetricsF(painter.font()).horizontalAdvance(text) + 10, _NUMBER_PX)
    if piece.width() < width + 4:
        return
    box = QRectF(piece.left() + 3, piece.top() + 5, width, _NUMBER_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.handle))
    painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
    painter.setPen(QColor(colours.on_handle))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_handle(painter: QPainter, handle: Handle, *, is_hot: bool, colours: Colours) -> None:
    colour = colours.handle_hover if is_hot else colours.handle
    if handle.width_px < _NARROWEST_PX:  # a cut, or a sliver between pieces: a line has to do
        width = 3.0 if is_hot else 2.0
        line = QRectF(handle.x - width / 2, RULER_PX - 1, width, STRIP_PX + 2)
        painter.fillRect(line, QColor(colour))
        return
    is_start, width_px = handle.edge.side is Side.START, int(handle.width_px)
    left = round(handle.x) - (width_px if is_start else 0)
    scale = painter.device().devicePixelRatio()
    drawn = _drawn_handle(width_px, colour, colours.on_handle, scale, is_start=is_start)
    painter.drawPixmap(left, RULER_PX - 1, drawn)


@lru_cache(maxsize=64)
def _drawn_handle(
    width_px: int, colour: str, on_colour: str, scale: float, *, is_start: bool
) -> QPixmap:
    """Return the picture of a handle: square towards what is kept, round outside."""
    box = QRectF(0, 0, width_px, STRIP_PX + 2)
    drawn = QPixmap((box.size() * scale).toSize())
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    half = box.width() / 2
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    path.addRect(box.adjusted(half, 0, 0, 0) if is_start else box.adjusted(0, 0, -half, 0))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(colour))
    painter.setPen(QPen(QColor(on_colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = box.center()
    painter.drawLine(QPointF(middle.x(), middle.y() - 9), QPointF(middle.x(), middle.y() + 9))
    painter.end()
    return drawn


def _paint_marker(painter: QPainter, span: Span, x: float, colours: Colours) -> None:
    if not span.left_px - 1 <= x <= span.left_px + span.width_px + 1:
        return
    flag = QPainterPath()
    flag.moveTo(x, RULER_PX - 18)
    flag.lineTo(x + 9, RULER_PX - 14)
    flag.lineTo(x, RULER_PX - 10)
    flag.closeSubpath()
    painter.setPen(QPen(QColor(colours.accent_line), 1.5))
    painter.drawLine(QPointF(x, RULER_PX - 18), QPointF(x, RULER_PX - 1))
    painter.fillPath(flag, QColor(colours.accent_line))


def _paint_playhead(painter: QPainter, span: Span, marks: Marks, colours: Colours) -> None:
    x = span.x_of(marks.playhead)
    if not span.left_px - 1 <= x <= span.left_px + span.width_px + 1:
        return
    bottom = RULER_PX + STRIP_PX + 5.0
    painter.setPen(QPen(QColor(0, 0, 0, 120), 4))
    painter.drawLine(QPointF(x, RULER_PX - 2), QPointF(x, bottom))
    painter.setPen(QPen(QColor("#ffffff"), 2))
    painter.drawLine(QPointF(x, RULER_PX - 4), QPointF(x, bottom))
    head = QPainterPath()
    head.moveTo(x - _HEAD_PX, RULER_PX - 16)
    head.lineTo(x + _HEAD_PX, RULER_PX - 16)
    head.lineTo(x + _HEAD_PX, RULER_PX - 8)
    head.lineTo(x, RULER_PX - 1)
    head.lineTo(x - _HEAD_PX, RULER_PX - 8)
    head.closeSubpath()
    painter.setPen(QPen(QColor(colours.background), 1.5))
    painter.setBrush(QColor(colours.playhead))
    painter.drawPath(head)
