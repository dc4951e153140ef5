"""How to listen is chosen in the settings as beside the transcript, and what is chosen is shown."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from reely_desktop.app import chosen
from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.window import SettingsWindow
from tests.gui.conftest import Person
from tests.gui.settings.by_hand import choice, kept, pick, settings_window, show_page


@pytest.fixture
def window(person: Person) -> SettingsWindow:
    opened = settings_window(person)
    show_page(opened, words.SPEECH)
    return opened


def test_how_to_listen_is_chosen_here_as_beside_the_transcript(
    window: SettingsWindow, person: Person
) -> None:
    pick(choice(window, plain(words.LANGUAGE)), "Deutsch")
    press_tick = next(
        b for b in window.findChildren(QAbstractButton) if b.text() == words.TRANSLATE
    )
    press_tick.click()

    person.wait(lambda: kept(person).speech_translates)
    assert kept(person).speech_language == "de"


def test_a_language_that_no_model_hears_is_shown_as_what_is_chosen(
    window: SettingsWindow, person: Person
) -> None:
    languages = choice(window, plain(words.LANGUAGE))
    listed = languages.count()

    person.window.editor.store.apply(
        lambda state: chosen.setting_chosen(state, "speech_language", "xx")
    )
    shown = (languages.currentText(), languages.count() - listed)
    pick(languages, "Deutsch")
    person.wait(lambda: kept(person).speech_language == "de")

    assert shown == ("xx", 1)
    assert languages.count() == listed
