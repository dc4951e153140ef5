"""The window asks once where a video is, and says in one sentence what was found."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reely_desktop.app.telling import VideosFound
from reely_desktop.ui import messages
from reely_desktop.ui.missing_dialog import MissingDialog
from reely_desktop.ui.toast import Toast
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip
from tests.support.desk import own

TALK = cached_clip(ClipSpec(frames=60, gop=10))


@pytest.fixture
def lost(person: Person, tmp_path: Path) -> Path:
    """Return a project whose video has moved to the folder `new`."""
    video, file = own(TALK, tmp_path / "old"), tmp_path / "talk.reely"
    person.open(video)
    person.window.editor.save_project(file)
    person.wait(file.exists)
    (tmp_path / "new").mkdir()
    video.rename(tmp_path / "new" / video.name)
    return file


def is_asking(person: Person) -> bool:
    found = person.window.main_window.findChild(MissingDialog)
    return found is not None and found.isVisible()


def dialog(person: Person) -> MissingDialog:
    found = person.window.main_window.findChild(MissingDialog)
    assert found is not None
    return found


def test_it_asks_with_the_reason_and_opens_what_is_found(person: Person, lost: Path) -> None:
    person.window.editor.open(lost)
    person.wait(lambda: is_asking(person))
    assert any("is not at" in label.text() for label in dialog(person).findChildren(QLabel))

    person.window.editor.look_for_video(lost.parent / "new")
    person.wait(lambda: not is_asking(person) and person.state.opening is None)

    assert person.document.path.parent == lost.parent / "new"
    toast = person.window.main_window.findChild(Toast)
    assert toast is not None
    assert toast.text() == f"1 video found in {lost.parent / 'new'}"


def test_escape_asks_no_longer(person: Person, lost: Path) -> None:
    person.window.editor.open(lost)
    person.wait(lambda: is_asking(person))

    QTest.keyClick(dialog(person), Qt.Key.Key_Escape)

    assert not is_asking(person)
    assert person.state.missing is None


def test_what_is_still_missing_is_told_in_the_same_sentence() -> None:
    place = Path("new")

    assert messages.notice(VideosFound(3, 1, place)) == ("3 videos found in new, 1 still missing")
    assert messages.notice(VideosFound(1, 2, place)) == "1 video found in new, 2 still missing"
