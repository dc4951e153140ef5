"""What the two ends of a video stream tell: its first frame, how frames are spaced, when the last comes."""

from fractions import Fraction
from typing import TYPE_CHECKING

import av

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.listing import Listing
from reely_desktop.engine.media.reading import packets_of
from reely_desktop.engine.media.spacing import Spacing, goes_on_at

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_SPACING_PACKETS = 600
_REORDERED = 16
"""As many frames as may be stored before one that is shown earlier."""


def beginning(container: "InputContainer", stream: "VideoStream") -> "tuple[VideoFrame, list[int]]":
    """Return the first frame that can be decoded and the stamps of the first stored frames, sorted."""
    first: VideoFrame | None = None
    stamps: list[int] = []
    for packet in packets_of(container, stream):
        if packet.pts is not None and not packet.is_discard and packet.size:
            stamps.append(packet.pts)
        if first is None:
            first = next((f for f in _decoded(packet) if f.pts is not None), None)
        elif len(stamps) >= _SPACING_PACKETS:
            break
    if first is None:
        raise MediaError(
            "its video stream holds no frame that can be decoded",
            code="RLY-MEDIA-UNREADABLE",
            hint="check that it plays elsewhere; it may be damaged",
        )
    stamps = sorted(stamp for stamp in stamps if stamp >= (first.pts or 0))
    # The newest stamps have gaps where frames are still to be reordered.
    return first, stamps[:-_REORDERED] if len(stamps) > 2 * _REORDERED else stamps


def ends_on_time(
    container: "InputContainer",
    stream: "VideoStream",
    listing: Listing,
    spacing: Spacing,
    origin: int,
) -> bool:
    """Tell whether the last frames come when their numbers say, which the index, in DTS, does not tell.

    Where a file was cut without being encoded, frames may be missing that come before its last one.
    """
    if not listing.stamps:
        return False
    near_the_end, last_stored = listing.stamps[-2 * _REORDERED :][0], listing.stamps[-1]
    stamps: list[int] = []
    try:
        container.seek(near_the_end, stream=stream, any_frame=True)
        for packet in packets_of(container, stream):
            if packet.pts is not None and not packet.is_discard and packet.size:
                stamps.append(packet.pts)
            if packet.dts is not None and packet.dts >= last_stored:
                break
    except av.error.FFmpegError:
        return False  # whoever lists its frames then is told what is wrong
    last = sorted(stamps)[-_REORDERED:]
    return bool(last) and goes_on_at(
        spacing.frame_rate,
        last,
        origin=origin,
        number=listing.shown - len(last),
        timebase=Fraction(stream.time_base or 1),
    )


def _decoded(packet: "Packet[VideoStream]") -> "list[VideoFrame]":
    try:
        return packet.decode()
    except av.error.FFmpegError:
        return []  # what precedes the first keyframe of a stream that was joined late
