"""How long the timeline takes to paint: still, while the playhead is dragged, while zooming.

A timeline of 1600 pixels, with 60 pictures, 20,000 bins of sound, 200 silences and 300 scenes, paints into
a picture in memory.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from statistics import median, quantiles
from typing import TYPE_CHECKING

from bench.table import Row, at_most

if TYPE_CHECKING:
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.ui.present import TimelineView

WIDTH_PX = 1600
THUMBNAILS = 60
BINS = 20_000
SILENCES = 200
SCENES = 300
SECONDS = 1200
MOST_STILL_MS = 1.0
MOST_DRAGGING_MS = 1.0
MOST_ZOOMING_MS = 1.0

Views = Iterator["TimelineView"]


def rows(paints: int) -> list[Row]:
    """Return the table of as many paints of each kind."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    view = example()
    goals: tuple[tuple[str, Callable[[TimelineView, int], Views], float], ...] = (
        ("still", still, MOST_STILL_MS),
        ("dragging the playhead", dragging, MOST_DRAGGING_MS),
        ("zooming", zooming, MOST_ZOOMING_MS),
    )
    found = []
    for name, views, most in goals:
        times = paint_times(views(view, paints))
        found += [
            at_most(f"{name}: median", median(times), most=most, unit=" ms"),
            Row("  95th percentile", f"{quantiles(times, n=20)[-1]:.2f} ms"),
        ]
    del application
    return found


def paint_times(views: Views) -> list[float]:
    """Show one view after the other; return how long each took to be painted, in milliseconds."""
    from PySide6.QtGui import QImage

    from reely_desktop.ui.timeline import Timeline

    timeline = Timeline()
    timeline.show_view(next(views))
    timeline.resize(WIDTH_PX, timeline.sizeHint().height())
    picture = QImage(timeline.size(), QImage.Format.Format_ARGB32_Premultiplied)
    timeline.render(picture)  # which paints the layers that others keep
    times = []
    for view in views:
        began = time.perf_counter()
        timeline.show_view(view)
        timeline.render(picture)
        times.append((time.perf_counter() - began) * 1000)
    return times


def still(view: "TimelineView", paints: int) -> Views:
    """Yield the same view again and again."""
    yield from (view for _ in range(paints))


def dragging(view: "TimelineView", paints: int) -> Views:
    """Move the playhead along the whole video."""
    for number in range(paints):
        yield replace(view, playhead=_at(Fraction(SECONDS * number, paints)))


def zooming(view: "TimelineView", paints: int) -> Views:
    """Zoom in on the middle, step by step, down to a second and back again."""
    from reely_desktop.engine.mediatime import MediaRange

    middle = Fraction(SECONDS, 2)
    for number in range(paints):
        turn = number % 60
        length = SECONDS * Fraction(8, 9) ** min(turn, 60 - turn)
        yield replace(view, view=MediaRange(_at(middle - length / 2), _at(middle + length / 2)))


def example() -> "TimelineView":
    """Return a video with sound, pictures, silences and scenes, half of it kept."""
    import numpy as np

    from reely_desktop.app.soundtrack import Soundtrack
    from reely_desktop.app.state import Thumbnail
    from reely_desktop.engine.media.peaks import BIN_SIZES, Peaks, pyramid
    from reely_desktop.engine.media.pictures import Picture
    from reely_desktop.engine.mediatime import ZERO, MediaRange
    from reely_desktop.ui.present import TimelineView

    drawn = np.random.default_rng(1907)
    loud = drawn.integers(0, 32_000, BINS).astype(np.int16)
    rate = BINS * BIN_SIZES[0] // SECONDS
    peaks = Peaks(rate, BINS * BIN_SIZES[0], pyramid(-loud, loud))
    pixels = drawn.integers(0, 255, 160 * 284 * 4, dtype=np.uint8).tobytes()
    step = Fraction(SECONDS, THUMBNAILS)
    pause = Fraction(SECONDS, SILENCES)
    return TimelineView(
        view=MediaRange(ZERO, _at(Fraction(SECONDS))),
        duration=_at(Fraction(SECONDS)),
        pieces=(MediaRange(_at(Fraction(SECONDS, 4)), _at(Fraction(3 * SECONDS, 4))),),
        ghosts=(),
        markers=(),
        length="",
        playhead=ZERO,
        frame=Fraction(1, 30),
        aspect=16 / 9,
        thumbnails=tuple(
            Thumbnail(at, Picture(at, 284, 160, pixels))
            for at in (_at(step * number) for number in range(THUMBNAILS))
        ),
        spoken="",
        soundtrack=Soundtrack(
            peaks,
            tuple(MediaRange(_at(pause * n), _at(pause * n + 1)) for n in range(SILENCES)),
        ),
        scenes=tuple(_at(Fraction(SECONDS * n, SCENES)) for n in range(1, SCENES)),
    )


def _at(seconds: Fraction) -> "MediaTime":
    from reely_desktop.engine.mediatime import Rounding, from_seconds

    return from_seconds(seconds).rescale(Fraction(1, 1000), Rounding.DOWN)
