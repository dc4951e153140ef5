"""Make the fonts of captions out of those of Debian: `python3 resources/make_fonts.py FOLDER`.

It needs fontTools 4.68. FOLDER holds what the packages fonts-inter, fonts-noto-core and fonts-noto-cjk of
Debian 12 unpack to (`dpkg-deb -x PACKAGE.deb FOLDER`), and the `package` that npm packs of
@expo-google-fonts/noto-emoji 0.4.7. Each font is cut down to what captions are written with and named anew,
so that no other version on somebody's machine is taken for it. All get the same line: 0.95 of an em above the
baseline, 0.25 below. A line stays where it is, then, whichever fonts its words need, and a size of 120 is an
em of 100.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ASCENT, DESCENT = 0.95, 0.25
_DROPPED_TABLES = ("DSIG", "STAT", "meta", "vhea", "vmtx", "VORG", "BASE")
_REGULAR_WEIGHT, _IS_REGULAR = 400, 1 << 6
_BIG5_COMMON = range(0xA4, 0xC7)


@dataclass(frozen=True, slots=True)
class _Made:
    """One font: its file and family, what it is made of, and which characters of that it keeps."""

    name: str
    family: str
    source: str
    kept: frozenset[int] | None = None


def _encoded(codec: str, leads: Iterable[int]) -> Iterator[int]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                yield from (ord(char) for char in bytes((lead, trail)).decode(codec))
            except UnicodeDecodeError:
                continue


def _of_east_asia() -> frozenset[int]:
    """Return what is written every day: JIS X 0208, GB 2312, Big5's common characters, all Hangul."""
    kept = {
        *range(0x3000, 0x3100),
        *range(0xAC00, 0xD7A4),
        *range(0xFF00, 0xFFF0),
        *range(0x3131, 0x318F),
    }
    kept |= {*_encoded("euc_jp", range(0xA1, 0xF5)), *_encoded("gb2312", range(0xA1, 0xF8))}
    kept |= set(_encoded("big5", _BIG5_COMMON))
    return frozenset(code for code in kept if code >= 0x2E80)  # noqa: PLR2004 - before it other fonts are used


_LATIN_AND_KIN = frozenset(
    (
        *range(0x20, 0x530),
        *range(0x1D00, 0x2000),
        *range(0x2000, 0x2800),
        0x20BF,
        0x2C60,
        0xA7FF,
        0xFB01,
        0xFB02,
    )
)
_FONTS = (
    _Made(
        "strong.otf",
        "Reely Strong",
        "usr/share/fonts/opentype/inter/Inter-ExtraBold.otf",
        _LATIN_AND_KIN,
    ),
    _Made(
        "calm.otf",
        "Reely Calm",
        "usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
        _LATIN_AND_KIN,
    ),
    _Made("arabic.ttf", "Reely Arabic", "usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf"),
    _Made(
        "devanagari.ttf",
        "Reely Devanagari",
        "usr/share/fonts/truetype/noto/NotoSansDevanagari-Bold.ttf",
    ),
    _Made("hebrew.ttf", "Reely Hebrew", "usr/share/fonts/truetype/noto/NotoSansHebrew-Bold.ttf"),
    _Made("thai.ttf", "Reely Thai", "usr/share/fonts/truetype/noto/NotoSansThai-Bold.ttf"),
    _Made(
        "east-asian.otf",
        "Reely East Asian",
        "usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
        _of_east_asia(),
    ),
    _Made("symbols.ttf", "Reely Symbols", "usr/share/fonts/truetype/noto/NotoSansSymbols-Bold.ttf"),
    _Made("emoji.ttf", "Reely Emoji", "package/700Bold/NotoEmoji_700Bold.ttf"),
)


def main(folder: Path) -> None:
    """Write every font into resources/fonts."""
    for made in _FONTS:
        font = TTFont(folder / made.source, fontNumber=0, lazy=True, recalcTimestamp=False)
        _cut_down(font, made.kept)
        _name_anew(font, made.family)
        _give_line(font)
        file = Path(__file__).with_name("fonts") / made.name
        font.save(file)
        print(
            f"{made.family:18} {len(font.getBestCmap()):6} characters {file.stat().st_size:9,} bytes"
        )


def _cut_down(font: TTFont, kept: frozenset[int] | None) -> None:
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += list(_DROPPED_TABLES)
    options.layout_features = [
        feature
        for feature in subset.Options().layout_features
        if feature not in {"frac", "numr", "dnom", "calt", "vert", "vrt2"} or feature == "rclt"
    ]
    options.layout_features += ["calt"] if kept is None else []  # Arabic and its kin need it
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap().keys() if kept is None else kept)
    cutter.subset(font)


def _name_anew(font: TTFont, family: str) -> None:
    names = font["name"]
    kept = [name for name in names.names if name.nameID in {0, 5, 13, 14} and name.platformID == 3]  # noqa: PLR2004
    names.names = kept
    for number, text in {
        1: family,
        2: "Regular",
        3: f"Reely:{family}",
        4: family,
        6: family.replace(" ", ""),
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = _REGULAR_WEIGHT
    font["OS/2"].fsSelection = _IS_REGULAR
    font["head"].macStyle = 0
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        font["CFF "].cff.fontNames = [family.replace(" ", "")]
        for key in ("FullName", "FamilyName", "Weight"):
            if key in top.rawDict:
                top.rawDict[key] = {"Weight": "Regular"}.get(key, family)


def _give_line(font: TTFont) -> None:
    em = font["head"].unitsPerEm
    above, below = round(em * ASCENT), round(em * DESCENT)
    line, os2 = font["hhea"], font["OS/2"]
    line.ascent, line.descent, line.lineGap = above, -below, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = above, -below, 0
    os2.usWinAscent, os2.usWinDescent = above, below


if __name__ == "__main__":
    main(Path(sys.argv[1]))
