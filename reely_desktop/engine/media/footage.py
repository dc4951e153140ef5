"""The pictures of one file, opened so that decoding can begin before any time.

Containers differ in where a seek lands: at a keyframe, at one whose frames are shown too late, or
amid a group of pictures. `Footage` makes them alike, and keeps one law: what it yields are frames
that are presented, in their order, each decoded from all that it refers to. So nothing before a
keyframe is fed to the decoder, the leading pictures of an open group are not trusted when decoding
begins at it, and what an edit list hides never comes out.
On the way to a frame, H.264 frames to which no other refers need not be decoded, where nobody asks for
them. They are the half of most streams.
What is not here: turning frames into pictures, and which of them to keep (`pictures`).
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import av
import av.error
import av.stream

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.reading import open_media, packets_of

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_FIRST_STEP_BACK = Fraction(1, 2)
_WORTH_READING_ON = Fraction(1)
_REORDERED = 17
"""By more than this no H.264 frame is stored after its turn."""

_ANY_RATE = Fraction(25)
_LONGEST_GROUP = Fraction(20)  # further on, the index of a fragmented file is not known yet


class Footage:
    """An open video stream. Times are PTS in ticks of `timebase`. Not thread-safe.

    `origin` is the PTS of the first presented frame; `rotation` turns frames upright, clockwise in
    degrees; `sample_aspect` is a pixel's width by its height. `frame_ticks` is about how long a frame
    lasts, `frame_bytes` the memory that one takes. Each call that seeks ends the frames that earlier
    calls yield.
    """

    def __init__(self, path: Path) -> None:
        """Open `path`. Raises MediaError, RLY-MEDIA-NO-PICTURE for sound alone."""
        self._name = path.name
        with ExitStack() as opened:
            self._container = opened.enter_context(open_media(path))
            self._stream = self._choose_stream()
            self._codec = self._stream.codec.canonical_name
            packets = self._packets()
            head = next(packets)
            first = next(_decoded(chain((head,), packets), after_pts=None), None)
            if first is None:
                raise self._damaged()
            self._lowest = min(t for t in (head.dts, head.pts, first.pts) if t is not None)
            self.timebase = Fraction(self._stream.time_base or Fraction(1, av.time_base))
            self.origin = pts_of(first)
            rate = self._stream.average_rate or self._stream.guessed_rate or _ANY_RATE
            self.frame_ticks = max(1, round(1 / (rate * self.timebase)))
            self.frame_bytes = size_bytes(first)
            self.rotation = -round(first.rotation) % 360
            self.sample_aspect = Fraction(self._stream.sample_aspect_ratio or 1) or Fraction(1)
            self._opened = opened.pop_all()

    def close(self) -> None:
        """Close the file; the footage is of no use afterwards."""
        self._opened.close()

    def frames_from(self, pts: int, *, whole_from: int | None = None) -> Iterator["VideoFrame"]:
        """Yield frames to the end, the first of them shown at or before `pts` where one is.

        Those before `whole_from` may be left out, to be sooner at `pts`; from the first one on that is
        yielded, none is missing. Raises MediaError RLY-MEDIA-DAMAGED where nothing can be decoded.
        """
        least = self._lowest if whole_from is None or self._codec != "h264" else whole_from
        for entry in self._entries_before(pts):
            trusted = self.origin if entry.pts is None else max(self.origin, entry.pts)
            packets = self._hurried(entry.packets, until=least - _REORDERED * self.frame_ticks)
            frames = _decoded(packets, after_pts=max(trusted, least) - 1)
            first = next(frames, None)
            if first is not None and (entry.pts is None or pts_of(first) <= pts):
                return chain((first,), frames)
            if least > trusted:  # a frame that lasts long may have been left out
                return self.frames_from(pts)
        raise self._damaged()

    def keyframe_at(self, pts: int) -> "VideoFrame":
        """Return the last keyframe shown at or before `pts`, decoding it alone.

        Where it is hidden, or needs what follows to be whole, the first frame that can be decoded
        from there stands in for it. Raises MediaError as `frames_from`.
        """
        entry = next(self._entries_before(pts))
        if entry.pts is not None and entry.pts >= self.origin:
            alone = [*_frames_of(next(entry.packets)), *self._decoder_rest()]
            if alone:
                return alone[0]
        return next(self.frames_from(pts))

    def is_near(self, pts: int, *, position: int) -> bool:
        """Whether reading on from `position` reaches a later `pts` sooner than a seek does."""
        ahead = (pts - position) * self.timebase
        entries = self._stream.index_entries
        if "mov" in self._container.format.name and (at := entries.search_timestamp(pts)) >= 0:
            return entries[at].timestamp <= position and ahead <= _LONGEST_GROUP
        return ahead <= _WORTH_READING_ON

    def _choose_stream(self) -> "VideoStream":
        covers = av.stream.Disposition.attached_pic
        chosen = [s for s in self._container.streams.video if not s.disposition & covers]
        if not chosen:
            raise MediaError(
                f"{self._name} has sound but no picture",
                code="RLY-MEDIA-NO-PICTURE",
                hint="choose a video",
            )
        for stream in self._container.streams:
            if stream.index != chosen[0].index:
                stream.discard = av.stream.Discard.all
        chosen[0].thread_type = "AUTO"
        return chosen[0]

    def _entries_before(self, pts: int) -> Iterator["_Entry"]:
        """Seek to ever earlier keyframes that are shown at or before `pts`, at last to the start."""
        position, step = pts, int(_FIRST_STEP_BACK / self.timebase) or 1
        while position > self._lowest:
            entry = self._enter(position)
            if entry is not None:
                if entry.pts is not None and entry.pts <= pts:
                    yield entry
                position = min(position, entry.dts)
            position, step = position - step, 2 * step
        try:
            self._container.seek(self._lowest, stream=self._stream)
        except av.error.FFmpegError as error:
            raise self._damaged() from error
        yield _Entry(packets=self._packets(), pts=None, dts=self._lowest)

    def _enter(self, position: int) -> "_Entry | None":
        """Seek to `position` and read to the next keyframe; None where there is none."""
        try:
            self._container.seek(position, stream=self._stream)
        except av.error.FFmpegError:
            return None  # some containers refuse to seek behind their end
        packets = self._packets()
        for packet in packets:
            if packet.is_keyframe and packet.pts is not None:
                dts = packet.pts if packet.dts is None else packet.dts
                return _Entry(packets=chain((packet,), packets), pts=packet.pts, dts=dts)
        return None

    def _packets(self) -> Iterator["Packet[VideoStream]"]:
        try:
            yield from packets_of(self._container, self._stream)
        except av.error.FFmpegError as error:
            raise self._damaged() from error

    def _hurried(
        self, packets: Iterator["Packet[VideoStream]"], *, until: int
    ) -> Iterator["Packet[VideoStream]"]:
        """Yield packets; before `until`, the decoder passes over those to which no other refers."""
        for packet in packets:
            is_early = packet.pts is not None and packet.pts < until
            self._stream.codec_context.skip_frame = "NONREF" if is_early else "DEFAULT"
            yield packet

    def _decoder_rest(self) -> "list[VideoFrame]":
        try:
            return self._stream.decode(None)
        except av.error.FFmpegError:
            return []

    def _damaged(self) -> MediaError:
        return MediaError(
            f"the picture of {self._name} cannot be decoded there",
            code="RLY-MEDIA-DAMAGED",
            hint="check that it plays elsewhere, or copy the file again",
        )


def pts_of(frame: "VideoFrame") -> int:
    """Return the PTS of a frame that `Footage` yields; those without are left out."""
    if frame.pts is None:
        raise ValueError("a frame without a time is never shown")
    return frame.pts


def size_bytes(frame: "VideoFrame") -> int:
    """Return how much memory the pixels of a frame take."""
    return sum(plane.buffer_size for plane in frame.planes)


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where decoding begins: packets from the keyframe on, and its times; `pts` None at the start."""

    packets: Iterator["Packet[VideoStream]"]
    pts: int | None
    dts: int


def _decoded(
    packets: Iterator["Packet[VideoStream]"], *, after_pts: int | None
) -> Iterator["VideoFrame"]:
    for packet in packets:
        for frame in _frames_of(packet):
            if frame.pts is not None and (after_pts is None or frame.pts > after_pts):
                after_pts = frame.pts
                yield frame


def _frames_of(packet: "Packet[VideoStream]") -> "list[VideoFrame]":
    try:
        return packet.decode()
    except av.error.FFmpegError:
        return []  # damaged, or without the keyframe that it refers to
