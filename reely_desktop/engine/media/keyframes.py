"""Where decoding can begin: the keyframes of a video stream and how many frames come before each.

Read from the container's own index where it lists every frame (MP4, MOV), without touching a packet;
otherwise from one scan of the packets.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.listing import typical_group
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream


@dataclass(frozen=True, slots=True)
class Keyframe:
    """One keyframe: its DTS in stream ticks and how many presented frames are stored before it."""

    dts: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class KeyframeIndex:
    """All keyframes of a stream in storage order, and the number of presented frames in all."""

    timebase: Fraction
    origin: int
    keyframes: tuple[Keyframe, ...]
    frame_count: int

    def at_or_before(self, dts: int) -> int:
        """Return the position in `keyframes` of the last one with a DTS up to `dts`, at least 0."""
        return max(0, bisect_right(self.keyframes, dts, key=lambda k: k.dts) - 1)

    def group_frames(self) -> Fraction:
        """Return how many frames a group has, as `typical_group`."""
        return typical_group([keyframe.ordinal for keyframe in self.keyframes], self.frame_count)

    def times(self) -> tuple[MediaTime, ...]:
        """Return when each is stored to be decoded, from the first presented frame, for drawing."""
        first = self.keyframes[0].dts if self.keyframes else 0
        return tuple(MediaTime(k.dts - first, self.timebase) for k in self.keyframes)


@dataclass(frozen=True, slots=True)
class Sample:
    """One coded frame as the container stores it; `pts`, `dts`, `duration` in stream ticks."""

    pts: int
    dts: int
    duration: int
    size: int
    is_key: bool


def keyframe_index(
    path: Path, video: VideoInfo, *, cancellation: Cancellation | None = None
) -> KeyframeIndex:
    """Index `video` of `path`. Raises MediaError, and Cancelled during a scan."""
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment] # it is the video's
        if video.has_sample_index:
            return index_of_container(stream, video)
        samples = tuple(samples_from_here(container, stream, video, cancellation))
        return index_of_samples(samples, video)


def index_of_container(stream: "VideoStream", video: VideoInfo) -> KeyframeIndex:
    """Index the stream of an open container that lists every frame."""
    keyframes: list[Keyframe] = []
    count = 0
    for entry in stream.index_entries:
        if entry.is_keyframe:
            keyframes.append(Keyframe(entry.timestamp, count))
        if not entry.is_discard:
            count += 1
    return KeyframeIndex(video.timebase, video.origin.pts, tuple(keyframes), count)


def index_of_samples(samples: Sequence[Sample], video: VideoInfo) -> KeyframeIndex:
    """Index all the `samples` of a stream, from its first presented frame on."""
    return KeyframeIndex(
        video.timebase,
        video.origin.pts,
        tuple(Keyframe(s.dts, n) for n, s in enumerate(samples) if s.is_key),
        len(samples),
    )


def samples_from_here(
    container: "InputContainer",
    stream: "VideoStream",
    video: VideoInfo,
    cancellation: Cancellation | None = None,
) -> Iterator[Sample]:
    """Yield the presented frames' samples in storage order from where `container` stands.

    Left out are what an edit list hides and what precedes the first frame that can be decoded.
    """
    origin = video.origin.pts
    unplaced: list[Sample] = []
    last: int | None = None
    for packet in packets_of(container, stream):
        if cancellation is not None:
            cancellation.raise_if_cancelled()
        if packet.pts is None or packet.is_discard or packet.pts < origin or not packet.size:
            continue
        lasting = packet.duration or 0
        if packet.dts is not None:
            yield from _placed_before(packet.dts, unplaced)
            unplaced.clear()
            last = packet.dts
        elif last is not None:
            last += lasting
        dts = packet.pts if last is None else last
        sample = Sample(packet.pts, dts, lasting, packet.size, packet.is_keyframe)
        if last is None:
            unplaced.append(sample)
        else:
            yield sample
    yield from unplaced


def _placed_before(dts: int, samples: Sequence[Sample]) -> Iterator[Sample]:
    """Give samples the DTS that Matroska's demuxer does not know of the first ones."""
    at = dts - sum(sample.duration for sample in samples)
    for sample in samples:
        yield replace(sample, dts=at)
        at += sample.duration
