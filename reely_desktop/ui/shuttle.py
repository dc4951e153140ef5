"""The keys that play: Space, J, K and L, and what they do while K is held or a control has the focus.

Space              plays or pauses; a button that has the focus is pressed by it, as everywhere
arrows             move as ever; a slider, a list and one of some buttons that has the focus gets them
J, L               play backwards, on; with K held, one frame back, on
K                  pauses

Which keys these are is the person's to choose; what is held here is any key that pauses.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QListWidget,
    QSlider,
    QWidget,
)

from reely_desktop.app import editing, playing
from reely_desktop.app.key_names import without_modifiers
from reely_desktop.app.store import Store

_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}

_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class Shuttle(QObject):
    """Turns the keys that play into transitions of `store`."""

    def __init__(self, window: QWidget, store: Store) -> None:
        """Look at the keys of `window`."""
        super().__init__(window)
        self._store = store
        self._is_k_held = False
        self._pausing: tuple[QKeySequence, ...] = ()
        window.installEventFilter(self)

    def hold_with(self, keys: Sequence[str]) -> None:
        """Step while one of these keys is held, which are the ones that pause."""
        self._is_k_held = False
        self._pausing = tuple(QKeySequence(without_modifiers(key)) for key in keys)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what carries out the commands that play, by name."""
        return {
            "play": lambda: self._store.apply(playing.play_or_pause),
            "pause": lambda: self._store.apply(playing.pause),
            "shuttle-on": lambda: self._shuttle(1),
            "shuttle-back": lambda: self._shuttle(-1),
        }

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Notice that K is held or let go, and leave a focused control the keys that work it."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self._is_k_held = False
        if not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.key()) in self._pausing and not event.isAutoRepeat():
            self._is_k_held = event.type() is not QEvent.Type.KeyRelease
        if event.type() is QEvent.Type.ShortcutOverride and _works(event):
            event.accept()
            return True
        return False

    def _shuttle(self, direction: int) -> None:
        if self._is_k_held:
            self._store.apply(lambda s: editing.step(s, direction))
        else:
            self._store.apply(lambda s: playing.shuttle(s, direction))


def _works(event: QKeyEvent) -> bool:
    """Whether the control that has the focus is worked by that key."""
    match QApplication.focusWidget():
        case QAbstractButton() as button:
            is_one_of_some = button.group() is not None
            return event.key() == Qt.Key.Key_Space or (is_one_of_some and event.key() in _ARROWS)
        case QComboBox():
            return event.key() in _LIST_KEYS | {Qt.Key.Key_Space}
        case QSlider():
            return event.key() in _ARROWS
        case QListWidget():
            return event.key() in _LIST_KEYS and event.modifiers() in _PLAIN
        case _:
            return False
