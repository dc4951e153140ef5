"""Play, pause, shuttle, loop, and how the playhead follows. PURE.

Each function takes the State and returns the next; without an open video nothing plays. The playhead
is always on a frame. What a person does to it otherwise (`editing`) stops the playing first.

    end of the video    stops, on the last frame
    looping             plays the pieces of the chosen clip in their order, again and again
    around the cut      what the clip has at its edge nearest to the playhead: the first two seconds, the
                        last two, or one on either side of a joint; never a frame that is not kept
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app.clip import piece_at
from reely_desktop.app.playback import at_rest, shuttled
from reely_desktop.app.zooming import scroll_to
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds

if TYPE_CHECKING:
    from reely_desktop.app.state import Document, State

AROUND_CUT_SECONDS = 2
"""How much is played beside an end of the clip, and around a joint of two pieces."""


def play_or_pause(state: State) -> State:
    """Play at the video's own speed, or stop."""
    return pause(state) if state.playback.is_playing else _play(state, 1)


def pause(state: State) -> State:
    """Stop on the frame that is shown."""
    return replace(state, playback=at_rest(state.playback))


def shuttle(state: State, direction: int) -> State:
    """Play on (1) or backwards (-1), twice as fast with each call up to FASTEST."""
    return _play(state, shuttled(state.playback.speed, direction))


def toggle_loop(state: State) -> State:
    """Stay within the chosen clip while playing, or no longer."""
    playback = state.playback
    return replace(state, playback=replace(playback, is_looping=not playback.is_looping))


def play_around_cut(state: State) -> State:
    """Play the edge nearest to the playhead as the clip will have it, and stop."""
    document = state.document
    if document is None:
        return state
    first, *others = _around_edge(document)
    then = others[0] if others else None
    playback = replace(state.playback, speed=1, until=first.end, then=then)
    return replace(_moved(state, document, first.start), playback=playback)


def play_stretch(state: State, stretch: MediaRange) -> State:
    """Play from the start of `stretch` to its end, once, and stop."""
    document = state.document
    if document is None:
        return state
    playback = replace(at_rest(state.playback), speed=1, until=stretch.end)
    return replace(_moved(state, document, stretch.start), playback=playback)


def set_volume(state: State, percent: int) -> State:
    """Play that loud from now on; a sound that was muted is heard again."""
    volume = min(max(percent, 0), 100)
    return replace(state, playback=replace(state.playback, volume=volume, is_muted=False))


def toggle_mute(state: State) -> State:
    """Play without sound, or with it again."""
    playback = state.playback
    return replace(state, playback=replace(playback, is_muted=not playback.is_muted))


def streaming_failed(state: State) -> State:
    """Step the frames from now on: the system's player does not work."""
    return replace(state, playback=replace(state.playback, can_stream=False))


def advance(state: State, time: MediaTime) -> State:
    """Follow the playing to the frame shown at `time`; at an end, turn back to the start or stop."""
    document, playback = state.document, state.playback
    if document is None or not playback.is_playing:
        return state
    start, end = _stretch(document, state)
    if start <= time < end:
        return _moved(state, document, time)
    is_past = time >= end if playback.speed > 0 else time < start
    if playback.is_looping and playback.until is None:
        return _moved(state, document, _looped(document, state, time))
    if is_past and playback.then is not None:
        jumped = replace(playback, until=playback.then.end, then=None)
        return replace(_moved(state, document, playback.then.start), playback=jumped)
    if is_past:
        last = _last_frame_before(document, end) if playback.speed > 0 else start
        return pause(_moved(state, document, last))
    return _moved(state, document, time)


def go_on_without(state: State, removed: int) -> State:
    """Let a loop go on with what plays after the piece that had the number `removed`."""
    document, playback = state.document, state.playback
    if document is None or not playback.is_playing or not playback.is_looping:
        return state
    pieces = document.clip.pieces
    if playback.speed > 0:
        return _moved(state, document, pieces[removed % len(pieces)].start)
    return _moved(state, document, _last_frame_before(document, pieces[removed - 1].end))


def must_turn(state: State, time: MediaTime) -> bool:
    """Whether a frame that begins at `time` is outside of what is to be played."""
    if state.document is None:
        return True
    start, end = _stretch(state.document, state)
    return not start <= time < end


def frame_near(document: Document, microseconds: int) -> MediaTime:
    """Return the boundary that a player's time means (NEAREST: players keep microseconds)."""
    time = from_seconds(Fraction(microseconds, 1_000_000))
    return frame_grid.boundary(document.frames, frame_grid.boundary_near(document.frames, time))


