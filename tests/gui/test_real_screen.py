"""The window as a program under an X server and a window manager, with a real mouse and keyboard."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.on_screen import Programs, Screen
from tests.support.clips import ClipSpec, decode_frame_numbers, make_clip


def test_a_person_drags_marks_exports_and_quits(
    screen: Screen, programs: Programs, tmp_path: Path
) -> None:
    program = programs.start(make_clip(ClipSpec(frames=150, gop=30), tmp_path / "talk.mp4"))

    middle_x, y = program.seen().handles["middle"]
    screen.drag(program.seen().handles["in"], middle_x - 6)
    program.wait(lambda seen: abs(seen.handles["in"][0] - (middle_x - 6)) <= 3)
    screen.do("mousemove", middle_x + 200, y, "click", 1)
    program.wait(lambda seen: seen.frame > 80)
    screen.do("key", "shift+i")
    program.wait(lambda seen: seen.frame == 75)
    for _ in range(9):
        screen.do("key", "Right")
    screen.do("key", "o", "key", "ctrl+e")
    program.wait(lambda seen: seen.jobs == ["Done"])
    screen.do("key", "ctrl+q")

    assert program.ended() == (0, "")
    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(75, 85))


def test_quitting_while_a_clip_is_written_ends_with_status_nought(
    screen: Screen, programs: Programs, tmp_path: Path
) -> None:
    program = programs.start(
        make_clip(ClipSpec(frames=1800, gop=1800, b_frames=0), tmp_path / "talk.mp4")
    )

    screen.do("key", "Right", "key", "i", "key", "ctrl+e", "key", "ctrl+q")

    assert program.ended() == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "home",
        "places.json",
        "talk.mp4",
    ]


@pytest.mark.parametrize("presses", [1, 3], ids=["streamed", "stepped"])
def test_quitting_while_it_plays_ends_with_status_nought(
    screen: Screen, programs: Programs, tmp_path: Path, presses: int
) -> None:
    program = programs.start(make_clip(ClipSpec(frames=3000, gop=30), tmp_path / "talk.mp4"))

    for _ in range(presses):
        screen.do("key", "l")
    program.wait(lambda seen: seen.frame > 5)
    screen.do("key", "ctrl+q")

    assert program.ended() == (0, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_as_a_person_does(
    screen: Screen, tmp_path: Path, number: signal.Signals
) -> None:
    video = make_clip(ClipSpec(frames=60), tmp_path / "talk.mp4")
    process = subprocess.Popen(
        [sys.executable, "-m", "reely_desktop", str(video)],
        env=screen.environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    screen.do("search", "--sync", "--onlyvisible", "--name", "^talk.mp4 - Reely$")

    process.send_signal(number)
    _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (130, "")


def test_nothing_that_reads_media_is_loaded_before_the_window_shows() -> None:
    code = (
        "import os, sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from reely_desktop.bootstrap import wire\n"
        "from reely_desktop.ui.application import Window\n"
        "a = QApplication([])\n"
        "w = Window(a, wire(os.environ))\n"
        "w.show(); w.main_window.grab()\n"
        "print(*sorted(n for n in sys.modules if n.startswith('PySide6.Qt') or n in"
        " {'av', 'numpy', 'sqlite3', 'httpx', 'keyring', 'ffmpeg', 'rich', 'asyncio',"
        " 'cattrs', 'cryptography', 'jwt', 'sqlalchemy', 'zoneinfo', 'importlib.metadata'}))\n"
        "w.close()"
    )

    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert ended.stdout.split() == ["PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"]
