"""Chapters as text: read from and written in the three forms that people and programs pass on. PURE.

    0:00 Beginning                     as in the description of a video: a time and a title on each line;
    1:02:03 Questions                  signs around the time and before the title are left out
    ;FFMETADATA1 …                     FFmpeg's metadata, of which [CHAPTER] sections are read
    WEBVTT …                           cues, each a chapter with its text as the title

What a line lacks is said with its number; nothing is guessed. Times begin at the first frame, and each
chapter begins after the one before. See https://ffmpeg.org/ffmpeg-formats.html#Metadata-1,
https://www.w3.org/TR/webvtt1/ and YouTube's help on video chapters, looked at on 2026-11-26.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.mediatime import ZERO, MediaTime, Rounding, from_seconds
from reely_desktop.engine.timecode import format_clock

_FFMETADATA, _WEBVTT = ";FFMETADATA", "WEBVTT"
_NANOSECOND, _MICROSECOND = Fraction(1, 1_000_000_000), Fraction(1, 1_000_000)
_CLOCK = r"(?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,9})?"
_AHEAD = re.compile(
    rf"(?:\s*\d{{1,3}}[.)]\s)?[\s\-*\u2022([]*({_CLOCK})(?![\d:])[\s)\]\-\u2013\u2014:|]*(.*)"
)
_BEHIND = re.compile(rf"(.*?)[\s([\-\u2013\u2014:|]+({_CLOCK})[\s)\]]*")
_CUE = re.compile(rf"({_CLOCK})\s+-->\s+({_CLOCK})(?:\s.*)?")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class ListedChapter:
    """One chapter of a list; `end` None is where the next one begins, or the video ends."""

    start: MediaTime
    title: str
    end: MediaTime | None = None


def read_chapters(text: str, *, name: str, duration: MediaTime) -> tuple[ListedChapter, ...]:
    """Read any of the three forms; `name` is what the file is called, `duration` how long the video is.

    Raises MediaError RLY-CHAPTERS-LINE with the number of the line, or RLY-CHAPTERS-NONE.
    """
    lines = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()
    if lines and lines[0].startswith(_FFMETADATA):
        found = _from_ffmetadata(lines, name)
    elif lines and re.match(rf"{_WEBVTT}(\s|$)", lines[0]):
        found = _from_webvtt(lines, name)
    else:
        found = _from_description(lines, name)
    if not found:
        raise MediaError(
            f"{name} names no chapters",
            code="RLY-CHAPTERS-NONE",
            hint="write a time and a title on each line, as in: 0:00 Beginning",
        )
    for number, chapter in found:
        if chapter.start >= duration:
            there = format_clock(duration)
            raise _bad(name, number, f"begins after the end of the video, which is at {there}")
    for (_, before), (number, after) in pairwise(found):
        if after.start <= before.start:
            raise _bad(name, number, "does not begin after the chapter before it")
    return tuple(chapter for _, chapter in found)


def description_of(chapters: Sequence[ListedChapter]) -> str:
    """Return chapters for the description of a video, whose first one has to begin at 0:00.

    Times are whole seconds, rounded DOWN so that a chapter never begins late; of two within one
    second the first stays.
    """
    hours = any(c.start.seconds >= 3600 for c in chapters)  # noqa: PLR2004 - an hour
    lines: dict[str, str] = {}
    if chapters and chapters[0].start.seconds >= 1:
        lines[_short(ZERO, hours=hours)] = "Start"
    for number, chapter in enumerate(chapters, start=1):
        lines.setdefault(_short(chapter.start, hours=hours), _title(chapter, number))
    return "".join(f"{time} {title}\n" for time, title in lines.items())


def ffmetadata_of(chapters: Sequence[ListedChapter], *, duration: MediaTime) -> str:
    """Return chapters as FFmpeg reads them: ffmpeg -i VIDEO -i FILE -map_chapters 1 -c copy NEW."""
    parts = [f"{_FFMETADATA}1"]
    for number, (chapter, end) in enumerate(_with_ends(chapters, duration), start=1):
        start_pts, end_pts = (
            t.rescale(_MICROSECOND, Rounding.NEAREST).pts for t in (chapter.start, end)
        )
        parts += [
            "[CHAPTER]",
            "TIMEBASE=1/1000000",
            f"START={start_pts}",
            f"END={end_pts}",
            f"title={_escaped(_title(chapter, number))}",
        ]
    return "\n".join(parts) + "\n"


def webvtt_of(chapters: Sequence[ListedChapter], *, duration: MediaTime) -> str:
    """Return chapters as a WebVTT file, for a <track kind="chapters">."""
    parts = [_WEBVTT]
    for number, (chapter, end) in enumerate(_with_ends(chapters, duration), start=1):
        title = _title(chapter, number).replace("&", "&amp;").replace("<", "&lt;")
        times = f"{_long(chapter.start)} --> {_long(end)}"
        parts.append(f"{times}\n{title.replace('>', '&gt;')}")
    return "\n\n".join(parts) + "\n"


def _from_description(lines: Sequence[str], name: str) -> list[tuple[int, ListedChapter]]:
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        ahead = _AHEAD.fullmatch(line)
        behind = None if ahead else _BEHIND.fullmatch(line.strip())
        if ahead is not None:
            written, title = ahead[1], ahead[2]
        elif behind is not None:
            title, written = behind[1], behind[2]
        else:
            raise _bad(name, number, "has no time")
        found.append((number, ListedChapter(_time(written), title.strip())))
    return found


def _from_webvtt(lines: Sequence[str], name: str) -> list[tuple[int, ListedChapter]]:
    found: list[tuple[int, ListedChapter]] = []
    number = 1
    while number < len(lines):
        number += 1
        line = lines[number - 1]
        if "-->" not in line:
            continue  # a cue's name, a note, a style, a blank
        cue = _CUE.fullmatch(line.strip())
        if cue is None:
            raise _bad(name, number, "has no start and end, as in 00:00:01.000 --> 00:00:05.000")
        start, end = _time(cue[1]), _time(cue[2])
        if end <= start:
            raise _bad(name, number, "ends before it begins")
        said = []
        for below in lines[number:]:
            if not below.strip():
                break
            said.append(_TAG.sub("", below).strip())
        found.append((number, ListedChapter(start, _unescaped_html(" ".join(said)), end)))
        number += len(said)
    return found


def _from_ffmetadata(lines: Sequence[str], name: str) -> list[tuple[int, ListedChapter]]:
    found: list[tuple[int, ListedChapter]] = []
    section: tuple[int, dict[str, tuple[int, str]]] | None = None
    for number, line in _joined(lines):
        if not line.strip() or line[0] in ";#":
            continue
        if line.startswith("["):
            if section is not None:
                found.append(_chapter_of(section, name))
            section = (number, {}) if line.strip().upper() == "[CHAPTER]" else None
            continue
        key, equals, value = _split(line)
        if not equals:
            raise _bad(name, number, "has no = between a name and what it is")
        if section is not None:
            section[1][key.strip().lower()] = (number, value)
    if section is not None:
        found.append(_chapter_of(section, name))
    return found


def _chapter_of(
    section: tuple[int, dict[str, tuple[int, str]]], name: str
) -> tuple[int, ListedChapter]:
    number, values = section
    timebase = _NANOSECOND
    if "timebase" in values:
        at, written = values["timebase"]
        parts = re.fullmatch(r"\s*([1-9]\d{0,9})\s*/\s*([1-9]\d{0,9})\s*", written)
        if parts is None:
            raise _bad(name, at, "has no TIMEBASE like 1/1000")
        timebase = Fraction(int(parts[1]), int(parts[2]))
    times = {}
    for key in ("start", "end"):
        if key in values:
            at, written = values[key]
            if not re.fullmatch(r"\s*\d{1,18}\s*", written):
                raise _bad(name, at, f"has no whole number as {key.upper()}")
            times[key] = MediaTime(int(written), timebase)
    if "start" not in times:
        raise _bad(name, number, "begins a chapter without a START")
    start, end = times["start"], times.get("end")
    if end is not None and end < start:
        raise _bad(name, number, "begins a chapter that ends before it begins")
    title = values.get("title", (0, ""))[1]
    return number, ListedChapter(start, " ".join(title.split()), None if end == start else end)


def _joined(lines: Sequence[str]) -> Iterable[tuple[int, str]]:
    """Yield lines with the number of each, a line that ends in one backslash with the next."""
    number = 0
    while number < len(lines):
        first = number
        line = lines[number]
        while _is_escaping(line) and number + 1 < len(lines):
            number += 1
            line = f"{line[:-1]} {lines[number]}"
        number += 1
        yield first + 1, line


def _is_escaping(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _split(line: str) -> tuple[str, str, str]:
    """Part a line at its first = that is not escaped, and take the escapes out."""
    parts, equals, part = [], "", ""
    is_escaped = False
    for sign in line:
        if is_escaped or sign not in "\\=" or (sign == "=" and equals):
            part += sign
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        else:
            equals = "="
            parts.append(part)
            part = ""
    return (parts[0], equals, part) if equals else (part, "", "")


def _with_ends(
    chapters: Sequence[ListedChapter], duration: MediaTime
) -> Iterable[tuple[ListedChapter, MediaTime]]:
    """Yield chapters with their ends, which are never after the next one's start."""
    limits = [*(c.start for c in chapters[1:]), duration]
    for chapter, limit in zip(chapters, limits, strict=True):
        yield chapter, limit if chapter.end is None else min(chapter.end, limit)


def _time(written: str) -> MediaTime:
    clock, _, fraction = written.replace(",", ".").partition(".")
    seconds = Fraction(0)
    for part in clock.split(":"):
        seconds = seconds * 60 + int(part)
    if fraction:
        seconds += Fraction(int(fraction), 10 ** len(fraction))
    return from_seconds(seconds)


def _short(time: MediaTime, *, hours: bool) -> str:
    told = format_clock(time, decimals=0)
    return f"0:{told:0>5}" if hours and told.count(":") == 1 else told


def _long(time: MediaTime) -> str:
    ms = time.rescale(Fraction(1, 1000), Rounding.NEAREST).pts
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{ms:03d}"


def _title(chapter: ListedChapter, number: int) -> str:
    return " ".join(chapter.title.split()) or f"Chapter {number}"


def _escaped(text: str) -> str:
    return re.sub(r"([=;#\\])", r"\\\1", text)


def _unescaped_html(text: str) -> str:
    for written, sign in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")):
        text = text.replace(written, sign)
    return text


def _bad(name: str, number: int, what: str) -> MediaError:
    return MediaError(
        f"line {number} of {name} {what}",
        code="RLY-CHAPTERS-LINE",
        hint="mend that line, or take it out",
    )
