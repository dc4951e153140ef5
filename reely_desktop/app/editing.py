"""What a person does to the open video: seek, step, set and move the in and out points. PURE.

Each function takes the State and returns the next; without an open video nothing changes. The frame
at the playhead is kept by both points: an in point set there begins with it, an out point set there
ends after it. Typed and dragged points are [in, out) to the letter.

Rounding, by gesture:
    playhead            DOWN, to the frame that is shown then
    dragged handle      NEAREST boundary between two frames
    typed point         UP, so that the clip holds the frames with in ≤ time < out
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app.state import Document, Focus, State
from reely_desktop.app.zooming import scroll_to
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from reely_desktop.engine.timecode import FrameNumber, NotATime, parse_time

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from reely_desktop.app.frame_grid import FrameGrid


def seek(state: State, time: MediaTime) -> State:
    """Put the playhead on the frame shown at `time`."""
    document = state.document
    if document is None:
        return state
    return _at_frame(state, document, frame_grid.frame_at(document.frames, time))


def step(state: State, frames: int) -> State:
    """Move the playhead by that many frames, as far as there are any."""
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    return _at_frame(state, document, here + frames)


def skip(state: State, seconds: Fraction) -> State:
    """Move the playhead by `seconds`; it moves by a frame at least, as far as there is one."""
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    wanted = from_seconds(document.playhead.seconds + seconds)
    there = frame_grid.frame_at(document.frames, wanted)
    if there == here:
        there = here + (1 if seconds > 0 else -1)
    return _at_frame(state, document, there)


def go_to_start(state: State) -> State:
    """Put the playhead on the first frame."""
    return seek(state, ZERO)


def go_to_end(state: State) -> State:
    """Put the playhead on the last frame."""
    return state if state.document is None else seek(state, state.document.duration)


def go_to_in_point(state: State) -> State:
    """Put the playhead on the first frame kept."""
    return state if state.document is None else seek(state, state.document.in_point)


def go_to_out_point(state: State) -> State:
    """Put the playhead on the last frame kept."""
    if state.document is None:
        return state
    return _at_frame(state, state.document, last_frame_kept(state.document))


def go_to_previous_cut(state: State) -> State:
    """Put the playhead on the nearest of start, in point and last kept frame before it."""
    return _go_to_cut(state, -1)


def go_to_next_cut(state: State) -> State:
    """Put the playhead on the nearest of in point, last kept frame and end after it."""
    return _go_to_cut(state, +1)


def set_in_point_here(state: State) -> State:
    """Begin the clip with the frame at the playhead; an out point not after it goes to the end."""
    document = state.document
    if document is None:
        return state
    out = document.out_point if document.out_point > document.playhead else document.duration
    return replace(state, document=replace(document, in_point=document.playhead, out_point=out))


def set_out_point_here(state: State) -> State:
    """End the clip after the frame at the playhead; an in point not before that goes to the start."""
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    out = frame_grid.boundary(document.frames, here + 1)
    in_point = document.in_point if document.in_point < out else ZERO
    return replace(state, document=replace(document, in_point=in_point, out_point=out))


def clear_points(state: State) -> State:
    """Keep the whole video."""
    document = state.document
    if document is None:
        return state
    return replace(state, document=replace(document, in_point=ZERO, out_point=document.duration))


def drag_in_point(state: State, time: MediaTime) -> State:
    """Move the in point to the boundary nearest to `time`, at most one frame before the out point."""
    if state.document is None:
        return state
    number = frame_grid.boundary_near(state.document.frames, time)
    return replace(_with_in(state, state.document, number), focus=Focus.IN_POINT)


def drag_out_point(state: State, time: MediaTime) -> State:
    """Move the out point to the boundary nearest to `time`, at least one frame after the in point."""
    if state.document is None:
        return state
    number = frame_grid.boundary_near(state.document.frames, time)
    return replace(_with_out(state, state.document, number), focus=Focus.OUT_POINT)


def end_drag(state: State) -> State:
    """Show the frame at the playhead again."""
    return replace(state, focus=Focus.PLAYHEAD)


def type_in_point(state: State, time: MediaTime) -> State:
    """Begin the clip with the first frame at or after `time`, at least one frame before its end."""
    if state.document is None:
        return state
    number = frame_grid.boundary_from(state.document.frames, time)
    return _with_in(state, state.document, number)


def type_out_point(state: State, time: MediaTime) -> State:
    """End the clip with the last frame before `time`, at least one frame after its start."""
    if state.document is None:
        return state
    number = frame_grid.boundary_from(state.document.frames, time)
    return _with_out(state, state.document, number)


def typed_time(document: Document, text: str) -> MediaTime:
    """Read a typed time; a frame number becomes that frame's own time.

    Raises NotATime, whose message says what is wrong with the text.
    """
    time = parse_time(text, frame_rate=document.frame_rate)
    match time:
        case FrameNumber(number) if number > document.frame_count:
            raise NotATime(f"the video has {document.frame_count} frames, counted from 0")
        case FrameNumber(number):
            return frame_grid.boundary(document.frames, number)
        case MediaTime():
            return time


def choose_output(state: State, output: Path, *, may_overwrite: bool) -> State:
    """Write the next export to `output`."""
    if state.document is None:
        return state
    return replace(
        state, document=replace(state.document, output=output, may_overwrite=may_overwrite)
    )


def list_frames(state: State, path: Path, frames: FrameGrid) -> State:
    """Put the document on its real frames; its points and playhead stay at the times they were at."""
    document = state.document
    if document is None or document.path != path:
        return state
    whole = document.out_point == document.duration
    last = frame_grid.count(frames)
    # By time and not by number, since the numbers were guessed: what was seen goes by time.
    first_kept = min(frame_grid.boundary_near(frames, document.in_point), last - 1)
    end_kept = last if whole else frame_grid.boundary_near(frames, document.out_point)
    end_kept = min(max(end_kept, first_kept + 1), last)
    here = frame_grid.frame_at(frames, document.playhead)
    seen_whole = state.view is not None and state.view.end >= document.duration
    new = replace(
        document,
        frames=frames,
        in_point=frame_grid.boundary(frames, first_kept),
        out_point=frame_grid.boundary(frames, end_kept),
        playhead=frame_grid.boundary(frames, here),
    )
    view = state.view
    if view is not None and (seen_whole or view.end > new.duration):
        start = view.start if view.start < new.duration else ZERO
        view = MediaRange(start, new.duration)
    return replace(state, document=new, view=view)


def last_frame_kept(document: Document) -> int:
    """Return the number of the last frame before the out point."""
    return max(frame_grid.boundary_from(document.frames, document.out_point) - 1, 0)


def time_in_focus(state: State) -> MediaTime | None:
    """Return the time of the frame that the preview is to show."""
    document = state.document
    if document is None:
        return None
    match state.focus:
        case Focus.PLAYHEAD:
            return document.playhead
        case Focus.IN_POINT:
            return document.in_point
        case Focus.OUT_POINT:
            return frame_grid.boundary(document.frames, last_frame_kept(document))


def _at_frame(state: State, document: Document, number: int) -> State:
    number = min(max(number, 0), document.frame_count - 1)
    playhead = frame_grid.boundary(document.frames, number)
    moved = replace(state, document=replace(document, playhead=playhead), focus=Focus.PLAYHEAD)
    return scroll_to(moved, playhead)


def _with_in(state: State, document: Document, number: int) -> State:
    number = min(number, last_frame_kept(document))
    in_point = frame_grid.boundary(document.frames, number)
    return replace(state, document=replace(document, in_point=in_point))


def _with_out(state: State, document: Document, number: int) -> State:
    first = frame_grid.boundary_from(document.frames, document.in_point)
    out_point = frame_grid.boundary(document.frames, max(number, first + 1))
    return replace(state, document=replace(document, out_point=out_point))


def _go_to_cut(state: State, direction: int) -> State:
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    stops = [
        0,
        frame_grid.boundary_from(document.frames, document.in_point),
        last_frame_kept(document),
        document.frame_count - 1,
    ]
    ahead = [s for s in stops if (s - here) * direction > 0]
    if not ahead:
        return state
    return _at_frame(state, document, min(ahead, key=lambda s: abs(s - here)))
