"""A document goes over from guessed frames to those that its file really holds. PURE."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app.history import with_projects
from reely_desktop.app.project import moved_onto
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.frame_grid import FrameGrid
    from reely_desktop.app.project import Project
    from reely_desktop.app.state import State


def list_frames(state: State, path: Path, frames: FrameGrid) -> State:
    """Put the document on its real frames; its edges and playhead stay at the times they were at."""
    document = state.document
    if document is None or document.path != path:
        return state
    old_end, new_end = document.duration, frame_grid.end(frames)
    frame = MediaRange(ZERO, frame_grid.boundary(frames, 1))

    def place(time: MediaTime) -> MediaTime:
        # By time and not by number, since the numbers were guessed: what was seen goes by time.
        if time == old_end:
            return new_end
        return frame_grid.boundary(frames, frame_grid.boundary_near(frames, time))

    def on_frames(project: Project) -> Project:
        return moved_onto(project, place, frame=frame)

    here = frame_grid.frame_at(frames, document.playhead)
    seen_whole = state.view is not None and state.view.end >= document.duration
    new = replace(
        document,
        frames=frames,
        project=on_frames(document.project),
        history=with_projects(document.history, on_frames),
        playhead=frame_grid.boundary(frames, here),
    )
    view = state.view
    if view is not None and (seen_whole or view.end > new.duration):
        start = view.start if view.start < new.duration else ZERO
        view = MediaRange(start, new.duration)
    return replace(state, document=new, view=view)
