"""A name that is being typed in the list of clips is taken before anything else is done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget

from reely_desktop.app import editing
from reely_desktop.app.job import Done
from reely_desktop.ui import messages
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def clips_list(person: Person) -> QListWidget:
    lists = person.window.main_window.findChildren(QListWidget)
    return next(one for one in lists if one.accessibleName() == messages.CLIPS_NAME)


def type_a_name(person: Person, text: str) -> QLineEdit:
    person.key(Qt.Key.Key_F2)
    field = clips_list(person).findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def names(person: Person) -> list[str]:
    return [clip.name for clip in person.document.project.clips]


def two_clips(person: Person, tmp_path: Path) -> None:
    """Two clips, the first of which is chosen."""
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.key(Qt.Key.Key_D, CONTROL)
    person.key(Qt.Key.Key_PageUp)


@pytest.mark.parametrize(
    ("key", "modifier", "then"),
    [
        (Qt.Key.Key_PageDown, None, ["The hook", ""]),
        (Qt.Key.Key_D, CONTROL, ["The hook", "The hook", ""]),
        (Qt.Key.Key_N, CONTROL, ["The hook", "", ""]),
        (Qt.Key.Key_Down, ALT, ["", "The hook"]),
    ],
    ids=["next", "duplicate", "new", "move"],
)
def test_a_typed_name_is_taken_before_the_command(
    person: Person,
    tmp_path: Path,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier | None,
    then: list[str],
) -> None:
    two_clips(person, tmp_path)
    field = type_a_name(person, "The hook")

    QTest.keyClick(field, key, modifier or Qt.KeyboardModifier.NoModifier)

    assert names(person) == then
    person.wait(lambda: clips_list(person).findChild(QLineEdit) is None)


def test_a_typed_name_is_taken_before_a_button_is_pressed(person: Person, tmp_path: Path) -> None:
    two_clips(person, tmp_path)
    type_a_name(person, "The hook")
    buttons = person.window.main_window.findChildren(QAbstractButton)
    double = next(one for one in buttons if one.accessibleName() == "Duplicate clip")

    QTest.mouseClick(double, Qt.MouseButton.LeftButton)

    assert names(person) == ["The hook", "The hook", ""]


def test_a_typed_name_is_taken_before_the_export(person: Person, tmp_path: Path) -> None:
    two_clips(person, tmp_path)
    field = type_a_name(person, "The hook")

    QTest.keyClick(field, Qt.Key.Key_E, CONTROL)
    (job,) = person.ended_jobs()

    assert isinstance(job.status, Done)
    assert names(person) == ["The hook", ""]


def test_a_typed_name_is_taken_before_the_window_closes(person: Person, tmp_path: Path) -> None:
    two_clips(person, tmp_path)
    type_a_name(person, "The hook")

    person.window.main_window.close()

    assert names(person) == ["The hook", ""]


def test_escape_leaves_the_name_as_it_was(person: Person, tmp_path: Path) -> None:
    two_clips(person, tmp_path)
    field = type_a_name(person, "The hook")

    QTest.keyClick(field, Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_PageDown)

    assert names(person) == ["", ""]


def test_a_name_is_not_typed_over_by_what_changes_meanwhile(person: Person, tmp_path: Path) -> None:
    two_clips(person, tmp_path)
    field = type_a_name(person, "The hook")

    person.window.editor.store.apply(editing.set_out_point_here)  # its line shows another length
    typed = field.text()
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert typed == "The hook"
    person.wait(lambda: names(person) == ["The hook", ""])


def test_a_name_typed_for_one_video_is_not_given_to_the_next(
    person: Person, tmp_path: Path
) -> None:
    two_clips(person, tmp_path)
    type_a_name(person, "The hook")

    person.open(make_clip(ClipSpec(frames=90), tmp_path / "another.mp4"))
    person.timeline.setFocus()

    assert names(person) == [""]
