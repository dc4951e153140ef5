"""The letter by which a line of an open menu is chosen, marked with & as Qt wants it. PURE.

Each line gets one that no other of the same menu has, as long as there are any: the first letter of one of
its words, else any of its letters. A language without such letters gets one behind the text, out of the
command's own name. A line that is marked already keeps its letter.
"""

import re
from collections.abc import Sequence
from itertools import chain

_MARKED = re.compile(r"&(\w)")
_FIRST = re.compile(r"\b([A-Za-z])")
_ANY = re.compile(r"([A-Za-z])")
_ENDING = re.compile(r"(…?)$")


def with_mnemonics(lines: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return the texts of `lines`, each a text and a name, their letters marked while there are any."""
    taken = {found[1].upper() for text, _ in lines if (found := _MARKED.search(text))}
    marked = []
    for text, name in lines:
        with_letter = text if _MARKED.search(text) else _with_letter(text, name, taken)
        found = _MARKED.search(with_letter)
        taken |= {found[1].upper()} if found else set()
        marked.append(with_letter)
    return tuple(marked)


def with_letter_of(marked: str, text: str) -> str:
    """Return another `text` for the line that `marked` is on, with the same letter where that has it."""
    found = _MARKED.search(marked)
    if found is None:
        return text
    if f"(&{found[1]})" in marked:
        return _behind(text, found[1])
    place = text.upper().find(found[1].upper())
    return text if place < 0 else f"{text[:place]}&{text[place:]}"


def _with_letter(text: str, name: str, taken: set[str]) -> str:
    places = chain(_FIRST.finditer(text), _ANY.finditer(text))
    for found in places:
        if found[1].upper() not in taken:
            return f"{text[: found.start()]}&{text[found.start() :]}"
    if _ANY.search(text):
        return text
    free = (letter.upper() for letter in _ANY.findall(name) if letter.upper() not in taken)
    letter = next(free, "")
    return _behind(text, letter) if letter else text


def _behind(text: str, letter: str) -> str:
    return _ENDING.sub(rf"(&{letter})\1", text, count=1)
