"""Loops that are shorter than what plays them moves on by, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reely_desktop.app import editing, frame_grid
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("presses", [4, 1], ids=["stepped", "streamed"])
def test_a_loop_of_a_few_frames_plays_on(person: Person, tmp_path: Path, presses: int) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    apply = person.window.editor.store.apply
    frames = person.document.frames
    apply(lambda s: editing.type_in_point(s, frame_grid.boundary(frames, 40)))
    apply(lambda s: editing.type_out_point(s, frame_grid.boundary(frames, 43)))
    person.key(Qt.Key.Key_L, CONTROL)
    for _ in range(presses):
        person.key(Qt.Key.Key_L)

    been: list[int] = []
    person.window.editor.store.subscribe(
        lambda _state: been.append(
            frame_grid.frame_at(person.document.frames, person.document.playhead)
        )
    )

    person.wait(lambda: len(been) > 30)
    person.key(Qt.Key.Key_K)
    assert (
        {40, 42} <= set(been) <= {40, 41, 42}
    )  # the playhead is told of every thirty milliseconds
