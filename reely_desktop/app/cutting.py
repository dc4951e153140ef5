"""What a person does to the pieces of the chosen clip: split, remove, bring back, trim, put in order. PURE.

Each function takes the State and returns the next; without an open video, or where there is nothing
to do, nothing changes. A cut at the playhead lies before the frame that is shown.

    split           the piece under the playhead becomes two
    remove          the piece under the playhead goes; it stays as a ghost between its neighbours
    remove, ripple  the same, and the playhead goes on to what plays next
    trim start      what the piece plays before the playhead goes
    trim end        what it plays after the frame at the playhead goes
"""

from reely_desktop.app import clip as clips
from reely_desktop.app import editing, frame_grid, playing
from reely_desktop.app.clip import Edge, Side
from reely_desktop.app.history import Change
from reely_desktop.app.project import with_marker_toggled
from reely_desktop.app.recording import change_clip, change_project
from reely_desktop.app.state import Document, State
from reely_desktop.engine.mediatime import MediaTime


def split_here(state: State) -> State:
    """Cut the piece at the playhead in two, before the frame that is shown."""
    document = state.document
    if document is None:
        return state
    return change_clip(state, Change.SPLIT, clips.split(document.clip, document.playhead))


def remove_here(state: State) -> State:
    """Remove the piece at the playhead; the clip keeps its last one. A loop goes on with what plays next."""
    document = state.document
    number = None if document is None else _piece_here(document)
    if document is None or number is None:
        return state
    removed = change_clip(state, Change.REMOVE, clips.without_piece(document.clip, number))
    return state if removed is state else playing.go_on_without(removed, number)


def ripple_here(state: State) -> State:
    """Remove the piece at the playhead, and go on to the first frame of what plays next."""
    document = state.document
    number = None if document is None else _piece_here(document)
    removed = remove_here(state)
    if document is None or number is None or removed.document is None or removed is state:
        return state
    pieces = removed.document.clip.pieces
    following = pieces[min(number, len(pieces) - 1)]
    return editing.seek(removed, following.start)


def trim_start_here(state: State) -> State:
    """Begin the piece at the playhead with the frame that is shown."""
    return _trimmed(state, Side.START)


def trim_end_here(state: State) -> State:
    """End the piece at the playhead after the frame that is shown."""
    return _trimmed(state, Side.END)


def restore_at(state: State, time: MediaTime) -> State:
    """Keep again what was removed around `time`."""
    document = state.document
    if document is None:
        return state
    ghost = next((ghost for ghost in clips.ghosts(document.clip) if time in ghost), None)
    if ghost is None:
        return state
    return change_clip(state, Change.RESTORE, clips.restored(document.clip, ghost))


def restore_here(state: State) -> State:
    """Keep again what was removed at the playhead."""
    return state if state.document is None else restore_at(state, state.document.playhead)


def play_piece_earlier(state: State) -> State:
    """Play the piece at the playhead one place earlier."""
    return _piece_moved(state, -1)


def play_piece_later(state: State) -> State:
    """Play the piece at the playhead one place later."""
    return _piece_moved(state, 1)


def toggle_marker_here(state: State) -> State:
    """Set a marker at the playhead, or take away the one that is there."""
    document = state.document
    if document is None:
        return state
    return change_project(
        state, Change.MARK, with_marker_toggled(document.project, document.playhead)
    )


def _piece_here(document: Document) -> int | None:
    return clips.piece_at(document.clip, document.playhead)


def _trimmed(state: State, side: Side) -> State:
    document = state.document
    number = None if document is None else _piece_here(document)
    if document is None or number is None:
        return state
    edge = Edge(number, side)
    if side is Side.START:
        clip = clips.with_edge(document.clip, edge, document.playhead)
        return change_clip(state, Change.TRIM_START, clip)
    here = frame_grid.frame_at(document.frames, document.playhead)
    end = frame_grid.boundary(document.frames, here + 1)
    return change_clip(state, Change.TRIM_END, clips.with_edge(document.clip, edge, end))


def _piece_moved(state: State, by: int) -> State:
    document = state.document
    number = None if document is None else _piece_here(document)
    if document is None or number is None:
        return state
    moved = clips.with_piece_moved(document.clip, number, by)
    return change_clip(state, Change.MOVE_PIECE, moved)
