"""What was chosen in the window is there when it is opened again."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from reely_desktop.config import Appearance
from reely_desktop.host.settings import FILE_NAME
from reely_desktop.ui.application import Window
from tests.gui.conftest import wiring


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
