"""Words out of a file and into one by the menu and its dialogs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from reely_desktop.app.state import Notice
from reely_desktop.app.transcript_files import read_transcript
from reely_desktop.ui.language import unmarked
from reely_desktop.ui.listening_menu import ListeningMenu
from reely_desktop.ui.side_panel import SidePanel
from reely_desktop.ui.transcript_panel import TranscriptPanel
from reely_desktop.ui.transcript_text import TranscriptText
from tests.gui.conftest import Person
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import own

CAPTIONS = "1\n00:00:00,500 --> 00:00:01,500\nHello there.\n"


@pytest.fixture
def at_video(person: Person, tmp_path: Path) -> Person:
    person.open(own(cached_clip(clip_cases.PLAIN), tmp_path))
    return person


def in_dialog(person: Person, command: str, answer: Callable[[QFileDialog], None]) -> None:
    """Choose a command by the beginning of its name, and give the dialog that comes an answer."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        answer(dialog)
        dialog.accept()

    QTimer.singleShot(0, choose)
    actions = person.window.main_window.findChildren(QAction)
    next(one for one in actions if unmarked(one.text()).startswith(command)).trigger()
    person.wait(lambda: not person.state.jobs)


def take(person: Person, file: Path) -> None:
    file.write_text(CAPTIONS, encoding="utf-8")
    in_dialog(person, "Take the words", lambda dialog: dialog.selectFile(str(file)))


def test_words_are_taken_from_the_file_that_is_chosen_and_it_is_named(
    at_video: Person, tmp_path: Path
) -> None:
    take(at_video, tmp_path / "hello & all.srt")

    side = at_video.window.main_window.findChild(SidePanel)
    assert isinstance(side, SidePanel)
    panel = side.tab(TranscriptPanel)
    text, menu = panel.findChild(TranscriptText), panel.findChild(ListeningMenu)
    assert isinstance(text, TranscriptText)
    assert isinstance(menu, ListeningMenu)
    assert side.currentWidget() is panel
    assert text.toPlainText() == "Hello there."
    assert menu.text() == "From hello && all.srt"  # one is seen


def test_words_are_saved_in_the_form_that_is_chosen(at_video: Person, tmp_path: Path) -> None:
    take(at_video, tmp_path / "hello.srt")

    def as_vtt(dialog: QFileDialog) -> None:
        forms = dialog.findChild(QComboBox, "fileTypeCombo")
        assert isinstance(forms, QComboBox)
        while "*.vtt" not in forms.currentText():
            QTest.keyClick(forms, Qt.Key.Key_Down)
        dialog.selectFile(str(tmp_path / "said"))

    in_dialog(at_video, "Save the transcript", as_vtt)

    saved = read_transcript(tmp_path / "said.vtt")
    assert saved.text(range(len(saved.words))) == "Hello there."
    assert at_video.state.notice is Notice.WORDS_SAVED
