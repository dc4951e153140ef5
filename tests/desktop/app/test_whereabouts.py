"""Undoing a step and doing it again bring the person to where it acted."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import clip_list, cutting, editing, frame_grid, recording, zooming
from reely_desktop.app.state import State
from tests.desktop.app.test_cutting import (
    FRAMES,
    Gesture,
    at_frame,
    document_of,
    done,
    gestures,
    opened,
    pieces,
    split_in_three,
)


def here(state: State) -> int:
    document = document_of(state)
    return frame_grid.frame_at(document.frames, document.playhead)


def chosen(state: State) -> int:
    return document_of(state).project.chosen


def close_up(number: int) -> Gesture:
    """Show about thirty frames around that one, and stand there."""

    def gesture(state: State) -> State:
        state = done(zooming.zoom_to_fit(state), at_frame(number))
        around = frame_grid.boundary(FRAMES, number)
        return zooming.zoom(state, Fraction(1, 10), around=around)

    return gesture


def two_clips() -> State:
    """One clip of frames 0 to 99, and another of 200 to 299, which is chosen."""
    return done(
        opened(),
        at_frame(99),
        editing.set_out_point_here,
        at_frame(200),
        clip_list.new_clip_here,
    )


@given(st.lists(gestures, max_size=30), st.sampled_from([recording.undo, recording.redo]))
def test_after_each_step_back_or_forth_the_person_stands_in_the_clip_or_at_a_marker_and_sees_it(
    made: list[Gesture], travel: Gesture
) -> None:
    state = done(opened(), *made, recording.undo)

    travelled = travel(state)

    document, view = document_of(travelled), travelled.view
    before = document_of(state).project
    marked = set(before.markers) ^ set(document.project.markers)
    is_in_clip = document.in_point <= document.playhead < document.out_point
    assert view is not None
    assert travelled is state or marked or is_in_clip
    assert travelled is state or document.playhead in view


@given(st.lists(gestures, max_size=30))
def test_the_clip_that_was_chosen_at_a_step_is_chosen_on_either_side_of_it(
    made: list[Gesture],
) -> None:
    state = done(opened(), *made)
    told: list[tuple[int, int]] = []
    for gesture in (cutting.toggle_marker_here, clip_list.duplicate, clip_list.move_up):
        before = document_of(state).history
        after = gesture(state)
        if document_of(after).history != before:
            told.append((chosen(state), chosen(after)))
        state = after

    wandered = clip_list.choose(state, 1)
    back = []
    for _ in told:
        wandered = clip_list.choose(recording.undo(wandered), 1)
        back.append(chosen(recording.redo(wandered)))

    assert back == [after for _, after in reversed(told)]


def test_undoing_goes_back_to_the_clip_that_the_step_was_about_and_redoing_too() -> None:
    state = done(two_clips(), at_frame(250), cutting.split_here, clip_list.choose_previous)

    undone = recording.undo(state)
    redone = recording.redo(clip_list.choose_previous(undone))

    assert (chosen(undone), here(undone)) == (2, 250)
    assert (chosen(redone), here(redone)) == (2, 250)
    assert pieces(redone) == [(200, 250), (250, 300)]


def test_a_name_is_undone_at_the_clip_that_has_it() -> None:
    state = done(two_clips(), lambda s: clip_list.name(s, 1, "The first"))

    undone = recording.undo(state)
    redone = recording.redo(undone)

    assert (chosen(state), chosen(undone), chosen(redone)) == (2, 1, 1)


def test_a_step_that_is_out_of_sight_is_gone_to() -> None:
    state = done(split_in_three(opened()), close_up(280))

    undone = recording.undo(state)

    assert here(undone) == 200
    assert undone.view is not None
    assert document_of(undone).playhead in undone.view


@pytest.mark.parametrize("travel", [recording.undo, recording.redo], ids=["undo", "redo"])
def test_whoever_sees_the_step_stays_where_they_are(travel: Gesture) -> None:
    done_and_undone = recording.undo(split_in_three(opened()))
    state = done(done_and_undone, at_frame(120))

    travelled = travel(state)

    assert (here(travelled), travelled.view) == (120, state.view)


def test_an_out_point_that_is_set_again_is_seen_on_the_last_frame_kept() -> None:
    state = done(opened(), at_frame(99), editing.set_out_point_here, recording.undo, at_frame(250))

    redone = recording.redo(state)

    assert here(redone) == 99


def test_a_marker_is_gone_to_wherever_it_is() -> None:
    state = done(two_clips(), at_frame(150), cutting.toggle_marker_here, close_up(20))

    undone = recording.undo(state)

    assert here(undone) == 150
