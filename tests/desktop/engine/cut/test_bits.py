from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reely_desktop.engine.cut.bits import (
    BadBitstream,
    BitReader,
    BitWriter,
    nal_type,
    split_lengths,
    split_start_codes,
    to_nal,
    to_rbsp,
    with_lengths,
)
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.h264_writing import escaped, nal, se, stored_units, u, ue

HEADER = 0x65
MOST = 2**32 - 2

# Emulation prevention is about bytes of 0 to 3, so that most bytes here are such.
payloads = st.lists(st.sampled_from([0, 0, 0, 1, 2, 3]) | st.integers(0, 255), max_size=30).map(
    bytes
)
closed_payloads = st.builds(lambda head, last: head + bytes([last]), payloads, st.integers(1, 255))
nals = st.builds(to_nal, st.integers(1, 127), closed_payloads)
bit_strings = st.text("01")
fields = st.one_of(
    st.integers(1, 40).flatmap(
        lambda width: st.tuples(st.just(width), st.integers(0, 2**width - 1))
    ),
    st.tuples(st.just("ue"), st.integers(0, 300) | st.integers(0, MOST)),
    st.tuples(st.just("se"), st.integers(-300, 300) | st.integers(-(2**31) + 1, 2**31 - 1)),
)


def packed(bits: str) -> bytes:
    bits += "0" * (-len(bits) % 8)
    return int(bits or "0", 2).to_bytes(len(bits) // 8, "big")


def unpacked(rbsp: bytes) -> str:
    return "".join(f"{byte:08b}" for byte in rbsp)


@given(st.lists(fields))
def test_fields_are_read_as_the_standard_writes_them(written: list[tuple[int | str, int]]) -> None:
    bits = "".join(
        ue(value) if kind == "ue" else se(value) if kind == "se" else u(value, int(kind))
        for kind, value in written
    )

    reader = BitReader(packed(bits))
    read = [
        (
            kind,
            reader.ue() if kind == "ue" else reader.se() if kind == "se" else reader.u(int(kind)),
        )
        for kind, _ in written
    ]

    assert read == written
    assert reader.position == len(bits)


@given(st.integers(0, MOST), st.integers(0, 2**20 - 1))
def test_fields_are_written_as_the_standard_writes_them(code: int, number: int) -> None:
    writer = BitWriter()

    writer.ue(code)
    writer.u(number, 20)

    assert writer.followed_by(b"\x80", 0) == packed(ue(code) + u(number, 20) + "1")


@pytest.mark.parametrize(
    "write",
    [
        lambda writer: writer.u(8, 3),
        lambda writer: writer.u(-1, 3),
        lambda writer: writer.ue(-1),
    ],
)
def test_what_does_not_fit_its_field_is_refused(write: Callable[[BitWriter], None]) -> None:
    with pytest.raises(BadBitstream):
        write(BitWriter())


@pytest.mark.parametrize(
    "read", [partial(BitReader.u, width=17), BitReader.ue, BitReader.se], ids=["u", "ue", "se"]
)
def test_a_field_that_runs_past_the_end_is_refused(read: Callable[[BitReader], int]) -> None:
    with pytest.raises(BadBitstream):
        read(BitReader(bytes(2)))


def test_a_code_longer_than_any_is_refused() -> None:
    with pytest.raises(BadBitstream, match="too long"):
        BitReader(bytes(8)).ue()


@given(closed_payloads)
@example(b"\x00\x00\x03\x00\x00\x03")
@example(b"\x00\x00\x00\x00\x00\x01")
@example(b"\x00\x00\x03\x03")
def test_emulation_prevention_comes_and_goes(rbsp: bytes) -> None:
    unit = to_nal(HEADER, rbsp)

    assert to_rbsp(unit) == rbsp
    assert unit == bytes([HEADER]) + escaped(rbsp)
    assert not any(unit.find(b"\x00\x00" + bytes([last])) >= 0 for last in (0, 1, 2))


@pytest.mark.parametrize(
    ("unit", "rbsp"),
    [
        (b"\x65\x80\x00\x00\x03", b"\x80\x00\x00"),
        (b"\x65\x80\x00\x00\x03\x00\x00\x03", b"\x80\x00\x00\x00\x00"),
        (b"\x65\x00\x00\x03\x00\x00\x03\x00\x80", b"\x00\x00\x00\x00\x00\x80"),
        (b"\x65\x00\x00\x03\x03\x80", b"\x00\x00\x03\x80"),
        (b"\x65\x03\x00\x03\x80", b"\x03\x00\x03\x80"),
    ],
)
def test_emulation_prevention_is_taken_out_at_the_end_and_in_runs(unit: bytes, rbsp: bytes) -> None:
    assert to_rbsp(unit) == rbsp


@pytest.mark.parametrize("name", ["closed-gop", "high-cavlc", "openh264", "slices"])
def test_what_encoders_write_survives_being_taken_apart(name: str) -> None:
    units = [
        unit for picture in stored_units(cached_clip(clip_cases.SHORT[name])) for unit in picture
    ]

    assert len(units) > 50
    assert [to_nal(unit[0], to_rbsp(unit)) for unit in units] == units


@given(bit_strings, st.integers(0, 2**13 - 1), st.data())
def test_a_payload_follows_bit_by_bit_and_is_closed_anew(
    payload: str, head: int, data: st.DataObject
) -> None:
    rbsp = to_rbsp(nal(HEADER, payload))
    from_bit = data.draw(st.integers(0, len(payload)))
    writer = BitWriter()
    writer.u(head, 13)

    closed = writer.followed_by(rbsp, from_bit)

    assert closed == packed(u(head, 13) + payload[from_bit:] + "1")


@given(bit_strings, st.integers(0, 4))
def test_zeros_behind_the_stop_bit_are_no_payload(payload: str, zeros: int) -> None:
    rbsp = packed(payload + "1") + bytes(zeros)

    assert BitWriter().followed_by(rbsp, 0) == packed(payload + "1")


@pytest.mark.parametrize(
    ("rbsp", "from_bit"), [(b"", 0), (bytes(3), 0), (b"\x80", 1), (b"\xc0", 9)]
)
def test_a_payload_without_an_end_is_refused(rbsp: bytes, from_bit: int) -> None:
    with pytest.raises(BadBitstream):
        BitWriter().followed_by(rbsp, from_bit)


@given(st.lists(nals, max_size=6))
def test_units_behind_lengths_come_apart_again(units: list[bytes]) -> None:
    assert list(split_lengths(with_lengths(units), 4)) == units


@given(st.lists(st.binary(min_size=1, max_size=255)), st.sampled_from([1, 2, 4]))
def test_lengths_of_any_size_are_read(units: list[bytes], size: int) -> None:
    packet = b"".join(len(unit).to_bytes(size, "big") + unit for unit in units)

    assert list(split_lengths(packet, size)) == units


@given(st.lists(nals, min_size=1, max_size=6), st.data())
def test_a_packet_cut_short_is_refused(units: list[bytes], data: st.DataObject) -> None:
    packet = with_lengths(units)
    ends = {len(with_lengths(units[:count])) for count in range(len(units) + 1)}
    cut = data.draw(st.integers(0, len(packet)).filter(lambda length: length not in ends))

    with pytest.raises(BadBitstream):
        list(split_lengths(packet[:cut], 4))


def test_an_empty_unit_is_refused() -> None:
    with pytest.raises(BadBitstream):
        list(split_lengths(bytes(4), 4))
    with pytest.raises(BadBitstream):
        nal_type(b"")


@given(st.lists(st.tuples(st.integers(0, 3), nals), max_size=6))
def test_units_behind_start_codes_come_apart_again(units: list[tuple[int, bytes]]) -> None:
    stream = b"".join(bytes(zeros) + b"\x00\x00\x01" + unit for zeros, unit in units)

    assert list(split_start_codes(stream)) == [unit for _, unit in units]


@given(payloads, st.sampled_from([1, 2, 3, 4]))
def test_any_bytes_are_split_or_refused(packet: bytes, size: int) -> None:
    try:
        units = list(split_lengths(packet, size))
    except BadBitstream:
        return
    assert sum(size + len(unit) for unit in units) == len(packet)
