"""Opening a video or a project: look at the file, show it, list its frames where they cannot be counted.

    open_video ── job: probe ── Document ──┬── (frames are not evenly spaced) ── job: list every frame
                                           ├── landmarks, in the background
                                           └── once its frames are known: a proxy

What was made of the video before is taken up: from the project that was asked for, else from what was
kept of it. A file that cannot be opened leaves what was shown before in place, and its problem beside it.
"""

import os
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import asking, job_list
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames, FrameGrid, end
from reely_desktop.app.frame_jobs import list_now, listed_before
from reely_desktop.app.frame_listing import list_frames
from reely_desktop.app.history import Change, recorded
from reely_desktop.app.job import Failed, JobKind, Problem, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.landmark_jobs import find_landmarks
from reely_desktop.app.loading import load_reader
from reely_desktop.app.naming import clip_name, free_name
from reely_desktop.app.project import begin
from reely_desktop.app.project_file import NEWER, SUFFIX, ProjectFileError, Saved
from reely_desktop.app.project_source import find_source, read_project
from reely_desktop.app.proxy_jobs import ProxyMaker
from reely_desktop.app.relinking import check_is_not_moved, kept_source
from reely_desktop.app.saving import kept_project, with_saved
from reely_desktop.app.state import Document, Notice, State
from reely_desktop.app.store import Store
from reely_desktop.app.telling import Telling
from reely_desktop.config import Settings
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import MediaInfo, VideoInfo

