"""Where times lie on the timeline, in pixels, and what lies under the cursor. PURE.

Pixels are Qt's, before the screen's scale. Times from pixels are rounded to the nearest microsecond;
which frame they mean is `editing`'s to say. The handles stand outside of what they keep, so that
two never cover each other; those of a narrow gap share it.

        ruler     0:00      0:05      0:10
        strip   ░░░░░░[▐█████▌]░░[▐██│███▌]░░░░░░
                                     └ a cut
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from reely_desktop.app.clip import Edge, Side
from reely_desktop.engine.mediatime import MediaRange, MediaTime, Rounding, from_seconds

HANDLE_PX = 12
GRIP_PX = 4
"""How far outside a handle the pointer still takes hold of it."""

MAJOR_TICK_PX = 92
_MICROSECOND = Fraction(1, 1_000_000)
_SUBPIXELS = 16
_ROUND_STEPS = tuple(
    Fraction(n)
    for n in (
        "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10", "15", "30",
        "60", "120", "300", "600", "900", "1800", "3600", "7200", "14400",
    )
)  # fmt: skip
_ROUND_SECONDS = tuple(float(step) for step in _ROUND_STEPS)
_MINORS = 5
_MINOR_STEPS = tuple(step / _MINORS for step in _ROUND_STEPS)
_DECIMALS_UP_TO = (0.5, 0.05)
"""So many seconds between two times of the ruler and no more take one decimal, and another."""


@dataclass(frozen=True)
class Span:
    """`view` is drawn from `left_px` on, `width_px` wide (at least 1)."""

    view: MediaRange
    left_px: int
    width_px: int

    @cached_property
    def ends(self) -> tuple[int, int, int]:
        """Where the view starts and ends, and how many of these units are a second.

        Whole numbers are as exact as fractions, at a tenth of their cost: each paint asks often.
        """
        start, end = self.view.start, self.view.end
        start_unit, end_unit = start.timebase.denominator, end.timebase.denominator
        return (
            start.pts * start.timebase.numerator * end_unit,
            end.pts * end.timebase.numerator * start_unit,
            start_unit * end_unit,
        )

    def x_of(self, time: MediaTime) -> float:
        """Return the x of `time`, which may lie outside of the view."""
        start, end, unit = self.ends
        at, at_unit = time.pts * time.timebase.numerator, time.timebase.denominator
        since = at * unit - start * at_unit
        return self.left_px + since * self.width_px / ((end - start) * at_unit)

    def time_at(self, x: float) -> MediaTime:
        """Return the time at `x`, within the view; to the nearest microsecond."""
        share = Fraction(round((x - self.left_px) * _SUBPIXELS), _SUBPIXELS * self.width_px)
        share = min(max(share, Fraction(0)), Fraction(1))
        seconds = self.view.start.seconds + share * self.view.duration.seconds
        return from_seconds(seconds).rescale(_MICROSECOND, Rounding.NEAREST)

    @property
    def seconds_per_px(self) -> Fraction:
        """How long a pixel lasts."""
        start, end, unit = self.ends
        return Fraction(end - start, unit * self.width_px)

    def apart(self, step: Fraction) -> float:
        """Return how many pixels lie between two times that are `step` seconds apart."""
        start, end, unit = self.ends
        return step.numerator * unit * self.width_px / (step.denominator * (end - start))


@dataclass(frozen=True, slots=True)
class Handle:
    """What an edge is dragged by: `width_px` wide, outside of the piece whose edge at `x` it is."""

    edge: Edge
    x: float
    width_px: float

    @property
    def left_px(self) -> float:
        """Where it begins on the left."""
        return self.x - self.width_px if self.edge.side is Side.START else self.x


@dataclass(frozen=True, slots=True)
class Hold:
    """A press at `pressed_px`: `grip_px` beside the `edge` it drags, or on none, to drag the playhead."""

    pressed_px: float
    edge: Edge | None = None
    grip_px: float = 0.0


def handles(span: Span, pieces: Sequence[MediaRange]) -> tuple[Handle, ...]:
    """Return a handle for each edge of `pieces`; two that share a gap share its room."""
    order = sorted(range(len(pieces)), key=lambda number: pieces[number].start.seconds)
    found = []
    for place, number in enumerate(order):
        start_x, end_x = span.x_of(pieces[number].start), span.x_of(pieces[number].end)
        before = span.x_of(pieces[order[place - 1]].end) if place else -math.inf
        after = span.x_of(pieces[order[place + 1]].start) if place + 1 < len(order) else math.inf
        rooms = ((Side.START, start_x, start_x - before), (Side.END, end_x, after - end_x))
        found += [
            Handle(Edge(number, side), x, min(HANDLE_PX, room / 2)) for side, x, room in rooms
        ]
    return tuple(found)


def edge_at(span: Span, x: float, *, pieces: Sequence[MediaRange]) -> Edge | None:
    """Return the edge that a press at `x` takes hold of, the nearest in reach; None for none.

    Where two pieces touch, a press before the cut means the end of the first.
    """

    def nearness(handle: Handle) -> tuple[float, bool]:
        is_start = handle.edge.side is Side.START
        return _distance(handle, x), is_start is (x < handle.x)

    nearest = min(handles(span, pieces), key=nearness)
    return nearest.edge if _distance(nearest, x) <= GRIP_PX else None


def hold_at(span: Span, x: float, *, pieces: Sequence[MediaRange]) -> Hold:
    """Return what a press at `x` takes hold of."""
    edge = edge_at(span, x, pieces=pieces)
    if edge is None:
        return Hold(x)
    return Hold(x, edge, x - span.x_of(edge_time(pieces, edge)))


def edge_time(pieces: Sequence[MediaRange], edge: Edge) -> MediaTime:
    """Return where an edge of `pieces` lies."""
    piece = pieces[edge.piece]
    return piece.start if edge.side is Side.START else piece.end


def _distance(handle: Handle, x: float) -> float:
    """Return how far `x` is from a handle; 0 on it."""
    return max(handle.left_px - x, x - handle.left_px - handle.width_px, 0.0)


@dataclass(frozen=True, slots=True)
class Row:
    """So many places, `apart` pixels from one to the next, from the x of the first on."""

    first_x: float
    apart: float
    count: int


@dataclass(frozen=True, slots=True)
class Ruler:
    """The marks in view: `majors` each `step` seconds, which `first` counts from time 0, and smaller ones.

    Times with so many `decimals` tell neighbours apart.
    """

    majors: Row
    first: int
    step: Fraction
    minors: Row
    decimals: int

    @property
    def times(self) -> tuple[MediaTime, ...]:
        """The times of the majors."""
        numbers = range(self.first, self.first + self.majors.count)
        return tuple(MediaTime(number, self.step) for number in numbers)


def ruler(span: Span) -> Ruler:
    """Return the marks in view, those at round times at least MAJOR_TICK_PX apart."""
    start, end, unit = span.ends
    wanted = (end - start) * MAJOR_TICK_PX / (unit * span.width_px)
    place = min(bisect_left(_ROUND_SECONDS, wanted), len(_ROUND_SECONDS) - 1)
    step, minor = _ROUND_STEPS[place], _MINOR_STEPS[place]
    numerator, denominator = minor.as_integer_ratio()
    first = -(-start * denominator // (unit * numerator))
    last = end * denominator // (unit * numerator)
    # From the first on by pixels, since exact arithmetic for each would cost more than painting it.
    minors = Row(span.x_of(MediaTime(first, minor)), span.apart(minor), last + 1 - first)
    first_major = -(-first // _MINORS)
    majors = Row(
        minors.first_x + (first_major * _MINORS - first) * minors.apart,
        minors.apart * _MINORS,
        last // _MINORS + 1 - first_major,
    )
    decimals = sum(wanted <= most for most in _DECIMALS_UP_TO)
    return Ruler(majors, first_major, step, minors, decimals)


@dataclass(frozen=True, slots=True)
class Strip:
    """The places of the film strip in view, `step` seconds long each; `first` counts them from time 0."""

    row: Row
    first: int
    step: Fraction

    @property
    def times(self) -> tuple[MediaTime, ...]:
        """The times whose pictures they show: those in their middles."""
        places, half = range(self.first, self.first + self.row.count), self.step / 2
        return tuple(MediaTime(2 * number + 1, half) for number in places)


def strip(span: Span, *, picture_px: float, frame: Fraction) -> Strip:
    """Tile the strip in view with places between half and all of `picture_px` wide.

    Each lasts `frame` seconds times a power of two, so that scrolling and small turns of the wheel
    ask for no new pictures.
    """
    start, end, unit = span.ends
    numerator, denominator = frame.as_integer_ratio()
    pixels = round(picture_px * _SUBPIXELS)
    frames = (end - start) * pixels * denominator // (unit * span.width_px * _SUBPIXELS * numerator)
    step = frame * 2 ** max(0, frames.bit_length() - 1)
    numerator, denominator = step.as_integer_ratio()
    first = start * denominator // (unit * numerator)
    last = -(-end * denominator // (unit * numerator))
    row = Row(span.x_of(MediaTime(first, step)), span.apart(step), last - first)
    return Strip(row, first, step)


def latest_at(seconds: Sequence[float], time: float) -> int | None:
    """Return the position of the last of the ascending `seconds` up to `time`, or None."""
    at = bisect_right(seconds, time) - 1
    return at if at >= 0 else None
