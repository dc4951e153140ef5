"""The page of speech: models come from a real server, or do not, and go when somebody says so twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reely_desktop.app import heard, job_list
from reely_desktop.app.job import Job, Running, Stopped
from reely_desktop.app.models_here import ModelHere
from reely_desktop.app.transcribing import known_models
from reely_desktop.ui import messages_queue, messages_transcript
from reely_desktop.ui.export_row import ExportRow
from reely_desktop.ui.settings import messages, messages_devices
from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.speech_page import SpeechPage
from reely_desktop.ui.settings.window import SettingsWindow
from reely_desktop.ui.side_panel import SidePanel
from reely_desktop.ui.transcript_panel import TranscriptPanel
from tests.gui.conftest import Person, at_window, wiring
from tests.gui.settings.by_hand import choice, kept, pick, press, settings_window, show_page
from tests.support.clip_cases import PLAIN
from tests.support.clips import cached_clip
from tests.support.little_models import FILES, little_model
from tests.support.speech_servers import FileServer, Manner, file_server


@pytest.fixture
def server() -> Iterator[FileServer]:
    with file_server(FILES) as serving:
        yield serving


@pytest.fixture
def person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, server: FileServer
) -> Iterator[Person]:
    """Sit at a window that knows one model more, which that server gives."""
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")
    known = {"little": little_model(server.url), **known_models()}
    with at_window(qapp, qtbot, replace(wired, catalogue=lambda: known)) as sitting:
        yield sitting


@pytest.fixture
def window(person: Person) -> SettingsWindow:
    opened = settings_window(person)
    show_page(opened, words.SPEECH)
    person.wait(lambda: person.state.machine.models is not None)
    return opened


def page(window: SettingsWindow) -> SpeechPage:
    found = window.findChild(SpeechPage)
    assert isinstance(found, SpeechPage)
    return found


def deed(window: SettingsWindow, text: str) -> QPushButton:
    """Return what does that with the little model."""
    name = words.of_model(text, "little")
    (found,) = [b for b in page(window).findChildren(QPushButton) if b.accessibleName() == name]
    return found


def answer(window: SettingsWindow, text: str) -> None:
    (found,) = [
        one
        for one in page(window).findChildren(QPushButton)
        if one.text() == text and one.isVisible()
    ]
    found.click()


def seen(window: SettingsWindow) -> str:
    labels = page(window).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def little(person: Person) -> ModelHere:
    here = person.state.machine.models
    assert here is not None
    found = here.named("little")
    assert found is not None
    return found


def in_the_bar(person: Person, text: str) -> QAbstractButton:
    (row,) = person.window.main_window.findChildren(ExportRow)
    (found,) = [one for one in row.findChildren(QAbstractButton) if one.text() == text]
    return found


def only_job(person: Person) -> Job:
    (job,) = job_list.about_models(person.state)
    return job


def has_come_so_far(job: Job) -> bool:
    return isinstance(job.status, Running) and job.status.fraction > 1 / 3


def get(window: SettingsWindow, person: Person) -> None:
    deed(window, words.DOWNLOAD).click()
    person.wait(lambda: little(person).folder is not None)


def test_a_model_that_was_got_can_be_chosen_at_once(window: SettingsWindow, person: Person) -> None:
    get(window, person)

    pick(choice(window, plain(words.MODEL)), "little")
    person.wait(lambda: kept(person).speech_model == "little")
    assert not deed(window, words.DOWNLOAD).isVisible()
    assert messages_queue.MODEL_CAME in [
        label.text() for label in person.window.main_window.findChildren(QLabel)
    ]


def test_a_download_goes_on_while_the_settings_are_closed_until_it_is_cancelled(
    window: SettingsWindow, person: Person, server: FileServer
) -> None:
    server.manner = Manner.HANGS_HALFWAY
    deed(window, words.DOWNLOAD).click()
    person.wait(lambda: has_come_so_far(only_job(person)))
    window.close()
    cancel = in_the_bar(person, messages_queue.CANCEL)
    person.wait(cancel.isEnabled)
    cancel.click()
    person.wait(lambda: little(person).came_bytes > 0)
    job = only_job(person)
    person.window.workspace.open_settings()
    server.manner = Manner.WELL

    deed(window, words.GO_ON).click()
    person.wait(lambda: little(person).folder is not None)

    assert job.status == Stopped()
    assert server.asked[-1].startswith("bytes=")


def test_a_server_that_lies_is_told_in_place_and_can_be_asked_again_from_the_bar(
    window: SettingsWindow, person: Person, server: FileServer
) -> None:
    server.manner = Manner.WRONG_BYTES
    deed(window, words.DOWNLOAD).click()
    person.wait(lambda: "that it should be" in seen(window))
    fault = seen(window)
    server.manner = Manner.WELL

    in_the_bar(person, messages_queue.TRY_AGAIN).click()
    person.wait(lambda: little(person).folder is not None)

    assert "Check whether the network wants a sign-in" in fault
    assert "that it should be" not in seen(window)


def test_offline_nothing_can_be_downloaded_and_that_is_said(
    window: SettingsWindow, person: Person, server: FileServer
) -> None:
    person.window.choose_setting("offline", value=True)

    assert not deed(window, words.DOWNLOAD).isEnabled()
    assert words.OFFLINE_NOTE in seen(window)
    assert server.asked == []


def test_a_model_goes_when_somebody_says_so_twice(window: SettingsWindow, person: Person) -> None:
    get(window, person)
    pick(choice(window, plain(words.MODEL)), "little")

    deed(window, words.REMOVE).click()
    asked = seen(window)
    answer(window, messages_devices.LEAVE)
    was_left = little(person).folder is not None
    deed(window, words.REMOVE).click()
    answer(window, words.REMOVE_SURE)
    person.wait(lambda: little(person).folder is None)

    assert words.remove_question("little", 352_277, can_come_again=True, is_chosen=True) in asked
    assert was_left
    person.wait(lambda: kept(person).speech_model == "")


def test_a_model_is_imported_from_a_folder_that_somebody_chooses(
    window: SettingsWindow, person: Person, tmp_path: Path
) -> None:
    get(window, person)
    folder = little(person).folder
    assert folder is not None
    folder.rename(tmp_path / "from a friend")
    deed(window, words.REMOVE).click()
    answer(window, words.REMOVE_SURE)
    person.wait(lambda: little(person).folder is None)

    def choose() -> None:
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QFileDialog)
        asking.selectFile(str(tmp_path / "from a friend"))
        asking.accept()

    QTimer.singleShot(0, choose)
    press(window, words.IMPORT_FOLDER)

    person.wait(lambda: little(person).folder is not None)


def test_without_a_video_nothing_is_measured_and_no_pace_is_made_up(
    window: SettingsWindow,
) -> None:
    name = words.of_model(words.MEASURE, "tiny.en")
    (measure,) = [b for b in page(window).findChildren(QPushButton) if b.accessibleName() == name]

    assert not measure.isEnabled()
    assert words.NO_VIDEO_NOTE in seen(window)
    assert words.UNMEASURED in seen(window)


def test_tab_goes_through_the_models_where_they_stand(window: SettingsWindow) -> None:
    choice(window, plain(words.LANGUAGE)).setFocus()
    reached: list[str] = []
    while plain(words.IMPORT_FOLDER) not in reached[-1:]:
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())

    assert words.of_model(words.DOWNLOAD, "little") in reached


def test_what_began_or_ended_takes_the_focus_from_nobody_who_went_elsewhere(
    window: SettingsWindow, person: Person, server: FileServer
) -> None:
    server.manner = Manner.HANGS_HALFWAY
    download = deed(window, words.DOWNLOAD)
    download.setFocus()
    QTest.keyClick(download, Qt.Key.Key_Space)
    person.wait(lambda: deed(window, words.CANCEL).isVisible())
    after = QApplication.focusWidget()
    elsewhere = choice(window, plain(words.LANGUAGE))
    elsewhere.setFocus()

    deed(window, words.CANCEL).click()
    person.wait(lambda: only_job(person).is_over)

    assert after is deed(window, words.CANCEL)
    assert QApplication.focusWidget() is elsewhere


def test_who_lacks_a_model_is_led_here_from_the_transcript(person: Person) -> None:
    person.open(cached_clip(PLAIN))
    side = person.window.main_window.findChild(SidePanel)
    assert isinstance(side, SidePanel)
    panel = side.tab(TranscriptPanel)
    side.setCurrentWidget(panel)
    person.wait(lambda: person.state.speech.models is not None)
    person.window.editor.store.apply(lambda state: heard.models_found(state, ()))
    (found,) = [
        b for b in panel.findChildren(QPushButton) if b.text() == messages_transcript.GET_MODEL
    ]
    is_offered = found.isVisible()

    found.click()

    opened = person.window.main_window.findChild(SettingsWindow)
    assert isinstance(opened, SettingsWindow)
    assert is_offered
    assert page(opened).isVisible()
    assert opened.windowTitle() == messages.TITLE
