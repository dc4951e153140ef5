"""Which frames there are around a stretch of time: frame numbers against exact times.

A frame number is a label for people; inside, a frame is its PTS. Only the groups of pictures that
the stretch touches are read where the container lists its frames; otherwise the file is scanned once.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.keyframes import (
    KeyframeIndex,
    Sample,
    keyframe_index,
    samples_from_here,
)
from reely_desktop.engine.media.probe import VideoInfo
from reely_desktop.engine.media.reading import open_media
from reely_desktop.engine.mediatime import MediaRange, MediaTime, Rounding
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

_NO_END = 2**60


@dataclass(frozen=True, slots=True)
class FrameTable:
    """The presented frames around a stretch of a stream.

    `samples` are in storage order and start with a keyframe; `stamps` are their PTS in order of
    presentation; `first_number` is the frame number of `stamps[0]`; `origin` is the PTS of frame 0.
    `reaches_end` says that the last frame of the stream is among them.
    """

    timebase: Fraction
    origin: int
    first_number: int
    samples: tuple[Sample, ...]
    stamps: tuple[int, ...]
    reaches_end: bool

    def numbers_in(self, span: MediaRange) -> range:
        """Return the numbers of the frames whose time lies in `span`; may be empty."""
        return range(
            self.first_number + bisect_left(self.stamps, self._ticks(span.start)),
            self.first_number + bisect_left(self.stamps, self._ticks(span.end)),
        )

    def pts_of(self, number: int) -> int:
        """Return the PTS of frame `number`, which has to be in the table."""
        return self.stamps[number - self.first_number]

    def end_pts_of(self, number: int) -> int:
        """Return when frame `number` stops being shown: at the next frame, or its own duration."""
        at = number - self.first_number + 1
        if at < len(self.stamps):
            return self.stamps[at]
        last = max(self.samples, key=lambda s: s.pts)
        step = self.stamps[-1] - self.stamps[-2] if len(self.stamps) > 1 else 1
        return last.pts + (last.duration or step)

    def _ticks(self, time: MediaTime) -> int:
        return self.origin + time.rescale(self.timebase, Rounding.UP).pts


def read_frames(
    path: Path,
    video: VideoInfo,
    span: MediaRange,
    *,
    index: KeyframeIndex,
    cancellation: Cancellation,
) -> FrameTable:
    """Return the frames of `span` with their whole groups of pictures, and the frame after it.

    `span` is in time from the first presented frame. Raises MediaError and Cancelled.
    """
    start = video.origin.pts + span.start.rescale(video.timebase, Rounding.DOWN).pts
    end = video.origin.pts + span.end.rescale(video.timebase, Rounding.UP).pts
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        if not video.has_sample_index:
            samples, ended = tuple(samples_from_here(container, stream, video, cancellation)), True
            return _table(video, samples, first_number=0, reaches_end=ended)
        # A keyframe is stored before it is shown, so the last one stored by `start` may be shown
        # after it: begin with the first that is shown in time.
        at = index.at_or_before(start)
        while True:
            keyframe = index.keyframes[at]
            samples, ended = _window(
                container, stream, video, keyframe.dts, until_pts=end, cancellation=cancellation
            )
            if at == 0 or (samples and samples[0].pts <= start):
                break
            at -= 1
        # The seek may land on an earlier keyframe, and an edit list may hide that one.
        entered = index.at_or_before(samples[0].dts) if samples else at
        first_number = index.keyframes[entered].ordinal
        return _table(video, samples, first_number=first_number, reaches_end=ended)


def frame_time(
    path: Path, video: VideoInfo, number: int, *, cancellation: Cancellation
) -> MediaTime | None:
    """Return when frame `number` is shown, from frame 0; the end for one past the last; else None."""
    index = keyframe_index(path, video, cancellation=cancellation)
    if number > index.frame_count:
        return None
    before = bisect_right(index.keyframes, number, key=lambda k: k.ordinal) - 1
    # One group of pictures back, since the leading pictures of an open one are shown before it.
    start = max(0, index.keyframes[max(0, before - 1)].dts - index.origin)
    after = index.keyframes[before + 2 :]
    end = max(start + 1, after[0].dts - index.origin) if after else _NO_END
    span = MediaRange(MediaTime(start, video.timebase), MediaTime(end, video.timebase))
    table = read_frames(path, video, span, index=index, cancellation=cancellation)
    at = number - table.first_number
    if at == len(table.stamps) and table.reaches_end:
        return MediaTime(table.end_pts_of(number - 1) - table.origin, video.timebase)
    if not 0 <= at < len(table.stamps):
        return None
    return MediaTime(table.stamps[at] - table.origin, video.timebase)


def _window(
    container: "InputContainer",
    stream: "VideoStream",
    video: VideoInfo,
    from_dts: int,
    *,
    until_pts: int,
    cancellation: Cancellation,
) -> tuple[tuple[Sample, ...], bool]:
    container.seek(from_dts, stream=stream)
    samples: list[Sample] = []
    closing: int | None = None  # PTS of the keyframe that ends the window
    for sample in samples_from_here(container, stream, video, cancellation):
        # Read on behind the closing keyframe until nothing stored later can be shown before it.
        if closing is not None and sample.dts > closing:
            return tuple(s for s in samples if s.pts <= closing), False
        samples.append(sample)
        if closing is None and sample.is_key and sample.pts >= until_pts:
            closing = sample.pts
    return tuple(samples), True


def _table(
    video: VideoInfo, samples: tuple[Sample, ...], *, first_number: int, reaches_end: bool
) -> FrameTable:
    if not samples:
        raise MediaError(
            "no frame of its video can be read there",
            code="RLY-MEDIA-UNREADABLE",
            hint="check that it plays elsewhere; it may be damaged",
        )
    return FrameTable(
        timebase=video.timebase,
        origin=video.origin.pts,
        first_number=first_number,
        samples=samples,
        stamps=tuple(sorted(s.pts for s in samples)),
        reaches_end=reaches_end,
    )
