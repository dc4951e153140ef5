"""A video that was made anew under its name is read anew: paused, in the strip and playing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reely_desktop.app import frame_grid
from reely_desktop.ui.player import Player
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

WIDE = ClipSpec(frames=150, gop=30, size=(320, 180))
TALL = ClipSpec(frames=150, gop=30, size=(320, 240))


def replace_with(spec: ClipSpec, video: Path) -> None:
    make_clip(spec, video.with_name("made-anew.mp4")).replace(video)


def shown_height(person: Person) -> int:
    person.seen()
    assert person.state.preview is not None
    return person.state.preview.picture.height


def play_a_little(person: Person) -> QImage:
    player = person.window.main_window.findChild(Player)
    assert player is not None
    shown: list[QImage] = []
    player.pictured.connect(shown.append)
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: len(shown) > 3)
    person.key(Qt.Key.Key_Space)
    player.pictured.disconnect(shown.append)
    return shown[-1]


def test_a_video_that_is_opened_once_more_is_the_new_one_throughout(
    person: Person, tmp_path: Path
) -> None:
    video = make_clip(WIDE, tmp_path / "talk.mp4")
    person.open(video)
    before = (shown_height(person), play_a_little(person).height())
    person.wait(lambda: bool(person.state.thumbnails))

    replace_with(TALL, video)
    person.window.editor.open(video)
    person.wait(lambda: person.document.height == 240 and not person.state.jobs)
    person.wait(lambda: person.state.preview is not None and bool(person.state.thumbnails))

    aspects = {(t.picture.width, t.picture.height) for t in person.state.thumbnails}
    assert before == (180, 180)
    assert shown_height(person) == 240
    assert aspects == {(213, 160)}
    assert play_a_little(person).height() == 240


@pytest.mark.parametrize("is_played", [False, True], ids=["stepping", "playing"])
def test_a_video_that_was_replaced_while_it_is_open_is_read_anew(
    person: Person, tmp_path: Path, *, is_played: bool
) -> None:
    video = make_clip(WIDE, tmp_path / "talk.mp4")
    person.open(video)
    if is_played:
        play_a_little(person)

    replace_with(TALL, video)
    seen = play_a_little(person).height() if is_played else 240
    person.key(Qt.Key.Key_Right)

    assert (seen, shown_height(person)) == (240, 240)
    assert frame_grid.frame_at(person.document.frames, person.document.playhead) > 0
