"""The page of export settings: where clips go, how they are named and made."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from reely_desktop.config import Encoder, Settings
from reely_desktop.host.settings import FILE_NAME
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.export_page import ExportPage
from reely_desktop.ui.settings.name_field import NameField
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.window import SettingsWindow
from tests.gui.conftest import Person
from tests.gui.settings.by_hand import (
    choice,
    folder_of,
    kept,
    pick,
    press,
    settings_window,
    show_page,
)


def name_field(window: SettingsWindow) -> NameField:
    page = window.findChild(ExportPage)
    assert isinstance(page, ExportPage)
    found = page.findChild(NameField)
    assert isinstance(found, NameField)
    return found


def test_a_name_is_kept_once_it_is_finished(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    field = name_field(window)
    field.selectAll()

    QTest.keyClicks(field, "{date} {clip}")
    before = person.state.settings.export_name
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert before == Settings().export_name
    person.wait(lambda: kept(person).export_name == "{date} {clip}")
    assert window.isVisible()


def test_a_name_with_an_unknown_field_is_refused_in_place_with_the_reason(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    field = name_field(window)
    field.selectAll()

    QTest.keyClicks(field, "{author}")
    QTest.keyClick(field, Qt.Key.Key_Return)

    reasons = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("{author}" in reason for reason in reasons)
    assert field.property("fault") is True
    assert person.state.settings.export_name == Settings().export_name


def test_a_name_that_was_left_half_typed_is_forgotten(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    field = name_field(window)
    field.setFocus()
    field.selectAll()

    QTest.keyClicks(field, "half")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not window.isVisible()
    assert field.text() == Settings().export_name
    assert person.state.settings.export_name == Settings().export_name


def test_formats_and_working_encoders_are_offered(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    formats = choice(window, plain(messages.FORMAT))
    encoders = choice(window, plain(messages.ENCODER))

    person.wait(lambda: formats.findText("TikTok") >= 0)
    person.wait(lambda: person.state.machine.encoders is not None)
    pick(formats, "TikTok")
    pick(encoders, messages.encoder(Encoder.SOFTWARE, works=True))

    person.wait(lambda: kept(person).export_format == "tiktok")
    person.wait(lambda: kept(person).encoder is Encoder.SOFTWARE)


def test_how_many_go_at_once_is_kept(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)

    pick(choice(window, plain(messages.AT_ONCE)), messages.at_once(4))

    person.wait(lambda: kept(person).exports_at_once == 4)


def test_markers_as_chapters_are_kept(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    name = plain(messages.MARKERS_AS_CHAPTERS)
    (box,) = [b for b in window.findChildren(QCheckBox) if b.accessibleName() == name]

    box.click()

    person.wait(lambda: kept(person).markers_as_chapters)


def test_a_folder_that_is_gone_is_told_and_can_be_given_up(person: Person, tmp_path: Path) -> None:
    person.window.choose_setting("export_folder", tmp_path / "gone")
    window = settings_window(person)
    show_page(window, messages.EXPORT)
    person.wait(lambda: person.state.machine.folder_problem is not None)
    told = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]

    press(window, messages.BESIDE_VIDEO)

    assert any(text.startswith("This folder is not there") for text in told)
    person.wait(lambda: person.state.machine.folder_problem is None)
    person.wait(lambda: kept(person).export_folder is None)
    assert "export_folder" not in (folder_of(person) / FILE_NAME).read_text(encoding="utf-8")
