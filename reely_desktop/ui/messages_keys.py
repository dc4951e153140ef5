"""Every sentence about keys. PURE: text and the few rules of putting it together."""

from collections.abc import Sequence

from reely_desktop.app.key_names import Refusal
from reely_desktop.ui.language import tr, unmarked
from reely_desktop.ui.messages import ALL_FILES

PAGE_TITLE = tr("Keys")
PRESET_LABEL = tr("Keys as in")
PRESET_NAME = tr("Whose keys to begin with")
SEARCH = tr("Search by command or key")
COMMAND_COLUMN, MENU_COLUMN, KEYS_COLUMN = tr("Command"), tr("Menu"), tr("Keys")
TABLE_NAME = tr("Commands and their keys")
NO_COMMAND = tr("Choose a command above to change its keys.")
NOTHING_FOUND = tr("No command has that name or key.")
CAPTURE = tr("Add a key…")
CAPTURING = tr("Press the new key, or Esc to leave it")
CAPTURE_HELP = tr("Press it, then the key that the command is to have as well.")
MOVE, LEAVE = tr("Move it here"), tr("Leave it there")
RESET, RESET_ALL = tr("Reset this one"), tr("Reset all keys")
SAVE_COPY, LOAD_COPY = tr("Save a copy…"), tr("Load a copy…")
SAVE_TITLE, LOAD_TITLE = tr("Save a copy of the keys"), tr("Load keys from a copy")
FILE_FILTER = f"{PAGE_TITLE} (*.toml);;{ALL_FILES} (*)"
NO_KEY = tr("no key")
_REFUSALS = {
    Refusal.UNKNOWN: tr("{key} is no key that a command can have."),
    Refusal.FOCUS: tr("{key} goes from one control to the next, so no command can have it."),
    Refusal.ANSWER: tr("{key} answers dialogs and ends typing, so no command can have it."),
    Refusal.EDITING: tr("{key} edits text in fields, so no other command can have it."),
    Refusal.MENU: tr("{key} opens a menu, so no command can have it."),
    Refusal.SYSTEM: tr("{key} belongs to the system, so no command can have it."),
}


def refused(key: str, why: Refusal) -> str:
    """Say why a key can be no command's."""
    return _REFUSALS[why].format(key=key)


def taken(key: str, by: str) -> str:
    """Say who has a key."""
    return tr("{key} is the key of “{command}”.").format(key=key, command=unmarked(by))


def held(key: str) -> str:
    """Say that the command has the key already."""
    return tr("{key} is its key already.").format(key=key)


def given(key: str, command: str) -> str:
    """Say that the command has got the key."""
    return tr("{key} is now a key of “{command}”.").format(key=key, command=unmarked(command))


def take_away(key: str, command: str) -> str:
    """Name the button that takes a key from a command."""
    return tr("Take {key} from “{command}”").format(key=key, command=unmarked(command))


def kept_in(file: str) -> str:
    """Say where the keys are kept."""
    return tr(
        "Your keys are kept in {file}. A copy of that file takes them to another computer; it may"
        " be edited by hand while Reely is closed."
    ).format(file=file)


def timeline_help(
    *, step: Sequence[str], second: Sequence[str], ends: Sequence[str], points: Sequence[str]
) -> str:
    """Say which keys work on the timeline, as far as there are any."""
    told = (
        (step, tr("{keys} step frames")),
        (second, tr("{keys} go a second")),
        (ends, tr("{keys} go to the ends")),
        (points, tr("{keys} set the points")),
    )
    parts = [what.format(keys=_both(*keys)) for keys, what in told if all(keys)]
    return f"{'; '.join(parts)}." if parts else ""


def _both(*keys: str) -> str:
    return tr("{one} and {other}", "two keys").format(one=keys[0], other=keys[-1])
