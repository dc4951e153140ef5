"""The list of hooks: how each is drawn, and which keys it keeps from the window while it has the focus."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reely_desktop.app.clip import Side
from reely_desktop.ui import messages_hooks
from reely_desktop.ui.present_hooks import HookRow
from reely_desktop.ui.theme import DARK, Colours

_ROW = Qt.ItemDataRole.UserRole
_PADDING_PX, _BAR_PX = 10, 3
_LEAST_WIDTH_PX = 80
_Index = QModelIndex | QPersistentModelIndex

_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CONTROL | Qt.KeyboardModifier.ShiftModifier
_ENDS = {
    (Qt.Key.Key_Left, _CONTROL): (Side.START, -1),
    (Qt.Key.Key_Right, _CONTROL): (Side.START, 1),
    (Qt.Key.Key_Left, _BOTH): (Side.END, -1),
    (Qt.Key.Key_Right, _BOTH): (Side.END, 1),
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEEPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HookLines(QListWidget):
    """Shows `HookRow`s."""

    chosen = Signal(object)  # number of a hook
    stepped = Signal(object)  # by how many places
    kept = Signal()
    rejected = Signal()
    end_moved = Signal(object)  # (side, by how many words)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("choices")
        self.setMinimumHeight(1)  # in a low window it gives way to what is beside it
        self.setAccessibleName(messages_hooks.LIST_NAME)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._drawing = _Drawing(self)
        self.setItemDelegate(self._drawing)
        self._rows: tuple[HookRow, ...] = ()
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_ROW).number))

    def show_rows(self, rows: tuple[HookRow, ...]) -> None:
        """Show `rows`, one of them chosen."""
        if rows == self._rows:
            return
        self._rows = rows
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for place, row in enumerate(rows):
            item = self.item(place) if place < self.count() else QListWidgetItem()
            if item.data(_ROW) != row:
                item.setData(_ROW, row)
                item.setText(row.spoken)
            if place == self.count():
                self.addItem(item)
            if row.is_chosen:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._drawing.colours = colours
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here, which elsewhere are commands of the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and self._rows
            and _is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the hooks, keep and reject them, and move their ends."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        if not self._rows or not _is_ours(event):
            super().keyPressEvent(event)
        elif (key, modifiers) in _ENDS:
            self.end_moved.emit(_ENDS[key, modifiers])
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif event.isAutoRepeat():
            pass  # who holds the key a moment too long has decided on one hook, not on all
        elif key in _KEEPS:
            self.kept.emit()
        else:
            self.rejected.emit()


def _is_ours(event: QKeyEvent) -> bool:
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
    if (key, modifiers) in _ENDS:
        return True
    return modifiers == _PLAIN and (key in _STEPS or key in _KEEPS or key == Qt.Key.Key_X)


class _Drawing(QStyledItemDelegate):
    """Draws a hook: its rank and times, the line it opens with, its reasons, its weakness."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = DARK

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return room for all lines, as they break in the width there is."""
        width = _width(option)
        height = self._laid_out(option, index, width - 2 * _PADDING_PX).size().height()
        return QSize(width, round(height) + 2 * _PADDING_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground as the style does, and the words over it."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if option.state & QStyle.StateFlag.State_Selected:
            bar = option.rect.adjusted(0, _PADDING_PX, 0, -_PADDING_PX)
            bar.setWidth(_BAR_PX)
            painter.fillRect(bar, QColor(self.colours.accent_line))
        words = self._laid_out(option, index, option.rect.width() - 2 * _PADDING_PX)
        painter.save()
        painter.translate(option.rect.topLeft())
        painter.translate(_PADDING_PX, _PADDING_PX)
        words.drawContents(painter, QRectF())
        painter.restore()

    def _laid_out(self, option: QStyleOptionViewItem, index: _Index, width: int) -> QTextDocument:
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(option.font)
        words.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
        words.setHtml(_html(index.data(_ROW), self.colours))
        words.setTextWidth(width)
        return words


def _width(option: QStyleOptionViewItem) -> int:
    widget = option.widget
    room = widget.viewport().width() if isinstance(widget, QListWidget) else option.rect.width()
    return max(room, _LEAST_WIDTH_PX)


def _html(row: HookRow, colours: Colours) -> str:
    lines = [
        _line(f"<b>{escape(row.rank)}.</b>&nbsp; {escape(row.span)}", colours.muted),
        _line(escape(messages_hooks.quoted(row.opening)), colours.text, above_px=3),
        *(_line(f"+&nbsp; {escape(reason)}", colours.muted, above_px=2) for reason in row.reasons),
        _line(f"\N{MINUS SIGN}&nbsp; {escape(row.weakness)}", colours.muted, above_px=2),
    ]
    if row.level:
        lines.append(_line(escape(row.level), colours.good, above_px=4))
    return "".join(lines)


def _line(html: str, colour: str, *, above_px: int = 0) -> str:
    return f'<p style="margin: {above_px}px 0 0 0; color: {colour}">{html}</p>'
