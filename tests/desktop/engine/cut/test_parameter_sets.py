from dataclasses import fields, replace
from functools import cache

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.bits import BadBitstream
from reely_desktop.engine.cut.parameter_sets import (
    PictureSet,
    SequenceSet,
    parse_picture_set,
    parse_sequence_set,
    renumbered,
)
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.h264_writing import HIGH_PROFILES, PPS, SPS, Pps, Sps, Vui, nal, sets_of, u, ue
from tests.support.header_trace import Header, traced_headers

REAL = {
    **{name: clip_cases.SHORT[name] for name in clip_cases.H264},
    "interlaced": clip_cases.SHORT["interlaced"],
    "10-bit": clip_cases.SHORT["10-bit"],
    "4:4:4": clip_cases.SHORT["odd-size"],
    "other-ids": ClipSpec(frames=60, params="sps-id=5"),
    "pixels-not-square": ClipSpec(frames=60, params="sar=32,27:overscan=show:chromaloc=2"),
    "matrix-in-picture-set": ClipSpec(frames=60, params="cqm=jvt"),
    "two-buffers": ClipSpec(frames=60, params="nal-hrd=cbr:vbv-maxrate=900:vbv-bufsize=900"),
}

with_each_encoder = pytest.mark.parametrize("spec", REAL.values(), ids=REAL)

small = st.integers(0, 6)
list_sizes = (16, 16, 16, 16, 16, 16, 64, 64)


def scaling_lists(count: int) -> st.SearchStrategy[tuple[tuple[int, ...], ...]]:
    sizes = [*list_sizes, *[64] * 4][:count]
    scales = [
        st.just(())
        | st.lists(st.integers(0, 255), min_size=n, max_size=n)
        .map(tuple)
        .filter(lambda s: s[0] > 0)
        for n in sizes
    ]
    return st.tuples(*scales)


vuis = st.builds(
    Vui,
    sar=st.none() | st.integers(0, 16) | st.tuples(*[st.integers(0, 65535)] * 2),
    overscan=st.none() | st.booleans(),
    colour=st.none() | st.tuples(*[st.integers(0, 255)] * 3),
    signal=st.booleans(),
    chroma_place=st.none() | st.tuples(*[st.integers(0, 5)] * 2),
    timing=st.none() | st.tuples(*[st.integers(0, 2**32 - 1)] * 2),
    schedules=st.tuples(*[st.sampled_from([0, 1, 2, 32])] * 2),
    restriction=st.none() | st.tuples(st.booleans(), st.integers(0, 16), st.integers(0, 16)),
)


@st.composite
def sequences(draw: st.DrawFn) -> Sps:
    profile = draw(st.sampled_from([66, 77, 88, *HIGH_PROFILES]))
    is_high = profile in HIGH_PROFILES
    chroma = draw(st.integers(0, 3)) if is_high else 1
    depth = st.integers(8, 14) if is_high else st.just(8)
    lists = scaling_lists(12 if chroma == 3 else 8)
    poc_type = draw(st.integers(0, 2))
    return Sps(
        set_id=draw(st.integers(0, 31)),
        profile=profile,
        constraints=draw(st.integers(0, 255)),
        level=draw(st.integers(0, 255)),
        chroma_format=chroma,
        bit_depth=draw(st.tuples(depth, depth)),
        scaling_lists=draw(st.none() | lists) if is_high else None,
        log2_max_frame_num=draw(st.integers(4, 16)),
        poc_type=poc_type,
        log2_max_poc_lsb=draw(st.integers(4, 16)) if poc_type == 0 else 0,
        poc_cycle=tuple(draw(st.lists(st.integers(-9, 9), max_size=4))) if poc_type == 1 else (),
        max_ref_frames=draw(st.integers(0, 16)),
        width_in_mbs=draw(st.integers(1, 600)),
        height_in_map_units=draw(st.integers(1, 600)),
        frame_mbs_only=draw(st.booleans()),
        crop=draw(st.none() | st.tuples(*[st.integers(0, 40)] * 4)),
        vui=draw(st.none() | vuis),
    )


