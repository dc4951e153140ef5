"""The menu bar: the table of commands by menu, and the choice of light or dark."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reely_desktop.config import Appearance
from reely_desktop.ui import messages, messages_transcript
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.messages_first import MENU_EDIT, MENU_FILE, MENU_VIEW
from reely_desktop.ui.mnemonics import with_letter_of, with_mnemonics

_WITHIN = {
    messages.MENU_CHAPTERS: (MENU_FILE, "output"),
    messages_transcript.MENU: (MENU_EDIT, "find"),
}
"""Menus that open from another one, after one of its commands."""
_AFTER_A_LINE = {"settings", "quit"}
_APPEARANCES = (
    (Appearance.SYSTEM, messages.APPEARANCE_SYSTEM),
    (Appearance.LIGHT, messages.APPEARANCE_LIGHT),
    (Appearance.DARK, messages.APPEARANCE_DARK),
)


def fill_menus(
    bar: Mapping[str, QMenu],
    actions: Mapping[str, QAction],
    *,
    recent: QMenu,
    choose: Callable[[Appearance], None],
) -> Mapping[Appearance, QAction]:
    """Fill the menus of the `bar`, by title; `recent` comes after opening.

    `choose` is told which appearance somebody wants. Return the lines of the appearances, of which the one
    that is chosen is to be checked.
    """
    names = {action: name for name, action in actions.items()}
    menus = dict(bar)
    within = {after: menus[title].addMenu(name) for name, (title, after) in _WITHIN.items()}
    menus |= {name: within[after] for name, (_, after) in _WITHIN.items()}
    for title, menu in menus.items():
        for command in COMMANDS:
            if command.menu == title:
                if command.name in _AFTER_A_LINE:
                    menu.addSeparator()
                menu.addAction(actions[command.name])
                if command.name == "open":
                    menu.addMenu(recent)
                if command.name in within:
                    menu.addMenu(within[command.name])
    looks = menus[MENU_VIEW].addMenu(messages.APPEARANCE)
    group = QActionGroup(looks)
    lines = {}
    for which, name in _APPEARANCES:
        action = looks.addAction(name)
        action.setCheckable(True)
        action.triggered.connect(_chooser(choose, which))
        group.addAction(action)
        lines[which] = action
    for menu in (*menus.values(), looks):
        _mark_lines(menu, names)
    return lines


def _mark_lines(menu: QMenu, names: Mapping[QAction, str]) -> None:
    """Give each line of `menu` a letter to choose it by; `names` are those of the commands."""
    lines = [line for line in menu.actions() if not line.isSeparator()]
    texts = with_mnemonics([(line.text(), names.get(line, "")) for line in lines])
    for line, text in zip(lines, texts, strict=True):
        line.setText(text)


def rename(line: QAction, text: str) -> None:
    """Call a line of a menu by another text, by the same letter where that has it."""
    line.setText(with_letter_of(line.text(), text))


def _chooser(choose: Callable[[Appearance], None], which: Appearance) -> Callable[..., None]:
    return lambda *_checked: choose(which)
