"""Ranges as they are typed, made into times of one file. The door where text becomes MediaTime."""

from dataclasses import dataclass

from reely_desktop.app.exporting import resolve_time
from reely_desktop.cli.endings import UsageError
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.mediatime import END_OF_MEDIA, ZERO, MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.timecode import NotATime, parse_time

TIME_FORMS = """times, counted from the first frame shown:
  83.25         seconds
  1:23.250      minutes and seconds, or hours, minutes and seconds
  00:01:23:06   hours, minutes, seconds and frames; 00:01:23;06 counts drop-frame
  f1234         frame 1234, the first being f0
The first frame kept is the first at or after --in, the last one the last before --out."""


@dataclass(frozen=True, slots=True)
class TypedRanges:
    """What stood behind --in, --out and --keep, as typed; None where nothing stood."""

    in_point: str | None
    out_point: str | None
    kept: tuple[str, ...]


def read_ranges(
    info: MediaInfo, typed: TypedRanges, *, cancellation: Cancellation
) -> tuple[MediaRange, ...]:
    """Return the ranges meant, in time from the first presented frame.

    Without --in the clip starts with the file, without --out it ends with it. Raises UsageError for
    what is not a time and for a range that holds nothing, MediaError for a frame the file lacks.
    """
    if typed.kept:
        pairs = [_halves(text) for text in typed.kept]
        return tuple(
            _range(
                _time(info, start, f"--keep {text}", cancellation),
                _time(info, end, f"--keep {text}", cancellation),
                f"--keep {text}",
            )
            for text, (start, end) in zip(typed.kept, pairs, strict=True)
        )
    start, end = ZERO, END_OF_MEDIA
    if typed.in_point is not None:
        start = _time(info, typed.in_point, "--in", cancellation)
    if typed.out_point is not None:
        end = _time(info, typed.out_point, "--out", cancellation)
    return (_range(start, end, f"--in {typed.in_point or 0} --out {typed.out_point or 'the end'}"),)


def _halves(text: str) -> tuple[str, str]:
    halves = text.split("-")
    if len(halves) != 2 or not all(half.strip() for half in halves):  # noqa: PLR2004 - start and end
        raise UsageError(
            f"--keep {text} is not a range",
            hint="write two times with a hyphen between them, as in --keep 10-12.5 1:00-1:20",
        )
    return halves[0], halves[1]


def _time(info: MediaInfo, text: str, option: str, cancellation: Cancellation) -> MediaTime:
    try:
        typed = parse_time(text, frame_rate=info.video.frame_rate if info.video else None)
    except NotATime as reason:
        raise UsageError(
            f"{option} {text!r} is not a time: {reason}",
            code="RLY-NOT-A-TIME",
            hint="`reely trim --help` shows every form",
        ) from reason
    return resolve_time(info, typed, cancellation=cancellation)


def _range(start: MediaTime, end: MediaTime, option: str) -> MediaRange:
    if end <= start:
        what = "holds nothing" if end == start else "ends before it starts"
        raise UsageError(
            f"the range {option} {what}",
            code="RLY-EMPTY-RANGE",
            hint="give an out point that lies after the in point",
        )
    return MediaRange(start, end)
