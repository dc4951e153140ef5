"""The decoder configuration record of H.264 in MP4, MOV and Matroska (avcC). PURE.

Source: ISO/IEC 14496-15, clause 5.3.3.1.
"""

from dataclasses import dataclass

from reely_desktop.engine.cut.bits import BadBitstream
from reely_desktop.engine.cut.parameter_sets import PictureSet, parse_picture_set


@dataclass(frozen=True, slots=True)
class AvcConfiguration:
    """What the record holds; `head` are its four bytes of version and profile, `extension` its tail."""

    head: bytes
    length_size: int
    sequence_sets: tuple[bytes, ...]
    picture_sets: tuple[bytes, ...]
    extension: bytes

    def to_bytes(self) -> bytes:
        """Return the record, always with lengths of four bytes."""
        return b"".join(
            (
                self.head,
                bytes([0xFF, 0xE0 | len(self.sequence_sets)]),
                *(_sized(nal) for nal in self.sequence_sets),
                bytes([len(self.picture_sets)]),
                *(_sized(nal) for nal in self.picture_sets),
                self.extension,
            )
        )

    def with_picture_set(self, added: PictureSet) -> "AvcConfiguration":
        """Return the record with one more picture parameter set, in ascending order of id."""
        ordered = sorted(
            [*map(parse_picture_set, self.picture_sets), added], key=lambda s: s.set_id
        )
        return AvcConfiguration(
            self.head,
            self.length_size,
            self.sequence_sets,
            tuple(s.raw for s in ordered),
            self.extension,
        )


def parse_avc_configuration(record: bytes) -> AvcConfiguration:
    """Read the record. Raises BadBitstream."""
    if len(record) < 7 or record[0] != 1:  # noqa: PLR2004 - the shortest record
        raise BadBitstream("there is no avcC record")
    at = 6
    sequence_sets, at = _sets(record, at, record[5] & 0x1F)
    if at >= len(record):
        raise BadBitstream("the avcC record is cut short")
    picture_sets, at = _sets(record, at + 1, record[at])
    return AvcConfiguration(
        head=record[:4],
        length_size=(record[4] & 3) + 1,
        sequence_sets=sequence_sets,
        picture_sets=picture_sets,
        extension=record[at:],
    )


def _sets(record: bytes, at: int, count: int) -> tuple[tuple[bytes, ...], int]:
    sets = []
    for _ in range(count):
        end = at + 2 + int.from_bytes(record[at : at + 2], "big")
        if end > len(record):
            raise BadBitstream("the avcC record is cut short")
        sets.append(record[at + 2 : end])
        at = end
    return tuple(sets), at


def _sized(nal: bytes) -> bytes:
    return len(nal).to_bytes(2, "big") + nal
