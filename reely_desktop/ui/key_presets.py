"""Keys as other editors have them, for hands that know those. PURE tables, by the names of the commands.

Those of Premiere Pro and DaVinci Resolve are taken after published lists of their shortcuts, and were not
checked in the programs; another version, or another keyboard, may have others. Those of LosslessCut are
the default key bindings in its source, src/main/configStore.ts (August 2025), without its Enter: that
names a segment there, and answers dialogs here. What an editor has no key for keeps Reely's own where that
is free. Keys are written for a keyboard with the US layout; "Ctrl" is the Command key on macOS. Shift with
an arrow, which goes five frames in Premiere, goes a second here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reely_desktop.app.keymap import REELY


@dataclass(frozen=True, slots=True)
class KeyPreset:
    """A set of keys by the name of a command; `name` is how files call it, `title` how people do."""

    name: str
    title: str
    keys: Mapping[str, tuple[str, ...]]


_SHUTTLE = {
    "play": ("Space",),
    "shuttle-back": ("J",),
    "pause": ("K",),
    "shuttle-on": ("L",),
    "set-in": ("I",),
    "set-out": ("O",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z",),
}
_ARROWS = {
    "back": ("Left",),
    "forward": ("Right",),
    "second-back": ("Shift+Left",),
    "second-forward": ("Shift+Right",),
    "start": ("Home",),
    "end": ("End",),
    "to-in": ("Shift+I",),
    "to-out": ("Shift+O",),
    "previous-cut": ("Up",),
    "next-cut": ("Down",),
    "marker": ("M",),
    "new-clip": ("Ctrl+N",),
    "save": ("Ctrl+S",),
    "save-as": ("Ctrl+Shift+S",),
    "quit": ("Ctrl+Q",),
    "keys": ("Ctrl+Alt+K",),
}

PRESETS: tuple[KeyPreset, ...] = (
    KeyPreset(REELY, "Reely", {}),
    KeyPreset(
        "premiere",
        "Premiere Pro",
        {
            **_SHUTTLE,
            **_ARROWS,
            "open": ("Ctrl+O",),
            "export": ("Ctrl+M",),
            "frame": ("Ctrl+Shift+E",),
            "clear": ("Ctrl+Shift+X",),
            "duplicate-clip": ("Ctrl+Shift+/",),
            "split": ("Ctrl+K", "Ctrl+Shift+K"),
            "remove": ("Del", "Backspace"),
            "ripple": ("Shift+Del",),
            "trim-start": ("Q",),
            "trim-end": ("W",),
            "around": ("Shift+K",),
            "zoom-in": ("=",),
            "zoom-out": ("-",),
            "zoom-fit": ("\\",),
            "snapping": ("S",),
        },
    ),
    KeyPreset(
        "resolve",
        "DaVinci Resolve",
        {
            **_SHUTTLE,
            **_ARROWS,
            "open": ("Ctrl+I", "Ctrl+O"),
            "export": ("Ctrl+E",),
            "frame": ("Ctrl+Alt+G",),
            "clear": ("Alt+X",),
            "split": ("Ctrl+B", "Ctrl+\\"),
            "remove": ("Backspace",),
            "ripple": ("Del", "Shift+Backspace"),
            "trim-start": ("Shift+[",),
            "trim-end": ("Shift+]",),
            "around": ("/",),
            "loop": ("Ctrl+/",),
            "zoom-in": ("Ctrl+=",),
            "zoom-out": ("Ctrl+-",),
            "zoom-fit": ("Shift+Z",),
            "snapping": ("N",),
        },
    ),
    KeyPreset(
        "losslesscut",
        "LosslessCut",
        {
            **_SHUTTLE,
            "export": ("E",),
            "frame": ("C",),
            "clear": ("Backspace",),
            "new-clip": ("+",),
            "split": ("B",),
            "previous-clip": ("Up",),
            "next-clip": ("Down",),
            "mute": ("M",),
            "back": (",",),
            "forward": (".",),
            "second-back": ("Left",),
            "second-forward": ("Right",),
            "start": ("Ctrl+Home",),
            "end": ("Ctrl+End",),
            "to-in": ("Shift+Left",),
            "to-out": ("Shift+Right",),
            "zoom-in": ("Ctrl+Up",),
            "zoom-out": ("Ctrl+Down",),
            "zoom-fit": ("Z",),
            "keys": ("?",),
        },
    ),
)


def preset_named(name: str) -> KeyPreset:
    """Return the preset of that name; Reely's where there is none, as in a later Reely's file."""
    return next((preset for preset in PRESETS if preset.name == name), PRESETS[0])
