"""Making a proxy of the open video, behind all else that runs; kept by what the video holds. No Qt.

    the frames are known ── job: kept before? does one help? ── write it ── State.proxy

Follows the setting: switched off, the video itself is looked at from then on, and what is being made is
given up; switched on, the open video gets one.

Where there is no proxy, for whatever reason, the video itself is looked at: that is only slower. So a
disk that is full, or a file that ffmpeg reads otherwise than Reely, is a line in the log and no more. When
a proxy proved unlike its video is kept, too, so that no film is encoded whole, in vain, at each opening;
it is tried again some days later, since a drive that failed for a moment may have been the cause.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import frame_grid, job_list
from reely_desktop.app.frame_grid import EvenFrames, FrameGrid, ListedFrames
from reely_desktop.app.job import Failed, JobKind
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.loading import load_reader
from reely_desktop.app.proxies import proxy_found, without_proxy
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.tools import FindTools
from reely_desktop.config import Proxies
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.cut.proxy import FrameTimes
    from reely_desktop.engine.media.info import VideoInfo

_PROXY_VERSION = 1
"""Counted up when the same video gets another proxy than before, or one where there was none."""

_SHARE_OF_CACHE = 2
"""A proxy takes no more than half of the room that there is for results."""

_TRIED_AGAIN_AFTER_S = 7 * 24 * 3600

_log = logging.getLogger(__name__)


class ProxyMaker:
    """Makes proxies of the open video. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        cache: Cache,
        find_tools: FindTools,
        is_wanted: Callable[[], bool],
    ) -> None:
        """Follow `store`; `is_wanted` says whether this face looks at any."""
        self._store = store
        self._jobs = jobs
        self._cache = cache
        self._find_tools = find_tools
        self._is_wanted_here = is_wanted
        self._open: _Wanted | None = None
        self._was_wanted = self._is_wanted(store.state)
        self._stop_following = store.subscribe(self._follow)

    def stop(self) -> None:
        """Make none of the video that was open before."""
        for job in self._store.state.jobs:
            if job.kind is JobKind.MAKE_PROXY:
                self._jobs.cancel(job.id)

    def start(self, path: Path, video: "VideoInfo", *, fingerprint: str) -> None:
        """Look at a proxy of the open video at `path` as soon as there is one, if one helps.

        Its frames are known by now.
        """
        document = self._store.state.document
        self.stop()
        if document is None or document.path != path:
            return
        self._open = _Wanted(path, video, document.frames, _key(fingerprint))
        if self._is_wanted(self._store.state):
            self._make(self._open)

    def close(self) -> None:
        """Stop following."""
        self._stop_following()

    def _follow(self, state: State) -> None:
        was_wanted, self._was_wanted = self._was_wanted, self._is_wanted(state)
        if was_wanted == self._was_wanted:
            return
        self.stop()
        if not self._was_wanted:
            self._store.apply(without_proxy)
        elif self._open is not None and self._open.is_of(state):
            self._make(self._open)

    def _make(self, wanted: "_Wanted") -> None:
        path = wanted.path

        def work(progress: Progress, cancellation: Cancellation) -> Path | None:
            load_reader()
            return self._find_or_make(wanted, progress, cancellation)

        def ended(state: State, outcome: Outcome[Path | None]) -> State:
            state = job_list.without_ended(state, JobKind.MAKE_PROXY)
            if not isinstance(outcome, Succeeded) or not self._is_wanted(state):
                return state
            return proxy_found(state, path, outcome.value)

        self._jobs.start(
            work,
            lane=Lane.PROXY,
            kind=JobKind.MAKE_PROXY,
            path=path,
            ended=ended,
            then=_log_failure,
        )

    def _is_wanted(self, state: State) -> bool:
        return state.settings.preview_proxies is Proxies.AUTOMATIC and self._is_wanted_here()

    def _find_or_make(
        self, wanted: "_Wanted", progress: Progress, cancellation: Cancellation
    ) -> Path | None:
        from reely_desktop.engine.cut.proxy import UNLIKE, helps, write_proxy
        from reely_desktop.engine.media.keyframes import keyframe_index

        path, video = wanted.path, wanted.video
        kept = self._cache.file(wanted.key)
        if kept is not None:
            return kept
        if self._was_lately_unlike(wanted):
            return None
        group_frames = video.group_frames
        if group_frames is None:
            group_frames = keyframe_index(path, video, cancellation=cancellation).group_frames()
        if not helps(video, group_frames):
            return None
        tools = self._find_tools(cancellation)

        def write(output: Path) -> None:
            write_proxy(
                path,
                video,
                output,
                times=times_of(wanted.frames),
                most_bytes=self._cache.most_bytes // _SHARE_OF_CACHE,
                ffmpeg=tools.ffmpeg,
                progress=progress,
                cancellation=cancellation,
            )

        try:
            return self._cache.keep_file(wanted.key, write)
        except WorkError as error:
            if error.code == UNLIKE:
                self._cache.put(wanted.unlike_key, str(time.time()).encode())
            raise
        except OSError as error:
            _log.info("a proxy could not be kept: %s", error.strerror)
            return None

    def _was_lately_unlike(self, wanted: "_Wanted") -> bool:
        kept = self._cache.get(wanted.unlike_key)
        try:
            return kept is not None and time.time() - float(kept) < _TRIED_AGAIN_AFTER_S
        except ValueError:  # it is damaged
            return False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What there shall be a proxy of, and what it is kept under."""

    path: Path
    video: "VideoInfo"
    frames: FrameGrid
    key: str

    @property
    def unlike_key(self) -> str:
        """What it is kept under when a proxy proved unlike this video."""
        return f"no {self.key}"

    def is_of(self, state: State) -> bool:
        """Whether that video is the one that is open."""
        document = state.document
        return document is not None and (document.path, _key(document.fingerprint)) == (
            self.path,
            self.key,
        )


def times_of(frames: FrameGrid) -> "FrameTimes":
    """Return when each frame of a grid begins, as the engine takes it."""
    from reely_desktop.engine.cut.proxy import FrameTimes

    end = frame_grid.end(frames).pts
    match frames:
        case EvenFrames(timebase, step, _):
            return FrameTimes(timebase, range(0, end, step), end)
        case ListedFrames(timebase, stamps):
            return FrameTimes(timebase, stamps[:-1], end)


def _key(fingerprint: str) -> str:
    return f"proxy {_PROXY_VERSION} {fingerprint}"


def _log_failure(outcome: Outcome[Path | None]) -> None:
    if isinstance(outcome, Failed):
        _log.info("no proxy was made: %s", outcome.problem.code)
