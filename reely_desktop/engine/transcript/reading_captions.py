"""Transcripts out of captions that somebody has: SRT and VTT, read. PURE.

A caption tells when a line is shown, not when a word is said: its words are spread over its time by their
letters. Tags, places and colours are left out. A caption that goes on while the next is shown ends where that
begins.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.caption_files import WIDE_BRACES, CaptionKind
from reely_desktop.engine.transcript.pieces import JOINER, written
from reely_desktop.engine.transcript.spreading import spread, touch
from reely_desktop.engine.transcript.whisper_json import transcript_of
from reely_desktop.engine.transcript.words import Transcript

_CLOCK = r"(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s|$)", re.ASCII)
_NUMBER = re.compile(r"\s*\d+\s*$")
_TAG = re.compile(rf"</?(?:[a-zA-Z][^<>{JOINER}]*|\d\d[\d:.]+)>")
_ASS_TAG = re.compile(r"\{\\[^}]*\}")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LONGEST_MS = 1000 * 3600 * 24 * 30


def read_captions(text: str, kind: CaptionKind, *, name: str, language: str = "") -> Transcript:
    """Return what is said in `text`, the content of a file called `name`, SRT or VTT.

    Raises MediaError RLY-CAPTIONS-UNREADABLE where it holds no caption at all.
    """
    shown = sorted(_shown(text, kind), key=lambda shown: shown.start_ms)
    if not shown:
        raise MediaError(
            f"{name} holds no captions",
            code="RLY-CAPTIONS-UNREADABLE",
            hint="give an .srt or .vtt file in which each caption has its times",
        )
    said = ""
    segments = []
    for number, caption in enumerate(shown):
        plain = _plain(caption.lines, kind)
        end = caption.end_ms
        if number + 1 < len(shown) and shown[number + 1].start_ms > caption.start_ms:
            end = min(end, shown[number + 1].start_ms)
        segments.append(spread(plain, caption.start_ms, end, before=said))
        said = plain or said
    return transcript_of(language, segments)


@dataclass(frozen=True, slots=True)
class _Shown:
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def _shown(text: str, kind: CaptionKind) -> Iterator[_Shown]:
    """Yield the captions of a file: what stands between one line with times and the next."""
    lines = _BREAKS.sub("\n", text.lstrip("\ufeff")).split("\n")
    timings = [
        (number, found) for number, line in enumerate(lines) if (found := _TIMING.match(line))
    ]
    bounds = [*(number for number, _ in timings), len(lines)]
    for (number, found), following in zip(timings, bounds[1:], strict=True):
        under = lines[number + 1 : following]
        if kind is CaptionKind.VTT and "" in under:
            under = under[: under.index("")]  # behind it are names of captions, notes and styles
        elif (
            kind is CaptionKind.SRT
            and following < len(lines)
            and under
            and _NUMBER.match(under[-1])
        ):
            del under[-1]
        start, end = _ms(found.groups()[:4]), _ms(found.groups()[4:])
        if start <= _LONGEST_MS:
            yield _Shown(start, max(start, min(end, _LONGEST_MS)), tuple(under))


def _ms(clock: Sequence[str | None]) -> int:
    hours, minutes, seconds, part = clock
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((part or "0").ljust(3, "0")[:3])


def _plain(lines: Sequence[str], kind: CaptionKind) -> str:
    """Return what a caption says, in one line."""
    parts = [_without_markup(line, kind) for line in lines]
    whole = ""
    for part in filter(None, parts):
        whole += part if not whole or touch(whole, part) else f" {part}"
    return whole


def _without_markup(line: str, kind: CaptionKind) -> str:
    line = _TAG.sub("", line)
    if kind is CaptionKind.VTT:
        return written(html.unescape(line))
    line = _ASS_TAG.sub("", line)
    for brace, wide in WIDE_BRACES.items():
        line = line.replace(wide, brace)
    return written(line)
