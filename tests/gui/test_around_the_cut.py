"""Playing what a clip has around a joint, in the window."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reely_desktop.app import cutting, editing, frame_grid, playing
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)


@pytest.mark.parametrize("is_streamed", [True, False], ids=["streamed", "stepped"])
def test_around_a_joint_plays_from_one_piece_into_the_next(
    person: Person, tmp_path: Path, *, is_streamed: bool
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    apply = person.window.editor.store.apply

    def go_to(number: int) -> None:
        time = frame_grid.boundary(person.document.frames, number)
        apply(lambda s: editing.seek(s, time))

    for number in (40, 110):
        go_to(number)
        apply(cutting.split_here)
    go_to(70)
    apply(cutting.remove_here)
    go_to(35)
    if not is_streamed:
        apply(playing.streaming_failed)
    been: list[int] = []
    person.window.editor.store.subscribe(
        lambda _state: been.append(
            frame_grid.frame_at(person.document.frames, person.document.playhead)
        )
    )

    person.key(Qt.Key.Key_Slash)
    person.wait(lambda: not person.state.playback.is_playing)

    assert set(been) <= {*range(10, 40), *range(110, 140)}
    assert [(a, b) for a, b in pairwise(been) if b < a] == []
    assert (been[0], been[-1], person.seen()) == (10, 139, 139)
    assert 110 in been
