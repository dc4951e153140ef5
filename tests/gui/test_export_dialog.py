"""The export dialog: where the keyboard begins, and where the files go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QPushButton

from reely_desktop.ui import messages
from reely_desktop.ui.export_dialog import ExportDialog
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

X = 3


@pytest.fixture
def dialog(person: Person, tmp_path: Path) -> ExportDialog:
    person.open(make_clip(ClipSpec(frames=60), tmp_path / "talk.mp4"))
    person.window.editor.planning.begin(all_clips=True)
    found = person.window.main_window.findChild(ExportDialog)
    assert found is not None
    return found


def button(dialog: ExportDialog, name: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(one for one in buttons if name in (one.text(), one.accessibleName()))


def test_the_keyboard_begins_at_the_button_that_exports(
    person: Person, dialog: ExportDialog, tmp_path: Path
) -> None:
    export = button(dialog, messages.export_files(1))
    person.wait(lambda: dialog.focusWidget() is export)

    QTest.keyClick(export, Qt.Key.Key_Return)
    person.ended_jobs()

    assert (tmp_path / "talk-trim.mp4").exists()


def test_who_ticks_something_at_once_keeps_the_keyboard_there(
    person: Person, dialog: ExportDialog
) -> None:
    formats = next(
        one
        for one in dialog.findChildren(QListWidget)
        if one.accessibleName() == messages.EXPORT_FORMATS
    )
    formats.setFocus()
    formats.setCurrentRow(X)
    QTest.keyClick(formats, Qt.Key.Key_Space)

    person.wait(button(dialog, messages.export_files(2)).isEnabled)

    assert dialog.focusWidget() is formats


def test_the_folder_is_changed_for_this_export(
    person: Person, dialog: ExportDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "for this one"
    folder.mkdir()

    def choose() -> None:
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QFileDialog)
        asking.selectFile(str(folder))
        asking.accept()

    QTimer.singleShot(0, choose)
    QTest.mouseClick(button(dialog, messages.EXPORT_FOLDER), Qt.MouseButton.LeftButton)

    assert person.state.export_plan is not None
    assert [row.output.parent for row in person.state.export_plan.rows] == [folder]
