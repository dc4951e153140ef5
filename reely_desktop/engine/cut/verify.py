"""Looking at a written clip before anyone is told that it is done.

The file is read back by the same door as any input and held against what was planned: every frame and
its time, nothing hidden, copied frames bit for bit, each seam decoded, where the sound starts and how
long it is. A check that fails says what was seen; what follows from it is the caller's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import av.error

from reely_desktop.engine.cut.h264_source import digest_of
from reely_desktop.engine.cut.request import Check, VerifyDepth
from reely_desktop.engine.media.probe import MediaInfo, VideoInfo, probe
from reely_desktop.engine.media.reading import open_media
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.video.stream import VideoStream

_FRAMES_PAST_A_SEAM = 3
_SOUND_TOLERANCE = Fraction(1, 1000)
_SOUND_LENGTH_TOLERANCE = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a clip should hold.

    `shown_at` is when each frame is shown, in seconds; `seams` are where pieces meet, as places of
    frames; `copied` holds the digests of copied frames by their place in storage order; each of
    `audio_tracks` lasts `duration` seconds.
    """

    shown_at: tuple[Fraction, ...]
    seams: tuple[int, ...]
    copied: dict[int, bytes]
    audio_tracks: int
    duration: Fraction


@dataclass(frozen=True, slots=True)
class _Stored:
    pts: Fraction
    dts_ticks: int
    is_key: bool
    digest: bytes | None
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """The checks, and how much later than the picture the sound starts (None without both)."""

    checks: tuple[Check, ...]
    audio_offset: Fraction | None

    @property
    def passed(self) -> bool:
        """Whether nothing was found wrong."""
        return all(check.ok for check in self.checks)


def verify(
    path: Path, expected: Expected, *, depth: VerifyDepth, cancellation: Cancellation
) -> Verified:
    """Hold the clip at `path` against `expected`. Raises MediaError if it cannot even be read."""
    checks: list[Check] = []
    info = probe(path)
    if expected.shown_at:
        if info.video is None:
            return Verified((Check("picture", ok=False, detail="there is no picture"),), None)
        stored = _stored_frames(path, info.video, expected, cancellation)
        checks.append(_check_times(stored, info.video, expected))
        checks.append(_check_hidden(stored))
        if expected.copied:
            checks.append(_check_copies(stored, expected))
        if depth is VerifyDepth.FULL:
            checks.append(
                _check_every_frame(path, info.video, len(expected.shown_at), cancellation)
            )
            checks.append(_check_seeks(path, info.video, stored, cancellation))
        else:
            checks.append(_check_seams(path, info.video, stored, expected, cancellation))
    offset = None
    if expected.audio_tracks:
        check, offset = _check_sound(info, expected)
        checks.append(check)
    return Verified(tuple(checks), offset if expected.shown_at else None)


def _stored_frames(
    path: Path, video: VideoInfo, expected: Expected, cancellation: Cancellation
) -> list[_Stored]:
    stored: list[_Stored] = []
    with open_media(path) as container:
        for packet in container.demux(container.streams[video.index]):
            cancellation.raise_if_cancelled()
            if packet.pts is None or not packet.size:
                continue
            digest = digest_of(bytes(packet)) if len(stored) in expected.copied else None
            dts = packet.pts if packet.dts is None else packet.dts
            stored.append(
                _Stored(
                    packet.pts * video.timebase, dts, packet.is_keyframe, digest, packet.is_discard
                )
            )
    return stored


def _check_times(stored: Sequence[_Stored], video: VideoInfo, expected: Expected) -> Check:
    shown = sorted(s.pts for s in stored if not s.is_hidden)
    if len(shown) != len(expected.shown_at):
        return Check("frames", ok=False, detail=f"{len(shown)} of {len(expected.shown_at)} frames")
    off = max(abs(a - b) for a, b in zip(shown, expected.shown_at, strict=True))
    if off > video.timebase:
        return Check("frames", ok=False, detail=f"a frame is {float(off):.4f} s off its time")
    return Check("frames", ok=True, detail=f"{len(shown)} frames, first at 0, each at its time")


def _check_hidden(stored: Sequence[_Stored]) -> Check:
    hidden = sum(1 for s in stored if s.is_hidden or s.pts < 0)
    return Check("hidden", ok=not hidden, detail=f"{hidden} frames are stored but not shown")


def _check_copies(stored: Sequence[_Stored], expected: Expected) -> Check:
    wrong = sum(
        1
        for place, digest in expected.copied.items()
        if place >= len(stored) or stored[place].digest != digest
    )
    return Check(
        "copies",
        ok=not wrong,
        detail=f"{len(expected.copied) - wrong} of {len(expected.copied)} copied frames are "
        "bit-identical",
    )


