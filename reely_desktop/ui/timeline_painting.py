"""How the timeline looks: the film layer, painted once per zoom and size, and the marks over it.

Nothing is decided here; what lies where comes from `timeline_geometry`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
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
from reely_desktop.ui.ruler_painting import RULER_PX, paint_lines, paint_ruler
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import (
    HANDLE_PX,
    Handle,
    Row,
    Slot,
    Span,
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
_STAND_IN_SLOTS = 1.5
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


def film_layer(
    span: Span,
    slots: Sequence[Slot],
    thumbnails: Sequence[Thumbnail],
    *,
    pictures: FilmPictures,
    colours: Colours,
    font: QFont,
    scale: float,
) -> QPixmap:
    """Paint ruler and film strip into a pixmap of the whole timeline's width."""
    width, height = span.left_px * 2 + span.width_px, RULER_PX + STRIP_PX
    layer = QPixmap(round(width * scale), round(height * scale))
    layer.setDevicePixelRatio(scale)
    layer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(layer)
    paint_ruler(painter, span, colours, font)
    painter.fillRect(strip_rect(span), QColor(colours.raised))
    _paint_film(painter, span, slots, thumbnails, pictures, scale=scale)
    round_off(painter, strip_rect(span))
    painter.end()
    return layer


def paint_marks(painter: QPainter, span: Span, marks: Marks, colours: Colours) -> None:
    """Paint what is shaded, the handles, the markers and the playhead over the film layer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strip = strip_rect(span)
    paint_shade(painter, span, marks, colours, box=strip)
    painter.save()
    painter.setClipRect(
        strip.adjusted(-HANDLE_PX - 1, -_KEPT_EDGE_PX, HANDLE_PX + 1, _KEPT_EDGE_PX)
    )
    edge = QColor(colours.handle)
    for number, piece in enumerate(marks.pieces):
        left, right = (
            max(span.x_of(piece.start), strip.left()),
            min(span.x_of(piece.end), strip.right()),
        )
        if right > left:
            painter.fillRect(QRectF(left, strip.top() - 1, right - left, _KEPT_EDGE_PX), edge)
            painter.fillRect(QRectF(left, strip.bottom() - 2, right - left, _KEPT_EDGE_PX), edge)
        if len(marks.pieces) > 1:
            _paint_number(
                painter, QRectF(left, strip.top(), right - left, STRIP_PX), number + 1, colours
            )
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
    """Shade what is not kept within the row `box`; what was removed between pieces is hatched, too."""
    shade = QColor(colours.shade)
    shade.setAlphaF(_SHADE_OPACITY)
    path = QPainterPath()
    path.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    painter.save()
    painter.setClipPath(path)
    begins = min(span.x_of(piece.start) for piece in marks.pieces)
    ends = max(span.x_of(piece.end) for piece in marks.pieces)
    painter.fillRect(QRectF(box.left(), box.top(), begins - box.left(), box.height()), shade)
    painter.fillRect(QRectF(ends, box.top(), box.right() - ends, box.height()), shade)
    scale = painter.device().devicePixelRatio()
    hatch = hatched(colours.muted, scale=scale) if marks.ghosts else QBrush()
    for ghost in marks.ghosts:
        left, right = span.x_of(ghost.start), span.x_of(ghost.end)
        gone = QRectF(left, box.top(), right - left, box.height())
        painter.fillRect(gone, shade)
        painter.fillRect(gone, hatch)
    painter.restore()


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


def _paint_film(
    painter: QPainter,
    span: Span,
    slots: Sequence[Slot],
    thumbnails: Sequence[Thumbnail],
    pictures: FilmPictures,
    *,
    scale: float,
) -> None:
    strip = strip_rect(span)
    painter.setClipRect(strip)
    seconds = pictures.seconds_of(thumbnails)
    height_px = round(strip.height() * scale)
    farthest = _STAND_IN_SLOTS * slots[0].width * float(span.seconds_per_px) if slots else 0.0
    for slot in slots:
        middle = float(slot.at.seconds)
        at = latest_at(seconds, middle)
        # A picture of near by stands in for one on its way; one of far away would mislead.
        if at is None or middle - seconds[at] > farthest:
            continue
        picture = pictures.of(thumbnails[at], height_px=height_px)
        # A pixel wider, so that no seam shines through between neighbours.
        width_px = min(picture.width(), math.ceil(slot.width * scale) + 1)
        box = QRectF(slot.x, strip.top(), math.ceil(slot.width) + 1, strip.height())
        source = QRectF((picture.width() - width_px) / 2, 0, width_px, height_px)
        painter.drawPixmap(box, picture, source)
    if slots:
        seams = Row(slots[0].x, slots[0].width, len(slots))
        paint_lines(painter, seams, strip.top(), strip.height(), QColor(0, 0, 0, 70))


def round_off(painter: QPainter, strip: QRectF) -> None:
    """Take the corners away; to clip by a rounded path would cost each picture more than its painting."""
    outside = QPainterPath()  # filled where its parts do not lie over each other
    outside.addRect(strip)
    outside.addRoundedRect(strip, RADIUS_PX, RADIUS_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(outside, Qt.GlobalColor.black)


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
    colour = QColor(colours.handle_hover if is_hot else colours.handle)
    if handle.width_px < _NARROWEST_PX:  # a cut, or a sliver between pieces: a line has to do
        width = 3.0 if is_hot else 2.0
        line = QRectF(handle.x - width / 2, RULER_PX - 1, width, STRIP_PX + 2)
        painter.fillRect(line, colour)
        return
    box = QRectF(handle.left_px, RULER_PX - 1, handle.width_px, STRIP_PX + 2)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    # Square towards what is kept, round outside.
    half = box.width() / 2
    inner = (
        box.adjusted(half, 0, 0, 0)
        if handle.edge.side is Side.START
        else box.adjusted(0, 0, -half, 0)
    )
    path.addRect(inner)
    painter.fillPath(path, colour)
    painter.setPen(
        QPen(QColor(colours.on_handle), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    middle = box.center()
    painter.drawLine(QPointF(middle.x(), middle.y() - 9), QPointF(middle.x(), middle.y() + 9))


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
