"""The settings window: every choice is kept at once, by hand or by keyboard, and none is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QPushButton

from reely_desktop.app.network import hosts
from reely_desktop.config import Appearance, Language, Proxies, Settings
from reely_desktop.host.settings import FILE_NAME
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import plain
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


def test_ctrl_comma_opens_it_and_escape_puts_it_away(person: Person) -> None:
    window = settings_window(person)

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


def test_a_theme_is_worn_and_kept_at_once(person: Person) -> None:
    window = settings_window(person)

    pick(choice(window, plain(messages.APPEARANCE)), messages.APPEARANCE_LIGHT)

    assert person.state.settings.appearance is Appearance.LIGHT
    person.wait(lambda: kept(person).appearance is Appearance.LIGHT)


def test_a_size_is_kept_for_the_next_start(person: Person) -> None:
    window = settings_window(person)

    pick(choice(window, plain(messages.SCALE)), messages.percent(150))

    person.wait(lambda: kept(person).interface_scale == 150)


def test_a_language_is_named_in_itself_and_kept_for_the_next_start(person: Person) -> None:
    window = settings_window(person)
    box = choice(window, plain(messages.LANGUAGE))
    offered = [box.itemText(place) for place in range(box.count())]

    pick(box, "日本語")

    assert offered == ["As the system", "English", "Deutsch", "Español", "日本語"]
    person.wait(lambda: kept(person).language is Language.JAPANESE)


def test_small_copies_are_switched_off(person: Person) -> None:
    window = settings_window(person)
    box = next(
        b for b in window.findChildren(QCheckBox) if b.accessibleName() == plain(messages.PROXIES)
    )

    box.click()

    person.wait(lambda: kept(person).preview_proxies is Proxies.OFF)


def test_what_was_chosen_elsewhere_is_shown(person: Person) -> None:
    window = settings_window(person)

    person.window.choose(Appearance.DARK)

    box = choice(window, plain(messages.APPEARANCE))
    assert box.currentText() == messages.APPEARANCE_DARK


def test_what_was_written_by_hand_is_taken_up_when_it_is_opened(person: Person) -> None:
    file = folder_of(person) / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text("# mine\ninterface_scale = 130\n", encoding="utf-8")

    window = settings_window(person)

    person.wait(lambda: person.state.settings.interface_scale == 130)
    assert choice(window, plain(messages.SCALE)).currentText() == messages.percent(130)


def test_every_page_is_reached_by_the_keyboard(person: Person) -> None:
    window = settings_window(person)
    pages = window.findChild(QListWidget)
    assert pages is not None
    pages.setFocus()

    QTest.keyClick(pages, Qt.Key.Key_End)

    assert pages.currentRow() == pages.count() - 1


def test_every_control_has_a_name_to_be_spoken(person: Person) -> None:
    window = settings_window(person)

    kinds = (QComboBox, QCheckBox, QPushButton, QListWidget)
    unnamed = [w for kind in kinds for w in window.findChildren(kind) if not w.accessibleName()]

    assert unnamed == []


@pytest.mark.parametrize("damaged", ['appearance = "blue"', "["])
def test_damaged_settings_are_told_and_can_be_set_aside(person: Person, damaged: str) -> None:
    folder = folder_of(person)
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_text(damaged, encoding="utf-8")
    window = settings_window(person)
    begin_anew = next(
        b for b in window.findChildren(QPushButton) if b.text() == messages.BEGIN_ANEW
    )
    person.wait(begin_anew.isVisible)

    begin_anew.click()
    person.wait(lambda: not begin_anew.isVisible())

    assert (folder / "settings-damaged.toml").read_text(encoding="utf-8") == damaged
    assert kept(person) == Settings()
    pick(choice(window, plain(messages.APPEARANCE)), messages.APPEARANCE_LIGHT)
    person.wait(lambda: kept(person).appearance is Appearance.LIGHT)


def test_a_smaller_limit_is_kept_and_the_cache_is_cleared_on_demand(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.STORAGE)
    person.wait(lambda: person.state.machine.cache_bytes is not None)

    pick(choice(window, plain(messages.CACHE_LIMIT)), messages.limit(500))
    press(window, messages.CLEAR_CACHE)

    person.wait(lambda: kept(person).cache_limit_mb == 500)
    person.wait(lambda: person.state.machine.cache_bytes == 0)


def test_working_offline_is_kept_and_nobody_is_contacted(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.NETWORK)
    (box,) = [
        b for b in window.findChildren(QCheckBox) if b.accessibleName() == plain(messages.OFFLINE)
    ]
    told = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]

    box.click()

    person.wait(lambda: kept(person).offline)
    assert messages.hosts(hosts(person.state.settings, person.state.account)) in told


def test_system_information_is_copied(person: Person) -> None:
    window = settings_window(person)
    show_page(window, messages.ABOUT)
    QGuiApplication.clipboard().setText("before")

    press(window, messages.COPY_REPORT)
    person.wait(lambda: bool(person.state.machine.report))

    copied = QGuiApplication.clipboard().text()
    assert copied == person.state.machine.report
    assert "ffmpeg" in copied
    assert any(part.name == "av" for part in person.state.machine.parts)
