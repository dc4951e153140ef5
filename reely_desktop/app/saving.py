"""What is made of a video is kept at once, and found again when that video is opened. No Qt.

Each change is written to a file of its own for the video, named by the video's fingerprint: so it is
found wherever the video has moved to, and by whatever name. Only the newest waits to be written, on a
thread of its own; a file is whole or not there. A drag is written on its way, too, so that a power cut
costs less than a second of it; between two writings of it the thread rests, and its end is written at once.
A disk that takes nothing is told once, in the store.
"""

import contextlib
import logging
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid
from reely_desktop.app import state as states
from reely_desktop.app.job import Failed
from reely_desktop.app.jobs import Outcome, Post
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.project import moved_onto
from reely_desktop.app.project_file import NEWER, ProjectFileError, Saved, from_json, to_json
from reely_desktop.app.store import Store
from reely_desktop.engine.mediatime import ZERO, MediaRange
from reely_desktop.errors import ReelyError
from reely_desktop.host.files import write_whole

if TYPE_CHECKING:
    from reely_desktop.app.project import Project
    from reely_desktop.app.state import Document, State
    from reely_desktop.engine.mediatime import MediaTime

FOLDER_NAME = "projects"
_SUFFIX = ".json"
_NOT_KEPT = "RLY-PROJECT-NOT-KEPT"
_REST_SECONDS = 0.5
"""Between two writings of a drag: half of the second that may be lost, the other half being the disk's."""

_log = logging.getLogger(__name__)


class SavingError(ReelyError):
    """What was made could not be kept."""


class Saving:
    """Keeps the open document's project in `folder`. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, folder: Path) -> None:
        """Follow `store`; start no thread yet."""
        self._store = store
        self._folder = folder
        self._lane: LatestLane[None] = LatestLane(name="saving", post=post)
        self._named_lane: LatestLane[None] = LatestLane(name="saving-as", post=post)
        self._newest: tuple[str, Project, bool] | None = None
        self._moved: Path | None = None
        self._is_urgent = threading.Event()
        self._unwritten: dict[Path, Saved] = {}
        self._is_in_trouble = False
        self._stop_following = store.subscribe(self._follow)

    def stand_by(self) -> None:
        """Start the thread of the first change."""
        self._lane.stand_by()

    def save_as(self, file: Path) -> None:
        """Write the open document's project into `file`, and say how that went."""
        document = self._store.state.document
        if document is None:
            return
        saved = saved_of(document)

        def landed(outcome: Outcome[None]) -> None:
            match outcome:
                case Failed(problem):
                    self._store.apply(lambda s: states.problem_arose(s, problem))
                case _:
                    self._store.apply(lambda s: states.project_saved(s, document, file))

        self._named_lane.ask(partial(write, file, saved), landed)

    def close(self) -> None:
        """Write what is not written yet, and return when the thread is gone."""
        self._stop_following()
        self._is_urgent.set()
        self._lane.close(partial(_write_at_last, self._unwritten))
        self._named_lane.close(lambda: None)

    def _follow(self, state: "State") -> None:
        document = state.document
        if document is None or not document.fingerprint or not document.may_keep:
            return
        is_moving = document.history.is_open
        before, self._newest = self._newest, (document.fingerprint, document.project, is_moving)
        if before is None or before[0] != document.fingerprint or before == self._newest:
            return  # as it was opened, or as it is kept; where the playhead stands comes with a change
        file = kept_file(self._folder, document.fingerprint)
        was_moved, self._moved = self._moved == file, file if is_moving else None
        if not (was_moved or document.history.past or document.history.undone):
            return  # nothing was made of it: only its frames were listed, or another clip was chosen
        self._unwritten[file] = saved_of(document)
        # All that waits, since of two requests only the newest is carried out, and videos change.
        waiting = dict(self._unwritten)
        work = partial(_write_all, waiting)
        if is_moving:
            self._is_urgent.clear()
            work = partial(_write_and_rest, waiting, self._is_urgent)
        else:
            self._is_urgent.set()
        self._lane.ask(work, lambda outcome: self._landed(waiting, outcome))

    def _landed(self, written: dict[Path, Saved], outcome: Outcome[None]) -> None:
        if not isinstance(outcome, Failed):
            for file, saved in written.items():
                if self._unwritten.get(file) is saved:
                    del self._unwritten[file]
        match outcome:
            case Failed(problem):
                if not self._is_in_trouble:
                    self._store.apply(lambda s: states.problem_arose(s, problem))
                self._is_in_trouble = True
            case _:
                if self._is_in_trouble:
                    self._store.apply(lambda s: states.problem_over(s, _NOT_KEPT))
                self._is_in_trouble = False


def saved_of(document: "Document") -> Saved:
    """Return what is kept of a document."""
    return Saved(
        source=str(document.path),
        fingerprint=document.fingerprint,
        project=document.project,
        playhead=document.playhead,
    )


def with_saved(document: "Document", saved: Saved) -> "Document | None":
    """Return the document as it was kept, on its own frames; None where that does not fit the video."""
    frames = document.frames
    end = document.duration

    def place(time: "MediaTime") -> "MediaTime":
        return frame_grid.boundary(frames, frame_grid.boundary_near(frames, min(time, end)))

    first = MediaRange(ZERO, frame_grid.boundary(frames, 1))
    try:
        project = moved_onto(saved.project, place, frame=first)
        return replace(
            document,
            project=project,
            playhead=frame_grid.boundary(frames, frame_grid.frame_at(frames, saved.playhead)),
        )
    except ValueError:
        return None


def kept_file(folder: Path, fingerprint: str) -> Path:
    """Return where the project of the video with that fingerprint is kept."""
    return folder / f"{fingerprint.replace(':', '-')}{_SUFFIX}"


def kept_project(folder: Path, fingerprint: str) -> Saved | None:
    """Return what was made of that video before; None where nothing was.

    Raises ProjectFileError for a file that cannot be read, which is set aside first.
    """
    file = kept_file(folder, fingerprint)
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _unreadable(file, error.strerror) from error
    try:
        return from_json(content, name=file.name)
    except ProjectFileError as error:
        if error.code == NEWER:
            raise
        aside = file.with_suffix(".damaged")
        with contextlib.suppress(OSError):
            file.replace(aside)
        raise _unreadable(aside, "it is damaged") from error


def write(file: Path, saved: Saved) -> None:
    """Write a project file, whole or not at all. Raises SavingError."""
    try:
        write_whole(file, to_json(saved))
    except OSError as error:
        raise SavingError(
            f"what you make of this video cannot be kept ({error.strerror})",
            code=_NOT_KEPT,
            hint=f"make room on the disk of {file.parent}, or let Reely write there",
        ) from error


def _unreadable(file: Path, why: str | None) -> ProjectFileError:
    return ProjectFileError(
        f"what was made of this video before cannot be read ({why or 'unknown reason'})",
        code="RLY-PROJECT-DAMAGED",
        hint=f"begin anew; it is left as {file}",
    )


def _write_all(waiting: dict[Path, Saved]) -> None:
    for file, saved in waiting.items():
        write(file, saved)


def _write_and_rest(waiting: dict[Path, Saved], is_urgent: threading.Event) -> None:
    try:
        _write_all(waiting)
    finally:
        is_urgent.wait(_REST_SECONDS)


def _write_at_last(waiting: dict[Path, Saved]) -> None:
    for file, saved in waiting.items():
        try:
            write(file, saved)
        except SavingError as error:
            _log.info("the last change was not kept: %s", error.code)
