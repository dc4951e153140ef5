"""The transcript without a mouse, while it plays, and with another model. With real speech."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from reely_desktop.app import heard
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.listening_menu import ListeningMenu, language_name
from tests.gui.conftest import Person
from tests.gui.test_transcript import Reader
from tests.support.talking_clips import talking_clip

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reader(person: Person) -> Reader:
    person.window.choose_setting("speech_model", "tiny.en")
    person.open(talking_clip().path)
    return Reader(person)


def marked(reader: Reader) -> str:
    return "".join(mark.cursor.selectedText() for mark in reader.text.extraSelections())


def choose(menu: ListeningMenu, text: str) -> None:
    menu.menu().aboutToShow.emit()
    # What filled it before goes with the next turn of the event loop.
    [line for line in menu.findChildren(QAction) if line.text() == text][-1].trigger()


def test_words_are_selected_and_removed_by_keys_alone(reader: Reader) -> None:
    reader.listen()
    reader.text.setFocus()
    person = reader.person

    person.key(Qt.Key.Key_Home, CONTROL)
    for _ in range(2):
        person.key(Qt.Key.Key_Right, CONTROL)
    person.key(Qt.Key.Key_Return)
    gone_to = marked(reader)
    person.key(Qt.Key.Key_Right, SHIFT)
    person.key(Qt.Key.Key_Delete)

    assert gone_to == "was"
    assert reader.is_struck("was")
    assert not reader.is_struck("quiet")
    assert len(person.document.clip.pieces) == 2


def test_the_word_that_is_said_is_marked_while_it_plays(reader: Reader) -> None:
    reader.listen()
    reader.text.setFocus()
    before = marked(reader)

    reader.person.key(Qt.Key.Key_Space)
    reader.person.wait(lambda: marked(reader) not in {before, ""})
    reader.person.key(Qt.Key.Key_Space)

    assert not reader.person.state.playback.is_playing


def test_another_model_listens_once_somebody_wants_it(reader: Reader) -> None:
    reader.listen()
    (menu,) = reader.panel.findChildren(ListeningMenu)
    shown = menu.text()

    choose(menu, "base")
    reader.person.wait(lambda: reader.button(messages_transcript.LISTEN_AGAIN).isVisible())
    before = reader.words

    assert reader.person.state.settings.speech_model == "base"
    assert (shown, bool(before)) == ("tiny.en, English", True)
    choose(menu, messages_transcript.BEST_MODEL)
    reader.person.wait(lambda: not reader.button(messages_transcript.LISTEN_AGAIN).isVisible())
    assert not heard.is_listening(reader.person.state)


@pytest.mark.parametrize(
    ("code", "name"), [("en", "English"), ("de", "Deutsch"), ("zh", "中文"), ("", ""), ("jw", "jw")]
)
def test_a_language_is_called_as_those_call_it_who_speak_it(code: str, name: str) -> None:
    assert language_name(code) == name
