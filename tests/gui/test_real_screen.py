"""The window as a program under an X server and a window manager, with a real mouse and keyboard."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.clips import ClipSpec, decode_frame_numbers, make_clip

PATIENCE_MS = 60_000
SCRIPT = Path(__file__).parent / "open_window.py"


@dataclass(frozen=True, slots=True)
class Screen:
    """A display with a window manager, and hands on its mouse and keyboard."""

    environment: dict[str, str]

    def do(self, *words: str | int) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, timeout=60)


@pytest.fixture
def screen(xvfb_display: str) -> Iterator[Screen]:
    environment = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    yield Screen(environment)
    manager.terminate()
    manager.wait()


@dataclass(frozen=True, slots=True)
class Program:
    """The window's process, and what it tells of where its handles are."""

    process: subprocess.Popen[str]
    places: Path
    qtbot: QtBot

    def told(self) -> dict[str, list[int]]:
        with suppress(FileNotFoundError):
            places: dict[str, list[int]] = json.loads(self.places.read_text())
            return places
        return {}

    def wait(self, is_so: Callable[[], bool]) -> None:
        def is_over_or_so() -> bool:
            return self.process.poll() is not None or is_so()

        self.qtbot.waitUntil(is_over_or_so, timeout=PATIENCE_MS)

    def ended(self) -> tuple[int, str]:
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors


@pytest.fixture
def start(screen: Screen, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Path], Program]]:
    started: list[subprocess.Popen[str]] = []

    def run(video: Path) -> Program:
        places = tmp_path / "places.json"
        process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(video), str(places)],
            env=screen.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        program = Program(process, places, qtbot)
        program.wait(lambda: "in" in program.told())
        return program

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


def test_a_person_drags_marks_exports_and_quits(
    screen: Screen, start: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = start(make_clip(ClipSpec(frames=150, gop=30), tmp_path / "talk.mp4"))

    in_x, y = program.told()["in"]
    middle_x, _ = program.told()["middle"]
    screen.do("mousemove", in_x, y, "mousedown", 1)
    for x in range(in_x, middle_x - 6, 40):
        screen.do("mousemove", "--sync", x + 1, y)
    screen.do("mousemove", "--sync", middle_x - 6, y, "mouseup", 1)
    program.wait(lambda: abs(program.told()["in"][0] - (middle_x - 6)) <= 3)
    screen.do("mousemove", middle_x + 200, y, "click", 1, "key", "shift+i")
    for _ in range(9):
        screen.do("key", "Right")
    screen.do("key", "o", "key", "ctrl+e")
    program.wait(lambda: program.told().get("jobs", []) == [True])
    screen.do("key", "ctrl+q")

    assert program.ended() == (0, "")
    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(75, 85))


def test_quitting_while_a_clip_is_written_ends_with_status_nought(
    screen: Screen, start: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = start(make_clip(ClipSpec(frames=1800, gop=1800, b_frames=0), tmp_path / "talk.mp4"))

    screen.do("key", "Right", "key", "i", "key", "ctrl+e", "key", "ctrl+q")

    assert program.ended() == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["places.json", "talk.mp4"]


@pytest.mark.parametrize("presses", [1, 3], ids=["streamed", "stepped"])
def test_quitting_while_it_plays_ends_with_status_nought(
    screen: Screen, start: Callable[[Path], Program], tmp_path: Path, presses: int
) -> None:
    program = start(make_clip(ClipSpec(frames=3000, gop=30), tmp_path / "talk.mp4"))

    for _ in range(presses):
        screen.do("key", "l")
    program.wait(lambda: program.told()["frame"][0] > 5)
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
        " {'av', 'numpy', 'sqlite3', 'httpx', 'keyring', 'ffmpeg', 'rich', 'asyncio'}))\n"
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
