"""Listening to the open video and looking for its scenes, in the background; kept by what it holds.

    find_landmarks ──┬── job: peaks, silences ── Soundtrack
                     └── job: scenes

Both stand on a lane of their own, the sound first, and end unsaid where there is nothing to be had:
the timeline then shows less, and that is all.
"""

import contextlib
import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import job_list, landmarks
from reely_desktop.app.job import Failed, JobKind, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import MediaInfo

LANDMARK_KINDS = frozenset({JobKind.LISTEN, JobKind.FIND_SCENES})
_SCENES_VERSION = 1
"""Counted up when the same pictures get other scenes than before."""


def find_landmarks(
    path: Path, info: "MediaInfo", *, fingerprint: str, store: Store, jobs: Jobs, cache: Cache
) -> None:
    """Start what looks for landmarks in the open video at `path`, in place of the one before it."""
    for job in store.state.jobs:
        if job.kind in LANDMARK_KINDS:
            jobs.cancel(job.id)
    if info.audio:
        store.apply(lambda state: landmarks.sound_awaited(state, path))
        _listen(path, info, jobs, cache)
    if info.video is not None:
        _look_for_scenes(path, info, f"scenes {_SCENES_VERSION} {fingerprint}", jobs, cache)


def _listen(path: Path, info: "MediaInfo", jobs: Jobs, cache: Cache) -> None:
    def work(progress: Progress, cancellation: Cancellation) -> Soundtrack:
        load_reader()
        from reely_desktop.app.inspecting import peaks_of
        from reely_desktop.engine.media.silences import find_silences

        peaks = peaks_of(info, track=0, cache=cache, progress=progress, cancellation=cancellation)
        return Soundtrack(peaks, find_silences(peaks))

    def ended(state: State, outcome: Outcome[Soundtrack]) -> State:
        state = job_list.without_ended(state, JobKind.LISTEN)
        match outcome:
            case Succeeded(soundtrack):
                return landmarks.sound_heard(state, path, soundtrack)
            case Failed():
                return landmarks.sound_missing(state, path)
            case Stopped():
                return state

    jobs.start(work, lane=Lane.LANDMARKS, kind=JobKind.LISTEN, path=path, ended=ended)


def _look_for_scenes(path: Path, info: "MediaInfo", key: str, jobs: Jobs, cache: Cache) -> None:
    def work(progress: Progress, cancellation: Cancellation) -> tuple[MediaTime, ...]:
        load_reader()
        from reely_desktop.engine.media.scenes import find_scenes

        kept = cache.get(key)
        if kept is not None:
            with contextlib.suppress(ValueError):  # a damaged disk's: found anew
                return scenes_from_bytes(kept)
        scenes = find_scenes(info, progress=progress, cancellation=cancellation)
        cache.put(key, scenes_to_bytes(scenes))
        return scenes

    def ended(state: State, outcome: Outcome[tuple[MediaTime, ...]]) -> State:
        state = job_list.without_ended(state, JobKind.FIND_SCENES)
        if isinstance(outcome, Succeeded):
            return landmarks.scenes_found(state, path, outcome.value)
        return state

    jobs.start(work, lane=Lane.LANDMARKS, kind=JobKind.FIND_SCENES, path=path, ended=ended)


def scenes_to_bytes(scenes: tuple[MediaTime, ...]) -> bytes:
    """Return `scenes` in the form that is kept: JSON, each time as ticks and their timebase."""
    return json.dumps([[time.pts, str(time.timebase)] for time in scenes]).encode()


def scenes_from_bytes(kept: bytes) -> tuple[MediaTime, ...]:
    """Return the scenes that `scenes_to_bytes` made. Raises ValueError for anything else."""
    try:
        return tuple(MediaTime(int(pts), Fraction(timebase)) for pts, timebase in json.loads(kept))
    except (TypeError, ArithmeticError) as error:
        raise ValueError("these are no scenes") from error
