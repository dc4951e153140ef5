"""Slice heads of real encoders: as another reader finds them, and rewritten in streams that are decoded."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from reely_desktop.engine.cut.bits import nal_type, split_start_codes
from reely_desktop.engine.cut.parameter_sets import (
    PictureSet,
    SequenceSet,
    parse_picture_set,
    parse_sequence_set,
    renumbered,
)
from reely_desktop.engine.cut.slice_headers import (
    SliceStart,
    parse_slice_start,
    rewritten_slice,
)
from tests.support.clips import ClipSpec, cached_clip
from tests.support.h264_writing import Sps, stored_units
from tests.support.header_trace import Header, traced_headers

if TYPE_CHECKING:
    from av.video.codeccontext import VideoCodecContext


@pytest.mark.parametrize("name", ["plain", "slices", "open"])
def test_real_heads_say_what_another_reader_finds_in_them(name: str) -> None:
    spec = {
        "plain": ClipSpec(frames=60),
        "slices": ClipSpec(frames=60, params="slices=4"),
        "open": ClipSpec(frames=60, codec="openh264", b_frames=0),
    }[name]
    path = cached_clip(spec)
    traced = traced_headers(path)
    with av.open(str(path)) as container:
        record = container.streams.video[0].codec_context.extradata or b""
    sequence = parse_sequence_set(record[8:])

    read = [
        parse_slice_start(unit, sequence)
        for picture in stored_units(path)
        for unit in picture
        if nal_type(unit) in {1, 5}
    ]

    assert [said(start) for start in read] == [
        said_by(header) for header in traced if header.kind == "Slice Header"
    ]


@pytest.mark.parametrize(
    "target",
    [
        Sps(log2_max_frame_num=4, poc_type=0, log2_max_poc_lsb=4),
        Sps(log2_max_frame_num=16, poc_type=0, log2_max_poc_lsb=16),
        Sps(log2_max_frame_num=7, poc_type=0, log2_max_poc_lsb=11),
        Sps(log2_max_frame_num=5, poc_type=2),
    ],
)
def test_a_rewritten_stream_decodes_to_the_same_pictures(target: Sps, tmp_path: Path) -> None:
    stream = encoded_stream()
    width, height = stream.sequence.width_in_mbs, stream.sequence.height_in_mbs
    fitting = replace(
        target,
        profile=stream.sequence.profile,
        level=40,
        width_in_mbs=width,
        height_in_map_units=height,
        crop=stream.sequence.crop,
        set_id=3,
    )
    moved = renumbered(stream.picture, set_id=9, sequence_id=3)
    rewritten = tmp_path / "rewritten.h264"
    units = [fitting.nal(), moved.raw]
    for count, picture in enumerate(stream.pictures):
        units += [fitted(unit, count, stream, fitting) for unit in picture]
    rewritten.write_bytes(annex_b(units))
    untouched = tmp_path / "untouched.h264"
    untouched.write_bytes(
        annex_b([stream.sequence.raw, stream.picture.raw, *(n for p in stream.pictures for n in p)])
    )

    before, after = decoded(untouched), decoded(rewritten)

    assert len(before) == len(after) == stream.frames
    assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))
    assert [rest_of(h) for h in traced_headers(untouched) if h.kind == "Slice Header"] == [
        rest_of(h) for h in traced_headers(rewritten) if h.kind == "Slice Header"
    ]


@dataclass(frozen=True, slots=True)
class Stream:
    """What an encoder gave: its sets, and the slices of each picture."""

    sequence: SequenceSet
    picture: PictureSet
    pictures: tuple[tuple[bytes, ...], ...]
    frames: int


@cache
def encoded_stream() -> Stream:
    """Encode frames of a clip as edges are: no B-frames, CAVLC; in three slices, for good measure."""
    context: VideoCodecContext = av.CodecContext.create("libx264", "w")
    context.width, context.height, context.pix_fmt = 320, 180, "yuv420p"
    context.time_base, context.framerate = Fraction(1, 30), Fraction(30)
    context.flags |= av.codec.context.Flags.global_header
    layout = "bframes=0:cabac=0:weightp=0:keyint=infinite:scenecut=0:slices=3:ref=3:log-level=none"
    context.options = {"preset": "veryfast", "x264-params": layout}
    context.open()
    packets = []
    with av.open(str(cached_clip(ClipSpec(frames=60)))) as container:
        for place, frame in enumerate(container.decode(video=0)):
            frame.pts, frame.time_base = place, Fraction(1, 30)
            frame.pict_type = av.video.frame.PictureType.NONE
            packets += context.encode(frame)
    packets += context.encode(None)
    sets = [
        unit for unit in split_start_codes(context.extradata or b"") if nal_type(unit) in {7, 8}
    ]
    pictures = tuple(
        tuple(unit for unit in split_start_codes(bytes(packet)) if nal_type(unit) in {1, 5})
        for packet in packets
    )
    return Stream(parse_sequence_set(sets[0]), parse_picture_set(sets[1]), pictures, 60)


def fitted(unit: bytes, count: int, stream: Stream, target: Sps) -> bytes:
    start = parse_slice_start(unit, stream.sequence)
    wanted = replace(
        start,
        picture_set_id=9,
        frame_num=count % (1 << target.log2_max_frame_num),
        poc_lsb=None if target.poc_type else 2 * count % (1 << target.log2_max_poc_lsb),
    )
    return rewritten_slice(
        unit,
        read_with=(stream.sequence, stream.picture),
        write_for=parsed(target),
        start=wanted,
    )


def annex_b(units: list[bytes]) -> bytes:
    return b"".join(b"\x00\x00\x00\x01" + unit for unit in units)


def decoded(path: Path) -> list[NDArray[np.uint8]]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="yuv420p") for frame in container.decode(video=0)]  # type: ignore[misc]


def rest_of(header: Header) -> dict[str, int]:
    rewritten = {"pic_parameter_set_id", "frame_num", "pic_order_cnt_lsb"}
    return {name: value for name, value in header.fields.items() if name not in rewritten}


def said(start: SliceStart) -> tuple[int | None, ...]:
    return (
        start.first_mb,
        start.slice_type,
        start.picture_set_id,
        start.frame_num,
        start.idr_pic_id,
        start.poc_lsb,
    )


def said_by(header: Header) -> tuple[int | None, ...]:
    return (
        header["first_mb_in_slice"],
        header["slice_type"],
        header["pic_parameter_set_id"],
        header["frame_num"],
        header.fields.get("idr_pic_id"),
        header.fields.get("pic_order_cnt_lsb"),
    )


@cache
def parsed(sequence: Sps) -> SequenceSet:
    return parse_sequence_set(sequence.nal())
