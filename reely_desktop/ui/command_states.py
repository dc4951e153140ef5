"""How the commands look, and which of them can be used or are on just now."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.theme import Colours


def dress_actions(actions: Mapping[str, QAction], icons: Icons, colours: Colours) -> None:
    """Draw the icons of the actions in `colours`."""
    for command in COMMANDS:
        if command.icon:
            icon = icons.icon(
                command.icon, colours.text, faint=colours.faint, checked=command.checked_icon
            )
            actions[command.name].setIcon(icon)


def show_states(
    actions: Mapping[str, QAction], *, has_video: bool, checked: frozenset[str]
) -> None:
    """Let the commands be used that can be, and mark the ones named in `checked` as on."""
    for command in COMMANDS:
        action = actions[command.name]
        action.setEnabled(has_video or not command.needs_video)
        action.setChecked(command.name in checked)
