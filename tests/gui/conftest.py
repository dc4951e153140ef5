"""A real window, offscreen, over real clips."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reely_desktop.app.job import Job
from reely_desktop.app.state import Document, State
from reely_desktop.bootstrap import Wiring, wire
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui.application import Window
from reely_desktop.ui.ruler_painting import RULER_PX
from reely_desktop.ui.timeline import Timeline
from reely_desktop.ui.timeline_geometry import Span
from reely_desktop.ui.timeline_painting import STRIP_PX
from tests.gui.on_screen import Programs, Screen, window_manager
from tests.support.frame_numbers import read_frame_number
from tests.support.granted_plans import grant

PATIENCE_MS = 30_000
STRIP_MIDDLE_PX = RULER_PX + STRIP_PX // 2


def wiring(sample: Path, clips: Path, *, has_plan: bool = True) -> Wiring:
    wired = wire(os.environ)
    data = wired.folders.data / secrets.token_hex(4)  # what one test makes of a video is its own
    if has_plan:
        grant(data)
    own = replace(wired.folders, clips=clips, data=data, settings=data / "settings")
    return replace(wired, sample=sample, folders=own, makes_proxies=lambda: False)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone at the window, with a mouse and a keyboard."""

    window: Window
    qtbot: QtBot

    @property
    def state(self) -> State:
        return self.window.editor.store.state

    @property
    def document(self) -> Document:
        assert self.state.document is not None, self.state.problem
        return self.state.document

    @property
    def timeline(self) -> Timeline:
        found = self.window.main_window.findChild(Timeline)
        assert isinstance(found, Timeline)
        return found

    def wait(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def open(self, path: Path) -> None:
        self.window.editor.open(path)
        self.wait(lambda: self.state.document is not None and self.state.document.path == path)
        self.wait(lambda: not self.state.jobs and self.timeline.isVisible())

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        where = QApplication.focusWidget() or self.window.main_window
        QTest.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)

    def seen(self) -> int | None:
        """Return the number in the picture on show, once it is the one in focus."""
        self.wait(self._picture_is_current)
        assert self.state.preview is not None
        picture = self.state.preview.picture
        pixels = picture.pixels[..., :3]
        return read_frame_number(pixels.mean(axis=2))

    def drag(self, from_time: MediaTime, to_time: MediaTime, *, outwards_px: int) -> None:
        """Drag what lies `outwards_px` beside `from_time` on the strip to `to_time`, in steps."""
        span = self.span()
        start = QPoint(round(span.x_of(from_time)) + outwards_px, STRIP_MIDDLE_PX)
        end = QPoint(round(span.x_of(to_time)) + outwards_px, STRIP_MIDDLE_PX)
        QTest.mousePress(self.timeline, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.timeline, (start + end) / 2)
        QTest.mouseMove(self.timeline, end)

    def drop(self) -> None:
        QTest.mouseRelease(self.timeline, Qt.MouseButton.LeftButton)

    def span(self) -> Span:
        span = self.timeline.span()
        assert span is not None
        return span

    def ended_jobs(self, count: int = 1) -> tuple[Job, ...]:
        self.wait(lambda: sum(job.is_over for job in self.state.jobs) == count)
        return self.state.jobs

    def _picture_is_current(self) -> bool:
        from reely_desktop.app.editing import time_in_focus

        preview = self.state.preview
        return preview is not None and preview.asked == time_in_focus(self.state)


@contextmanager
def at_window(application: QApplication, qtbot: QtBot, wired: Wiring) -> Iterator[Person]:
    """Sit at a window of Reely until it is closed."""
    window = Window(application, wired)
    with qtbot.waitExposed(window.main_window, timeout=PATIENCE_MS):
        window.show()
    yield Person(window, qtbot)
    window.main_window.close()
    window.main_window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _windows_go() -> Iterator[None]:
    """Delete the windows that a test has left: every later one would take the time to dress them too."""
    yield
    if QApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMainWindow):
                widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")
    with at_window(qapp, qtbot, wired) as sitting:
        yield sitting


@pytest.fixture
def screen(xvfb_display: str) -> Iterator[Screen]:
    environment = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    with window_manager(environment) as at_hand:
        yield at_hand


@pytest.fixture
def programs(screen: Screen, tmp_path: Path, qtbot: QtBot) -> Iterator[Programs]:
    started = Programs(screen, tmp_path, qtbot)
    yield started
    started.close()
