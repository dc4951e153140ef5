"""How captions look that are drawn into the picture: styles as data. PURE but for one read.

They stand in a file of their own (``resources/caption_styles.toml``). Lengths are pixels of a frame whose
shorter side is 1080, and grow with it. What is not here: where a caption may stand (`caption_layout`),
and drawing it.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.picture.typefaces import Weight

DEFAULT_STYLE = "highlight"
_VERSION = 1
_COLOUR = re.compile(r"#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?")
_LARGEST_PX = 400
_OPAQUE = 255
_Table = Mapping[str, object]
_Choice = TypeVar("_Choice", bound=Enum)


class Letters(Enum):
    """How letters are written."""

    AS_SAID = "as said"
    UPPER = "upper"


class Flow(Enum):
    """How much is shown at once: a few words, one, or as long lines as there is room for."""

    FEW_WORDS = "few words"
    ONE_WORD = "one word"
    SENTENCES = "sentences"


class Align(Enum):
    """Where lines begin."""

    CENTRE = "centre"
    LEFT = "left"


class Box(Enum):
    """What lies behind the text: nothing, a box behind the word being said, or one behind all lines."""

    NONE = "none"
    WORD = "word"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, and how opaque; 0 to 255 each."""

    red: int
    green: int
    blue: int
    opacity: int = 255


@dataclass(frozen=True, slots=True)
class CaptionStyle:
    """One look. `size` is an em of the letters.

    `active_colour` is the colour of the word being said, where that has no box, and `said_colour` that
    which fills words as they are said, each None where words do not change. `place` is where the middle
    of a caption stands, from 0 at the top of where captions may stand to 1 at its bottom; one that would
    leave it there is moved in. `bar_colour` None is no bar beside the box.
    """

    name: str
    title: str
    size: int
    colour: Colour
    weight: Weight = Weight.STRONG
    letters: Letters = Letters.AS_SAID
    flow: Flow = Flow.FEW_WORDS
    align: Align = Align.CENTRE
    active_colour: Colour | None = None
    said_colour: Colour | None = None
    outline: int = 0
    outline_colour: Colour = Colour(0, 0, 0)
    shadow: int = 0
    box: Box = Box.NONE
    box_colour: Colour = Colour(0, 0, 0)
    box_padding: int = 0
    bar_colour: Colour | None = None
    place: float = 1.0

    @property
    def follows_words(self) -> bool:
        """Whether a caption changes with each word that is said."""
        return self.box is Box.WORD or None is not (self.active_colour or self.said_colour)


def load_styles(path: Path) -> Mapping[str, CaptionStyle]:
    """Return the styles of the file at `path` by name, in its order.

    Keys that are not known are ignored, so that older programs read newer files. Raises WorkError
    RLY-STYLES-DAMAGED when the file cannot be read or says something impossible.
    """
    try:
        with path.open("rb") as file:
            tables = tomllib.load(file)
        if tables.get("version") != _VERSION:
            raise ValueError(f"its version is {tables.get('version')}, not {_VERSION}")  # noqa: TRY301
        return {name: _style(name, table) for name, table in tables["styles"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise WorkError(
            f"the caption styles in {path.name} cannot be read ({error})",
            code="RLY-STYLES-DAMAGED",
            hint="install Reely again, or put the file back as it was",
        ) from error


def colour_of(written: object) -> Colour:
    """Return the colour that is written #RRGGBB or #RRGGBBAA. Raises ValueError for anything else."""
    found = _COLOUR.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        raise ValueError(f"{written} is not a colour")
    red, green, blue = bytes.fromhex(found[1])
    return Colour(red, green, blue, int(found[2] or "ff", 16))


def colour_text(colour: Colour) -> str:
    """Return how a colour is written: #rrggbb, and aa where it is not opaque."""
    opacity = "" if colour.opacity == _OPAQUE else f"{colour.opacity:02x}"
    return f"#{colour.red:02x}{colour.green:02x}{colour.blue:02x}{opacity}"


def in_light_of(style: CaptionStyle, white: Fraction) -> CaptionStyle:
    """Return the style with colours so bright that white is `white` of the signal."""

    def dimmed(colour: Colour | None) -> Colour | None:
        if colour is None:
            return None
        red, green, blue = (round(part * white) for part in (colour.red, colour.green, colour.blue))
        return Colour(red, green, blue, colour.opacity)

    return replace(
        style,
        colour=dimmed(style.colour) or style.colour,
        active_colour=dimmed(style.active_colour),
        said_colour=dimmed(style.said_colour),
        outline_colour=dimmed(style.outline_colour) or style.outline_colour,
        box_colour=dimmed(style.box_colour) or style.box_colour,
        bar_colour=dimmed(style.bar_colour),
    )


def _style(name: str, table: _Table) -> CaptionStyle:
    place = table.get("place", 1.0)
    if not isinstance(place, int | float) or not 0 <= place <= 1:
        raise ValueError(f"{name}: place is not within 0 to 1")
    return CaptionStyle(
        name=name,
        title=str(table["title"]),
        size=_pixels(table, "size") or 1,
        colour=colour_of(table["colour"]),
        weight=_chosen(table, "weight", Weight.STRONG),
        letters=_chosen(table, "letters", Letters.AS_SAID),
        flow=_chosen(table, "flow", Flow.FEW_WORDS),
        align=_chosen(table, "align", Align.CENTRE),
        active_colour=_perhaps_colour(table, "active_colour"),
        said_colour=_perhaps_colour(table, "said_colour"),
        outline=_pixels(table, "outline"),
        outline_colour=_perhaps_colour(table, "outline_colour") or Colour(0, 0, 0),
        shadow=_pixels(table, "shadow"),
        box=_chosen(table, "box", Box.NONE),
        box_colour=_perhaps_colour(table, "box_colour") or Colour(0, 0, 0),
        box_padding=_pixels(table, "box_padding"),
        bar_colour=_perhaps_colour(table, "bar_colour"),
        place=float(place),
    )


def _pixels(table: _Table, key: str) -> int:
    value = table.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST_PX:
        raise ValueError(f"{key} is not a length")
    return value


def _chosen(table: _Table, key: str, default: _Choice) -> _Choice:
    return type(default)(table.get(key, default.value))


def _perhaps_colour(table: _Table, key: str) -> Colour | None:
    return colour_of(table[key]) if key in table else None
