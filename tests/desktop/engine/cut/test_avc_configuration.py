from dataclasses import replace

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.cut.avc_configuration import AvcConfiguration, parse_avc_configuration
from reely_desktop.engine.cut.bits import BadBitstream
from reely_desktop.engine.cut.parameter_sets import parse_picture_set
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.h264_writing import Pps, Sps, avc_record

high_or_not = st.sampled_from([66, 77, 100])
sequence_sets = st.lists(
    st.builds(Sps, set_id=st.integers(0, 31), profile=high_or_not), min_size=1, max_size=3
)
picture_sets = st.lists(st.builds(Pps, set_id=st.integers(0, 255)), min_size=1, max_size=5)


@given(sequence_sets, picture_sets, st.sampled_from([1, 2, 4]))
def test_a_record_is_read_as_it_was_written(
    sequences: list[Sps], pictures: list[Pps], length_size: int
) -> None:
    sps, pps = [s.nal() for s in sequences], [p.nal() for p in pictures]
    record = avc_record(sps, pps, length_size=length_size)

    read = parse_avc_configuration(record)

    assert read == AvcConfiguration(
        head=record[:4],
        length_size=length_size,
        sequence_sets=tuple(sps),
        picture_sets=tuple(pps),
        extension=b"\xfd\xf8\xf8\x00" if sequences[0].profile == 100 else b"",
    )
    assert read.to_bytes() == avc_record(sps, pps)


@pytest.mark.parametrize("name", clip_cases.H264)
def test_a_real_record_comes_out_as_it_went_in(name: str) -> None:
    with av.open(str(cached_clip(clip_cases.SHORT[name]))) as container:
        record = container.streams.video[0].codec_context.extradata or b""

    assert parse_avc_configuration(record).to_bytes() == record


@given(st.lists(st.integers(0, 255), min_size=2, max_size=6, unique=True))
def test_an_added_set_stands_in_order_of_the_ids(ids: list[int]) -> None:
    record = avc_record([Sps().nal()], [Pps(set_id=i).nal() for i in sorted(ids[1:])])
    added = parse_picture_set(Pps(set_id=ids[0]).nal())

    grown = parse_avc_configuration(record).with_picture_set(added)

    assert grown.picture_sets == tuple(Pps(set_id=i).nal() for i in sorted(ids))
    assert replace(grown, picture_sets=()) == replace(
        parse_avc_configuration(record), picture_sets=()
    )


def test_a_record_cut_short_is_refused() -> None:
    record = avc_record([Sps(profile=77).nal()], [Pps().nal(), Pps(set_id=1).nal()])

    for length in range(len(record)):
        with pytest.raises(BadBitstream):
            parse_avc_configuration(record[:length])


@pytest.mark.parametrize("record", [b"", b"\x00\x00\x00\x01" + Sps().nal() + b"\x00\x00\x00\x01"])
def test_sets_behind_start_codes_are_no_record(record: bytes) -> None:
    with pytest.raises(BadBitstream, match="no avcC"):
        parse_avc_configuration(record)


@given(st.binary(max_size=60).map(lambda tail: b"\x01" + tail))
def test_any_bytes_are_read_or_refused(record: bytes) -> None:
    try:
        read = parse_avc_configuration(record)
    except BadBitstream:
        return
    assert parse_avc_configuration(read.to_bytes()) == replace(read, length_size=4)