@st.composite
def pictures(draw: st.DrawFn) -> Pps:
    return Pps(
        set_id=draw(st.integers(0, 255)),
        sequence_id=draw(st.integers(0, 31)),
        cabac=draw(st.booleans()),
        bottom_poc=draw(st.booleans()),
        slice_groups=draw(st.integers(1, 8)),
        refs=draw(st.tuples(st.integers(1, 32), st.integers(1, 32))),
        weighted=draw(st.tuples(st.booleans(), st.integers(0, 2))),
        qp=draw(st.tuples(st.integers(-26, 25), st.integers(-26, 25), st.integers(-12, 12))),
        redundant=draw(st.booleans()),
        tail=draw(st.text("01", max_size=80)),
    )


@given(sequences())
def test_a_sequence_set_is_read_as_it_was_written(written: Sps) -> None:
    restriction = written.vui.restriction if written.vui is not None else None
    raw = written.nal()

    read = parse_sequence_set(raw)

    assert read == SequenceSet(
        raw=raw,
        set_id=written.set_id,
        profile=written.profile,
        constraints=written.constraints,
        level=written.level,
        chroma_format=written.chroma_format,
        bit_depth=max(written.bit_depth),
        has_scaling_matrix=written.scaling_lists is not None,
        log2_max_frame_num=written.log2_max_frame_num,
        poc_type=written.poc_type,
        log2_max_poc_lsb=written.log2_max_poc_lsb,
        max_ref_frames=written.max_ref_frames,
        width_in_mbs=written.width_in_mbs,
        height_in_mbs=written.height_in_map_units * (1 if written.frame_mbs_only else 2),
        frame_mbs_only=written.frame_mbs_only,
        crop=written.crop or (0, 0, 0, 0),
        bounds_motion=restriction is not None and not restriction[0],
        reorder_frames=None if restriction is None else restriction[1],
        buffered_frames=None if restriction is None else restriction[2],
    )


@given(pictures())
def test_a_picture_set_is_read_as_it_was_written(written: Pps) -> None:
    raw = written.nal()

    read = parse_picture_set(raw)

    assert read == PictureSet(
        raw=raw,
        set_id=written.set_id,
        sequence_id=written.sequence_id,
        is_cabac=written.cabac,
        has_bottom_poc=written.bottom_poc,
        has_slice_groups=written.slice_groups > 1,
        has_redundant_pictures=written.redundant and written.slice_groups == 1,
    )


@given(pictures(), st.integers(0, 255), st.integers(0, 31))
def test_renumbering_changes_the_two_ids_and_not_a_bit_more(
    written: Pps, set_id: int, sequence_id: int
) -> None:
    other = renumbered(parse_picture_set(written.nal()), set_id=set_id, sequence_id=sequence_id)

    wanted = replace(written, set_id=set_id, sequence_id=sequence_id).nal()
    assert other == parse_picture_set(wanted)


@with_each_encoder
def test_real_sets_say_what_another_reader_finds_in_them(spec: ClipSpec) -> None:
    sps, pps = real_sets(spec)
    sequence, picture = (h for h in traced_headers(cached_clip(spec)) if h.packet is None)

    assert parse_sequence_set(sps) == sequence_as_traced(sps, sequence)
    assert parse_picture_set(pps) == picture_as_traced(pps, picture)


@with_each_encoder
def test_real_sets_frame_the_picture_that_decoders_show(spec: ClipSpec) -> None:
    read = parse_sequence_set(real_sets(spec)[0])

    left, right, top, bottom = read.crop
    chroma = 1 if read.chroma_format == 3 else 2
    fields_in_frame = 1 if read.frame_mbs_only else 2
    width = 16 * read.width_in_mbs - chroma * (left + right)
    height = 16 * read.height_in_mbs - chroma * fields_in_frame * (top + bottom)
    assert (width, height) == spec.size


