"""The frames of a video that do not come evenly: listed once, kept by fingerprint. No Qt."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app.frame_grid import ListedFrames, listed_from_bytes, listed_to_bytes
from reely_desktop.engine.mediatime import END_OF_MEDIA, ZERO, MediaRange
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache

if TYPE_CHECKING:
    from reely_desktop.engine.media.info import VideoInfo

_FRAMES_VERSION = 1
"""Counted up when the same file gets another list than before."""


def listed_before(fingerprint: str, cache: Cache) -> ListedFrames | None:
    """Return the frames of the file with that fingerprint, where it was listed before."""
    kept = cache.get(_key(fingerprint))
    if kept is not None:
        with contextlib.suppress(ValueError):  # another Reely's, or a damaged disk's: listed anew
            return listed_from_bytes(kept)
    return None


def list_now(
    path: Path,
    video: "VideoInfo",
    *,
    fingerprint: str,
    cache: Cache,
    cancellation: Cancellation,
) -> ListedFrames:
    """Return the frames as the file stores them, and keep them. Raises MediaError and Cancelled."""
    listed = _read_frames(path, video, cancellation)
    cache.put(_key(fingerprint), listed_to_bytes(listed))
    return listed


def _key(fingerprint: str) -> str:
    return f"frames {_FRAMES_VERSION} {fingerprint}"


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
