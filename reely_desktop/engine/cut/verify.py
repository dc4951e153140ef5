"""Looking at a written clip before anyone is told that it is done.

The file is read back by the same door as any input and held against what was planned: every frame and
its time, nothing hidden, copied frames bit for bit, each seam decoded, where the sound starts and how
long it is. A check that fails says what was seen; what follows from it is the caller's business.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.reading_back import (
    ReadBack,
    StoredFrame,
    decoding,
    lenient_decoding,
    read_back,
)
from reely_desktop.engine.cut.request import Check, VerifyDepth
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation

_FRAMES_PAST_A_SEAM = 3
_SOUND_LENGTH_TOLERANCE = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class Heard:
    """From when to when one track is to be heard, in seconds; it may start `tolerance` off."""

    start: Fraction
    end: Fraction
    tolerance: Fraction = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a clip should hold.

    `shown_at` is when each frame is shown, in seconds; `seams` are where pieces meet, as places of
    frames; `copied` holds the digests of copied frames by their place in storage order; `sound` is
    one entry for each track. `may_begin_open` allows keyframes of open groups, as sources have them.
    """

    shown_at: tuple[Fraction, ...]
    seams: tuple[int, ...]
    copied: dict[int, bytes]
    sound: tuple[Heard, ...]
    may_begin_open: bool = False


@dataclass(frozen=True, slots=True)
class Verified:
    """The checks, and how much later than the picture the sound starts (None without both)."""

    checks: tuple[Check, ...]
    audio_offset: Fraction | None

    @property
    def passed(self) -> bool:
        """Whether nothing was found wrong."""
        return all(check.ok for check in self.checks)


def heard_throughout(tracks: int, duration: Fraction) -> tuple[Heard, ...]:
    """Return what `tracks` tracks are expected to be that sound as long as the clip lasts."""
    return (Heard(Fraction(0), duration),) * tracks


def verify(
    path: Path, expected: Expected, *, depth: VerifyDepth, cancellation: Cancellation
) -> Verified:
    """Hold the clip at `path` against `expected`. Raises MediaError if it cannot even be read."""
    info = probe(path)
    video = info.video
    if expected.shown_at and video is None:
        return Verified((Check("picture", ok=False, detail="there is no picture"),), None)
    found = read_back(info, digests_at=expected.copied.__contains__, cancellation=cancellation)
    checks: list[Check] = []
    if expected.shown_at and video is not None:
        checks += [_check_times(found, video, expected), _check_hidden(found)]
        if expected.copied:
            checks.append(_check_copies(found, expected))
        if depth is VerifyDepth.FULL:
            checks += _check_all(path, video, found, len(expected.shown_at), cancellation)
        else:
            checks.append(_check_seams(path, video, found, expected, cancellation))
    offset = None
    if expected.sound:
        check, offset = _check_sound(found, video, expected.sound)
        checks.append(check)
    return Verified(tuple(checks), offset if expected.shown_at else None)


def _check_times(found: ReadBack, video: VideoInfo, expected: Expected) -> Check:
    shown = sorted(frame.pts for frame in found.frames if not frame.is_hidden)
    if len(shown) != len(expected.shown_at):
        return Check("frames", ok=False, detail=f"{len(shown)} of {len(expected.shown_at)} frames")
    off = max(abs(a - b) for a, b in zip(shown, expected.shown_at, strict=True))
    if off > video.timebase:
        return Check("frames", ok=False, detail=f"a frame is {float(off):.4f} s off its time")
    return Check("frames", ok=True, detail=f"{len(shown)} frames, first at 0, each at its time")


def _check_hidden(found: ReadBack) -> Check:
    # What an edit list cuts off at the end is not even listed, but it is counted.
    hidden = sum(1 for frame in found.frames if frame.is_hidden)
    hidden += (found.stated_frames or len(found.frames)) - len(found.frames)
    return Check("hidden", ok=not hidden, detail=f"{hidden} frames are stored but not shown")


def _check_copies(found: ReadBack, expected: Expected) -> Check:
    wrong = sum(
        1
        for place, digest in expected.copied.items()
        if place >= len(found.frames) or found.frames[place].digest != digest
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
    found: ReadBack,
    expected: Expected,
    cancellation: Cancellation,
) -> Check:
    """Decode from the last keyframe before each seam, and before the end, to just past it."""
    times = expected.shown_at
    places = sorted({0, *expected.seams, len(times)})
    keys = _keys(found)
    stamps = [key.pts - video.timebase for key in keys]
    until_from: dict[StoredFrame, int] = {}
    for place in places:
        at = bisect_right(stamps, times[max(place - 1, 0)]) - 1
        if at < 0:
            return Check("seams", ok=False, detail="decoding cannot begin before a seam")
        until_from[keys[at]] = min(place + _FRAMES_PAST_A_SEAM, len(times))
    decoded = 0
    with (
        decoding(path, video, cancellation) as strict,
        lenient_decoding(path, video, cancellation) as lenient,
    ):
        for key, until in until_from.items():
            start = bisect_left(times, key.pts - video.timebase)
            seen = strict.count_from(key, until - start)
            if seen != until - start and expected.may_begin_open:
                seen = lenient.count_from(key, until - start)
            if seen != until - start:
                detail = f"only {seen} of {until - start} frames decode from {start} on"
                return Check("seams", ok=False, detail=detail)
            decoded += seen
    return Check("seams", ok=True, detail=f"{decoded} frames decoded around {len(places)} places")


def _check_all(
    path: Path, video: VideoInfo, found: ReadBack, frames: int, cancellation: Cancellation
) -> tuple[Check, Check]:
    """Decode everything, and one frame from each sync sample."""
    keys = _keys(found)
    with decoding(path, video, cancellation) as picture:
        seen = picture.count_all(frames + 1)
        good = sum(1 for key in keys if picture.count_from(key, 1) == 1)
    return (
        Check("every frame", ok=seen == frames, detail=f"{seen} of {frames} frames decode"),
        Check("seeks", ok=good == len(keys), detail=f"{good} of {len(keys)} sync samples decode"),
    )


def _keys(found: ReadBack) -> list[StoredFrame]:
    return sorted((f for f in found.frames if f.is_key), key=lambda frame: frame.pts)


def _check_sound(
    found: ReadBack, video: VideoInfo | None, expected: Sequence[Heard]
) -> tuple[Check, Fraction | None]:
    if len(found.tracks) != len(expected):
        detail = f"{len(found.tracks)} of {len(expected)} audio tracks"
        return Check("sound", ok=False, detail=detail), None
    first = video.origin.seconds if video is not None else Fraction(0)
    offset = max((track.start - first for track in found.tracks), key=abs)
    for track, wanted in zip(found.tracks, expected, strict=True):
        if abs(track.end - first - wanted.end) > _SOUND_LENGTH_TOLERANCE + track.grain:
            detail = f"a track ends at {float(track.end):.3f} s, not {float(wanted.end):.3f} s"
            return Check("sound", ok=False, detail=detail), offset
    plural = "" if len(found.tracks) == 1 else "s"
    detail = f"{len(found.tracks)} track{plural}, {float(offset) * 1000:+.1f} ms from the picture"
    is_met = all(
        abs(track.start - first - wanted.start) <= wanted.tolerance
        for track, wanted in zip(found.tracks, expected, strict=True)
    )
    return Check("sound", ok=is_met, detail=detail), offset
