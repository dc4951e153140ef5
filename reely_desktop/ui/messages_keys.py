"""Every English sentence about keys. PURE: text and the few rules of putting it together."""

from collections.abc import Sequence

from reely_desktop.app.key_names import Refusal

PAGE_TITLE = "Keys"
PRESET_LABEL = "Keys as in"
PRESET_NAME = "Whose keys to begin with"
SEARCH = "Search by command or key"
COMMAND_COLUMN, MENU_COLUMN, KEYS_COLUMN = "Command", "Menu", "Keys"
TABLE_NAME = "Commands and their keys"
NO_COMMAND = "Choose a command above to change its keys."
NOTHING_FOUND = "No command has that name or key."
CAPTURE = "Add a key…"
CAPTURING = "Press the new key, or Esc to leave it"
CAPTURE_HELP = "Press it, then the key that the command is to have as well."
MOVE, LEAVE = "Move it here", "Leave it there"
RESET, RESET_ALL = "Reset this one", "Reset all keys"
SAVE_COPY, LOAD_COPY = "Save a copy…", "Load a copy…"
SAVE_TITLE, LOAD_TITLE = "Save a copy of the keys", "Load keys from a copy"
FILE_FILTER = "Keys (*.toml);;All files (*)"
NO_KEY = "no key"
_REFUSALS = {
    Refusal.UNKNOWN: "{key} is no key that a command can have.",
    Refusal.FOCUS: "{key} goes from one control to the next, so no command can have it.",
    Refusal.ANSWER: "{key} answers dialogs and ends typing, so no command can have it.",
    Refusal.EDITING: "{key} edits text in fields, so no other command can have it.",
    Refusal.MENU: "{key} opens a menu, so no command can have it.",
    Refusal.SYSTEM: "{key} belongs to the system, so no command can have it.",
}


def refused(key: str, why: Refusal) -> str:
    """Say why a key can be no command's."""
    return _REFUSALS[why].format(key=key)


def taken(key: str, by: str) -> str:
    """Say who has a key."""
    return f"{key} is the key of “{_name(by)}”."


def held(key: str) -> str:
    """Say that the command has the key already."""
    return f"{key} is its key already."


def given(key: str, command: str) -> str:
    """Say that the command has got the key."""
    return f"{key} is now a key of “{_name(command)}”."


def take_away(key: str, command: str) -> str:
    """Name the button that takes a key from a command."""
    return f"Take {key} from “{_name(command)}”"


def kept_in(file: str) -> str:
    """Say where the keys are kept."""
    return (
        f"Your keys are kept in {file}. A copy of that file takes them to another computer; it may"
        " be edited by hand while Reely is closed."
    )


def timeline_help(
    *, step: Sequence[str], second: Sequence[str], ends: Sequence[str], points: Sequence[str]
) -> str:
    """Say which keys work on the timeline, as far as there are any."""
    told = (
        (step, "step frames"),
        (second, "go a second"),
        (ends, "go to the ends"),
        (points, "set the points"),
    )
    parts = [f"{' and '.join(keys)} {what}" for keys, what in told if all(keys)]
    return f"{'; '.join(parts)}." if parts else ""


def _name(command: str) -> str:
    return command.rstrip("…")
