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
from reely_desktop.app.clip import (
    Side,
    first_edge,
    last_edge,
    room_for,
    time_of,
    with_edge,
    with_end,
    with_start,
)
from reely_desktop.app.history import Change
from reely_desktop.app.playback import at_rest
from reely_desktop.app.recording import change_clip, end_move
from reely_desktop.app.zooming import scroll_to
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from reely_desktop.engine.timecode import FrameNumber, NotATime, parse_time

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from reely_desktop.app.clip import Clip, Edge
    from reely_desktop.app.frame_grid import FrameGrid
    from reely_desktop.app.state import Document, State


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
    """Put the playhead on the nearest first or last kept frame of a piece before it, or the first of all."""
    return _go_to_cut(state, -1)


def go_to_next_cut(state: State) -> State:
    """Put the playhead on the nearest first or last kept frame of a piece after it, or the last of all."""
    return _go_to_cut(state, +1)


def set_in_point_here(state: State) -> State:
    """Begin the clip with the frame at the playhead; one that ends before it goes on to the video's end."""
    document = state.document
    if document is None:
        return state
    here = document.playhead
    left = with_start(document.clip, here)
    clip = left or replace(document.clip, pieces=(MediaRange(here, document.duration),))
    return change_clip(state, Change.SET_IN, clip)


def set_out_point_here(state: State) -> State:
    """End the clip after the frame at the playhead; one that begins after it begins with the video."""
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    out = frame_grid.boundary(document.frames, here + 1)
    clip = with_end(document.clip, out) or replace(document.clip, pieces=(MediaRange(ZERO, out),))
    return change_clip(state, Change.SET_OUT, clip)


def clear_points(state: State) -> State:
    """Keep the whole video."""
    document = state.document
    if document is None:
        return state
    whole = replace(document.clip, pieces=(MediaRange(ZERO, document.duration),))
    return change_clip(state, Change.CLEAR_POINTS, whole)


def drag_edge(state: State, edge: Edge, time: MediaTime) -> State:
    """Move an edge to the boundary nearest to `time`, as far as its neighbours and one frame let it."""
    document = state.document
    if document is None or edge.piece >= len(document.clip.pieces):
        return state
    frames = document.frames
    lowest, highest = (
        frame_grid.boundary_from(frames, limit)
        for limit in room_for(document.clip, edge, end=document.duration)
    )
    number = frame_grid.boundary_near(frames, time)
    if edge.side is Side.START:
        number = min(max(number, lowest), highest - 1)
    else:
        number = min(max(number, lowest + 1), highest)
    clip = with_edge(document.clip, edge, frame_grid.boundary(frames, number))
    moved = change_clip(state, Change.MOVE_EDGE, clip, is_moving=True)
    return replace(moved, focus=edge, playback=at_rest(moved.playback))


def drag_in_point(state: State, time: MediaTime) -> State:
    """Move the in point as `drag_edge` does."""
    return (
        state if state.document is None else drag_edge(state, first_edge(state.document.clip), time)
    )


def drag_out_point(state: State, time: MediaTime) -> State:
    """Move the out point as `drag_edge` does."""
    return (
        state if state.document is None else drag_edge(state, last_edge(state.document.clip), time)
    )


def end_drag(state: State) -> State:
    """Show the frame at the playhead again; what was dragged is one step."""
    return replace(end_move(state), focus=None)


def type_in_point(state: State, time: MediaTime) -> State:
    """Begin the clip with the first frame at or after `time`, at least one frame before its end."""
    document = state.document
    if document is None:
        return state
    number = frame_grid.boundary_from(document.frames, time)
    number = min(number, last_frame_kept(document))
    clip = with_start(document.clip, frame_grid.boundary(document.frames, number))
    return state if clip is None else _at_rest(change_clip(state, Change.SET_IN, clip))


def type_out_point(state: State, time: MediaTime) -> State:
    """End the clip with the last frame before `time`, at least one frame after its start."""
    document = state.document
    if document is None:
        return state
    number = frame_grid.boundary_from(document.frames, time)
    first = frame_grid.boundary_from(document.frames, document.in_point)
    clip = with_end(document.clip, frame_grid.boundary(document.frames, max(number, first + 1)))
    return state if clip is None else _at_rest(change_clip(state, Change.SET_OUT, clip))


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
    """Write the next export to `output`, as the person wants."""
    return _with_output(state, output, may_overwrite=may_overwrite, is_output_chosen=True)


def suggest_output(state: State, output: Path) -> State:
    """Write the next export to `output` unless the person wants it elsewhere."""
    return _with_output(state, output, may_overwrite=False, is_output_chosen=False)


def _with_output(
    state: State, output: Path, *, may_overwrite: bool, is_output_chosen: bool
) -> State:
    if state.document is None:
        return state
    document = replace(
        state.document,
        output=output,
        may_overwrite=may_overwrite,
        is_output_chosen=is_output_chosen,
    )
    return replace(state, document=document)


def last_frame_kept(document: Document) -> int:
    """Return the number of the last frame before the out point."""
    return _last_frame_before(document, document.out_point)


def time_in_focus(state: State) -> MediaTime | None:
    """Return the time of the frame that the preview is to show."""
    document = state.document
    if document is None:
        return None
    edge = state.focus
    if edge is None or edge.piece >= len(document.clip.pieces):
        return document.playhead
    time = time_of(document.clip, edge)
    if edge.side is Side.START:
        return time
    return frame_grid.boundary(document.frames, _last_frame_before(document, time))


def kept_frames(frames: FrameGrid, clip: Clip) -> int:
    """Return how many of the `frames` a clip shows."""
    return sum(
        frame_grid.boundary_from(frames, piece.end) - frame_grid.boundary_from(frames, piece.start)
        for piece in clip.pieces
    )


def _at_rest(state: State) -> State:
    return replace(state, playback=at_rest(state.playback))


def _last_frame_before(document: Document, time: MediaTime) -> int:
    return max(frame_grid.boundary_from(document.frames, time) - 1, 0)


def _at_frame(state: State, document: Document, number: int) -> State:
    number = min(max(number, 0), document.frame_count - 1)
    playhead = frame_grid.boundary(document.frames, number)
    moved = replace(
        state,
        document=replace(document, playhead=playhead),
        focus=None,
        playback=at_rest(state.playback),
    )
    return scroll_to(moved, playhead)


def _go_to_cut(state: State, direction: int) -> State:
    document = state.document
    if document is None:
        return state
    here = frame_grid.frame_at(document.frames, document.playhead)
    stops = [0, document.frame_count - 1]
    for piece in document.clip.pieces:
        stops.append(frame_grid.boundary_from(document.frames, piece.start))
        stops.append(_last_frame_before(document, piece.end))
    ahead = [s for s in stops if (s - here) * direction > 0]
    if not ahead:
        return state
    return _at_frame(state, document, min(ahead, key=lambda s: abs(s - here)))
