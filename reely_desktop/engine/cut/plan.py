"""How the frames of a clip get into it: which are copied as stored and which are encoded. PURE.

The kept frames are tiled, without gap or overlap, by pieces. A copied piece starts and ends at clean
points of the source, where decoding can begin with nothing shown earlier still to come; what is left
at the edges is encoded. Frames are named by their number in the source, which is a label: the pieces
are handed on to code that looks up their times.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reely_desktop.engine.cut.request import PieceKind

SHORTEST_PIECE = 8
"""Frames. Players have been seen to drop shorter pieces between two changes of parameter set."""

_DECODE, _ENCODE, _COPY = 1.0, 4.0, 0.02
_SMART_OVERHEAD = 40.0
"""Relative cost of one frame, and of opening decoders and encoders for the edges, in frames decoded."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Frames made in one way; an encoded piece may join several stretches of the source."""

    kind: PieceKind
    spans: tuple[range, ...]

    @property
    def frames(self) -> int:
        """How many frames the piece holds."""
        return sum(len(span) for span in self.spans)


def tile(kept: Sequence[range], clean_points: Sequence[int]) -> tuple[Piece, ...]:
    """Tile the frames of `kept`, in that order, with copied and encoded pieces.

    `clean_points` are ascending numbers of frames where a copy can begin or, exclusively, end; the
    number after the last frame of the source is one. Every span of the result lies within one of
    `kept`. Pieces shorter than SHORTEST_PIECE are given frames of a neighbour or given up, so that a
    result without copied pieces means that the clip has to be encoded whole.
    """
    pieces: list[Piece] = []
    for span in kept:
        pieces.extend(_tile_one(span, clean_points))
    pieces = _joined(pieces)
    at = 0
    while at < len(pieces) > 1:
        if pieces[at].frames >= SHORTEST_PIECE:
            at += 1
            continue
        # Mending touches a neighbour and may join it with the next, and nothing further away.
        start, end = max(0, at - 2), at + 3
        pieces[start:end] = _joined(_mended(pieces[start:end], at - start, clean_points))
        at = start
    return tuple(pieces)


def encoded_whole(kept: Sequence[range]) -> tuple[Piece, ...]:
    """Return the tiling that encodes everything."""
    return (Piece(PieceKind.ENCODE, tuple(kept)),)


def is_worth_copying(pieces: Sequence[Piece], lead_in_frames: int) -> bool:
    """Tell whether the tiling costs less than encoding whole.

    `lead_in_frames` are decoded before the first kept frame in either case.
    """
    copied = sum(p.frames for p in pieces if p.kind is PieceKind.COPY)
    encoded = sum(p.frames for p in pieces if p.kind is PieceKind.ENCODE)
    if not copied:
        return False
    smart = _SMART_OVERHEAD + copied * _COPY + encoded * (_DECODE + _ENCODE)
    whole = (copied + encoded) * (_DECODE + _ENCODE)
    lead_in = lead_in_frames * _DECODE
    return smart + (lead_in if encoded else 0) < whole + lead_in or not encoded


def _tile_one(span: range, clean_points: Sequence[int]) -> list[Piece]:
    first = bisect_left(clean_points, span.start)
    last = bisect_right(clean_points, span.stop) - 1
    if last <= first:
        return [Piece(PieceKind.ENCODE, (span,))]
    start, end = clean_points[first], clean_points[last]
    tiled = [
        Piece(PieceKind.ENCODE, (range(span.start, start),)),
        Piece(PieceKind.COPY, (range(start, end),)),
        Piece(PieceKind.ENCODE, (range(end, span.stop),)),
    ]
    return [piece for piece in tiled if piece.frames]


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Make one piece of neighbouring encoded ones, and one span of spans that touch."""
    joined: list[Piece] = []
    for piece in pieces:
        if not piece.frames:
            continue
        before = joined[-1] if joined else None
        if before is not None and before.kind is piece.kind is PieceKind.ENCODE:
            joined[-1] = Piece(PieceKind.ENCODE, _touching_joined(before.spans + piece.spans))
        else:
            joined.append(piece)
    return joined


def _touching_joined(spans: tuple[range, ...]) -> tuple[range, ...]:
    result = [spans[0]]
    for before, span in pairwise(spans):
        if before.stop == span.start:
            result[-1] = range(result[-1].start, span.stop)
        else:
            result.append(span)
    return tuple(result)


def _mended(pieces: Sequence[Piece], at: int, clean_points: Sequence[int]) -> list[Piece]:
    """Let the short piece at `at` grow into a copied neighbour, or give its copy up."""
    result = list(pieces)
    short = pieces[at]
    if short.kind is PieceKind.COPY:
        result[at] = Piece(PieceKind.ENCODE, short.spans)
        return result
    neighbour = at + 1 if at + 1 < len(pieces) else at - 1
    span = pieces[neighbour].spans[0]
    if neighbour > at:
        boundary = clean_points[bisect_right(clean_points, span.start)]
        given, kept = range(span.start, boundary), range(boundary, span.stop)
    else:
        boundary = clean_points[bisect_left(clean_points, span.stop) - 1]
        given, kept = range(boundary, span.stop), range(span.start, boundary)
    result[neighbour] = Piece(PieceKind.COPY, (kept,))
    spans = (*short.spans, given) if neighbour > at else (given, *short.spans)
    result[at] = Piece(PieceKind.ENCODE, _touching_joined(spans))
    return result
