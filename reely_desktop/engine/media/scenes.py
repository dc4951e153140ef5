"""Where scenes change: the first frame of each new picture after a hard cut.

Keyframes are looked at first, small and each decoded alone. Only where two neighbours differ can the
group between them hold a cut, and only such groups are decoded, those that differ most first, as far
as `MOST_PIXELS` goes. So a talk before one camera costs next to nothing, and a film no more than a
few minutes of a core.

A cut is a change that is much larger than those around it and lasts: a flash is none, a fast pan is
none. What is not here: dissolves and fades, which have no frame to cut at, and a scene that comes and
goes within one group of pictures.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

from reely_desktop.engine.media.footage import Footage, pts_of
from reely_desktop.engine.media.info import MediaInfo, VideoInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MOST_PIXELS = 250_000_000_000
"""What is decoded at most in search of cuts: 120,000 frames of 1080p, about five minutes of one core."""

LEAST_CHANGE = 5.0
"""How far two pictures differ at a cut, on average over pixels and colours of 0 to 255."""

_DOUBTFUL_CHANGE = LEAST_CHANGE / 2
_ABOVE_CALM = 4.0
_NEXT_FRAMES = 2
"""A change is compared with those this near, which a flash or a blended frame makes large as well."""
_AROUND_FRAMES = 6
_LOOK_SIZE = (64, 36)
_LONG_GROUP_SECONDS = 12
_SHORT_GROUP_SECONDS = 1
_KEYFRAMES_SHARE = 0.3

Look = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Group:
    """Frames from one keyframe to another, by their PTS; `end` None is to the end of the stream.

    `change` is how far the pictures of neighbouring keyframes in it differ at most.
    """

    start: int
    end: int | None
    change: float


def find_scenes(
    info: MediaInfo, *, progress: Progress, cancellation: Cancellation
) -> tuple[MediaTime, ...]:
    """Return when each scene but the first begins, in order, from the first presented frame.

    Raises MediaError and Cancelled.
    """
    video = info.video
    if video is None:
        return ()
    found: set[int] = set()
    groups = affordable(
        doubtful(_groups(info, video, progress, cancellation), video), video, most=MOST_PIXELS
    )
    footage = Footage(info.path)
    try:
        done = 0
        for run in runs(groups):
            for pts in _cuts_of(footage, run, cancellation):
                found.add(pts)
            done += len(run)
            progress(
                "scenes", _KEYFRAMES_SHARE + (1 - _KEYFRAMES_SHARE) * done / max(1, len(groups))
            )
    finally:
        footage.close()
    return tuple(
        MediaTime(pts - video.origin.pts, video.timebase)
        for pts in sorted(found)
        if pts > video.origin.pts
    )


def doubtful(groups: Sequence[Group], video: VideoInfo) -> list[Group]:
    """Return the groups that may hold a cut: changed ones, and those too long to tell by their ends."""
    long = _LONG_GROUP_SECONDS / video.timebase
    return [
        group
        for group in groups
        if group.change >= _DOUBTFUL_CHANGE or group.end is None or group.end - group.start >= long
    ]


def affordable(groups: Sequence[Group], video: VideoInfo, *, most: int) -> list[Group]:
    """Return as many `groups` as can be decoded within `most` pixels, most changed first; by time."""
    pixels_a_tick = video.width * video.height * video.frame_rate * video.timebase
    chosen, spent = [], 0
    for group in sorted(groups, key=lambda one: one.change, reverse=True):
        if group.end is not None:
            spent += int((group.end - group.start) * pixels_a_tick)
            if spent > most:
                break
        chosen.append(group)
    return sorted(chosen, key=lambda one: one.start)


def runs(groups: Sequence[Group]) -> list[list[Group]]:
    """Return neighbours that follow on each other together, so that they are decoded in one go."""
    found: list[list[Group]] = []
    for group in groups:
        if found and found[-1][-1].end == group.start:
            found[-1].append(group)
        else:
            found.append([group])
    return found


def cuts(changes: Sequence[float], turns: Sequence[float]) -> list[int]:
    """Return at which frames scenes begin.

    `changes` says how far each frame differs from the one before it, `turns` from the third before it.
    """
    found = []
    for at, change in enumerate(changes):
        before = changes[max(at - _NEXT_FRAMES, 0) : at]
        after = changes[at + 1 : at + 1 + _NEXT_FRAMES]
        # After a flash things are again as they were: seen from before it, and from behind it.
        lasting = min(turns[at], turns[min(at + _NEXT_FRAMES, len(turns) - 1)])
        if change < LEAST_CHANGE or lasting < max(LEAST_CHANGE, change / 2):
            continue
        if any(other >= change for other in before) or any(other > change for other in after):
            continue
        around = [
            *changes[max(at - _AROUND_FRAMES, 0) : max(at - 1, 0)],
            *changes[at + 2 : at + 1 + _AROUND_FRAMES],
        ]
        if not around or change >= _ABOVE_CALM * sum(around) / len(around):
            found.append(at)
    return found


def _groups(
    info: MediaInfo, video: VideoInfo, progress: Progress, cancellation: Cancellation
) -> list[Group]:
    """Look at every keyframe; return the groups between them, and what follows the last."""
    found: list[Group] = []
    last: tuple[int, Look] | None = None
    whole = max(1.0, float(info.duration.seconds / video.timebase))
    looks = _Looks()
    for frame in _keyframes(info.path, video, cancellation):
        pts, look = pts_of(frame), looks.of(frame)
        if last is not None and pts > last[0]:
            found.append(Group(last[0], pts, _difference(last[1], look)))
            found = _without_short_end(found, video)
        last = (pts, look)
        progress("scenes", min(1.0, (pts - video.origin.pts) / whole) * _KEYFRAMES_SHARE)
    if last is not None:
        found.append(Group(last[0], None, 0.0))
    return found


def _without_short_end(groups: list[Group], video: VideoInfo) -> list[Group]:
    """Join the last group to a short one before it: a change is judged by what is around it."""
    if len(groups) > 1:
        before, last = groups[-2:]
        if last.start - before.start < _SHORT_GROUP_SECONDS / video.timebase:
            groups[-2:] = [Group(before.start, last.end, max(before.change, last.change))]
    return groups


def _keyframes(path: Path, video: VideoInfo, cancellation: Cancellation) -> Iterator["VideoFrame"]:
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        stream.thread_type = "AUTO"
        stream.codec_context.skip_frame = "NONKEY"
        for packet in packets_of(container, stream):
            cancellation.raise_if_cancelled()
            if packet.is_keyframe or not packet.size:
                yield from (frame for frame in packet.decode() if frame.pts is not None)


def _cuts_of(footage: Footage, run: Sequence[Group], cancellation: Cancellation) -> list[int]:
    """Decode a run of groups and a little beyond; return the PTS of the cuts in it."""
    end = run[-1].end
    stamps: list[int] = []
    changes: list[float] = []
    turns: list[float] = []
    kept: deque[Look] = deque(maxlen=_NEXT_FRAMES + 2)
    looks = _Looks()
    beyond = 0
    for frame in footage.frames_from(run[0].start):
        cancellation.raise_if_cancelled()
        pts = pts_of(frame)
        if end is not None and pts > end:
            beyond += 1
            if beyond > _AROUND_FRAMES:
                break
        look = looks.of(frame)
        stamps.append(pts)
        changes.append(_difference(kept[-1], look) if kept else 0.0)
        kept.append(look)
        turns.append(_difference(kept[0], look))
    return [stamps[at] for at in cuts(changes, turns) if end is None or stamps[at] <= end]


class _Looks:
    """Makes small pictures of frames, all alike in size and colours."""

    def __init__(self) -> None:
        self._reformatter = VideoReformatter()

    def of(self, frame: "VideoFrame") -> Look:
        """Return the frame, small."""
        small = self._reformatter.reformat(
            frame, *_LOOK_SIZE, "rgb24", interpolation="FAST_BILINEAR", threads=1
        )
        return small.to_ndarray().astype(np.int16)


def _difference(one: Look, other: Look) -> float:
    return float(np.abs(one - other).mean())
