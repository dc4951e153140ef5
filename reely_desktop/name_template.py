"""How a written clip is named: words with fields in braces, filled in for each clip. PURE.

    {video}-{clip} {preset}   →   talk-The hook TikTok

A field that has nothing to say goes together with what parts it from the words before it. Whatever
comes out is a name on Linux, macOS and Windows alike; its suffix, and the number that keeps it from an
existing file, are added by who writes.
"""

import re
from collections.abc import Mapping
from enum import Enum

from reely_desktop.errors import ReelyError

LONGEST_NAME_BYTES = 225
"""Names end at 255 on most disks; the rest is for a number, the suffix and names for half-written files."""

_LONGEST_TEMPLATE = 120
_LONGEST_VALUE_BYTES = 160
_UNWRITABLE = frozenset('<>:"/\\|?*')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_FIELD = re.compile(r"\{([^{}]*)\}")
_NOTHING = "\0"
_NAMELESS = "clip"


class Field(Enum):
    """What a name may hold, each by the word in braces."""

    VIDEO = "video"
    CLIP = "clip"
    NUMBER = "number"
    PRESET = "preset"
    DATE = "date"


DEFAULT_TEMPLATE = "{video}-{clip} {preset}"
Values = Mapping[Field, str]


class NameTemplateError(ReelyError):
    """A text that names no clip."""


def check_template(template: str) -> None:
    """Raise NameTemplateError RLY-NAME-TEMPLATE, with the reason, for a text that names no clip."""
    if not template.strip(" ."):
        raise _refused("a name needs at least one letter or field", _offer())
    if len(template) > _LONGEST_TEMPLATE:
        raise _refused("that is too long for a name", f"keep to {_LONGEST_TEMPLATE} letters")
    if template.startswith((".", " ")):
        raise _refused("a name begins with neither a dot nor a space", "begin with a word or field")
    known = [field.value for field in Field]
    for written in _FIELD.findall(template):
        if written not in known:
            raise _refused(f"there is no field {{{written}}}", _offer())
    words = _FIELD.sub("", template)
    if "{" in words or "}" in words:
        raise _refused("a brace stands alone", "write fields as {video}, with both braces")
    for letter in words:
        if letter in _UNWRITABLE:
            raise _refused(f"no file can have {letter} in its name everywhere", "leave it out")
        if not letter.isprintable():
            raise _refused("there is a letter that cannot be seen", "type the name by hand")


def filled(template: str, values: Values) -> str:
    """Return the name, without suffix, that `template` gives; a value that is missing is empty."""
    text = _FIELD.sub(lambda found: _value(found[1], values), template)
    text = re.sub(rf"^(?:{_NOTHING}[ ._-]*)+", "", text)
    text = re.sub(rf"[ ._-]*(?:\({_NOTHING}\)|\[{_NOTHING}\]|{_NOTHING})", "", text)
    name = _cut(text, LONGEST_NAME_BYTES).strip(" .") or _NAMELESS
    return f"{name}_" if _DEVICES.fullmatch(name) else name


def _value(field: str, values: Values) -> str:
    value = values.get(Field(field), "")
    plain = "".join(c for c in value if c.isprintable() and c not in _UNWRITABLE)
    return _cut(plain, _LONGEST_VALUE_BYTES).strip(" .") or _NOTHING


def _cut(text: str, most_bytes: int) -> str:
    while len(text.encode(errors="surrogatepass")) > most_bytes:
        text = text[:-1]
    return text


def _offer() -> str:
    return f"use {', '.join(f'{{{field.value}}}' for field in Field)} and words of your own"


def _refused(message: str, hint: str) -> NameTemplateError:
    return NameTemplateError(message, code="RLY-NAME-TEMPLATE", hint=hint)
