"""A picture as a JPEG file's bytes, coded by libavcodec."""

from fractions import Fraction
from typing import TYPE_CHECKING

import av

from reely_desktop.engine.media.pictures import Picture

if TYPE_CHECKING:
    from av.video.codeccontext import VideoCodecContext

_QUALITY = 3
"""FFmpeg's scale for MJPEG: 2 is the best, 31 the worst."""


def jpeg_of(picture: Picture) -> bytes:
    """Return `picture` as a baseline JPEG file, full range, with the colours of BT.601 as JFIF asks."""
    context: VideoCodecContext = av.CodecContext.create("mjpeg", "w")
    context.width, context.height = picture.width, picture.height
    context.pix_fmt = "yuvj420p"
    context.time_base = Fraction(1, 25)  # the encoder wants one; a still has none
    context.qmin = context.qmax = _QUALITY
    frame = av.VideoFrame.from_ndarray(picture.pixels, format="bgra").reformat(
        format="yuvj420p", dst_colorspace="ITU601", dst_color_range="JPEG"
    )
    return b"".join(bytes(packet) for packet in (*context.encode(frame), *context.encode(None)))
