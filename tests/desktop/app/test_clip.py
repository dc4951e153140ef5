"""Clips: pieces that never overlap, whatever is done to them."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import clip as clips
from reely_desktop.app.clip import Clip, Edge, Side
from reely_desktop.engine.mediatime import MediaRange, MediaTime

END = 100


def at(second: int) -> MediaTime:
    return MediaTime(second, Fraction(1))


def span(start: int, end: int) -> MediaRange:
    return MediaRange(at(start), at(end))


def clip_of(*pieces: tuple[int, int]) -> Clip:
    return Clip(1, tuple(span(*piece) for piece in pieces))


def seconds(clip: Clip) -> set[int]:
    return {second for second in range(END) if clips.piece_at(clip, at(second)) is not None}


@st.composite
def any_clip(draw: st.DrawFn) -> Clip:
    points = sorted(draw(st.sets(st.integers(0, END), min_size=2, max_size=12)))
    pieces = [pair for pair in pairwise(points) if draw(st.booleans())] or [(points[0], points[-1])]
    return clip_of(*draw(st.permutations(pieces)))


def test_pieces_that_overlap_are_no_clip() -> None:
    with pytest.raises(ValueError, match="overlap"):
        clip_of((0, 10), (9, 20))


@given(any_clip(), st.integers(0, END))
def test_a_split_keeps_what_is_played(clip: Clip, second: int) -> None:
    cut = clips.split(clip, at(second))

    assert seconds(cut) == seconds(clip)
    assert cut.duration == clip.duration


@given(any_clip(), st.integers(1, END - 1))
def test_a_start_and_an_end_keep_the_pieces_between_them(clip: Clip, second: int) -> None:
    later = clips.with_start(clip, at(second))
    earlier = clips.with_end(clip, at(second))

    first, last = clip.in_point.pts, clip.out_point.pts
    grown = set(range(second, first)) | seconds(clip) if second < first else seconds(clip)
    assert (seconds(later) if later else set()) == {s for s in grown if s >= second}
    grown = set(range(last, second)) | seconds(clip) if second > last else seconds(clip)
    assert (seconds(earlier) if earlier else set()) == {s for s in grown if s < second}


@given(any_clip(), st.integers(0, 20))
def test_a_piece_that_is_removed_becomes_a_ghost_and_comes_back(clip: Clip, number: int) -> None:
    number %= len(clip.pieces)
    gone = clips.without_piece(clip, number)

    back = gone
    for ghost in clips.ghosts(gone):
        back = clips.restored(back, ghost)

    if len(clip.pieces) == 1:
        assert gone == clip
    else:
        assert seconds(gone) == seconds(clip) - set(
            range(clip.pieces[number].start.pts, clip.pieces[number].end.pts)
        )
    assert clips.ghosts(back) == ()
    assert (back.in_point, back.out_point) == (gone.in_point, gone.out_point)


@given(any_clip(), st.integers(0, 20), st.sampled_from(Side), st.integers(0, END))
def test_an_edge_goes_as_far_as_its_room_and_moves_nothing_else(
    clip: Clip, number: int, side: Side, second: int
) -> None:
    edge = Edge(number % len(clip.pieces), side)
    lowest, highest = clips.room_for(clip, edge, end=at(END))
    if side is Side.START:
        time = at(min(max(second, lowest.pts), highest.pts - 1))
    else:
        time = at(min(max(second, lowest.pts + 1), highest.pts))

    moved = clips.with_edge(clip, edge, time)

    assert clips.time_of(moved, edge) == time
    others = [piece for n, piece in enumerate(clip.pieces) if n != edge.piece]
    assert [piece for n, piece in enumerate(moved.pieces) if n != edge.piece] == others


@given(any_clip(), st.integers(0, 20), st.integers(-9, 9))
def test_pieces_in_another_order_are_the_same_pieces(clip: Clip, number: int, by: int) -> None:
    moved = clips.with_piece_moved(clip, number % len(clip.pieces), by)

    assert sorted(moved.pieces, key=lambda p: p.start.pts) == list(clips.in_source_order(clip))
