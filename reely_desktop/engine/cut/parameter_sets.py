"""The parameter sets and slice headers of H.264, read and rewritten bit by bit. PURE.

One sequence parameter set serves the whole clip: the source's own. An encoded piece brings only a
picture parameter set, under an id of its own, and the headers of its slices are rewritten to what the
source's sequence parameter set says about the width of their fields. With CAVLC the slice data behind
the header is not aligned to bytes, so that it can follow a header of any length as a plain bit copy.

Source: ITU-T H.264 (08/2021), clauses 7.3.2.1.1, 7.3.2.2, 7.3.3, 7.4.1.1 and annex E.1.1.
What is not read here: slice groups' maps, SVC and MVC extensions.
"""

from dataclasses import dataclass, replace

from reely_desktop.engine.cut.bits import (
    NAL_IDR,
    BadBitstream,
    BitReader,
    BitWriter,
    nal_type,
    to_nal,
    to_rbsp,
)

_HIGH_PROFILES = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135}
_EXTENDED_SAR = 255
_HEADER_BYTES = 64


@dataclass(frozen=True, slots=True)
class SequenceSet:
    """What a sequence parameter set says, as far as it matters to whether and how slices fit it.

    `crop` is left, right, top, bottom in crop units; `raw` the whole NAL unit. `reorder_frames` and
    `buffered_frames` are None where the set does not say.
    """

    raw: bytes
    set_id: int
    profile: int
    level: int
    chroma_format: int
    bit_depth: int
    has_scaling_matrix: bool
    log2_max_frame_num: int
    poc_type: int
    log2_max_poc_lsb: int
    max_ref_frames: int
    width_in_mbs: int
    height_in_mbs: int
    frame_mbs_only: bool
    crop: tuple[int, int, int, int]
    reorder_frames: int | None
    buffered_frames: int | None

    def holds_pictures_of(self, other: "SequenceSet") -> bool:
        """Tell whether pictures coded for `other` mean the same under this set, headers rewritten."""
        same = ("chroma_format", "bit_depth", "width_in_mbs", "height_in_mbs", "crop")
        return (
            all(getattr(self, field) == getattr(other, field) for field in same)
            and self.frame_mbs_only
            and other.frame_mbs_only
            and not self.has_scaling_matrix
            and not other.has_scaling_matrix
            and other.max_ref_frames <= self.max_ref_frames
            and self.poc_type in {0, 2}
            and other.poc_type == 2  # noqa: PLR2004 - output order is decoding order
        )


@dataclass(frozen=True, slots=True)
class PictureSet:
    """The fields of a picture parameter set that stand in the way of a slice header, and its NAL."""

    raw: bytes
    set_id: int
    sequence_id: int
    is_cabac: bool
    has_bottom_poc: bool


@dataclass(frozen=True, slots=True)
class SliceStart:
    """The head of a slice header, up to where the rewriting ends. `poc_lsb` is None for POC type 2."""

    first_mb: int
    slice_type: int
    picture_set_id: int
    frame_num: int
    idr_pic_id: int | None
    poc_lsb: int | None
    length_bits: int


def parse_sequence_set(nal: bytes) -> SequenceSet:
    """Read a sequence parameter set. Raises BadBitstream."""
    bits = BitReader(to_rbsp(nal))
    profile, _constraints, level = bits.u(8), bits.u(8), bits.u(8)
    set_id = bits.ue()
    chroma_format, bit_depth, has_scaling_matrix = 1, 8, False
    if profile in _HIGH_PROFILES:
        chroma_format = bits.ue()
        if chroma_format == 3:  # noqa: PLR2004 - 4:4:4
            bits.u(1)
        bit_depth = 8 + max(bits.ue(), bits.ue())
        bits.u(1)
        has_scaling_matrix = bool(bits.u(1))
        if has_scaling_matrix:
            _skip_scaling_lists(bits, 12 if chroma_format == 3 else 8)  # noqa: PLR2004
    log2_max_frame_num = bits.ue() + 4
    poc_type = bits.ue()
    log2_max_poc_lsb = 0
    if poc_type == 0:
        log2_max_poc_lsb = bits.ue() + 4
    elif poc_type == 1:
        bits.u(1)
        bits.se()
        bits.se()
        for _ in range(bits.ue()):
            bits.se()
    max_ref_frames = bits.ue()
    bits.u(1)
    width_in_mbs, map_units = bits.ue() + 1, bits.ue() + 1
    frame_mbs_only = bool(bits.u(1))
    if not frame_mbs_only:
        bits.u(1)
    bits.u(1)
    crop = (bits.ue(), bits.ue(), bits.ue(), bits.ue()) if bits.u(1) else (0, 0, 0, 0)
    reorder, buffered = _read_vui(bits) if bits.u(1) else (None, None)
    return SequenceSet(
        raw=nal,
        set_id=set_id,
        profile=profile,
        level=level,
        chroma_format=chroma_format,
        bit_depth=bit_depth,
        has_scaling_matrix=has_scaling_matrix,
        log2_max_frame_num=log2_max_frame_num,
        poc_type=poc_type,
        log2_max_poc_lsb=log2_max_poc_lsb,
        max_ref_frames=max_ref_frames,
        width_in_mbs=width_in_mbs,
        height_in_mbs=map_units * (1 if frame_mbs_only else 2),
        frame_mbs_only=frame_mbs_only,
        crop=crop,
        reorder_frames=reorder,
        buffered_frames=buffered,
    )


