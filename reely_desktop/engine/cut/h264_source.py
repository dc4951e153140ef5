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
    parse_slice_start,
)
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.keyframes import Sample
from reely_desktop.engine.media.probe import MediaInfo, VideoInfo
from reely_desktop.engine.media.reading import open_media
from reely_desktop.engine.media.spacing import RateClass, spacing_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.video.stream import VideoStream

_PROFILES = {66: "baseline", 77: "main", 100: "high"}
_CONTAINERS = {"mov", "mp4", "matroska"}
_PIX_FMTS = {"yuv420p", "yuvj420p"}


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
    """Return the frame numbers at which a copy can begin or end: IDR pictures of closed groups."""
    number_of = {pts: table.first_number + n for n, pts in enumerate(table.stamps)}
    clean = _closed_key_stamps(table.samples)
    points = []
    for sample, nals in _stored(path, video, source, table.samples[0].dts, len(table.samples)):
        if sample.pts in clean and any(nal_type(nal) == NAL_IDR for nal in nals):
            points.append(number_of[sample.pts])
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

    Parameter sets inside the frames are taken out; one that differs from the source's raises Doubt.
    """
    known = {source.sequence.raw, source.picture.raw}
    for sample, nals in _stored(path, video, source, first.dts, count):
        cancellation.raise_if_cancelled()
        kept = []
        idr_pic_id = None
        for nal in nals:
            kind = nal_type(nal)
            if kind in {NAL_SPS, NAL_PPS} and nal.rstrip(b"\0") not in known:
                raise Doubt("its parameter sets change in mid-stream")
            if kind in {NAL_SPS, NAL_PPS, NAL_SPS_EXT}:
                continue
            if kind == NAL_IDR and idr_pic_id is None:
                idr_pic_id = parse_slice_start(
                    nal, sequence=source.sequence, picture=source.picture
                ).idr_pic_id
            kept.append(nal)
        yield CopiedFrame(with_lengths(kept), sample.pts, idr_pic_id)


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


def _closed_key_stamps(samples: tuple[Sample, ...]) -> set[int]:
    shown_later = list(accumulate((s.pts for s in reversed(samples)), min))[::-1]
    shown_before = list(accumulate((s.pts for s in samples), max))
    return {
        s.pts
        for n, s in enumerate(samples)
        if s.is_key and shown_later[n] == s.pts and (n == 0 or shown_before[n - 1] < s.pts)
    }


@dataclass(frozen=True, slots=True)
class _Stored:
    pts: int
    is_key: bool


def _stored(
    path: Path, video: VideoInfo, source: H264Source, from_dts: int, count: int
) -> Iterator[tuple[_Stored, list[bytes]]]:
    length_size = source.configuration.length_size
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        container.seek(from_dts, stream=stream)
        for packet in container.demux(stream):
            if not count:
                return
            if packet.pts is None or packet.is_discard or packet.pts < video.origin.pts:
                continue
            dts = packet.pts if packet.dts is None else packet.dts
            if dts < from_dts:
                continue
            count -= 1
            try:
                yield (
                    _Stored(packet.pts, packet.is_keyframe),
                    list(split_lengths(bytes(packet), length_size)),
                )
            except BadBitstream as error:
                raise Doubt("one of its frames is damaged") from error
