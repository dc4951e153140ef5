"""H.264 bitstreams below their meaning: NAL units, RBSPs, fields of bits. PURE.

Source: ITU-T H.264 (08/2021), clauses 7.3.1, 7.4.1.1 (emulation prevention) and 9.1 (Exp-Golomb).
What is not here: what any field means (`parameter_sets`, `slice_headers`).
"""

import re
from collections.abc import Iterator

NAL_SLICE, NAL_IDR, NAL_SEI, NAL_SPS, NAL_PPS, NAL_SPS_EXT = 1, 5, 6, 7, 8, 13
_EMULATION = re.compile(rb"\x00\x00(?=[\x00-\x03])", re.DOTALL)
_START_CODE = re.compile(rb"\x00*\x00\x00\x01")


class BadBitstream(ValueError):  # noqa: N818 - names the thing that is bad
    """The bits are not what the standard says; the message says where."""


class BitReader:
    """Reads an RBSP from its first bit on."""

    def __init__(self, rbsp: bytes) -> None:
        """Take `rbsp` without emulation prevention bytes."""
        self._bits = int.from_bytes(rbsp, "big")
        self._left = len(rbsp) * 8
        self._length = self._left

    @property
    def position(self) -> int:
        """How many bits have been read."""
        return self._length - self._left

    def u(self, width: int) -> int:
        """Read an unsigned number of `width` bits."""
        if width > self._left:
            raise BadBitstream("it ends in the middle of a field")
        self._left -= width
        return (self._bits >> self._left) & ((1 << width) - 1)

    def ue(self) -> int:
        """Read an unsigned Exp-Golomb number (clause 9.1)."""
        zeros = 0
        while not self.u(1):
            zeros += 1
            if zeros > 32:  # noqa: PLR2004 - the longest code there is
                raise BadBitstream("an Exp-Golomb code is too long")
        return (1 << zeros) - 1 + self.u(zeros)

    def se(self) -> int:
        """Read a signed Exp-Golomb number (clause 9.1.1)."""
        code = self.ue()
        return (code + 1) // 2 if code % 2 else -(code // 2)


class BitWriter:
    """Collects fields into an RBSP."""

    def __init__(self) -> None:
        """Start empty."""
        self._bits = 0
        self._length = 0

    def u(self, value: int, width: int) -> None:
        """Append `value` in `width` bits; it has to fit."""
        if value < 0 or value >> width:
            raise BadBitstream(f"{value} does not fit {width} bits")
        self._bits = (self._bits << width) | value
        self._length += width

    def ue(self, value: int) -> None:
        """Append `value`, from 0 on, as an unsigned Exp-Golomb code."""
        if value < 0:
            raise BadBitstream(f"{value} has no unsigned Exp-Golomb code")
        self.u(value + 1, 2 * (value + 1).bit_length() - 1)

    def followed_by(self, rbsp: bytes, from_bit: int) -> bytes:
        """Return what was written and then the payload of `rbsp` from `from_bit` on, closed anew.

        The payload ends before the stop bit, which is written again and padded to a whole byte.
        """
        tail = int.from_bytes(rbsp, "big")
        length = len(rbsp) * 8
        if not tail:
            raise BadBitstream("there is no stop bit")
        stop = (tail & -tail).bit_length() - 1
        payload_bits = length - from_bit - stop  # the stop bit included
        if payload_bits < 1:
            raise BadBitstream("the header runs past the end")
        payload = (tail >> stop) & ((1 << payload_bits) - 1)
        bits = (self._bits << payload_bits) | payload
        total = self._length + payload_bits
        pad = -total % 8
        return (bits << pad).to_bytes((total + pad) // 8, "big")


def nal_type(nal: bytes) -> int:
    """Return nal_unit_type (table 7-1)."""
    if not nal:
        raise BadBitstream("a NAL unit is empty")
    return nal[0] & 0x1F


def to_rbsp(nal: bytes) -> bytes:
    """Return the payload of `nal`, without its header byte and emulation prevention (7.4.1.1)."""
    return nal[1:].replace(b"\x00\x00\x03", b"\x00\x00")


def to_nal(header: int, rbsp: bytes) -> bytes:
    """Return `rbsp` as a NAL unit under the header byte `header`, emulation prevention added."""
    return bytes([header]) + _EMULATION.sub(b"\x00\x00\x03", rbsp)


def split_lengths(packet: bytes, length_size: int) -> Iterator[bytes]:
    """Yield the NAL units of a packet whose units follow their length (ISO/IEC 14496-15)."""
    at = 0
    while at < len(packet):
        end = at + length_size + int.from_bytes(packet[at : at + length_size], "big")
        if end > len(packet) or at + length_size >= end:
            raise BadBitstream("a NAL unit is longer than its packet")
        yield packet[at + length_size : end]
        at = end


def split_start_codes(stream: bytes) -> Iterator[bytes]:
    """Yield the NAL units of a byte stream with start codes (annex B)."""
    for nal in _START_CODE.split(stream):
        if nal:
            yield nal


def with_lengths(nals: list[bytes]) -> bytes:
    """Join NAL units behind lengths of four bytes."""
    return b"".join(len(nal).to_bytes(4, "big") + nal for nal in nals)
