"""The window's process: shows the window as soon as Qt is there, then loads all that goes into it, and runs.

    Qt ── `main_window`, with the page that it opens with ── seen ── `application`: everything else

What is pressed meanwhile waits, and reaches the window when it is whole. Closing it ends with status 0;
after SIGINT or SIGTERM with 130.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reely_desktop.bootstrap import Wiring, cannot_load_window, start_log
from reely_desktop.config import Settings
from reely_desktop.host.memory import collect_rarely
from reely_desktop.ui import messages_first
from reely_desktop.ui.main_window import open_main_window
from reely_desktop.ui.scaling import scaled

if TYPE_CHECKING:
    from reely_desktop.ui.interrupts import Interrupts

_INTERRUPTED = 130
_STYLE = ("-style", "fusion")
"""Named so, it needs no class of Python's, with all that such a class can do: a twentieth of a start."""
_AT_LATEST_MS = 1_000
"""A window that comes up minimised is not painted."""


def main(path: Path | None, wiring: Wiring, chosen: Settings) -> int:
    """Open the window, on `path` if given; return the exit status when it is closed.

    Raises what kept the rest of it from being loaded.
    """
    with scaled(chosen.interface_scale):
        application = QApplication([sys.argv[0], *_STYLE])
    start = _Start(application, wiring, chosen, path)
    start.show()
    return start.ended(application.exec())


class _Start:
    """The window of one process, at first without what goes into it."""

    def __init__(
        self, application: QApplication, wiring: Wiring, chosen: Settings, path: Path | None
    ) -> None:
        self._application = application
        self._wiring = wiring
        self._path = path
        self._has_begun = False
        self._failure: BaseException | None = None
        self._interrupts: Interrupts | None = None
        self._main_window = open_main_window(application, wiring.resources, chosen.appearance)
        if path is not None:
            self._main_window.welcome.show_opening(messages_first.opening(path.name))

    def show(self) -> None:
        """Show it, and go on once it is seen."""
        self._main_window.painted.connect(self._go_on)
        QTimer.singleShot(_AT_LATEST_MS, self._main_window, self._go_on)
        self._main_window.show()

    def ended(self, status: int) -> int:
        """Return the status of the process, from that of its loop."""
        if self._interrupts is not None:
            self._interrupts.stop()
        if self._failure is not None:
            raise self._failure
        return _INTERRUPTED if self._interrupts and self._interrupts.has_come else status

    def _go_on(self) -> None:
        if self._has_begun or not self._main_window.isVisible():
            return
        self._has_begun = True
        try:
            self._fill()
        except BaseException as failure:  # noqa: BLE001 - Qt would print it, and run on with half a window
            self._failure = failure
            self._application.quit()

    def _fill(self) -> None:
        start_log(self._wiring)
        try:
            from reely_desktop.ui.application import Window
            from reely_desktop.ui.interrupts import Interrupts
        except ImportError as error:
            raise cannot_load_window(error) from error
        self._interrupts = Interrupts(self._main_window.close)
        self._window = Window(self._application, self._wiring, self._main_window)
        collect_rarely()
        self._window.show()
        if self._path is not None:
            self._window.editor.open(self._path)
