"""Earlier work in the window: videos opened lately and past exports."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reely_desktop.app.job import Done
from reely_desktop.ui import messages_recent as messages
from reely_desktop.ui.past_exports import PastExports
from reely_desktop.ui.recent_files import RecentList, RecentMenu
from tests.gui.conftest import Person, at_window, wiring
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import desk, own

SMALL = cached_clip(clip_cases.PLAIN)
CONTROL = Qt.KeyboardModifier.ControlModifier


def button(parent: QWidget, text: str) -> QPushButton:
    (found,) = (one for one in parent.findChildren(QPushButton) if one.text() == text)
    return found


def past_exports(person: Person) -> PastExports:
    person.key(Qt.Key.Key_H, CONTROL)
    found = person.window.main_window.findChild(PastExports)
    assert isinstance(found, PastExports)
    person.wait(found.isVisible)
    return found


def table_of(past: PastExports) -> QTreeWidget:
    found = past.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    return found


def test_a_video_opened_in_an_earlier_run_is_one_press_away(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (own(SMALL, tmp_path / name) for name in ("first", "second"))
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")
    with desk(wired.folders.data) as earlier:
        earlier.begin()
        earlier.open(first)
        earlier.open(second)

    with at_window(qapp, qtbot, wired) as person:
        page = person.window.main_window.findChild(RecentList)
        assert isinstance(page, RecentList)
        person.wait(page.isVisible)
        buttons = page.findChildren(QPushButton)
        assert [Path(one.toolTip()) for one in buttons] == [second, first]
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)

        person.wait(lambda: person.state.document is not None)
        assert person.document.path == first


def test_the_menu_lists_the_latest_first_and_can_be_cleared(person: Person, tmp_path: Path) -> None:
    menu = person.window.main_window.findChild(RecentMenu)
    assert isinstance(menu, RecentMenu)
    assert not menu.isEnabled()
    first, second = (own(SMALL, tmp_path / name) for name in ("a & b", "second"))
    person.open(first)
    person.open(second)

    entries = [action.text() for action in menu.actions() if "(" in action.text()]
    assert [("a && b" in entry) for entry in entries] == [False, True]
    menu.actions()[1].trigger()
    person.wait(lambda: person.document.path == first)

    (clear,) = (action for action in menu.actions() if action.text() == messages.CLEAR_RECENT)
    clear.trigger()
    assert person.state.recent == ()
    assert not menu.isEnabled()


def test_past_exports_are_listed_written_again_and_cleared(person: Person, tmp_path: Path) -> None:
    person.open(own(SMALL, tmp_path / "videos"))
    past = past_exports(person)
    assert not table_of(past).isVisible()
    person.key(Qt.Key.Key_E, CONTROL)
    person.window.editor.export()
    person.ended_jobs(len(person.state.jobs))

    table = table_of(past)
    person.wait(table.isVisible)
    top = table.topLevelItem(0)
    assert top is not None
    assert top.text(4) == messages.WRITTEN
    table.setCurrentItem(top)
    count = table.topLevelItemCount()
    QTest.mouseClick(button(past, messages.PAST_AGAIN), Qt.MouseButton.LeftButton)
    person.wait(lambda: table.topLevelItemCount() == count + 1)
    assert isinstance(person.state.past[0].job.status, Done)

    QTest.mouseClick(button(past, messages.PAST_CLEAR), Qt.MouseButton.LeftButton)
    person.wait(lambda: not table.isVisible())
    assert person.state.past == ()
    past.close()