CLIP_SUFFIX = ".mp4"
_SIDEWAYS = {90, 270}


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are; `clips` takes those that cannot go beside their source, `data` what is kept here."""

    sample: Path
    clips: Path
    projects: Path
    database: Path
    data: Path


@dataclass(frozen=True, slots=True)
class _Found:
    document: Document
    info: "MediaInfo"
    video: "VideoInfo"
    is_listed: bool
    is_restored: bool = False
    saved: Saved | None = None
    problem: Problem | None = None


def open_video(
    path: Path,
    *,
    store: Store,
    jobs: Jobs,
    places: Places,
    cache: Cache,
    proxies: ProxyMaker,
    told: Telling | None = None,
) -> None:
    """Open `path` in place of what is open; what becomes of it shows in the store, and `told` with it."""
    # What is still being found of the open video goes once there is another in its place.
    _cancel(JobKind.OPEN, store, jobs)
    settings = store.state.settings

    def look(_progress: Progress, cancellation: Cancellation) -> _Found:
        found = _look_at(path, places, settings, cache)
        cancellation.raise_if_cancelled()
        return found

    def ended(state: State, outcome: Outcome[_Found]) -> State:
        state = job_list.without_ended(state, JobKind.OPEN)
        match outcome:
            case Succeeded(found):
                notice = told or (Notice.RESTORED if found.is_restored else None)
                return states.opened(
                    state, found.document, asked=path, notice=notice, problem=found.problem
                )
            case Failed(problem):
                return asking.asked_for(states.opening_failed(state, path, problem), path, problem)
            case Stopped():
                return states.opening_stopped(state, path)

    def then(outcome: Outcome[_Found]) -> None:
        shown = store.state.document
        if isinstance(outcome, Succeeded) and shown and shown.path == outcome.value.document.path:
            _cancel(JobKind.LIST_FRAMES, store, jobs)
            proxies.stop()
            _follow_up(outcome.value, store, jobs, cache, proxies)

    store.apply(lambda state: states.opening_started(state, path))
    jobs.start(look, lane=Lane.MEDIA, kind=JobKind.OPEN, path=path, ended=ended, then=then)


def _cancel(kind: JobKind, store: Store, jobs: Jobs) -> None:
    for job in store.state.jobs:
        if job.kind is kind:
            jobs.cancel(job.id)


def suggested_output(
    source: Path,
    *,
    taken: frozenset[Path],
    places: Places,
    settings: Settings,
    clip: str = "",
    number: int = 1,
    preset: str = "",
    suffix: str = CLIP_SUFFIX,
) -> Path:
    """Return a free name for a clip of `source`, in the folder of the settings.

    Where they name none it goes beside the source, or among the clips where it cannot be. How it is
    called is told in `naming.clip_name`.
    """
    beside = source.resolve() != places.sample.resolve() and os.access(source.parent, os.W_OK)
    folder = settings.export_folder or (source.parent if beside else places.clips)
    name = clip_name(settings.export_name, source, clip=clip, number=number, preset=preset)
    return free_name(folder, name, suffix=suffix, taken=taken)


def _look_at(asked: Path, places: Places, settings: Settings, cache: Cache) -> _Found:
    load_reader()
    from reely_desktop.engine.media.fingerprint import fingerprint

    project_file = asked if asked.suffix.lower() == SUFFIX else None
    saved = None if project_file is None else read_project(project_file)
    if project_file is None or saved is None:
        check_is_not_moved(asked, places.projects)
        path = asked
    else:
        known = kept_source(places.projects, saved.fingerprint)
        path = find_source(saved, project_file, known=known)
    found = _document_of(path, places, settings)
    known_by = fingerprint(path)
    document = replace(found.document, fingerprint=known_by, project_file=project_file)
    problem, kept = None, None
    try:
        kept = kept_project(places.projects, known_by)
    except ProjectFileError as error:
        problem = Problem(error.code, error.message, error.hint)
    may_keep = problem is None or problem.code != NEWER
    saved = saved or kept
    is_listed = found.is_listed
    if not is_listed:
        listed = listed_before(known_by, cache)
        if listed is not None:
            is_listed = True
            document = replace(document, frames=listed, project=begin(end(listed)))
    # What was made of it lies on its real frames: it waits until those are known.
    restored = with_saved(document, saved) if saved is not None and is_listed else None
    is_back = restored is not None and restored.project != document.project
    if restored is not None and kept is not None and project_file is not None:
        restored = _over(restored, with_saved(document, kept))
    may_keep = may_keep and (saved is None or is_listed)
    return replace(
        found,
        document=replace(restored or document, may_keep=may_keep),
        is_listed=is_listed,
        is_restored=is_back and project_file is None,
        saved=saved,
        problem=problem,
    )


def _document_of(path: Path, places: Places, settings: Settings) -> _Found:
    from reely_desktop.engine.media.probe import probe
    from reely_desktop.engine.media.spacing import RateClass

    info = probe(path)
    video = info.video
    if video is None:
        raise MediaError(
            f"{path.name} has sound but no picture, and this window cuts by the picture",
            code="RLY-MEDIA-NO-PICTURE",
            hint="trim it in the terminal with: reely trim",
        )
    step = 1 / (video.frame_rate * video.timebase)
    is_counted = (
        video.rate_class is RateClass.CONSTANT
        and video.has_sample_index
        and video.frame_count is not None
        and step.denominator == 1
    )
    frames = EvenFrames(
        timebase=Fraction(1, video.frame_rate.numerator),
        step=video.frame_rate.denominator,
        count=max(video.frame_count or round(info.duration.seconds * video.frame_rate), 1),
    )
    width = round(video.width * video.sample_aspect)
    sideways = video.rotation in _SIDEWAYS
    return _Found(
        document=Document(
            path=path,
            frames=frames,
            frame_rate=video.frame_rate,
            width=video.height if sideways else width,
            height=width if sideways else video.height,
            output=suggested_output(path, taken=frozenset(), places=places, settings=settings),
            project=begin(end(frames)),
        ),
        info=info,
        video=video,
        is_listed=is_counted,
    )


def _follow_up(found: _Found, store: Store, jobs: Jobs, cache: Cache, proxies: ProxyMaker) -> None:
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


def _make_proxy(found: _Found, proxies: ProxyMaker) -> None:
    document = found.document
    proxies.start(document.path, found.video, fingerprint=document.fingerprint)


def _list_frames(found: _Found, jobs: Jobs, cache: Cache, proxies: ProxyMaker) -> None:
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
                return states.picture_failed(state, path, problem)
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
    taken_up = _over(restored, document) if was_touched else restored
    notice = state.notice if restored.project == document.project else Notice.RESTORED
    return replace(state, document=replace(taken_up, may_keep=True), notice=notice)


def _over(document: Document, other: Document | None) -> Document:
    """Return the document with a step back to the project of `other`, where that is another one."""
    if other is None or other.project == document.project:
        return document
    history = recorded(other.history, Change.TAKE_UP, before=other.project, after=document.project)
    return replace(document, history=history)
