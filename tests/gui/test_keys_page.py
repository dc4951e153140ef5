from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.keys_sheet import KeysSheet
from tests.gui.conftest import Person

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "keys.md"


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)

    assert [key for key, count in keys.items() if count > 1] == []


def test_the_page_of_keys_lists_every_command_with_its_keys() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]

    for command in COMMANDS:
        if command.keys:
            keys = " or ".join(f"`{key}`" for key in command.keys)
            assert f"| {keys} | {command.text.rstrip('…')} |" in rows


def test_the_sheet_of_keys_shows_every_command_that_has_one(person: Person) -> None:
    person.key(Qt.Key.Key_F1)

    sheet = person.window.main_window.findChild(KeysSheet)
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {command.text.rstrip("…") for command in COMMANDS if command.keys} <= shown
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
