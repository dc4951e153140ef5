"""The window of past exports: what was written, when, and how it ended. Not modal."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages_recent as messages
from reely_desktop.ui.present_recent import PastRow
from reely_desktop.ui.revealing import reveal
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (820, 460)
_NAME, _RESULT = 0, 4


class PastExports(QDialog):
    """Shows rows, the latest on top."""

    again_wanted = Signal(object)  # the key of an export
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setWindowTitle(messages.PAST_TITLE)
        resize_on_screen(self, *_SIZE)
        self._rows: tuple[PastRow, ...] | None = None
        self._empty = QLabel(messages.PAST_EMPTY, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("tone", "muted")
        self._table = _table()
        self._table.currentItemChanged.connect(lambda *_: self._show_buttons())
        self._table.itemDoubleClicked.connect(lambda *_: self._reveal_chosen())
        self._reveal = QPushButton(messages.PAST_REVEAL)
        self._reveal.clicked.connect(lambda *_: self._reveal_chosen())
        self._again = QPushButton(messages.PAST_AGAIN)
        self._again.clicked.connect(lambda *_: self._want_again())
        self._clear = QPushButton(messages.PAST_CLEAR)
        self._clear.clicked.connect(lambda *_: self.clear_wanted.emit())
        close = QPushButton(messages.PAST_CLOSE)
        close.setDefault(True)
        close.clicked.connect(lambda *_: self.close())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._clear)
        buttons.addStretch()
        buttons.addWidget(self._reveal)
        buttons.addWidget(self._again)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(buttons)
        self.show_rows(())

    def show_rows(self, rows: tuple[PastRow, ...]) -> None:
        """Show these; the one that is chosen stays chosen."""
        if rows == self._rows:
            return
        chosen = self._chosen()
        self._rows = rows
        self._table.clear()
        for row in rows:
            item = QTreeWidgetItem(list(_texts(row)))
            item.setToolTip(_NAME, row.name)
            item.setToolTip(_RESULT, row.result)
            self._table.addTopLevelItem(item)
            if chosen is not None and row.key == chosen.key:
                self._table.setCurrentItem(item)
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._clear.setEnabled(bool(rows))
        self._show_buttons()

    def _chosen(self) -> PastRow | None:
        chosen = self._table.currentItem()
        place = self._table.indexOfTopLevelItem(chosen) if chosen is not None else -1
        return self._rows[place] if self._rows and place >= 0 else None

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        self._reveal.setEnabled(chosen is not None and chosen.file is not None)
        self._again.setEnabled(chosen is not None)

    def _reveal_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.file is not None:
            reveal(chosen.file)

    def _want_again(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.again_wanted.emit(chosen.key)


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(messages.PAST_NAME)
    table.setHeaderLabels(list(messages.PAST_HEADINGS))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    header = table.header()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(_RESULT, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(False)
    return table


def _texts(row: PastRow) -> tuple[str, ...]:
    when = QLocale().toString(
        QDateTime.fromMSecsSinceEpoch(row.ended_at_ms), QLocale.FormatType.ShortFormat
    )
    return (row.name, row.source, row.length, when, row.result)
