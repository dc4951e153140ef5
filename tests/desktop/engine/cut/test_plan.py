"""Whatever is kept of whatever source, the pieces hold exactly that, and copies begin and end cleanly."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.plan import (
    SHORTEST_PIECE,
    Piece,
    encoded_whole,
    is_worth_copying,
    tile,
)
from reely_desktop.engine.cut.request import PieceKind

COPY, ENCODE = PieceKind.COPY, PieceKind.ENCODE
FRAMES = 400

spans = st.tuples(st.integers(0, FRAMES - 1), st.integers(1, 120)).map(
    lambda drawn: range(drawn[0], min(sum(drawn), FRAMES))
)
kept_ranges = st.lists(spans, min_size=1, max_size=5)
points = st.sets(st.integers(0, FRAMES), max_size=40).map(sorted)


def frames_of(pieces: tuple[Piece, ...]) -> list[int]:
    return [n for piece in pieces for span in piece.spans for n in span]


@given(kept=kept_ranges, clean_points=points)
def test_the_pieces_hold_each_kept_frame_once_and_in_order(
    kept: list[range], clean_points: list[int]
) -> None:
    pieces = tile(kept, clean_points)

    assert frames_of(pieces) == [n for span in kept for n in span]


@given(kept=kept_ranges, clean_points=points)
def test_copies_begin_and_end_at_clean_points(kept: list[range], clean_points: list[int]) -> None:
    pieces = tile(kept, clean_points)

    copies = [piece for piece in pieces if piece.kind is COPY]
    assert all(len(piece.spans) == 1 for piece in copies)
    assert {p.spans[0].start for p in copies} | {p.spans[0].stop for p in copies} <= set(
        clean_points
    )


@given(kept=kept_ranges, clean_points=points)
def test_no_piece_is_too_short_unless_it_is_alone(
    kept: list[range], clean_points: list[int]
) -> None:
    pieces = tile(kept, clean_points)

    assert len(pieces) == 1 or all(piece.frames >= SHORTEST_PIECE for piece in pieces)


@given(kept=kept_ranges, clean_points=points)
def test_encoded_pieces_never_meet(kept: list[range], clean_points: list[int]) -> None:
    pieces = tile(kept, clean_points)

    assert all(not a.kind is b.kind is ENCODE for a, b in pairwise(pieces))


@given(kept=kept_ranges, clean_points=points)
def test_no_span_reaches_over_what_was_dropped(kept: list[range], clean_points: list[int]) -> None:
    pieces = tile(kept, clean_points)

    joined = joined_where_they_touch(kept)
    within = [
        any(s.start >= k.start and s.stop <= k.stop for k in joined) for s in all_spans(pieces)
    ]
    assert all(within)


def all_spans(pieces: tuple[Piece, ...]) -> list[range]:
    return [span for piece in pieces for span in piece.spans]


def joined_where_they_touch(kept: list[range]) -> list[range]:
    joined = [kept[0]]
    for span in kept[1:]:
        if joined[-1].stop == span.start:
            joined[-1] = range(joined[-1].start, span.stop)
        else:
            joined.append(span)
    return joined


@given(kept=kept_ranges)
def test_without_a_clean_point_everything_is_encoded(kept: list[range]) -> None:
    pieces = tile(kept, ())

    assert [piece.kind for piece in pieces] == [ENCODE]
    assert frames_of(pieces) == frames_of(encoded_whole(kept))


@given(first=st.integers(0, 200), count=st.integers(1, 200))
def test_a_source_of_keyframes_alone_is_copied_whole(first: int, count: int) -> None:
    kept = range(first, first + count)

    pieces = tile([kept], range(FRAMES + 1))

    assert pieces == (Piece(COPY, (kept,)),)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ([range(20, 75)], [(ENCODE, 10), (COPY, 30), (ENCODE, 15)]),
        ([range(30, 60)], [(COPY, 30)]),
        ([range(27, 75)], [(ENCODE, 48)]),  # 3 frames take the group behind them along
        ([range(27, 95)], [(ENCODE, 68)]),  # at both ends, so nothing is left
        ([range(27, 125)], [(ENCODE, 33), (COPY, 30), (ENCODE, 35)]),
        ([range(20, 60), range(88, 125)], [(ENCODE, 10), (COPY, 30), (ENCODE, 37)]),
        ([range(10, 30), range(30, 60)], [(ENCODE, 20), (COPY, 30)]),
        ([range(30, 60), range(30)], [(COPY, 30), (COPY, 30)]),
    ],
)
def test_pieces_of_a_source_with_a_clean_point_every_30_frames(
    kept: list[range], expected: list[tuple[PieceKind, int]]
) -> None:
    pieces = tile(kept, range(0, 301, 30))

    assert [(piece.kind, piece.frames) for piece in pieces] == expected


@given(copied=st.integers(SHORTEST_PIECE, 10_000), lead_in=st.integers(0, 300))
def test_a_copy_without_edges_is_always_worth_it(copied: int, lead_in: int) -> None:
    assert is_worth_copying([Piece(COPY, (range(copied),))], lead_in)


@given(encoded=st.integers(1, 10_000), lead_in=st.integers(0, 300))
def test_encoding_alone_is_never_taken_for_a_copy(encoded: int, lead_in: int) -> None:
    assert not is_worth_copying(encoded_whole([range(encoded)]), lead_in)


def test_a_few_copied_frames_are_not_worth_the_trouble() -> None:
    edges = Piece(ENCODE, (range(20),))

    assert not is_worth_copying([edges, Piece(COPY, (range(20, 28),))], 0)
    assert is_worth_copying([edges, Piece(COPY, (range(20, 320),))], 0)
