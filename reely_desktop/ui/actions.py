"""The table of commands as actions of Qt: each with its keys, its tooltip and what it does."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from reely_desktop.ui import messages
from reely_desktop.ui.commands import COMMANDS, Command, Gesture


def make_actions(parent: QObject) -> dict[str, QAction]:
    """Make an action of each command; what they do is said by `join_actions`."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.text, parent)
        action.setCheckable(command.is_checkable)
        set_keys(action, command, command.keys)
        actions[command.name] = action
    return actions


def join_actions(
    actions: Mapping[str, QAction],
    *,
    first: Callable[[], object],
    run: Mapping[str, Callable[[], object]],
    transit: Callable[[Gesture], None],
) -> None:
    """Let the `actions` do what they say: `run` carries out the commands without a gesture, by name.

    `first` is done before any of them.
    """
    for command in COMMANDS:
        call = run[command.name] if command.gesture is None else _carried(command.gesture, transit)
        actions[command.name].triggered.connect(_one_after_the_other(first, call))


def set_keys(action: QAction, command: Command, keys: Sequence[str]) -> None:
    """Carry out the command at these keys from now on, and name the first one in the tooltip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setToolTip(messages.with_key(command.text, shown(next(iter(keys), ""))))


def shown(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _carried(gesture: Gesture, transit: Callable[[Gesture], None]) -> Callable[[], None]:
    return lambda: transit(gesture)


def _one_after_the_other(
    first: Callable[[], object], call: Callable[[], object]
) -> Callable[..., None]:
    def carry_out(*_checked: object) -> None:
        first()
        call()

    return carry_out
