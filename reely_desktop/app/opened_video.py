"""A video that was looked at, and what follows once it is shown.

shown ──┬── (frames are not evenly spaced) ── job: list every frame
        ├── landmarks, in the background
        └── once its frames are known: a proxy
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reely_desktop.app import decoded_pictures, job_list
from reely_desktop.app.frame_grid import FrameGrid
from reely_desktop.app.frame_jobs import list_now
from reely_desktop.app.frame_listing import list_frames
from reely_desktop.app.history import Change, recorded
from reely_desktop.app.job import Failed, JobKind, Problem, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.landmark_jobs import find_landmarks
from reely_desktop.app.project_file import Saved
from reely_desktop.app.proxy_jobs import ProxyMaker
from reely_desktop.app.saving import with_saved
from reely_desktop.app.state import Document, Notice, Preview, State
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import MediaInfo, VideoInfo
    from reely_desktop.engine.media.pictures import Picture


@dataclass(frozen=True, slots=True)
class OpenedVideo:
    """What a look at a file found. `saved` is what was made of it, `problem` what is wrong with that.

    `first` is the picture of its first frame, which comes with the look where nothing else does.
    """

    document: Document
    info: "MediaInfo"
    video: "VideoInfo"
    is_listed: bool
    first: "Picture | None"
    is_restored: bool = False
    saved: Saved | None = None
    problem: Problem | None = None

    def preview(self) -> Preview | None:
        """Return what is shown at the playhead; None where that is not on the first frame."""
        playhead = self.document.playhead
        if self.first is None or playhead.pts != 0:
            return None
        return Preview(asked=playhead, picture=self.first)


def follow_up(
    found: OpenedVideo, *, store: Store, jobs: Jobs, cache: Cache, proxies: ProxyMaker
) -> None:
    """Begin what follows on the video that `found` tells of, which is the open one."""
    document = found.document
    if found.is_listed:
        _make_proxy(found, proxies)
    else:
        _list_frames(found, jobs, cache, proxies)
    find_landmarks(
        document.path,
        found.info,
        fingerprint=document.fingerprint,
        store=store,
        jobs=jobs,
        cache=cache,
    )


def with_step_back(document: Document, other: Document | None) -> Document:
    """Return the document with a step back to the project of `other`, where that is another one."""
    if other is None or other.project == document.project:
        return document
    history = recorded(other.history, Change.TAKE_UP, before=other.project, after=document.project)
    return replace(document, history=history)


def _make_proxy(found: OpenedVideo, proxies: ProxyMaker) -> None:
    document = found.document
    proxies.start(document.path, found.video, fingerprint=document.fingerprint)


def _list_frames(found: OpenedVideo, jobs: Jobs, cache: Cache, proxies: ProxyMaker) -> None:
    document = found.document
    path = document.path

    def work(_progress: Progress, cancellation: Cancellation) -> FrameGrid:
        return list_now(
            path,
            found.video,
            fingerprint=document.fingerprint,
            cache=cache,
            cancellation=cancellation,
        )

    def ended(state: State, outcome: Outcome[FrameGrid]) -> State:
        state = job_list.without_ended(state, JobKind.LIST_FRAMES)
        match outcome:
            case Succeeded(frames):
                listed = list_frames(state, path, frames)
                return listed if found.saved is None else _restored(listed, found.saved)
            case Failed(problem):
                state = state if found.saved is None else _restored(state, found.saved)
                return decoded_pictures.picture_failed(state, path, problem)
            case Stopped():
                return state

    def then(outcome: Outcome[FrameGrid]) -> None:
        if isinstance(outcome, Succeeded):
            _make_proxy(found, proxies)

    jobs.start(work, lane=Lane.FRAMES, kind=JobKind.LIST_FRAMES, path=path, ended=ended, then=then)


def _restored(state: State, saved: Saved) -> State:
    """Take up what was made of the video before; what was made since it was opened is a step before that."""
    document = state.document
    if document is None or document.fingerprint != saved.fingerprint:
        return state
    restored = with_saved(document, saved)
    if restored is None:
        return replace(state, document=replace(document, may_keep=True))
    was_touched = document.history.past or document.history.undone
    taken_up = with_step_back(restored, document) if was_touched else restored
    notice = state.notice if restored.project == document.project else Notice.RESTORED
    return replace(state, document=replace(taken_up, may_keep=True), notice=notice)
