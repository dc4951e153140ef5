"""The language of the window: `tr` gives each sentence in it. PURE: where it looks them up is handed in.

Sentences stand in the code in English, each as a literal in `tr("…")` or `sentence("…")`, where Qt's lupdate
finds them; resources/translations has the other languages. Two rules go with that:

- what is put in has a name, and is put in afterwards: ``tr("Opening {name}…").format(name=name)``;
- a number of things is Qt's %n, with the plural's s in brackets: ``tr("%n frame(s)", "", count)``.

Most sentences are constants, taken when their module is loaded. So `speak` comes before all of them, and
refuses to come later: else half the window would be in another language, and nobody would be told. That
there is one language for the whole program, and not one handed about, is what lets them be constants.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_PLURAL = "(s)"
_MNEMONIC = re.compile(r"\(&\w\)|&")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: `look_up` gets a sentence, a word that tells it from the like, and a number, -1 for none.

    It returns nothing for what is to stay English. `whole` and `decimal` write numbers, the latter
    with so many places.
    """

    code: str
    look_up: Callable[[str, str, int], str]
    whole: Callable[[int], str]
    decimal: Callable[[float, int], str]


def _untranslated(text: str, _comment: str, count: int) -> str:
    return text.replace(_PLURAL, "" if count == 1 else "s") if count >= 0 else text


ENGLISH = Tongue(
    "en",
    look_up=_untranslated,
    whole=lambda number: f"{number:,}",
    decimal=lambda number, places: f"{number:,.{places}f}",
)


class _Speaker:
    """What is spoken from the start to the end of the program."""

    def __init__(self) -> None:
        self.tongue = ENGLISH
        self.has_spoken = False


_speaker = _Speaker()


def speak(tongue: Tongue) -> None:
    """Speak that language from now on. Raises RuntimeError if anything was said before in another one."""
    if _speaker.has_spoken and tongue is not _speaker.tongue:
        raise RuntimeError(
            "the language is chosen before the first sentence of the window is loaded"
        )
    _speaker.tongue = tongue


def tongue() -> Tongue:
    """Return the language that is spoken."""
    return _speaker.tongue


def tr(text: str, comment: str = "", count: int = -1) -> str:
    """Return `text` in the language of the window; `comment` tells it from the same text elsewhere.

    `count` goes in for %n, and chooses the plural.
    """
    _speaker.has_spoken = True
    said = _speaker.tongue.look_up(text, comment, count) or _untranslated(text, comment, count)
    return said.replace("%n", _speaker.tongue.whole(count)) if count >= 0 else said


def sentence(text: str) -> str:
    """Mark a `text` that is said elsewhere in English, so that there are translations for `tr` to find."""
    return text


def whole(number: int) -> str:
    """Write a whole number."""
    return _speaker.tongue.whole(number)


def decimal(number: float, places: int) -> str:
    """Write a number to so many places."""
    return _speaker.tongue.decimal(number, places)


def unmarked(text: str) -> str:
    """Return the `text` of a menu or a control as it is spoken or listed: without mnemonic and ellipsis."""
    return _MNEMONIC.sub("", text).rstrip(":… ")
