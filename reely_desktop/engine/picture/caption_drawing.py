"""Captions as they are drawn: what was said becomes ASS for one frame size. PURE but for the fonts.

Preview and export have libass draw the same text, so that what is seen is what is got. Every place is
written out, and nothing is left to wrapping. A caption that follows its words is one event a word: only
colours and boxes change, never sizes, so no line jitters. Karaoke is one event whose letters fill as they
are said.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pysubs2

from reely_desktop.engine.picture.caption_layout import (
    Area,
    Placed,
    PlacedCue,
    PlacedLine,
    bar_width,
    placed,
    shape_for,
    unit_of,
)
from reely_desktop.engine.picture.caption_styles import Align, Box, CaptionStyle, Colour
from reely_desktop.engine.picture.typefaces import LINE, Typefaces, Weight, is_shaped
from reely_desktop.engine.transcript.caption_files import in_ass
from reely_desktop.engine.transcript.cues import cues_of
from reely_desktop.engine.transcript.words import Transcript

_BOXES, _LETTERS = 0, 1
_CORNER_EMS = 0.3
_ROUND = 0.5523
"""How far the handles of a curve reach that is a quarter of a circle, of its radius."""

_AUTO_DIRECTION = -1
_WORD_BOX_HEIGHT_EMS = 1.06


@dataclass(frozen=True, slots=True)
class DrawnCaptions:
    """Captions for frames of `frame`, width and height, as `ass`.

    `areas` are what each caption covers at most. `changes_ms` are the times at which another picture begins;
    between them nothing moves unless it `moves`. `missing` are characters that no font of ours has, which are
    left out.
    """

    ass: str
    frame: tuple[int, int]
    areas: tuple[Area, ...]
    changes_ms: tuple[int, ...]
    moves: bool
    missing: str

    def picture_at(self, time_ms: int) -> int:
        """Return the time whose picture is that of `time_ms` as well, -1 before the first change."""
        place = bisect_right(self.changes_ms, time_ms)
        if place == 0:
            return -1
        return time_ms if self.moves else self.changes_ms[place - 1]

    def pictures_after(self, time_ms: int, count: int) -> tuple[int, ...]:
        """Return the times of the next `count` pictures after that of `time_ms`, or of all that come."""
        place = bisect_right(self.changes_ms, time_ms)
        return self.changes_ms[place : place + count]


def drawn(
    transcript: Transcript,
    style: CaptionStyle,
    frame: tuple[int, int],
    *,
    typefaces: Typefaces,
    until_ms: int | None = None,
) -> DrawnCaptions:
    """Return the captions of what is said in a clip, in its own time.

    Raises WorkError RLY-FONTS-DAMAGED.
    """
    cues = cues_of(transcript, shape_for(style, frame), until_ms=until_ms)
    language = transcript.language
    found = [placed(c, style, frame, typefaces=typefaces, language=language) for c in cues]
    shown = [one for one in found if one is not None]
    drawing = _Drawing(style, frame, typefaces)
    events = [event for cue in shown for event in drawing.events(cue)]
    times = {time for event in events for time in (event.start, event.end)}
    return DrawnCaptions(
        ass=drawing.file(events),
        frame=frame,
        areas=tuple(cue.area for cue in shown),
        changes_ms=tuple(sorted(times)),
        moves=style.said_colour is not None,
        missing=typefaces.missing("".join(word.text for word in transcript.words)),
    )


class _Drawing:
    """Writes events in one style for one frame."""

    def __init__(self, style: CaptionStyle, frame: tuple[int, int], typefaces: Typefaces) -> None:
        self._style = style
        self._frame = frame
        self._typefaces = typefaces

    def file(self, events: list[pysubs2.SSAEvent]) -> str:
        """Return the whole file."""
        style, unit = self._style, unit_of(self._frame)
        file = pysubs2.SSAFile()
        file.info |= {
            "PlayResX": str(self._frame[0]),
            "PlayResY": str(self._frame[1]),
            "WrapStyle": "2",
            "ScaledBorderAndShadow": "yes",
            "Kerning": "yes",
            "YCbCr Matrix": "None",
        }
        weight = "Strong" if style.weight is Weight.STRONG else "Calm"
        before = style.colour if style.said_colour is not None else Colour(0, 0, 0)
        file.styles["Default"] = pysubs2.SSAStyle(
            fontname=f"Reely {weight}",
            fontsize=style.size * LINE * unit,
            primarycolor=_ass_colour(style.said_colour or style.colour),
            secondarycolor=_ass_colour(before),
            outlinecolor=_ass_colour(style.outline_colour),
            backcolor=_ass_colour(Colour(0, 0, 0, 150)),
            outline=style.outline * unit,
            shadow=style.shadow * unit,
            marginl=0,
            marginr=0,
            marginv=0,
            encoding=_AUTO_DIRECTION,
        )
        file.events = events
        return file.to_string("ass")

    def events(self, cue: PlacedCue) -> Iterator[pysubs2.SSAEvent]:
        """Yield what draws one caption."""
        start, end = _hundredths(cue.cue.start_ms), _hundredths(cue.cue.end_ms)
        style = self._style
        if style.box is Box.LINES:
            yield _event(start, end, _BOXES, self._box_of_lines(cue))
            if style.bar_colour is not None:
                yield _event(start, end, _BOXES, self._bar(cue))
        if style.said_colour is not None or not style.follows_words:
            yield _event(start, end, _LETTERS, self._text(cue, None))
            return
        pieces = [piece.piece for line in cue.lines for piece in line.pieces]
        begun = {piece.number: piece.start_ms for piece in reversed(pieces)}
        words = list(dict.fromkeys(piece.number for piece in pieces))
        times = [start, *(_hundredths(begun[word]) for word in words[1:]), end]
        times = [min(max(time, start), end) for time in times]
        for active, (begins, ends) in zip(words, pairwise(times), strict=True):
            if ends <= begins:
                continue
            if style.box is Box.WORD and not self._is_shaped(cue):
                for line in cue.lines:
                    if parts := [p for p in line.pieces if p.piece.number == active]:
                        yield _event(begins, ends, _BOXES, self._box_of_word(cue, line, parts))
            yield _event(begins, ends, _LETTERS, self._text(cue, active))

    def _is_shaped(self, cue: PlacedCue) -> bool:
        return any(is_shaped(piece.text) for line in cue.lines for piece in line.pieces)

    def _text(self, cue: PlacedCue, active: int | None) -> str:
        lines = cue.lines
        middle = (lines[0].middle + lines[-1].middle) / 2
        if self._style.align is Align.LEFT:
            where = f"\\an4\\pos({lines[0].left:.1f},{middle:.1f})"
        else:
            where = f"\\an5\\pos({self._frame[0] / 2:.1f},{middle:.1f})"
        size = f"\\fs{cue.em * LINE:.2f}"
        if cue.em < self._style.size * unit_of(self._frame):
            shrunk = cue.em / (self._style.size * unit_of(self._frame))
            size += f"\\bord{self._style.outline * unit_of(self._frame) * shrunk:.2f}"
        said_until = _hundredths(cue.cue.start_ms)
        texts = []
        for line in lines:
            text, said_until = self._line(cue, line, active, said_until)
            texts.append(text)
        return f"{{{where}{size}}}" + "\\N".join(texts)

    def _line(
        self, cue: PlacedCue, line: PlacedLine, active: int | None, said_until: int
    ) -> tuple[str, int]:
        """Return the text of one line, and until when karaoke has filled it."""
        style = self._style
        written = ""
        pieces = line.pieces
        for number, one in enumerate(pieces):
            if number and one.piece.is_spaced:
                written += " "
            # Where a word stands in a line is known to libass alone in some scripts: there it has no box.
            has_box = style.box is Box.WORD and not self._is_shaped(cue)
            lit = None if has_box else style.active_colour
            if style.said_colour is not None:
                until = max(said_until, _hundredths(one.piece.end_ms))
                begins = max(said_until, _hundredths(one.piece.start_ms))
                wait = f"{{\\k{(begins - said_until) // 10}}}" if begins > said_until else ""
                written += f"{wait}{{\\kf{(until - begins) // 10}}}{self._letters(one.text)}"
                said_until = until
            elif one.piece.number == active and lit is not None:
                written += f"{{\\1c{_inline(lit)}}}{self._letters(one.text)}"
                written += f"{{\\1c{_inline(style.colour)}}}"
            else:
                written += self._letters(one.text)
        return written, said_until

    def _letters(self, text: str) -> str:
        runs = self._typefaces.runs(text, self._style.weight)
        own = f"Reely {self._style.weight.value.capitalize()}"
        if all(run.family == own for run in runs):
            return in_ass(text)
        return "".join(f"{{\\fn{run.family}}}{in_ass(run.text)}" for run in runs) + f"{{\\fn{own}}}"

    def _box_of_lines(self, cue: PlacedCue) -> str:
        area = cue.area
        return _shape(area, self._style.box_colour, radius=_CORNER_EMS * cue.em)

    def _bar(self, cue: PlacedCue) -> str:
        assert self._style.bar_colour is not None  # noqa: S101 - for the type checker; whoever asks has looked
        area = cue.area
        bar = Area(area.left, area.top, area.left + bar_width(self._style, cue.em), area.bottom)
        return _shape(bar, self._style.bar_colour, radius=0.0)

    def _box_of_word(self, cue: PlacedCue, line: PlacedLine, parts: list[Placed]) -> str:
        padding = self._style.box_padding * unit_of(self._frame)
        half = _WORD_BOX_HEIGHT_EMS * cue.em / 2
        area = Area(
            parts[0].left - padding,
            line.middle - half,
            parts[-1].right + padding,
            line.middle + half,
        )
        return _shape(area, self._style.box_colour, radius=_CORNER_EMS * cue.em / 1.5)


def _event(start: int, end: int, layer: int, text: str) -> pysubs2.SSAEvent:
    return pysubs2.SSAEvent(start=start, end=end, layer=layer, text=text)


def _shape(area: Area, colour: Colour, *, radius: float) -> str:
    """Return a rectangle with round corners."""
    radius = min(radius, area.width / 2, area.height / 2)
    left, top, right, bottom = area.left, area.top, area.right, area.bottom
    near = radius * (1 - _ROUND)
    path = [("m", [(left + radius, top)]), ("l", [(right - radius, top)])]
    corners = (
        ((right - near, top), (right, top + near), (right, top + radius)),
        ((right, bottom - near), (right - near, bottom), (right - radius, bottom)),
        ((left + near, bottom), (left, bottom - near), (left, bottom - radius)),
        ((left, top + near), (left + near, top), (left + radius, top)),
    )
    sides = ((right, bottom - radius), (left + radius, bottom), (left, top + radius))
    for number, corner in enumerate(corners):
        if radius:
            path.append(("b", list(corner)))
        else:
            path.append(("l", [corner[-1]]))
        if number < len(sides):
            path.append(("l", [sides[number]]))
    steps = " ".join(
        f"{kind} " + " ".join(f"{x:.1f} {y:.1f}" for x, y in points) for kind, points in path
    )
    look = f"\\1c{_inline(colour)}\\1a&H{255 - colour.opacity:02X}&"
    return f"{{\\an7\\pos(0,0)\\bord0\\shad0{look}\\p1}}{steps}{{\\p0}}"


def _hundredths(ms: int) -> int:
    """Return `ms` on the grid that ASS keeps, to the nearest hundredth of a second."""
    return (ms + 5) // 10 * 10


def _ass_colour(colour: Colour) -> pysubs2.Color:
    return pysubs2.Color(colour.red, colour.green, colour.blue, 255 - colour.opacity)


def _inline(colour: Colour) -> str:
    return f"&H{colour.blue:02X}{colour.green:02X}{colour.red:02X}&"
