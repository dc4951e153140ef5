"""Where what is dragged along the timeline comes to rest: at the nearest landmark, if one is near. PURE.

A handle snaps to scenes, silences, markers and the playhead; the playhead to scenes, silences, markers
and the edges of pieces. What a time then means in frames is `editing`'s to say.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from reely_desktop.app.clip import Edge
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui.present import TimelineView
from reely_desktop.ui.timeline_geometry import Span

REACH_PX = 8
"""How near a landmark has to be, before the screen's scale."""

Times = Sequence[MediaTime]


def snap(span: Span, time: MediaTime, landmarks: Sequence[Times]) -> MediaTime | None:
    """Return the landmark in view that is nearest to `time` and in reach, or None.

    Each row of `landmarks` ascends; of two equally near the one in an earlier row is taken.
    """
    reach = span.seconds_per_px * REACH_PX
    near = [
        landmark
        for row in landmarks
        for landmark in _neighbours(row, time)
        if span.view.start <= landmark <= span.view.end
        and abs(landmark.seconds - time.seconds) <= reach
    ]
    return min(near, key=lambda landmark: abs(landmark.seconds - time.seconds), default=None)


def landmarks_for(shown: TimelineView, held: Edge | None) -> tuple[Times, ...]:
    """Return what `held` snaps to, or the playhead where no edge is held."""
    if held is not None:
        own: Times = (shown.playhead,)
    else:
        own = sorted(time for piece in shown.pieces for time in (piece.start, piece.end))
    silences = () if shown.soundtrack is None else _silence_edges(shown.soundtrack)
    return (own, shown.scenes, shown.markers, silences)


def _neighbours(row: Times, time: MediaTime) -> Times:
    at = bisect_left(row, time)
    return row[max(at - 1, 0) : at + 1]


@lru_cache(maxsize=1)
def _silence_edges(soundtrack: Soundtrack) -> Times:
    """Return when silences begin and end; kept, because it is asked at every move of the mouse."""
    return tuple(time for silence in soundtrack.silences for time in (silence.start, silence.end))
