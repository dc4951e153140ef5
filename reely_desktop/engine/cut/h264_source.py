"""Whether a source's coded frames may be copied next to newly encoded ones, and where.

Only what has been shown to play everywhere is let through; the explanation page lists what was tried.
Every other source gets a `Doubt` whose text tells the person why the clip is encoded whole.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.engine.cut.avc_configuration import AvcConfiguration, parse_avc_configuration
from reely_desktop.engine.cut.bits import (
    NAL_IDR,
    NAL_PPS,
    NAL_SLICE,
    NAL_SPS,
    NAL_SPS_EXT,
    BadBitstream,
    nal_type,
    split_lengths,
    with_lengths,
)
from reely_desktop.engine.cut.parameter_sets import (
    PictureSet,
    SequenceSet,
    parse_picture_set,
    parse_sequence_set,
)
from reely_desktop.engine.cut.slice_headers import (
    drops_earlier_pictures,
    first_macroblock,
    parse_slice_start,
)
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.info import MediaInfo, VideoInfo
from reely_desktop.engine.media.keyframes import Sample
from reely_desktop.engine.media.reading import open_media
from reely_desktop.engine.media.spacing import RateClass, spacing_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.video.stream import VideoStream

_BASELINE = 66
_PROFILES = {_BASELINE: "baseline", 77: "main", 100: "high"}
_CONTAINERS = {"mov", "mp4", "matroska"}
_PIX_FMTS = {"yuv420p", "yuvj420p"}
_SETS = {NAL_SPS, NAL_PPS, NAL_SPS_EXT}
_KNOWN = {NAL_SLICE, NAL_IDR, *range(6, 14)}  # 6 to 13: SEI, sets, delimiters, ends, filler
_OBEYS_MAIN = 0x40  # constraint_set1_flag
_GUESSED_RIGHT = 1  # VLC and Firefox lose no frame up to this depth, and do at two

_DAMAGED = "one of its frames is damaged"
_NOT_AS_INDEXED = "its frames are not stored as its index says"
_SETS_CHANGE = "its parameter sets change in mid-stream"
_HIDDEN_AMONG = "an edit list hides frames that others lean on"
_SHUFFLED = "it uses rare H.264 features of the Baseline profile (slices in any order or twice)"


class Doubt(Exception):  # noqa: N818 - a reason to go the safe way, not an error
    """Copying is not known to be safe here; the text says why, for the person."""


@dataclass(frozen=True, slots=True)
class H264Source:
    """The parameter sets of a source whose frames may be copied."""

    configuration: AvcConfiguration
    sequence: SequenceSet
    picture: PictureSet

    @property
    def profile_name(self) -> str:
        """The profile as encoders name it."""
        return _PROFILES[self.sequence.profile]

    @property
    def may_shuffle_slices(self) -> bool:
        """Whether the profile lets slices come in any order, which few decoders can read."""
        sequence = self.sequence
        return sequence.profile == _BASELINE and not sequence.constraints & _OBEYS_MAIN


@dataclass(frozen=True, slots=True)
class CopiedFrame:
    """One coded frame ready to be written; `idr_pic_id` is None unless it is an IDR picture."""

    payload: bytes
    pts: int
    idr_pic_id: int | None


def read_source(info: MediaInfo) -> H264Source:
    """Return what copying needs to know. Raises Doubt."""
    video = info.video
    if video is None or video.codec != "h264":
        codec = "no video" if video is None else video.codec.upper()
        raise Doubt(f"the source is {codec}, and only H.264 is proven to be copied exactly")
    if not _CONTAINERS & set(info.container.split(",")):
        raise Doubt("its container does not keep parameter sets apart from the frames")
    if info.video_streams > 1:
        raise Doubt("the source holds several video streams")
    if video.rate_class is not RateClass.CONSTANT:
        raise Doubt("its frame rate varies")
    if video.pix_fmt not in _PIX_FMTS:
        raise Doubt(f"its pictures are {video.pix_fmt}, not 8-bit 4:2:0")
    source = _parameter_sets(info.path, video)
    if source.sequence.profile not in _PROFILES:
        raise Doubt("its H.264 profile is not Baseline, Main or High")
    if not source.sequence.frame_mbs_only:
        raise Doubt("it may be interlaced")
    if source.sequence.has_scaling_matrix or source.sequence.poc_type == 1:
        raise Doubt("it uses rare H.264 features (scaling matrix or POC type 1)")
    if source.picture.has_slice_groups or source.picture.has_redundant_pictures:
        raise Doubt(_SHUFFLED)
    return source


def check_even_spacing(video: VideoInfo, table: FrameTable) -> None:
    """Raise Doubt unless the frames around the cut come at exactly the file's constant rate."""
    spacing = spacing_of(table.stamps, timebase=table.timebase, stated=(video.frame_rate,))
    if spacing.rate_class is not RateClass.CONSTANT or (
        len(table.stamps) > 1 and spacing.frame_rate != video.frame_rate
    ):
        raise Doubt("its frames are not evenly spaced around the cut")


def clean_points(
    path: Path, video: VideoInfo, source: H264Source, table: FrameTable
) -> tuple[int, ...]:
    """Return the frame numbers at which a copy can begin or end: IDR pictures of closed groups.

    Every frame of the table is looked at; raises Doubt if one is not what copying is proven for.
    """
    _check_reordering(source.sequence, table)
    number_of = {pts: table.first_number + n for n, pts in enumerate(table.stamps)}
    clean = _closed_key_stamps(table.samples)
    points = []
    first, count = table.samples[0], len(table.samples)
    for pts, nals in _stored(path, video, source, first=first, count=count):
        if pts in clean and any(nal_type(nal) == NAL_IDR for nal in nals):
            points.append(number_of[pts])
    if table.reaches_end:
        points.append(table.first_number + len(table.stamps))
    return tuple(sorted(points))


