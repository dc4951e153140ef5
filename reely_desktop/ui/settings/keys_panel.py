"""The panel of the page of keys: a table of commands to search, and keys to give and take.

It shows a `KeysPageView` and says what somebody wants; what comes of a pressed key is told by `ask`
and `tell`. Keys in its signals are Qt's portable names.
"""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages_keys
from reely_desktop.ui.actions import shown
from reely_desktop.ui.present_keys import KeyRow, KeysPageView, found_by
from reely_desktop.ui.settings.key_editor import KeyEditor
from reely_desktop.ui.settings.page import Choice, button, note

_NAME = Qt.ItemDataRole.UserRole
_PRESETS_PX = 170
_TABLE_PX = 130


class KeysPanel(QWidget):
    """Shows and changes the keys of every command."""

    preset_chosen = Signal(object)  # name of a preset
    key_pressed = Signal(object)  # (command, key), to be judged
    key_moved = Signal(object)  # (command, key), taken from whoever has it
    key_dropped = Signal(object)  # (command, key)
    reset_wanted = Signal(object)  # command
    all_reset = Signal()
    copy_wanted = Signal()
    load_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show nothing yet, under that title."""
        super().__init__(parent)
        self._shown: KeysPageView | None = None
        self.setObjectName("page")
        self._presets = Choice(messages_keys.PRESET_NAME)
        self._presets.setFixedWidth(_PRESETS_PX)
        self._presets.activated.connect(
            lambda *_: self.preset_chosen.emit(self._presets.currentData())
        )
        self._search = QLineEdit()
        self._search.setPlaceholderText(messages_keys.SEARCH)
        self._search.setAccessibleName(messages_keys.SEARCH)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda *_: self._filter())
        self._fault = QLabel()
        self._fault.setProperty("tone", "fault")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self._table = _table()
        self._table.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._nothing = note(messages_keys.NOTHING_FOUND)
        self._nothing.hide()
        self.editor = KeyEditor()
        self.editor.key_pressed.connect(lambda key: self._say(self.key_pressed, key))
        self.editor.key_moved.connect(lambda key: self._say(self.key_moved, key))
        self.editor.key_dropped.connect(lambda key: self._say(self.key_dropped, key))
        self.editor.reset_wanted.connect(lambda: self.reset_wanted.emit(self._chosen()))
        self._reset_all = button(messages_keys.RESET_ALL)
        self._reset_all.clicked.connect(lambda *_: self.all_reset.emit())
        self._kept = note()
        self._lay_out(title)

    def show_view(self, shown_now: KeysPageView) -> None:
        """Show `shown_now`; what is chosen and searched for stays."""
        if shown_now == self._shown:
            return
        self._shown = shown_now
        self._kept.setText(messages_keys.kept_in(shown_now.file))
        self._presets.offer(shown_now.presets)
        self._presets.show_choice(shown_now.preset)
        self._fault.setText(shown_now.fault)
        self._fault.setVisible(bool(shown_now.fault))
        self._reset_all.setEnabled(shown_now.has_changes)
        for place, row in enumerate(shown_now.rows):
            self._show_row(place, row)
        self._filter()
        self._show_chosen()

    def choose(self, command: str) -> None:
        """Choose a command, as a press on its line does."""
        for item in self._items():
            if item.data(0, _NAME) == command:
                self._table.setCurrentItem(item)

    def ask(self, key: str, by: str) -> None:
        """Say that the command called `by` has the key, and offer to move it here."""
        self.editor.ask(key, by)

    def tell(self, text: str, *, is_fault: bool) -> None:
        """Say what came of a pressed key."""
        self.editor.tell(text, is_fault=is_fault)

    def _lay_out(self, title: str) -> None:
        top = QHBoxLayout()
        label = QLabel(messages_keys.PRESET_LABEL)
        label.setBuddy(self._presets)
        top.addWidget(label)
        top.addWidget(self._presets)
        top.addSpacing(12)
        top.addWidget(self._search, 1)
        save, load = button(messages_keys.SAVE_COPY), button(messages_keys.LOAD_COPY)
        save.clicked.connect(lambda *_: self.copy_wanted.emit())
        load.clicked.connect(lambda *_: self.load_wanted.emit())
        foot = QHBoxLayout()
        foot.addWidget(save)
        foot.addWidget(load)
        foot.addStretch()
        foot.addWidget(self._reset_all)
        heading = QLabel(title)
        heading.setObjectName("page-title")
        self._kept.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 20, 26, 20)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(top)
        layout.addWidget(self._fault)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._nothing)
        layout.addWidget(self.editor)
        layout.addWidget(self._kept)
        layout.addLayout(foot)

    def _show_row(self, place: int, row: KeyRow) -> None:
        if place >= self._table.topLevelItemCount():
            self._table.addTopLevelItem(QTreeWidgetItem())
        item = self._table.topLevelItem(place)
        if item is None:
            return
        written = "   ".join(map(shown, row.keys))
        item.setData(0, _NAME, row.name)
        for column, text in enumerate((row.text, row.menu, written)):
            item.setText(column, text)
        item.setData(2, Qt.ItemDataRole.AccessibleTextRole, written or messages_keys.NO_KEY)
        font = QFont(item.font(2))
        font.setBold(row.is_changed)
        item.setFont(2, font)

    def _filter(self) -> None:
        if self._shown is None:
            return
        wanted = self._search.text()
        found = 0
        for item, row in zip(self._items(), self._shown.rows, strict=True):
            is_found = found_by(row, wanted, written=shown)
            item.setHidden(not is_found)
            found += is_found
        self._nothing.setVisible(not found)

    def _show_chosen(self) -> None:
        name = self._chosen()
        rows = self._shown.rows if self._shown is not None else ()
        self.editor.show_row(next((row for row in rows if row.name == name), None))
        item = self._table.currentItem()
        if item is not None:
            self._table.scrollToItem(item)

    def _chosen(self) -> str | None:
        item = self._table.currentItem()
        return None if item is None else str(item.data(0, _NAME))

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self._table.topLevelItem(n) for n in range(self._table.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _say(self, signal: SignalInstance, key: str) -> None:
        command = self._chosen()
        if command is not None:
            signal.emit((command, key))


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(messages_keys.TABLE_NAME)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAllColumnsShowFocus(True)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    table.setMinimumHeight(_TABLE_PX)
    table.setHeaderLabels(
        [messages_keys.COMMAND_COLUMN, messages_keys.MENU_COLUMN, messages_keys.KEYS_COLUMN]
    )
    header = table.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(70)
    return table
