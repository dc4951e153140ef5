from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import cutting, editing, frame_grid, playing, recording
from reely_desktop.app import state as states
from reely_desktop.app.clip import first_edge
from reely_desktop.app.frame_grid import EvenFrames
from reely_desktop.app.history import Change
from reely_desktop.app.state import Document, State
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from tests.desktop.app.test_editing import UNEVEN, at_frame, document_of, opened

LONG = EvenFrames(Fraction(1, 30), 1, 300)


def frame_of(state: State) -> int:
    document = document_of(state)
    return frame_grid.frame_at(document.frames, document.playhead)


def with_points(state: State, first: int, end: int) -> State:
    frames = document_of(state).frames
    state = editing.type_in_point(state, frame_grid.boundary(frames, first))
    return editing.type_out_point(state, frame_grid.boundary(frames, end))


def in_pieces(state: State) -> State:
    """Keep frames 200 to 219 and then 60 to 89, in that order."""
    frames = document_of(state).frames
    pieces = tuple(
        MediaRange(frame_grid.boundary(frames, first), frame_grid.boundary(frames, end))
        for first, end in ((200, 220), (60, 90))
    )
    clip = replace(document_of(state).clip, pieces=pieces)
    return recording.change_clip(state, Change.MOVE_PIECE, clip)


def time_of(document: Document, number: int) -> MediaTime:
    return frame_grid.boundary(document.frames, number)


def test_nothing_plays_without_a_video() -> None:
    assert not playing.play_or_pause(State()).playback.is_playing
    assert not playing.shuttle(State(), -1).playback.is_playing
    assert not playing.play_around_cut(State()).playback.is_playing


def test_each_press_doubles_the_speed_up_to_eight_and_a_turn_begins_anew() -> None:
    state = at_frame(opened(LONG), 100)
    speeds = []

    for direction in (1, 1, 1, 1, 1, -1, -1, -1, -1, -1, 1):
        state = playing.shuttle(state, direction)
        speeds.append(state.playback.speed)

    assert speeds == [1, 2, 4, 8, 8, -1, -2, -4, -8, -8, 1]


def test_backwards_and_fast_are_stepped_and_so_is_all_once_the_player_failed() -> None:
    state = at_frame(opened(LONG), 100)
    forward, backward = playing.shuttle(state, 1), playing.shuttle(state, -1)
    without = playing.streaming_failed(forward)

    assert forward.playback.is_streaming
    assert not forward.playback.is_stepped
    assert backward.playback.is_stepped
    assert without.playback.is_stepped


@pytest.mark.parametrize(
    "gesture",
    [
        lambda s: editing.seek(s, from_seconds(Fraction(1))),
        lambda s: editing.step(s, 1),
        lambda s: editing.skip(s, Fraction(1)),
        lambda s: editing.drag_edge(s, first_edge(document_of(s).clip), from_seconds(Fraction(2))),
        lambda s: editing.type_in_point(s, from_seconds(Fraction(1))),
        lambda s: editing.type_out_point(s, from_seconds(Fraction(1))),
        lambda s: states.opening_started(s, document_of(s).output),
        playing.play_or_pause,
    ],
    ids=["seek", "step", "skip", "drag", "type in", "type out", "open", "pause"],
)
def test_what_moves_the_playhead_otherwise_stops_the_playing(
    gesture: Callable[[State], State],
) -> None:
    state = playing.play_or_pause(opened(LONG))

    assert not gesture(state).playback.is_playing


@pytest.mark.parametrize("gesture", [recording.undo, recording.redo], ids=["undo", "redo"])
def test_undoing_and_redoing_stop_the_playing(gesture: Callable[[State], State]) -> None:
    done = with_points(opened(LONG), 30, 60)
    state = playing.play_or_pause(recording.undo(done))

    assert state.playback.is_playing
    assert not gesture(state).playback.is_playing


def test_where_nothing_is_undone_the_playing_goes_on() -> None:
    state = playing.play_or_pause(opened(LONG))

    assert recording.undo(state) == state


def test_points_are_set_while_it_plays() -> None:
    state = playing.play_or_pause(at_frame(opened(LONG), 30))

    assert editing.set_in_point_here(state).playback.is_playing


def test_opening_another_video_keeps_the_volume_and_the_loop() -> None:
    state = playing.streaming_failed(opened(LONG))
    state = playing.toggle_loop(playing.set_volume(state, 40))
    document = document_of(state)

    state = states.opened(states.opening_started(state, document.path), document)

    assert (state.playback.volume, state.playback.is_looping) == (40, True)
    assert state.playback.can_stream


