"""Playing in the window: real videos, the system's player, no sound device."""

from contextlib import suppress
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QSlider, QToolButton

from reely_desktop.app import editing, frame_grid, playing
from reely_desktop.app.state import Notice, State
from reely_desktop.ui.player import Player
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip
from tests.support.frame_numbers import read_frame_number

TALK = ClipSpec(frames=150, gop=30)
SHORT = ClipSpec(frames=20, gop=10)
CONTROL = Qt.KeyboardModifier.ControlModifier
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harbour-walk.mp4"


def frame(person: Person) -> int:
    return frame_grid.frame_at(person.document.frames, person.document.playhead)


def is_at_rest(person: Person) -> bool:
    return not person.state.playback.is_playing


def played(person: Person) -> list[int]:
    """Return where the playhead will have been, from now on."""
    frames: list[int] = []
    person.window.editor.store.subscribe(lambda _state: frames.append(frame(person)))
    return frames


def number_in(image: QImage) -> int | None:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return read_frame_number(rows[:, : grey.width()].astype(float))


def is_open(path: Path) -> bool:
    """Say whether this process holds `path` open."""
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if entry.readlink() == path:
                return True
    return False


@pytest.mark.parametrize(
    "spec",
    [
        TALK,
        ClipSpec(frames=90, vfr=True),
        ClipSpec(frames=90, rate=Fraction(30000, 1001), container="mkv"),
    ],
    ids=["mp4", "vfr", "mkv"],
)
def test_the_playhead_stands_where_the_player_is_and_pausing_shows_that_frame(
    person: Person, tmp_path: Path, spec: ClipSpec
) -> None:
    person.open(make_clip(spec, tmp_path / f"talk.{spec.container}"))
    player = person.window.main_window.findChild(Player)
    assert player is not None
    shown: list[QImage] = []
    pairs: list[tuple[int | None, int]] = [(0, 0)]
    player.pictured.connect(shown.append)

    def compare(state: State) -> None:
        if state.playback.is_streaming and frame(person) != pairs[-1][1]:
            pairs.append((number_in(shown[-1]), frame(person)))

    person.window.editor.store.subscribe(compare)

    person.key(Qt.Key.Key_Space)
    person.wait(lambda: frame(person) > 20)
    person.key(Qt.Key.Key_Space)

    stood_at = frame(person)
    assert [(seen, at) for seen, at in pairs if seen != at] == []
    assert person.seen() == stood_at
    assert is_at_rest(person)


def test_the_sample_plays_without_a_sound_device_and_says_so(person: Person) -> None:
    said: list[object] = []
    person.window.editor.store.subscribe(
        lambda s: said.append(s.notice) if s.notice is not None else None
    )
    person.open(SAMPLE)

    person.key(Qt.Key.Key_L)
    person.wait(lambda: frame(person) > 10)
    person.key(Qt.Key.Key_K)

    assert set(said) <= {Notice.NO_SOUND}
    assert is_at_rest(person)


def test_playing_stops_on_the_last_frame(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(SHORT, tmp_path / "talk.mp4"))

    person.key(Qt.Key.Key_Space)
    person.wait(lambda: is_at_rest(person))

    assert person.seen() == 19


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_J], ids=["on", "back"])
def test_a_loop_stays_within_the_clip(person: Person, tmp_path: Path, key: Qt.Key) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    apply = person.window.editor.store.apply
    frames = person.document.frames
    apply(lambda s: editing.type_in_point(s, frame_grid.boundary(frames, 40)))
    apply(lambda s: editing.type_out_point(s, frame_grid.boundary(frames, 52)))
    person.key(Qt.Key.Key_L, CONTROL)

    person.key(key)
    been = played(person)

    def turns() -> int:
        return sum((b < a) is (key == Qt.Key.Key_L) and a != b for a, b in pairwise(been))

    person.wait(lambda: turns() >= 2)
    person.key(Qt.Key.Key_K)
    assert set(been) <= set(range(40, 52))


def test_backwards_and_fast_steps_to_the_ends(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(SHORT, tmp_path / "talk.mp4"))

    for _ in range(4):
        person.key(Qt.Key.Key_L)
    person.wait(lambda: is_at_rest(person))
    last = person.seen()
    person.key(Qt.Key.Key_J)
    person.wait(lambda: is_at_rest(person))

    assert (last, person.seen()) == (19, 0)


def test_a_drag_stops_the_playing(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: frame(person) > 2)

    frames = person.document.frames
    person.drag(frame_grid.boundary(frames, 0), frame_grid.boundary(frames, 41), outwards_px=-6)

    assert is_at_rest(person)
    assert person.seen() == 41
    person.drop()


def test_with_k_held_j_and_l_step_a_frame(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    window = person.window.main_window
    held = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier)
    let_go = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(window, held)
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_J):
        person.key(key)
    stepped_to = person.seen()
    is_still = is_at_rest(person)
    QApplication.sendEvent(window, let_go)
    person.key(Qt.Key.Key_L)

    assert (stepped_to, is_still) == (1, True)
    assert person.state.playback.speed == 1


def test_a_focused_control_keeps_the_keys_that_work_it(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    window = person.window.main_window
    mute = next(b for b in window.findChildren(QToolButton) if b.accessibleName() == "Mute")
    slider = next(s for s in window.findChildren(QSlider) if s.accessibleName() == "Volume")

    mute.setFocus()
    person.key(Qt.Key.Key_Space)
    is_muted = person.state.playback.is_muted
    slider.setFocus()
    person.key(Qt.Key.Key_Right)

    assert is_muted
    assert (person.state.playback.volume, person.state.playback.is_muted) == (1, False)
    assert is_at_rest(person)
    assert frame(person) == 0


def test_what_the_player_cannot_play_is_stepped(person: Person, tmp_path: Path) -> None:
    path = make_clip(TALK, tmp_path / "talk.mp4")
    person.open(path)
    path.write_bytes(b"no longer a video")

    person.key(Qt.Key.Key_Space)
    person.wait(lambda: frame(person) > 5)

    assert person.state.playback.is_stepped
    assert not person.state.playback.can_stream
    assert person.state.playback.is_playing


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="Linux tells which files are open")
def test_a_file_that_was_played_is_let_go_with_the_next_one(person: Person, tmp_path: Path) -> None:
    first = make_clip(TALK, tmp_path / "first.mp4")
    person.open(first)
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: frame(person) > 2)

    person.open(make_clip(SHORT, tmp_path / "second.mp4"))

    assert is_at_rest(person)
    person.wait(lambda: not is_open(first))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="Linux tells which files are open")
def test_the_window_closes_while_it_plays_and_lets_the_file_go(
    person: Person, tmp_path: Path
) -> None:
    path = make_clip(TALK, tmp_path / "talk.mp4")
    person.open(path)
    person.window.editor.store.apply(playing.play_or_pause)
    person.wait(lambda: frame(person) > 2)

    person.window.main_window.close()

    assert not is_open(path)
