"""What a smart cut is made of, by the account of FFmpeg's reader of headers and of the source's bytes."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reely_desktop.engine.cut.h264_source import Doubt
from reely_desktop.engine.cut.plan import Piece
from reely_desktop.engine.cut.request import CutMethod, ExportReport, PieceKind, VerifyDepth
from reely_desktop.engine.cut.smart import CodedFrame, SmartCut, coded_frames, prepare_edges
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers
from tests.support.exports import Order
from tests.support.h264_sources import looked_at, record_of
from tests.support.h264_writing import sets_of, stored_units
from tests.support.header_trace import traced_headers

PLAIN = ClipSpec(frames=90, gop=15)
"""Groups of 15, so that frame_num has 4 bits and wraps within a longer encoded piece."""

KINDS = {
    "plain": PLAIN,
    "no-b-frames": replace(PLAIN, b_frames=0),
    "baseline": replace(PLAIN, b_frames=0, profile="baseline"),
    "openh264": replace(PLAIN, codec="openh264", b_frames=0),
    "slices": replace(PLAIN, params="slices=3"),
    "other-ids": replace(PLAIN, params="sps-id=4"),
    "many-refs": replace(PLAIN, b_frames=4, params="ref=6:b-pyramid=normal"),
}
PIECES = ("encode", 14), ("copy", 15), ("encode", 28), ("copy", 15), ("encode", 10)

of_each_kind = pytest.mark.parametrize("spec", KINDS.values(), ids=KINDS)


@of_each_kind
def test_the_source_s_own_sequence_set_is_the_only_one(spec: ClipSpec, tmp_path: Path) -> None:
    clip = cut_in_two(spec, tmp_path).output

    sequences = [h for h in traced_headers(clip) if h.kind == "Sequence Parameter Set"]
    record, source = record_of(clip), sets_of(record_of(cached_clip(spec)))[0]
    assert [h.packet for h in sequences] == [None]
    assert record[8 : 8 + len(source)] == source


@of_each_kind
def test_encoded_pieces_bring_one_picture_set_and_nothing_else_names_it(
    spec: ClipSpec, tmp_path: Path
) -> None:
    headers = traced_headers(cut_in_two(spec, tmp_path).output)
    sequence = headers[0]
    pictures = [h for h in headers if h.kind == "Picture Parameter Set"]
    slices = [h for h in headers if h.kind == "Slice Header"]
    (theirs,) = {h["pic_parameter_set_id"] for h in slices if is_copied(h.packet)}
    (ours,) = {h["pic_parameter_set_id"] for h in slices if not is_copied(h.packet)}

    assert [h.packet for h in pictures] == [None, None]
    assert [h["pic_parameter_set_id"] for h in pictures] == sorted([ours, theirs])
    assert {h["seq_parameter_set_id"] for h in pictures} == {sequence["seq_parameter_set_id"]}
    (mine,) = (h for h in pictures if h["pic_parameter_set_id"] == ours)
    assert mine["entropy_coding_mode_flag"] == 0


@of_each_kind
def test_pictures_count_from_the_keyframe_of_their_piece(spec: ClipSpec, tmp_path: Path) -> None:
    headers = traced_headers(cut_in_two(spec, tmp_path).output)
    sequence = headers[0]
    numbers = 1 << sequence["log2_max_frame_num_minus4"] + 4
    slices = [h for h in headers if h.kind == "Slice Header"]

    for first, frames in encoded_stretches():
        for place in range(frames):
            (head,) = (h for h in slices if h.packet == first + place)
            assert head["nal_unit_type"] == (1 if place else 5)
            assert head["slice_type"] % 5 == (0 if place else 2)
            assert head["frame_num"] == place % numbers
            if sequence["pic_order_cnt_type"] == 0:
                counts = 1 << sequence["log2_max_pic_order_cnt_lsb_minus4"] + 4
                assert head["pic_order_cnt_lsb"] == 2 * place % counts


@of_each_kind
def test_copied_frames_are_the_source_s_to_the_bit(spec: ClipSpec, tmp_path: Path) -> None:
    clip = stored_units(cut_in_two(spec, tmp_path).output)
    source = stored_units(cached_clip(spec))

    assert clip[14:29] == source[15:30]
    assert clip[57:72] == source[60:75]


@of_each_kind
def test_encoded_frames_hold_slices_alone(spec: ClipSpec, tmp_path: Path) -> None:
    clip = stored_units(cut_in_two(spec, tmp_path).output)

    kinds = {unit[0] & 0x1F for place, p in enumerate(clip) for unit in p if not is_copied(place)}
    assert kinds == {1, 5}


@pytest.mark.parametrize(
    ("spec", "ranges"),
    [
        (replace(PLAIN, gop=1), ((5, 18), (22, 36))),
        (replace(PLAIN, keyframes=(0, 30, 31, 32, 55)), ((0, 31), (40, 54))),
        (replace(PLAIN, keyframes=(0, 30, 31, 32, 55)), ((0, 32), (40, 54))),
    ],
)
def test_neighbouring_keyframes_never_bear_the_same_id(
    spec: ClipSpec, ranges: tuple[tuple[int, int], ...], tmp_path: Path
) -> None:
    report = cut(spec, tmp_path, *ranges)

    assert report.method is CutMethod.SMART
    slices = [h for h in traced_headers(report.output) if h.kind == "Slice Header"]
    neighbours = [
        (a["idr_pic_id"], b["idr_pic_id"])
        for a, b in pairwise(slices)
        if a["nal_unit_type"] == b["nal_unit_type"] == 5
    ]
    assert neighbours
    assert all(a != b for a, b in neighbours)


def test_keyframes_that_would_come_to_bear_the_same_id_are_encoded(tmp_path: Path) -> None:
    report = cut(replace(PLAIN, gop=1), tmp_path, (5, 18), (23, 36))

    assert report.method is CutMethod.ENCODE
    assert "told apart" in report.reason
    assert decode_frame_numbers(report.output) == [*range(5, 18), *range(23, 36)]


def test_whole_groups_need_no_edges(tmp_path: Path) -> None:
    report = cut(PLAIN, tmp_path, (15, 75))

    assert [(p.kind, p.frames) for p in report.pieces] == [(PieceKind.COPY, 60)]
    assert record_of(report.output) == record_of(cached_clip(PLAIN))


def test_frames_that_are_not_as_the_file_said_are_doubted() -> None:
    path = cached_clip(PLAIN)
    video, source, table = looked_at(path)
    edges = prepare_edges(video, source)
    piece = Piece(PieceKind.ENCODE, (range(3, 13),))
    said = SmartCut(path, video, source, edges, (table,))
    other = replace(said, video=replace(video, pix_fmt="yuvj420p"))

    assert len(taken(said, piece)) == 10
    with pytest.raises(Doubt, match="change their size or their colours"):
        taken(other, piece)


@pytest.mark.parametrize("change", ["size", "references", "motion"])
def test_edges_that_would_not_fit_are_doubted(change: str) -> None:
    video, source, _ = looked_at(cached_clip(PLAIN))
    match change:
        case "size":
            video = replace(video, width=video.width + 16)
        case "references":
            source = replace(source, sequence=replace(source.sequence, max_ref_frames=0))
        case _:
            source = replace(source, sequence=replace(source.sequence, bounds_motion=True))

    with pytest.raises(Doubt, match="would not fit"):
        prepare_edges(video, source)


LAYOUTS = (
    (0, 12, 40, 41, 60, 80),
    (0, 30, 31, 32, 55),
    (0, 9, 18, 27, 36, 45, 54, 63, 72, 81),
    (0, 70),
)


@pytest.mark.slow
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    keyframes=st.sampled_from(LAYOUTS),
    b_frames=st.sampled_from([0, 2, 3]),
    ends=st.lists(st.integers(0, 90), min_size=2, max_size=6, unique=True).map(sorted),
)
def test_any_ranges_of_any_layout_decode_to_exactly_the_frames_kept(
    keyframes: tuple[int, ...], b_frames: int, ends: list[int], tmp_path: Path
) -> None:
    spec = replace(PLAIN, keyframes=keyframes, b_frames=b_frames)
    ranges = list(zip(ends[::2], ends[1::2], strict=False))

    report = cut(spec, tmp_path, *ranges)

    assert decode_frame_numbers(report.output) == [n for r in ranges for n in range(*r)]
    assert report.verified, report.checks
    assert report.frames == sum(piece.frames for piece in report.pieces)


def cut(spec: ClipSpec, folder: Path, *ranges: tuple[int, int]) -> ExportReport:
    tick = Fraction(1, 2 * spec.rate)  # half a frame early, so that no rounding can matter
    kept = tuple(
        MediaRange(MediaTime(max(0, 2 * start - 1), tick), MediaTime(2 * end - 1, tick))
        for start, end in ranges
    )
    order = Order(
        cached_clip(spec), folder / "clip.mp4", kept, verify=VerifyDepth.FULL, overwrite=True
    )
    return order.carry_out()


def cut_in_two(spec: ClipSpec, folder: Path) -> ExportReport:
    report = cut(spec, folder, (1, 44), (46, 85))
    assert tuple((p.kind.value, p.frames) for p in report.pieces) == PIECES
    return report


def encoded_stretches() -> list[tuple[int, int]]:
    first, stretches = 0, []
    for kind, frames in PIECES:
        if kind == "encode":
            stretches.append((first, frames))
        first += frames
    return stretches


def is_copied(place: int | None) -> bool:
    return place is not None and not any(
        first <= place < first + frames for first, frames in encoded_stretches()
    )


def taken(smart_cut: SmartCut, piece: Piece) -> list[CodedFrame]:
    return list(coded_frames(smart_cut, (piece,), Cancellation()))
