"""Opening a video: look at the file, show it, then list its frames where they cannot be counted.

    open_video ── job: probe ── Document ── (frames are not evenly spaced) ── job: list every frame

A file that cannot be opened leaves what was shown before in place, and its problem beside it.
"""

import contextlib
import os
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import (
    EvenFrames,
    FrameGrid,
    ListedFrames,
    end,
    listed_from_bytes,
    listed_to_bytes,
)
from reely_desktop.app.frame_listing import list_frames
from reely_desktop.app.job import Failed, JobKind, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.app.store import Store
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.mediatime import END_OF_MEDIA, ZERO, MediaRange
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import VideoInfo

CLIP_SUFFIX = ".mp4"
_SIDEWAYS = {90, 270}
_FRAMES_VERSION = 1
"""Counted up when the same file gets another list than before."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are: the bundled sample, and where clips go that cannot go beside their source."""

    sample: Path
    clips: Path


@dataclass(frozen=True, slots=True)
class _Found:
    document: Document
    video: "VideoInfo"
    is_counted: bool


def open_video(path: Path, *, store: Store, jobs: Jobs, places: Places, cache: Cache) -> None:
    """Open `path` in place of what is open; what becomes of it shows in the store."""
    for job in store.state.jobs:
        if job.kind is not JobKind.EXPORT:
            jobs.cancel(job.id)

    def look(_progress: Progress, cancellation: Cancellation) -> _Found:
        found = _look_at(path, places)
        cancellation.raise_if_cancelled()
        return found

    def ended(state: State, outcome: Outcome[_Found]) -> State:
        state = _without_ended_jobs(state, JobKind.OPEN)
        match outcome:
            case Succeeded(found):
                return states.opened(state, found.document)
            case Failed(problem):
                return states.opening_failed(state, path, problem)
            case Stopped():
                return states.opening_stopped(state, path)

    def then(outcome: Outcome[_Found]) -> None:
        if isinstance(outcome, Succeeded) and not outcome.value.is_counted:
            _list_frames(outcome.value, jobs, cache)

    store.apply(lambda state: states.opening_started(state, path))
    jobs.start(look, lane=Lane.MEDIA, kind=JobKind.OPEN, path=path, ended=ended, then=then)


def suggested_output(
    source: Path, *, taken: frozenset[Path], places: Places, clip: str = ""
) -> Path:
    """Return a free name for a clip of `source`: beside it, or among the clips where it cannot be.

    It holds the name of the `clip`, if that has one.
    """
    from reely_desktop.app.exporting import free_name

    beside = source.resolve() != places.sample.resolve() and os.access(source.parent, os.W_OK)
    home = source if beside else places.clips / source.name
    return free_name(home, suffix=CLIP_SUFFIX, taken=taken, clip=clip)


def _look_at(path: Path, places: Places) -> _Found:
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
            output=suggested_output(path, taken=frozenset(), places=places),
            project=begin(end(frames)),
        ),
        video=video,
        is_counted=is_counted,
    )


def _list_frames(found: _Found, jobs: Jobs, cache: Cache) -> None:
    path = found.document.path

    def work(_progress: Progress, cancellation: Cancellation) -> FrameGrid:
        return _listed(path, found.video, cache, cancellation)

    def ended(state: State, outcome: Outcome[FrameGrid]) -> State:
        state = _without_ended_jobs(state, JobKind.LIST_FRAMES)
        match outcome:
            case Succeeded(frames):
                return list_frames(state, path, frames)
            case Failed(problem):
                return states.picture_failed(state, path, problem)
            case Stopped():
                return state

    jobs.start(work, lane=Lane.MEDIA, kind=JobKind.LIST_FRAMES, path=path, ended=ended)


def _listed(
    path: Path, video: "VideoInfo", cache: Cache, cancellation: Cancellation
) -> ListedFrames:
    """Return the frames as the file stores them, from the cache where this file was listed before."""
    from reely_desktop.engine.media.fingerprint import fingerprint

    key = f"frames {_FRAMES_VERSION} {fingerprint(path)}"
    kept = cache.get(key)
    if kept is not None:
        with contextlib.suppress(ValueError):  # another Reely's, or a damaged disk's: listed anew
            return listed_from_bytes(kept)
    listed = _read_frames(path, video, cancellation)
    cache.put(key, listed_to_bytes(listed))
    return listed


def _read_frames(path: Path, video: "VideoInfo", cancellation: Cancellation) -> ListedFrames:
    from reely_desktop.engine.media.frames import read_frames
    from reely_desktop.engine.media.keyframes import keyframe_index

    table = read_frames(
        path,
        video,
        MediaRange(ZERO, END_OF_MEDIA),
        index=keyframe_index(path, video, cancellation=cancellation),
        cancellation=cancellation,
    )
    last = table.end_pts_of(table.first_number + len(table.stamps) - 1)
    stamps = sorted({*table.stamps, last})
    return ListedFrames(video.timebase, tuple(stamp - table.origin for stamp in stamps))


def _without_ended_jobs(state: State, kind: JobKind) -> State:
    """Forget the ended jobs of that kind: what they found is in the State itself."""
    return replace(
        state, jobs=tuple(job for job in state.jobs if job.kind is not kind or not job.is_over)
    )
