"""Where a step acted, so that whoever undoes it or does it again is brought there. PURE.

Law: afterwards the playhead stands in what the chosen clip spans, or at the marker that was set or
cleared, or the word that was spelled, and can be seen. Whoever stands there already and sees what changed
stays.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app.clip import in_source_order
from reely_desktop.app.zooming import scroll_to
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE

if TYPE_CHECKING:
    from reely_desktop.app.clip import Clip
    from reely_desktop.app.project import Project
    from reely_desktop.app.state import Document, State


def brought_to_step(state: State, *, before: Project) -> State:
    """Put the playhead where the open project differs from `before`, unless it is fine where it is."""
    document, view = state.document, state.view
    if document is None or view is None:
        return state
    clip = document.clip
    marked = sorted(set(before.markers) ^ set(document.project.markers)) or _respelled(
        before, document.project
    )
    places = marked or _moved_edges(before, clip)
    is_in_place = bool(marked) or clip.in_point <= document.playhead < clip.out_point
    is_seen = before.chosen == clip.id and any(view.start <= place <= view.end for place in places)
    if is_in_place and (is_seen or not places):
        return scroll_to(state, document.playhead)
    wanted = marked[0] if marked else _within(document, places[0] if places else clip.in_point)
    number = frame_grid.frame_at(document.frames, wanted)
    playhead = frame_grid.boundary(document.frames, number)
    return scroll_to(replace(state, document=replace(document, playhead=playhead)), playhead)


def _respelled(before: Project, after: Project) -> list[MediaTime]:
    """Return where words are spelled otherwise than before."""
    return sorted(
        MediaTime(one.at_ms, TIMEBASE) for one in set(before.spellings) ^ set(after.spellings)
    )


def _moved_edges(before: Project, after: Clip) -> list[MediaTime]:
    """Return the edges of a clip that have come, or else those that went; none where the clip is new."""
    old = next((clip for clip in before.clips if clip.id == after.id), None)
    if old is None:
        return []
    went, came = _edges(old), _edges(after)
    return sorted((came - went) or (went - came))


def _edges(clip: Clip) -> Counter[MediaTime]:
    return Counter(time for piece in clip.pieces for time in (piece.start, piece.end))


def _within(document: Document, time: MediaTime) -> MediaTime:
    """Return `time`, or the first time after it that is kept, or the last frame of all that is."""
    pieces = in_source_order(document.clip)
    following = next((piece for piece in pieces if time < piece.end), None)
    if following is not None:
        return max(time, following.start)
    frames = document.frames
    return frame_grid.boundary(frames, frame_grid.boundary_from(frames, pieces[-1].end) - 1)
