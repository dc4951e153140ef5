"""Times as people write them, read and printed at the door only. PURE.

    83.25          seconds                       a time
    1:23.250       minutes and seconds           a time
    1:02:03.5      hours, minutes, seconds       a time
    00:01:23:06    SMPTE, non-drop               a frame number, needs the frame rate
    00:01:23;06    SMPTE, drop-frame             a frame number, 30000/1001 and its multiples only
    f1234          the frame itself, from 0      a frame number

A frame number is a label that the frame table turns into a time; it is not turned into seconds
here, because only the file knows when its frame 1234 is shown.
Drop-frame counting: SMPTE ST 12-1, section 5.2.2.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.engine.mediatime import MediaTime, Rounding, from_seconds

_CLOCK = re.compile(r"(?:(?:(\d+):)?([0-5]?\d):([0-5]?\d)|(\d+))(?:\.(\d+))?", re.ASCII)
_BARE_FRACTION = re.compile(r"\.(\d+)", re.ASCII)
_SMPTE = re.compile(r"(\d+):([0-5]?\d):([0-5]?\d)([:;])(\d+)", re.ASCII)
_FRAME = re.compile(r"f(\d+)", re.ASCII | re.IGNORECASE)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class FrameNumber:
    """The number of a frame in presentation order, counted from 0."""

    number: int


class NotATime(ValueError):  # noqa: N818 - reads as what is wrong with the text
    """The text is not a time; the message says why, in words for the person who typed it."""


def parse_time(text: str, *, frame_rate: Fraction | None) -> MediaTime | FrameNumber:
    """Read one of the forms above. Raises NotATime; `frame_rate` is None where there are no frames."""
    text = text.strip()
    if len(text) > _LONGEST:
        raise NotATime("it is far too long for a time")
    if match := _FRAME.fullmatch(text):
        if frame_rate is None:
            raise NotATime("a frame number needs a video, and this file has none")
        return FrameNumber(int(match[1]))
    if match := _SMPTE.fullmatch(text):
        if frame_rate is None:
            raise NotATime("a timecode with frames needs a video, and this file has none")
        hours, minutes, seconds, frames = (int(match[i]) for i in (1, 2, 3, 5))
        if match[4] == ";":
            return _drop_frame_number(hours, minutes, seconds, frames, frame_rate)
        nominal = nominal_rate(frame_rate)
        _check_frame_field(frames, nominal)
        return FrameNumber(((hours * 60 + minutes) * 60 + seconds) * nominal + frames)
    if match := _BARE_FRACTION.fullmatch(text):
        return from_seconds(Fraction(int(match[1]), 10 ** len(match[1])))
    if match := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(match[i] or 0) for i in (1, 2, 3))
        whole = int(match[4]) if match[4] else (hours * 60 + minutes) * 60 + seconds
        digits = match[5] or "0"
        return from_seconds(whole + Fraction(int(digits), 10 ** len(digits)))
    if text.startswith("-"):
        raise NotATime("a time cannot be negative")
    raise NotATime("write it like 83.25, 1:23.250, 00:01:23:06 or f1234")


def nominal_rate(frame_rate: Fraction) -> int:
    """Return the whole number of frame labels in a timecode second: 30 for 30000/1001."""
    return max(1, round(frame_rate))


def format_clock(time: MediaTime, *, decimals: int = 3) -> str:
    """Print `time` as ``m:ss.mmm`` or ``h:mm:ss.mmm``, rounded down so that it never runs ahead."""
    sign, time = ("-", MediaTime(-time.pts, time.timebase)) if time.pts < 0 else ("", time)
    scale = 10**decimals
    ticks = time.rescale(Fraction(1, scale), Rounding.DOWN).pts
    whole, fraction = divmod(ticks, scale)
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    return f"{sign}{head}.{fraction:0{decimals}d}" if decimals else f"{sign}{head}"


def format_smpte(number: int, *, frame_rate: Fraction, drop_frame: bool = False) -> str:
    """Print frame `number` as ``hh:mm:ss:ff``, or ``hh:mm:ss;ff`` when counting drop-frame."""
    nominal = nominal_rate(frame_rate)
    if drop_frame:
        dropped = _dropped_a_minute(frame_rate)
        per_minute = nominal * 60 - dropped
        per_ten = per_minute * 10 + dropped
        tens, rest = divmod(number, per_ten)
        minutes_in = max(0, (rest - dropped) // per_minute)
        number += dropped * (9 * tens + minutes_in)
    seconds, frames = divmod(number, nominal)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    mark = ";" if drop_frame else ":"
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{mark}{frames:02d}"


def _drop_frame_number(
    hours: int, minutes: int, seconds: int, frames: int, frame_rate: Fraction
) -> FrameNumber:
    nominal = nominal_rate(frame_rate)
    dropped = _dropped_a_minute(frame_rate)
    _check_frame_field(frames, nominal)
    if seconds == 0 and frames < dropped and minutes % 10:
        raise NotATime("drop-frame timecode has no such frame: it skips the first of this minute")
    total_minutes = hours * 60 + minutes
    skipped = dropped * (total_minutes - total_minutes // 10)
    return FrameNumber((total_minutes * 60 + seconds) * nominal + frames - skipped)


def _dropped_a_minute(frame_rate: Fraction) -> int:
    ratio = frame_rate / Fraction(30000, 1001)
    if ratio.denominator != 1:
        raise NotATime(
            "drop-frame timecode is for 29.97 and 59.94 frames a second; write ':' instead"
        )
    return 2 * ratio.numerator


def _check_frame_field(frames: int, nominal: int) -> None:
    if frames >= nominal:
        raise NotATime(f"its last field counts frames from 0 to {nominal - 1} at this frame rate")
