"""The list of steps: what was done, and what was undone, faint; a press goes there.

While the list is short and has room, a sentence below it says how long the steps last; else only its tooltip
does.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from reely_desktop.app import recording
from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.present_clips import HistoryView
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.theme import DARK, Colours

_SHORT = 6
_FOR_THE_NOTE_PX = 140


class HistoryPanel(SideTab):
    """Shows a `HistoryView`."""

    title = messages.HISTORY_TAB

    travelled = Signal(object)  # number of steps, negative for back

    def __init__(self, actions: dict[str, QAction]) -> None:
        """Show nothing yet."""
        super().__init__(actions)
        self._shown: HistoryView | None = None
        self._colours = DARK
        self._faint_from = 0
        self._list = QListWidget()
        self._list.setMinimumHeight(1)  # in a low window it gives way to what is beside it
        self._list.setAccessibleName(messages.HISTORY_NAME)
        self._list.itemActivated.connect(self._go)
        self._list.itemClicked.connect(self._go)
        self._list.setToolTip(messages.HISTORY_NOTE)
        self._note = QLabel(messages.HISTORY_NOTE)
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(6, 0, 6, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._note)

    def join(self, editor: Editor) -> None:
        """Have `editor` go back and forth."""
        store = editor.store
        self.travelled.connect(lambda steps: store.apply(lambda s: recording.travel(s, steps)))

    def show_view(self, shown: DocumentView) -> None:
        """Show the steps, with the newest that is in force chosen."""
        self._show_history(shown.history)

    def _show_history(self, shown: HistoryView) -> None:
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if before is None or before.rows != shown.rows:
            self._list.clear()
            self._list.addItems(list(shown.rows))
            self._faint_from = len(shown.rows)
        self._fit()
        self._paint()
        self._list.setCurrentRow(shown.at - 1)
        self._list.scrollToItem(self._list.item(shown.at - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._colours = colours
        self._paint()

    def _fit(self) -> None:
        is_short = self._shown is None or len(self._shown.rows) <= _SHORT
        self._note.setVisible(is_short and self.height() >= _FOR_THE_NOTE_PX)

    def _paint(self) -> None:
        if self._shown is None:
            return
        for place in range(min(self._faint_from, self._shown.at), self._list.count()):
            is_undone = place >= self._shown.at
            item = self._list.item(place)
            item.setForeground(QBrush(QColor(self._colours.muted)) if is_undone else QBrush())
            font = item.font()
            font.setItalic(is_undone)
            item.setFont(font)
        self._faint_from = self._shown.at

    def _go(self, item: QListWidgetItem) -> None:
        if self._shown is not None:
            steps = self._list.row(item) + 1 - self._shown.at
            if steps:
                self.travelled.emit(steps)
