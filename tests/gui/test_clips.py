"""Several clips of one video, cut into pieces, as a person makes them at the window."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton

from reely_desktop.app import frame_grid
from reely_desktop.app.job import Done
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui import messages
from reely_desktop.ui.export_dialog import ExportDialog
from reely_desktop.ui.language import unmarked
from tests.gui.conftest import STRIP_MIDDLE_PX, Person
from tests.support.clips import ClipSpec, decode_frame_numbers, make_clip

TALK = ClipSpec(frames=150, gop=30)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def frame_time(person: Person, number: int) -> MediaTime:
    return frame_grid.boundary(person.document.frames, number)


def go_to(person: Person, number: int) -> None:
    x = round(person.span().x_of(frame_time(person, number))) + 2
    QTest.mouseClick(person.timeline, Qt.MouseButton.LeftButton, pos=QPoint(x, STRIP_MIDDLE_PX))
    steps = number - frame_grid.frame_at(person.document.frames, person.document.playhead)
    for _ in range(abs(steps)):
        person.key(Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left)


def remove_the_middle(person: Person) -> None:
    for number in (40, 100):
        go_to(person, number)
        person.key(Qt.Key.Key_S)
    go_to(person, 70)
    person.key(Qt.Key.Key_Delete)


def panel(person: Person, name: str) -> QListWidget:
    lists = person.window.main_window.findChildren(QListWidget)
    return next(one for one in lists if one.accessibleName() == name)


def lines(person: Person, name: str) -> list[str]:
    shown = panel(person, name)
    return [shown.item(n).text() for n in range(shown.count())]


def press_export(person: Person) -> None:
    """Press the dialog's button once everything was looked at."""
    dialog = person.window.main_window.findChild(ExportDialog)
    assert dialog is not None
    button = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    person.wait(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_clip_without_its_middle_holds_what_is_left_of_it(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    remove_the_middle(person)
    person.key(Qt.Key.Key_E, CONTROL)
    (job,) = person.ended_jobs()

    assert isinstance(job.status, Done)
    assert decode_frame_numbers(job.path) == [*range(40), *range(100, 150)]


def test_what_was_removed_is_dragged_back_and_comes_whole_by_a_double_click(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    remove_the_middle(person)

    person.drag(frame_time(person, 40), frame_time(person, 60), outwards_px=4)
    seen = person.seen()
    person.drop()
    dragged = [(piece.start, piece.end) for piece in person.document.clip.pieces]
    x = round(person.span().x_of(frame_time(person, 80)))
    QTest.mouseDClick(person.timeline, Qt.MouseButton.LeftButton, pos=QPoint(x, STRIP_MIDDLE_PX))

    assert seen == 59
    assert dragged == [
        (frame_time(person, 0), frame_time(person, 60)),
        (frame_time(person, 100), frame_time(person, 150)),
    ]
    assert len(person.document.clip.pieces) == 1


def test_the_list_of_steps_says_how_long_they_last(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    history = panel(person, messages.HISTORY_NAME)
    note = next(
        one
        for one in person.window.main_window.findChildren(QLabel)
        if one.text() == messages.HISTORY_NOTE
    )

    told = [not note.isHidden()]
    for number in range(1, 11):
        go_to(person, number)
        person.key(Qt.Key.Key_M)
    told.append(not note.isHidden())

    assert told == [True, False]
    assert history.toolTip() == messages.HISTORY_NOTE


def test_undo_and_redo_name_what_they_do_and_the_list_goes_anywhere(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    remove_the_middle(person)
    removed = person.document.project
    actions = person.window.main_window.findChildren(QAction)
    action = next(one for one in actions if unmarked(one.text()).startswith("Undo"))

    told = unmarked(action.text())
    person.key(Qt.Key.Key_Z, CONTROL)
    person.key(Qt.Key.Key_Z, CONTROL)
    twice = len(person.document.clip.pieces)
    history = panel(person, messages.HISTORY_NAME)
    history.itemActivated.emit(history.item(3))

    assert told == "Undo removal of a piece"
    assert twice == 2
    assert lines(person, messages.HISTORY_NAME) == [
        "Video opened",
        "Split",
        "Split",
        "Removal of a piece",
    ]
    assert person.document.project == removed


def test_two_clips_are_named_and_both_written_under_their_names(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    go_to(person, 19)
    person.key(Qt.Key.Key_O)
    go_to(person, 100)
    person.key(Qt.Key.Key_N, CONTROL)
    person.key(Qt.Key.Key_F2)
    field = panel(person, messages.CLIPS_NAME).findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "The end?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.wait(lambda: lines(person, messages.CLIPS_NAME) == ["Clip 1", "The end?"])

    person.key(Qt.Key.Key_E, CONTROL | SHIFT)
    press_export(person)
    jobs = person.ended_jobs(2)

    assert [(job.path.name, decode_frame_numbers(job.path)) for job in jobs] == [
        ("talk-trim.mp4", list(range(20))),
        ("talk-The end.mp4", list(range(100, 150))),
    ]


def test_a_clip_is_chosen_from_the_list_and_by_key(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    go_to(person, 60)
    person.key(Qt.Key.Key_N, CONTROL)

    panel(person, messages.CLIPS_NAME).setCurrentRow(0)
    first = person.seen()
    person.timeline.setFocus()
    person.key(Qt.Key.Key_PageDown)

    assert (first, person.seen()) == (0, 60)
    assert person.document.project.chosen == 2


def test_clips_and_formats_are_chosen_foreseen_and_written_in_one_go(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.key(Qt.Key.Key_D, CONTROL)
    person.key(Qt.Key.Key_E, CONTROL | SHIFT)
    dialog = person.window.main_window.findChild(ExportDialog)
    assert dialog is not None
    formats = panel(person, messages.EXPORT_FORMATS)
    by_name = {formats.item(n).text(): formats.item(n) for n in range(formats.count())}
    by_name["X"].setCheckState(Qt.CheckState.Checked)
    plan = person.state.export_plan
    assert plan is not None

    press_export(person)
    jobs = person.ended_jobs(4)

    assert sorted(row.preset for row in plan.rows) == ["source", "source", "x", "x"]
    assert [type(job.status) for job in jobs] == [Done] * 4
    assert {job.path for job in jobs} == {row.output for row in plan.rows}
    assert all(job.path.exists() for job in jobs)
    assert not dialog.isVisible()


def test_an_export_that_is_given_up_writes_nothing(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    before = set(tmp_path.iterdir())
    person.key(Qt.Key.Key_E, CONTROL | SHIFT)
    dialog = person.window.main_window.findChild(ExportDialog)
    assert dialog is not None

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert person.state.export_plan is None
    assert not dialog.isVisible()
    assert (person.state.jobs, set(tmp_path.iterdir())) == ((), before)


def test_arrows_in_the_list_of_clips_go_through_it(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    go_to(person, 60)
    person.key(Qt.Key.Key_N, CONTROL)
    panel(person, messages.CLIPS_NAME).setFocus()

    person.key(Qt.Key.Key_Up)
    first = person.document.project.chosen
    person.key(Qt.Key.Key_Down)

    assert (first, person.document.project.chosen) == (1, 2)
