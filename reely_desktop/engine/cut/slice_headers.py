"""The heads of H.264 slices, read, and rewritten so that a slice fits another parameter set. PURE.

An encoded piece keeps its own picture parameter set, under an id of its own, while its slices come to
stand under the source's sequence parameter set: the id and the widths of frame_num and of the picture
order count change. With CAVLC the slice data behind the header is not aligned to bytes, so that it can
follow a header of any length as a plain bit copy.

Source: ITU-T H.264 (08/2021), clause 7.3.3. Progressive pictures only.
"""

from dataclasses import dataclass

from reely_desktop.engine.cut.bits import (
    NAL_IDR,
    BadBitstream,
    BitReader,
    BitWriter,
    nal_type,
    to_nal,
    to_rbsp,
)
from reely_desktop.engine.cut.parameter_sets import PictureSet, SequenceSet

_HEAD_BYTES = 64
_SLICE_TYPES, _INTRA_SLICE = 5, 2


@dataclass(frozen=True, slots=True)
class SliceStart:
    """The head of a slice header, up to where the rewriting ends.

    `idr_pic_id` is None outside of IDR pictures, `poc_lsb` without POC type 0.
    """

    first_mb: int
    slice_type: int
    picture_set_id: int
    frame_num: int
    idr_pic_id: int | None
    poc_lsb: int | None
    length_bits: int


def first_macroblock(nal: bytes) -> int:
    """Return where in its picture a slice begins; no parameter set is needed to tell."""
    return BitReader(to_rbsp(nal[:_HEAD_BYTES])).ue()


def parse_slice_start(nal: bytes, sequence: SequenceSet) -> SliceStart:
    """Read the head of a progressive slice's header. Raises BadBitstream."""
    if not sequence.frame_mbs_only:
        raise BadBitstream("the slice may be of a field")
    bits = BitReader(to_rbsp(nal[:_HEAD_BYTES]))
    first_mb, slice_type, picture_set_id = bits.ue(), bits.ue(), bits.ue()
    frame_num = bits.u(sequence.log2_max_frame_num)
    idr_pic_id = bits.ue() if nal_type(nal) == NAL_IDR else None
    poc_lsb = bits.u(sequence.log2_max_poc_lsb) if sequence.poc_type == 0 else None
    return SliceStart(
        first_mb=first_mb,
        slice_type=slice_type,
        picture_set_id=picture_set_id,
        frame_num=frame_num,
        idr_pic_id=idr_pic_id,
        poc_lsb=poc_lsb,
        length_bits=bits.position,
    )


def drops_earlier_pictures(idr: bytes, sequence: SequenceSet, picture: PictureSet) -> bool:
    """Tell whether a slice of an IDR picture has decoders drop what they have not shown yet.

    Raises BadBitstream.
    """
    start = parse_slice_start(idr, sequence)
    if start.idr_pic_id is None or start.slice_type % _SLICE_TYPES != _INTRA_SLICE:
        raise BadBitstream("it is no slice of an IDR picture")
    bits = BitReader(to_rbsp(idr[:_HEAD_BYTES]))
    bits.u(start.length_bits)
    if picture.has_bottom_poc and sequence.poc_type == 0:
        bits.se()
    if picture.has_redundant_pictures:
        bits.ue()
    return bool(bits.u(1))


def rewritten_slice(
    nal: bytes,
    *,
    read_with: tuple[SequenceSet, PictureSet],
    write_for: SequenceSet,
    start: SliceStart,
) -> bytes:
    """Return the slice with `start` for its head, laid out as `write_for` says; the rest bit by bit.

    `start` gives the new field values (its `length_bits` is ignored). The picture parameter set of
    `read_with` has to be a CAVLC one that puts no second picture order count into slices, and neither
    sequence may be of POC type 1. Raises BadBitstream.
    """
    sequence, picture = read_with
    if picture.is_cabac:
        raise BadBitstream("a CABAC slice cannot be shifted")
    if picture.has_bottom_poc or 1 in {sequence.poc_type, write_for.poc_type}:
        raise BadBitstream("the slice says more about picture order than is read here")
    if not write_for.frame_mbs_only:
        raise BadBitstream("the slice would need to say that it is not of a field")
    old = parse_slice_start(nal, sequence)
    written = BitWriter()
    written.ue(start.first_mb)
    written.ue(start.slice_type)
    written.ue(start.picture_set_id)
    written.u(start.frame_num, write_for.log2_max_frame_num)
    if nal_type(nal) == NAL_IDR:
        if start.idr_pic_id is None:
            raise BadBitstream("an IDR picture's id is missing")
        written.ue(start.idr_pic_id)
    if write_for.poc_type == 0:
        if start.poc_lsb is None:
            raise BadBitstream("a picture order count is missing")
        written.u(start.poc_lsb, write_for.log2_max_poc_lsb)
    return to_nal(nal[0], written.followed_by(to_rbsp(nal), old.length_bits))
