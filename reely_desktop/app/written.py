"""What is said in the open video as it is written, and what of it the chosen clip plays. PURE.

These are the words that somebody reads and edits: what was heard or came in a file, spelled as the project
says. They are numbered by their places here, from 0.
"""

from reely_desktop.app.clip import Clip
from reely_desktop.app.frame_grid import FrameGrid, end
from reely_desktop.app.identity_memo import made_once
from reely_desktop.app.slack import Slack, SlackKind, ms_of, slack_of, slack_played
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.speech import Speech
from reely_desktop.app.spelling import Spelled, Spelling, spelled
from reely_desktop.app.state import Document, State
from reely_desktop.app.word_cuts import Played, played
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.transcript.words import Transcript


def written(state: State) -> Spelled | None:
    """Return what is said; None while that is not known."""
    document, heard = state.document, state.speech.transcript
    if document is None or heard is None:
        return None
    return _spelled(heard, document.project.spellings)


def played_of(document: Document, words: Spelled) -> Played:
    """Return which of `words` the chosen clip plays."""
    return _played(words, document.clip)


def slack_in(state: State) -> tuple[Slack, ...]:
    """Return what the chosen clip could do without, where it is known what is said."""
    document, words = state.document, written(state)
    if document is None or words is None:
        return ()
    found = _slack(words, document.frames, state.speech, state.soundtrack)
    return _slack_played(found, document.clip)


def silences_in(state: State) -> tuple[tuple[int, int], ...]:
    """Return where long silences of the recording are, in ms; none while its sound is not known."""
    document, words = state.document, written(state)
    if document is None or words is None or _quiet(state.soundtrack) is None:
        return ()
    found = _slack(words, document.frames, state.speech, state.soundtrack)
    return tuple((one.start_ms, one.end_ms) for one in found if one.kind is SlackKind.SILENCE)


def said_at_playhead(document: Document, words: Spelled) -> int | None:
    """Return the number of the word that is said as the frame at the playhead is shown; None before all."""
    end = document.playhead.seconds + 1 / document.frame_rate
    return words.transcript.number_at(int(end * 1000) - 1)


@made_once
def _spelled(heard: Transcript, spellings: tuple[Spelling, ...]) -> Spelled:
    return spelled(heard, spellings)


@made_once
def _played(words: Spelled, clip: Clip) -> Played:
    return played(words.transcript.words, clip)


@made_once
def _slack(
    words: Spelled, frames: FrameGrid, speech: Speech, soundtrack: Soundtrack | None
) -> tuple[Slack, ...]:
    # What a file says instead was not listened to: of it only its own gaps are known.
    recognition = None if speech.imported else speech.recognition
    quiet = _quiet(soundtrack)
    return slack_of(
        words.transcript.words,
        end_ms=ms_of(end(frames)),
        filled=() if recognition is None else recognition.filled,
        voiced=() if recognition is None else recognition.voiced,
        quiet=None if quiet is None else [(ms_of(one.start), ms_of(one.end)) for one in quiet],
    )


def _quiet(soundtrack: Soundtrack | None) -> tuple[MediaRange, ...] | None:
    """Return where nothing is heard; None while that is not known."""
    return None if soundtrack is None or soundtrack.peaks is None else soundtrack.silences


@made_once
def _slack_played(found: tuple[Slack, ...], clip: Clip) -> tuple[Slack, ...]:
    return slack_played(found, clip)
