"""The lines of the list of clips: how they are drawn, and how the name in one is typed over."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reely_desktop.ui.field_keys import is_for_window
from reely_desktop.ui.theme import DARK

LENGTH = Qt.ItemDataRole.AccessibleDescriptionRole
_PADDING_PX = 10
_GAP_PX = 4
_Index = QModelIndex | QPersistentModelIndex


class ClipLines(QStyledItemDelegate):
    """Draws a clip's name over its length; the name alone is typed over."""

    def __init__(self, parent: QWidget) -> None:
        """Type nothing yet."""
        super().__init__(parent)
        self.colours = DARK
        self._field: QWidget | None = None

    def take_typed_name(self) -> None:
        """Enter the name that is being typed, if there is one."""
        if self._field is not None:
            self.commitData.emit(self._field)
            self._close(QStyledItemDelegate.EndEditHint.NoHint)

    def give_up_typing(self) -> None:
        """Leave the name as it was."""
        self._close(QStyledItemDelegate.EndEditHint.RevertModelCache)

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
            (LENGTH, self.colours.muted, lower),
        ):
            painter.setPen(QColor(self.colours.on_accent if is_chosen else colour))
            words = option.fontMetrics.elidedText(
                str(index.data(role)), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        """Return the field that the name is typed in."""
        self._field = _NameField(parent)
        return self._field

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Forget the field."""
        self._field = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the name, unless another is being typed."""
        if not isinstance(editor, QLineEdit) or not editor.isModified():
            super().setEditorData(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Lay the field over the whole line."""
        editor.setGeometry(option.rect)

    def _close(self, hint: QStyledItemDelegate.EndEditHint) -> None:
        if self._field is not None:
            field, self._field = self._field, None
            self.closeEditor.emit(field, hint)


class _NameField(QLineEdit):
    def event(self, event: QEvent) -> bool:
        if is_for_window(event):
            event.ignore()
            return False
        return super().event(event)
