"""Subtitles of the kept stretches, re-timed to the clip and written as SRT for the muxer to take in.

Only text subtitles; their styling is reduced to plain text. A cue that a cut goes through is shortened.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import av.stream

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.media.info import SubtitleInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.subtitles.stream import SubtitleStream

_ASS_FIELDS = 9
_SHORTEST = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Cue:
    """A text shown from `start` to `end`, in seconds."""

    start: Fraction
    end: Fraction
    text: str


def write_subtitles(
    clip: Clip, folder: Path, cancellation: Cancellation
) -> tuple[tuple[SubtitleInfo, Path], ...]:
    """Write one SRT file for each text track that has cues in the clip; return track and file.

    Raises Cancelled.
    """
    written = []
    for track in clip.info.subtitles:
        if not track.is_text:
            continue
        cues = retimed(_read_cues(clip.path, track.index, cancellation), clip)
        if cues:
            path = folder / f"subtitles-{track.index}.srt"
            path.write_text(_as_srt(cues), encoding="utf-8")
            written.append((track, path))
    return tuple(written)


def has_cues(clip: Clip, cancellation: Cancellation) -> bool:
    """Tell whether any text track has a cue in the clip. Raises Cancelled."""
    return any(
        retimed(_read_cues(clip.path, track.index, cancellation), clip)
        for track in clip.info.subtitles
        if track.is_text
    )


def retimed(cues: tuple[Cue, ...], clip: Clip) -> tuple[Cue, ...]:
    """Return the parts of `cues` that the clip keeps, in its own time."""
    kept = []
    for stretch in clip.stretches:
        for cue in cues:
            start, end = max(cue.start, stretch.start), min(cue.end, stretch.end)
            if end - start >= _SHORTEST:
                shift = stretch.place - stretch.start
                kept.append(Cue(start + shift, end + shift, cue.text))
    return tuple(sorted(kept, key=lambda cue: (cue.start, cue.end)))


def _read_cues(path: Path, index: int, cancellation: Cancellation) -> tuple[Cue, ...]:
    cues = []
    with open_media(path) as container:
        stream: SubtitleStream = container.streams[index]  # type: ignore[assignment]
        timebase = Fraction(stream.time_base or Fraction(1, 1000))
        for other in container.streams:
            if other.index != index:
                other.discard = av.stream.Discard.all
        for packet in packets_of(container, stream):
            cancellation.raise_if_cancelled()
            if packet.pts is None or not packet.duration:
                continue
            start = packet.pts * timebase
            text = "\n".join(
                filter(None, (_plain(s.ass) for s in packet.decode() if s.type == b"ass"))
            )
            if text:
                cues.append(Cue(start, start + packet.duration * timebase, text))
    return tuple(cues)


def _plain(ass: bytes) -> str:
    fields = ass.decode("utf-8", errors="replace").split(",", _ASS_FIELDS - 1)
    text = fields[-1].replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ")
    while (start := text.find("{")) >= 0 and (end := text.find("}", start)) >= 0:
        text = text[:start] + text[end + 1 :]
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _as_srt(cues: tuple[Cue, ...]) -> str:
    return "\n".join(
        f"{number}\n{_clock(cue.start)} --> {_clock(cue.end)}\n{cue.text}\n"
        for number, cue in enumerate(cues, 1)
    )


def _clock(seconds: Fraction) -> str:
    milliseconds = round(seconds * 1000)
    whole, milliseconds = divmod(milliseconds, 1000)
    minutes, whole = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{whole:02d},{milliseconds:03d}"
