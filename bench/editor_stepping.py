"""How long it takes from a press of a key to the next frame on the window, painted.

The key comes as often as one that is held down, `PRESSES_A_SECOND`. How long it takes where each press comes
with the paint before is told, too.

Run as a program, `python -m bench.editor_stepping FILM STEPS`, it prints the waits in milliseconds, of the
steps on and of those back.
"""

import json
import sys
import time
from fractions import Fraction
from pathlib import Path
from statistics import median

from bench import films
from bench.editor_pictures import MOST_STEP_MS, SHORT_GROUP, p95
from bench.measuring import run_measured
from bench.programs import ffmpeg
from bench.sitting import Sitting, at_window
from bench.table import Row, at_most

PRESSES_A_SECOND = 30
_LOOK_S = 0.002
"""How long the loop sleeps between two looks, while the key is not due yet."""
_KEYS = {"next frame": "Right", "previous frame": "Left"}


def rows(steps: int) -> list[Row]:
    """Return the table of as many steps each way."""
    film = films.to_seek(films.FOLDER, group_frames=SHORT_GROUP, ffmpeg=ffmpeg()[0])
    print("stepping in the window …", flush=True)
    told = run_measured([sys.executable, "-m", "bench.editor_stepping", film, steps]).output
    waits: dict[str, dict[str, list[float]]] = json.loads(told)
    found = []
    for name, ways in waits.items():
        held, at_once = ways["held"], ways["at once"]
        found += [
            at_most(
                f"{name}, from the key to its picture on the window: median",
                median(held),
                most=MOST_STEP_MS,
                unit=" ms",
            ),
            Row("  95th percentile", f"{p95(held):.1f} ms"),
            Row("  each press with the paint before: median", f"{median(at_once):.1f} ms"),
        ]
    return found


def _steps(sitting: Sitting, film: Path, steps: int) -> dict[str, dict[str, list[float]]]:
    from reely_desktop.app import editing

    sitting.open(film)
    sitting.wait(lambda: not sitting.state.jobs)
    third = sitting.time(Fraction(1, 3))
    sitting.window.editor.store.apply(lambda state: editing.seek(state, third))
    sitting.wait(sitting.is_seen)
    with sitting.painted() as is_painted:
        return {
            name: {
                pace: [_wait(sitting, key, is_painted, every_s=every_s) for _ in range(steps)]
                for pace, every_s in (("held", 1 / PRESSES_A_SECOND), ("at once", 0.0))
            }
            for name, key in _KEYS.items()
        }


def _wait(sitting: Sitting, key: str, is_painted: list[bool], *, every_s: float) -> float:
    """Return how long one step took, in milliseconds, once `every_s` are over since it began."""
    from PySide6.QtCore import QEventLoop

    is_painted.clear()
    began = time.perf_counter()
    sitting.key(key)
    while not is_painted:
        sitting.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took = time.perf_counter() - began
    while (left := began + every_s - time.perf_counter()) > 0:
        time.sleep(min(left, _LOOK_S))
        sitting.application.processEvents()
    return took * 1000


if __name__ == "__main__":
    with at_window() as at:
        print(json.dumps(_steps(at, Path(sys.argv[1]), int(sys.argv[2]))))
