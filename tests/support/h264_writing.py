"""H.264 written by the book, for tests: parameter sets field by field, and files with other ones.

Bits are text here ("0110"), and emulation prevention looks at one byte after the other, so that nothing
is shared with the code that reads and rewrites them. Source: ITU-T H.264 (08/2021), clause 7.3.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av

SPS, PPS = 0x67, 0x68
HIGH_PROFILES = (100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135)


def u(value: int, width: int) -> str:
    return format(value, f"0{width}b") if width else ""


def ue(value: int) -> str:
    code = format(value + 1, "b")
    return "0" * (len(code) - 1) + code


def se(value: int) -> str:
    return ue(2 * value - 1 if value > 0 else -2 * value)


def nal(header: int, payload: str) -> bytes:
    """Return the NAL unit of a payload of bits, closed and escaped."""
    closed = payload + "1"
    closed += "0" * (-len(closed) % 8)
    rbsp = int(closed, 2).to_bytes(len(closed) // 8, "big")
    return bytes([header]) + escaped(rbsp)


def escaped(rbsp: bytes) -> bytes:
    """Return `rbsp` with emulation prevention, byte by byte."""
    out = bytearray()
    zeros = 0
    for byte in rbsp:
        if zeros == 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = zeros + 1 if byte == 0 else 0
    return bytes(out)


@dataclass(frozen=True, slots=True)
class Vui:
    """Video usability information; `restriction` has motion flag, reordered and buffered frames."""

    sar: tuple[int, int] | int | None = None
    overscan: bool | None = None
    colour: tuple[int, int, int] | None = None
    signal: bool = False
    chroma_place: tuple[int, int] | None = None
    timing: tuple[int, int] | None = None
    schedules: tuple[int, int] = (0, 0)
    restriction: tuple[bool, int, int] | None = None

    def bits(self) -> str:
        out = "0"
        if isinstance(self.sar, int):
            out = "1" + u(self.sar, 8)
        elif self.sar is not None:
            out = "1" + u(255, 8) + u(self.sar[0], 16) + u(self.sar[1], 16)
        out += "0" if self.overscan is None else "1" + u(self.overscan, 1)
        if self.signal or self.colour is not None:
            out += "1" + u(5, 3) + "0"
            out += "0" if self.colour is None else "1" + "".join(u(c, 8) for c in self.colour)
        else:
            out += "0"
        out += "0" if self.chroma_place is None else "1" + "".join(map(ue, self.chroma_place))
        if self.timing is not None:
            out += "1" + u(self.timing[0], 32) + u(self.timing[1], 32) + "1"
        else:
            out += "0"
        for count in self.schedules:
            out += "0" if not count else "1" + _schedules(count)
        if any(self.schedules):
            out += "0"  # low_delay_hrd_flag
        out += "1"  # pic_struct_present_flag
        if self.restriction is not None:
            motion, reordered, buffered = self.restriction
            out += "1" + u(motion, 1) + ue(0) + ue(0) + ue(11) + ue(11)
            out += ue(reordered) + ue(buffered)
        else:
            out += "0"
        return out


def _schedules(count: int) -> str:
    each = ue(1171) + ue(2343) + "0"
    return (
        ue(count - 1) + u(1, 4) + u(3, 4) + each * count + u(23, 5) + u(7, 5) + u(9, 5) + u(24, 5)
    )


@dataclass(frozen=True, slots=True)
class Sps:
    """The fields of a sequence parameter set, under the standard's names where they are short."""

    set_id: int = 0
    profile: int = 100
    constraints: int = 0
    level: int = 31
    chroma_format: int = 1
    bit_depth: tuple[int, int] = (8, 8)
    scaling_lists: tuple[tuple[int, ...], ...] | None = None
    log2_max_frame_num: int = 4
    poc_type: int = 0
    log2_max_poc_lsb: int = 6
    poc_cycle: tuple[int, ...] = ()
    poc_steps_alike: bool = False
    max_ref_frames: int = 4
    width_in_mbs: int = 20
    height_in_map_units: int = 12
    frame_mbs_only: bool = True
    crop: tuple[int, int, int, int] | None = None
    vui: Vui | None = None

    def nal(self) -> bytes:
        return nal(SPS, self.bits())

    def bits(self) -> str:
        out = u(self.profile, 8) + u(self.constraints, 8) + u(self.level, 8) + ue(self.set_id)
        if self.profile in HIGH_PROFILES:
            out += ue(self.chroma_format) + ("0" if self.chroma_format == 3 else "")
            out += ue(self.bit_depth[0] - 8) + ue(self.bit_depth[1] - 8) + "0"
            out += "0" if self.scaling_lists is None else "1" + self._lists()
        out += ue(self.log2_max_frame_num - 4) + ue(self.poc_type)
        if self.poc_type == 0:
            out += ue(self.log2_max_poc_lsb - 4)
        elif self.poc_type == 1:
            out += u(self.poc_steps_alike, 1)  # delta_pic_order_always_zero_flag
            out += se(-3) + se(2) + ue(len(self.poc_cycle)) + "".join(map(se, self.poc_cycle))
        out += ue(self.max_ref_frames) + "0"
        out += ue(self.width_in_mbs - 1) + ue(self.height_in_map_units - 1)
        out += "1" if self.frame_mbs_only else "00"
        out += "1"  # direct_8x8_inference_flag
        out += "0" if self.crop is None else "1" + "".join(map(ue, self.crop))
        return out + ("0" if self.vui is None else "1" + self.vui.bits())

    def _lists(self) -> str:
        """Write lists of whole scales; an empty one is left to the standard's fall-back."""
        assert self.scaling_lists is not None
        out = ""
        for scales in self.scaling_lists:
            if not scales:
                out += "0"
                continue
            out += "1"
            before = 8
            for scale in scales:
                step = (scale - before + 128) % 256 - 128
                out += se(step)
                before = scale
                if scale == 0:
                    break  # the rest repeats the last one
        return out


