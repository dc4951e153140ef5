"""Pictures for the eye: the frame presented at a time, its neighbours, and small ones of keyframes.

Times count from the first presented frame. Pictures are upright, with square pixels, at most as high
as asked for. Decoded frames around the position are kept, so that stepping back is as quick as
stepping on; what is kept is bounded in bytes.
What is not here: showing HDR as more than its plain values, deinterlacing, and mirrored display
matrices: a picture is for finding the place to cut.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import numpy as np
from av.error import FFmpegError
from av.video.reformatter import Colorspace, VideoReformatter

from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.media.footage import Footage, pts_of, size_bytes
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.mediatime import ZERO, MediaTime, Rounding
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

KEPT_BYTES = 128 * 1024 * 1024
"""Room for 41 frames of 1080p, and for a whole group of pictures at the size of a proxy."""

_SIDEWAYS = {90, 270}
_OPAQUE = 255
_UNTAGGED = 2
_HD_HEIGHT = 720


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame, ready to show: `bgra` holds `height` rows of `width` pixels without padding.

    A pixel is four bytes, blue first and 255 last: FFmpeg makes them so in little more than half the time of
    RGB, and Qt draws them scaled in a third of the time of three. `time` is when this very frame is first
    shown, from the first presented frame of the file.
    """

    time: MediaTime
    width: int
    height: int
    bgra: bytes

    @property
    def pixels(self) -> "NDArray[np.uint8]":
        """The same bytes by row, column and channel, not to be written to."""
        return np.frombuffer(self.bgra, np.uint8).reshape(self.height, self.width, 4)


