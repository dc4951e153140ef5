"""A clip: which pieces of the source it plays, in which order. PURE.

    source   |────────────────────────────────────|
    pieces        [████)░░░░[██████)[███)
                       └ghost┘      └ a cut: two pieces that touch

Law: at least one piece, none overlaps another. What lies between two pieces was removed; it is a
ghost, which the edges beside it can be dragged over again. The edges a person drags are boundaries
between frames; which ones there are is `editing`'s to say.
"""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime


class Side(Enum):
    """Which end of a piece."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of the piece that is number `piece` in the order of playing."""

    piece: int
    side: Side


@dataclass(frozen=True, slots=True)
class Clip:
    """`pieces` in the order they are played; `name` is empty until somebody gives one."""

    id: int
    pieces: tuple[MediaRange, ...]
    name: str = ""

    def __post_init__(self) -> None:
        """Hold the law of the pieces, with ValueError."""
        if not self.pieces:
            raise ValueError("a clip keeps at least one piece")
        if any(later.start < earlier.end for earlier, later in pairwise(in_source_order(self))):
            raise ValueError("the pieces of a clip do not overlap")

    @property
    def in_point(self) -> MediaTime:
        """Where the earliest piece begins."""
        return min(piece.start for piece in self.pieces)

    @property
    def out_point(self) -> MediaTime:
        """Where the latest piece ends."""
        return max(piece.end for piece in self.pieces)

    @property
    def duration(self) -> MediaTime:
        """How long it plays."""
        first, *others = (piece.duration for piece in self.pieces)
        return sum(others, start=first)


def in_source_order(clip: Clip) -> tuple[MediaRange, ...]:
    """Return the pieces as they lie in the source."""
    return tuple(sorted(clip.pieces, key=lambda piece: piece.start.seconds))


def first_edge(clip: Clip) -> Edge:
    """Return the edge that is the in point."""
    starts = [piece.start for piece in clip.pieces]
    return Edge(starts.index(clip.in_point), Side.START)


def last_edge(clip: Clip) -> Edge:
    """Return the edge that is the out point."""
    ends = [piece.end for piece in clip.pieces]
    return Edge(ends.index(clip.out_point), Side.END)


def time_of(clip: Clip, edge: Edge) -> MediaTime:
    """Return where an edge lies."""
    piece = clip.pieces[edge.piece]
    return piece.start if edge.side is Side.START else piece.end


def piece_at(clip: Clip, time: MediaTime) -> int | None:
    """Return the number of the piece that plays `time`; None where nothing is kept."""
    return next((n for n, piece in enumerate(clip.pieces) if time in piece), None)


def ghosts(clip: Clip) -> tuple[MediaRange, ...]:
    """Return what was removed between the in and the out point, in the order of the source."""
    return tuple(
        MediaRange(earlier.end, later.start)
        for earlier, later in pairwise(in_source_order(clip))
        if earlier.end < later.start
    )


def room_for(clip: Clip, edge: Edge, *, end: MediaTime) -> tuple[MediaTime, MediaTime]:
    """Return how far an edge may go: to its neighbour or an end of the source, and to its own other edge."""
    piece = clip.pieces[edge.piece]
    if edge.side is Side.START:
        before = [other.end for other in clip.pieces if other.end <= piece.start]
        return max(before, default=ZERO), piece.end
    after = [other.start for other in clip.pieces if other.start >= piece.end]
    return piece.start, min(after, default=end)


def with_edge(clip: Clip, edge: Edge, time: MediaTime) -> Clip:
    """Move an edge to `time`. Raises ValueError for a place that `room_for` does not give."""
    piece = clip.pieces[edge.piece]
    moved = (
        MediaRange(time, piece.end) if edge.side is Side.START else MediaRange(piece.start, time)
    )
    return _with_piece(clip, edge.piece, (moved,))


def with_start(clip: Clip, time: MediaTime) -> Clip | None:
    """Begin at `time`: what is kept before it goes, or the earliest piece grows; None if nothing is left."""
    if time < clip.in_point:
        return with_edge(clip, first_edge(clip), time)
    left = tuple(
        MediaRange(max(piece.start, time), piece.end) for piece in clip.pieces if piece.end > time
    )
    return replace(clip, pieces=left) if left else None


def with_end(clip: Clip, time: MediaTime) -> Clip | None:
    """End at `time`: what is kept after it goes, or the latest piece grows; None if nothing is left."""
    if time > clip.out_point:
        return with_edge(clip, last_edge(clip), time)
    left = tuple(
        MediaRange(piece.start, min(piece.end, time)) for piece in clip.pieces if piece.start < time
    )
    return replace(clip, pieces=left) if left else None


def split(clip: Clip, time: MediaTime) -> Clip:
    """Cut the piece that plays `time` into two there; a clip that has an edge there stays as it is."""
    number = piece_at(clip, time)
    if number is None or clip.pieces[number].start == time:
        return clip
    piece = clip.pieces[number]
    return _with_piece(clip, number, (MediaRange(piece.start, time), MediaRange(time, piece.end)))


def without_piece(clip: Clip, number: int) -> Clip:
    """Remove a piece; the last one stays."""
    return clip if len(clip.pieces) == 1 else _with_piece(clip, number, ())


def restored(clip: Clip, ghost: MediaRange) -> Clip:
    """Keep again what was removed: the piece before it grows, and joins the one after if that plays next."""
    number = next(n for n, piece in enumerate(clip.pieces) if piece.end == ghost.start)
    grown = MediaRange(clip.pieces[number].start, ghost.end)
    if number + 1 < len(clip.pieces) and clip.pieces[number + 1].start == ghost.end:
        joined = MediaRange(grown.start, clip.pieces[number + 1].end)
        pieces = (*clip.pieces[:number], joined, *clip.pieces[number + 2 :])
        return replace(clip, pieces=pieces)
    return _with_piece(clip, number, (grown,))


def with_piece_moved(clip: Clip, number: int, by: int) -> Clip:
    """Play a piece `by` places later, as far as there are any."""
    pieces = list(clip.pieces)
    piece = pieces.pop(number)
    pieces.insert(min(max(number + by, 0), len(pieces)), piece)
    return replace(clip, pieces=tuple(pieces))


def _with_piece(clip: Clip, number: int, instead: tuple[MediaRange, ...]) -> Clip:
    return replace(clip, pieces=(*clip.pieces[:number], *instead, *clip.pieces[number + 1 :]))
