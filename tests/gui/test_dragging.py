"""Something else happens while a handle is held: the hand lets go of it, and the drag is one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reely_desktop.app import cutting, editing, frame_grid
from reely_desktop.app.history import Change
from reely_desktop.engine.mediatime import MediaTime
from tests.gui.conftest import STRIP_MIDDLE_PX, Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)
ANOTHER = ClipSpec(frames=150, gop=15)
CONTROL = Qt.KeyboardModifier.ControlModifier


def frame_time(person: Person, number: int) -> MediaTime:
    return frame_grid.boundary(person.document.frames, number)


def go_to(person: Person, number: int) -> None:
    time = frame_time(person, number)
    person.window.editor.store.apply(lambda state: editing.seek(state, time))


def move_on_to(person: Person, number: int) -> None:
    """Move the mouse on, its button still pressed."""
    x = round(person.span().x_of(frame_time(person, number)))
    QTest.mouseMove(person.timeline, QPoint(x, STRIP_MIDDLE_PX))


def kept(person: Person) -> list[tuple[int, int]]:
    frames = person.document.frames
    return [
        (frame_grid.boundary_from(frames, piece.start), frame_grid.boundary_from(frames, piece.end))
        for piece in person.document.clip.pieces
    ]


def steps(person: Person) -> list[Change]:
    return [step.change for step in person.document.history.past]


def hold_the_start(person: Person) -> None:
    """Make two pieces, and drag the start of the first to frame 20."""
    go_to(person, 100)
    person.window.editor.store.apply(cutting.split_here)
    go_to(person, 50)
    person.drag(frame_time(person, 0), frame_time(person, 20), outwards_px=-6)


def test_a_drag_ends_where_its_piece_is_removed(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    hold_the_start(person)

    person.key(Qt.Key.Key_Delete)
    move_on_to(person, 120)
    person.drop()

    assert kept(person) == [(100, 150)]
    assert steps(person) == [Change.SPLIT, Change.MOVE_EDGE, Change.REMOVE]
    assert person.seen() == 50


def test_a_drag_ends_where_it_is_undone(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    hold_the_start(person)

    person.key(Qt.Key.Key_Z, CONTROL)
    move_on_to(person, 40)
    person.drop()

    assert kept(person) == [(0, 100), (100, 150)]
    assert steps(person) == [Change.SPLIT]
    assert [step.change for step in person.document.history.undone] == [Change.MOVE_EDGE]
    assert person.seen() == 50


def test_a_drag_that_is_given_up_is_put_back_and_leaves_no_step(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    hold_the_start(person)

    person.key(Qt.Key.Key_Escape)
    move_on_to(person, 40)
    person.drop()

    assert kept(person) == [(0, 100), (100, 150)]
    assert steps(person) == [Change.SPLIT]
    assert not person.document.history.undone
    assert person.seen() == 50


@pytest.mark.parametrize("held", ["handle", "playhead"])
def test_a_drag_ends_where_another_video_opens(person: Person, tmp_path: Path, held: str) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    if held == "handle":
        person.drag(frame_time(person, 0), frame_time(person, 20), outwards_px=-6)
    else:
        person.drag(frame_time(person, 70), frame_time(person, 80), outwards_px=0)

    person.open(make_clip(ANOTHER, tmp_path / "another.mp4"))
    move_on_to(person, 40)
    person.drop()

    assert kept(person) == [(0, 150)]
    assert steps(person) == []
    assert person.seen() == 0


def test_a_drag_goes_on_while_the_timeline_is_zoomed(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.drag(frame_time(person, 0), frame_time(person, 20), outwards_px=-6)

    person.key(Qt.Key.Key_Equal)
    move_on_to(person, 40)
    dragged_to = kept(person)[0][0]
    person.drop()

    assert dragged_to > 30
    assert steps(person) == [Change.MOVE_EDGE]
