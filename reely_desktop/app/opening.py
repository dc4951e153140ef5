"""Opening a video or a project: look at the file, show it, and begin what follows (`opened_video`).

What was made of the video before is taken up: from the project that was asked for, else from what was
kept of it. A file that cannot be opened leaves what was shown before in place, and its problem beside it.
"""

import os
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from reely_desktop.app import asking, job_list
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames, end
from reely_desktop.app.frame_jobs import listed_before
from reely_desktop.app.job import Failed, JobKind, Problem, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.naming import clip_name, free_name
from reely_desktop.app.opened_video import OpenedVideo, follow_up, with_step_back
from reely_desktop.app.project import begin
from reely_desktop.app.project_file import NEWER, SUFFIX, ProjectFileError
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


def open_video(
    path: Path,
    *,
    store: Store,
    jobs: Jobs,
    places: Places,
    cache: Cache,
    proxies: ProxyMaker,
    height_px: int,
    told: Telling | None = None,
) -> None:
    """Open `path` in place of what is open; what becomes of it shows in the store, and `told` with it.

    `height_px` is how high its picture is shown.
    """
    # What is still being found of the open video goes once there is another in its place.
    _cancel(JobKind.OPEN, store, jobs)
    settings = store.state.settings

    def look(_progress: Progress, cancellation: Cancellation) -> OpenedVideo:
        found = _look_at(path, places, settings, cache, height_px)
        cancellation.raise_if_cancelled()
        return found

    def ended(state: State, outcome: Outcome[OpenedVideo]) -> State:
        state = job_list.without_ended(state, JobKind.OPEN)
        match outcome:
            case Succeeded(found):
                notice = told or (Notice.RESTORED if found.is_restored else None)
                return states.opened(
                    state,
                    found.document,
                    asked=path,
                    notice=notice,
                    problem=found.problem,
                    preview=found.preview(),
                )
            case Failed(problem):
                return asking.asked_for(states.opening_failed(state, path, problem), path, problem)
            case Stopped():
                return states.opening_stopped(state, path)

    def then(outcome: Outcome[OpenedVideo]) -> None:
        shown = store.state.document
        if isinstance(outcome, Succeeded) and shown and shown.path == outcome.value.document.path:
            _cancel(JobKind.LIST_FRAMES, store, jobs)
            proxies.stop()
            follow_up(outcome.value, store=store, jobs=jobs, cache=cache, proxies=proxies)

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


def _look_at(
    asked: Path, places: Places, settings: Settings, cache: Cache, height_px: int
) -> OpenedVideo:
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
    found = _document_of(path, places, settings, height_px)
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
        restored = with_step_back(restored, with_saved(document, kept))
    may_keep = may_keep and (saved is None or is_listed)
    return replace(
        found,
        document=replace(restored or document, may_keep=may_keep),
        is_listed=is_listed,
        is_restored=is_back and project_file is None,
        saved=saved,
        problem=problem,
    )


def _document_of(path: Path, places: Places, settings: Settings, height_px: int) -> OpenedVideo:
    from reely_desktop.engine.media.pictures import first_picture
    from reely_desktop.engine.media.probe import probe_and_first_frame

    info, first = probe_and_first_frame(path)
    video = info.video
    if video is None:
        raise MediaError(
            f"{path.name} has sound but no picture, and this window cuts by the picture",
            code="RLY-MEDIA-NO-PICTURE",
            hint="trim it in the terminal with: reely trim",
        )
    step = 1 / (video.frame_rate * video.timebase)
    is_counted = video.is_even and step.denominator == 1
    frames = EvenFrames(
        timebase=Fraction(1, video.frame_rate.numerator),
        step=video.frame_rate.denominator,
        count=max(video.frame_count or round(info.duration.seconds * video.frame_rate), 1),
    )
    width = round(video.width * video.sample_aspect)
    sideways = video.rotation in _SIDEWAYS
    return OpenedVideo(
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
        first=None if first is None else first_picture(first, video, max_height=height_px),
    )
