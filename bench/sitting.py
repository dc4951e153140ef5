"""Somebody who sits at a real window of Reely, without a screen: what the editor's benches measure in.

Mouse and keyboard go through Qt as a person's do; the home is an empty folder of its own. While there is
something to wait for, the event loop runs, as it does in the program.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import QApplication

    from reely_desktop.app.state import Document, State
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.ui.application import Window
    from reely_desktop.ui.preview import PreviewPane
    from reely_desktop.ui.timeline import Timeline

PATIENCE_SECONDS = 900
_LOOK_EVERY_MS = 2


class OutOfPatience(Exception):  # noqa: N818 - it is how waiting ended
    """What was waited for did not come."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A person, the window and its parts."""

    application: "QApplication"
    window: "Window"
    timeline: "Timeline"
    preview: "PreviewPane"

    @property
    def state(self) -> "State":
        """What the editor shows."""
        return self.window.editor.store.state

    @property
    def document(self) -> "Document":
        """The open video."""
        document = self.state.document
        assert document is not None  # noqa: S101 - a bench opens one first
        return document

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the event loop run until it `is_so`. Raises OutOfPatience."""
        from PySide6.QtCore import QEventLoop, QTimer

        if is_so():
            return
        until = time.monotonic() + PATIENCE_SECONDS
        loop, clock = QEventLoop(), QTimer()

        def look() -> None:
            if is_so() or time.monotonic() > until:
                loop.quit()

        clock.timeout.connect(look)
        clock.start(_LOOK_EVERY_MS)
        loop.exec()
        if not is_so():
            raise OutOfPatience

    def act(self, gestures: Iterator[object], *, every_ms: int) -> None:
        """Do one of `gestures` every so often, in the running event loop, to the last."""
        from PySide6.QtCore import QTimer

        is_over: list[bool] = []
        failed: list[Exception] = []

        # It knows nothing of its clock: in a ring, that might be collected by another thread, and crash.
        def go_on() -> None:
            try:
                if next(gestures, is_over) is is_over:
                    is_over.append(True)
            except Exception as error:  # noqa: BLE001 - Qt would only print it
                failed.append(error)

        clock = QTimer()
        clock.timeout.connect(go_on)
        clock.start(every_ms)
        self.wait(lambda: bool(is_over or failed))
        clock.stop()
        if failed:
            raise failed[0]

    def settle(self) -> None:
        """Carry out what is due, and paint what has changed."""
        self.application.processEvents()

    def open(self, path: Path) -> None:
        """Open `path` and wait until it is shown."""
        self.window.editor.open(path)
        self.wait(lambda: self.state.document is not None and self.is_seen())

    def is_seen(self) -> bool:
        """Whether the picture on show is the frame in focus, and no draft of it."""
        from reely_desktop.app.editing import time_in_focus

        shown = self.state.preview
        is_there = shown is not None and shown.asked == time_in_focus(self.state)
        return is_there and shown is not None and not shown.is_draft

    @contextmanager
    def painted(self) -> Iterator[list[bool]]:
        """Note each paint of the preview that shows the frame in focus."""
        from PySide6.QtCore import QEvent, QObject

        is_painted: list[bool] = []
        sitting = self

        class Watch(QObject):
            """Looks at what reaches the preview."""

            def eventFilter(self, _preview: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
                """Let everything through."""
                if event.type() == QEvent.Type.Paint and sitting.is_seen():
                    is_painted.append(True)
                return False

        watch = Watch()
        self.preview.installEventFilter(watch)
        try:
            yield is_painted
        finally:
            self.preview.removeEventFilter(watch)

    def key(self, name: str) -> None:
        """Press the keys that Qt calls `name`, like `Ctrl+Z`, and let go."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        pressed = QKeySequence(name)[0]  # type: ignore[index] # Qt's own way, missing from its stubs
        where = self.application.focusWidget() or self.window.main_window
        QTest.keyClick(where, pressed.key(), pressed.keyboardModifiers())

    def point(self, at: "MediaTime", *, outwards_px: float = 0) -> "QPoint":
        """Return where the film strip shows `at`, or a place that lies beside it."""
        from PySide6.QtCore import QPoint

        from reely_desktop.ui.ruler_painting import RULER_PX
        from reely_desktop.ui.timeline_painting import STRIP_PX

        span = self.timeline.span()
        assert span is not None  # noqa: S101 - a video is open
        return QPoint(round(span.x_of(at) + outwards_px), RULER_PX + STRIP_PX // 2)

    def press(self, place: "QPoint") -> None:
        """Press the mouse on the timeline."""
        from PySide6.QtTest import QTest

        QTest.mousePress(self.timeline, _left(), pos=place)

    def move(self, place: "QPoint") -> None:
        """Move the mouse, whose button is held."""
        from PySide6.QtTest import QTest

        QTest.mouseMove(self.timeline, place)

    def release(self, place: "QPoint") -> None:
        """Let the button go."""
        from PySide6.QtTest import QTest

        QTest.mouseRelease(self.timeline, _left(), pos=place)

    def time(self, share: "Fraction") -> "MediaTime":
        """Return the time that lies at `share` of the video."""
        from reely_desktop.engine.mediatime import from_seconds

        return from_seconds(share * self.document.duration.seconds)


@contextmanager
def at_window(*, makes_proxies: bool = True, is_shown: bool = True) -> Iterator[Sitting]:
    """Sit at a new window, in an empty home, until it is closed; it `is_shown`, and has begun all it does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from dataclasses import replace

    from PySide6.QtWidgets import QApplication

    from reely_desktop.bootstrap import wire
    from reely_desktop.host.memory import collect_rarely
    from reely_desktop.ui.application import Window
    from reely_desktop.ui.preview import PreviewPane
    from reely_desktop.ui.timeline import Timeline
    from tests.support.granted_plans import grant

    with tempfile.TemporaryDirectory() as home:
        grant(Path(home) / "data")
        application = QApplication([])
        wired = replace(
            wire({**os.environ, "REELY_HOME": home}), makes_proxies=lambda: makes_proxies
        )
        window = Window(application, wired)
        collect_rarely()  # as it does when it starts
        timeline = window.main_window.findChild(Timeline)
        preview = window.main_window.findChild(PreviewPane)
        assert isinstance(timeline, Timeline)  # noqa: S101 - the window has one
        assert isinstance(preview, PreviewPane)  # noqa: S101 - the window has one
        sitting = Sitting(application, window, timeline, preview)
        if is_shown:
            window.show()
            editor = window.editor
            sitting.wait(lambda: editor.remembering.has_begun and editor.loading.is_over)
        yield sitting
        window.main_window.close()
        application.processEvents()


def _left() -> "Qt.MouseButton":
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton
