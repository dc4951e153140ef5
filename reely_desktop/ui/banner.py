"""A sentence across the top of the window that says what did not work; never a dialog in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.present import BannerView
from reely_desktop.ui.theme import Colours


class Banner(QFrame):
    """Shows a `BannerView`, or hides."""

    dismissed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._icons = icons
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code = QLabel()
        self._code.setProperty("tone", "muted")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAccessibleName(messages.DISMISS)
        self._close.setToolTip(messages.DISMISS)
        self._close.clicked.connect(lambda *_: self.dismissed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._code)
        layout.addWidget(self._close)
        self.hide()

    def show_view(self, shown: BannerView | None) -> None:
        """Say it, or hide."""
        self.setVisible(shown is not None)
        if shown is not None:
            self._text.setText(shown.text)
            self._code.setText(shown.code)
            self.setAccessibleName(shown.text)

    def dress(self, colours: Colours) -> None:
        """Draw the signs in `colours`."""
        self._sign.setPixmap(self._icons.icon("failed", colours.bad).pixmap(22, 22))
        self._close.setIcon(self._icons.icon("close", colours.text))
