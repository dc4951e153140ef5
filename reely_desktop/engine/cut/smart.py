"""The picture of a smart cut: copied frames as stored, the edges encoded to fit beside them.

Law: the source's sequence parameter set is the only one in the clip and never changes. Encoded pieces
bring one picture parameter set of their own; no B-frames, CAVLC, one reference frame, the source's
profile and level; their slice headers are rewritten (`slice_headers`). Anything unforeseen raises
`Doubt`, and the clip is encoded whole instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import av
import av.error
from av.video.frame import PictureType

from reely_desktop.engine.cut.bits import (
    NAL_IDR,
    NAL_PPS,
    NAL_SLICE,
    NAL_SPS,
    BadBitstream,
    nal_type,
    split_start_codes,
    with_lengths,
)
from reely_desktop.engine.cut.h264_source import Doubt, H264Source, copied_frames
from reely_desktop.engine.cut.parameter_sets import (
    PictureSet,
    SequenceSet,
    parse_picture_set,
    parse_sequence_set,
    renumbered,
)
from reely_desktop.engine.cut.plan import Piece
from reely_desktop.engine.cut.request import PieceKind
from reely_desktop.engine.cut.slice_headers import parse_slice_start, rewritten_slice
from reely_desktop.engine.media.decoding import decode_stretch
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame

# Judged on grainy, clean and drawn pictures against veryfast at 17 with three reference frames: as near to
# the source (PSNR, SSIM) or nearer, for half the CPU seconds.
_CRF = 19
_PRESET = "superfast"
_LAYOUT = (
    "bframes=0:ref=1:cabac=0:weightp=0:scenecut=0:keyint=infinite:stitchable=1:open-gop=0:interlaced=0"
    ":sliced-threads=0:log-level=none"  # one slice a picture, however many cores there are
)


@dataclass(frozen=True, slots=True)
class CodedFrame:
    """One frame of the clip in storage order; `shown` is its place in order of presentation."""

    payload: bytes
    shown: int
    is_idr: bool
    is_copied: bool


@dataclass(frozen=True, slots=True)
class EdgeEncoder:
    """What encoded pieces are made with, settled before the first frame is written."""

    sequence: SequenceSet
    picture: PictureSet
    written_picture: PictureSet


def prepare_edges(video: VideoInfo, source: H264Source) -> EdgeEncoder:
    """Open the edge encoder once and check that its pictures fit the source's sequence set.

    Raises Doubt.
    """
    try:
        context = _open_encoder(video, source)
        nals = list(split_start_codes(context.extradata or b""))
        sequence = parse_sequence_set(next(n for n in nals if nal_type(n) == NAL_SPS))
        picture = parse_picture_set(next(n for n in nals if nal_type(n) == NAL_PPS))
    except (av.error.FFmpegError, BadBitstream, StopIteration) as error:
        raise Doubt("no encoder here makes frames that fit its own") from error
    fits = source.sequence.holds_pictures_of(sequence)
    if not fits or picture.is_cabac or picture.has_bottom_poc:
        raise Doubt("newly encoded frames would not fit its sequence parameters")
    free = 1 if source.picture.set_id == 0 else 0
    written = renumbered(picture, set_id=free, sequence_id=source.sequence.set_id)
    return EdgeEncoder(sequence, picture, written)


@dataclass(frozen=True, slots=True)
class SmartCut:
    """One smart cut: the source, how its edges are encoded, and the frames that pieces name.

    `edges` may be None where no piece is encoded.
    """

    path: Path
    video: VideoInfo
    source: H264Source
    edges: EdgeEncoder | None
    tables: tuple[FrameTable, ...]

    def table_of(self, span: range) -> FrameTable:
        """Return the table that holds `span`."""
        for table in self.tables:
            first = table.first_number
            if first <= span.start and span.stop <= first + len(table.stamps):
                return table
        raise ValueError("a piece names frames that were not read")


def coded_frames(
    cut: SmartCut, pieces: Sequence[Piece], cancellation: Cancellation
) -> Iterator[CodedFrame]:
    """Yield the whole clip in storage order. Raises Doubt, MediaError and Cancelled."""
    shown = 0
    previous_idr: int | None = None
    for piece in pieces:
        match piece.kind:
            case PieceKind.COPY:
                for frame, idr in _copied(cut, piece, cancellation):
                    if idr is not None and idr == previous_idr:
                        raise Doubt("two of its pictures could not be told apart at a joint")
                    previous_idr = idr
                    yield replace(frame, shown=shown + frame.shown)
            case PieceKind.ENCODE:
                own_idr = 1 if previous_idr == 0 else 0
                previous_idr = None
                for frame in _encoded(cut, piece, own_idr, cancellation):
                    yield replace(frame, shown=shown + frame.shown)
            case _:
                assert_never(piece.kind)
        shown += piece.frames


def _copied(
    cut: SmartCut, piece: Piece, cancellation: Cancellation
) -> Iterator[tuple[CodedFrame, int | None]]:
    (span,) = piece.spans
    table = cut.table_of(span)
    shown = {table.pts_of(number): place for place, number in enumerate(span)}
    first_pts = table.pts_of(span.start)
    first = next(s for s in table.samples if s.pts == first_pts)
    for frame in copied_frames(
        cut.path, cut.video, cut.source, first=first, count=len(span), cancellation=cancellation
    ):
        if frame.pts not in shown:
            raise Doubt("its frames are not stored as its index says")
        is_idr = frame.idr_pic_id is not None
        yield CodedFrame(frame.payload, shown[frame.pts], is_idr, is_copied=True), frame.idr_pic_id


def _encoded(
    cut: SmartCut, piece: Piece, idr_pic_id: int, cancellation: Cancellation
) -> Iterator[CodedFrame]:
    if cut.edges is None:
        raise ValueError("a piece is to be encoded, and nothing was prepared for it")
    context = _open_encoder(cut.video, cut.source)
    headers = _Headers(cut.edges, cut.source.sequence, idr_pic_id)
    shape = (cut.video.width, cut.video.height, cut.video.pix_fmt)
    for place, frame in enumerate(_wanted_frames(cut, piece, cancellation)):
        if (frame.width, frame.height, frame.format.name) != shape:
            raise Doubt("its pictures change their size or their colours in mid-stream")
        frame.pts = place
        frame.time_base = 1 / cut.video.frame_rate
        frame.pict_type = PictureType.NONE
        for packet in context.encode(frame):
            yield headers.fitted(bytes(packet))
    for packet in context.encode(None):
        cancellation.raise_if_cancelled()
        yield headers.fitted(bytes(packet))
    if headers.count != piece.frames:
        raise Doubt("the encoder did not give one picture a frame")


def _wanted_frames(
    cut: SmartCut, piece: Piece, cancellation: Cancellation
) -> Iterator["VideoFrame"]:
    for span in piece.spans:
        table = cut.table_of(span)
        yield from decode_stretch(
            cut.path,
            cut.video,
            from_pts=table.key_for(span.start).pts,
            stamps=tuple(table.pts_of(number) for number in span),
            cancellation=cancellation,
        )


class _Headers:
    """Rewrites the pictures of one encoded piece; it keeps count of them since their IDR picture."""

    def __init__(self, edges: EdgeEncoder, target: SequenceSet, idr_pic_id: int) -> None:
        self.count = 0
        self._edges = edges
        self._target = target
        self._idr_pic_id = idr_pic_id

    def fitted(self, packet: bytes) -> CodedFrame:
        """Return the next picture with its slices' headers as the target says."""
        try:
            slices = [n for n in split_start_codes(packet) if nal_type(n) in {NAL_SLICE, NAL_IDR}]
            is_idr = any(nal_type(n) == NAL_IDR for n in slices)
            if not slices or is_idr != (self.count == 0):
                raise Doubt("the encoder did not keep to one group of pictures")
            payload = with_lengths([self._fitted_slice(nal) for nal in slices])
        except BadBitstream as error:
            raise Doubt("a newly encoded frame could not be fitted") from error
        self.count += 1
        return CodedFrame(payload, self.count - 1, is_idr, is_copied=False)

    def _fitted_slice(self, nal: bytes) -> bytes:
        read_with = (self._edges.sequence, self._edges.picture)
        start = parse_slice_start(nal, read_with[0])
        if start.frame_num != self.count % (1 << read_with[0].log2_max_frame_num):
            raise Doubt("the encoder skipped a reference picture")
        target = self._target
        fitted = replace(
            start,
            picture_set_id=self._edges.written_picture.set_id,
            frame_num=self.count % (1 << target.log2_max_frame_num),
            idr_pic_id=None if start.idr_pic_id is None else self._idr_pic_id,
            poc_lsb=2 * self.count % (1 << target.log2_max_poc_lsb)
            if target.poc_type == 0
            else None,
        )
        return rewritten_slice(nal, read_with=read_with, write_for=target, start=fitted)


def _open_encoder(video: VideoInfo, source: H264Source) -> "VideoCodecContext":
    context: VideoCodecContext = av.CodecContext.create("libx264", "w")
    context.width, context.height = video.width, video.height
    context.pix_fmt = video.pix_fmt
    context.time_base = 1 / video.frame_rate
    context.framerate = video.frame_rate
    context.flags |= av.codec.context.Flags.global_header
    level = source.sequence.level
    context.options = {
        "preset": _PRESET,
        "crf": str(_CRF),
        "profile": source.profile_name,
        "level": f"{level // 10}.{level % 10}",
        "x264-params": _LAYOUT,
    }
    context.open()
    return context
