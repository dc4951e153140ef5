"""How loud the video plays: a button that mutes, and a slider."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from reely_desktop.ui import messages

_WIDTH_PX = 60
_LEAST_PX = 20
_PAGE = 10


class Volume(QWidget):
    """Shows a volume in percent."""

    chosen = Signal(object)  # percent

    def __init__(self, mute: QToolButton, parent: QWidget | None = None) -> None:
        """Stand beside the button that mutes."""
        super().__init__(parent)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(_PAGE)
        self._slider.setMinimumWidth(_LEAST_PX)
        self._slider.setMaximumWidth(_WIDTH_PX)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName(messages.VOLUME_NAME)
        self._slider.setToolTip(messages.VOLUME_NAME)
        self._slider.valueChanged.connect(self.chosen.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(mute)
        layout.addWidget(self._slider)

    def show_volume(self, percent: int) -> None:
        """Show what the State says, without choosing it anew."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(percent)
