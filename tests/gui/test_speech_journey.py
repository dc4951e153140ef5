"""From the sample to a captioned clip without one of its sentences: by ear, by keys, seen in the file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from devtools.models import MODELS
from reely_desktop.app.caption_choice import CaptionPlace
from reely_desktop.app.hooks import Stage
from reely_desktop.app.job import Done
from reely_desktop.app.written import played_of, written
from reely_desktop.engine.transcript.sentences import sentences
from reely_desktop.ui.captions_panel import CaptionsPanel
from reely_desktop.ui.hooks_panel import HooksPanel
from reely_desktop.ui.settings.page import Choice
from reely_desktop.ui.side_panel import SidePanel
from reely_desktop.ui.transcript_panel import TranscriptPanel
from reely_desktop.ui.transcript_text import TranscriptText
from tests.gui.conftest import Person, at_window, wiring
from tests.support.desk import own
from tests.support.speech_hearing import hear, text_of

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "harbour-walk.mp4"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
T = TypeVar("T", HooksPanel, TranscriptPanel, CaptionsPanel)
Pixels = NDArray[np.int16]


@pytest.fixture
def person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Person]:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    with at_window(qapp, qtbot, wiring(sample=SAMPLE, clips=tmp_path / "clips")) as sitting:
        yield sitting


def look_at(person: Person, tab: type[T]) -> T:
    side = person.window.main_window.findChild(SidePanel)
    assert isinstance(side, SidePanel)
    found = side.tab(tab)
    side.setCurrentWidget(found)
    return found


def find_and_keep_two(person: Person) -> None:
    look_at(person, HooksPanel)
    person.key(Qt.Key.Key_H, CONTROL | SHIFT)
    person.wait(lambda: not person.state.hooks.stage.is_at_work)
    assert person.state.hooks.stage is Stage.FOUND, person.state.hooks.problem
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Return)


def sentences_of_the_clip(person: Person) -> list[str]:
    words = written(person.state)
    assert words is not None
    said, shown = words.transcript, played_of(person.document, words)
    return [said.text(one) for one in sentences(said) if all(shown.has(n) for n in one)]


def delete(person: Person, sentence: str) -> None:
    text = look_at(person, TranscriptPanel).findChild(TranscriptText)
    assert isinstance(text, TranscriptText)
    text.setFocus()
    cursor = text.textCursor()
    start = text.toPlainText().index(sentence)
    cursor.setPosition(start)
    cursor.setPosition(start + len(sentence), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    person.key(Qt.Key.Key_Delete)


def have_captions_burned(person: Person) -> None:
    box = look_at(person, CaptionsPanel).findChild(Choice)
    assert box is not None
    box.setFocus()
    while box.currentData() is not CaptionPlace.PICTURE:
        QTest.keyClick(box, Qt.Key.Key_Down)


def frame_at(path: Path, seconds: float) -> Pixels:
    """Return the frame that is shown at that time, in grey."""
    with av.open(str(path)) as container:
        container.seek(int(max(seconds - 0.02, 0) * av.time_base))
        for frame in container.decode(video=0):
            if frame.time + 0.02 >= seconds:
                return frame.to_ndarray(format="gray").astype(np.int16)
    raise AssertionError("the clip ends before")


def plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z']+", text.lower()))


@pytest.mark.slow
def test_a_captioned_clip_without_one_of_its_sentences_is_made_of_the_sample(
    person: Person, tmp_path: Path
) -> None:
    video = own(SAMPLE, tmp_path)
    person.open(video)
    person.window.choose_setting("speech_model", str(MODELS / "tiny.en"))

    find_and_keep_two(person)
    kept = person.document.project.clips
    said = sentences_of_the_clip(person)
    gone = max(said[1:-1], key=len)
    delete(person, gone)
    have_captions_burned(person)
    person.window.editor.export()
    (job,) = person.ended_jobs()

    assert len(kept) == 2
    assert isinstance(job.status, Done), job.status
    assert job.request is not None
    clip = job.request.output
    check_captions(clip, video, person)
    heard = plain(text_of(hear(clip)))
    assert plain(gone) not in heard
    assert sum(plain(one) in heard for one in said if one != gone) >= 0.6 * (len(said) - 1)


def check_captions(clip: Path, video: Path, person: Person) -> None:
    """See that letters lie over the lower half of the picture while the first words are said, and no more."""
    before = person.document.clip.pieces[0]
    into = 1.0
    assert into < before.duration.seconds
    written_over = np.abs(
        frame_at(clip, into) - frame_at(video, float(before.start.seconds) + into)
    )
    height = written_over.shape[0]
    assert (written_over[height // 2 :] > 60).sum() > 1_000
    assert (written_over[: height // 2] > 60).sum() < 20
