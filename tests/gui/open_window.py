"""Opens the window as a program of its own, for tests that use a real screen, mouse and keyboard.

    open_window.py VIDEO PLACES

Once the video is open and the window has the keyboard, PLACES gets one JSON object with the screen
positions of the handles and the frame at the playhead, again and again. Exits with the window's status.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[2]))

from reely_desktop.app import frame_grid
from reely_desktop.ui.application import Window
from reely_desktop.ui.timeline import Timeline
from tests.gui.conftest import STRIP_MIDDLE_PX, wiring

_TELL_EVERY_MS = 50


def main(video: Path, places: Path) -> int:
    application = QApplication(sys.argv[:1])
    window = Window(application, wiring(sample=video, clips=video.parent))
    timeline = window.main_window.findChild(Timeline)
    assert isinstance(timeline, Timeline)

    def tell() -> None:
        span, state = timeline.span(), window.editor.store.state
        if state.document is None or span is None or not timeline.isActiveWindow():
            return
        xs = {
            "in": span.x_of(state.document.in_point) - 6,
            "out": span.x_of(state.document.out_point) + 6,
            "middle": span.left_px + span.width_px / 2,
        }
        points = {n: timeline.mapToGlobal(QPoint(round(x), STRIP_MIDDLE_PX)) for n, x in xs.items()}
        beside = places.with_suffix(".part")
        found = {name: [point.x(), point.y()] for name, point in points.items()}
        frame = frame_grid.frame_at(state.document.frames, state.document.playhead)
        found |= {"jobs": [job.is_over for job in state.jobs], "frame": [frame]}
        beside.write_text(json.dumps(found))
        beside.replace(places)

    clock = QTimer(window.main_window)
    clock.timeout.connect(tell)
    clock.start(_TELL_EVERY_MS)
    window.show()
    window.editor.open(video)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
