"""Reading a written clip back: every stored frame and sound, once, and the decoding of chosen places.

What is not here: what should be found (`verify`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av.error

from reely_desktop.engine.cut.h264_source import digest_of
from reely_desktop.engine.media.info import MediaInfo, VideoInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream


@dataclass(frozen=True, slots=True)
class StoredFrame:
    """One stored frame: `pts` in seconds and in ticks; the digest of its bytes where it is wanted."""

    pts: Fraction
    pts_ticks: int
    dts_ticks: int
    is_key: bool
    is_hidden: bool
    digest: bytes | None


@dataclass(frozen=True, slots=True)
class HeardTrack:
    """When one track is heard, in seconds; `grain` is how long its longest packet lasts.

    An encoder's padding before the start is left out, the one after the end counts.
    """

    start: Fraction
    end: Fraction
    grain: Fraction


@dataclass(frozen=True, slots=True)
class ReadBack:
    """All that a file stores: frames in storage order, and its tracks of sound.

    `stated_frames` are as many as the container says it stores, hidden ones too; None where it says
    nothing.
    """

    frames: tuple[StoredFrame, ...]
    stated_frames: int | None
    tracks: tuple[HeardTrack, ...]


def read_back(
    info: MediaInfo, *, digests_at: Callable[[int], bool], cancellation: Cancellation
) -> ReadBack:
    """Read the file through once; `digests_at` tells for which places in storage a digest is wanted.

    Raises MediaError and Cancelled.
    """
    frames: list[StoredFrame] = []
    heard = {track.index: _Listener() for track in info.audio}
    with open_media(info.path) as container:
        wanted = [container.streams[index] for index in heard]
        stated = None
        if info.video is not None:
            picture = container.streams[info.video.index]
            wanted.append(picture)
            stated = picture.frames or None
        for packet in packets_of(container, *wanted):
            cancellation.raise_if_cancelled()
            if packet.pts is None or not packet.size:
                continue
            if packet.stream_index in heard:
                heard[packet.stream_index].take(packet)
            else:
                frames.append(_stored(packet, with_digest=digests_at(len(frames))))
    return ReadBack(
        tuple(frames), stated, tuple(heard[track.index].track() for track in info.audio)
    )


def _stored(packet: "Packet[Any]", *, with_digest: bool) -> StoredFrame:
    pts = packet.pts or 0
    return StoredFrame(
        pts=pts * Fraction(packet.time_base),
        pts_ticks=pts,
        dts_ticks=pts if packet.dts is None else packet.dts,
        is_key=packet.is_keyframe,
        is_hidden=packet.is_discard or pts < 0,
        digest=digest_of(bytes(packet)) if with_digest else None,
    )


class _Listener:
    """Notes when the packets of one track are heard; decodes only until the first sound comes."""

    def __init__(self) -> None:
        self._start: Fraction | None = None
        self._end = Fraction(0)
        self._grain = Fraction(0)

    def take(self, packet: "Packet[Any]") -> None:
        timebase = Fraction(packet.time_base)
        lasting = (packet.duration or 0) * timebase
        self._grain = max(self._grain, lasting)
        self._end = max(self._end, (packet.pts or 0) * timebase + lasting)
        if self._start is None:
            for frame in packet.decode():
                self._start = (frame.pts or 0) * Fraction(frame.time_base or timebase)
                break

    def track(self) -> HeardTrack:
        return HeardTrack(self._start or Fraction(0), self._end, self._grain)


class Decoding:
    """The picture of a clip, opened to decode chosen places of it. Made by `decoding`."""

    def __init__(
        self, container: "InputContainer", stream: "VideoStream", cancellation: Cancellation
    ) -> None:
        """Take an open file with its decoder set up."""
        self._container = container
        self._stream = stream
        self._cancellation = cancellation

    def count_all(self, most: int) -> int:
        """Return how many frames decode without a fault from the beginning on, up to `most`."""
        return self._count(packets_of(self._container, self._stream), most)

    def count_from(self, key: StoredFrame, most: int) -> int:
        """Return how many frames, shown from the keyframe `key` on, decode without a fault."""
        self._container.seek(key.dts_ticks, stream=self._stream)
        return self._count(self._trusted_from(key), most)

    def _trusted_from(self, key: StoredFrame) -> Iterator["Packet[VideoStream]"]:
        """Yield packets from `key` on, but for those shown before it, which lean on earlier ones."""
        has_begun = False
        for packet in packets_of(self._container, self._stream):
            if packet.size and packet.pts is not None:
                has_begun = has_begun or packet.pts == key.pts_ticks
                if not has_begun or packet.pts < key.pts_ticks:
                    continue
            yield packet

    def _count(self, packets: Iterator["Packet[VideoStream]"], most: int) -> int:
        seen = 0
        try:
            for packet in packets:
                self._cancellation.raise_if_cancelled()
                for frame in packet.decode():
                    if frame.is_corrupt:
                        return seen
                    seen += 1
                    if seen == most:
                        return seen
        except av.error.InvalidDataError:
            return seen
        return seen


@contextmanager
def decoding(path: Path, video: VideoInfo, cancellation: Cancellation) -> Iterator[Decoding]:
    """Open `path` to decode places of its picture, any fault of which counts. Raises MediaError."""
    with _opened(path, video, cancellation, {"err_detect": "explode"}) as picture:
        yield picture


@contextmanager
def lenient_decoding(
    path: Path, video: VideoInfo, cancellation: Cancellation
) -> Iterator[Decoding]:
    """Open `path` to decode places of its picture as players do. Raises MediaError.

    An open group says what to do with frames before it, and a strict decoder that begins there calls it
    a fault that they are not known.
    """
    with _opened(path, video, cancellation, {}) as picture:
        yield picture


@contextmanager
def _opened(
    path: Path, video: VideoInfo, cancellation: Cancellation, options: dict[str, str]
) -> Iterator[Decoding]:
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        stream.thread_type = "AUTO"
        # The loop filter is left out: it smooths what was decoded and can meet no fault.
        stream.codec_context.options = {"skip_loop_filter": "all", **options}
        yield Decoding(container, stream, cancellation)