def copied_frames(
    path: Path,
    video: VideoInfo,
    source: H264Source,
    *,
    first: Sample,
    count: int,
    cancellation: Cancellation,
) -> Iterator[CopiedFrame]:
    """Yield `count` stored frames from keyframe `first` on, as they go into the clip.

    Parameter sets inside the frames are taken out: they are the source's own, or there is Doubt.
    """
    for pts, nals in _stored(path, video, source, first=first, count=count):
        cancellation.raise_if_cancelled()
        kept = [nal for nal in nals if nal_type(nal) not in _SETS]
        yield CopiedFrame(with_lengths(kept), pts, _idr_pic_id(kept, source))


def digest_of(payload: bytes) -> bytes:
    """Return what a copied frame is recognised by after it was written."""
    return hashlib.blake2b(payload, digest_size=16).digest()


def _parameter_sets(path: Path, video: VideoInfo) -> H264Source:
    with open_media(path) as container:
        record = container.streams[video.index].codec_context.extradata or b""
    try:
        configuration = parse_avc_configuration(record)
        if len(configuration.sequence_sets) != 1 or len(configuration.picture_sets) != 1:
            raise Doubt("it uses several parameter sets")
        return H264Source(
            configuration,
            parse_sequence_set(configuration.sequence_sets[0]),
            parse_picture_set(configuration.picture_sets[0]),
        )
    except BadBitstream as error:
        raise Doubt("its parameter sets cannot be read") from error


def _check_reordering(sequence: SequenceSet, table: FrameTable) -> None:
    """Raise Doubt unless players are told how far frames are reordered, or cannot guess it wrong.

    One that is left to guess shows frames too early until it has seen the deepest, and then drops some:
    at the start of the source, and once more behind every encoded piece.
    """
    shown = {pts: place for place, pts in enumerate(table.stamps)}
    depth = max(stored - shown[sample.pts] for stored, sample in enumerate(table.samples))
    stated = _GUESSED_RIGHT if sequence.reorder_frames is None else sequence.reorder_frames
    if depth > stated:
        raise Doubt("it does not say how far its frames are reordered")


def _closed_key_stamps(samples: tuple[Sample, ...]) -> set[int]:
    shown_later = list(accumulate((s.pts for s in reversed(samples)), min))[::-1]
    shown_before = list(accumulate((s.pts for s in samples), max))
    return {
        s.pts
        for n, s in enumerate(samples)
        if s.is_key and shown_later[n] == s.pts and (n == 0 or shown_before[n - 1] < s.pts)
    }


def _stored(
    path: Path, video: VideoInfo, source: H264Source, *, first: Sample, count: int
) -> Iterator[tuple[int, list[bytes]]]:
    """Yield PTS and NAL units of `count` presented frames in storage order, each looked at."""
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        container.seek(first.dts, stream=stream)
        begun = False
        for packet in container.demux(stream):
            if not count:
                return
            if packet.has_sidedata("new_extradata"):
                raise Doubt(_SETS_CHANGE)
            # Found by PTS: in Matroska the DTS is guessed, differently from one place to another.
            begun = begun or packet.pts == first.pts
            if not begun or packet.pts is None or not packet.size:
                continue
            if packet.pts < video.origin.pts:
                continue
            if packet.is_discard:
                raise Doubt(_HIDDEN_AMONG)
            count -= 1
            yield packet.pts, _checked_nals(bytes(packet), source)
    if count:
        raise Doubt(_NOT_AS_INDEXED)


def _checked_nals(packet: bytes, source: H264Source) -> list[bytes]:
    try:
        nals = list(split_lengths(packet, source.configuration.length_size))
    except BadBitstream as error:
        raise Doubt(_DAMAGED) from error
    known = {_said_by(source.sequence.raw), _said_by(source.picture.raw)}
    for nal in nals:
        kind = nal_type(nal)
        if kind not in _KNOWN:
            raise Doubt("its frames hold more than plain H.264 pictures")
        if kind in {NAL_SPS, NAL_PPS} and _said_by(nal) not in known:
            raise Doubt(_SETS_CHANGE)
    if source.may_shuffle_slices:
        places = [_first_macroblock(nal) for nal in nals if nal_type(nal) in {NAL_SLICE, NAL_IDR}]
        if places != sorted(places):
            raise Doubt(_SHUFFLED)
    return nals


def _said_by(parameter_set: bytes) -> tuple[int, bytes]:
    """Return what makes two parameter sets the same: not their priority, and no zeros behind them."""
    return nal_type(parameter_set), parameter_set[1:].rstrip(b"\0")


def _first_macroblock(nal: bytes) -> int:
    try:
        return first_macroblock(nal)
    except BadBitstream as error:
        raise Doubt(_DAMAGED) from error


def _idr_pic_id(nals: list[bytes], source: H264Source) -> int | None:
    idr = next((nal for nal in nals if nal_type(nal) == NAL_IDR), None)
    if idr is None:
        return None
    try:
        if drops_earlier_pictures(idr, source.sequence, source.picture):
            raise Doubt("its keyframes have players drop frames that are still to be shown")
        return parse_slice_start(idr, source.sequence).idr_pic_id
    except BadBitstream as error:
        raise Doubt(_DAMAGED) from error
