"""Captions as files: SRT, VTT, ASS and plain text. PURE.

What was said stays what was said: none of these formats lets a spoken `<`, `&`, `{`, a backslash or `-->` act
as markup. VTT has words for most of them. Elsewhere a word joiner, which nobody sees, keeps them from what
would make markup of them. SRT and ASS get wide braces: many a player and editor takes braces for markup in
both, and does not know what keeps them from it in the second.
A line is no longer in the file than on the screen: what keeps markup off counts, too (`shape_in`).
What is not here: how short-form captions look, which are drawn and never read (`picture`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

import pysubs2

from reely_desktop.engine.transcript.cues import LONG_FORM, Cue, Shape, cues_of
from reely_desktop.engine.transcript.graphemes import columns
from reely_desktop.engine.transcript.pieces import JOINER, written
from reely_desktop.engine.transcript.sentences import sentences
from reely_desktop.engine.transcript.words import Transcript

WIDE_BRACES = {
    "{": "\N{FULLWIDTH LEFT CURLY BRACKET}" + JOINER,
    "}": "\N{FULLWIDTH RIGHT CURLY BRACKET}" + JOINER,
}
_IN_VTT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "\\" + JOINER}
_LONGER_IN_SRT = frozenset("<>&\\{}")
_ARROW = "--" + JOINER + ">"
_COULD_BE_TAG = re.compile("<(?=[^<]*>)")
_COULD_BE_ENTITY = re.compile(r"&(?=#?\w+;)")
_FRAME = (1920, 1080)


class CaptionKind(Enum):
    """What a file of captions is written as; the value is its suffix without the dot."""

    SRT = "srt"
    VTT = "vtt"
    ASS = "ass"
    TXT = "txt"


def write_captions(
    transcript: Transcript, kind: CaptionKind, *, until_ms: int | None = None
) -> str:
    """Return what a file of that kind holds of `transcript`; none of its cues outlasts `until_ms`."""
    match kind:
        case CaptionKind.SRT:
            return _srt(cues_of(transcript, shape_in(kind), until_ms=until_ms))
        case CaptionKind.VTT:
            return _vtt(cues_of(transcript, shape_in(kind), until_ms=until_ms))
        case CaptionKind.ASS:
            return _ass(cues_of(transcript, shape_in(kind), until_ms=until_ms))
        case CaptionKind.TXT:
            said = (written(transcript.text(sentence)) for sentence in sentences(transcript))
            return "".join(f"{sentence}\n" for sentence in said if sentence)


def shape_in(kind: CaptionKind) -> Shape:
    """Return what a caption may be in a file of that kind, whose characters count as columns do."""
    return replace(LONG_FORM, measure=_in_vtt_file if kind is CaptionKind.VTT else _in_srt_file)


def _in_vtt_file(text: str) -> int:
    return max(columns(text), sum(len(_IN_VTT.get(char, char)) for char in text))


def _in_srt_file(text: str) -> int:
    """Return how long `text` can become in SRT; what comes behind it decides whether it does."""
    return max(columns(text), len(text) + sum(char in _LONGER_IN_SRT for char in text))


def in_ass(text: str) -> str:
    """Return `text` as an event of ASS shows it, as it is."""
    return text.replace("\\", "\\" + JOINER).replace("{", "\\{").replace("}", "\\}")


def _srt(cues: Sequence[Cue]) -> str:
    parts = (
        f"{number}\n{_clock(cue.start_ms, ',')} --> {_clock(cue.end_ms, ',')}\n"
        + "".join(f"{_in_srt(line)}\n" for line in cue.texts)
        for number, cue in enumerate(cues, 1)
    )
    return "\n".join(parts)


def _in_srt(text: str) -> str:
    text = _COULD_BE_ENTITY.sub("&" + JOINER, _COULD_BE_TAG.sub("<" + JOINER, text))
    text = text.replace("\\", "\\" + JOINER).replace("-->", _ARROW)
    return _with_wide_braces(text)


def _with_wide_braces(text: str) -> str:
    return "".join(WIDE_BRACES.get(char, char) for char in text)


def _vtt(cues: Sequence[Cue]) -> str:
    def parts() -> Iterator[str]:
        yield "WEBVTT\n"
        for cue in cues:
            yield f"{_clock(cue.start_ms, '.')} --> {_clock(cue.end_ms, '.')}\n" + "".join(
                f"{''.join(_IN_VTT.get(char, char) for char in line)}\n" for line in cue.texts
            )

    return "\n".join(parts())


def _ass(cues: Sequence[Cue]) -> str:
    file = pysubs2.SSAFile()
    file.info |= {
        "PlayResX": str(_FRAME[0]),
        "PlayResY": str(_FRAME[1]),
        "WrapStyle": "2",
        "ScaledBorderAndShadow": "yes",
        "YCbCr Matrix": "None",
    }
    file.styles["Default"] = pysubs2.SSAStyle(
        fontsize=60, outline=3, shadow=0, marginl=96, marginr=96, marginv=60
    )
    file.events = [
        pysubs2.SSAEvent(
            start=cue.start_ms,
            end=cue.end_ms,
            text="\\N".join(in_ass(_with_wide_braces(line)) for line in cue.texts),
        )
        for cue in cues
    ]
    return file.to_string("ass")


def _clock(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{ms:03d}"