@dataclass(frozen=True, slots=True)
class Pps:
    """The fields of a picture parameter set up to redundant_pic_cnt_present_flag, and what follows."""

    set_id: int = 0
    sequence_id: int = 0
    cabac: bool = False
    bottom_poc: bool = False
    slice_groups: int = 1
    refs: tuple[int, int] = (3, 1)
    weighted: tuple[bool, int] = (False, 0)
    qp: tuple[int, int, int] = (0, 0, -2)
    redundant: bool = False
    tail: str = ""

    def nal(self) -> bytes:
        return nal(PPS, self.bits())

    def bits(self) -> str:
        out = ue(self.set_id) + ue(self.sequence_id) + u(self.cabac, 1) + u(self.bottom_poc, 1)
        out += ue(self.slice_groups - 1)
        if self.slice_groups > 1:
            out += ue(1)  # dispersed: no further fields
        out += ue(self.refs[0] - 1) + ue(self.refs[1] - 1)
        out += u(self.weighted[0], 1) + u(self.weighted[1], 2)
        out += "".join(map(se, self.qp)) + "1" + "0" + u(self.redundant, 1)
        return out + self.tail


def avc_record(sps: list[bytes], pps: list[bytes], *, length_size: int = 4) -> bytes:
    """Return an avcC record that holds these sets."""
    out = bytes([1]) + sps[0][1:4] + bytes([0xFC | length_size - 1, 0xE0 | len(sps)])
    for unit in sps:
        out += len(unit).to_bytes(2, "big") + unit
    out += bytes([len(pps)])
    for unit in pps:
        out += len(unit).to_bytes(2, "big") + unit
    if sps[0][1] in HIGH_PROFILES:
        out += bytes([0xFD, 0xF8, 0xF8, 0x00])
    return out


def sets_of(record: bytes) -> tuple[bytes, bytes]:
    """Return the one SPS and the one PPS of an avcC record."""
    end = 8 + int.from_bytes(record[6:8], "big")
    assert (record[5] & 0x1F, record[end]) == (1, 1)
    return record[8:end], record[
        end + 3 : end + 3 + int.from_bytes(record[end + 1 : end + 3], "big")
    ]


Packet = list[bytes]


def rewritten(
    path: Path,
    target: Path,
    *,
    record: Callable[[bytes], bytes] = lambda record: record,
    packets: Callable[[Iterator[Packet]], Iterator[Packet]] = lambda packets: packets,
    length_size: int = 4,
) -> Path:
    """Copy `path` to `target` with another avcC record, and the NAL units of its pictures changed.

    `packets` takes and gives the pictures in storage order, each as its NAL units; as many come out
    as go in. Times and sound stay as they are.
    """
    with av.open(str(path)) as source, av.open(str(target), "w") as written:
        streams = {s.index: written.add_stream_from_template(s) for s in source.streams}
        video = source.streams.video[0]
        streams[video.index].codec_context.extradata = record(video.codec_context.extradata or b"")
        stored = [p for p in source.demux() if p.size and p.dts is not None]
        pictures = packets(_units(bytes(p)) for p in stored if p.stream is video)
        for packet in stored:
            out = packet
            if packet.stream is video:
                units = next(pictures)
                out = av.Packet(b"".join(len(n).to_bytes(length_size, "big") + n for n in units))
                out.pts, out.dts, out.duration = packet.pts, packet.dts, packet.duration
                out.time_base, out.is_keyframe = packet.time_base, packet.is_keyframe
            out.stream = streams[packet.stream_index]
            written.mux_one(out)
    return target


def stored_units(path: Path) -> list[Packet]:
    """Return the pictures of an MP4 or MOV in storage order, each as its NAL units."""
    with av.open(str(path)) as container:
        return [_units(bytes(packet)) for packet in container.demux(video=0) if packet.size]


def _units(packet: bytes) -> Packet:
    units, at = [], 0
    while at < len(packet):
        size = int.from_bytes(packet[at : at + 4], "big")
        units.append(packet[at + 4 : at + 4 + size])
        at += 4 + size
    return units
