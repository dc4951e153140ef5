"""What a font file can show, and how wide: its table of characters and their advances.

Only what Reely ships is read here, so a font is taken to be whole. Formats are those of OpenType 1.9: `cmap`
subtables 4 and 12, `hhea`, `hmtx`, `head`. Drawing is libass's affair.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_WITH_ALL_PLANES = 12
_WITH_ONE_PLANE = 4
_TABLE_DIRECTORY = 12
_LAST_OF_ONE_PLANE = 0xFFFF


@dataclass(frozen=True, slots=True)
class FontFile:
    """The characters that a font has, with their advances in ems."""

    advances: Mapping[str, float]

    def __contains__(self, char: str) -> bool:
        return char in self.advances


def read_font(path: Path) -> FontFile:
    """Return what the font at `path` has. Raises OSError."""
    held = path.read_bytes()
    tables = _tables(held)
    em = struct.unpack_from(">H", held, tables["head"] + 18)[0]
    measured = struct.unpack_from(">H", held, tables["hhea"] + 34)[0]
    widths = struct.unpack_from(f">{2 * measured}H", held, tables["hmtx"])[::2]
    glyphs = _glyphs(held, tables["cmap"])
    return FontFile(
        {
            chr(code): widths[min(glyph, measured - 1)] / em
            for code, glyph in glyphs.items()
            if glyph
        }
    )


def _tables(held: bytes) -> dict[str, int]:
    """Return where each table begins."""
    count = struct.unpack_from(">H", held, 4)[0]
    entries = struct.iter_unpack(">4sIII", held[_TABLE_DIRECTORY : _TABLE_DIRECTORY + 16 * count])
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _glyphs(held: bytes, cmap: int) -> dict[int, int]:
    """Return the glyph of each character, from the subtable that has the most."""
    count = struct.unpack_from(">H", held, cmap + 2)[0]
    offsets = [struct.unpack_from(">HHI", held, cmap + 4 + 8 * n)[2] for n in range(count)]
    subtables = {struct.unpack_from(">H", held, cmap + at)[0]: cmap + at for at in offsets}
    if _WITH_ALL_PLANES in subtables:
        return _from_all_planes(held, subtables[_WITH_ALL_PLANES])
    return _from_one_plane(held, subtables[_WITH_ONE_PLANE])


def _from_all_planes(held: bytes, at: int) -> dict[int, int]:
    count = struct.unpack_from(">I", held, at + 12)[0]
    groups = struct.iter_unpack(">III", held[at + 16 : at + 16 + 12 * count])
    return {
        code: glyph + code - first
        for first, last, glyph in groups
        for code in range(first, last + 1)
    }


def _from_one_plane(held: bytes, at: int) -> dict[int, int]:
    doubled = struct.unpack_from(">H", held, at + 6)[0]
    count = doubled // 2

    def column(number: int) -> tuple[int, ...]:
        start = at + 14 + number * doubled + (2 if number else 0)
        return struct.unpack_from(f">{count}H", held, start)

    lasts, firsts, shifts, offsets = (column(number) for number in range(4))
    found: dict[int, int] = {}
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        for code in range(first, min(last, _LAST_OF_ONE_PLANE - 1) + 1):
            if offsets[number]:
                where = at + 16 + 3 * doubled + 2 * number + offsets[number] + 2 * (code - first)
                glyph = struct.unpack_from(">H", held, where)[0]
            else:
                glyph = code
            if glyph:
                found[code] = (glyph + shifts[number]) & 0xFFFF
    return found
