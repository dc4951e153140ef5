"""Twelve months as bars: how much was used in each, the month that is counted in now at the right."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reely_desktop.ui.settings.use_view import Bar, Chart

_HEIGHT_PX = 132
_LEAST_WIDTH_PX = 380
_LINE_PX = 17
_GAP_PX = 3
_WIDEST_PX = 30
_SHARE_OF_COLUMN = 0.56
_ROUND_PX = 3
_PAST = 0.7
"""How much of their colour the months before this one have: they stand out by 3 to 1 at least."""
_LEAST_PX = 2
"""How tall the bar of little beside much is at least."""


class MonthChart(QWidget):
    """Paints a `Chart`: above each bar its number, below it the month, and the year where one begins."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as the page is."""
        return QSize(_LEAST_WIDTH_PX, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Leave room for twelve numbers."""
        return self.sizeHint()

    def show_chart(self, chart: Chart) -> None:
        """Show it."""
        if chart != self._chart:
            self._chart = chart
            self.setAccessibleName(chart.spoken)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the colours of the window."""
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = self.width() / len(self._chart.bars)
        floor = self.height() - 2 * _LINE_PX - _GAP_PX
        painter.setPen(QPen(self._colour(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        for place, bar in enumerate(self._chart.bars):
            self._paint_bar(painter, QRectF(place * column, 0, column, self.height()), floor, bar)

    def _paint_bar(self, painter: QPainter, column: QRectF, floor: float, bar: Bar) -> None:
        role = QPalette.ColorRole
        highest = floor - _LINE_PX - _GAP_PX
        height = max(highest * bar.share, _LEAST_PX) if bar.share else 0.0
        width = min(column.width() * _SHARE_OF_COLUMN, _WIDEST_PX)
        top = floor - height
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(role.Link) if bar.is_now else self._past())
        shape = QRectF(column.center().x() - width / 2, top, width, height)
        painter.drawRoundedRect(shape, _ROUND_PX, _ROUND_PX)
        font = QFont(self.font())
        font.setBold(bar.is_now)
        painter.setFont(font)
        muted = self._colour(role.PlaceholderText)
        painter.setPen(self._colour(role.Text) if bar.share else muted)
        self._write(painter, column, top - _GAP_PX - _LINE_PX, bar.told)
        painter.setPen(self._colour(role.Text) if bar.is_now else muted)
        self._write(painter, column, floor + _GAP_PX, bar.month)
        painter.setFont(self.font())
        painter.setPen(muted)
        self._write(painter, column, floor + _GAP_PX + _LINE_PX, bar.year)

    def _write(self, painter: QPainter, column: QRectF, top: float, text: str) -> None:
        line = QRectF(column.left(), top, column.width(), _LINE_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    def _past(self) -> QColor:
        colour = self._colour(QPalette.ColorRole.PlaceholderText)
        colour.setAlphaF(_PAST)
        return colour

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        """Return a colour as the window has it: the style sheet tells a widget's own palette of few."""
        return QGuiApplication.palette().color(role)
