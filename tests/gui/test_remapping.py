"""Keys that somebody changes hold everywhere at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from reely_desktop.app.keymap import Keymap
from reely_desktop.app.state import keymap_chosen
from reely_desktop.ui.keys_sheet import KeysSheet
from reely_desktop.ui.language import unmarked
from reely_desktop.ui.settings.key_capture import KeyCapture, key_of
from reely_desktop.ui.settings.keys_page import KeysPage
from reely_desktop.ui.settings.keys_panel import KeysPanel
from reely_desktop.ui.settings.window import SettingsWindow
from reely_desktop.ui.settings.wishes import AnyWish, CopyKeys, LoadKeys
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip

SHORT = ClipSpec(frames=20, gop=10)


@pytest.fixture
def page(person: Person) -> Iterator[KeysPanel]:
    main_window = person.window.main_window
    activate(person, main_window)
    person.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window = main_window.findChild(SettingsWindow)
    assert window is not None
    pages = window.findChild(QListWidget, "pages")
    assert pages is not None
    (line,) = pages.findItems("Keys", Qt.MatchFlag.MatchExactly)
    pages.setCurrentItem(line)
    activate(person, window)
    found = window.findChild(KeysPanel)
    assert found is not None
    yield found
    window.close()


def press(page: KeysPanel, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press the button that adds a key, then the key."""
    capture = page.findChild(KeyCapture)
    assert capture is not None
    capture.setFocus()
    QTest.keyClick(capture, Qt.Key.Key_Space)
    assert capture.isChecked()
    QTest.keyClick(capture, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert not capture.isChecked()


def button(page: KeysPanel, text: str) -> QPushButton:
    (found,) = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


def activate(person: Person, window: QWidget) -> None:
    window.activateWindow()
    person.wait(window.isActiveWindow)


def told(page: KeysPanel) -> str:
    return " ".join(label.text() for label in page.editor.findChildren(QLabel))


def test_a_new_key_works_at_once_and_stands_in_the_tooltip_and_on_the_sheet(
    person: Person, page: KeysPanel
) -> None:
    person.open(cached_clip(SHORT))
    activate(person, person.window.main_window)
    QTest.keyClick(person.timeline, Qt.Key.Key_F1)
    sheet = person.window.main_window.findChild(KeysSheet)
    assert sheet is not None

    page.choose("marker")
    activate(person, page.window())
    press(page, Qt.Key.Key_F7)
    activate(person, person.window.main_window)
    QTest.keyClick(person.timeline, Qt.Key.Key_F7)

    assert person.document.project.markers == (person.document.playhead,)
    assert any("F7" in label.text() for label in sheet.findChildren(QLabel))
    (action,) = [a for a in actions(person) if unmarked(a.text()) == "Set or clear a marker"]
    assert action.toolTip() == "Set or clear a marker  (M)"
    button(page, "M  \N{MULTIPLICATION SIGN}").click()
    assert action.toolTip() == "Set or clear a marker  (F7)"
    sheet.close()


def test_a_taken_key_names_its_command_and_moves_only_when_asked(
    person: Person, page: KeysPanel
) -> None:
    page.choose("marker")
    press(page, Qt.Key.Key_S)
    assert "S is the key of “Split at the playhead”." in told(page)
    button(page, "Leave it there").click()
    assert person.state.keymap == Keymap()

    press(page, Qt.Key.Key_S)
    button(page, "Move it here").click()

    assert person.state.keymap.of("marker") == ("M", "S")
    assert shown_in(page, "Split at the playhead") == "Ctrl+K   Ctrl+B"


def test_a_key_that_is_needed_elsewhere_is_refused_with_the_reason(
    person: Person, page: KeysPanel
) -> None:
    page.choose("marker")

    press(page, Qt.Key.Key_Tab)

    assert "Tab goes from one control to the next" in told(page)
    press(page, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "Alt+F opens a menu" in told(page)
    assert person.state.keymap == Keymap()


def test_escape_leaves_the_keys_as_they_are(person: Person, page: KeysPanel) -> None:
    page.choose("marker")

    press(page, Qt.Key.Key_Escape)

    assert page.isVisible()
    assert person.state.keymap == Keymap()


def test_a_key_is_taken_away_and_all_are_reset(person: Person, page: KeysPanel) -> None:
    page.choose("split")
    button(page, "Ctrl+K  \N{MULTIPLICATION SIGN}").click()
    assert shown_in(page, "Split at the playhead") == "S   Ctrl+B"

    button(page, "Reset this one").click()
    assert person.state.keymap == Keymap()
    page.choose("marker")
    press(page, Qt.Key.Key_F7)
    button(page, "Reset all keys").click()

    assert person.state.keymap == Keymap()


def test_another_editors_keys_hold_at_once(person: Person, page: KeysPanel) -> None:
    presets = page.findChild(QComboBox)
    assert presets is not None

    presets.setCurrentText("Premiere Pro")
    presets.activated.emit(presets.currentIndex())

    assert person.state.keymap.preset == "premiere"
    assert shown_in(page, "Export clip") == "Ctrl+M"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("split", ["Split at the playhead"]),
        ("ctrl+k", ["Split at the playhead"]),
        ("mark set", ["Set or clear a marker"]),
        ("no such thing", []),
    ],
)
def test_the_table_is_searched_by_words_and_by_keys(
    page: KeysPanel, typed: str, found: list[str]
) -> None:
    (field,) = page.findChildren(QLineEdit)

    field.setText(typed)

    assert [name for name, is_hidden in lines(page) if not is_hidden] == found


