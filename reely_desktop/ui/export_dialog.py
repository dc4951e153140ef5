"""The export dialog: clips and formats to tick, and beside them what will be written and how."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui import messages
from reely_desktop.ui.present_export import Choice, ExportView, FileRow
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (860, 570)
_CHOICES_PX = 250
_KEY = Qt.ItemDataRole.UserRole


class ExportDialog(QDialog):
    """Shows an `ExportView`; says what is ticked."""

    clips_chosen = Signal(object)  # tuple of clip ids
    formats_chosen = Signal(object)  # tuple of preset names
    folder_wanted = Signal()
    export_wanted = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setWindowTitle(messages.EXPORT_TITLE)
        self.setModal(True)
        resize_on_screen(self, *_SIZE)
        self._shown: ExportView | None = None
        self._is_untouched = True
        self._clips = _Choices(messages.EXPORT_CLIPS)
        self._formats = _Choices(messages.EXPORT_FORMATS)
        self._clips.chosen.connect(self.clips_chosen)
        self._formats.chosen.connect(self.formats_chosen)
        for choices in (self._clips, self._formats):
            choices.chosen.connect(self._touch)
        self._files = QVBoxLayout()
        self._files.setSpacing(10)
        self._folder = QLabel()
        self._folder.setProperty("tone", "muted")
        self._folder.setWordWrap(True)
        self._change = QPushButton(messages.CHANGE_OUTPUT)
        self._change.setProperty("kind", "quiet")
        self._change.setAutoDefault(False)
        self._change.setToolTip(messages.EXPORT_FOLDER)
        self._change.setAccessibleName(messages.EXPORT_FOLDER)
        self._change.clicked.connect(lambda *_: self.folder_wanted.emit())
        give_up = QPushButton(messages.GIVE_UP)
        give_up.setProperty("kind", "quiet")
        give_up.clicked.connect(lambda *_: self.reject())
        self._export = QPushButton()
        self._export.setProperty("kind", "primary")
        self._export.setDefault(True)
        self._export.clicked.connect(lambda *_: self.export_wanted.emit())
        self.rejected.connect(self.given_up)
        layout = QGridLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setHorizontalSpacing(22)
        layout.setVerticalSpacing(8)
        layout.addWidget(_title(messages.EXPORT_CLIPS), 0, 0)
        layout.addWidget(self._clips, 1, 0)
        layout.addWidget(_title(messages.EXPORT_FORMATS), 2, 0)
        layout.addWidget(self._formats, 3, 0)
        layout.addWidget(_title(messages.EXPORT_FILES), 0, 1)
        layout.addWidget(self._file_area(), 1, 1, 3, 1)
        layout.addLayout(self._folder_line(), 4, 1)
        layout.addLayout(self._foot(give_up), 5, 0, 1, 2)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 2)
        layout.setRowStretch(3, 3)

    def show_view(self, shown: ExportView | None) -> None:
        """Show `shown`, or hide."""
        if shown == self._shown:
            return
        self._shown = shown
        if shown is None:
            self.hide()
            return
        self._clips.show_choices(shown.clips)
        self._formats.show_choices(shown.formats)
        self._show_files(shown.files)
        self._folder.setText(shown.folder)
        self._change.setVisible(bool(shown.folder))
        self._export.setText(shown.button)
        self._export.setEnabled(shown.is_ready)
        if not self.isVisible():
            self._is_untouched = True
            self.show()
        if self._is_untouched and shown.is_ready:
            self._is_untouched = False
            self._export.setFocus()  # not before it can be pressed

    def _touch(self) -> None:
        self._is_untouched = False

    def _show_files(self, rows: Sequence[FileRow]) -> None:
        while self._files.count() > 1:  # the stretch stays
            item = self._files.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [_file_line(row) for row in rows] or [_muted(messages.EXPORT_NOTHING)]
        for place, line in enumerate(lines):
            self._files.insertWidget(place, line)

    def _file_area(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("side")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside.setLayout(self._files)
        self._files.setContentsMargins(14, 12, 14, 12)
        self._files.addStretch()
        area = QScrollArea()
        area.setAccessibleName(messages.EXPORT_FILES)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _folder_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._folder, 1)
        line.addWidget(self._change)
        return line

    def _foot(self, give_up: QPushButton) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 8, 0, 0)
        foot.addStretch()
        foot.addWidget(give_up)
        foot.addWidget(self._export)
        return foot


class _Choices(QListWidget):
    """Lines to tick."""

    chosen = Signal(object)  # tuple of keys

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setAccessibleName(name)
        self.setFixedWidth(_CHOICES_PX)
        self.setItemDelegate(_WholeLine(self))
        self.itemChanged.connect(lambda *_: self._tell())

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show `choices`."""
        with QSignalBlocker(self):
            while self.count() > len(choices):
                self.takeItem(self.count() - 1)
            while self.count() < len(choices):
                self.addItem(QListWidgetItem())
            for place, choice in enumerate(choices):
                item = self.item(place)
                item.setData(_KEY, choice.key)
                item.setText(choice.text)
                item.setToolTip(choice.tip)
                flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled if choice.is_possible else flags)
                ticked = Qt.CheckState.Checked if choice.is_chosen else Qt.CheckState.Unchecked
                item.setCheckState(ticked)

    def _tell(self) -> None:
        items = (self.item(place) for place in range(self.count()))
        self.chosen.emit(
            tuple(one.data(_KEY) for one in items if one.checkState() is Qt.CheckState.Checked)
        )


class _WholeLine(QStyledItemDelegate):
    """Ticks a line wherever it is clicked, not only on its box."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn the tick when the mouse lets go; leave the rest, such as Space, to Qt."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        is_click = event.type() is QEvent.Type.MouseButtonRelease
        if not is_click or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return False
        role = Qt.ItemDataRole.CheckStateRole
        was_ticked = Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if was_ticked else Qt.CheckState.Checked
        return model.setData(index, turned, role)


def _file_line(row: FileRow) -> QWidget:
    line = QWidget()
    layout = QVBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(1)
    name = _title(row.name)
    name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text = _muted(row.text)
    if row.is_bad:
        text.setProperty("tone", "fault")
    layout.addWidget(name)
    layout.addWidget(text)
    return line


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "title")
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    return label
