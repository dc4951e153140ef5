"""What the transcript's tab shows of a State. PURE."""

from dataclasses import dataclass

from reely_desktop.app.heard import is_listening, listening_jobs
from reely_desktop.app.identity_memo import made_once
from reely_desktop.app.job import Running, Status
from reely_desktop.app.slack import Slack
from reely_desktop.app.speech import (
    ListeningChoice,
    ModelAtHand,
    Speech,
    choice_of,
    is_for_want_of_a_model,
)
from reely_desktop.app.state import Document, State
from reely_desktop.app.word_cuts import Played
from reely_desktop.app.written import played_of, said_at_playhead, slack_in, written
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.timecode import format_clock
from reely_desktop.engine.transcript.words import TIMEBASE, Word
from reely_desktop.ui import messages, messages_queue, messages_transcript


@dataclass(frozen=True, slots=True)
class SlackRow:
    """One pause that could go."""

    slack: Slack
    text: str


@dataclass(frozen=True, slots=True)
class TranscriptView:
    """What is said, and how far that is known.

    `words` are None while nothing is known, those so far while it is listened to. `said` is the number of the
    word at the playhead. `message` is a sentence in the place of words, or beside them;
    `is_heard_otherwise` than somebody wants it by now; where it `lacks_model`, nothing can listen here.
    """

    words: tuple[Word, ...] | None
    played: Played | None
    said: int | None
    is_listening: bool
    is_playing: bool
    message: str
    can_listen: bool
    lacks_model: bool
    is_heard_otherwise: bool
    choice: ListeningChoice
    models: tuple[ModelAtHand, ...]
    model: str
    language: str
    is_from_file: bool
    file_name: str = ""
    slack: tuple[SlackRow, ...] = ()
    slack_line: str = ""


def transcript_view(state: State, document: Document) -> TranscriptView:
    """Return what the tab shows."""
    speech = state.speech
    words = written(state)
    at_work = is_listening(state)
    recognition = None if speech.imported else speech.recognition
    pauses = () if at_work else _slack_rows(slack_in(state))
    shown = None if words is None else words.transcript.words
    models = speech.models or ()
    best = models[0].name if models else ""
    choice = choice_of(state.settings)
    return TranscriptView(
        words=speech.words if at_work else shown,
        played=None if words is None or at_work else played_of(document, words),
        said=None if words is None or at_work else said_at_playhead(document, words),
        is_listening=at_work,
        is_playing=state.playback.is_playing,
        message=_message(state, speech, shown),
        can_listen=speech.models != () and not at_work,
        lacks_model=not at_work and speech.transcript is None and _lacks_model(speech),
        is_heard_otherwise=recognition is not None and choice != speech.heard_by,
        choice=choice,
        models=models,
        model=recognition.model if recognition else choice.model or best,
        language=recognition.transcript.language if recognition else choice.language or "",
        is_from_file=speech.imported is not None,
        file_name=speech.imported_from,
        slack=pauses,
        slack_line=messages_transcript.slack(len(pauses), sum(row.slack.saves_ms for row in pauses))
        if pauses
        else "",
    )


def _message(state: State, speech: Speech, words: tuple[Word, ...] | None) -> str:
    at_work = next((job for job in listening_jobs(state) if not job.is_over), None)
    if at_work is not None:
        return _progress(at_work.status)
    if speech.problem is not None:
        hint = messages_queue.hint(speech.problem.code, speech.problem.hint)
        return messages.problem(speech.problem.message, hint)
    if words:
        notes = () if speech.recognition is None else speech.recognition.notes
        return messages.sentences(*map(messages_queue.noted, notes))
    if words is not None:
        return messages_transcript.NO_SPEECH
    return messages_transcript.NO_MODEL if speech.models == () else messages_transcript.ASK


def _lacks_model(speech: Speech) -> bool:
    return speech.models == () or is_for_want_of_a_model(speech.problem)


def _progress(status: Status) -> str:
    match status:
        case Running(is_cancelling=True):
            return messages_queue.CANCELLING
        case Running(stage, done):
            return messages_queue.progress(stage, done, None)
        case _:
            return messages_queue.QUEUED


@made_once
def _slack_rows(found: tuple[Slack, ...]) -> tuple[SlackRow, ...]:
    return tuple(
        SlackRow(
            one,
            messages_transcript.slack_row(
                format_clock(MediaTime(one.start_ms, TIMEBASE)), one.kind, one.saves_ms
            ),
        )
        for one in found
    )
