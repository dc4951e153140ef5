"""How soon a film of two hours is there when somebody opens it in the window: picture, film strip, memory.

Each opening is a process of its own with an empty home, so that nothing is known of the film; the file is in
memory before. Time runs from asking for the film to its first frame painted, and to small pictures in the
store. A window that was there for a moment has loaded what reads films; one that is asked at once has not.

Run as a program, `python -m bench.editor_opening FILM warm|cold`, it opens the film once and prints its waits
in seconds and its memory in MiB.
"""

import json
import resource
import sys
import time
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median

from bench import films
from bench.measuring import RESIDENT_UNIT, run_measured
from bench.sitting import Sitting, at_window
from bench.table import Row, at_most

MOST_WAIT_SECONDS = 0.5
MOST_STRIP_SECONDS = 10.0
MOST_MEMORY_MIB = 300
THUMBNAILS = 100
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Opened:
    """How long people waited, in seconds, and the most memory, in MiB."""

    picture: float
    thumbnail: float
    strip: float
    resident_mib: float


def rows(film: Path, rounds: int) -> list[Row]:
    """Return the table of as many openings of each kind."""
    films.read_once(film)
    warm, cold = [], []
    for number in range(rounds):
        print(f"opening the film: {number + 1} of {rounds} …", flush=True)
        warm.append(_opened(film, "warm"))
        cold.append(_opened(film, "cold"))
    return [
        at_most(
            "first picture, painted",
            median(one.picture for one in warm),
            most=MOST_WAIT_SECONDS,
            unit=" s",
        ),
        Row("  asked for with the window", f"{median(one.picture for one in cold):.3f} s"),
        at_most(
            "first small picture",
            median(one.thumbnail for one in warm),
            most=MOST_WAIT_SECONDS,
            unit=" s",
        ),
        Row("  asked for with the window", f"{median(one.thumbnail for one in cold):.3f} s"),
        at_most(
            f"{THUMBNAILS} small pictures in the window",
            median(one.strip for one in warm),
            most=MOST_STRIP_SECONDS,
            unit=" s",
        ),
        at_most(
            "most memory by then",
            max(one.resident_mib for one in warm + cold),
            most=MOST_MEMORY_MIB,
            unit=" MiB",
        ),
    ]


def _opened(film: Path, how: str) -> Opened:
    told = run_measured([sys.executable, "-m", "bench.editor_opening", film, how]).output
    return Opened(**json.loads(told))


def _open(sitting: Sitting, film: Path, *, is_warm: bool) -> Opened:
    if is_warm:
        sitting.wait(lambda: "reely_desktop.engine.media.sound" in sys.modules)
    began = time.monotonic()
    if not is_warm:
        sitting.window.show()
    sitting.window.editor.open(film)
    thumbnail: list[float] = []
    store = sitting.window.editor.store
    store.subscribe(lambda state: thumbnail.append(time.monotonic()) if state.thumbnails else None)
    with sitting.painted() as is_painted:
        sitting.wait(lambda: bool(is_painted))
    picture = time.monotonic()
    sitting.wait(lambda: bool(thumbnail))
    places = tuple(sitting.time(Fraction(2 * n + 1, 2 * THUMBNAILS)) for n in range(THUMBNAILS))
    sitting.window.editor.viewing.fill_strip(places)
    sitting.wait(lambda: {*places} <= {one.at for one in sitting.state.thumbnails})
    return Opened(
        picture=picture - began,
        thumbnail=thumbnail[0] - began,
        strip=time.monotonic() - began,
        resident_mib=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RESIDENT_UNIT / _MIB,
    )


if __name__ == "__main__":
    warm = sys.argv[2] == "warm"
    with at_window(is_shown=warm) as at:
        print(json.dumps(asdict(_open(at, Path(sys.argv[1]), is_warm=warm))))
