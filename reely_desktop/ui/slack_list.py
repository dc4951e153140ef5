"""The pauses that could go, below the transcript: how many, what that saves, and each of them when asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages_transcript
from reely_desktop.ui.present_transcript import SlackRow

_TALLEST_PX = 120


class SlackList(QWidget):
    """Shows `SlackRow`s."""

    going_to = Signal(object)  # slack
    removal_wanted = Signal(object)  # several of slack

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden, the list shut."""
        super().__init__(parent)
        self._rows: tuple[SlackRow, ...] = ()
        self._is_folded = False
        self._summary = QToolButton()
        self._summary.setCheckable(True)
        self._summary.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._summary.setArrowType(Qt.ArrowType.RightArrow)
        self._summary.setToolTip(messages_transcript.SHOW_SLACK)
        self._all = QPushButton(messages_transcript.REMOVE_SLACK)
        self._list = _Rows()
        self._list.setAccessibleName(messages_transcript.SLACK_NAME)
        self._list.setMaximumHeight(_TALLEST_PX)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        line = QHBoxLayout()
        line.addWidget(self._summary)
        line.addStretch()
        line.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._list)
        self._summary.toggled.connect(self._unfold)
        self._all.clicked.connect(self._remove_all)
        self._list.itemClicked.connect(lambda _item: self._go())
        self._list.itemActivated.connect(lambda _item: self._go())
        self._list.removal_wanted.connect(self._remove)
        self.hide()

    def show_rows(self, rows: tuple[SlackRow, ...], line: str) -> None:
        """Show `rows`, and the `line` that sums them up; nothing where there are none."""
        if rows is self._rows:
            return
        at = self._list.currentRow()
        self._rows = rows
        self._summary.setText(line)
        self._summary.setAccessibleName(line)
        self._list.clear()
        self._list.addItems([row.text for row in rows])
        self._list.setCurrentRow(min(max(at, 0), len(rows) - 1))

    @property
    def has_rows(self) -> bool:
        """Whether there is anything to be listed."""
        return bool(self._rows)

    def fold(self, *, is_folded: bool) -> None:
        """Keep the list shut while there is no room for it."""
        self._is_folded = is_folded
        self._unfold(self._summary.isChecked())

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - as Qt calls it
        is_open = is_open and not self._is_folded
        self._list.setVisible(is_open)
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._summary.setArrowType(arrow)

    def _go(self) -> None:
        at = self._list.currentRow()
        if 0 <= at < len(self._rows):
            self.going_to.emit(self._rows[at].slack)

    def _remove_all(self) -> None:
        self.removal_wanted.emit(tuple(row.slack for row in self._rows))

    def _remove(self) -> None:
        at = self._list.currentRow()
        if 0 <= at < len(self._rows):
            self.removal_wanted.emit((self._rows[at].slack,))


class _Rows(QListWidget):
    """A list whose Delete removes what a line stands for."""

    removal_wanted = Signal()

    def event(self, event: object) -> bool:
        """Keep Delete from the window, where it removes a piece."""
        if _is_delete(event):
            event.accept()  # type: ignore[attr-defined] # it is a key
            return True
        return super().event(event)  # type: ignore[arg-type] # as Qt calls it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove, or move on."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_delete(event: object) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QKeyEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Delete
    )
