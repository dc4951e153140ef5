"""What a platform takes: the frame, the rates and the limits a clip for it keeps to. PURE but for one read.

The figures stand in a file of their own (``resources/presets.toml``), each with where it comes from and
when that was looked at, because platforms change them. `SOURCE` asks for nothing and is always there.
What is not here: how a picture is fitted into the frame (`graph`), and how rates become an encoder's
arguments (`picture_coding`).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.errors import WorkError

_VERSION = 1
_Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where figures of a preset come from: their names, who tells them, on which page, read on which day.

    `address` is empty where the figure is Reely's own choice.
    """

    figures: tuple[str, ...]
    told_by: str
    address: str
    seen: date


@dataclass(frozen=True, slots=True)
class Preset:
    """What a clip for one platform looks and sounds like.

    `frame_size` is width and height in pixels, None for the source's own; then the rates below do not
    count. Rates are bits a second: the picture takes at most `video_bit_rate` in the long run, half as
    much again above 30 frames a second, and `max_video_bit_rate` in any one second. `max_frame_rate` is
    in frames a second. `longest_seconds` and `max_bytes` are what the platform takes, None for no limit
    known. `loudness_lufs` is the loudness it plays at, None to leave it alone.
    """

    name: str
    title: str
    frame_size: tuple[int, int] | None = None
    video_bit_rate: int = 0
    max_video_bit_rate: int = 0
    max_frame_rate: Fraction = Fraction(60)
    gop_seconds: Fraction = Fraction(2)
    audio_bit_rate: int = 192_000
    longest_seconds: Fraction | None = None
    max_bytes: int | None = None
    loudness_lufs: Fraction | None = None
    note: str = ""
    sources: tuple[FigureSource, ...] = ()


SOURCE = Preset("source", "Source")


def load_presets(path: Path) -> Mapping[str, Preset]:
    """Return the presets of the file at `path` by name, in its order, `SOURCE` last.

    Keys that are not known are ignored, so that older programs read newer files. Raises WorkError
    RLY-PRESETS-DAMAGED when the file cannot be read or says something impossible.
    """
    try:
        presets = _presets(path)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise WorkError(
            f"the presets in {path.name} cannot be read ({_told(error)})",
            code="RLY-PRESETS-DAMAGED",
            hint="install Reely again, or put the file back as it was",
        ) from error
    return {**presets, SOURCE.name: SOURCE}


def size_limit(preset: Preset, asked_bytes: int | None) -> int | None:
    """Return the most bytes a clip may have: what was asked, what the platform takes, or None."""
    limits = [limit for limit in (preset.max_bytes, asked_bytes) if limit is not None]
    return min(limits, default=None)


def why_not_fit(preset: Preset, duration: Fraction, *, size_bytes: int | None = None) -> str | None:
    """Return why the platform would not take a clip of `duration` seconds, None when it would.

    `size_bytes` is the clip's size, where it is known.
    """
    longest, largest = preset.longest_seconds, preset.max_bytes
    if longest is not None and duration > longest:
        return f"{preset.title} takes {_clock(longest)} at most, this clip lasts {_clock(duration)}"
    if largest is not None and size_bytes is not None and size_bytes > largest:
        megabytes = -(-size_bytes // 100_000) / 10
        return (
            f"{preset.title} takes {largest / 1e6:g} MB at most, this clip has {megabytes:.1f} MB"
        )
    return None


def _presets(path: Path) -> dict[str, Preset]:
    with path.open("rb") as file:
        tables = tomllib.load(file, parse_float=Fraction)
    if tables.get("version") != _VERSION:
        raise ValueError(f"its version is {tables.get('version')}, not {_VERSION}")
    entries = _table(tables, "presets")
    return {name: _preset(name, _table(entries, name)) for name in entries}


def _preset(name: str, table: _Table) -> Preset:
    preset = Preset(
        name=name,
        title=_text(table, "title"),
        frame_size=_size(table, "frame_size"),
        video_bit_rate=_whole(table, "video_bit_rate"),
        max_video_bit_rate=_whole(table, "max_video_bit_rate"),
        max_frame_rate=_above_zero(table, "max_frame_rate"),
        gop_seconds=_above_zero(table, "gop_seconds"),
        audio_bit_rate=_whole(table, "audio_bit_rate"),
        longest_seconds=_above_zero(table, "longest_seconds")
        if "longest_seconds" in table
        else None,
        max_bytes=_whole(table, "max_bytes") if "max_bytes" in table else None,
        loudness_lufs=_number(table, "loudness_lufs") if "loudness_lufs" in table else None,
        note=_text(table, "note") if "note" in table else "",
        sources=tuple(_figure_source(source) for source in _list(table, "sources")),
    )
    if preset.max_video_bit_rate < preset.video_bit_rate:
        raise ValueError(f"{name}: max_video_bit_rate is below video_bit_rate")
    return preset


def _figure_source(entry: object) -> FigureSource:
    table = _table({"sources": entry}, "sources")
    seen = table["seen"]
    if type(seen) is not date:
        raise TypeError("seen is not a date")
    figures = tuple(_text({"figures": figure}, "figures") for figure in _list(table, "figures"))
    return FigureSource(figures, _text(table, "told_by"), _text(table, "address"), seen)


def _table(table: _Table, key: str) -> _Table:
    value = table[key]
    if not isinstance(value, dict):
        raise TypeError(f"{key} is not a table")
    return value


def _list(table: _Table, key: str) -> list[object]:
    value = table[key]
    if not isinstance(value, list):
        raise TypeError(f"{key} is not a list")
    return value


def _text(table: _Table, key: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is not text")
    return value


def _number(table: _Table, key: str) -> Fraction:
    value = table[key]
    if not isinstance(value, int | Fraction) or isinstance(value, bool):
        raise TypeError(f"{key} is not a number")
    return Fraction(value)


def _above_zero(table: _Table, key: str) -> Fraction:
    value = _number(table, key)
    if value <= 0:
        raise ValueError(f"{key} is not above zero")
    return value


def _whole(table: _Table, key: str) -> int:
    value = _above_zero(table, key)
    if value.denominator != 1:
        raise ValueError(f"{key} is not a whole number")
    return value.numerator


def _size(table: _Table, key: str) -> tuple[int, int]:
    sides = [_whole({key: side}, key) for side in _list(table, key)]
    if len(sides) != 2 or any(side % 2 for side in sides):  # noqa: PLR2004 - width and height
        raise ValueError(f"{key} is not two even numbers")
    return sides[0], sides[1]


def _told(error: Exception) -> str:
    match error:
        case KeyError():
            return f"{error.args[0]} is missing"
        case OSError():
            return error.strerror or "unknown reason"
        case _:
            return str(error)


def _clock(seconds: Fraction) -> str:
    tenths = -(-seconds * 10 // 1)
    minutes, tenths = divmod(tenths, 600)
    whole, tenths = divmod(tenths, 10)
    return f"{minutes}:{whole:02d}" + (f".{tenths}" if tenths else "")