def middle_of_frame_ms(document: Document) -> int:
    """Return the middle of the frame at the playhead, in milliseconds.

    A player asked for the start of a frame, cut down to milliseconds, shows the frame before it.
    """
    number = frame_grid.frame_at(document.frames, document.playhead)
    early = frame_grid.boundary(document.frames, number)
    late = frame_grid.boundary(document.frames, number + 1)
    return int((early.seconds + late.seconds) * 500)


def _play(state: State, speed: int) -> State:
    document = state.document
    if document is None:
        return state
    playing = replace(state, focus=None, playback=replace(at_rest(state.playback), speed=speed))
    start, end = _stretch(document, playing)
    last = _last_frame_before(document, end)
    is_at_end = document.playhead >= last if speed > 0 else document.playhead <= start
    if playing.playback.is_looping:
        is_kept = piece_at(document.clip, document.playhead) is not None
        return playing if is_kept else _moved(playing, document, _next_piece(document, playing))
    if is_at_end and not state.playback.is_playing:
        beginning = start if speed > 0 else last
        return _moved(playing, document, beginning)
    return playing


def _next_piece(document: Document, state: State) -> MediaTime:
    """Return where the loop goes on: in the piece that plays next; outside of all pieces, in the first."""
    pieces = document.clip.pieces
    number = piece_at(document.clip, document.playhead)
    if state.playback.speed > 0:
        return pieces[0 if number is None else (number + 1) % len(pieces)].start
    before = pieces[-1 if number is None else number - 1]
    return _last_frame_before(document, before.end)


def _around_edge(document: Document) -> tuple[MediaRange, ...]:
    """Return what is played, in one stretch or two, around the edge nearest to the playhead."""
    pieces, here = document.clip.pieces, document.playhead.seconds
    joints = [
        (
            min(abs(before.end.seconds - here), abs(after.start.seconds - here)),
            _joined(
                _last_part(before, AROUND_CUT_SECONDS // 2),
                _first_part(after, AROUND_CUT_SECONDS // 2),
            ),
        )
        for before, after in pairwise(pieces)
    ]
    first, last = pieces[0], pieces[-1]
    ends = [
        (abs(last.end.seconds - here), (_last_part(last, AROUND_CUT_SECONDS),)),
        (abs(first.start.seconds - here), (_first_part(first, AROUND_CUT_SECONDS),)),
    ]
    return min([*joints, *ends], key=lambda found: found[0])[1]


def _first_part(piece: MediaRange, seconds: int) -> MediaRange:
    end = from_seconds(piece.start.seconds + seconds)
    return MediaRange(piece.start, min(end, piece.end))


def _last_part(piece: MediaRange, seconds: int) -> MediaRange:
    start = from_seconds(max(piece.end.seconds - seconds, Fraction(0)))
    return MediaRange(max(start, piece.start), piece.end)


def _joined(before: MediaRange, after: MediaRange) -> tuple[MediaRange, ...]:
    is_one = before.end == after.start
    return (MediaRange(before.start, after.end),) if is_one else (before, after)


def _looped(document: Document, state: State, time: MediaTime) -> MediaTime:
    """Return what a loop shows at `time`, past the piece that it plays.

    A player goes on where the next piece begins. Steps may be longer than pieces, and than the loop: what
    a step goes past the end is gone on, or it would show the same frame for ever.
    """
    pieces, number = document.clip.pieces, piece_at(document.clip, document.playhead)
    if number is None or state.playback.is_streaming:
        return _next_piece(document, state)
    is_forward = state.playback.speed > 0
    piece = pieces[number]
    past = time.seconds - piece.end.seconds if is_forward else piece.start.seconds - time.seconds
    past = max(past, Fraction(0)) % document.clip.duration.seconds
    way = 1 if is_forward else -1
    number = (number + way) % len(pieces)
    while past >= pieces[number].duration.seconds:
        past -= pieces[number].duration.seconds
        number = (number + way) % len(pieces)
    if is_forward:
        return from_seconds(pieces[number].start.seconds + past)
    end = pieces[number].end
    return from_seconds(end.seconds - past) if past else _last_frame_before(document, end)


def _stretch(document: Document, state: State) -> tuple[MediaTime, MediaTime]:
    playback = state.playback
    if playback.until is not None:
        return ZERO, playback.until
    if playback.is_looping:
        number = piece_at(document.clip, document.playhead)
        piece = document.clip.pieces[0 if number is None else number]
        return piece.start, piece.end
    return ZERO, document.duration


def _last_frame_before(document: Document, end: MediaTime) -> MediaTime:
    number = frame_grid.boundary_from(document.frames, end) - 1
    return frame_grid.boundary(document.frames, number)


def _moved(state: State, document: Document, time: MediaTime) -> State:
    number = frame_grid.frame_at(document.frames, time)
    playhead = frame_grid.boundary(document.frames, number)
    moved = replace(state, document=replace(document, playhead=playhead), focus=None)
    return scroll_to(moved, playhead)
