"""Keys that were changed are there again at the next start; a file that is damaged is left alone."""

from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
)

from reely_desktop.app.keymap import FILE_NAME, Keymap
from reely_desktop.app.state import keymap_chosen
from reely_desktop.ui.application import Window
from reely_desktop.ui.bindings import with_key
from tests.gui.conftest import wiring


def test_keys_outlive_their_window(qapp: QApplication, tmp_path: Path) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path)
    file = wired.folders.settings / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text('# mine\n[keys]\ntomorrow = ["F8"]\n', encoding="utf-8")
    first = Window(qapp, wired)
    wanted = with_key(first.editor.store.state.keymap, "marker", "F7")
    first.editor.store.apply(lambda state: keymap_chosen(state, wanted))
    first.main_window.close()

    second = Window(qapp, wired)
    found = second.editor.store.state.keymap
    second.main_window.close()

    assert found == Keymap("reely", (("marker", ("M", "F7")), ("tomorrow", ("F8",))))
    assert file.read_text(encoding="utf-8").startswith("# mine\n")


def test_a_damaged_file_is_told_left_and_done_without(qapp: QApplication, tmp_path: Path) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path)
    file = wired.folders.settings / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text("[keys", encoding="utf-8")

    window = Window(qapp, wired)
    state = window.editor.store.state
    window.main_window.close()

    assert state.problem is not None
    assert state.problem.code == "RLY-KEYS-DAMAGED"
    assert state.keymap == Keymap()
    assert file.read_text(encoding="utf-8") == "[keys"