def _check_seams(
    path: Path,
    video: VideoInfo,
    stored: Sequence[_Stored],
    expected: Expected,
    cancellation: Cancellation,
) -> Check:
    """Decode from the last keyframe before each seam, and before the end, to just past it."""
    times = expected.shown_at
    places = sorted({0, *expected.seams, len(times)})
    until_from: dict[_Stored, int] = {}
    for place in places:
        before = times[max(place - 1, 0)]
        keys = [s for s in stored if s.is_key and s.pts <= before + video.timebase]
        if not keys:
            return Check("seams", ok=False, detail="decoding cannot begin before a seam")
        first = max(keys, key=lambda s: s.pts)
        until_from[first] = min(place + _FRAMES_PAST_A_SEAM, len(times))
    decoded = 0
    for first, until in until_from.items():
        start = sum(1 for t in times if t < first.pts - video.timebase)
        seen = _decode(path, video, first.dts_ticks, until - start, cancellation)
        if seen != until - start:
            detail = f"only {seen} of {until - start} frames decode from {start} on"
            return Check("seams", ok=False, detail=detail)
        decoded += seen
    return Check("seams", ok=True, detail=f"{decoded} frames decoded around {len(places)} places")


def _check_every_frame(
    path: Path, video: VideoInfo, frames: int, cancellation: Cancellation
) -> Check:
    seen = _decode(path, video, None, frames + 1, cancellation)
    return Check("every frame", ok=seen == frames, detail=f"{seen} of {frames} frames decode")


def _check_seeks(
    path: Path, video: VideoInfo, stored: Sequence[_Stored], cancellation: Cancellation
) -> Check:
    keys = [s for s in stored if s.is_key]
    good = sum(1 for s in keys if _decode(path, video, s.dts_ticks, 1, cancellation) == 1)
    return Check("seeks", ok=good == len(keys), detail=f"{good} of {len(keys)} sync samples decode")


def _decode(
    path: Path, video: VideoInfo, from_dts: int | None, frames: int, cancellation: Cancellation
) -> int:
    """Return how many of `frames` frames decode without a fault from `from_dts` on.

    The loop filter is left out: it smooths what was decoded and can meet no fault.
    """
    seen = 0
    with open_media(path) as container:
        stream: VideoStream = container.streams[video.index]  # type: ignore[assignment]
        stream.thread_type = "AUTO"
        stream.codec_context.options = {"err_detect": "explode", "skip_loop_filter": "all"}
        if from_dts is not None:
            container.seek(from_dts, stream=stream)
        try:
            for frame in container.decode(stream):
                cancellation.raise_if_cancelled()
                if frame.is_corrupt:
                    break
                seen += 1
                if seen == frames:
                    break
        except av.error.InvalidDataError:
            return seen
    return seen


def _check_sound(info: MediaInfo, expected: Expected) -> tuple[Check, Fraction | None]:
    if len(info.audio) != expected.audio_tracks:
        detail = f"{len(info.audio)} of {expected.audio_tracks} audio tracks"
        return Check("sound", ok=False, detail=detail), None
    first = info.video.origin.seconds if info.video is not None else Fraction(0)
    offset = Fraction(0)
    for track in info.audio:
        start, end = _heard(info.path, track.index)
        offset = max(offset, start - first, key=abs)
        if abs(end - start - expected.duration) > _SOUND_LENGTH_TOLERANCE:
            detail = (
                f"a track lasts {float(end - start):.3f} s, not {float(expected.duration):.3f} s"
            )
            return Check("sound", ok=False, detail=detail), offset
    return (
        Check(
            "sound",
            ok=abs(offset) <= _SOUND_TOLERANCE,
            detail=f"{len(info.audio)} tracks, {float(offset) * 1000:+.1f} ms from the picture",
        ),
        offset,
    )


def _heard(path: Path, index: int) -> tuple[Fraction, Fraction]:
    """Return when a track is first and last heard, its encoder's padding left out, in seconds."""
    with open_media(path) as container:
        stream: AudioStream = container.streams[index]  # type: ignore[assignment]
        timebase = Fraction(stream.time_base or 1)
        start: Fraction | None = None
        end = Fraction(0)
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            if start is None:
                for frame in packet.decode():
                    start = (frame.pts or 0) * Fraction(frame.time_base or timebase)
                    break
            end = max(end, (packet.pts + (packet.duration or 0)) * timebase)
    return start or Fraction(0), end
