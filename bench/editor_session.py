"""Whether the window takes more and more memory: an hour's editing, done as fast as it goes.

An hour is 3,600 gestures, one a second: going about, stepping, splitting, removing, bringing back, marking,
dragging the playhead and handles, zooming, playing for a moment, naming, adding and removing clips, undoing
and doing again. They are drawn by a seed, so that every run is the same. Before the first, what the window
keeps within bounds is filled, frames around the playhead and small pictures, and each kind of gesture is made
once, since the first playing loads a player.

Run as a program, `python -m bench.editor_session FILM GESTURES`, it prints the resident sizes in MiB: after
the first minute, and each twelfth of the whole.
"""

import json
import random
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import psutil

from bench import films
from bench.editor_pictures import SHORT_GROUP
from bench.measuring import run_measured
from bench.programs import ffmpeg
from bench.sitting import Sitting, at_window
from bench.table import Row, at_most

GESTURES_AN_HOUR = 3_600
MOST_BY_A_MINUTE = 1.10
_GESTURES_A_MINUTE = 60
_LOOKS = 12
_PLACES = 60
_LOOKED_FROM = Fraction(1, 3)
_PLAYED_MS = 150
_MIB = 2**20

Gesture = Callable[[Sitting, random.Random], object]


def rows(gestures: int) -> list[Row]:
    """Return the table of one session of as many gestures, more than a minute's."""
    film = films.to_seek(films.FOLDER, group_frames=SHORT_GROUP, ffmpeg=ffmpeg()[0])
    print(f"editing: {gestures:,} gestures …", flush=True)
    told = run_measured([sys.executable, "-m", "bench.editor_session", film, gestures]).output
    minute, *later = json.loads(told)
    return [
        Row("resident after a minute's editing", f"{minute:.0f} MiB"),
        Row("  while it goes on", " ".join(f"{size:.0f}" for size in later)),
        Row(f"  after {gestures:,} gestures", f"{later[-1]:.0f} MiB"),
        at_most("  by that after a minute", later[-1] / minute, most=MOST_BY_A_MINUTE),
    ]


def _session(sitting: Sitting, film: Path, gestures: int) -> list[float]:
    drawn = random.Random(1907)
    sitting.open(film)
    sitting.wait(lambda: not sitting.state.jobs)
    _fill(sitting)
    for gesture in _GESTURES:
        gesture(sitting, drawn)
        sitting.settle()
    sizes = []
    twelfths = {gestures * n // _LOOKS for n in range(1, _LOOKS + 1)}
    looks = {_GESTURES_A_MINUTE, *(look for look in twelfths if look > _GESTURES_A_MINUTE)}
    for number in range(1, gestures + 1):
        drawn.choices(_GESTURES, _HOW_OFTEN)[0](sitting, drawn)
        sitting.settle()
        if number in looks:
            # Always at the same place, since of the frames around it up to 128 MiB are kept.
            _go_to(sitting, _LOOKED_FROM)
            sitting.wait(sitting.is_seen)
            sizes.append(psutil.Process().memory_info().rss / _MIB)
    return sizes


def _fill(sitting: Sitting) -> None:
    """Look at the whole film, so that all that is kept within bounds is there."""
    from reely_desktop.app.decoded_pictures import MOST_THUMBNAILS
    from reely_desktop.engine.media.pictures import KEPT_BYTES

    places = tuple(
        sitting.time(Fraction(2 * n + 1, 2 * MOST_THUMBNAILS)) for n in range(MOST_THUMBNAILS)
    )
    sitting.window.editor.viewing.fill_strip(places)
    sitting.wait(lambda: len(sitting.state.thumbnails) >= MOST_THUMBNAILS)
    for number in range(_PLACES):
        _go_to(sitting, Fraction(number, _PLACES))
        sitting.wait(sitting.is_seen)
    # Places alone fill a fifth of what is kept: as much as lies between each and its keyframe.
    _go_to(sitting, _LOOKED_FROM)
    video = sitting.document
    for _ in range(KEPT_BYTES // (video.width * video.height * 3 // 2) + 1):
        sitting.key("Right")
        sitting.wait(sitting.is_seen)


def _go_to(sitting: Sitting, share: Fraction) -> None:
    from reely_desktop.app import editing

    time = sitting.time(share)
    sitting.window.editor.store.apply(lambda state: editing.seek(state, time))
    sitting.settle()


def _go_about(sitting: Sitting, drawn: random.Random) -> None:
    _go_to(sitting, Fraction(drawn.randrange(1000), 1000))
    sitting.wait(sitting.is_seen)


def _scrub(sitting: Sitting, drawn: random.Random) -> None:
    view = sitting.state.view
    assert view is not None  # noqa: S101 - a video is open
    start = sitting.point(view.start)
    width = max(1, sitting.point(view.end).x() - start.x())
    first = drawn.randrange(width)
    _drag(sitting, start.x() + first, start.x() + drawn.randrange(width))


def _drag_handle(sitting: Sitting, drawn: random.Random) -> None:
    handle = sitting.point(sitting.document.in_point, outwards_px=-6).x()
    _drag(sitting, handle, handle + drawn.randrange(-60, 60))


def _drag(sitting: Sitting, from_px: int, to_px: int) -> None:
    place = sitting.point(sitting.document.in_point)
    place.setX(from_px)
    sitting.press(place)
    for number in range(1, 9):
        place.setX(from_px + (to_px - from_px) * number // 8)
        sitting.move(place)
        sitting.settle()
    sitting.release(place)


def _play(sitting: Sitting, _drawn: random.Random) -> None:
    from PySide6.QtTest import QTest

    sitting.key("Space")
    QTest.qWait(_PLAYED_MS)
    sitting.key("Space")


def _name(sitting: Sitting, drawn: random.Random) -> None:
    from PySide6.QtTest import QTest

    sitting.key("F2")
    field = sitting.application.focusWidget() or sitting.timeline
    QTest.keyClicks(field, f"Take {drawn.randrange(100)}")
    sitting.key("Return")
    sitting.settle()  # it is taken in the next turn
    sitting.timeline.setFocus()


def _discard(sitting: Sitting, _drawn: random.Random) -> None:
    sitting.key("Ctrl+Shift+Del")


def _pressing(*names: str) -> Gesture:
    return lambda sitting, drawn: sitting.key(drawn.choice(names))


_WEIGHED: tuple[tuple[Gesture, int], ...] = (
    (_go_about, 8),
    (_scrub, 4),
    (_drag_handle, 6),
    (_play, 3),
    (_name, 2),
    (_pressing("Right", "Left", "Shift+Right", "Shift+Left"), 20),
    (_pressing("S"), 12),
    (_pressing("Del", "R", "Q", "W", "Alt+X"), 12),
    (_pressing("M", "N", "I", "O"), 8),
    (_pressing("=", "-", "\\", "Up", "Down"), 10),
    (_pressing("Ctrl+D", "Ctrl+N", "PgUp", "PgDown"), 4),
    (_discard, 3),
    (_pressing("Ctrl+Z", "Ctrl+Shift+Z"), 8),
)
_GESTURES = [gesture for gesture, _ in _WEIGHED]
_HOW_OFTEN = [weight for _, weight in _WEIGHED]

if __name__ == "__main__":
    with at_window() as at:
        print(json.dumps(_session(at, Path(sys.argv[1]), int(sys.argv[2]))))
