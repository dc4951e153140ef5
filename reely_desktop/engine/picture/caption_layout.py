"""Where captions stand in a frame, and how large they are. PURE but for the fonts it measures with.

Upright frames are watched in apps that lay their own things over them: captions keep to what TikTok,
Reels and Shorts all leave free. Other frames keep a twentieth at each side, as EBU R 95 asks for
graphics.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reely_desktop.engine.picture.caption_styles import (
    Align,
    Box,
    CaptionStyle,
    Flow,
    Letters,
)
from reely_desktop.engine.picture.typefaces import LINE, Typefaces
from reely_desktop.engine.transcript.cues import LONG_FORM, ONE_WORD, SHORT_FORM, Cue, Shape
from reely_desktop.engine.transcript.pieces import Piece

_REFERENCE_SIDE = 1080
_UPRIGHT = 1.6
_FREE_IN_APPS = (60 / 1080, 220 / 1920, 896 / 1080, 1440 / 1920)
_FREE_ELSEWHERE = (0.05, 0.05, 0.95, 0.95)
_LETTER_EMS = 0.6
"""How wide a letter is about, to tell how many go on a line."""

_LEAST_COLUMNS = 8
_BAR_EMS = 0.16
_DOTLESS = frozenset(("tr", "az"))


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a frame, in its pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a line as it is drawn, and where it begins and ends."""

    piece: Piece
    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of a caption: its pieces, and the middle of its height."""

    pieces: tuple[Placed, ...]
    middle: float

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A caption in a frame. `em` is the size of its letters and `area` all that it covers, in pixels."""

    cue: Cue
    lines: tuple[PlacedLine, ...]
    em: float
    area: Area


def free_area(frame: tuple[int, int]) -> Area:
    """Return where captions may stand in a frame of that width and height."""
    width, height = frame
    left, top, right, bottom = _FREE_IN_APPS if height >= _UPRIGHT * width else _FREE_ELSEWHERE
    return Area(left * width, top * height, right * width, bottom * height)


def unit_of(frame: tuple[int, int]) -> float:
    """Return how many pixels of the frame a pixel of a style is."""
    return min(frame) / _REFERENCE_SIDE


def shape_for(style: CaptionStyle, frame: tuple[int, int]) -> Shape:
    """Return what a caption in that style may hold in that frame."""
    room = _line_room(style, frame) / (style.size * unit_of(frame) * _LETTER_EMS)
    match style.flow:
        case Flow.FEW_WORDS:
            shape = SHORT_FORM
        case Flow.ONE_WORD:
            shape = ONE_WORD
        case Flow.SENTENCES:
            shape = LONG_FORM
    return replace(shape, columns=max(_LEAST_COLUMNS, min(shape.columns, int(room))))


def placed(
    cue: Cue,
    style: CaptionStyle,
    frame: tuple[int, int],
    *,
    typefaces: Typefaces,
    language: str,
) -> PlacedCue | None:
    """Return where `cue` stands, smaller where it would not fit; None where nothing of it can be shown."""
    lines = [
        measured
        for line in cue.lines
        if (measured := tuple(_measured(line, style, typefaces, language)))
    ]
    if not lines:
        return None
    space = typefaces.width(" ", style.weight)
    widest = max(_width(line, space) for line in lines)
    em = style.size * unit_of(frame)
    if widest:
        em = min(em, _line_room(style, frame) / widest)
    return _stood(cue, lines, style, frame, em=em, space=space)


def bar_width(style: CaptionStyle, em: float) -> float:
    """Return how wide the bar beside a box is."""
    return 0.0 if style.bar_colour is None else _BAR_EMS * em


@dataclass(frozen=True, slots=True)
class _Measured:
    """A piece as it is written, and its width in ems."""

    piece: Piece
    text: str
    width: float


def _measured(
    line: tuple[Piece, ...], style: CaptionStyle, typefaces: Typefaces, language: str
) -> Iterator[_Measured]:
    for piece in line:
        text = _shown(piece, style, typefaces, language)
        if text:
            yield _Measured(piece, text, typefaces.width(text, style.weight))


def _width(line: tuple[_Measured, ...], space: float) -> float:
    return sum(one.width for one in line) + space * sum(one.piece.is_spaced for one in line[1:])


def _stood(
    cue: Cue,
    measured: list[tuple[_Measured, ...]],
    style: CaptionStyle,
    frame: tuple[int, int],
    *,
    em: float,
    space: float,
) -> PlacedCue:
    free, edge = free_area(frame), _edge(style, frame)
    bar = bar_width(style, em)
    height = len(measured) * LINE * em + 2 * edge
    top = free.top + style.place * free.height - height / 2
    top = max(min(top, free.bottom - height), free.top)
    lines = []
    for number, line in enumerate(measured):
        left = free.left + edge + bar
        if style.align is Align.CENTRE:
            left = (frame[0] - _width(line, space) * em) / 2
        pieces = tuple(_in_a_row(line, left, em=em, space=space))
        lines.append(PlacedLine(pieces, top + edge + (number + 0.5) * LINE * em))
    area = Area(
        min(line.left for line in lines) - edge - bar,
        top,
        max(line.right for line in lines) + edge,
        top + height,
    )
    return PlacedCue(cue, tuple(lines), em, area)


def _in_a_row(
    line: tuple[_Measured, ...], left: float, *, em: float, space: float
) -> Iterator[Placed]:
    for number, one in enumerate(line):
        if number and one.piece.is_spaced:
            left += space * em
        right = left + one.width * em
        yield Placed(one.piece, one.text, left, right)
        left = right


def _line_room(style: CaptionStyle, frame: tuple[int, int]) -> float:
    """Return how wide a line may get, in pixels: centred lines keep as far from both sides of the frame."""
    free = free_area(frame)
    edge = _edge(style, frame)
    if style.align is Align.LEFT:
        return free.width - 2 * edge - bar_width(style, style.size * unit_of(frame))
    return 2 * min(frame[0] / 2 - free.left, free.right - frame[0] / 2) - 2 * edge


def _edge(style: CaptionStyle, frame: tuple[int, int]) -> float:
    """Return how far what is drawn around letters reaches, in pixels."""
    reach = style.outline + style.shadow
    if style.box is not Box.NONE:
        reach = max(reach, style.box_padding)
    return reach * unit_of(frame)


def _shown(piece: Piece, style: CaptionStyle, typefaces: Typefaces, language: str) -> str:
    """Return the part of a piece that the fonts show, in the letters of the style."""
    text = piece.text
    if style.letters is Letters.UPPER and language not in _DOTLESS:
        text = text.upper()
    return "".join(run.text for run in typefaces.runs(text, style.weight))
