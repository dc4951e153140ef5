"""The settings window as a person handles it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton

from reely_desktop.config import Settings
from reely_desktop.host.settings import read_settings
from reely_desktop.ui.settings.window import SettingsWindow
from tests.gui.conftest import Person


def settings_window(person: Person) -> SettingsWindow:
    """Open it as a person does, with Ctrl+,."""
    person.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = person.window.main_window.findChild(SettingsWindow)
    assert isinstance(found, SettingsWindow)
    assert found.isVisible()
    return found


def folder_of(person: Person) -> Path:
    return person.window.folders.settings


def kept(person: Person) -> Settings:
    return read_settings(folder_of(person))


def pick(box: QComboBox, text: str) -> None:
    """Choose the line `text` as a person does."""
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def choice(window: SettingsWindow, name: str) -> QComboBox:
    (found,) = [box for box in window.findChildren(QComboBox) if box.accessibleName() == name]
    return found


def show_page(window: SettingsWindow, title: str) -> None:
    pages = window.findChild(QListWidget)
    assert pages is not None
    pages.setCurrentItem(pages.findItems(title, Qt.MatchFlag.MatchExactly)[0])


def press(window: SettingsWindow, text: str) -> None:
    (found,) = [b for b in window.findChildren(QPushButton) if b.text() == text]
    found.click()
