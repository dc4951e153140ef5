"""Loops: over the pieces of a clip, in their order, and never over what is not kept."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import cutting, frame_grid, playing, recording
from reely_desktop.app.history import Change
from reely_desktop.engine.mediatime import MediaRange, from_seconds
from tests.desktop.app.test_editing import at_frame, document_of, opened
from tests.desktop.app.test_playing import LONG, frame_of, in_pieces, time_of, with_points


@given(st.integers(0, 299), st.integers(0, 300), st.sampled_from([1, -1]))
def test_a_loop_stays_within_the_clip(begun_at: int, came_to: int, direction: int) -> None:
    state = playing.toggle_loop(with_points(opened(LONG), 60, 90))
    state = playing.shuttle(at_frame(state, begun_at), direction)
    begins_at = frame_of(state)

    state = playing.advance(state, time_of(document_of(state), came_to))

    assert 60 <= begins_at < 90
    assert 60 <= frame_of(state) < 90
    assert state.playback.is_playing


@given(st.integers(0, 299), st.lists(st.integers(0, 300), max_size=9), st.sampled_from([1, -1]))
def test_a_loop_shows_nothing_that_is_not_kept(
    begun_at: int, came_to: list[int], direction: int
) -> None:
    state = playing.toggle_loop(in_pieces(opened(LONG)))
    state = playing.shuttle(at_frame(state, begun_at), direction)
    seen = [frame_of(state)]

    for number in came_to:
        state = playing.advance(state, time_of(document_of(state), number))
        seen.append(frame_of(state))

    assert {*seen} <= {*range(200, 220), *range(60, 90)}
    assert state.playback.is_playing


def test_a_loop_plays_the_pieces_in_their_order_and_begins_again() -> None:
    state = playing.toggle_loop(in_pieces(opened(LONG)))
    state = playing.shuttle(at_frame(state, 0), 1)
    seen = [frame_of(state)]

    for number in (219, 220, 89, 90, 219):
        state = playing.advance(state, time_of(document_of(state), number))
        seen.append(frame_of(state))

    assert seen == [200, 219, 60, 89, 200, 219]


def test_a_loop_plays_backwards_from_piece_to_piece() -> None:
    state = playing.toggle_loop(in_pieces(opened(LONG)))
    state = playing.shuttle(at_frame(state, 210), -1)
    seen = []

    for number in (200, 199, 60, 59):
        state = playing.advance(state, time_of(document_of(state), number))
        seen.append(frame_of(state))

    assert seen == [200, 89, 60, 219]


@pytest.mark.parametrize("speed", [8, -8])
def test_a_loop_that_is_shorter_than_a_step_shows_all_its_frames(speed: int) -> None:
    state = playing.toggle_loop(with_points(opened(LONG), 100, 105))
    state = at_frame(state, 102)
    for _ in range(4):
        state = playing.shuttle(state, speed // 8)
    seen = set()

    for _ in range(20):
        later = from_seconds(document_of(state).playhead.seconds + Fraction(speed * 31, 1000))
        state = playing.advance(state, later)
        seen.add(frame_of(state))

    assert state.playback.speed == speed
    assert seen == set(range(100, 105))


@pytest.mark.parametrize(("speed", "goes_on_at"), [(1, 60), (-1, 149)])
def test_a_loop_goes_on_with_the_next_piece_when_the_one_that_plays_is_removed(
    speed: int, goes_on_at: int
) -> None:
    frames = document_of(opened(LONG)).frames
    pieces = tuple(
        MediaRange(frame_grid.boundary(frames, first), frame_grid.boundary(frames, end))
        for first, end in ((140, 150), (200, 220), (60, 90))
    )
    clip = replace(document_of(opened(LONG)).clip, pieces=pieces)
    state = playing.toggle_loop(recording.change_clip(opened(LONG), Change.MOVE_PIECE, clip))
    state = playing.shuttle(at_frame(state, 210), speed)

    state = cutting.remove_here(state)

    assert (frame_of(state), state.playback.speed) == (goes_on_at, speed)


def test_the_playhead_stays_where_a_piece_is_removed_at_rest() -> None:
    state = at_frame(playing.toggle_loop(in_pieces(opened(LONG))), 210)

    assert frame_of(cutting.remove_here(state)) == 210
