from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import editing, frame_grid, zooming
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames, FrameGrid, ListedFrames
from reely_desktop.app.frame_listing import list_frames
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.engine.mediatime import MediaTime, Rounding, from_seconds

EVEN = EvenFrames(Fraction(1, 30000), 1001, 100)
UNEVEN = ListedFrames(Fraction(1, 1000), (0, 33, 67, 100, 150, 151, 300))


def opened(grid: FrameGrid = EVEN) -> State:
    path = Path("talk.mp4")
    document = Document(
        path=path,
        frames=grid,
        frame_rate=Fraction(30000, 1001),
        width=1280,
        height=720,
        output=Path("talk-trim.mp4"),
        project=begin(frame_grid.end(grid)),
    )
    return states.opened(State(opening=path), document)


def document_of(state: State) -> Document:
    assert state.document is not None
    return state.document


def kept(state: State) -> range:
    document = document_of(state)
    return range(
        frame_grid.boundary_from(document.frames, document.in_point),
        frame_grid.boundary_from(document.frames, document.out_point),
    )


def at_frame(state: State, number: int) -> State:
    return editing.seek(state, frame_grid.boundary(document_of(state).frames, number))


times = st.builds(MediaTime, st.integers(0, 5000), st.just(Fraction(1, 1000)))
Gesture = Callable[[State], State]
gestures: st.SearchStrategy[Gesture] = st.one_of(
    times.map(lambda t: lambda s: editing.seek(s, t)),
    times.map(lambda t: lambda s: editing.drag_in_point(s, t)),
    times.map(lambda t: lambda s: editing.drag_out_point(s, t)),
    times.map(lambda t: lambda s: editing.type_in_point(s, t)),
    times.map(lambda t: lambda s: editing.type_out_point(s, t)),
    st.integers(-200, 200).map(lambda n: lambda s: editing.step(s, n)),
    st.integers(-9, 9).map(lambda n: lambda s: editing.skip(s, Fraction(n))),
    st.tuples(st.fractions(Fraction(1, 20), 20), times).map(
        lambda z: lambda s: zooming.zoom(s, z[0], around=z[1])
    ),
    st.fractions(-5, 5).map(lambda n: lambda s: zooming.scroll(s, n)),
    st.sampled_from(
        [
            editing.set_in_point_here,
            editing.set_out_point_here,
            editing.clear_points,
            editing.end_drag,
            editing.go_to_end,
            editing.go_to_start,
            editing.go_to_next_cut,
            editing.go_to_previous_cut,
            editing.go_to_in_point,
            editing.go_to_out_point,
            zooming.zoom_to_fit,
        ]
    ),
)


@given(st.sampled_from([EVEN, UNEVEN]), st.lists(gestures, max_size=30))
def test_whatever_is_done_in_comes_before_out_and_all_three_stand_on_frames(
    grid: FrameGrid, done: list[Gesture]
) -> None:
    state = opened(grid)

    for gesture in done:
        state = gesture(state)  # the Document itself refuses in ≥ out

    document = document_of(state)
    boundaries = {frame_grid.boundary(grid, n) for n in range(frame_grid.count(grid) + 1)}
    assert {document.in_point, document.out_point, document.playhead} <= boundaries
    assert state.view is not None
    assert state.view.end <= document.duration


@given(st.lists(gestures, max_size=10))
def test_nothing_happens_without_an_open_video(done: list[Gesture]) -> None:
    state = State()

    for gesture in done:
        state = gesture(state)

    assert state == State()


def test_both_points_keep_the_frame_they_are_set_on() -> None:
    state = editing.set_in_point_here(at_frame(opened(), 10))

    state = editing.set_out_point_here(at_frame(state, 19))

    assert kept(state) == range(10, 20)


def test_an_in_point_set_after_the_out_point_sends_that_to_the_end() -> None:
    state = editing.set_out_point_here(at_frame(opened(), 19))

    state = editing.set_in_point_here(at_frame(state, 40))

    assert kept(state) == range(40, 100)


def test_an_out_point_set_before_the_in_point_sends_that_to_the_start() -> None:
    state = editing.set_in_point_here(at_frame(opened(), 40))

    state = editing.set_out_point_here(at_frame(state, 19))

    assert kept(state) == range(20)


def test_a_handle_dragged_past_the_other_leaves_one_frame() -> None:
    state = editing.drag_out_point(opened(), frame_grid.boundary(EVEN, 20))

    state = editing.drag_in_point(state, frame_grid.boundary(EVEN, 70))

    assert kept(state) == range(19, 20)


def test_typed_points_keep_the_frames_from_in_to_before_out() -> None:
    state = editing.type_out_point(opened(UNEVEN), from_seconds(Fraction("0.151")))

    state = editing.type_in_point(state, from_seconds(Fraction("0.034")))

    assert kept(state) == range(2, 5)


def test_the_preview_at_the_out_handle_is_the_last_frame_kept() -> None:
    state = editing.drag_out_point(opened(), frame_grid.boundary(EVEN, 20))

    time = editing.time_in_focus(state)

    assert time == frame_grid.boundary(EVEN, 19)


@given(st.integers(0, 99), st.integers(-150, 150))
def test_steps_stop_at_the_ends(start: int, frames: int) -> None:
    state = editing.step(at_frame(opened(), start), frames)

    assert document_of(state).playhead == frame_grid.boundary(EVEN, min(max(start + frames, 0), 99))


def test_points_stay_at_their_times_when_the_real_frames_become_known() -> None:
    guessed = EvenFrames(Fraction(1, 20), 1, 200)
    real = ListedFrames(Fraction(1, 30), tuple(range(301)))
    state = editing.set_in_point_here(at_frame(opened(guessed), 60))
    state = editing.set_out_point_here(at_frame(state, 99))

    state = list_frames(state, Path("talk.mp4"), real)

    assert kept(state) == range(90, 150)
    assert document_of(state).playhead == MediaTime(99, Fraction(1, 20)).rescale(
        Fraction(1, 30), Rounding.DOWN
    )


@given(st.integers(1, 12))
def test_points_hold_their_law_when_fewer_or_more_frames_are_found(count: int) -> None:
    guessed = EvenFrames(Fraction(1, 30), 1, count)
    state = editing.go_to_end(opened(guessed))

    state = list_frames(state, Path("talk.mp4"), UNEVEN)

    assert kept(state) == range(6)


@given(st.fractions(Fraction(1, 50), Fraction(1)), st.integers(500, 2500))
def test_zooming_in_keeps_the_time_under_the_cursor_in_place(factor: Fraction, at_ms: int) -> None:
    state = opened()
    around = MediaTime(at_ms, Fraction(1, 1000))

    zoomed = zooming.zoom(state, factor, around=around)

    assert state.view is not None
    assert zoomed.view is not None
    before = (around - state.view.start).seconds / state.view.duration.seconds
    after = (around - zoomed.view.start).seconds / zoomed.view.duration.seconds
    # The view is kept to the millisecond, which is 1/267 of the shortest.
    assert abs(before - after) < Fraction(1, 100)


def test_the_playhead_is_always_in_view() -> None:
    state = zooming.zoom(opened(), Fraction(1, 10), around=MediaTime(0, Fraction(1)))

    state = editing.go_to_end(state)

    assert state.view is not None
    assert document_of(state).playhead in state.view


def test_a_document_refuses_to_keep_what_lies_past_its_end() -> None:
    document = document_of(opened())
    longer = begin(document.duration + MediaTime(1, Fraction(1)))

    with pytest.raises(ValueError, match="inside the video"):
        replace(document, project=longer)
