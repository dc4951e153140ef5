"""Making a proxy of the open video, behind all else that runs; kept by what the video holds. No Qt.

    the frames are known ── job: kept before? does one help? ── write it ── State.proxy

Where there is no proxy, for whatever reason, the video itself is looked at: that is only slower. So a
disk that is full, or a file that ffmpeg reads otherwise than Reely, is a line in the log and no more.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid, job_list
from reely_desktop.app.frame_grid import EvenFrames, FrameGrid, ListedFrames
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.proxies import proxy_found
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.config import Proxies
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.cut.proxy import FrameTimes
    from reely_desktop.engine.media.info import VideoInfo

_PROXY_VERSION = 1
"""Counted up when the same video gets another proxy than before."""

_SHARE_OF_CACHE = 2
"""A proxy takes no more than half of the room that there is for results."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProxyMaker:
    """What it takes to make proxies; `is_wanted` says whether this face looks at any."""

    store: Store
    jobs: Jobs
    cache: Cache
    find_tools: FindTools
    is_wanted: Callable[[], bool]

    def stop(self) -> None:
        """Make none of the video that was open before."""
        for job in self.store.state.jobs:
            if job.kind is JobKind.MAKE_PROXY:
                self.jobs.cancel(job.id)

    def start(self, path: Path, video: "VideoInfo", *, fingerprint: str) -> None:
        """Look at a proxy of the open video at `path` as soon as there is one, if one helps."""
        document = self.store.state.document
        self.stop()
        if document is None or document.path != path or not self._is_wanted():
            return
        wanted = _Wanted(path, video, document.frames, f"proxy {_PROXY_VERSION} {fingerprint}")

        def work(progress: Progress, cancellation: Cancellation) -> Path | None:
            load_reader()
            return self._find_or_make(wanted, progress, cancellation)

        def ended(state: State, outcome: Outcome[Path | None]) -> State:
            state = job_list.without_ended(state, JobKind.MAKE_PROXY)
            return (
                proxy_found(state, path, outcome.value) if isinstance(outcome, Succeeded) else state
            )

        self.jobs.start(
            work,
            lane=Lane.PROXY,
            kind=JobKind.MAKE_PROXY,
            path=path,
            ended=ended,
            then=_log_failure,
        )

    def _is_wanted(self) -> bool:
        chosen = self.store.state.settings.preview_proxies
        return chosen is Proxies.AUTOMATIC and self.is_wanted()

    def _find_or_make(
        self, wanted: "_Wanted", progress: Progress, cancellation: Cancellation
    ) -> Path | None:
        from reely_desktop.engine.cut.proxy import helps, write_proxy
        from reely_desktop.engine.media.keyframes import keyframe_index

        path, video = wanted.path, wanted.video
        kept = self.cache.file(wanted.key)
        if kept is not None:
            return kept
        if not helps(video, keyframe_index(path, video, cancellation=cancellation)):
            return None
        tools = self.find_tools(cancellation)

        def write(output: Path) -> None:
            write_proxy(
                path,
                video,
                output,
                times=times_of(wanted.frames),
                most_bytes=self.cache.most_bytes // _SHARE_OF_CACHE,
                ffmpeg=tools.ffmpeg,
                progress=progress,
                cancellation=cancellation,
            )

        try:
            return self.cache.keep_file(wanted.key, write)
        except OSError as error:
            _log.info("a proxy could not be kept: %s", error.strerror)
            return None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What there shall be a proxy of, and what it is kept under."""

    path: Path
    video: "VideoInfo"
    frames: FrameGrid
    key: str


def times_of(frames: FrameGrid) -> "FrameTimes":
    """Return when each frame of a grid begins, as the engine takes it."""
    from reely_desktop.engine.cut.proxy import FrameTimes

    end = frame_grid.end(frames).pts
    match frames:
        case EvenFrames(timebase, step, _):
            return FrameTimes(timebase, range(0, end, step), end)
        case ListedFrames(timebase, stamps):
            return FrameTimes(timebase, stamps[:-1], end)


def _log_failure(outcome: Outcome[Path | None]) -> None:
    if isinstance(outcome, Failed):
        _log.info("no proxy was made: %s", outcome.problem.code)
