"""What was chosen in the window is there when it is opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reely_desktop.config import Appearance
from reely_desktop.host.settings import FILE_NAME
from reely_desktop.ui.application import Window
from reely_desktop.ui.banner import Banner
from tests.gui.conftest import Person, wiring
from tests.support.clips import ClipSpec, make_clip


def test_an_appearance_outlives_its_window(qapp: QApplication, tmp_path: Path) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path)
    first = Window(qapp, wired)
    first.choose(Appearance.LIGHT)
    first.choose(Appearance.DARK)
    first.main_window.close()

    second = Window(qapp, wired)
    found = second.editor.store.state.settings.appearance
    second.main_window.close()

    assert found is Appearance.DARK


def test_damaged_settings_are_told_and_left(qapp: QApplication, tmp_path: Path) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path)
    file = wired.folders.settings / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text("appearance = ", encoding="utf-8")

    window = Window(qapp, wired)
    problem = window.editor.store.state.problem
    window.main_window.close()

    assert problem is not None
    assert problem.code == "RLY-SETTINGS-DAMAGED"
    assert file.read_text(encoding="utf-8") == "appearance = "


@pytest.fixture
def with_damaged_settings(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[tuple[Person, Path]]:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path)
    file = wired.folders.settings / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text("appearance = ", encoding="utf-8")
    window = Window(qapp, wired)
    window.show()
    yield Person(window, qtbot), file
    window.main_window.close()
    window.main_window.deleteLater()


def banner(person: Person) -> Banner:
    found = person.window.main_window.findChild(Banner)
    assert isinstance(found, Banner)
    return found


def test_damaged_settings_are_told_until_that_is_dismissed(
    with_damaged_settings: tuple[Person, Path], tmp_path: Path
) -> None:
    person, _ = with_damaged_settings
    person.open(make_clip(ClipSpec(frames=60), tmp_path / "talk.mp4"))
    told = banner(person).isVisible()

    banner(person).findChildren(QToolButton)[0].click()
    dismissed = not banner(person).isVisible()
    person.open(make_clip(ClipSpec(frames=30), tmp_path / "another.mp4"))

    assert told
    assert dismissed
    assert not banner(person).isVisible()


def test_settings_that_were_mended_are_told_no_longer(
    with_damaged_settings: tuple[Person, Path],
) -> None:
    person, file = with_damaged_settings
    file.unlink()

    person.window.choose(Appearance.LIGHT)

    person.wait(lambda: not banner(person).isVisible())
