"""Closing the window, whatever is going on: every step is taken, and no thread is left."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reely_desktop.app import cutting
from reely_desktop.config import Appearance
from reely_desktop.ui.application import Window
from tests.gui.conftest import Person, wiring
from tests.support.clips import ClipSpec, make_clip
from tests.support.desk import PATIENCE_S, Desk, own

TALK = ClipSpec(frames=150, gop=30)


def own_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("reely-")]


def test_a_video_that_was_opened_while_the_window_closed_raises_nothing(tmp_path: Path) -> None:
    at_work = Desk(tmp_path)
    at_work.editor.open(own(make_clip(TALK, tmp_path / "talk.mp4"), tmp_path / "videos"))
    told = [at_work.calls.get(timeout=PATIENCE_S) for _ in range(2)]  # it runs, and it has ended

    at_work.editor.close()
    for call in told:
        call()

    assert at_work.document.path.name == "talk.mp4"
    assert own_threads() == []


@pytest.mark.parametrize("is_first", [True, False], ids=["an editor's", "the window's"])
def test_every_step_of_closing_is_taken_where_one_of_them_fails(
    qapp: QApplication, tmp_path: Path, *, is_first: bool
) -> None:
    window = Window(qapp, wiring(sample=tmp_path / "sample.mp4", clips=tmp_path))
    window.choose(Appearance.LIGHT)
    broken = window.editor.viewing if is_first else window.editor
    broken.close()  # a second time it cannot be closed

    with pytest.raises((RuntimeError, ValueError)):
        window.close()

    assert own_threads() == []


def test_a_window_is_closed_in_the_middle_of_everything(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.window.editor.store.apply(cutting.toggle_marker_here)
    person.window.choose(Appearance.LIGHT)
    person.window.editor.open(make_clip(ClipSpec(frames=90, vfr=True), tmp_path / "other.mp4"))

    person.window.main_window.close()

    assert own_threads() == []
    assert not person.window.main_window.isVisible()
