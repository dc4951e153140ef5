"""The window comes up before what goes into it is loaded, and whatever keeps that from coming is told."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from reely_desktop.app.remembered import RecentFile
from reely_desktop.ui.recent_files import RecentList
from reely_desktop.ui.welcome import Welcome
from tests.desktop.cli.terminal import environment_with
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

WATCHED = """
import gc, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from reely_desktop.__main__ import main
from reely_desktop.ui.main_window import MainWindow

made = MainWindow.__init__

def make(window, icons):
    made(window, icons)
    window.painted.connect(lambda: seen(window))  # before Reely itself hears of it

MainWindow.__init__ = make

def when_whole(window, act):
    if window.acceptDrops():
        act()
    else:
        QTimer.singleShot(5, window, lambda: when_whole(window, act))

{watching}
sys.exit(main({typed!r}))
"""


RECENT = tuple(RecentFile(Path(f"talk-{number}.mp4"), number) for number in range(4))


def start(watching: str, *typed: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Start Reely, watched by what is said of `seen`, which is called when its window is seen."""
    return subprocess.run(
        [sys.executable, "-c", WATCHED.format(watching=watching, typed=list(typed))],
        env=environment_with(QT_QPA_PLATFORM="offscreen", REELY_HOME=str(home)),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_window_is_seen_before_anything_of_the_editor_is_loaded(tmp_path: Path) -> None:
    watching = (
        "def seen(window):\n"
        "    print(*(n for n in sys.modules if n.startswith('reely_desktop.')))\n"
        "    when_whole(window, window.close)\n"
    )

    ended = start(watching, home=tmp_path)

    loaded = ended.stdout.split()
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "reely_desktop.ui.welcome" in loaded
    assert [n for n in loaded if n.split(".")[1] in {"app", "engine", "account", "cli"}] == []
    assert len(loaded) < 30


def test_the_window_is_loaded_without_looking_through_all_objects(tmp_path: Path) -> None:
    watching = (
        "full = []\n"
        "def note(_phase, told):\n"
        "    if told['generation'] == 2: full.append(told)\n"
        "gc.callbacks.append(note)\n"
        "def seen(window):\n"
        "    when_whole(window, lambda: (print(len(full), gc.isenabled()), window.close()))\n"
    )

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stdout) == (0, "0 True\n")


def test_the_keyboard_stays_where_it_was_and_nothing_moves_when_the_window_becomes_whole(
    tmp_path: Path,
) -> None:
    watching = (
        "def places(window):\n"
        "    page, held = window.welcome, QApplication.focusWidget()\n"
        "    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]\n"
        "    return held.text(), [b.mapTo(window, b.rect().topLeft()).toTuple() for b in buttons]\n"
        "def seen(window):\n"
        "    before = places(window)\n"
        "    def compare():\n"
        "        print(before[0], len(before[1]), places(window) == before)\n"
        "        window.close()\n"
        "    when_whole(window, compare)\n"
    )

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stdout) == (0, "Open a video… 2 True\n")


def test_what_may_wait_begins_once_the_named_video_is_shown(tmp_path: Path) -> None:
    video = make_clip(ClipSpec(frames=30), tmp_path / "talk.mp4")
    watching = (
        "from reely_desktop.app.remembering import Remembering\n"
        "begin = Remembering.begin\n"
        "def note(remembering):\n"
        "    print(remembering._store.state.document is not None)\n"
        "    begin(remembering)\n"
        "    QTimer.singleShot(0, QApplication.closeAllWindows)\n"
        "Remembering.begin = note\n"
        "def seen(window): pass\n"
    )

    ended = start(watching, str(video), home=tmp_path / "home")

    assert (ended.returncode, ended.stdout) == (0, "True\n")


def test_a_video_that_is_named_is_said_to_open_from_the_first_picture_on(tmp_path: Path) -> None:
    video = make_clip(ClipSpec(frames=30), tmp_path / "talk.mp4")
    watching = (
        "def seen(window):\n"
        "    print(window.welcome._title.text())\n"
        "    opened(window)\n"
        "def opened(window):\n"
        "    if window.windowTitle().startswith('talk.mp4'):\n"
        "        window.close()\n"
        "    else:\n"
        "        QTimer.singleShot(5, window, lambda: opened(window))\n"
    )

    ended = start(watching, str(video), home=tmp_path / "home")

    assert (ended.returncode, ended.stdout) == (0, "Opening talk.mp4…\n")


def test_a_window_that_is_closed_before_it_is_whole_ends_with_status_nought(tmp_path: Path) -> None:
    watching = "def seen(window):\n    print('seen')\n    window.close()\n"

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "seen\n", "")


def test_a_window_that_nobody_sees_becomes_whole_too(tmp_path: Path) -> None:
    watching = (
        "def seen(window): pass\n"
        "MainWindow.paintEvent = lambda window, event: None  # as when it comes up minimised\n"
        "showing = MainWindow.show\n"
        "def show(window):\n"
        "    showing(window)\n"
        "    when_whole(window, window.close)\n"
        "MainWindow.show = show\n"
    )

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stderr) == (0, "")


LATE = "reely_desktop.ui.application.Window.show"


@pytest.mark.parametrize(
    ("raised", "where", "status", "told"),
    [
        ("ValueError", "reely_desktop.ui.starting.start_log", 5, "ValueError: broken"),
        ("ValueError", LATE, 5, "ValueError: broken"),
        ("ImportError", LATE, 5, "ImportError: broken"),
        ("KeyboardInterrupt", LATE, 130, ""),
    ],
)
def test_what_keeps_the_rest_from_being_there_ends_the_program_and_is_told(
    tmp_path: Path, raised: str, where: str, status: int, told: str
) -> None:
    watching = (
        "import pkgutil\n"
        "def broken(*_):\n"
        f"    raise {raised}('broken')\n"
        f"place, _, name = {where!r}.rpartition('.')\n"
        "def seen(window):\n"
        "    setattr(pkgutil.resolve_name(place), name, broken)\n"
    )

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stdout) == (status, "")
    assert len(ended.stderr.splitlines()) == (1 if told else 0)
    assert told in ended.stderr


def test_a_window_that_is_not_installed_is_told(tmp_path: Path) -> None:
    watching = (
        "import builtins\n"
        "load = builtins.__import__\n"
        "def broken(name, *how):\n"
        "    if name == 'reely_desktop.ui.application':\n"
        "        raise ImportError('no such thing')\n"
        "    return load(name, *how)\n"
        "def seen(window):\n"
        "    builtins.__import__ = broken\n"
    )

    ended = start(watching, home=tmp_path)

    assert (ended.returncode, ended.stdout) == (5, "")
    assert ended.stderr.startswith(
        "error[RLY-NO-WINDOW]: the window cannot be loaded (no such thing)"
    )


@pytest.mark.parametrize("height", [800, 700, 640, 560, 500])
def test_nothing_on_the_first_page_moves_when_recent_videos_come(
    person: Person, height: int
) -> None:
    person.window.main_window.resize(1180, height)
    QApplication.processEvents()
    page = person.window.main_window.findChild(Welcome)
    assert isinstance(page, Welcome)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    before = [(b.text(), b.geometry()) for b in buttons]

    person.window.editor.store.apply(lambda state: replace(state, recent=RECENT))

    recent = page.findChild(RecentList)
    assert isinstance(recent, RecentList)
    assert [b for b in recent.findChildren(QPushButton) if b.isVisible()]
    assert [(b.text(), b.geometry()) for b in buttons] == before
