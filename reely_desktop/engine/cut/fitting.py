"""How a picture gets into the frame of a platform: upright, whole, over a blurred copy of itself.

Out comes what platforms take: square pixels, a constant frame rate, eight bits 4:2:0 in BT.709. Colours
are converted, never just named anew: other matrices and full range are recomputed, untagged pictures are
taken for what players take them for, and HDR is toned down so that its SDR part keeps its look
(ITU-R BT.2408: reference white is 203 nits) and highlights up to 1000 nits stay apart.
What is not here: which frames (`graph`).
"""

from fractions import Fraction
from math import ceil

import av
import ffmpeg

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.filters import Filter, FilterChain, Node, through
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.info import FieldOrder, VideoInfo
from reely_desktop.engine.media.spacing import RateClass

_UNEVEN_BECOMES = tuple(
    Fraction(rate) for rate in (24, 25, 30, 50, 60)
)  # what cameras mean that drop or stretch frames
_SAME_RATE = Fraction(1, 50)
_LEAST_RATE = Fraction(23)  # platforms refuse less
_BLURRED_AT = 4  # a blur needs no more than a quarter of the pixels
_BT2020_PRIMARIES = 9
_UNTAGGED = 2
_LEAST_HD_HEIGHT = 720
_MATRICES = {
    1: "bt709",
    4: "fcc",
    5: "bt601",
    6: "bt601",
    7: "smpte240m",
    9: "bt2020",
    10: "bt2020",
}
_REFERENCE_WHITE_NITS = 203
_BRIGHTEST_NITS = 1_000


def preset_rate(video: VideoInfo, preset: Preset) -> Fraction:
    """Return the constant frame rate of a clip for `preset`."""
    rate = video.frame_rate
    if video.rate_class is RateClass.VARIABLE:
        near = (r for r in _UNEVEN_BECOMES if abs(r - rate) <= r * _SAME_RATE)
        rate = next(near, Fraction(30) if rate < 30 else Fraction(60))  # noqa: PLR2004 - frames a second
    while rate > preset.max_frame_rate:
        rate /= 2
    while 0 < rate < _LEAST_RATE and 2 * rate <= preset.max_frame_rate:
        rate *= 2
    return rate


def preset_frames(clip: Clip, preset: Preset) -> int:
    """Return how many frames a clip for `preset` shows, as long as the kept ones last."""
    assert clip.info.video is not None  # noqa: S101 - for the type checker; a picture was asked for
    return max(1, round(clip.duration * preset_rate(clip.info.video, preset)))


def fitted(node: Node, clip: Clip, preset: Preset) -> Node:
    """Return the kept frames of `clip`, upright and in order, as `preset` wants them."""
    video, frame = clip.info.video, preset.frame_size
    assert video is not None and frame is not None  # noqa: S101, PT018 - for the type checker
    rate = preset_rate(video, preset)
    if video.field_order is not FieldOrder.PROGRESSIVE:
        node = node.filter("bwdif", mode="send_frame")
    if rate != video.frame_rate or video.rate_class is RateClass.VARIABLE:
        node = node.filter("fps", fps=f"{rate.numerator}/{rate.denominator}")
        node = node.filter("tpad", stop=-1, stop_mode="clone")
        node = node.filter("trim", end_frame=preset_frames(clip, preset))
    size = _fitted_size(video, frame)
    node = through(node, _in_bt709(video, size))
    if size != frame:
        node = _over_its_blur(node, size, frame)
    tags = {"range": "limited", "color_primaries": "bt709", "color_trc": "bt709"}
    return node.filter("setparams", colorspace="bt709", **tags).filter("setsar", 1)


def toned_down(clip: Clip, preset: Preset) -> bool:
    """Tell whether the clip loses its high dynamic range to `preset`."""
    video = clip.info.video
    return preset.frame_size is not None and video is not None and video.colour.hdr is not None


def _fitted_size(video: VideoInfo, frame: tuple[int, int]) -> tuple[int, int]:
    """Return the largest even size within `frame` that has the picture's shape, upright."""
    wide, high = video.width * video.sample_aspect, Fraction(video.height)
    if video.rotation % 180:
        wide, high = high, wide
    scale = min(frame[0] / wide, frame[1] / high)
    return _even(wide * scale), _even(high * scale)


def _even(length: Fraction | int) -> int:
    return max(2, round(Fraction(length) / 2) * 2)


def _in_bt709(video: VideoInfo, size: tuple[int, int]) -> FilterChain:
    """Return what makes the picture `size` and eight bits in BT.709, limited range."""
    scaled = [("w", str(size[0])), ("h", str(size[1]))]
    colour = video.colour
    if colour.hdr is not None:
        peak = Fraction(_BRIGHTEST_NITS, _REFERENCE_WHITE_NITS)
        return (
            Filter("scale", tuple(scaled)),
            Filter("zscale", (("t", "linear"), ("npl", str(_REFERENCE_WHITE_NITS)))),
            Filter("format", (("pix_fmts", "gbrpf32le"),)),
            Filter("zscale", (("p", "bt709"),)),
            Filter(
                "tonemap",
                (
                    ("tonemap", "mobius"),
                    ("param", "0.6"),
                    ("desat", "0"),
                    ("peak", f"{float(peak):.3f}"),
                ),
            ),
            _ZSCALED_TO_BT709,
            _EIGHT_BITS,
        )
    if colour.primaries == _BT2020_PRIMARIES:
        return (Filter("scale", tuple(scaled)), _ZSCALED_TO_BT709, _EIGHT_BITS)
    if not av.VideoFormat(video.pix_fmt).is_rgb:
        scaled += [
            ("in_color_matrix", _matrix(video)),
            ("in_range", "full" if colour.full_range else "limited"),
        ]
    scaled += [("out_color_matrix", "bt709"), ("out_range", "limited")]
    return (Filter("scale", tuple(scaled)), _EIGHT_BITS)


def _matrix(video: VideoInfo) -> str:
    if video.colour.matrix == _UNTAGGED:
        return "bt709" if min(video.width, video.height) >= _LEAST_HD_HEIGHT else "bt601"
    return _MATRICES.get(video.colour.matrix, "auto")


def _over_its_blur(node: Node, size: tuple[int, int], frame: tuple[int, int]) -> Node:
    small = tuple(_even(Fraction(side, _BLURRED_AT)) for side in frame)
    grown = max(Fraction(small[0], size[0]), Fraction(small[1], size[1]))
    copies = node.split()
    behind = (
        copies[0]
        .filter("scale", w=2 * ceil(size[0] * grown / 2), h=2 * ceil(size[1] * grown / 2))
        .filter("crop", w=small[0], h=small[1])
        .filter("gblur", sigma=max(1, round(small[0] / 45)))
        .filter("scale", w=frame[0], h=frame[1])
        .filter("setsar", 1)
    )
    place = {"x": _even_place(frame[0] - size[0]), "y": _even_place(frame[1] - size[1])}
    return ffmpeg.overlay(behind, copies[1].filter("setsar", 1), **place)


def _even_place(room: int) -> int:
    return room // 4 * 2


_ZSCALED_TO_BT709 = Filter(
    "zscale", (("t", "bt709"), ("p", "bt709"), ("m", "bt709"), ("r", "limited"))
)
_EIGHT_BITS = Filter("format", (("pix_fmts", "yuv420p"),))
