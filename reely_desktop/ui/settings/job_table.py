"""The jobs of an account, line by line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
)

from reely_desktop.ui.settings import messages_use as words
from reely_desktop.ui.settings.use_view import JobLine

_MOST_LINES = 12
_VIDEO, _LENGTH, _COMPUTER, _RESULT = 1, 2, 3, 4
_LEAST_COLUMN_PX = 60
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class JobTable(QTreeWidget):
    """Shows lines; as tall as they are, and from a dozen on it scrolls."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__()
        self._lines: tuple[JobLine, ...] = ()
        self.setAccessibleName(words.JOBS)
        self.setHeaderLabels(list(words.HEADINGS))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.header()
        header.setMinimumSectionSize(_LEAST_COLUMN_PX)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for wide in (_VIDEO, _COMPUTER, _RESULT):
            header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.headerItem().setTextAlignment(_LENGTH, _RIGHT)

    def show_lines(self, lines: tuple[JobLine, ...]) -> None:
        """Show `lines`; where some were shown and more came, the chosen one stays."""
        if lines == self._lines:
            return
        kept = len(self._lines) if lines[: len(self._lines)] == self._lines else 0
        self._lines = lines
        if not kept:
            self.clear()
        self.addTopLevelItems([_item(line) for line in lines[kept:]])
        self._fit()

    def _fit(self) -> None:
        """Take the height of the lines, of a dozen at most."""
        self.ensurePolished()
        line = self.sizeHintForRow(0) if self._lines else 0
        inside = self.header().sizeHint().height() + line * min(len(self._lines), _MOST_LINES)
        self.setFixedHeight(inside + 2 * self.frameWidth())


def _item(line: JobLine) -> QTreeWidgetItem:
    item = QTreeWidgetItem([line.day, line.video, line.length, line.computer, line.result])
    item.setTextAlignment(_LENGTH, _RIGHT)
    for column, text in ((_VIDEO, line.video), (_COMPUTER, line.computer), (_RESULT, line.result)):
        item.setToolTip(column, text)
    return item