@given(st.data())
def test_any_damage_is_read_or_refused(data: st.DataObject) -> None:
    real = data.draw(st.sampled_from(some_real_sets()))
    kept = bytearray(real[: data.draw(st.integers(0, len(real)))])
    for place in data.draw(st.lists(st.integers(0, max(0, len(kept) * 8 - 1)), max_size=3)):
        if kept:
            kept[place // 8] ^= 1 << place % 8

    assert_read_or_refused(bytes(kept))


@given(st.binary(max_size=60) | st.lists(st.sampled_from([0, 3, 255]), max_size=60).map(bytes))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    assert_read_or_refused(raw)


@pytest.mark.parametrize(
    "payload",
    [
        u(66, 8) + u(0, 8) + u(30, 8) + ue(32),
        u(66, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(13),
        u(66, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(0) + ue(3),
        u(66, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(0) + ue(0) + ue(13),
        u(66, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(0) + ue(2) + ue(17),
        u(100, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(4),
        u(100, 8) + u(0, 8) + u(30, 8) + ue(0) + ue(1) + ue(7),
    ],
    ids=["set id", "frame number", "POC type", "POC width", "references", "chroma", "depth"],
)
def test_a_sequence_set_with_a_field_out_of_range_is_refused(payload: str) -> None:
    with pytest.raises(BadBitstream, match="too much"):
        parse_sequence_set(nal(SPS, payload + "1" * 200))


@pytest.mark.parametrize("payload", [ue(256), ue(0) + ue(32), ue(0) + ue(0) + "00" + ue(8)])
def test_a_picture_set_with_a_field_out_of_range_is_refused(payload: str) -> None:
    with pytest.raises(BadBitstream, match="too much"):
        parse_picture_set(nal(PPS, payload + "1" * 200))


def real_sets(spec: ClipSpec) -> tuple[bytes, bytes]:
    with av.open(str(cached_clip(spec))) as container:
        record = container.streams.video[0].codec_context.extradata
    assert record is not None
    return sets_of(record)


@cache
def some_real_sets() -> list[bytes]:
    names = (
        "closed-gop",
        "baseline",
        "interlaced",
        "pic-struct",
        "openh264",
        "matrix-in-picture-set",
    )
    return [unit for name in names for unit in real_sets(REAL[name])]


def assert_read_or_refused(raw: bytes) -> None:
    for parse in (parse_sequence_set, parse_picture_set):
        try:
            read = parse(raw)
        except BadBitstream:
            continue
        assert {field.name for field in fields(read)} >= {"raw", "set_id"}


def sequence_as_traced(raw: bytes, traced: Header) -> SequenceSet:
    said = traced.fields
    flags = [said[f"constraint_set{n}_flag"] for n in range(6)]
    return SequenceSet(
        raw=raw,
        set_id=said["seq_parameter_set_id"],
        profile=said["profile_idc"],
        constraints=int("".join(map(str, flags)), 2) << 2,
        level=said["level_idc"],
        chroma_format=said.get("chroma_format_idc", 1),
        bit_depth=8 + said.get("bit_depth_luma_minus8", 0),
        has_scaling_matrix=bool(said.get("seq_scaling_matrix_present_flag")),
        log2_max_frame_num=4 + said["log2_max_frame_num_minus4"],
        poc_type=said["pic_order_cnt_type"],
        log2_max_poc_lsb=4 + said["log2_max_pic_order_cnt_lsb_minus4"]
        if said["pic_order_cnt_type"] == 0
        else 0,
        max_ref_frames=said["max_num_ref_frames"],
        width_in_mbs=1 + said["pic_width_in_mbs_minus1"],
        height_in_mbs=(1 + said["pic_height_in_map_units_minus1"])
        * (2 - said["frame_mbs_only_flag"]),
        frame_mbs_only=bool(said["frame_mbs_only_flag"]),
        crop=(
            said.get("frame_crop_left_offset", 0),
            said.get("frame_crop_right_offset", 0),
            said.get("frame_crop_top_offset", 0),
            said.get("frame_crop_bottom_offset", 0),
        ),
        bounds_motion=not said.get("motion_vectors_over_pic_boundaries_flag", 1),
        reorder_frames=said.get("max_num_reorder_frames"),
        buffered_frames=said.get("max_dec_frame_buffering"),
    )


def picture_as_traced(raw: bytes, traced: Header) -> PictureSet:
    return PictureSet(
        raw=raw,
        set_id=traced["pic_parameter_set_id"],
        sequence_id=traced["seq_parameter_set_id"],
        is_cabac=bool(traced["entropy_coding_mode_flag"]),
        has_bottom_poc=bool(traced["bottom_field_pic_order_in_frame_present_flag"]),
        has_slice_groups=traced["num_slice_groups_minus1"] > 0,
        has_redundant_pictures=bool(traced["redundant_pic_cnt_present_flag"]),
    )
