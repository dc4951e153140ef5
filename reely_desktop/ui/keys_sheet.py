"""The sheet of keys: every command that has one, as somebody has chosen them."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages
from reely_desktop.ui.actions import shown
from reely_desktop.ui.bindings import Bindings
from reely_desktop.ui.commands import COMMANDS, Command
from reely_desktop.ui.language import unmarked
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (900, 750)
_BETWEEN_GROUPS_PX = 18
_COLUMNS = 2


class KeysSheet(QDialog):
    """Shows the keys; Esc puts it away."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setWindowTitle(messages.KEYS_TITLE)
        resize_on_screen(self, *_SIZE)
        self._area = QScrollArea()
        self._area.setAccessibleName(messages.KEYS_TITLE)
        self._area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_keys(self, keys: Bindings) -> None:
        """Lay out one group for each menu, in two columns of about the same height."""
        groups = [
            (menu, list(commands))
            for menu, commands in groupby(
                sorted((c for c in COMMANDS if keys[c.name]), key=_place), key=lambda c: c.menu
            )
        ]
        columns = QHBoxLayout()
        columns.setSpacing(36)
        half = sum(len(commands) + 1 for _, commands in groups) / _COLUMNS
        column, taken = _column(), 0
        for menu, commands in groups:
            if taken >= half:
                column.addStretch()
                columns.addLayout(column, 1)
                column, taken = _column(), 0
            column.addLayout(_group(menu, commands, keys))
            column.addSpacing(_BETWEEN_GROUPS_PX)
            taken += len(commands) + 1
        column.addStretch()
        columns.addLayout(column, 1)
        inside = QWidget()
        inside.setObjectName("side")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        columns.setContentsMargins(24, 20, 24, 20)
        inside.setLayout(columns)
        self._area.setWidget(inside)  # what it held before goes

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the names of the commands want."""
        super().showEvent(event)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        inside = self._area.widget()
        if inside is not None:
            wanted = inside.sizeHint().width() + bar + 2 * self._area.frameWidth()
            self.resize(max(self.width(), wanted), self.height())


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    return column


def _place(command: Command) -> int:
    """Return where the command's menu stands, so that groups come in the order of the menu bar."""
    return [other.menu for other in COMMANDS].index(command.menu)


def _group(menu: str, commands: list[Command], keys: Bindings) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    title = QLabel(unmarked(menu))
    title.setProperty("tone", "title")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, command in enumerate(commands, start=1):
        written = QLabel("   ".join(map(shown, keys[command.name])))
        written.setProperty("tone", "muted")
        grid.addWidget(QLabel(unmarked(command.text)), row, 1)
        grid.addWidget(written, row, 0, Qt.AlignmentFlag.AlignRight)
    return grid
