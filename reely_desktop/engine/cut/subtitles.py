"""Subtitles of the kept stretches, re-timed to the clip and written as SRT for the muxer to take in.

Only text subtitles; their styling is reduced to plain text. A cue that a cut goes through is shortened.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import av.error
import av.stream

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.media.info import SubtitleInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet

_LONGEST = Fraction(60)
"""Seconds before a stretch from which its cues are looked for, where that takes reading the file."""

_INTERLEAVED = Fraction(5)
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
    for track, cues in _kept_cues(clip, cancellation):
        path = folder / f"subtitles-{track.index}.srt"
        path.write_text(_as_srt(cues), encoding="utf-8")
        written.append((track, path))
    return tuple(written)


def has_cues(clip: Clip, cancellation: Cancellation) -> bool:
    """Tell whether any text track has a cue in the clip. Raises Cancelled."""
    return bool(_kept_cues(clip, cancellation))


def retimed(cues: tuple[Cue, ...], clip: Clip) -> tuple[Cue, ...]:
    """Return the parts of `cues` that the clip keeps, in its own time."""
    kept = []
    for stretch in clip.stretches:
        for cue in cues:
            start, end = max(cue.start, stretch.start), min(cue.end, stretch.end)
            if end - start >= _SHORTEST:
                shift = stretch.place - stretch.start
                kept.append(Cue(start + shift, end + shift, cue.text))
    return tuple(sorted(kept, key=lambda cue: (cue.start, cue.end, cue.text)))


def _kept_cues(
    clip: Clip, cancellation: Cancellation
) -> list[tuple[SubtitleInfo, tuple[Cue, ...]]]:
    tracks = [track for track in clip.info.subtitles if track.is_text]
    if not tracks:
        return []
    cues: dict[int, set[Cue]] = {track.index: set() for track in tracks}
    video = clip.info.video
    with open_media(clip.path) as container:
        if video is not None and video.has_sample_index:
            for stream in container.streams:
                if stream.index not in cues:
                    stream.discard = av.stream.Discard.all  # it is not even read
        for start, end in _windows(clip):
            _seek(container, start)
            _read_cues(container, cues, until=end, cancellation=cancellation)
    kept = [(track, retimed(tuple(cues[track.index]), clip)) for track in tracks]
    return [(track, found) for track, found in kept if found]


def _windows(clip: Clip) -> list[tuple[Fraction, Fraction]]:
    """Return from and to which second of the file its cues may be heard in the clip, in order."""
    windows: list[tuple[Fraction, Fraction]] = []
    for start, end in sorted((s.start - _LONGEST, s.end) for s in clip.stretches):
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _seek(container: "InputContainer", seconds: Fraction) -> None:
    try:
        container.seek(int(seconds * av.time_base))
    except av.error.FFmpegError:
        container.seek(0)  # some containers refuse to seek before their start


def _read_cues(
    container: "InputContainer",
    cues: dict[int, set[Cue]],
    *,
    until: Fraction,
    cancellation: Cancellation,
) -> None:
    """Add the cues from where `container` stands; what else is read tells when `until` is reached."""
    for packet in packets_of(container, *container.streams):
        cancellation.raise_if_cancelled()
        if packet.pts is None or packet.time_base is None:
            continue
        start = packet.pts * Fraction(packet.time_base)
        if start > until + _INTERLEAVED:
            return
        if packet.stream_index in cues and packet.duration:
            text = "\n".join(filter(None, (_plain(s.ass) for s in _decoded(packet))))
            if text:
                end = start + packet.duration * Fraction(packet.time_base)
                cues[packet.stream_index].add(Cue(start, end, text))


def _decoded(packet: "Packet[Any]") -> list[Any]:
    lines: list[Any] = packet.decode()
    return [line for line in lines if line.type == b"ass"]


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
