"""The keys of the window as somebody wants them: put on its commands at once, and shown on the sheet.

Follows the store: when the keymap changes, menus, shortcuts, tooltips, the welcome page and an open sheet
of keys show the new keys; nothing has to be started again.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.ui import messages_first, messages_keys
from reely_desktop.ui.actions import set_keys, shown
from reely_desktop.ui.bindings import Bindings, bindings
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.keys_sheet import KeysSheet

Listener = Callable[[Bindings], None]


class KeyControls:
    """Puts the keys of one window's store on its actions."""

    def __init__(self, window: QWidget, store: Store, actions: Mapping[str, QAction]) -> None:
        """Put the keys on that are wanted now, and follow the store."""
        self._window = window
        self._store = store
        self._actions = actions
        self._shown: Bindings | None = None
        self._sheet: KeysSheet | None = None
        self._listeners: list[Listener] = []
        self._follow(store.state)
        store.subscribe(self._follow)

    def tell(self, listener: Listener) -> None:
        """Tell `listener` which keys there are, now and whenever they change."""
        self._listeners.append(listener)
        listener(bindings(self._store.state.keymap))

    def show_sheet(self) -> None:
        """Show the sheet of keys over the window."""
        if self._sheet is None:
            self._sheet = KeysSheet(self._window)
            self._sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._sheet.destroyed.connect(self._forget_sheet)
        self._sheet.show_keys(bindings(self._store.state.keymap))
        self._sheet.show()
        self._sheet.raise_()

    def _forget_sheet(self, *_sheet: object) -> None:
        self._sheet = None

    def _follow(self, state: State) -> None:
        keys = bindings(state.keymap)
        if keys is self._shown:
            return
        before, self._shown = self._shown, keys
        for command in COMMANDS:
            if before is None or before[command.name] != keys[command.name]:
                set_keys(self._actions[command.name], command, keys[command.name])
        if self._sheet is not None:
            self._sheet.show_keys(keys)
        for listener in self._listeners:
            listener(keys)


def first_keys(keys: Bindings) -> dict[str, str]:
    """Return the first key of each command as this system writes it; empty where it has none."""
    return {name: shown(next(iter(those), "")) for name, those in keys.items()}


def timeline_help(keys: Bindings) -> str:
    """Say which keys work on the timeline."""
    first = first_keys(keys)

    def of(*commands: str) -> Sequence[str]:
        return [first[command] for command in commands]

    return messages_keys.timeline_help(
        step=of("back", "forward"),
        second=of("second-back", "second-forward"),
        ends=of("start", "end"),
        points=of("set-in", "set-out"),
    )


def welcome_keys(keys: Bindings) -> dict[str, str]:
    """Return the keys that one begins with, by the name of the command."""
    first = first_keys(keys)
    return {command: first[command] for command, _ in messages_first.WELCOME_KEYS}
