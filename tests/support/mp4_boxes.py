"""MP4 as no muxer here writes it: pictures under two sample descriptions, and several edits.

Source: ISO/IEC 14496-12, clauses 8.5.2 (stsd), 8.6.6 (elst) and 8.7.4 (stsc).
"""

from collections.abc import Callable
from pathlib import Path

_DOWN_TO_EDITS = (b"moov", b"trak", b"edts")
_DOWN_TO_SAMPLES = (b"moov", b"trak", b"mdia", b"minf", b"stbl")

Change = Callable[[bytes], bytes]


def with_two_descriptions(path: Path, target: Path, *, record: Change, from_chunk: int) -> Path:
    """Copy an MP4 whose index stands behind its frames and whose first track is the picture.

    From chunk `from_chunk` on, counted from 1, the pictures stand under a second description, whose
    avcC record is what `record` makes of the first one's.
    """
    film = path.read_bytes()
    assert film.index(b"mdat") < film.index(b"moov"), "the index stands in front"

    def second(stsd: bytes) -> bytes:
        entry = stsd[8:]
        at = entry.index(b"avcC") - 4
        size = int.from_bytes(entry[at : at + 4], "big")
        avcc = _box(b"avcC", record(entry[at + 8 : at + size]))
        other = entry[:at] + avcc + entry[at + size :]
        other = len(other).to_bytes(4, "big") + other[4:]
        return stsd[:4] + (2).to_bytes(4, "big") + entry + other

    def split(stsc: bytes) -> bytes:
        rows = [stsc[at : at + 12] for at in range(8, len(stsc), 12)]
        before = [row for row in rows if int.from_bytes(row[:4], "big") < from_chunk]
        after = [row for row in rows if int.from_bytes(row[:4], "big") >= from_chunk]
        if not after or int.from_bytes(after[0][:4], "big") > from_chunk:
            after.insert(0, from_chunk.to_bytes(4, "big") + before[-1][4:])
        after = [row[:8] + (2).to_bytes(4, "big") for row in after]
        rows = [*before, *after]
        return stsc[:4] + len(rows).to_bytes(4, "big") + b"".join(rows)

    changes = {b"stsd": second, b"stsc": split}
    target.write_bytes(_changed(film, _DOWN_TO_SAMPLES, changes))
    return target


def with_edits(path: Path, target: Path, edits: list[tuple[int, int]], *, rate: int) -> Path:
    """Copy an MP4 whose index stands behind its frames, and present the first track by `edits`.

    Each is a number of frames and how many are presented from there on, at `rate` frames a second.
    """
    film = path.read_bytes()
    assert film.index(b"mdat") < film.index(b"moov"), "the index stands in front"
    movie_ticks = _timescale(film, b"mvhd") // rate
    media_ticks = _timescale(film, b"mdhd") // rate

    def several(elst: bytes) -> bytes:
        reordering = int.from_bytes(elst[12:16], "big")
        rows = b"".join(
            (count * movie_ticks).to_bytes(4, "big")
            + (reordering + first * media_ticks).to_bytes(4, "big")
            + elst[16:20]
            for first, count in edits
        )
        return elst[:4] + len(edits).to_bytes(4, "big") + rows

    target.write_bytes(_changed(film, _DOWN_TO_EDITS, {b"elst": several}))
    return target


def _timescale(film: bytes, box: bytes) -> int:
    at = film.index(box) + 16  # behind the name, version, flags and two dates
    return int.from_bytes(film[at : at + 4], "big")


def _changed(boxes: bytes, way: tuple[bytes, ...], changes: dict[bytes, Change]) -> bytes:
    """Return `boxes` with those named in `changes` changed, in the first of each kind on the way."""
    out = b""
    at = 0
    while at < len(boxes):
        size, kind = int.from_bytes(boxes[at : at + 4], "big"), boxes[at + 4 : at + 8]
        payload = boxes[at + 8 : at + size]
        if way and kind == way[0]:
            payload = _changed(payload, way[1:], changes)
            way = ()
        elif not way and kind in changes:
            payload = changes[kind](payload)
        out += _box(kind, payload)
        at += size
    return out


def _box(kind: bytes, payload: bytes) -> bytes:
    return (8 + len(payload)).to_bytes(4, "big") + kind + payload
