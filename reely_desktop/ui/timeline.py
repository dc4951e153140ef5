"""The timeline: a film strip with handles for its edges, the sound, a ruler and the playhead.

It shows a `TimelineView` and says what the pointer does; it changes nothing itself. Keys belong to
the window's actions. Signals carry `object`: MediaTime, or tuples of times and fractions.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reely_desktop.engine.timecode import format_clock
from reely_desktop.ui import messages
from reely_desktop.ui.kept_layer import Look
from reely_desktop.ui.present import TimelineView
from reely_desktop.ui.snapping import landmarks_for, snap
from reely_desktop.ui.theme import DARK, Colours
from reely_desktop.ui.timeline_geometry import HANDLE_PX, Hold, Span, edge_time, hold_at
from reely_desktop.ui.timeline_layers import Layers, bottom_px, is_taken_away, small, strip_of
from reely_desktop.ui.timeline_painting import Marks, paint_bubble, paint_marks
from reely_desktop.ui.wave_painting import paint_snap, paint_wave_marks
from reely_desktop.ui.wheel import scroll_of, zoom_of

if TYPE_CHECKING:
    from reely_desktop.app.clip import Edge
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.ui.timeline_geometry import Strip

MARGIN_PX = HANDLE_PX + 10
_BELOW_PX = 10
_LEAST_DRAG_PX = 3
"""A press that trembles less than this snaps to nothing."""

_BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class Timeline(QWidget):
    """The strip of film under the preview."""

    seeked = Signal(object)  # MediaTime under the pointer
    edge_dragged = Signal(object)  # (Edge, MediaTime)
    restore_wanted = Signal(object)  # MediaTime in what was removed
    drag_ended = Signal()
    drag_given_up = Signal()
    zoomed = Signal(object)  # (Fraction, MediaTime around which)
    scrolled = Signal(object)  # Fraction of seconds
    slots_changed = Signal(object)  # tuple of MediaTime whose pictures are in view

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(messages.TIMELINE_NAME)
        self._shown: TimelineView | None = None
        self._colours = DARK
        self._layers = Layers()
        self._asked: object = None
        self._asked_for: object = None
        self._strip: Strip | None = None
        self._hold: Hold | None = None
        self._is_telling = False
        self._hovered: Edge | None = None
        self._snapped: MediaTime | None = None
        self._has_ring = False
        self._help = ""

    def show_help(self, text: str) -> None:
        """Tell who cannot see it which keys work here, from the next change on."""
        self._help = text

    def show_view(self, shown: TimelineView) -> None:
        """Show `shown` from now on."""
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if before is None or before.spoken != shown.spoken:
            self.setAccessibleDescription(f"{shown.spoken}. {self._help}".rstrip())
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        if bottom_px(before) != bottom_px(shown):
            self.updateGeometry()
        if before is not None and is_taken_away(self._held, before, shown) and not self._is_telling:
            self._let_go()
        self._ask_for_pictures()
        self.update()

    def dress(self, colours: Colours) -> None:
        """Paint in `colours` from now on."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height that ruler, strip and sound need."""
        return QSize(600, bottom_px(self._shown) + _BELOW_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(320, bottom_px(self._shown) + _BELOW_PX)

    def span(self) -> Span | None:
        """Return where the shown stretch lies; None while nothing is shown."""
        if self._shown is None:
            return None
        return Span(self._shown.view, MARGIN_PX, max(1, self.width() - 2 * MARGIN_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the film down and the marks over it."""
        shown, span, strip = self._shown, self.span(), self._strip
        if shown is None or span is None or strip is None:
            return
        painter = QPainter(self)
        look = Look(self._colours, small(self.font()), self.devicePixelRatioF())
        painter.setFont(look.font)
        self._layers.paint_under(painter, span, shown, strip, look=look)
        marks = Marks(
            shown.pieces,
            shown.ghosts,
            shown.markers,
            shown.playhead,
            held=self._held,
            hovered=self._hovered,
        )
        paint_marks(painter, span, marks, self._colours)
        if shown.drawn_sound is not None:
            paint_wave_marks(painter, span, marks, self._colours)
        self._layers.paint_over(painter, span, shown, look=look)
        if self._snapped is not None:
            paint_snap(painter, span.x_of(self._snapped), bottom_px(self._shown), self._colours)
        if self._held is not None and self._held.piece < len(shown.pieces):
            point = edge_time(shown.pieces, self._held)
            text = f"{format_clock(point)}   ({messages.LENGTH_LABEL.lower()} {shown.length})"
            paint_bubble(painter, span, span.x_of(point), text, self._colours)
        if self._has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent_line), 2))
            painter.drawRoundedRect(self.rect().adjusted(5, 1, -5, -1), 7, 7)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fetch the pictures of the new width."""
        super().resizeEvent(event)
        self._ask_for_pictures()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, or put the playhead there."""
        shown, span = self._shown, self.span()
        if shown is None or span is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        hold = self._hold = hold_at(span, x, pieces=shown.pieces)
        self._drag_to(hold, x, may_snap=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring back what was removed there."""
        shown, span = self._shown, self.span()
        if shown is None or span is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        time = span.time_at(event.position().x())
        if any(time in ghost for ghost in shown.ghosts):
            self.restore_wanted.emit(time)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, or show what would be taken hold of."""
        x = event.position().x()
        hold = self._hold
        if hold is not None:
            is_bypassed = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            is_drag = abs(x - hold.pressed_px) >= _LEAST_DRAG_PX
            self._drag_to(hold, x, may_snap=is_drag and not is_bypassed)
        else:
            self._hover(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._hold is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._let_go()
        self._hover(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back on Escape what is being dragged."""
        if event.key() == Qt.Key.Key_Escape and self._held is not None:
            self.drag_given_up.emit()
            self._let_go()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; scroll with Shift or a sideways wheel."""
        shown, span = self._shown, self.span()
        if shown is None or span is None:
            return
        turned = event.angleDelta()
        sideways = turned.x() or (
            turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.scrolled.emit(scroll_of(sideways, shown.view))
        elif turned.y():
            self.zoomed.emit((zoom_of(turned.y()), span.time_at(event.position().x())))
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what is under the pointer."""
        self._hover(event.position().x())

    def leaveEvent(self, _event: QEvent) -> None:
        """Show nothing as under the pointer."""
        self._hovered = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the focus ring for who came by keyboard."""
        super().focusInEvent(event)
        self._has_ring = event.reason() in _BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self._has_ring = False
        self.update()

    @property
    def _held(self) -> "Edge | None":
        return None if self._hold is None else self._hold.edge

    def _drag_to(self, hold: Hold, x: float, *, may_snap: bool) -> None:
        shown, span = self._shown, self.span()
        if shown is None or span is None:
            return
        time = span.time_at(x - hold.grip_px)
        self._snapped = None
        if may_snap and shown.is_snapping:
            self._snapped = snap(span, time, landmarks_for(shown, hold.edge))
            time = self._snapped or time
        self.update()
        self._is_telling = True  # what comes of it is shown before the signal is back
        if hold.edge is None:
            self.seeked.emit(time)
        else:
            self.edge_dragged.emit((hold.edge, time))
        self._is_telling = False

    def _let_go(self) -> None:
        was_edge = self._held is not None
        self._hold, self._snapped = None, None
        if was_edge:
            self.drag_ended.emit()
        self.update()

    def _hover(self, x: float) -> None:
        shown, span = self._shown, self.span()
        if shown is None or span is None:
            return
        edge = hold_at(span, x, pieces=shown.pieces).edge
        if edge != self._hovered:
            self._hovered = edge
            shape = Qt.CursorShape.ArrowCursor if edge is None else Qt.CursorShape.SizeHorCursor
            self.setCursor(shape)
            self.update()

    def _ask_for_pictures(self) -> None:
        shown, span = self._shown, self.span()
        if shown is None or span is None:
            return
        # Its pictures, too: opened once more, a video has lost them.
        asked_for = (
            shown.video,
            shown.view,
            shown.frame,
            shown.aspect,
            span.width_px,
            bool(shown.thumbnails),
        )
        if asked_for == self._asked_for:  # as at each step of the playhead
            return
        self._asked_for, strip = asked_for, strip_of(shown, span)
        self._strip = strip
        wanted = (shown.video, strip.first, strip.row.count, strip.step)
        if wanted != self._asked or not shown.thumbnails:
            self._asked = wanted
            self.slots_changed.emit(strip.times)
