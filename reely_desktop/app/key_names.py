"""One press of keys as text, in Qt's portable words: "Ctrl+Shift+Z". PURE, and no Qt.

A key is modifiers and one key that is no modifier. Letters are written as capitals, and the modifiers
in Qt's order; "Ctrl" is the Command key on macOS. Sequences of several presses are not known here.
"""

from enum import Enum

MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
_NAMES = (
    *("Space", "Tab", "Backtab", "Esc", "Return", "Enter", "Backspace", "Ins", "Del"),
    *("Home", "End", "PgUp", "PgDown", "Left", "Right", "Up", "Down", "Menu", "Pause", "Print"),
    *("Media Play", "Media Pause", "Toggle Media Play/Pause", "Media Stop"),
    *("Media Previous", "Media Next", "Media Record"),
    *(f"F{number}" for number in range(1, 25)),
)
_BY_LOWER_NAME = {name.lower(): name for name in _NAMES}
_BY_LOWER_MODIFIER = {name.lower(): name for name in MODIFIERS}
_SHIFTED = dict(zip("`-=[]\\;',./", '~_+{}|:"<>?', strict=True))
_SYMBOLS = frozenset((*_SHIFTED, *_SHIFTED.values(), *"!@#$%^&*()"))

_FOCUS = frozenset({"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Ctrl+Tab", "Ctrl+Shift+Tab"})
_ANSWERS = frozenset({"Return", "Enter", "Esc"})
_EDITING = frozenset(
    {
        *(f"Ctrl+{letter}" for letter in "ACVXYZ"),
        *("Ctrl+Shift+Z", "Ctrl+Ins", "Shift+Ins", "Shift+Del"),
    }
)
_SYSTEM = frozenset({"Alt+F4", "F10", "Shift+F10", "Menu", "Alt+Tab", "Alt+Shift+Tab"})


class Refusal(Enum):
    """Why a key can be no command's."""

    UNKNOWN = "unknown"
    FOCUS = "focus"
    ANSWER = "answer"
    EDITING = "editing"
    MENU = "menu"
    SYSTEM = "system"


def canonical(text: str) -> str | None:
    """Return a key as it is written here, whatever the case and order it comes in; None for no key."""
    head, key = _parted("+".join(part.strip() for part in text.split("+")))
    wanted = [_BY_LOWER_MODIFIER.get(part.lower()) for part in head]
    if None in wanted or len(set(wanted)) != len(wanted):
        return None
    if len(key) == 1 and key.isprintable() and not key.isspace():
        name = key.upper() if len(key.upper()) == 1 else key
    else:
        name = _BY_LOWER_NAME.get(key.lower(), "")
    if not name:
        return None
    return "+".join([*(one for one in MODIFIERS if one in wanted), name])


def pressed_alike(key: str) -> str:
    """Return one form for keys that are the same press: "Shift+[" and "{" are, on most keyboards."""
    head, name = _parted(key)
    if "Shift" in head and name in _SYMBOLS:
        name = _SHIFTED.get(name, name)
        head = [one for one in head if one != "Shift"]
    return "+".join([*head, name])


def without_modifiers(key: str) -> str:
    """Return the one key of those pressed that is no modifier."""
    return _parted(key)[1]


def refusal(key: str, *, menu_letters: frozenset[str] = frozenset()) -> Refusal | None:
    """Say why `key` can be no command's; None where it can. Alt with a letter of a menu opens that."""
    if canonical(key) != key:
        return Refusal.UNKNOWN
    if key in _FOCUS:
        return Refusal.FOCUS
    if key in _ANSWERS:
        return Refusal.ANSWER
    if key in _EDITING:
        return Refusal.EDITING
    if key in _SYSTEM:
        return Refusal.SYSTEM
    head, name = _parted(key)
    return Refusal.MENU if head == ["Alt"] and name in menu_letters else None


def _parted(text: str) -> tuple[list[str], str]:
    """Return the modifiers and the key, which may be the plus itself."""
    if text == "+":
        return [], "+"
    if text.endswith("++"):
        return text[:-2].split("+"), "+"
    *head, key = text.split("+")
    return head, key
