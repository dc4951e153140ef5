"""The pictures of the open video as they come: the one on show, and those of the film strip. PURE.

Each function takes the State and returns the next; a picture of a video that is no longer open changes
nothing. Who has them decoded is `viewing`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Problem
    from reely_desktop.app.state import Preview, State, Thumbnail

MOST_THUMBNAILS = 300
"""About 55 MB of small pictures: several screens full at two zooms."""


def picture_arrived(state: State, path: Path, preview: Preview) -> State:
    """Show a decoded frame, unless its video is no longer open."""
    if state.document is None or state.document.path != path:
        return state
    return replace(state, preview=preview, preview_problem=None)


def picture_failed(state: State, path: Path, problem: Problem) -> State:
    """Say that the frame at the playhead cannot be shown, and why."""
    if state.document is None or state.document.path != path:
        return state
    return replace(state, preview_problem=problem)


def thumbnail_arrived(state: State, path: Path, thumbnail: Thumbnail) -> State:
    """Put a small picture in the film strip, in order of time; past MOST_THUMBNAILS the farthest goes."""
    if state.document is None or state.document.path != path:
        return state
    others = [t for t in state.thumbnails if t.at != thumbnail.at]
    if len(others) >= MOST_THUMBNAILS:
        here = thumbnail.at.seconds
        others.remove(max(others, key=lambda t: abs(t.at.seconds - here)))
    return replace(
        state, thumbnails=tuple(sorted([*others, thumbnail], key=lambda t: t.at.seconds))
    )
