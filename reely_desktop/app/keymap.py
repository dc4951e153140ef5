"""Which keys a person wants: a preset, and own changes on top of it, as a file that can be copied. PURE.

    preset = "premiere"

    [keys]
    split = ["S", "Ctrl+K"]     the keys of a command, in place of the preset's
    loop = []                   none

Which commands there are, and which keys a preset gives them, is not known here. What is not known to
whoever reads the file is ignored, and left in it, so that an older Reely reads a newer one's file.
The form stands in docs/reference/keys.md.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from reely_desktop.app.key_names import canonical
from reely_desktop.errors import ReelyError

FILE_NAME = "keys.toml"
REELY = "reely"
_HEAD = "# The keys of Reely's window. docs/reference/keys.md says what may stand here.\n\n"


class KeymapError(ReelyError):
    """The keys cannot be read or kept."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The name of a preset, and the keys of each command that somebody gave others, in order of names."""

    preset: str = REELY
    changes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, command: str) -> tuple[str, ...] | None:
        """Return the keys that somebody gave that command; None where nobody did."""
        return next((keys for name, keys in self.changes if name == command), None)


REELYS_OWN = Keymap()


def with_change(keymap: Keymap, command: str, keys: tuple[str, ...] | None) -> Keymap:
    """Give a command those keys in place of the preset's; None goes back to the preset's."""
    changes = {name: given for name, given in keymap.changes if name != command}
    if keys is not None:
        changes[command] = keys
    return Keymap(keymap.preset, tuple(sorted(changes.items())))


def keymap_from_text(text: str, *, name: str) -> Keymap:
    """Read TOML; `name` is what the file is called. Raises KeymapError RLY-KEYS-DAMAGED."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(name, str(error)) from error
    preset = table.get("preset", REELY)
    if not isinstance(preset, str):
        raise _damaged(name, "preset is not a name in quotation marks")
    keys = table.get("keys", {})
    if not isinstance(keys, dict):
        raise _damaged(name, "keys is not a table")
    changes = {command: _keys_of(command, given, name) for command, given in keys.items()}
    return Keymap(preset, tuple(sorted(changes.items())))


def text_of_keymap(keymap: Keymap, *, over: str = "") -> str:
    """Return the TOML of `keymap`; comments and what is not known in the text that it goes `over` stay."""
    import tomlkit

    document = tomlkit.parse(over or _HEAD)
    document["preset"] = keymap.preset
    if not isinstance(document.get("keys"), Mapping):
        document["keys"] = tomlkit.table()
    table = document["keys"]
    wanted = dict(keymap.changes)
    for gone in [command for command in table if command not in wanted]:
        del table[gone]
    for command, keys in wanted.items():
        if command not in table or list(table[command]) != list(keys):
            table[command] = list(keys)
    return tomlkit.dumps(document)


def _keys_of(command: str, given: object, name: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(key, str) for key in given):
        raise _damaged(name, f"{command} has no list of keys in quotation marks")
    keys = []
    for key in given:
        known = canonical(key)
        if known is None:
            raise _damaged(name, f"{command} has {key!r}, which is no key")
        keys.append(known)
    return tuple(dict.fromkeys(keys))


def _damaged(name: str, why: str) -> KeymapError:
    return KeymapError(
        f"the keys in {name} cannot be read ({why})",
        code="RLY-KEYS-DAMAGED",
        hint="mend that line, or delete the file to go back to Reely's own keys",
    )
