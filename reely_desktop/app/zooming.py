"""Which stretch of the video the timeline shows. PURE.

Each function takes the State and returns the next; without an open video nothing changes.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, Rounding, from_seconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.app.state import Document, State

SMALLEST_VIEW_FRAMES = 8
"""The timeline zooms in until it shows this many frames."""


def zoom(state: State, factor: Fraction, *, around: MediaTime) -> State:
    """Show `factor` times as long a stretch, with `around` staying where it is in the timeline."""
    document, view = state.document, state.view
    if document is None or view is None:
        return state
    smallest = min(
        frame_grid.boundary(document.frames, SMALLEST_VIEW_FRAMES).seconds,
        document.duration.seconds,
    )
    length = view.duration.seconds * factor
    length = min(max(length, smallest), document.duration.seconds)
    share = (around.seconds - view.start.seconds) / view.duration.seconds
    return _with_view(state, document, around.seconds - share * length, length)


def zoomed(factor: Fraction) -> Callable[[State], State]:
    """Return the gesture that shows `factor` times as long a stretch, around the playhead."""

    def zoom_here(state: State) -> State:
        if state.document is None:
            return state
        return zoom(state, factor, around=state.document.playhead)

    return zoom_here


def scroll(state: State, seconds: Fraction) -> State:
    """Show the stretch that lies `seconds` later, as far as the video goes."""
    document, view = state.document, state.view
    if document is None or view is None:
        return state
    return _with_view(state, document, view.start.seconds + seconds, view.duration.seconds)


def zoom_to_fit(state: State) -> State:
    """Show the whole video in the timeline."""
    if state.document is None:
        return state
    return replace(state, view=MediaRange(ZERO, state.document.duration))


def scroll_to(state: State, time: MediaTime) -> State:
    """Scroll the timeline so that `time` can be seen in it."""
    document, view = state.document, state.view
    if document is None or view is None or view.start <= time < view.end:
        return state
    length = view.duration.seconds
    return _with_view(state, document, time.seconds - length / 2, length)


def _with_view(state: State, document: Document, start: Fraction, length: Fraction) -> State:
    # Kept to the millisecond: exact fractions would grow with each turn of the wheel.
    start = min(max(start, Fraction(0)), document.duration.seconds - length)
    tick = Fraction(1, 1000)
    first = from_seconds(start).rescale(tick, Rounding.DOWN)
    last = min(from_seconds(start + length).rescale(tick, Rounding.UP), document.duration)
    return replace(state, view=MediaRange(first, last))
