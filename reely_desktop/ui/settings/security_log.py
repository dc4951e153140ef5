"""The security log of an account as a table: when, what, and from where."""

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from reely_desktop.ui.settings import messages_security as words
from reely_desktop.ui.settings.security_view import LogView

_HEIGHT_PX = 220


class SecurityLog(QTreeWidget):
    """Shows a `LogView`; the line that was chosen stays it while older ones are added below."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._lines: tuple[tuple[str, str, str], ...] = ()
        self.setAccessibleName(words.LOG)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFixedHeight(_HEIGHT_PX)
        self.setHeaderLabels([words.WHEN, words.WHAT, words.WHERE])
        header = self.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)

    def show_log(self, shown: LogView) -> None:
        """Show it."""
        before, self._lines = self._lines, shown.lines
        if shown.lines[: len(before)] != before:
            self.clear()
            before = ()
        self.addTopLevelItems([QTreeWidgetItem(list(one)) for one in shown.lines[len(before) :]])
        for place in range(len(before), len(shown.lines)):
            item = self.topLevelItem(place)
            if item is not None:
                item.setToolTip(1, shown.lines[place][1])
