"""A sentence over the top of the picture that says what did not work; never a dialog in the way.

It lies over what it tells of, so that nothing moves when it comes and goes.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reely_desktop.ui import messages
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.present import BannerView
from reely_desktop.ui.theme import Colours

_AROUND_PX = 10
_WITH_CODE_PX = 520
"""In a narrower one the words need the room, and the code stands in the tooltip."""


class Banner(QFrame):
    """Shows a `BannerView` over `parent`, its widget, or hides."""

    dismissed = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._over = parent
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
        parent.installEventFilter(self)
        self.hide()

    def show_view(self, shown: BannerView | None) -> None:
        """Say it, or hide."""
        self.setVisible(shown is not None)
        if shown is not None:
            self._text.setText(shown.text)
            self._code.setText(shown.code)
            self.setToolTip(shown.code)
            self.setAccessibleName(shown.text)
            self._place()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as what lies below."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def dress(self, colours: Colours) -> None:
        """Draw the signs in `colours`."""
        self._sign.setPixmap(self._icons.icon("failed", colours.bad).pixmap(22, 22))
        self._close.setIcon(self._icons.icon("close", colours.text))

    def _place(self) -> None:
        width = self._over.width() - 2 * _AROUND_PX
        self._code.setVisible(width >= _WITH_CODE_PX)
        self.setGeometry(_AROUND_PX, _AROUND_PX, width, self.heightForWidth(width))
