"""The words of the open video out of a file and into one, as jobs. No Qt.

Words that came in a file are kept with what is made of the video, under its fingerprint: they are what is
said from then on, until somebody has it listened to.
"""

import contextlib
from pathlib import Path

from reely_desktop.app import heard, job_list
from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.saving import kept_file
from reely_desktop.app.slack import ms_of
from reely_desktop.app.state import Notice, State
from reely_desktop.app.store import Store
from reely_desktop.app.written import written
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.transcript.belonging import Belonging, belonging
from reely_desktop.engine.transcript.words import Transcript

FOLDER_NAME = "transcripts"


def take_words(file: Path, *, store: Store, jobs: Jobs, shelf: Path) -> None:
    """Go by what `file` says: Whisper's JSON, SRT or WebVTT; kept on `shelf`."""
    document = store.state.document
    if document is None:
        return
    kept = kept_file(shelf, document.fingerprint)

    def work(_progress: Progress, _cancellation: Cancellation) -> tuple[Transcript, Belonging]:
        from reely_desktop.app.transcript_files import (
            of_another_recording,
            read_transcript,
            write_taken,
        )

        transcript = read_transcript(file)
        if not transcript.words:
            raise MediaError(
                f"{file.name} holds no words",
                code="RLY-TRANSCRIPT-UNREADABLE",
                hint="give a JSON file as Whisper writes it, or captions",
            )
        where = belonging(transcript, ms_of(document.duration))
        if where is Belonging.OUTSIDE:
            raise of_another_recording(file)
        write_taken(kept, transcript, called=file.name)
        return transcript, where

    def ended(state: State, outcome: Outcome[tuple[Transcript, Belonging]]) -> State:
        state = job_list.without_ended(state, JobKind.HAND_OFF)
        match outcome:
            case Succeeded((transcript, where)):
                if where is Belonging.LONGER:
                    state = states.noticed(state, Notice.WORDS_LONGER)
                return heard.file_read(state, document.path, transcript, called=file.name)
            case Failed(problem):
                return states.problem_arose(state, problem)
            case _:
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.HAND_OFF, path=document.path, ended=ended)


def save_words(file: Path, *, store: Store, jobs: Jobs) -> None:
    """Write what is said into `file`, in the form of its suffix: JSON, SRT, WebVTT, ASS or plain text."""
    document, words = store.state.document, written(store.state)
    if document is None or words is None:
        return

    def work(_progress: Progress, _cancellation: Cancellation) -> None:
        from reely_desktop.app.transcript_files import write_transcript

        write_transcript(file, words.transcript, until_ms=ms_of(document.duration))

    def ended(state: State, outcome: Outcome[None]) -> State:
        state = job_list.without_ended(state, JobKind.HAND_OFF)
        match outcome:
            case Succeeded():
                return states.noticed(state, Notice.WORDS_SAVED)
            case Failed(problem):
                return states.problem_arose(state, problem)
            case _:
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.HAND_OFF, path=document.path, ended=ended)


def kept_words(shelf: Path, fingerprint: str) -> tuple[Transcript, str] | None:
    """Return what a file said of the video with that fingerprint, and what that file was called.

    None where nothing usable was kept.
    """
    from reely_desktop.app.transcript_files import read_taken

    with contextlib.suppress(MediaError):
        return read_taken(kept_file(shelf, fingerprint))
    return None


def forget_words(shelf: Path, fingerprint: str) -> None:
    """Keep no longer what a file said."""
    with contextlib.suppress(OSError):
        kept_file(shelf, fingerprint).unlink(missing_ok=True)
