"""What the window shows while no video is open: where to drop one, and two ways to begin.

It is seen before anything else is loaded. What comes later, videos opened lately and the keys, has its place
from the start, so that nothing moves when it comes.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reely_desktop.ui import messages_first as messages
from reely_desktop.ui.icon_drawing import picture
from reely_desktop.ui.theme import DARK, Colours

if TYPE_CHECKING:
    from reely_desktop.ui.recent_files import RecentList

_MARGIN_PX = 36
_PICTURE_PX = 64
_FOR_THE_PICTURE_PX = 600
_DASHES = [6.0, 5.0]
_ABOVE, _BELOW = 1, 3
"""How what room is left is shared out above what one begins with and below it."""


class Welcome(QWidget):
    """The empty state."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, icons: Path, parent: QWidget | None = None) -> None:
        """Lay the words and buttons out in the middle; `icons` is their folder."""
        super().__init__(parent)
        # The window is never kept larger for a page that it does not show.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._icons = icons
        self._colours = DARK
        self._is_target = False
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(messages.WELCOME_TITLE, alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setObjectName("headline")
        text = QLabel(messages.WELCOME_TEXT, alignment=Qt.AlignmentFlag.AlignCenter)
        text.setProperty("tone", "muted")
        text.setWordWrap(True)
        self._open = QPushButton(messages.WELCOME_OPEN)
        self._open.setProperty("kind", "primary")
        self._open.clicked.connect(lambda *_: self.open_wanted.emit())
        self.setFocusProxy(self._open)
        self._sample = QPushButton(messages.WELCOME_SAMPLE)
        self._sample.clicked.connect(lambda *_: self.sample_wanted.emit())
        self._caps: dict[str, tuple[QLabel, QLabel]] = {}
        self._place = QWidget()
        # It gets its share of the height, whatever is in it.
        self._place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._keys = self._key_row()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self._open)
        buttons.addWidget(self._sample)
        buttons.addStretch()
        layout = self._whole = QVBoxLayout(self)
        layout.addStretch(_ABOVE)
        layout.addWidget(self._picture)
        layout.addSpacing(14)
        layout.addWidget(self._title)
        layout.addSpacing(6)
        layout.addWidget(text)
        layout.addSpacing(24)
        layout.addLayout(buttons)
        layout.addSpacing(22)
        layout.addWidget(self._keys)
        layout.addSpacing(22)
        layout.addWidget(self._place, _BELOW)

    def hold(self, recent: "RecentList") -> None:
        """Show that list at the bottom from now on."""
        layout = QVBoxLayout(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(recent, alignment=Qt.AlignmentFlag.AlignHCenter)

    def show_opening(self, opening: str) -> None:
        """Say that a file is on its way, or ask for one when `opening` is empty."""
        self._title.setText(opening or messages.WELCOME_TITLE)
        self._open.setEnabled(not opening)
        self._sample.setEnabled(not opening)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the key of each command that one begins with, by its name; none where it has none."""
        for command, (cap, meaning) in self._caps.items():
            cap.setText(keys.get(command, ""))
            for label in (cap, meaning):
                label.setVisible(bool(cap.text()))
        self._keys.show()

    def mark_as_target(self, *, is_target: bool) -> None:
        """Light up while a file hovers over the window."""
        self._is_target = is_target
        self._title.setText(messages.DROP_HERE if is_target else messages.WELCOME_TITLE)
        self.update()

    def dress(self, colours: Colours) -> None:
        """Paint in `colours` from now on."""
        self._colours = colours
        scale = self.devicePixelRatioF()
        film = picture(self._icons, "film", colours.muted, size_px=_PICTURE_PX, scale=scale)
        self._picture.setPixmap(film)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        has_room = self.height() >= _FOR_THE_PICTURE_PX
        self._picture.setVisible(has_room)
        around = 2 * _MARGIN_PX if has_room else _MARGIN_PX
        self._whole.setContentsMargins(around, around, around, around)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the place to drop a file on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._colours.border), 2)
        if self._is_target:
            pen.setColor(QColor(self._colours.accent_line))
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(QColor(self._colours.surface))
        inset = _MARGIN_PX // 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 16, 16)
        painter.end()

    def _key_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch()
        for number, (command, meaning) in enumerate(messages.WELCOME_KEYS):
            cap, text = self._caps[command] = (QLabel(), QLabel(meaning))
            cap.setObjectName("key")
            text.setProperty("tone", "muted")
            if number:
                row.addSpacing(14)
            row.addWidget(cap)
            row.addWidget(text)
        row.addStretch()
        keeps_its_place = whole.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        whole.setSizePolicy(keeps_its_place)
        whole.hide()
        return whole
