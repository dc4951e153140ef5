"""What the page of keys shows of a State: every command with its keys, and whose keys they are. PURE."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reely_desktop.app.keymap import Keymap
from reely_desktop.app.state import State
from reely_desktop.ui import messages
from reely_desktop.ui.bindings import bindings, is_changed
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.key_presets import PRESETS, preset_named
from reely_desktop.ui.language import unmarked

_PROBLEMS = frozenset({"RLY-KEYS-DAMAGED", "RLY-KEYS-NOT-KEPT"})


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One command: `name` is the table's, `text` and `menu` are for people, `keys` are portable names."""

    name: str
    text: str
    menu: str
    keys: tuple[str, ...]
    is_changed: bool


@dataclass(frozen=True, slots=True)
class KeysPageView:
    """The page: `presets` are names and titles, `fault` is why the keys could not be read or kept."""

    keymap: Keymap
    file: str
    rows: tuple[KeyRow, ...]
    presets: tuple[tuple[str, str], ...]
    preset: str
    has_changes: bool
    fault: str


def keys_page_view(state: State, *, file: Path) -> KeysPageView:
    """Return what the page of keys shows; `file` is where the keys are kept."""
    problem = state.problem
    fault = ""
    if problem is not None and problem.code in _PROBLEMS:
        fault = messages.problem(problem.message, problem.hint)
    rows = key_rows(state.keymap)
    return KeysPageView(
        keymap=state.keymap,
        file=str(file),
        rows=rows,
        presets=tuple((preset.name, preset.title) for preset in PRESETS),
        preset=preset_named(state.keymap.preset).name,
        has_changes=any(row.is_changed for row in rows),
        fault=fault,
    )


@lru_cache(maxsize=8)
def key_rows(keymap: Keymap) -> tuple[KeyRow, ...]:
    """Return a row for each command, menu by menu."""
    found = bindings(keymap)
    menus = list(dict.fromkeys(command.menu for command in COMMANDS))
    return tuple(
        KeyRow(
            name=command.name,
            text=unmarked(command.text),
            menu=unmarked(command.menu),
            keys=found[command.name],
            is_changed=is_changed(keymap, command.name),
        )
        for command in sorted(COMMANDS, key=lambda c: menus.index(c.menu))
    )


def found_by(row: KeyRow, wanted: str, *, written: Callable[[str], str]) -> bool:
    """Whether somebody who types `wanted` means that row; `written` is how the system writes a key.

    Every word has to stand in the command's name or menu, or else the whole be a key of it.
    """
    wanted = wanted.strip().lower()
    spelt = f"{row.text} {row.menu}".lower()
    if all(word in spelt for word in wanted.split()):
        return True
    keys = {form.lower() for key in row.keys for form in (key, written(key))}
    return wanted in keys or any(
        key.startswith(wanted) for key in keys if wanted.endswith("+") and wanted != "+"
    )
