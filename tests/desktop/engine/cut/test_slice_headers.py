"""Slice heads read and rewritten, whatever stands in them."""

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.bits import BadBitstream
from reely_desktop.engine.cut.parameter_sets import (
    SequenceSet,
    parse_picture_set,
    parse_sequence_set,
)
from reely_desktop.engine.cut.slice_headers import (
    SliceStart,
    drops_earlier_pictures,
    first_macroblock,
    parse_slice_start,
    rewritten_slice,
)
from tests.support.h264_writing import Pps, Sps, nal, se, u, ue

PLAIN, IDR = 0x41, 0x65
CAVLC = parse_picture_set(Pps().nal())
WIDTHS = st.integers(4, 16)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a slice, to be written under any sequence set."""

    first_mb: int
    slice_type: int
    picture_set_id: int
    frame_num: int
    idr_pic_id: int | None
    poc_lsb: int | None

    def bits(self, sequence: Sps) -> str:
        out = ue(self.first_mb) + ue(self.slice_type) + ue(self.picture_set_id)
        out += u(self.frame_num, sequence.log2_max_frame_num)
        out += "" if self.idr_pic_id is None else ue(self.idr_pic_id)
        return out + ("" if self.poc_lsb is None else u(self.poc_lsb, sequence.log2_max_poc_lsb))

    def nal(self, sequence: Sps, payload: str) -> bytes:
        return nal(PLAIN if self.idr_pic_id is None else IDR, self.bits(sequence) + payload)

    def start(self, sequence: Sps) -> SliceStart:
        return SliceStart(
            self.first_mb,
            self.slice_type,
            self.picture_set_id,
            self.frame_num,
            self.idr_pic_id,
            self.poc_lsb,
            len(self.bits(sequence)),
        )


KEY = Head(0, 7, 0, 0, 1, 0)
sequences = st.builds(
    Sps, log2_max_frame_num=WIDTHS, poc_type=st.sampled_from([0, 2]), log2_max_poc_lsb=WIDTHS
)


@st.composite
def heads(draw: st.DrawFn, sequence: Sps, *, is_idr: bool) -> Head:
    return Head(
        first_mb=draw(st.integers(0, 40_000)),
        slice_type=draw(st.integers(0, 9)),
        picture_set_id=draw(st.integers(0, 255)),
        frame_num=draw(st.integers(0, 2**sequence.log2_max_frame_num - 1)),
        idr_pic_id=draw(st.integers(0, 65_535)) if is_idr else None,
        poc_lsb=None
        if sequence.poc_type
        else draw(st.integers(0, 2**sequence.log2_max_poc_lsb - 1)),
    )


@given(data=st.data(), sequence=sequences, is_idr=st.booleans(), payload=st.text("01"))
def test_a_head_is_read_as_it_was_written(
    data: st.DataObject, *, sequence: Sps, is_idr: bool, payload: str
) -> None:
    head = data.draw(heads(sequence, is_idr=is_idr))
    unit = head.nal(sequence, payload)

    assert parse_slice_start(unit, parsed(sequence)) == head.start(sequence)
    assert first_macroblock(unit) == head.first_mb


@given(
    data=st.data(),
    before=sequences,
    after=sequences,
    is_idr=st.booleans(),
    payload=st.text("01") | st.text("0"),
)
def test_a_rewritten_slice_is_what_would_have_been_written_at_once(
    data: st.DataObject, *, before: Sps, after: Sps, is_idr: bool, payload: str
) -> None:
    old = data.draw(heads(before, is_idr=is_idr))
    new = data.draw(heads(after, is_idr=is_idr))

    fitted = rewritten_slice(
        old.nal(before, payload),
        read_with=(parsed(before), CAVLC),
        write_for=parsed(after),
        start=new.start(after),
    )

    assert fitted == new.nal(after, payload)


@pytest.mark.parametrize(
    ("sequence", "picture", "target", "wanted"),
    [
        (Sps(), Pps(cabac=True), Sps(), KEY),
        (Sps(), Pps(bottom_poc=True), Sps(), KEY),
        (Sps(poc_type=1), Pps(), Sps(), KEY),
        (Sps(), Pps(), Sps(poc_type=1), KEY),
        (Sps(frame_mbs_only=False), Pps(), Sps(), KEY),
        (Sps(), Pps(), Sps(frame_mbs_only=False), KEY),
        (Sps(), Pps(), Sps(), replace(KEY, idr_pic_id=None)),
        (Sps(), Pps(), Sps(), replace(KEY, poc_lsb=None)),
        (Sps(), Pps(), Sps(), replace(KEY, frame_num=16)),
        (Sps(), Pps(), Sps(), replace(KEY, poc_lsb=64)),
    ],
)
def test_a_slice_that_cannot_be_rewritten_is_refused(
    sequence: Sps, picture: Pps, target: Sps, wanted: Head
) -> None:
    with pytest.raises(BadBitstream):
        rewritten_slice(
            KEY.nal(sequence, "0110"),
            read_with=(parsed(sequence), parse_picture_set(picture.nal())),
            write_for=parsed(target),
            start=wanted.start(Sps()),
        )


@given(
    data=st.data(),
    sequence=sequences,
    drops=st.booleans(),
    bottom_poc=st.booleans(),
    redundant=st.booleans(),
)
def test_it_is_seen_whether_a_keyframe_has_earlier_frames_dropped(
    data: st.DataObject, *, sequence: Sps, drops: bool, bottom_poc: bool, redundant: bool
) -> None:
    head = replace(data.draw(heads(sequence, is_idr=True)), slice_type=7)
    between = se(-3) if bottom_poc and sequence.poc_type == 0 else ""
    between += ue(2) if redundant else ""
    picture = parse_picture_set(Pps(bottom_poc=bottom_poc, redundant=redundant).nal())

    unit = head.nal(sequence, between + u(drops, 1) + "0")

    assert drops_earlier_pictures(unit, parsed(sequence), picture) is drops


@pytest.mark.parametrize("head", [replace(KEY, slice_type=0), replace(KEY, idr_pic_id=None)])
def test_only_a_keyframe_can_say_that_frames_are_dropped(head: Head) -> None:
    with pytest.raises(BadBitstream):
        drops_earlier_pictures(head.nal(Sps(), "1" * 40), parsed(Sps()), CAVLC)


@given(st.data(), sequences, st.binary(max_size=80), st.sampled_from([PLAIN, IDR]))
def test_any_bytes_are_read_or_refused(
    data: st.DataObject, sequence: Sps, payload: bytes, header: int
) -> None:
    unit = bytes([header]) + payload
    target = data.draw(sequences)
    source = parsed(sequence)
    start = Head(0, 7, 1, 0, 0, 0).start(target)

    for read in (
        lambda: parse_slice_start(unit, source),
        lambda: first_macroblock(unit),
        lambda: drops_earlier_pictures(unit, source, CAVLC),
        lambda: rewritten_slice(
            unit, read_with=(source, CAVLC), write_for=parsed(target), start=start
        ),
    ):
        with suppress(BadBitstream):  # anything else that is raised fails here
            read()


@cache
def parsed(sequence: Sps) -> SequenceSet:
    return parse_sequence_set(sequence.nal())
