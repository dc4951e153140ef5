"""What a person does to the open video by its words: remove, bring back, spell, search, thin out. PURE.

Each function takes the State and returns the next; each change is one step to undo. Words are numbered as
they are `written`. A cut falls on the boundary between two frames that is nearest to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reely_desktop.app import editing, frame_grid
from reely_desktop.app.clip import Clip
from reely_desktop.app.history import Change
from reely_desktop.app.playback import at_rest
from reely_desktop.app.project import with_new_clip
from reely_desktop.app.recording import change_clip, change_project
from reely_desktop.app.slack import Slack, SpanMs
from reely_desktop.app.spelling import respelled
from reely_desktop.app.state import Document, State
from reely_desktop.app.text_search import find, replacements
from reely_desktop.app.word_cuts import (
    played,
    span_of_words,
    up_to_the_edges,
    with_span,
    without_span,
)
from reely_desktop.app.written import played_of, silences_in, slack_in, written
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE, Word


def seek_word(state: State, number: int) -> State:
    """Put the playhead where a word begins."""
    words = written(state)
    if words is None:
        return state
    return editing.seek(state, MediaTime(words.transcript.words[number].start_ms, TIMEBASE))


def remove_words(state: State, numbers: range) -> State:
    """Cut the words of those numbers from the chosen clip, which keeps something always."""
    document, words = state.document, written(state)
    if document is None or words is None or not numbers:
        return state
    said, shown = words.transcript.words, played_of(document, words)
    span = up_to_the_edges(
        span_of_words(said, numbers, shown),
        said,
        numbers,
        shown=shown,
        clip=document.clip,
        silences=silences_in(state),
    )
    return _thinned(state, Change.REMOVE_WORDS, [span])


def restore_words(state: State, numbers: range) -> State:
    """Have the chosen clip play the words of those numbers again, or at last."""
    document, words = state.document, written(state)
    if document is None or words is None or not numbers:
        return state
    said, shown = words.transcript.words, played_of(document, words)
    back = _on_frames(document, span_of_words(said, numbers, shown))
    if back is None:
        return state
    start, end = back.start, back.end
    if shown.has(
        numbers.start - 1
    ):  # up to what is played of the word before, wherever that was cut
        start = min(start, _piece_of(document, said[numbers.start - 1]).end)
    if shown.has(numbers.stop):
        end = max(end, _piece_of(document, said[numbers.stop]).start)
    clip = with_span(document.clip, MediaRange(start, end))
    return _at_rest(change_clip(state, Change.RESTORE_WORDS, clip))


def remove_or_restore_words(state: State, numbers: range) -> State:
    """Cut words from the chosen clip; where it plays none of them, bring them back."""
    document, words = state.document, written(state)
    if document is None or words is None:
        return state
    shown = played_of(document, words)
    is_played = any(shown.has(number) for number in numbers)
    return remove_words(state, numbers) if is_played else restore_words(state, numbers)


def spell(state: State, numbers: range, text: str) -> State:
    """Write the words of those numbers as `text`, one word then; their time stays."""
    return _respelled(state, Change.SPELL, [(numbers, text)])


def replace_all(state: State, wanted: str, text: str) -> State:
    """Write `text` wherever `wanted` is said."""
    words = written(state)
    if words is None:
        return state
    found = find(words.transcript.words, wanted)
    return _respelled(
        state, Change.REPLACE_WORDS, replacements(words.transcript.words, found, text)
    )


def replace_found(state: State, wanted: str, place: int, text: str) -> State:
    """Write `text` in the one place, by its number from 0, where `wanted` is said."""
    words = written(state)
    if words is None:
        return state
    found = find(words.transcript.words, wanted)[place : place + 1]
    return _respelled(
        state, Change.REPLACE_WORDS, replacements(words.transcript.words, found, text)
    )


def remove_slack(state: State, slack: Sequence[Slack]) -> State:
    """Cut filled pauses, filler words and silences from the chosen clip, as one step."""
    document, words = state.document, written(state)
    if document is None or words is None:
        return state
    said, shown = words.transcript.words, played_of(document, words)
    spans = [
        (one.start_ms, one.end_ms)
        if one.word is None
        else span_of_words(said, range(one.word, one.word + 1), shown)
        for one in slack
    ]
    return _thinned(state, Change.REMOVE_SLACK, spans)


def thin_out(state: State) -> State:
    """Cut all that the chosen clip could do without."""
    return remove_slack(state, slack_in(state))


def new_clip_of_words(state: State, numbers: range) -> State:
    """Add a clip in which the words of those numbers are said, and choose it."""
    document, words = state.document, written(state)
    if document is None or words is None or not numbers:
        return state
    said = words.transcript.words
    whole = Clip(0, (MediaRange(ZERO, document.duration),))
    span = _on_frames(document, span_of_words(said, numbers, played(said, whole)))
    if span is None:
        return state
    return change_project(state, Change.NEW_CLIP, with_new_clip(document.project, span))


def _thinned(state: State, change: Change, spans: Iterable[SpanMs]) -> State:
    document = state.document
    if document is None:
        return state
    clip = document.clip
    for span in spans:
        gone = _on_frames(document, span)
        clip = clip if gone is None else without_span(clip, gone) or clip
    return _at_rest(change_clip(state, change, clip))


def _respelled(state: State, change: Change, texts: Iterable[tuple[range, str]]) -> State:
    document, words, heard = state.document, written(state), state.speech.transcript
    if document is None or words is None or heard is None:
        return state
    spellings = respelled(
        document.project.spellings, heard, [(words.heard(numbers), text) for numbers, text in texts]
    )
    return change_project(state, change, replace(document.project, spellings=spellings))


def _piece_of(document: Document, word: Word) -> MediaRange:
    """Return the piece that plays the middle of `word`, or is nearest to it."""
    middle = MediaTime(word.start_ms + word.end_ms, TIMEBASE / 2)
    return min(
        document.clip.pieces,
        key=lambda piece: max(
            piece.start.seconds - middle.seconds, middle.seconds - piece.end.seconds
        ),
    )


def _on_frames(document: Document, span: SpanMs) -> MediaRange | None:
    """Return a stretch from boundary to boundary; None where it is shorter than a frame."""
    start, end = (
        frame_grid.boundary(document.frames, frame_grid.boundary_near(document.frames, time))
        for time in (min(MediaTime(max(at, 0), TIMEBASE), document.duration) for at in span)
    )
    return MediaRange(start, end) if start < end else None


def _at_rest(state: State) -> State:
    """Stop playing what was to end somewhere: the pieces are others now."""
    if state.playback.until is None:
        return state
    return replace(state, playback=at_rest(state.playback))
