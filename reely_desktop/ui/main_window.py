"""The window itself: its size, the page that it opens with, and what reaches it from outside.

It is shown before most of Reely is loaded, so this and what it imports is little; `workspace` puts the
rest into it.
"""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget

from reely_desktop.config import Appearance
from reely_desktop.ui import messages_first as messages
from reely_desktop.ui import theme
from reely_desktop.ui.sizing import resize_on_screen
from reely_desktop.ui.welcome import Welcome

SIZE = (1180, 800)
_SMALLEST = (720, 440)
"""A screen of 1440 x 900 has room for it at 200 %, beside what the system needs."""


class MainWindow(QMainWindow):
    """A window with its menus, empty as yet, and the page that it opens with.

    `painted` comes once, when all that is in it has been seen for the first time; `file_dropped` carries
    the path of the first file of those dropped.
    """

    painted = Signal()
    resized = Signal()
    file_dropped = Signal(object)
    closed = Signal()

    def __init__(self, icons: Path) -> None:
        """Make it as large as its screen has room for; `icons` is their folder."""
        super().__init__()
        self._has_painted = False
        self.setAcceptDrops(False)  # until there is somebody to take them
        self.setWindowTitle(messages.PRODUCT)
        self.setMinimumSize(*_SMALLEST)
        resize_on_screen(self, *SIZE)
        self.menus: dict[str, QMenu] = {
            title: self.menuBar().addMenu(title) for title in messages.MENUS
        }
        self.welcome = Welcome(icons)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.setCentralWidget(self.stack)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when it is seen for the first time."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            # What is in it is painted with it, before the loop comes round again.
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go, and say so."""
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so."""
        super().resizeEvent(event)
        self.resized.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and say so."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()
            self.welcome.mark_as_target(is_target=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Stop saying so."""
        self.welcome.mark_as_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of the first file of those dropped."""
        self.welcome.mark_as_target(is_target=False)
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def open_main_window(
    application: QApplication, resources: Path, appearance: Appearance
) -> MainWindow:
    """Dress the `application`, and return its window, which is not shown yet."""
    application.setApplicationName(messages.PRODUCT)
    application.setApplicationDisplayName(messages.PRODUCT)
    application.setDesktopFileName("reely")
    colours = theme.colours_for(appearance)
    theme.apply(application, colours=colours, sheet=theme.sheet_of(resources, colours))
    window = MainWindow(resources / "icons")
    window.welcome.dress(colours)
    return window


def _dropped_file(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
