"""Ticking clips and formats in the export dialog with the mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from reely_desktop.ui import messages
from reely_desktop.ui.export_dialog import ExportDialog
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

X = 3


@pytest.fixture
def formats(person: Person, tmp_path: Path) -> QListWidget:
    person.open(make_clip(ClipSpec(frames=60), tmp_path / "talk.mp4"))
    person.window.editor.planning.begin(all_clips=True)
    dialog = person.window.main_window.findChild(ExportDialog)
    assert dialog is not None
    lists = dialog.findChildren(QListWidget)
    return next(one for one in lists if one.accessibleName() == messages.EXPORT_FORMATS)


def line(formats: QListWidget, row: int) -> QRect:
    return formats.visualItemRect(formats.item(row))


def click(formats: QListWidget, where: QPoint) -> None:
    QTest.mouseClick(formats.viewport(), Qt.MouseButton.LeftButton, pos=where)


def is_ticked(formats: QListWidget, row: int) -> bool:
    return formats.item(row).checkState() is Qt.CheckState.Checked


@pytest.mark.parametrize("beside", [18, 60, 200], ids=["box", "name", "space behind"])
def test_a_click_anywhere_on_a_line_turns_its_tick(formats: QListWidget, beside: int) -> None:
    place = QPoint(line(formats, X).left() + beside, line(formats, X).center().y())
    told = [is_ticked(formats, X)]

    for _ in range(2):
        click(formats, place)
        told.append(is_ticked(formats, X))

    assert told == [False, True, False]


def test_space_turns_the_tick_of_the_line_in_hand(formats: QListWidget) -> None:
    formats.setFocus()
    formats.setCurrentRow(X)

    QTest.keyClick(formats, Qt.Key.Key_Space)

    assert is_ticked(formats, X)
