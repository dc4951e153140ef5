"""What hooks are looked for: about what, how many, how long. What is chosen here is kept in the settings."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reely_desktop.config import FEWEST_HOOKS, MOST_HOOKS
from reely_desktop.ui import messages_hooks
from reely_desktop.ui.field_keys import is_for_window
from reely_desktop.ui.present_hooks import HooksView

_LENGTHS = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)


class HookWishes(QWidget):
    """Shows a `HooksView`'s wishes."""

    chosen = Signal(object)  # (key of a setting, value)
    entered = Signal()

    def __init__(self) -> None:
        """Wish for nothing yet."""
        super().__init__()
        self._video: object = None
        self._topic = _Topic()
        self._topic.setPlaceholderText(messages_hooks.TOPIC_HINT)
        self._topic.setAccessibleName(messages_hooks.TOPIC_NAME)
        self._topic.setToolTip(messages_hooks.TOPIC_NAME)
        self._topic.returnPressed.connect(self.entered)
        self._count = self._choice(messages_hooks.COUNT_NAME, "hook_count")
        self._least = self._choice(messages_hooks.LEAST_NAME, "hook_least_seconds")
        self._most = self._choice(messages_hooks.MOST_NAME, "hook_most_seconds")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._count, 5)
        row.addWidget(self._least, 4)
        row.addWidget(QLabel(messages_hooks.TO))
        row.addWidget(self._most, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._topic)
        layout.addLayout(row)

    @property
    def topic(self) -> str:
        """What is typed as the topic."""
        return self._topic.text()

    def show_view(self, shown: HooksView) -> None:
        """Show what is wished for; a topic that is being typed for this video stays."""
        if shown.video != self._video:
            self._video = shown.video
            self._topic.clear()
        if shown.topic and not self._topic.text() and not self._topic.isModified():
            self._topic.setText(shown.topic)
        counts = range(FEWEST_HOOKS, MOST_HOOKS + 1)
        _fill(self._count, {n: messages_hooks.count_of(n) for n in counts}, shown.count)
        for box, value in ((self._least, shown.least_seconds), (self._most, shown.most_seconds)):
            lengths = sorted({*_LENGTHS, value})
            _fill(box, {n: messages_hooks.seconds(n) for n in lengths}, value)

    def _choice(self, name: str, key: str) -> QComboBox:
        box = _Choice()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumWidth(40)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda at: self.chosen.emit((key, box.itemData(at))))
        return box


class _Choice(QComboBox):
    """Keeps single keys from the window's commands, as fields do: arrows and letters choose here."""

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)


class _Topic(QLineEdit):
    def event(self, event: QEvent) -> bool:
        if is_for_window(event):
            event.ignore()
            return False
        return super().event(event)


def _fill(box: QComboBox, choices: dict[int, str], chosen: int) -> None:
    with QSignalBlocker(box):
        if [box.itemData(at) for at in range(box.count())] != list(choices):
            box.clear()
            for value, text in choices.items():
                box.addItem(text, value)
        box.setCurrentIndex(list(choices).index(chosen))
