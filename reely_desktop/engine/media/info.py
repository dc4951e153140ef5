"""What is known of a media file and of each of its streams: words only, filled in by `probe`. PURE."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaTime


class FieldOrder(Enum):
    """How the lines of a frame belong to moments in time."""

    PROGRESSIVE = "progressive"
    TOP_FIRST = "top field first"
    BOTTOM_FIRST = "bottom field first"


@dataclass(frozen=True, slots=True)
class Colour:
    """Colour tags as ITU-T H.273 code points; 2 means untagged. `hdr` is PQ, HLG or None."""

    primaries: int
    transfer: int
    matrix: int
    full_range: bool
    hdr: str | None


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """One video stream. Pixels are as stored, before rotation; `rotation` is clockwise, in degrees.

    `origin` is the PTS of the first presented frame: times that people give count from there.
    `has_sample_index` says that the container lists every frame, so that nothing needs a scan, and
    `is_even` that their times follow from it: they come at the constant rate, to the last.
    `group_frames` is how long a group of pictures is where a place lies, as far as that list tells.
    """

    index: int
    codec: str
    profile: str | None
    pix_fmt: str
    bit_depth: int
    width: int
    height: int
    sample_aspect: Fraction
    rotation: int
    field_order: FieldOrder
    colour: Colour
    timebase: Fraction
    origin: MediaTime
    frame_rate: Fraction
    rate_class: RateClass
    frame_count: int | None
    duration: MediaTime | None
    bit_rate: int | None
    has_edit_list: bool
    has_sample_index: bool
    is_even: bool
    group_frames: Fraction | None


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """One audio stream; `start` is the PTS of its first packet on the file's own clock."""

    index: int
    codec: str
    sample_rate_hz: int
    channels: int
    layout: str
    bit_rate: int | None
    start: MediaTime
    duration: MediaTime | None
    language: str | None
    title: str | None
    is_default: bool


@dataclass(frozen=True, slots=True)
class SubtitleInfo:
    """One subtitle stream; `is_text` tells text from pictures of text."""

    index: int
    codec: str
    is_text: bool
    language: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named stretch, in time from the file's own zero."""

    start: MediaTime
    end: MediaTime
    title: str


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """A whole file. `duration` is of the picture, or of the longest sound where there is none."""

    path: Path
    size_bytes: int
    container: str
    duration: MediaTime
    bit_rate: int | None
    video: VideoInfo | None
    video_streams: int
    audio: tuple[AudioInfo, ...]
    subtitles: tuple[SubtitleInfo, ...]
    chapters: tuple[Chapter, ...]
    metadata: tuple[tuple[str, str], ...]
