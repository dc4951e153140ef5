"""Videos opened lately: in the File menu, and on the page that is shown while none is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reely_desktop.ui import messages_recent as messages
from reely_desktop.ui.present_recent import RecentRow

_MOST_ON_THE_PAGE = 4
_WIDTH_PX = 460
_INDENT_PX = 12


class RecentMenu(QMenu):
    """The menu's list; `open_wanted` carries the path of the one that is chosen."""

    open_wanted = Signal(object)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(messages.OPEN_RECENT, parent)
        self._rows: tuple[RecentRow, ...] | None = None
        self.show_rows(())

    def show_rows(self, rows: tuple[RecentRow, ...]) -> None:
        """Offer these."""
        if rows == self._rows:
            return
        self._rows = rows
        self.clear()
        for row in rows:
            self.addAction(_entry(self, row, self._chooser(row.path)))
        self.addSeparator()
        self.addAction(messages.CLEAR_RECENT).triggered.connect(lambda *_: self.clear_wanted.emit())
        self.setEnabled(bool(rows))

    def _chooser(self, path: Path) -> Callable[..., None]:
        return lambda *_checked: self.open_wanted.emit(path)


class RecentList(QWidget):
    """The page's list: of the latest few as many as have room, each to be opened with one press."""

    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._rows: tuple[RecentRow, ...] = ()
        self.setFixedWidth(_WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        title = QLabel(messages.RECENT_TITLE)
        title.setProperty("tone", "muted")
        title.setContentsMargins(_INDENT_PX, 0, 0, 0)
        self._layout.addWidget(title)
        self._layout.addStretch()
        self.hide()

    def show_rows(self, rows: tuple[RecentRow, ...]) -> None:
        """Show the first of these."""
        shown = rows[:_MOST_ON_THE_PAGE]
        if shown == self._rows:
            return
        self._rows = shown
        for gone in self.findChildren(QPushButton):
            self._layout.removeWidget(gone)
            gone.deleteLater()
        for place, row in enumerate(shown):
            self._layout.insertWidget(1 + place, self._button(row))  # the title comes first
        self._fit()
        self.setVisible(bool(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as have room now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room_px = self.height()
        for place in range(self._layout.count() - 1):  # after them comes what room is left
            widget = self._layout.itemAt(place).widget()  # type: ignore[union-attr] # there is one
            if widget is not None:
                room_px -= widget.sizeHint().height()
                widget.setVisible(room_px >= 0)
                room_px -= self._layout.spacing()

    def _button(self, row: RecentRow) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "recent")
        button.setAccessibleName(messages.recent_entry(row.name, row.folder, is_there=row.is_there))
        button.setToolTip(str(row.path))
        button.clicked.connect(lambda *_: self.open_wanted.emit(row.path))
        words = QVBoxLayout(button)
        words.setContentsMargins(_INDENT_PX, 6, _INDENT_PX, 6)
        words.setSpacing(1)
        name, folder = _Elided(row.name), _Elided(row.folder if row.is_there else messages.GONE)
        folder.setProperty("tone", "muted")
        for label in (name, folder):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        return button


class _Elided(QLabel):
    """A line that is cut in the middle where it is too long: names differ at both ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        width = _WIDTH_PX - 2 * _INDENT_PX - 4
        middle = Qt.TextElideMode.ElideMiddle
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.fontMetrics().elidedText(text, middle, width))


def _entry(menu: QMenu, row: RecentRow, pressed: Callable[..., None]) -> QAction:
    text = messages.recent_entry(row.name, row.folder, is_there=row.is_there)
    action = QAction(text.replace("&", "&&"), menu)
    action.setToolTip(str(row.path))
    action.triggered.connect(pressed)
    return action
