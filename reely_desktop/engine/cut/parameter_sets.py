"""The parameter sets of H.264, read bit by bit, and picture parameter sets renumbered. PURE.

One sequence parameter set serves the whole clip: the source's own. An encoded piece brings only a
picture parameter set, under an id of its own.

Source: ITU-T H.264 (08/2021), clauses 7.3.2.1.1, 7.3.2.2, 7.4.2.1.1, 7.4.2.2 and annex E.1.
What is not read here: slice headers (`slice_headers`), slice groups' maps, SVC and MVC extensions.
"""

from dataclasses import dataclass, replace

from reely_desktop.engine.cut.bits import BadBitstream, BitReader, BitWriter, to_nal, to_rbsp

_HIGH_PROFILES = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135}
_EXTENDED_SAR = 255
_MOST = {
    "sequence parameter set id": 31,
    "picture parameter set id": 255,
    "chroma format": 3,
    "bit depth": 6,
    "frame number width": 12,
    "picture order count type": 2,
    "picture order count width": 12,
    "reference frames": 16,
    "slice groups": 7,
    "buffer schedules": 31,
}
"""The largest value that each field may have as it is coded."""


@dataclass(frozen=True, slots=True)
class SequenceSet:
    """What a sequence parameter set says, as far as it matters to whether and how slices fit it.

    `crop` is left, right, top, bottom in crop units; `raw` the whole NAL unit. `constraints` are the
    bits of constraint_set0_flag and following, that one highest. `reorder_frames` and
    `buffered_frames` are None where the set does not say; `bounds_motion` says that motion stays inside
    of pictures.
    """

    raw: bytes
    set_id: int
    profile: int
    constraints: int
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
    bounds_motion: bool
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
            and not self.bounds_motion
            and other.max_ref_frames <= self.max_ref_frames
            and self.poc_type in {0, 2}
            and other.poc_type == 2  # noqa: PLR2004 - output order is decoding order
        )


@dataclass(frozen=True, slots=True)
class PictureSet:
    """The fields of a picture parameter set that bear on copying and on slice headers, and its NAL."""

    raw: bytes
    set_id: int
    sequence_id: int
    is_cabac: bool
    has_bottom_poc: bool
    has_slice_groups: bool
    has_redundant_pictures: bool


def parse_sequence_set(nal: bytes) -> SequenceSet:
    """Read a sequence parameter set. Raises BadBitstream."""
    bits = BitReader(to_rbsp(nal))
    profile, constraints, level = bits.u(8), bits.u(8), bits.u(8)
    set_id = _within(bits, "sequence parameter set id")
    chroma_format, bit_depth, has_scaling_matrix = 1, 8, False
    if profile in _HIGH_PROFILES:
        chroma_format = _within(bits, "chroma format")
        if chroma_format == 3:  # noqa: PLR2004 - 4:4:4
            bits.u(1)
        bit_depth = 8 + max(_within(bits, "bit depth"), _within(bits, "bit depth"))
        bits.u(1)
        has_scaling_matrix = bool(bits.u(1))
        if has_scaling_matrix:
            _skip_scaling_lists(bits, 12 if chroma_format == 3 else 8)  # noqa: PLR2004
    log2_max_frame_num = _within(bits, "frame number width") + 4
    poc_type = _within(bits, "picture order count type")
    log2_max_poc_lsb = 0
    if poc_type == 0:
        log2_max_poc_lsb = _within(bits, "picture order count width") + 4
    elif poc_type == 1:
        bits.u(1)
        bits.se()
        bits.se()
        for _ in range(bits.ue()):
            bits.se()
    max_ref_frames = _within(bits, "reference frames")
    bits.u(1)
    width_in_mbs, map_units = bits.ue() + 1, bits.ue() + 1
    frame_mbs_only = bool(bits.u(1))
    if not frame_mbs_only:
        bits.u(1)
    bits.u(1)
    crop = (bits.ue(), bits.ue(), bits.ue(), bits.ue()) if bits.u(1) else (0, 0, 0, 0)
    bounds_motion, reorder, buffered = _read_vui(bits) if bits.u(1) else (False, None, None)
    return SequenceSet(
        raw=nal,
        set_id=set_id,
        profile=profile,
        constraints=constraints,
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
        bounds_motion=bounds_motion,
        reorder_frames=reorder,
        buffered_frames=buffered,
    )


def parse_picture_set(nal: bytes) -> PictureSet:
    """Read a picture parameter set; of one with slice groups only the part before them.

    Raises BadBitstream.
    """
    bits = BitReader(to_rbsp(nal))
    set_id = _within(bits, "picture parameter set id")
    sequence_id = _within(bits, "sequence parameter set id")
    is_cabac, has_bottom_poc = bool(bits.u(1)), bool(bits.u(1))
    has_slice_groups = _within(bits, "slice groups") > 0
    has_redundant_pictures = False
    if not has_slice_groups:
        bits.ue()
        bits.ue()
        bits.u(3)
        for _ in range(3):
            bits.se()
        bits.u(2)
        has_redundant_pictures = bool(bits.u(1))
    return PictureSet(
        raw=nal,
        set_id=set_id,
        sequence_id=sequence_id,
        is_cabac=is_cabac,
        has_bottom_poc=has_bottom_poc,
        has_slice_groups=has_slice_groups,
        has_redundant_pictures=has_redundant_pictures,
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


def _within(bits: BitReader, field: str) -> int:
    value = bits.ue()
    if value > _MOST[field]:
        raise BadBitstream(f"{value} is too much for the field {field}")
    return value


def _skip_scaling_lists(bits: BitReader, count: int) -> None:
    for which in range(count):
        if not bits.u(1):
            continue
        last = following = 8
        for _ in range(16 if which < 6 else 64):  # noqa: PLR2004 - 4x4 lists come first
            if following:
                following = (last + bits.se()) % 256
            last = following or last


def _read_vui(bits: BitReader) -> tuple[bool, int | None, int | None]:
    """Return whether motion is bounded, and how many frames are reordered and buffered."""
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
        return False, None, None
    bounds_motion = not bits.u(1)
    for _ in range(4):
        bits.ue()
    return bounds_motion, bits.ue(), bits.ue()


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
    count = _within(bits, "buffer schedules") + 1
    bits.u(8)
    for _ in range(count):
        bits.ue()
        bits.ue()
        bits.u(1)
    bits.u(20)
