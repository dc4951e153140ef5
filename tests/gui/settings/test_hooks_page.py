"""The page of hooks: who judges, and nothing is sent before somebody said yes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from reely_desktop.config import DEFAULTS, Provider
from reely_desktop.ui.settings import messages_hooks as words
from reely_desktop.ui.settings.hooks_page import HooksPage
from reely_desktop.ui.settings.page import Tick, plain
from reely_desktop.ui.settings.window import SettingsWindow
from tests.gui.conftest import Person
from tests.gui.settings.by_hand import choice, kept, pick, press, settings_window, show_page
from tests.support.providers import provider_server, says

KEY = "sk-of-a-test-0123456789"


@pytest.fixture
def window(person: Person) -> SettingsWindow:
    opened = settings_window(person)
    show_page(opened, words.HOOKS)
    return opened


def page(window: SettingsWindow) -> HooksPage:
    found = window.findChild(HooksPage)
    assert isinstance(found, HooksPage)
    return found


def choose(window: SettingsWindow, provider: Provider) -> None:
    pick(choice(window, plain(words.PROVIDER)), words.PROVIDERS[provider])


def field(window: SettingsWindow, name: str) -> QLineEdit:
    (found,) = [
        one for one in page(window).findChildren(QLineEdit) if one.accessibleName() == plain(name)
    ]
    return found


def write(window: SettingsWindow, name: str, text: str) -> None:
    there = field(window, name)
    there.setFocus()
    there.selectAll()
    QTest.keyClicks(there, text)
    QTest.keyClick(there, Qt.Key.Key_Return)


def consent(window: SettingsWindow) -> Tick:
    found = page(window).findChild(Tick)
    assert isinstance(found, Tick)
    return found


def seen(window: SettingsWindow) -> str:
    labels = page(window).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_at_first_nothing_leaves_this_computer(window: SettingsWindow, person: Person) -> None:
    assert kept(person).ai_provider is Provider.LOCAL
    assert words.NOTES[Provider.LOCAL] in seen(window)
    assert not consent(window).isVisible()
    assert not field(window, words.KEY).isVisible()
    assert not field(window, words.FOLDER).isVisible()


def test_a_server_is_chosen_and_agreed_to_one_after_the_other(
    window: SettingsWindow, person: Person
) -> None:
    choose(window, Provider.OPENAI)
    write(window, words.MODEL, "a-model")
    before = person.state.settings.ai_consent
    assert "api.openai.com" in consent(window).text()
    assert not consent(window).isChecked()
    consent(window).click()

    person.wait(lambda: kept(person).ai_consent == "openai api.openai.com")
    assert before == ""
    assert (kept(person).ai_provider, kept(person).openai_model) == (Provider.OPENAI, "a-model")
    choose(window, Provider.ANTHROPIC)
    assert not consent(window).isChecked()
    choose(window, Provider.OPENAI)
    consent(window).click()
    person.wait(lambda: kept(person).ai_consent == "")


def test_what_is_no_address_is_refused_in_place(window: SettingsWindow, person: Person) -> None:
    choose(window, Provider.OPENAI)

    write(window, words.ADDRESS, "http://example.org/v1")

    assert field(window, words.ADDRESS).property("fault") is True
    assert "unencrypted" in seen(window)
    assert person.state.settings.openai_address == DEFAULTS.openai_address


def test_a_key_is_tried_kept_for_its_host_and_forgotten(
    window: SettingsWindow, person: Person, tmp_path: Path
) -> None:
    with provider_server(says(200, b'{"data": [{"id": "small-model"}]}')) as server:
        choose(window, Provider.OPENAI)
        write(window, words.ADDRESS, f"{server.url}/v1")
        assert not consent(window).isVisible()
        assert words.STAYS_HERE in seen(window)
        person.wait(lambda: not person.state.machine.provider_key.is_busy)
        write(window, words.KEY, KEY)
        person.wait(lambda: person.state.machine.provider_key.has_key is True)

    assert field(window, words.KEY).text() == ""
    assert words.models(("small-model",)) in seen(window)
    assert server.heard[0].headers["authorization"] == f"Bearer {KEY}"
    files = [file for file in tmp_path.rglob("*") if file.is_file() and "keychain" not in str(file)]
    assert not [file for file in files if KEY.encode() in file.read_bytes()]
    press(window, words.FORGET_KEY)
    person.wait(lambda: person.state.machine.provider_key.has_key is False)


def test_a_key_that_is_refused_says_so(window: SettingsWindow, person: Person) -> None:
    with provider_server(says(401)) as server:
        choose(window, Provider.ANTHROPIC)
        write(window, words.ADDRESS, server.url)
        person.wait(lambda: not person.state.machine.provider_key.is_busy)
        write(window, words.KEY, KEY)
        person.wait(lambda: person.state.machine.provider_key.problem is not None)

    assert "does not take the key" in seen(window)
    assert person.state.machine.provider_key.has_key is not True


def test_a_model_of_ones_own_is_named_by_its_folder(window: SettingsWindow, person: Person) -> None:
    choose(window, Provider.LOCAL_LLM)
    write(window, words.FOLDER, "/models/small")

    person.wait(lambda: kept(person).instruct_model == "/models/small")
    assert not field(window, words.KEY).isVisible()