def test_a_copy_takes_the_keys_to_another_window(
    person: Person, page: KeysPanel, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.toml"
    page.choose("marker")
    press(page, Qt.Key.Key_F7)
    want(page, CopyKeys(copy))
    person.wait(copy.exists)
    button(page, "Reset all keys").click()

    want(page, LoadKeys(copy))
    person.wait(lambda: person.state.keymap != Keymap())

    assert person.state.keymap.of("marker") == ("M", "F7")
    assert shown_in(page, "Set or clear a marker") == "M   F7"


def test_a_copy_that_is_none_is_told_on_the_page(
    person: Person, page: KeysPanel, tmp_path: Path
) -> None:
    (tmp_path / "other.toml").write_text("keys = 3", encoding="utf-8")

    want(page, LoadKeys(tmp_path / "other.toml"))
    person.wait(lambda: person.state.problem is not None)

    assert any("keys is not a table" in label.text() for label in page.findChildren(QLabel))
    assert person.state.keymap == Keymap()


def test_whatever_key_pauses_steps_while_it_is_held(person: Person) -> None:
    person.open(cached_clip(SHORT))
    keymap = Keymap("reely", (("pause", ("P",)),))
    person.window.editor.store.apply(lambda state: keymap_chosen(state, keymap))

    QTest.keyPress(person.timeline, Qt.Key.Key_P)
    QTest.keyClick(person.timeline, Qt.Key.Key_L)
    QTest.keyRelease(person.timeline, Qt.Key.Key_P)

    assert person.document.playhead.seconds == 1 / person.document.frame_rate
    assert not person.state.playback.is_playing


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "written_as"),
    [
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?", "?"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.ShiftModifier, "/", "/"),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier, "M", "Shift+M"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, "", "Shift+Tab"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier, "", "Ctrl+Del"),
    ],
)
def test_a_pressed_key_is_written_as_the_table_writes_it(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, written_as: str
) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == written_as


def actions(person: Person) -> list[QAction]:
    return person.window.main_window.findChildren(QAction)


def want(page: KeysPanel, wish: AnyWish) -> None:
    """Want what a person does in a dialog of the system's, which has no buttons here."""
    around = page.parent()
    while not isinstance(around, KeysPage):
        assert around is not None
        around = around.parent()
    around.want(wish)


def lines(page: KeysPanel) -> list[tuple[str, bool]]:
    table = page.findChild(QTreeWidget)
    assert table is not None
    items = [table.topLevelItem(n) for n in range(table.topLevelItemCount())]
    return [(item.text(0), item.isHidden()) for item in items if item is not None]


def shown_in(page: KeysPanel, text: str) -> str:
    table = page.findChild(QTreeWidget)
    assert table is not None
    items = [table.topLevelItem(n) for n in range(table.topLevelItemCount())]
    (keys,) = [item.text(2) for item in items if item is not None and item.text(0) == text]
    return keys
