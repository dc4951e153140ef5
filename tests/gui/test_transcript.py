"""The transcript beside the preview: read, go to, cut, spell, search, thin out. With real speech."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from reely_desktop.app import heard
from reely_desktop.app.speech import Speech
from reely_desktop.app.written import written
from reely_desktop.engine.transcript.words import Word
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.language import unmarked
from reely_desktop.ui.side_panel import SidePanel
from reely_desktop.ui.transcript_panel import TranscriptPanel
from reely_desktop.ui.transcript_text import TranscriptText
from tests.gui.conftest import Person
from tests.support.talking_clips import talking_clip

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Reader:
    """Somebody at the transcript of the talking clip."""

    def __init__(self, person: Person) -> None:
        self.person = person
        main = person.window.main_window
        side = main.findChild(SidePanel)
        assert isinstance(side, SidePanel)
        self.side = side
        self.panel = self.side.tab(TranscriptPanel)
        text = self.panel.findChild(TranscriptText)
        assert isinstance(text, TranscriptText)
        self.text = text

    @property
    def words(self) -> tuple[Word, ...]:
        words = written(self.person.state)
        return () if words is None else words.transcript.words

    def number_of(self, spoken: str) -> int:
        return next(n for n, word in enumerate(self.words) if word.spoken.startswith(spoken))

    def look(self) -> None:
        self.side.setCurrentWidget(self.panel)
        self.person.wait(lambda: self.person.state.speech.models is not None)

    def button(self, text: str) -> QPushButton:
        return next(b for b in self.panel.findChildren(QPushButton) if b.text() == text)

    def listen(self) -> None:
        self.look()
        if not self.words:  # else it was heard by a test before, and is at hand
            self.button(messages_transcript.LISTEN).click()
            self.person.wait(lambda: not heard.is_listening(self.person.state))
        assert self.words, self.person.state.speech.problem

    def select(self, first: str, last: str) -> None:
        self.text.setFocus()
        cursor = self.text.textCursor()
        start = self.text.toPlainText().index(first)
        cursor.setPosition(start)
        end = self.text.toPlainText().index(last, start) + len(last)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def is_struck(self, spoken: str) -> bool:
        position = self.text.toPlainText().index(spoken)
        block = self.text.document().findBlock(position)
        inside = position - block.position()
        return any(
            found.format.fontStrikeOut()
            for found in block.layout().formats()
            if found.start <= inside < found.start + found.length
        )


@pytest.fixture
def reader(person: Person) -> Reader:
    person.window.choose_setting("speech_model", "tiny.en")
    person.open(talking_clip().path)
    return Reader(person)


def test_nothing_of_speech_is_looked_for_until_somebody_looks(reader: Reader) -> None:
    before = reader.person.state.speech.models
    reader.look()

    assert before is None
    assert reader.person.state.speech.models


def test_words_are_written_down_gone_to_cut_and_brought_back(reader: Reader) -> None:
    reader.listen()
    person, text = reader.person, reader.text
    light = reader.words[reader.number_of("light")]
    place = text.toPlainText().index("light")
    cursor = QTextCursor(text.document())
    cursor.setPosition(place + 2)
    QTest.mouseClick(
        text.viewport(),
        Qt.MouseButton.LeftButton,
        pos=text.cursorRect(cursor).center() + QPoint(1, 0),
    )
    gone_to = person.document.playhead
    (mark,) = text.extraSelections()
    marked = mark.cursor.selectedText()

    reader.select("small", "light")
    person.key(Qt.Key.Key_Delete)
    pieces, is_struck = person.document.clip.pieces, reader.is_struck("small")
    person.key(Qt.Key.Key_Z, CONTROL)

    assert abs(gone_to.seconds * 1000 - light.start_ms) <= 40
    assert marked == "light"
    assert len(pieces) == 2
    assert is_struck
    assert not reader.is_struck("small")
    assert len(person.document.clip.pieces) == 1


def test_what_was_removed_comes_back_with_the_same_key(reader: Reader) -> None:
    reader.listen()
    before = reader.person.document.clip
    reader.select("small", "light")

    reader.person.key(Qt.Key.Key_Delete)
    reader.person.key(Qt.Key.Key_Delete)

    assert reader.person.document.clip == before


def test_a_word_is_spelled_by_keyboard_alone(reader: Reader) -> None:
    reader.listen()
    reader.select("light", "light")

    reader.person.key(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "lamp")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "small lamp moved" in reader.text.toPlainText()
    assert QApplication.focusWidget() is reader.text
    assert [one.text for one in reader.person.document.project.spellings] == ["lamp"]


def test_what_is_said_is_found_and_replaced_everywhere(reader: Reader) -> None:
    reader.listen()
    reader.person.window.main_window.setFocus()

    reader.person.key(Qt.Key.Key_F, CONTROL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "THE")
    selected = reader.text.textCursor().selectedText()
    instead = next(
        f for f in reader.panel.findChildren(QLineEdit) if f.isVisible() and f is not field
    )
    QTest.keyClicks(instead, "that")
    reader.button(messages_transcript.REPLACE_ALL).click()

    assert selected == "The"
    assert "that wall" in reader.text.toPlainText()
    assert len(reader.person.document.history.past) == 1


def test_all_pauses_go_in_one_step(reader: Reader) -> None:
    reader.listen()
    person = reader.person
    person.wait(lambda: bool(person.state.soundtrack and person.state.soundtrack.peaks))
    before = person.document.clip.duration

    reader.button(messages_transcript.REMOVE_SLACK).click()

    assert person.document.clip.duration < before
    assert len(person.document.history.past) == 1
    assert not reader.button(messages_transcript.REMOVE_SLACK).isVisible()


def test_keys_that_edit_no_text_are_the_windows(reader: Reader) -> None:
    reader.listen()
    reader.text.setFocus()

    reader.person.key(Qt.Key.Key_I)
    reader.person.key(Qt.Key.Key_M)

    assert reader.person.document.project.markers


def test_without_a_model_it_is_said_how_to_get_one(reader: Reader) -> None:
    reader.look()

    nothing = Speech(models=())
    reader.person.window.editor.store.apply(lambda state: replace(state, speech=nothing))

    texts = [label.text() for label in reader.panel.findChildren(QLabel) if label.isVisible()]
    assert messages_transcript.NO_MODEL in texts
    assert not reader.button(messages_transcript.LISTEN).isVisible()


@pytest.mark.parametrize("command", ["find", "save-words"])
def test_a_command_that_needs_words_shows_how_to_have_them(reader: Reader, command: str) -> None:
    names = {"find": "Find in", "save-words": "Save the transcript"}
    actions = reader.person.window.main_window.findChildren(QAction)

    next(a for a in actions if unmarked(a.text()).startswith(names[command])).trigger()

    assert reader.side.currentWidget() is reader.panel
