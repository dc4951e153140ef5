"""Chapters out of a file and into one, as jobs: a list of them, or those that the video holds. No Qt.

What becomes of them in the project is `chapters`' business; how lists are written is the engine's.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from reely_desktop.app import job_list
from reely_desktop.app import state as states
from reely_desktop.app.chapters import taken_as_clips, taken_as_markers
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.state import Document, Notice, State
from reely_desktop.app.store import Store
from reely_desktop.engine.errors import MediaError, WorkError
from reely_desktop.engine.media.chapter_lists import (
    ListedChapter,
    description_of,
    ffmetadata_of,
    read_chapters,
    webvtt_of,
)
from reely_desktop.engine.mediatime import ZERO
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.files import write_whole

DESCRIPTION_SUFFIX, FFMETADATA_SUFFIX, WEBVTT_SUFFIX = ".txt", ".ffmetadata", ".vtt"
_LARGEST_BYTES = 4 * 1024 * 1024
"""A list of chapters is small: what is larger is something else, such as the video itself."""

Find = Callable[[Document], Sequence[ListedChapter]]


def take_listed(file: Path, *, store: Store, jobs: Jobs, are_clips: bool) -> None:
    """Take the chapters listed in `file` over, as clips or as markers."""
    _take(lambda document: _listed(file, document), store=store, jobs=jobs, are_clips=are_clips)


def take_own(*, store: Store, jobs: Jobs, are_clips: bool) -> None:
    """Take the chapters over that the video holds itself."""
    _take(_own, store=store, jobs=jobs, are_clips=are_clips)


def save(file: Path, chapters: Sequence[ListedChapter], *, store: Store, jobs: Jobs) -> None:
    """Write a list of chapters, in the form that the suffix of `file` names: WebVTT, FFmpeg's, or plain."""
    document = store.state.document
    if document is None:
        return

    def work(_progress: Progress, _cancellation: Cancellation) -> None:
        try:
            write_whole(file, written(chapters, document, suffix=file.suffix).encode())
        except OSError as error:
            raise WorkError(
                f"{file.name} could not be written ({error.strerror or 'unknown reason'})",
                code="RLY-WRITE-FAILED",
                hint="check the drive",
            ) from error

    def ended(state: State, outcome: Outcome[None]) -> State:
        state = job_list.without_ended(state, JobKind.HAND_OFF)
        match outcome:
            case Succeeded():
                return states.noticed(state, Notice.CHAPTERS_SAVED)
            case Failed(problem):
                return states.problem_arose(state, problem)
            case _:
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.HAND_OFF, path=document.path, ended=ended)


def written(chapters: Sequence[ListedChapter], document: Document, *, suffix: str) -> str:
    """Return a list of chapters in the form that `suffix` names."""
    match suffix.lower():
        case ".vtt":
            return webvtt_of(chapters, duration=document.duration)
        case ".ffmetadata" | ".ffmeta":
            return ffmetadata_of(chapters, duration=document.duration)
        case _:
            return description_of(chapters)


def _take(find: Find, *, store: Store, jobs: Jobs, are_clips: bool) -> None:
    document = store.state.document
    if document is None:
        return

    def work(_progress: Progress, _cancellation: Cancellation) -> Sequence[ListedChapter]:
        return find(document)

    def ended(state: State, outcome: Outcome[Sequence[ListedChapter]]) -> State:
        state = job_list.without_ended(state, JobKind.HAND_OFF)
        if state.document is None or state.document.path != document.path:
            return state
        match outcome:
            case Succeeded(chapters):
                take = taken_as_clips if are_clips else taken_as_markers
                return take(state, chapters)
            case Failed(problem):
                return states.problem_arose(state, problem)
            case _:
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.HAND_OFF, path=document.path, ended=ended)


def _listed(file: Path, document: Document) -> Sequence[ListedChapter]:
    try:
        if file.stat().st_size > _LARGEST_BYTES:
            raise _no_text(file)
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_text(file) from error
    except OSError as error:
        raise MediaError(
            f"{file.name} cannot be read ({error.strerror or 'unknown reason'})",
            code="RLY-REFUSED",
            hint="check the path and its permissions",
        ) from error
    return read_chapters(text, name=file.name, duration=document.duration)


def _own(document: Document) -> Sequence[ListedChapter]:
    load_reader()
    from reely_desktop.engine.media.probe import probe

    info = probe(document.path)
    origin = info.video.origin if info.video is not None else ZERO
    # The file's own zero may lie before its first frame.
    found = tuple(
        ListedChapter(max(chapter.start - origin, ZERO), chapter.title, chapter.end - origin)
        for chapter in sorted(info.chapters, key=lambda chapter: chapter.start.seconds)
        if chapter.end - origin > ZERO and chapter.start - origin < document.duration
    )
    if not found:
        raise MediaError(
            f"{document.path.name} holds no chapters",
            code="RLY-CHAPTERS-NONE",
            hint="take them from a file, or set markers",
        )
    return found


def _no_text(file: Path) -> MediaError:
    return MediaError(
        f"{file.name} is no list of chapters",
        code="RLY-CHAPTERS-NONE",
        hint="choose a text in UTF-8 with a time and a title on each line, FFmpeg's metadata or WebVTT",
    )
