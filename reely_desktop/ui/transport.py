"""The row under the preview: where the playhead stands, buttons to play, to step and to set the points."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

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
        self._time = QLabel()
        self._time.setObjectName("timecode")
        self._frame = ShortenedLabel()
        self._frame.setProperty("tone", "muted")
        self._duration = QLabel(
            alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self._duration.setProperty("tone", "muted")
        for label in (self._time, self._frame, self._duration):
            _use_even_digits(label)
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
        right.addWidget(self._duration, 1)
        right.addWidget(self._offline)
        right.addWidget(self.volume)
        layout.addLayout(right, 1)

    def show_view(self, shown: DocumentView) -> None:
        """Show the playhead's time and frame, and the whole length."""
        self._time.setText(shown.playhead)
        self._frame.setText(shown.frame)
        self._frame.setToolTip(shown.frame)
        self._duration.setText(shown.duration)
        self._fit()

    def show_offline(self, told: str) -> None:
        """Show a dot that says what is `told`, or none."""
        self._offline.setVisible(bool(told))
        self._offline.setToolTip(told)
        self._offline.setAccessibleName(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the frame what room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # What is beside the frame shrinks after it; without a least width, the frame would before it has to.
        others = self._whole.minimumSize().width() - self._frame.minimumWidth()
        others += self.volume.sizeHint().width() - self.volume.minimumSizeHint().width()
        room = max(self.width() - others, 0)
        self._frame.setMinimumWidth(min(self._frame.sizeHint().width(), room))


class ShortenedLabel(QLabel):
    """A line that gives way to what stands beside it, and says so with three dots."""

    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        end = Qt.TextElideMode.ElideRight
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignVCenter,
            self.fontMetrics().elidedText(self.text(), end, self.width()),
        )


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button


def _use_even_digits(label: QLabel) -> None:
    font = QFont(label.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    label.setFont(font)
