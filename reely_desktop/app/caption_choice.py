"""Which captions somebody wants in the clips of a video, and how they look. PURE.

A look is a style with what was changed of it: so whoever chooses another style takes their size, colours and
place along, and a style that is drawn anew in a later Reely is drawn anew in old projects too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from reely_desktop.engine.picture.caption_styles import (
    DEFAULT_STYLE,
    Box,
    CaptionStyle,
    Colour,
)

SMALLEST_PERCENT, LARGEST_PERCENT = 50, 200
LoadStyles = Callable[[], Mapping[str, CaptionStyle]]


class CaptionPlace(Enum):
    """Where the captions of a clip go."""

    NOWHERE = "nowhere"
    PICTURE = "picture"
    BESIDE = "beside"
    BOTH = "both"

    @property
    def is_drawn(self) -> bool:
        """Whether they are drawn into the picture."""
        return self in {CaptionPlace.PICTURE, CaptionPlace.BOTH}

    @property
    def is_beside(self) -> bool:
        """Whether they are written into a file beside the clip."""
        return self in {CaptionPlace.BESIDE, CaptionPlace.BOTH}


@dataclass(frozen=True, slots=True)
class CaptionLook:
    """The style of that name, and what is changed of it: None is as in the style.

    `size_percent` is of the style's own size. `active_colour` is that of the word being said, or of the box
    behind it. `height_percent` is where captions stand, from 0 at the bottom of where they may to 100 at its
    top.
    """

    style: str = DEFAULT_STYLE
    size_percent: int = 100
    colour: Colour | None = None
    active_colour: Colour | None = None
    height_percent: int | None = None

    def __post_init__(self) -> None:
        """Refuse sizes and heights that are none, with ValueError."""
        if not SMALLEST_PERCENT <= self.size_percent <= LARGEST_PERCENT:
            raise ValueError("captions are not that small or large")
        if self.height_percent is not None and not 0 <= self.height_percent <= 100:  # noqa: PLR2004 - percent
            raise ValueError("captions do not stand there")


@dataclass(frozen=True, slots=True)
class CaptionChoice:
    """Where captions go, and how they look where they are drawn."""

    place: CaptionPlace = CaptionPlace.NOWHERE
    look: CaptionLook = CaptionLook()


NO_CAPTIONS = CaptionChoice()


def style_of(look: CaptionLook, styles: Mapping[str, CaptionStyle]) -> CaptionStyle:
    """Return the style with what was changed of it; that of a name which is not known is the first one."""
    style = styles.get(look.style) or styles.get(DEFAULT_STYLE) or next(iter(styles.values()))
    share = look.size_percent / 100
    style = replace(
        style,
        size=max(1, round(style.size * share)),
        outline=round(style.outline * share),
        shadow=round(style.shadow * share),
        box_padding=round(style.box_padding * share),
    )
    if look.colour is not None:
        style = replace(style, colour=look.colour)
    if look.active_colour is not None:
        style = _lit(style, look.active_colour)
    if look.height_percent is not None:
        style = replace(style, place=1 - look.height_percent / 100)
    return style


def active_colour_of(style: CaptionStyle) -> Colour | None:
    """Return the colour that tells the word being said from the others, None where nothing does."""
    if style.box is Box.WORD:
        return style.box_colour
    return style.said_colour or style.active_colour


def _lit(style: CaptionStyle, colour: Colour) -> CaptionStyle:
    if style.box is Box.WORD:
        # Where a word cannot have a box, its letters are of that colour.
        return replace(style, box_colour=colour, active_colour=colour)
    if style.said_colour is not None:
        return replace(style, said_colour=colour)
    return style if style.active_colour is None else replace(style, active_colour=colour)
