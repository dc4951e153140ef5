"""Which frames there are around a stretch of time: frame numbers against exact times.

A frame number is a label for people; inside, a frame is its PTS. Only the groups of pictures that
the stretch touches are read where the container lists its frames; otherwise the file is scanned once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.keyframes import (
    KeyframeIndex,
    Sample,
    index_of_container,
    index_of_samples,
    keyframe_index,
    samples_from_here,
)
from reely_desktop.engine.media.reading import open_media
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaRange, MediaTime, Rounding
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

_NO_END = 2**60
_JUMP_SECONDS = 1


@dataclass(frozen=True, slots=True)
class FrameTable:
    """The presented frames around a stretch of a stream.

    `samples` are in storage order and start with a keyframe; `stamps` are their PTS in order of
    presentation; `first_number` is the frame number of `stamps[0]`; `origin` is the PTS of frame 0.
    `rounding` is how a time becomes ticks to be held against stamps. `reaches_end` says that the last
    frame of the stream is among them.
    """

    timebase: Fraction
    origin: int
    rounding: Rounding
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

    def key_for(self, number: int) -> Sample:
        """Return the last keyframe that is shown by frame `number`: decoding it begins there."""
        pts = self.pts_of(number)
        keys = (s for s in reversed(self.samples) if s.is_key and s.pts <= pts)
        return next(keys, self.samples[0])

    def _ticks(self, time: MediaTime) -> int:
        return self.origin + time.rescale(self.timebase, self.rounding).pts


def read_frames(
    path: Path,
    video: VideoInfo,
    span: MediaRange,
    *,
    index: KeyframeIndex | None = None,
    cancellation: Cancellation,
) -> FrameTable:
    """Return the frames of `span` with their whole groups of pictures, and the frame after it.

    `span` is in time from the first presented frame; `index` saves reading it again where it is at
    hand. Raises MediaError, RLY-MEDIA-CLOCK where times jump back within the file, and Cancelled.
    """
    (table,) = read_tables(path, video, (span,), index=index, cancellation=cancellation)
    return table


def read_tables(
    path: Path,
    video: VideoInfo,
    spans: Sequence[MediaRange],
    *,
    index: KeyframeIndex | None = None,
    cancellation: Cancellation,
) -> tuple[FrameTable, ...]:
    """Return the frames of each span as `read_frames` does, scanning at most once."""
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        samples_from: Callable[[int], Iterator[Sample]]
        if video.has_sample_index:
            index = index or index_of_container(stream, video)
            samples_from = _seeking(container, stream, video, cancellation)
        else:
            scanned = tuple(samples_from_here(container, stream, video, cancellation))
            _check_clock(scanned, video, path)
            index = index_of_samples(scanned, video)
            samples_from = _from_list(scanned)
        return tuple(_around(span, video, index, samples_from) for span in spans)


def frame_time(
    path: Path, video: VideoInfo, number: int, *, cancellation: Cancellation
) -> MediaTime | None:
    """Return when frame `number` is shown, from frame 0; the end for one past the last; else None."""
    if video.has_sample_index:
        index = keyframe_index(path, video, cancellation=cancellation)
        span = _span_of(number, index)
    else:
        index = None
        span = MediaRange(MediaTime(0, video.timebase), MediaTime(_NO_END, video.timebase))
    table = read_frames(path, video, span, index=index, cancellation=cancellation)
    at = number - table.first_number
    if at == len(table.stamps) and table.reaches_end:
        return MediaTime(table.end_pts_of(number - 1) - table.origin, video.timebase)
    if not 0 <= at < len(table.stamps):
        return None
    return MediaTime(table.stamps[at] - table.origin, video.timebase)


def _span_of(number: int, index: KeyframeIndex) -> MediaRange:
    """Return a span that holds frame `number`, and little else."""
    before = bisect_right(index.keyframes, number, key=lambda k: k.ordinal) - 1
    # One group of pictures back, since the leading pictures of an open one are shown before it.
    start = max(0, index.keyframes[max(0, before - 1)].dts - index.origin)
    after = index.keyframes[before + 2 :]
    end = max(start + 1, after[0].dts - index.origin) if after else _NO_END
    return MediaRange(MediaTime(start, index.timebase), MediaTime(end, index.timebase))


def _seeking(
    container: "InputContainer",
    stream: "VideoStream",
    video: VideoInfo,
    cancellation: Cancellation,
) -> Callable[[int], Iterator[Sample]]:
    def samples_from(pts: int) -> Iterator[Sample]:
        container.seek(pts, stream=stream)  # to the last keyframe shown by then
        return samples_from_here(container, stream, video, cancellation)

    return samples_from


def _from_list(samples: tuple[Sample, ...]) -> Callable[[int], Iterator[Sample]]:
    keys = sorted((sample.pts, n) for n, sample in enumerate(samples) if sample.is_key)

    def samples_from(pts: int) -> Iterator[Sample]:
        at = bisect_right(keys, pts, key=lambda key: key[0]) - 1
        # What stands before the first keyframe is presented too, so it belongs to the first window.
        first = keys[at][1] if at > 0 else 0
        return (samples[n] for n in range(first, len(samples)))

    return samples_from


def _around(
    span: MediaRange,
    video: VideoInfo,
    index: KeyframeIndex,
    samples_from: Callable[[int], Iterator[Sample]],
) -> FrameTable:
    start = video.origin.pts + span.start.rescale(video.timebase, Rounding.DOWN).pts
    end = video.origin.pts + span.end.rescale(video.timebase, Rounding.UP).pts
    samples, reaches_end = _window(samples_from(start), until_pts=end)
    at = index.at_or_before(start)
    while at and not (samples and samples[0].pts <= start):
        at -= 1  # a demuxer that went too far is asked for ever earlier keyframes
        samples, reaches_end = _window(samples_from(index.keyframes[at].dts), until_pts=end)
    if not samples:
        raise MediaError(
            "no frame of its video can be read there",
            code="RLY-MEDIA-UNREADABLE",
            hint="check that it plays elsewhere; it may be damaged",
        )
    # A seek may land on an earlier keyframe, and an edit list may hide that one.
    entered = index.at_or_before(samples[0].dts)
    return FrameTable(
        timebase=video.timebase,
        origin=video.origin.pts,
        rounding=_rounding(video),
        first_number=index.keyframes[entered].ordinal if entered else 0,
        samples=samples,
        stamps=tuple(sorted(s.pts for s in samples)),
        reaches_end=reaches_end,
    )


def _window(stored: Iterator[Sample], *, until_pts: int) -> tuple[tuple[Sample, ...], bool]:
    samples: list[Sample] = []
    closing: int | None = None  # PTS of the keyframe that ends the window
    for sample in stored:
        # Read on behind the closing keyframe until nothing stored later can be shown before it.
        if closing is not None and sample.dts > closing:
            return tuple(s for s in samples if s.pts <= closing), False
        samples.append(sample)
        if closing is None and sample.is_key and sample.pts >= until_pts:
            closing = sample.pts
    return tuple(samples), True


def _rounding(video: VideoInfo) -> Rounding:
    """Return how times become ticks.

    Where the ticks of the container only round a constant rate, the time of a frame may lie up to a
    tick behind its stamp and still means that frame.
    """
    is_exact = (1 / (video.frame_rate * video.timebase)).denominator == 1
    return Rounding.UP if is_exact or video.rate_class is RateClass.VARIABLE else Rounding.DOWN


def _check_clock(samples: tuple[Sample, ...], video: VideoInfo, path: Path) -> None:
    """Refuse times that start anew: two frames of one time cannot be told apart."""
    jump = _JUMP_SECONDS / video.timebase
    if any(after.dts < before.dts - jump for before, after in pairwise(samples)):
        raise MediaError(
            f"the times in {path.name} jump back, as in recordings that were joined or broke off",
            code="RLY-MEDIA-CLOCK",
            hint="give it new times first: ffmpeg -i OLD -c copy NEW.mp4",
        )
