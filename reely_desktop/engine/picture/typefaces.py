"""The fonts that captions are drawn with: which of them shows a character, and how wide a text gets.

Captions are drawn with these alone, so that they look the same on every machine: none of the system's is
asked for what they lack. What none of them has is not drawn, and is told. All have the same line (`LINE`
ems high), so a line stays where it is whichever fonts its words need.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.picture.font_files import FontFile, read_font
from reely_desktop.engine.transcript.graphemes import graphemes

LINE = 1.2
"""How high a line is, in ems. The size of a font in ASS is its line's height."""

_STRONG, _CALM = ("strong.otf", "Reely Strong"), ("calm.otf", "Reely Calm")
_OTHERS = (
    ("hebrew.ttf", "Reely Hebrew"),
    ("arabic.ttf", "Reely Arabic"),
    ("thai.ttf", "Reely Thai"),
    ("devanagari.ttf", "Reely Devanagari"),
    ("east-asian.otf", "Reely East Asian"),
    ("symbols.ttf", "Reely Symbols"),
    ("emoji.ttf", "Reely Emoji"),
)
_SEEN_IN_NO_FONT = {"Cf", "Cc"}
_LED = {"Mn", "Mc", "Zs", "Cf"}
_VARIATIONS = range(0xFE00, 0xFE10)
_SHAPED = {"R", "AL", "AN"}
_SHAPED_SCRIPTS = ("ARABIC", "HEBREW", "DEVANAGARI", "THAI")


class Weight(Enum):
    """How heavy a caption's letters are; scripts other than Latin and its kin have one weight."""

    STRONG = "strong"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Run:
    """A text that one family of fonts shows."""

    family: str
    text: str


class Typefaces:
    """The fonts of one folder. Thread-safe."""

    def __init__(self, folder: Path) -> None:
        """Read nothing yet."""
        self.folder = folder
        # What was looked up of each character: a talk of hours has few of them, many times each.
        self._families: dict[tuple[str, Weight], tuple[str, ...]] = {}
        self._advances: dict[tuple[str, Weight], float] = {}

    def runs(self, text: str, weight: Weight) -> tuple[Run, ...]:
        """Return `text` parted by the fonts that show it, without what none of them has.

        Raises WorkError RLY-FONTS-DAMAGED.
        """
        parts = groupby(self._shown(text, weight), key=lambda found: found[1])
        return tuple(Run(family, "".join(char for char, _ in chars)) for family, chars in parts)

    def width(self, text: str, weight: Weight) -> float:
        """Return how wide `text` gets at most, in ems: what moves letters together is not counted."""
        return sum(self._advance(char, weight) for char in _counted(text))

    def missing(self, text: str) -> str:
        """Return the characters of `text` that cannot be shown, each once, in their order."""
        composed = unicodedata.normalize("NFC", text)
        lacking = (char for char in composed if not _is_unseen(char) and not self._has(char))
        return "".join(dict.fromkeys(lacking))

    def _shown(self, text: str, weight: Weight) -> Iterator[tuple[str, str]]:
        """Yield the characters that can be shown, each with its family.

        Spaces and what stands on a letter keep to the font before, whose run they would part.
        """
        before: str | None = None
        for char in unicodedata.normalize("NFC", text):
            families = self._families_of(char, weight)
            is_mark = _is_unseen(char) and not char.isspace()
            if not families or (is_mark and before not in families):
                continue
            is_led = unicodedata.category(char) in _LED
            family = before if is_led and before in families else families[0]
            yield char, family
            before = family

    def _families_of(self, char: str, weight: Weight) -> tuple[str, ...]:
        found = self._families.get((char, weight))
        if found is None:
            found = tuple(f for file, f in _ordered(weight) if char in _font(self.folder / file))
            self._families[char, weight] = found
        return found

    def _advance(self, char: str, weight: Weight) -> float:
        found = self._advances.get((char, weight))
        if found is None:
            fonts = (_font(self.folder / file) for file, _ in _ordered(weight))
            font = next((font for font in fonts if char in font), None)
            is_mark = unicodedata.category(char) == "Mn"
            found = 0.0 if font is None or is_mark else font.advances[char]
            self._advances[char, weight] = found
        return found

    def _has(self, char: str) -> bool:
        return bool(self._families_of(char, Weight.STRONG))


def _counted(text: str) -> Iterator[str]:
    """Yield the characters that take room: of a picture that is written with several, the first."""
    for cluster in graphemes(unicodedata.normalize("NFC", text)):
        is_picture = len(cluster) > 1 and unicodedata.category(cluster[0]) == "So"
        yield from cluster[:1] if is_picture else cluster


def is_shaped(text: str) -> bool:
    """Tell whether letters of `text` change with their neighbours or run from the right.

    Then where a word stands in a line is known to whoever draws it alone.
    """
    return any(
        unicodedata.bidirectional(char) in _SHAPED
        or unicodedata.name(char, "").startswith(_SHAPED_SCRIPTS)
        for char in text
    )


def _ordered(weight: Weight) -> tuple[tuple[str, str], ...]:
    return (_STRONG if weight is Weight.STRONG else _CALM, *_OTHERS)


def _is_unseen(char: str) -> bool:
    is_blank = char.isspace() or unicodedata.category(char) in _SEEN_IN_NO_FONT
    return is_blank or ord(char) in _VARIATIONS


@cache
def _font(path: Path) -> FontFile:
    try:
        return read_font(path)
    except OSError as error:
        raise WorkError(
            f"the font {path.name} cannot be read ({error.strerror or 'unknown reason'})",
            code="RLY-FONTS-DAMAGED",
            hint="install Reely again, or put the file back as it was",
        ) from error
