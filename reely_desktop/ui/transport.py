"""The row under the preview: where the playhead stands, buttons to play, to step and to set the points."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reely_desktop.ui.number_labels import FONT_CHANGES, NumberLabel, ShortenedLabel
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.volume import Volume

_BUTTONS = (("start", "back", "play", "forward", "end"), ("loop",), ("set-in", "set-out"))
_ICON_PX = 22
_BETWEEN_GROUPS_PX = 12


class Transport(QWidget):
    """Shows a `DocumentView`'s playhead; its buttons are the window's actions."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Lay the buttons out in the middle, the times at the sides."""
        super().__init__(parent)
        self._time = NumberLabel()
        self._time.setObjectName("timecode")
        self._frame = ShortenedLabel()
        self._frame.setProperty("tone", "muted")
        self._duration = NumberLabel()
        self._duration.setProperty("tone", "muted")
        self._offline = QLabel("●")
        self._offline.setProperty("tone", "muted")
        self._offline.hide()
        self.volume = Volume(_button(actions["mute"]))
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._time)
        left.addWidget(self._frame)
        left.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(2)
        for group in _BUTTONS:
            for name in group:
                middle.addWidget(_button(actions[name]))
            if group is not _BUTTONS[-1]:
                middle.addSpacing(_BETWEEN_GROUPS_PX)
        layout = self._whole = QHBoxLayout(self)
        layout.setContentsMargins(22, 8, 22, 6)
        layout.addLayout(left, 1)
        layout.addLayout(middle)
        right = QHBoxLayout()
        right.setSpacing(14)
        right.addStretch(1)
        right.addWidget(self._duration)
        right.addWidget(self._offline)
        right.addWidget(self.volume)
        layout.addLayout(right, 1)

    def show_view(self, shown: DocumentView) -> None:
        """Show the playhead's time and frame, and the whole length."""
        changes = (
            self._time.show_text(shown.playhead),
            self._frame.show_text(shown.frame),
            self._duration.show_text(shown.duration),
        )
        if any(changes):
            self._fit()

    def show_offline(self, told: str) -> None:
        """Show a dot that says what is `told`, or none."""
        if told == self._offline.toolTip():
            return
        self._offline.setVisible(bool(told))
        self._offline.setToolTip(told)
        self._offline.setAccessibleName(told)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Give the frame what room another font leaves."""
        super().changeEvent(event)
        if event.type() in FONT_CHANGES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the frame what room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # What is beside the frame shrinks after it.
        others = self._whole.minimumSize().width() - self._frame.minimumWidth()
        others += self.volume.sizeHint().width() - self.volume.minimumSizeHint().width()
        self._frame.show_within(max(self.width() - others, 0))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button
