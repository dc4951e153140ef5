"""Which keys each command has: a person's own, then the preset's, then Reely's. PURE.

    own changes    what somebody gave a command stands before all else
    preset         for a command that nobody changed
    Reely's table  for one that the preset does not name either

Law: no press of keys belongs to two commands. A key that a layer above has given away is lost to those
below, and is theirs again once it is given back; of two own changes the command that is listed first has
it. Keys that Qt, text fields or the system need are nobody's, but for those of Reely's own table, which
mean here what they mean there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from reely_desktop.app.key_names import Refusal, pressed_alike, refusal
from reely_desktop.app.keymap import Keymap, with_change
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.key_presets import preset_named

Bindings = Mapping[str, tuple[str, ...]]

_REELY: Bindings = {command.name: command.keys for command in COMMANDS}
MENU_LETTERS = frozenset(
    menu[menu.index("&") + 1].upper()
    for menu in dict.fromkeys(command.menu for command in COMMANDS)
    if "&" in menu
)


@dataclass(frozen=True, slots=True)
class Refused:
    """No command can have that key."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class Taken:
    """The command named `by` has that key."""

    by: str


@dataclass(frozen=True, slots=True)
class Free:
    """The key can be given."""


@dataclass(frozen=True, slots=True)
class Held:
    """The command itself has it already."""


Verdict = Refused | Taken | Free | Held


@lru_cache(maxsize=64)
def bindings(keymap: Keymap) -> Bindings:
    """Return the keys of every command, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    given_away: set[str] = set()
    for layer in (dict(keymap.changes), preset_named(keymap.preset).keys, _REELY):
        for name in _REELY:
            if name in layer and name not in found:
                found[name] = tuple(_still_free(layer[name], name, given_away))
    return MappingProxyType({name: found[name] for name in _REELY})


def judge(keymap: Keymap, command: str, key: str) -> Verdict:
    """Say whether `command` can have `key`."""
    why = _refusal(command, key)
    if why is not None:
        return Refused(why)
    form = pressed_alike(key)
    for name, keys in bindings(keymap).items():
        if form in map(pressed_alike, keys):
            return Held() if name == command else Taken(name)
    return Free()


def with_key(keymap: Keymap, command: str, key: str) -> Keymap:
    """Give `command` one key more, and take it from whoever had it. A refused one changes nothing."""
    match judge(keymap, command, key):
        case Refused() | Held():
            return keymap
        case Taken(by):
            return (
                with_key(_given_up(keymap, by, key), command, key)
                if keymap.of(by)
                else _added(keymap, command, key)
            )
        case Free():
            return _added(keymap, command, key)


def without_key(keymap: Keymap, command: str, key: str) -> Keymap:
    """Take one of its keys from `command`."""
    return _given_up(keymap, command, key)


def reset(keymap: Keymap, command: str) -> Keymap:
    """Give `command` the preset's keys again, as far as no other was given them."""
    return with_change(keymap, command, None)


def reset_all(keymap: Keymap) -> Keymap:
    """Give every command the preset's keys again; what is meant for a later Reely stays."""
    kept = tuple(change for change in keymap.changes if change[0] not in _REELY)
    return Keymap(keymap.preset, kept)


def with_preset(keymap: Keymap, preset: str) -> Keymap:
    """Begin with other keys; own changes stay on top of them."""
    return Keymap(preset, keymap.changes)


def is_changed(keymap: Keymap, command: str) -> bool:
    """Whether somebody gave `command` other keys."""
    return keymap.of(command) is not None


def _added(keymap: Keymap, command: str, key: str) -> Keymap:
    return _settled(keymap, command, (*bindings(keymap)[command], key))


def _given_up(keymap: Keymap, command: str, key: str) -> Keymap:
    form = pressed_alike(key)
    kept = tuple(one for one in bindings(keymap)[command] if pressed_alike(one) != form)
    return _settled(keymap, command, kept)


def _settled(keymap: Keymap, command: str, keys: tuple[str, ...]) -> Keymap:
    """Give `command` those keys; where it has them without a change of its own, it has none."""
    plain = with_change(keymap, command, None)
    return plain if bindings(plain)[command] == keys else with_change(keymap, command, keys)


def _still_free(keys: tuple[str, ...], command: str, given_away: set[str]) -> Iterator[str]:
    for key in keys:
        form = pressed_alike(key)
        if form not in given_away and _refusal(command, key) is None:
            given_away.add(form)
            yield key


def _refusal(command: str, key: str) -> Refusal | None:
    if key in _REELY[command]:
        return None
    return refusal(key, menu_letters=MENU_LETTERS)
