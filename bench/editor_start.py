"""How long it takes from starting the editor to its first paint, beside a bare window of PySide6.

Each start is a process of its own, measured from just before it is begun until its main window is painted
and on the screen that is none, and on until the window is whole and its loop comes round; both are begun in
turns, after one each that is not counted.

Run as a program, `python -m bench.editor_start WINDOW`, it is one of the two: it says by the monotonic clock
when its window was painted and when it was whole, and what it had used of a processor by then, and ends.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.table import Row, at_most

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

MOST_BY_BARE = 1.5
MOST_SECONDS = 1.0
_EVERY_MS = 2


@dataclass(frozen=True, slots=True)
class Start:
    """How long a window took from its process being begun to its paint, and until it was whole.

    `cpu_seconds` is what it had used of a processor by then.
    """

    seconds: float
    whole_seconds: float
    cpu_seconds: float


def rows(starts: int) -> list[Row]:
    """Return the table of as many starts of each."""
    starts_of: dict[str, list[Start]] = {name: [] for name in _WINDOWS}
    with tempfile.TemporaryDirectory() as home:
        for number in range(starts + 1):
            for name, found in starts_of.items():
                start = begun(name, Path(home))
                if number:
                    found.append(start)
    reely, bare = (median(one.seconds for one in starts_of[name]) for name in ("reely", "bare"))
    turns = zip(starts_of["reely"], starts_of["bare"], strict=True)
    by_bare = median(ours.seconds / theirs.seconds for ours, theirs in turns)
    whole = median(one.whole_seconds for one in starts_of["reely"])
    return [
        at_most("first paint of the editor: median", reely, most=MOST_SECONDS, unit=" s"),
        Row("  slowest", f"{max(one.seconds for one in starts_of['reely']):.3f} s"),
        Row("  a bare window of PySide6: median", f"{bare:.3f} s"),
        at_most("  ours by bare, of each turn: median", by_bare, most=MOST_BY_BARE),
        at_most("the editor is whole: median", whole, most=MOST_SECONDS, unit=" s"),
    ]


def begun(name: str, home: Path) -> Start:
    """Start the window `name` in `home`, "reely" or "bare", and return once it has been closed again."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "bench.editor_start", name],
        check=True,
        capture_output=True,
        encoding="ascii",
        env=_environment(home),
    )
    painted, whole, cpu_seconds = map(float, done.stdout.split())
    return Start(painted - began, whole - began, cpu_seconds)


def _environment(home: Path) -> dict[str, str]:
    """Return what both are started with: no screen, and modules compiled once, as an installed program's."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {
        "QT_QPA_PLATFORM": "offscreen",
        "REELY_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }


def _reely() -> None:
    from reely_desktop.__main__ import main
    from reely_desktop.ui.main_window import MainWindow

    _tell_when_painted(MainWindow)
    main([])


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        """A window with nothing in it."""

    _tell_when_painted(Bare, is_whole_at_once=True)
    application = QApplication([])
    window = Bare()
    window.resize(1180, 800)
    window.show()
    application.exec()


def _tell_when_painted(kind: "type[QMainWindow]", *, is_whole_at_once: bool = False) -> None:
    """Let a window of that kind say when it has been painted and when it was whole, and close.

    Whole it is when it takes files that are dropped on it, and its loop has come round since.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    seen: list[float] = []
    paint_as_ever = kind.paintEvent

    def paint(window: "QMainWindow", event: QPaintEvent) -> None:
        if not seen:  # what is in it is painted with it, before the loop comes round again
            seen.append(0.0)
            QTimer.singleShot(0, window, lambda: note(window))
        paint_as_ever(window, event)

    def note(window: "QMainWindow") -> None:
        seen[0] = time.monotonic()
        look(window)

    def look(window: "QMainWindow") -> None:
        if is_whole_at_once or window.acceptDrops():
            print(seen[0], time.monotonic(), time.process_time(), flush=True)
            window.close()
        else:
            QTimer.singleShot(_EVERY_MS, window, lambda: look(window))

    setattr(kind, "paintEvent", paint)  # noqa: B010 - to types it is no window's own


_WINDOWS: "dict[str, Callable[[], None]]" = {"reely": _reely, "bare": _bare}

if __name__ == "__main__":
    _WINDOWS[sys.argv[1]]()
