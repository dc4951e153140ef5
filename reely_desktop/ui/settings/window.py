"""The settings window: on the left the list of pages, on the right the page that is chosen.

Over both, where the settings cannot be read, a sentence about what to do; the pages rest meanwhile.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Page, button
from reely_desktop.ui.settings.pages import PAGES
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Want, Wish
from reely_desktop.ui.sizing import resize_on_screen

_SIZE = (860, 700)
_SMALLEST = (700, 400)
_LIST_PX = 170


class SettingsWindow(QDialog):
    """Shows a `SettingsView`; Esc puts it away."""

    def __init__(self, parent: QWidget, want: Want) -> None:
        """Lay out every page; `want` is told what somebody wants."""
        super().__init__(parent)
        self.setWindowTitle(messages.TITLE)
        self.setMinimumSize(*_SMALLEST)
        resize_on_screen(self, *_SIZE)
        self._pages: tuple[Page, ...] = tuple(make(want) for make in PAGES)
        self._stack = QStackedWidget()
        self._list = QListWidget()
        self._list.setObjectName("pages")
        self._list.setAccessibleName(messages.PAGES_NAME)
        self._list.setFixedWidth(_LIST_PX)
        for page in self._pages:
            self._list.addItem(page.title)
            self._stack.addWidget(page)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        self._trouble, self._trouble_text = _trouble(want)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._list)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._trouble)
        layout.addLayout(body, 1)
        layout.addWidget(self._foot())

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the list anew: its lines were measured before they had their style."""
        super().showEvent(event)
        self._list.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, and nothing else: what is typed ends with it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()

    def sizeHint(self) -> QSize:
        """Be as large as every page wants."""
        return QSize(*_SIZE)

    def go_to(self, title: str) -> None:
        """Show the page that has that title."""
        self._list.setCurrentRow([page.title for page in self._pages].index(title))

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        self._trouble_text.setText(shown.trouble)
        self._trouble.setVisible(bool(shown.trouble))
        self._stack.setEnabled(not shown.trouble)
        for page in self._pages:
            page.show_view(shown)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("panel")
        buttons = QDialogButtonBox()
        close = button(messages.CLOSE)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.addWidget(buttons)
        return foot


def _trouble(want: Want) -> tuple[QWidget, QLabel]:
    """Return the sentence about settings that cannot be read, and what one can do about them."""
    frame = QFrame()
    frame.setObjectName("banner")
    text = QLabel()
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    buttons = QHBoxLayout()
    for words, wish in (
        (messages.OPEN_FILE, Wish.OPEN_SETTINGS_FILE),
        (messages.READ_AGAIN, Wish.READ_AGAIN),
        (messages.BEGIN_ANEW, Wish.BEGIN_ANEW),
    ):
        one = button(words)
        one.clicked.connect(_wanting(want, wish))
        buttons.addWidget(one)
    buttons.addStretch()
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.addWidget(text)
    inside.addLayout(buttons)
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(14, 14, 14, 14)
    layout.addWidget(frame)
    return around, text


def _wanting(want: Want, wish: Wish) -> Callable[..., None]:
    return lambda *_checked: want(wish)
