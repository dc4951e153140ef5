"""Decoded frames of a stretch of a video stream, exactly the ones asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream


def decode_stretch(
    path: Path,
    video: VideoInfo,
    *,
    from_pts: int,
    stamps: tuple[int, ...],
    cancellation: Cancellation,
) -> Iterator["VideoFrame"]:
    """Yield the frames with exactly the PTS in `stamps` (ascending), in that order.

    `from_pts` is when a keyframe is shown from which all of them can be decoded. Raises MediaError
    RLY-MEDIA-DAMAGED when a frame is missing, and Cancelled.
    """
    wanted = iter(stamps)
    pending = next(wanted, None)
    if pending is None:
        return
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        stream.thread_type = "AUTO"
        container.seek(from_pts, stream=stream)  # demuxers seek by PTS
        for frame in _decoded(container, stream, first_pts=pending):
            cancellation.raise_if_cancelled()
            if frame.pts is None or frame.pts < pending:
                continue
            if frame.pts > pending:
                break
            yield frame
            pending = next(wanted, None)
            if pending is None:
                return
    raise MediaError(
        f"a frame of {path.name} cannot be decoded",
        code="RLY-MEDIA-DAMAGED",
        hint="choose a range beside the damaged place, or copy the file again",
    )


def _decoded(
    container: "InputContainer", stream: "VideoStream", *, first_pts: int
) -> Iterator["VideoFrame"]:
    """Yield the frames from where `container` stands; before `first_pts` only what others refer to."""
    for packet in packets_of(container, stream):
        is_before = packet.pts is not None and packet.pts < first_pts
        stream.codec_context.skip_frame = "NONREF" if is_before else "DEFAULT"
        yield from packet.decode()
