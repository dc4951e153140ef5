"""How the timeline looks: the film layer, painted once per zoom and size, and the marks over it.

Nothing is decided here; what lies where comes from `timeline_geometry`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from reely_desktop.app.state import Thumbnail
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.timeline_geometry import (
    HANDLE_PX,
    Part,
    Slot,
    Span,
    latest_at,
    tick_decimals,
    ticks,
)

RULER_PX = 38
STRIP_PX = 76
RADIUS_PX = 5
_KEPT_EDGE_PX = 3
_SHADE_OPACITY = 0.68
_HEAD_PX = 6.5
_TEXT_PX = 14
_STAND_IN_SLOTS = 1.5
_BUBBLE_PX = 24


@dataclass(frozen=True, slots=True)
class Marks:
    """The moving parts, and which of them the pointer has or would have."""

    in_point: MediaTime
    out_point: MediaTime
    playhead: MediaTime
    held: Part | None
    hovered: Part | None


def film_layer(
    span: Span,
    slots: Sequence[Slot],
    thumbnails: Sequence[Thumbnail],
    *,
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
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    _paint_ruler(painter, span, colours, font)
    _paint_film(painter, span, slots, thumbnails, colours)
    painter.end()
    return layer


def image_of(thumbnail: Thumbnail) -> QImage:
    """Wrap a picture's bytes; the picture has to outlive the image."""
    picture = thumbnail.picture
    return QImage(
        picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888
    )


def paint_marks(painter: QPainter, span: Span, marks: Marks, colours: Colours) -> None:
    """Paint what is shaded, the handles and the playhead over the film layer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strip = strip_rect(span)
    in_x, out_x = span.x_of(marks.in_point), span.x_of(marks.out_point)
    _paint_shade(painter, strip, in_x, out_x, colours)
    painter.save()
    painter.setClipRect(
        strip.adjusted(-HANDLE_PX - 1, -_KEPT_EDGE_PX, HANDLE_PX + 1, _KEPT_EDGE_PX)
    )
    edge = QColor(colours.handle)
    left, right = max(in_x, strip.left()), min(out_x, strip.right())
    if right > left:
        painter.fillRect(QRectF(left, strip.top() - 1, right - left, _KEPT_EDGE_PX), edge)
        painter.fillRect(QRectF(left, strip.bottom() - 2, right - left, _KEPT_EDGE_PX), edge)
    for part, x in ((Part.IN_HANDLE, in_x - HANDLE_PX), (Part.OUT_HANDLE, out_x)):
        _paint_handle(
            painter, QRectF(x, strip.top() - 1, HANDLE_PX, STRIP_PX + 2), part, marks, colours
        )
    painter.restore()
    _paint_playhead(painter, span, marks, colours)


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


def _paint_ruler(painter: QPainter, span: Span, colours: Colours, font: QFont) -> None:
    painter.setFont(font)
    decimals = tick_decimals(span)
    metrics = QFontMetricsF(font)
    for tick in ticks(span):
        painter.setPen(QPen(QColor(colours.muted if tick.is_major else colours.border), 1))
        top = RULER_PX - (9 if tick.is_major else 5)
        painter.drawLine(QPointF(tick.x, top), QPointF(tick.x, RULER_PX - 3))
        if tick.is_major:
            text = format_clock(tick.time, decimals=decimals)
            room = metrics.horizontalAdvance(text)
            if tick.x + room <= span.left_px + span.width_px + span.left_px - 2:
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(tick.x + 4, _TEXT_PX), text)


def _paint_film(
    painter: QPainter,
    span: Span,
    slots: Sequence[Slot],
    thumbnails: Sequence[Thumbnail],
    colours: Colours,
) -> None:
    strip = strip_rect(span)
    path = QPainterPath()
    path.addRoundedRect(strip, RADIUS_PX, RADIUS_PX)
    painter.setClipPath(path)
    painter.fillRect(strip, QColor(colours.raised))
    times = [thumbnail.at for thumbnail in thumbnails]
    for slot in slots:
        at = latest_at(times, slot.at)
        # A picture of near by stands in for one on its way; one of far away would mislead.
        if at is None or span.x_of(slot.at) - span.x_of(times[at]) > _STAND_IN_SLOTS * slot.width:
            continue
        # A hair wider, so that no seam shines through between neighbours.
        box = QRectF(slot.x, strip.top(), slot.width + 0.5, strip.height())
        image = image_of(thumbnails[at])
        shape = box.width() / box.height()
        crop = min(image.width(), image.height() * shape)
        source = QRectF((image.width() - crop) / 2, 0, crop, image.height())
        painter.drawImage(box, image, source)
    painter.setPen(QPen(QColor(0, 0, 0, 70), 1))
    for slot in slots:
        painter.drawLine(QPointF(slot.x, strip.top()), QPointF(slot.x, strip.bottom()))


def _paint_shade(
    painter: QPainter, strip: QRectF, in_x: float, out_x: float, colours: Colours
) -> None:
    shade = QColor(colours.shade)
    shade.setAlphaF(_SHADE_OPACITY)
    path = QPainterPath()
    path.addRoundedRect(strip, RADIUS_PX, RADIUS_PX)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(QRectF(strip.left(), strip.top(), in_x - strip.left(), strip.height()), shade)
    painter.fillRect(QRectF(out_x, strip.top(), strip.right() - out_x, strip.height()), shade)
    painter.restore()


def _paint_handle(
    painter: QPainter, box: QRectF, part: Part, marks: Marks, colours: Colours
) -> None:
    is_hot = part in {marks.held, marks.hovered}
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, RADIUS_PX, RADIUS_PX)
    # Square towards what is kept, round outside.
    inner = box.adjusted(box.width() / 2, 0, 0, 0)
    if part is Part.OUT_HANDLE:
        inner = box.adjusted(0, 0, -box.width() / 2, 0)
    path.addRect(inner)
    painter.fillPath(path.simplified(), QColor(colours.handle_hover if is_hot else colours.handle))
    painter.setPen(
        QPen(QColor(colours.on_handle), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    middle = box.center()
    painter.drawLine(QPointF(middle.x(), middle.y() - 9), QPointF(middle.x(), middle.y() + 9))


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