@given(st.integers(0, 8), st.fractions(0, 400))
def test_the_playhead_follows_on_frames_alone(speed_at: int, milliseconds: Fraction) -> None:
    state = playing.shuttle(opened(UNEVEN), 1 if speed_at % 2 else -1)

    state = playing.advance(state, from_seconds(milliseconds / 1000))

    document = document_of(state)
    assert document.playhead in [time_of(document, n) for n in range(document.frame_count)]


def test_playing_stops_on_the_last_frame_and_begins_anew_from_there() -> None:
    state = playing.play_or_pause(at_frame(opened(LONG), 290))

    state = playing.advance(state, document_of(state).duration)
    again = playing.play_or_pause(state)

    assert (frame_of(state), state.playback.is_playing) == (299, False)
    assert (frame_of(again), again.playback.is_playing) == (0, True)


def test_playing_backwards_stops_on_the_first_frame() -> None:
    state = playing.shuttle(at_frame(opened(LONG), 10), -1)

    state = playing.advance(state, from_seconds(Fraction(-1, 10)))

    assert (frame_of(state), state.playback.is_playing) == (0, False)


@pytest.mark.parametrize(
    ("here", "first", "last"), [(0, 30, 89), (40, 30, 89), (200, 180, 239), (299, 180, 239)]
)
def test_around_the_cut_plays_what_is_kept_beside_the_nearer_point(
    here: int, first: int, last: int
) -> None:
    state = at_frame(with_points(opened(LONG), 30, 240), here)

    state = playing.play_around_cut(state)
    begins_at = frame_of(state)
    state = playing.advance(state, time_of(document_of(state), last + 1))

    assert (begins_at, frame_of(state), state.playback.is_playing) == (first, last, False)


def test_around_a_short_clip_plays_no_frame_that_is_not_kept() -> None:
    state = at_frame(with_points(opened(LONG), 30, 50), 50)

    state = playing.play_around_cut(state)

    assert frame_of(state) == 30
    assert state.playback.until == time_of(document_of(state), 50)


def played_around(state: State) -> list[range]:
    """Press the key, and return the frames of each stretch that plays until it stops."""
    state = playing.play_around_cut(state)
    found = []
    while state.playback.is_playing:
        until = state.playback.until
        assert until is not None
        end = frame_grid.boundary_from(document_of(state).frames, until)
        found.append(range(frame_of(state), end))
        state = playing.advance(state, until)
    assert frame_of(state) == found[-1].stop - 1
    return found


@pytest.mark.parametrize(
    ("here", "played"),
    [
        (0, [range(60)]),
        (80, [range(70, 100), range(200, 230)]),
        (150, [range(70, 100), range(200, 230)]),
        (210, [range(70, 100), range(200, 230)]),
        (290, [range(240, 300)]),
    ],
)
def test_around_the_cut_plays_a_second_on_either_side_of_the_nearest_joint(
    here: int, played: list[range]
) -> None:
    state = opened(LONG)
    for number in (100, 200):
        state = cutting.split_here(at_frame(state, number))
    state = at_frame(cutting.remove_here(at_frame(state, 150)), here)

    assert played_around(state) == played


def test_around_a_cut_that_leaves_nothing_out_plays_on_over_it() -> None:
    state = cutting.split_here(at_frame(opened(LONG), 150))

    assert played_around(at_frame(state, 140)) == [range(120, 180)]


def test_around_the_cut_goes_by_the_order_in_which_pieces_are_played() -> None:
    state = at_frame(in_pieces(opened(LONG)), 215)

    assert played_around(state) == [range(200, 220), range(60, 90)]


def test_what_is_done_meanwhile_plays_nothing_after_it() -> None:
    state = playing.play_around_cut(at_frame(in_pieces(opened(LONG)), 215))

    assert playing.pause(state).playback.then is None
    assert playing.shuttle(state, 1).playback.then is None


def test_volume_lies_in_percent_and_is_heard_when_it_is_turned() -> None:
    state = playing.toggle_mute(State())

    assert playing.set_volume(state, 140).playback == replace(State().playback, volume=100)
    assert playing.set_volume(state, -5).playback.volume == 0


def test_a_player_is_asked_for_the_middle_of_a_frame() -> None:
    document = document_of(at_frame(opened(UNEVEN), 3))

    assert playing.middle_of_frame_ms(document) == 125
    assert playing.frame_near(document, 99_999) == document.playhead
    assert document.playhead > ZERO
