"""What a written clip holds, looked at from outside: frames stored, frames shown, their pixels.

The clip is read with PyAV alone, by nothing that wrote it, and its frames are held against the source's
by a digest of all that was decoded, brightness and colour.
"""

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av

if TYPE_CHECKING:
    from av.video.frame import VideoFrame


@dataclass(frozen=True, slots=True)
class Judged:
    """A clip's frames: how many are stored, a digest of each that is shown, and the file's size."""

    stored: int
    shown: tuple[bytes, ...]
    size_bytes: int

    def alike(self, source: tuple[bytes, ...]) -> int:
        """Return how many shown frames are bit for bit one of `source`'s."""
        known = set(source)
        return sum(1 for digest in self.shown if digest in known)

    def alike_in_place(self, source: tuple[bytes, ...], places: range) -> int:
        """Return how many of the shown frames `places` are bit for bit the source's of that place."""
        return sum(
            1
            for place in places
            if place < min(len(self.shown), len(source)) and self.shown[place] == source[place]
        )


def judge(path: Path) -> Judged:
    """Look at the clip at `path`."""
    with av.open(str(path), options={"ignore_editlist": "1"}) as container:
        stored = sum(1 for packet in container.demux(video=0) if packet.size)
    with av.open(str(path)) as container:
        container.streams.video[0].thread_type = "AUTO"
        shown = tuple(_digest(frame) for frame in container.decode(video=0))
    return Judged(stored, shown, path.stat().st_size)


def source_frames(path: Path, start: Fraction, end: Fraction) -> tuple[bytes, ...]:
    """Return the digests of the frames of `path` with start <= time < end, in seconds."""
    digests = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        timebase = Fraction(stream.time_base or 1)
        container.seek(int(start / timebase), stream=stream)
        for frame in container.decode(stream):
            time = (frame.pts or 0) * timebase
            if time >= end:
                break
            if time >= start:
                digests.append(_digest(frame))
    return tuple(digests)


def _digest(frame: "VideoFrame") -> bytes:
    return hashlib.blake2b(frame.to_ndarray().tobytes(), digest_size=16).digest()
