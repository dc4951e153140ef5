"""What a test clip is to be, and when its frames are to be seen. Nothing is made here."""

from dataclasses import dataclass
from fractions import Fraction

HIDDEN_FROM = 60_000
VFR_GAPS = (1, 1, 2, 1, 3)  # in ticks of half a frame


@dataclass(frozen=True, slots=True)
class ClipSpec:
    """Everything about a clip. Numbers run from 0 in presented order.

    `size` is as coded; `rotation` is clockwise, and what turns the coded picture upright, as a
    phone tags it. `gop` is in frames; `keyframes` names them one by one instead, 0 among them.
    `start` is the PTS in seconds of the first presented frame. `hidden` frames before it, numbered
    from `HIDDEN_FROM`, are stored but not presented, by an edit list. `vfr` spaces frames
    unevenly. `codec` is h264, openh264, hevc, vp9 or av1, or none for sound alone; `params` are further
    options of x264 or x265 ("a=1:b=2"). Subtitles stand one a second, chapters one in two.
    """

    frames: int = 150
    rate: Fraction = Fraction(30)
    size: tuple[int, int] = (320, 180)
    codec: str = "h264"
    container: str = "mp4"
    gop: int = 30
    keyframes: tuple[int, ...] = ()
    b_frames: int = 2
    open_gop: bool = False
    pix_fmt: str = "yuv420p"
    profile: str = ""
    params: str = ""
    interlaced: bool = False
    vfr: bool = False
    rotation: int = 0
    start: Fraction = Fraction(0)
    hidden: int = 0
    audio_tracks: int = 1
    audio_codec: str = ""
    subtitles: bool = False
    chapters: bool = False
    title: str = ""


def frame_times(spec: ClipSpec) -> list[Fraction]:
    """Return when each frame is presented, in seconds from the first."""
    return [time - _shown_at(spec, 0) for time in (_shown_at(spec, n) for n in range(spec.frames))]


def duration(spec: ClipSpec) -> Fraction:
    """Return how long the clip is presented, in seconds; the sound is as long."""
    return _shown_at(spec, spec.frames)


def _shown_at(spec: ClipSpec, frame: int) -> Fraction:
    if not spec.vfr:
        return frame / spec.rate
    rounds, rest = divmod(frame, len(VFR_GAPS))
    return (rounds * sum(VFR_GAPS) + sum(VFR_GAPS[:rest])) / (2 * spec.rate)
