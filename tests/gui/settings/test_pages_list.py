"""The list of pages in the settings window: each line has its place from the first moment."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from reely_desktop.ui.settings.window import SettingsWindow
from tests.gui.conftest import Person


def test_lines_lie_below_each_other_when_it_is_shown_for_the_first_time(person: Person) -> None:
    person.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window = person.window.main_window.findChild(SettingsWindow)
    assert isinstance(window, SettingsWindow)
    person.wait(window.isVisible)
    pages = window.findChild(QListWidget)
    assert isinstance(pages, QListWidget)

    lines = [pages.visualItemRect(pages.item(row)) for row in range(pages.count())]

    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(lines))
    assert [line.height() for line in lines] == [
        pages.sizeHintForRow(row) for row in range(pages.count())
    ]