def parse_picture_set(nal: bytes) -> PictureSet:
    """Read the head of a picture parameter set. Raises BadBitstream."""
    bits = BitReader(to_rbsp(nal))
    return PictureSet(
        raw=nal,
        set_id=bits.ue(),
        sequence_id=bits.ue(),
        is_cabac=bool(bits.u(1)),
        has_bottom_poc=bool(bits.u(1)),
    )


def renumbered(picture_set: PictureSet, *, set_id: int, sequence_id: int) -> PictureSet:
    """Return the same picture parameter set under other ids."""
    rbsp = to_rbsp(picture_set.raw)
    bits = BitReader(rbsp)
    bits.ue()
    bits.ue()
    written = BitWriter()
    written.ue(set_id)
    written.ue(sequence_id)
    raw = to_nal(picture_set.raw[0], written.followed_by(rbsp, bits.position))
    return replace(picture_set, raw=raw, set_id=set_id, sequence_id=sequence_id)


def parse_slice_start(nal: bytes, *, sequence: SequenceSet, picture: PictureSet) -> SliceStart:
    """Read the head of a progressive slice's header. Raises BadBitstream."""
    return _read_slice_start(BitReader(to_rbsp(nal[:_HEADER_BYTES])), nal, sequence, picture)


def rewritten_slice(
    nal: bytes,
    *,
    read_with: tuple[SequenceSet, PictureSet],
    write_for: SequenceSet,
    start: SliceStart,
) -> bytes:
    """Return the slice with `start` for its head, laid out as `write_for` says; the rest bit by bit.

    `start` gives the new field values (its `length_bits` is ignored); the picture parameter set of
    `read_with` has to be a CAVLC one. Raises BadBitstream.
    """
    if read_with[1].is_cabac:
        raise BadBitstream("a CABAC slice cannot be shifted")
    rbsp = to_rbsp(nal)
    old = parse_slice_start(nal, sequence=read_with[0], picture=read_with[1])
    written = BitWriter()
    written.ue(start.first_mb)
    written.ue(start.slice_type)
    written.ue(start.picture_set_id)
    written.u(start.frame_num, write_for.log2_max_frame_num)
    if start.idr_pic_id is not None:
        written.ue(start.idr_pic_id)
    if write_for.poc_type == 0:
        if start.poc_lsb is None:
            raise BadBitstream("a picture order count is missing")
        written.u(start.poc_lsb, write_for.log2_max_poc_lsb)
    return to_nal(nal[0], written.followed_by(rbsp, old.length_bits))


def _read_slice_start(
    bits: BitReader, nal: bytes, sequence: SequenceSet, picture: PictureSet
) -> SliceStart:
    first_mb, slice_type, picture_set_id = bits.ue(), bits.ue(), bits.ue()
    frame_num = bits.u(sequence.log2_max_frame_num)
    if not sequence.frame_mbs_only:
        raise BadBitstream("the slice may be of a field")
    idr_pic_id = bits.ue() if nal_type(nal) == NAL_IDR else None
    poc_lsb = bits.u(sequence.log2_max_poc_lsb) if sequence.poc_type == 0 else None
    if picture.has_bottom_poc and sequence.poc_type == 0:
        bits.se()
    return SliceStart(
        first_mb=first_mb,
        slice_type=slice_type,
        picture_set_id=picture_set_id,
        frame_num=frame_num,
        idr_pic_id=idr_pic_id,
        poc_lsb=poc_lsb,
        length_bits=bits.position,
    )


def _skip_scaling_lists(bits: BitReader, count: int) -> None:
    for which in range(count):
        if not bits.u(1):
            continue
        last = following = 8
        for _ in range(16 if which < 6 else 64):  # noqa: PLR2004 - 4x4 lists come first
            if following:
                following = (last + bits.se()) % 256
            last = following or last


def _read_vui(bits: BitReader) -> tuple[int | None, int | None]:
    _skip_display(bits)
    if bits.u(1):
        bits.u(65)
    has_hrd = False
    for _ in range(2):
        if bits.u(1):
            has_hrd = True
            _skip_hrd(bits)
    if has_hrd:
        bits.u(1)
    bits.u(1)
    if not bits.u(1):
        return None, None
    bits.u(1)
    for _ in range(4):
        bits.ue()
    return bits.ue(), bits.ue()


def _skip_display(bits: BitReader) -> None:
    if bits.u(1) and bits.u(8) == _EXTENDED_SAR:
        bits.u(32)
    if bits.u(1):
        bits.u(1)
    if bits.u(1):
        bits.u(4)
        if bits.u(1):
            bits.u(24)
    if bits.u(1):
        bits.ue()
        bits.ue()


def _skip_hrd(bits: BitReader) -> None:
    count = bits.ue() + 1
    bits.u(8)
    for _ in range(count):
        bits.ue()
        bits.ue()
        bits.u(1)
    bits.u(20)
