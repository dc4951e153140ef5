"""Points that are typed into the fields for in and out, in every form, and refused with a reason."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reely_desktop.app import frame_grid
from reely_desktop.app import state as states
from reely_desktop.app.state import Notice
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui import messages
from reely_desktop.ui.banner import Banner
from reely_desktop.ui.clip_bar import ClipBar
from reely_desktop.ui.jobs_bar import JobsBar
from reely_desktop.ui.time_field import TimeField
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, decode_frame_numbers, make_clip

TALK = ClipSpec(frames=150, gop=30)
LONG = ClipSpec(frames=1800, gop=1800, b_frames=0)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def frame_time(person: Person, number: int) -> MediaTime:
    return frame_grid.boundary(person.document.frames, number)


def field(person: Person, name: str) -> TimeField:
    fields = person.window.main_window.findChildren(TimeField)
    return next(f for f in fields if f.accessibleName() == name)


def visible_texts(person: Person, panel: type[Banner | ClipBar | JobsBar]) -> list[str]:
    widget = person.window.main_window.findChild(panel)
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_typed_points_are_taken_in_every_form(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    for name, text in ((messages.IN_FIELD_NAME, "f12"), (messages.OUT_FIELD_NAME, "00:00:02:15")):
        box = field(person, name)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    assert person.document.in_point == frame_time(person, 12)
    assert person.document.out_point == frame_time(person, 75)


def test_what_is_selected_stays_so_while_pictures_come_in(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    box = field(person, messages.IN_FIELD_NAME)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, CONTROL)

    person.window.editor.store.apply(lambda state: states.noticed(state, Notice.TIME_COPIED))

    assert box.selectedText() == box.text() == "0:00.000"


def test_single_keys_do_not_fire_while_a_time_is_typed(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.key(Qt.Key.Key_End)
    before = person.document
    box = field(person, messages.IN_FIELD_NAME)
    box.setFocus()

    for key in (Qt.Key.Key_I, Qt.Key.Key_O, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Comma):
        QTest.keyClick(box, key)

    assert person.document == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [("soon", "not a time"), ("4:00", "before the out point"), ("f151", "150 frames")],
)
def test_a_refused_time_says_why_and_changes_nothing(
    person: Person, tmp_path: Path, typed: str, said: str
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    before = person.document
    box = field(person, messages.IN_FIELD_NAME)
    box.setFocus()
    box.selectAll()

    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert person.document == before
    assert any(said in text for text in visible_texts(person, ClipBar))


def test_nothing_is_exported_while_a_refused_time_stands_there(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    box = field(person, messages.OUT_FIELD_NAME)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "half past")

    QTest.keyClick(box, Qt.Key.Key_E, CONTROL)

    assert person.state.jobs == ()
    assert any("not a time" in text for text in visible_texts(person, ClipBar))


def test_a_time_being_typed_is_entered_before_the_export(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    box = field(person, messages.OUT_FIELD_NAME)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "f33")

    QTest.keyClick(box, Qt.Key.Key_E, CONTROL)
    person.ended_jobs()

    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(33))


def test_the_key_for_export_works_while_a_time_is_typed(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    out = field(person, messages.OUT_FIELD_NAME)
    out.setFocus()
    out.selectAll()
    QTest.keyClicks(out, "0.5")

    person.key(Qt.Key.Key_E, CONTROL)
    person.ended_jobs()

    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(15))


def test_a_typed_point_is_seen(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    start = field(person, messages.IN_FIELD_NAME)
    start.setFocus()
    start.selectAll()
    QTest.keyClicks(start, "f42")

    QTest.keyClick(start, Qt.Key.Key_Return)

    assert person.seen() == 42
