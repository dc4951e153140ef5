"""The list of clips beside the preview: choose one, name it, add, double, remove and move them."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from reely_desktop.app import clip_list
from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages
from reely_desktop.ui.clip_lines import LENGTH, ClipLines
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.present_clips import ClipRow
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.theme import Colours

_BUTTONS = ("new-clip", "duplicate-clip", "remove-clip", "clip-up", "clip-down")
_ICON_PX = 18
_ID = Qt.ItemDataRole.UserRole


class ClipsPanel(SideTab):
    """Shows `ClipRow`s; its buttons are the window's actions."""

    title = messages.CLIPS_TAB

    chosen = Signal(object)  # clip id
    named = Signal(object)  # (clip id, text)

    def __init__(self, actions: dict[str, QAction]) -> None:
        """Show nothing yet."""
        super().__init__(actions)
        self._video: object = None
        self._rows: tuple[ClipRow, ...] = ()
        self._list = QListWidget()
        self._list.setMinimumHeight(1)  # in a low window it gives way to what is beside it
        self._list.setAccessibleName(messages.CLIPS_NAME)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = ClipLines(self)
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

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done here."""
        store = editor.store
        self.chosen.connect(lambda one: store.apply(lambda s: clip_list.choose(s, one)))
        self.named.connect(
            lambda given: store.apply(lambda s: clip_list.name(s, given[0], given[1]))
        )

    def show_view(self, shown: DocumentView) -> None:
        """Show the clips; a name that was typed for another video is given to none."""
        if shown.timeline.video != self._video:
            self._video = shown.timeline.video
            self.give_up_typing()
        self._show_rows(shown.clips)

    def _show_rows(self, rows: tuple[ClipRow, ...]) -> None:
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

    def take_typed_name(self) -> None:
        """Enter the name that is being typed, if there is one."""
        self._lines.take_typed_name()

    def give_up_typing(self) -> None:
        """Leave the name that is being typed over as it was."""
        self._lines.give_up_typing()

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
            item.setData(LENGTH, row.length)
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