class PictureReader:
    """Reads pictures of one file, close()d when done with. Not thread-safe: one thread at a time.

    Stands at a frame, from which `next` and `previous` step. At most `max_height` pixels high, and
    never larger than the frame; frames worth about `kept_bytes` are kept around where it stands.
    Every method raises MediaError RLY-MEDIA-DAMAGED where nothing can be decoded.
    """

    def __init__(self, path: Path, *, max_height: int | None, kept_bytes: int = KEPT_BYTES) -> None:
        """Open `path`. Raises MediaError, RLY-MEDIA-NO-PICTURE for sound alone."""
        self._footage = Footage(path)
        self._max_height = max_height
        self._reformatter = VideoReformatter()
        self._frames: deque[VideoFrame] = deque()  # consecutive, in order of presentation
        self._held_bytes, self._kept_bytes = 0, kept_bytes
        self._at = 0
        self._stood: int | None = None  # the PTS of the frame that was given last
        self._is_going_back = False
        self._made_ahead: Picture | None = None
        self._following: Iterator[VideoFrame] = iter(())
        self._last_thumbnail: Picture | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; repeatable."""
        self._forget()
        self._footage.close()

    def at(self, time: MediaTime, *, cancellation: Cancellation | None = None) -> Picture:
        """Return the frame shown at `time`: the first one before it, the last one after the end.

        Raises Cancelled on the way there, if that is asked for.
        """
        return self._stand_at(self._pts_at(time), cancellation)

    def is_at_hand(self, time: MediaTime) -> bool:
        """Whether the frame shown at `time` is kept, or comes right after those that are."""
        if len(self._frames) < 2:  # noqa: PLR2004 - what lies between two says how long a frame is
            return False
        newest = pts_of(self._frames[-1])
        next_one = 2 * newest - pts_of(self._frames[-2])
        return pts_of(self._frames[0]) <= self._pts_at(time) <= next_one

    def look_ahead(self) -> Picture | None:
        """Return the frame that is next on the way that was gone last, without going there.

        None where there is none, or it cannot be decoded; on the way back also where it is not kept: else a
        whole group of pictures would be decoded.
        """
        try:
            if not self._is_going_back and self._at + 1 == len(self._frames):
                self._read_one()
            place = self._at + (-1 if self._is_going_back else 1)
            if 0 <= place < len(self._frames):
                self._made_ahead = self._picture(self._frames[place])
                return self._made_ahead
        except (MediaError, FFmpegError):
            self._forget()  # whoever asks for that frame is told
        return None

    def next(self) -> Picture | None:
        """Step to the frame after and return it; None at the last, where it stays."""
        if not self._frames:
            return self.at(ZERO)
        if self._at + 1 == len(self._frames) and not self._read_one():
            return None
        return self._stand_on(self._at + 1)

    def previous(self) -> Picture | None:
        """Step to the frame before and return it; None at the first, where it stays."""
        if not self._frames or pts_of(self._frames[self._at]) == self._footage.origin:
            return None
        if self._at == 0:
            return self._stand_at(pts_of(self._frames[0]) - 1)
        return self._stand_on(self._at - 1)

    def thumbnail(self, time: MediaTime) -> Picture:
        """Return the last keyframe shown at or before `time`, at the cost of that frame alone.

        Forgets the frames kept for stepping: a film strip has a reader of its own.
        """
        self._forget()
        ticks = time.rescale(self._footage.timebase, Rounding.DOWN).pts
        frame = self._footage.keyframe_at(self._footage.origin + max(0, ticks))
        if self._last_thumbnail is None or self._last_thumbnail.time != self._time_of(frame):
            self._last_thumbnail = self._picture(frame)
        return self._last_thumbnail

    def _pts_at(self, time: MediaTime) -> int:
        ticks = time.rescale(self._footage.timebase, Rounding.DOWN).pts
        return max(self._footage.origin, self._footage.origin + ticks)

    def _stand_at(self, pts: int, cancellation: Cancellation | None = None) -> Picture:
        if not self._is_within_reach(pts):
            self._forget()
            kept_frames = self._kept_bytes // self._footage.frame_bytes
            # Half of what is kept is for going back, which leaves more to pass over on the way there.
            whole_from = pts - kept_frames // 2 * self._footage.frame_ticks
            self._following = self._footage.frames_from(pts, whole_from=whole_from)
            self._read_one()
        while pts_of(self._frames[-1]) < pts:
            if cancellation is not None and cancellation.is_cancelled:
                self._at = len(self._frames) - 1
                raise Cancelled
            if not self._read_one():
                break
        return self._stand_on(max(0, bisect_right(self._frames, pts, key=pts_of) - 1))

    def _stand_on(self, place: int) -> Picture:
        self._at = place
        here = pts_of(self._frames[place])
        if self._stood is not None and here != self._stood:
            self._is_going_back = here < self._stood
        self._stood = here
        return self._picture(self._frames[place])

    def _is_within_reach(self, pts: int) -> bool:
        if not self._frames or pts < pts_of(self._frames[0]):
            return False
        newest = pts_of(self._frames[-1])
        return pts <= newest or self._footage.is_near(pts, position=newest)

    def _read_one(self) -> bool:
        """Read the frame after the newest, dropping the oldest for it; return whether there is one."""
        frame = next(self._following, None)
        if frame is None:
            return False
        self._frames.append(frame)
        self._held_bytes += size_bytes(frame)
        # Two are always kept: the newest may be the one that ends the frame that is asked for.
        while self._held_bytes > self._kept_bytes and len(self._frames) > 2:  # noqa: PLR2004
            self._held_bytes -= size_bytes(self._frames.popleft())
            self._at -= 1
        return True

    def _forget(self) -> None:
        self._frames.clear()
        self._held_bytes, self._at = 0, 0
        self._made_ahead = None
        self._following = iter(())

    def _time_of(self, frame: "VideoFrame") -> MediaTime:
        return MediaTime(pts_of(frame) - self._footage.origin, self._footage.timebase)

    def _picture(self, frame: "VideoFrame") -> Picture:
        time = self._time_of(frame)
        if self._made_ahead is not None and self._made_ahead.time == time:
            return self._made_ahead
        return _drawn(
            frame,
            self._reformatter,
            time=time,
            rotation=self._footage.rotation,
            sample_aspect=self._footage.sample_aspect,
            max_height=self._max_height,
        )


def first_picture(frame: "VideoFrame", video: VideoInfo, *, max_height: int) -> Picture | None:
    """Return the picture of the first presented `frame` of `video`, as its reader would.

    None where its pixels cannot be turned into a picture, which the reader then tells.
    """
    try:
        return _drawn(
            frame,
            VideoReformatter(),
            time=MediaTime(0, video.timebase),
            rotation=video.rotation,
            sample_aspect=video.sample_aspect,
            max_height=max_height,
        )
    except FFmpegError:
        return None


def thumbnails(
    path: Path, times: Iterable[MediaTime], *, height: int, cancellation: Cancellation
) -> Iterator[Picture]:
    """Yield a picture of about each of `times`, in the order asked for, each when it is taken.

    It is the last keyframe shown at or before the time. Raises MediaError and Cancelled.
    """
    with PictureReader(path, max_height=height) as reader:
        for time in times:
            cancellation.raise_if_cancelled()
            yield reader.thumbnail(time)


def _drawn(
    frame: "VideoFrame",
    reformatter: VideoReformatter,
    *,
    time: MediaTime,
    rotation: int,
    sample_aspect: Fraction,
    max_height: int | None,
) -> Picture:
    is_sideways = rotation in _SIDEWAYS
    width, height = _upright_size(
        frame, sample_aspect=sample_aspect, is_sideways=is_sideways, max_height=max_height
    )
    lying = (height, width) if is_sideways else (width, height)
    pixels = reformatter.reformat(
        frame, *lying, "bgra", src_colorspace=_matrix(frame), threads=1
    ).to_ndarray()
    if any(component.is_alpha for component in frame.format.components):
        pixels[..., 3] = _OPAQUE
    upright = np.rot90(pixels, -rotation // 90)
    return Picture(time=time, width=width, height=height, bgra=upright.tobytes())


def _upright_size(
    frame: "VideoFrame", *, sample_aspect: Fraction, is_sideways: bool, max_height: int | None
) -> tuple[int, int]:
    width, height = frame.width * sample_aspect, Fraction(frame.height)
    if is_sideways:
        width, height = height, width
    scale = min(Fraction(1), Fraction(max_height) / height) if max_height else Fraction(1)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _matrix(frame: "VideoFrame") -> Colorspace | None:
    """Return the colour matrix to read an untagged frame by, as players do; None for a tagged one."""
    if frame.colorspace != _UNTAGGED:
        return None
    return Colorspace.ITU709 if frame.height >= _HD_HEIGHT else Colorspace.ITU601
