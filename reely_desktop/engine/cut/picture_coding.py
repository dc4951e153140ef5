"""Which encoder makes the picture of an encoded clip, and with what arguments. PURE.

The source's own kind is kept where it can be (H.264 stays H.264, HEVC stays HEVC, ten bits stay ten);
a platform gets what it asks for. The processor's encoder always stands last in the list, so that a
job survives the loss of a hardware one.
"""

from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.encode import PictureCoding
from reely_desktop.engine.cut.fitting import preset_rate
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.info import FieldOrder, VideoInfo

_CRF = {"libx264": 17, "libx265": 20}
_PRESET = {"libx264": "veryfast", "libx265": "superfast"}
_KEPT_PIX_FMTS = {
    "libx264": {
        "yuv420p",
        "yuvj420p",
        "yuv422p",
        "yuvj422p",
        "yuv444p",
        "yuvj444p",
        "yuv420p10le",
        "yuv422p10le",
        "yuv444p10le",
    },
    "libx265": {"yuv420p", "yuv422p", "yuv444p", "yuv420p10le", "yuv422p10le", "yuv444p10le"},
}
HARDWARE_MAKERS = ("nvenc", "videotoolbox", "qsv", "amf")
"""What hardware encoders' names end in, best first."""

_HARDWARE_QUALITY = {
    "nvenc": ("-preset", "p5", "-rc", "vbr", "-cq", "19", "-b:v", "0"),
    "videotoolbox": ("-q:v", "65"),
    "qsv": ("-preset", "medium", "-global_quality", "20"),
    "amf": ("-quality", "quality", "-rc", "cqp", "-qp_i", "19", "-qp_p", "20"),
}
_HARDWARE_CAPPED = {  # a constant quality heeds no cap, but for nvenc's
    "videotoolbox": (),
    "qsv": ("-preset", "medium"),
    "amf": ("-quality", "quality", "-rc", "vbr_peak"),
}
_HARDWARE_PIX_FMT = {"qsv": "nv12"}
_AVERAGE_OF_CAP = Fraction(4, 5)
_EIGHT_BITS = 8
_USUAL_RATE = 30


@dataclass(frozen=True, slots=True)
class Cap:
    """How fast a picture's bits may come: `rate` a second in the long run, and `ahead` of that at once."""

    rate: int
    ahead: int

    def arguments(self) -> list[str]:
        """Return ffmpeg's words for it."""
        return ["-maxrate", str(self.rate), "-bufsize", str(self.ahead)]


def picture_codings(
    clip: Clip, preset: Preset, hardware: tuple[str, ...], *, most: int | None
) -> tuple[PictureCoding, ...]:
    """Return the ways to encode the picture of `clip`, best first, ending with the processor's.

    `hardware` names encoders proven to work here; `most` is in bits a second, None for no limit.
    """
    video = clip.info.video
    if video is None:
        return ()
    software = _software_encoder(video, preset)
    cap = _cap(video, preset, most)
    ways = []
    if video.bit_depth == _EIGHT_BITS and video.field_order is FieldOrder.PROGRESSIVE:
        family = "hevc_" if software == "libx265" else "h264_"
        ways = [
            PictureCoding(name, hardware_arguments(name, gop=_gop(video, preset), cap=cap))
            for name in hardware
            if name.startswith(family) and name.removeprefix(family) in HARDWARE_MAKERS
        ]
    return (*ways, PictureCoding(software, _software_arguments(software, video, preset, cap)))


def hardware_arguments(encoder: str, *, gop: int | None, cap: Cap | None) -> tuple[str, ...]:
    """Return the arguments of a hardware encoder.

    `gop` is a platform's distance of keyframes in frames, `cap` how fast bits may come.

    Whether a driver takes them shows in the trial that `encoders` makes with the same.
    """
    maker = encoder.partition("_")[2]
    if cap is None or maker not in _HARDWARE_CAPPED:
        args = [*_HARDWARE_QUALITY[maker]]
    else:
        args = [*_HARDWARE_CAPPED[maker], "-b:v", str(int(cap.rate * _AVERAGE_OF_CAP))]
    args += ["-pix_fmt", _HARDWARE_PIX_FMT.get(maker, "yuv420p")]
    if gop is not None:
        args += ["-profile:v", "high", "-g", str(gop)]
    if cap is not None:
        args += cap.arguments()
    return tuple(args)


def _gop(video: VideoInfo, preset: Preset) -> int | None:
    if preset.frame_size is None:
        return None
    return round(preset_rate(video, preset) * preset.gop_seconds)


def _software_encoder(video: VideoInfo, preset: Preset) -> str:
    if preset.frame_size is not None:
        return "libx264"
    deep = video.bit_depth > _EIGHT_BITS and video.codec != "h264"
    return "libx265" if video.codec == "hevc" or deep else "libx264"


def _cap(video: VideoInfo, preset: Preset, most: int | None) -> Cap | None:
    """Return how fast the picture's bits may come, for a platform and for `most` bits a second."""
    if preset.frame_size is None:
        return None if most is None else Cap(most, most)
    peak = preset.max_video_bit_rate
    rate = preset.video_bit_rate
    if preset_rate(video, preset) > _USUAL_RATE:
        rate = rate * 3 // 2
    # A buffer lets through the rate and itself in any second: together the peak.
    rate = min(rate, peak * 4 // 5)
    ahead = peak - rate
    return Cap(rate, ahead) if most is None else Cap(min(rate, most), min(ahead, most))


def _software_arguments(
    encoder: str, video: VideoInfo, preset: Preset, cap: Cap | None
) -> tuple[str, ...]:
    args = ["-preset", _PRESET[encoder], "-crf", str(_CRF[encoder])]
    if preset.frame_size is None:
        kept = video.pix_fmt in _KEPT_PIX_FMTS[encoder]
        args += ["-pix_fmt", video.pix_fmt if kept else _nearest(video)]
    else:
        args += ["-profile:v", "high", "-g", str(_gop(video, preset)), "-flags", "+cgop"]
    if cap is not None:
        args += cap.arguments()
    interlaced = preset.frame_size is None and video.field_order is not FieldOrder.PROGRESSIVE
    if encoder == "libx264" and interlaced:
        top = video.field_order is FieldOrder.TOP_FIRST
        args += ["-flags", "+ildct+ilme", "-x264-params", "tff=1" if top else "bff=1"]
    if encoder == "libx265":
        args += ["-tag:v", "hvc1", "-x265-params", "log-level=error"]
    return tuple(args)


def _nearest(video: VideoInfo) -> str:
    chroma = next((c for c in ("422", "444") if c in video.pix_fmt), "420")
    return f"yuv{chroma}p" + ("10le" if video.bit_depth > _EIGHT_BITS else "")
