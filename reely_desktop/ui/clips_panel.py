"""The list of clips beside the preview: choose one, name it, add, double, remove and move them."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages
from reely_desktop.ui.present_clips import ClipRow
from reely_desktop.ui.theme import DARK, Colours

_BUTTONS = ("new-clip", "duplicate-clip", "remove-clip", "clip-up", "clip-down")
_ICON_PX = 18
_PADDING_PX = 10
_GAP_PX = 4
_ID = Qt.ItemDataRole.UserRole
_LENGTH = Qt.ItemDataRole.AccessibleDescriptionRole
_Index = QModelIndex | QPersistentModelIndex


class _TwoLines(QStyledItemDelegate):
    """Draws a clip's name over its length; the name alone is typed over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = DARK

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return room for two lines."""
        return super().sizeHint(option, index) + QSize(0, option.fontMetrics.height() + _GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the line's ground as the style does, and both texts over it."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(_PADDING_PX, _GAP_PX, -_PADDING_PX, -_GAP_PX)
        middle = box.top() + box.height() // 2
        upper = QRect(box.topLeft(), QPoint(box.right(), middle))
        lower = QRect(QPoint(box.left(), middle), box.bottomRight())
        for role, colour, line in (
            (Qt.ItemDataRole.DisplayRole, self.colours.text, upper),
            (_LENGTH, self.colours.muted, lower),
        ):
            painter.setPen(QColor(self.colours.on_accent if is_chosen else colour))
            words = option.fontMetrics.elidedText(
                str(index.data(role)), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Lay the field over the whole line."""
        editor.setGeometry(option.rect)


class ClipsPanel(QWidget):
    """Shows `ClipRow`s; its buttons are the window's actions."""

    chosen = Signal(object)  # clip id
    named = Signal(object)  # (clip id, text)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows: tuple[ClipRow, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName(messages.CLIPS_NAME)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = _TwoLines(self)
        self._list.setItemDelegate(self._lines)
        self._list.currentItemChanged.connect(self._choose)
        self._list.itemChanged.connect(self._name)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for name in _BUTTONS:
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(actions[name].text())
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)

    def show_rows(self, rows: tuple[ClipRow, ...]) -> None:
        """Show `rows`, one of them chosen."""
        if rows == self._rows:
            return
        self._rows = rows
        with QSignalBlocker(self._list):  # what is shown is no choice of somebody's
            self._fill(rows)

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._lines.colours = colours
        self._list.viewport().update()

    def edit_name(self) -> None:
        """Let the chosen clip's name be typed."""
        item = self._list.currentItem()
        if item is not None:
            self._list.setFocus()
            self._list.editItem(item)

    def _fill(self, rows: tuple[ClipRow, ...]) -> None:
        while self._list.count() > len(rows):
            self._list.takeItem(self._list.count() - 1)
        while self._list.count() < len(rows):
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self._list.addItem(item)
        for place, row in enumerate(rows):
            item = self._list.item(place)
            item.setData(_ID, row.id)
            item.setText(row.shown_name)
            item.setToolTip(row.length)
            item.setData(_LENGTH, row.length)
            if row.is_chosen:
                self._list.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ID))

    def _name(self, item: QListWidgetItem) -> None:
        row = next((row for row in self._rows if row.id == item.data(_ID)), None)
        if row is not None and item.text() != row.shown_name:
            self._rows = ()  # whatever becomes of it is shown anew
            self.named.emit((row.id, item.text()))
