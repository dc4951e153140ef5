"""Handing on what was made: the frame at the playhead as a picture, clips as a timeline for other editors.

Each is a job that writes beside the video, or among the clips where that cannot be, under a free name.
No Qt.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.opening import Places, suggested_output
from reely_desktop.app.state import Document, Notice, State
from reely_desktop.app.store import Store
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.files import write_whole

PICTURE_SUFFIX = ".jpg"
TIMELINE_SUFFIX = ".otio"


def save_frame(*, store: Store, jobs: Jobs, places: Places) -> None:
    """Write the frame at the playhead as a JPEG of the video's own size."""
    document = store.state.document
    if document is None:
        return

    def content() -> bytes:
        from reely_desktop.engine.media.pictures import PictureReader
        from reely_desktop.engine.media.stills import jpeg_of

        with PictureReader(document.path, max_height=None) as reader:
            return jpeg_of(reader.at(document.playhead))

    name = _namer(store, document, places, what="frame", suffix=PICTURE_SUFFIX)
    _write(content, name, document, jobs=jobs, notice=Notice.FRAME_SAVED)


def save_timeline(*, store: Store, jobs: Jobs, places: Places) -> None:
    """Write the clips as an OpenTimelineIO file, one timeline each."""
    document = store.state.document
    if document is None:
        return

    def content() -> bytes:
        from reely_desktop.engine.cut.timelines import Sequence, otio_of

        return otio_of(
            document.path,
            tuple(
                Sequence(clip.name or f"{document.path.stem} {number}", clip.pieces)
                for number, clip in enumerate(document.project.clips, start=1)
            ),
            frame_rate=document.frame_rate,
            duration=document.duration,
            markers=document.project.markers,
        )

    name = _namer(store, document, places, what="timeline", suffix=TIMELINE_SUFFIX)
    _write(content, name, document, jobs=jobs, notice=Notice.TIMELINE_SAVED)


def _namer(
    store: Store, document: Document, places: Places, *, what: str, suffix: str
) -> Callable[[], Path]:
    settings = store.state.settings

    def name() -> Path:
        return suggested_output(
            document.path,
            taken=frozenset(),
            places=places,
            settings=settings,
            clip=what,
            suffix=suffix,
        )

    return name


def _write(
    content: Callable[[], bytes],
    name: Callable[[], Path],
    document: Document,
    *,
    jobs: Jobs,
    notice: Notice,
) -> None:
    def work(_progress: Progress, _cancellation: Cancellation) -> Path:
        file = name()  # only now: another may have been written since this was asked for
        try:
            write_whole(file, content())
        except OSError as error:
            raise WorkError(
                f"{file.name} could not be written ({error.strerror or 'unknown reason'})",
                code="RLY-WRITE-FAILED",
                hint="check the drive",
            ) from error
        return file

    def ended(state: State, outcome: Outcome[Path]) -> State:
        state = replace(
            state,
            jobs=tuple(j for j in state.jobs if j.kind is not JobKind.HAND_OFF or not j.is_over),
        )
        match outcome:
            case Succeeded():
                return states.noticed(state, notice)
            case Failed(problem):
                return states.problem_arose(state, problem)
            case _:
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.HAND_OFF, path=document.path, ended=ended)
