"""The clip as it will be: which frames and which sound, known exactly before anything is written.

Here a request meets its source. Times from the first presented frame become frames with their PTS, the
sound's stretches follow from the frames, and what has to be said about it (a clamped out point) is
noted. What is not here: how the frames get into the clip (`plan`), and writing.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.frames import FrameTable, read_tables
from reely_desktop.engine.media.info import MediaInfo, VideoInfo
from reely_desktop.engine.media.spacing import RateClass, comes_at
from reely_desktop.engine.mediatime import END_OF_MEDIA, MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.timecode import format_clock

NO_FRAME = "RLY-RANGE-NO-FRAME"
"""The code of the error for a range that falls between two frames."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One kept stretch: `start` and `end` on the source's own clock, `place` where it begins in the clip.

    All in seconds, exact. With a constant frame rate `length` is a whole number of frames.
    """

    start: Fraction
    end: Fraction
    place: Fraction
    length: Fraction


@dataclass(frozen=True, slots=True)
class Clip:
    """What will be written of `info`.

    `kept` are frame numbers, range by range, and `tables` hold them all; both are empty without picture.
    """

    info: MediaInfo
    kept: tuple[range, ...]
    tables: tuple[FrameTable, ...]
    stretches: tuple[Stretch, ...]
    notes: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The source."""
        return self.info.path

    @property
    def frames(self) -> int:
        """How many frames the clip shows."""
        return sum(len(span) for span in self.kept)

    @property
    def duration(self) -> Fraction:
        """Seconds that the clip lasts."""
        return sum((s.length for s in self.stretches), Fraction(0))

    def shown_at(self) -> tuple[Fraction, ...]:
        """Return when each frame is shown, in seconds from the clip's first."""
        rate = _constant_rate(self.info.video)
        if rate is not None:
            return tuple(n / rate for n in range(self.frames))
        times: list[Fraction] = []
        for span, table, stretch in zip(self.kept, self.tables, self.stretches, strict=True):
            times += [
                stretch.place + table.pts_of(n) * table.timebase - stretch.start for n in span
            ]
        return tuple(times)


def resolve_clip(
    info: MediaInfo,
    ranges: tuple[MediaRange, ...],
    *,
    with_picture: bool,
    cancellation: Cancellation,
) -> Clip:
    """Find the frames and the sound of `ranges`. Raises MediaError RLY-RANGE-OUTSIDE, and Cancelled."""
    video = info.video
    if video is None or not with_picture:
        return _sound_only(info, ranges)
    tables = read_tables(info.path, video, ranges, cancellation=cancellation)
    kept: list[range] = []
    notes: list[str] = []
    for wanted, table in zip(ranges, tables, strict=True):
        span = table.numbers_in(wanted)
        end = MediaTime(
            table.end_pts_of(table.first_number + len(table.stamps) - 1) - table.origin,
            table.timebase,
        )
        if not span:
            raise _outside(info, wanted, end)
        if table.reaches_end and end < wanted.end < END_OF_MEDIA:
            notes.append(_clamped(wanted.end, end))
        kept.append(span)
    if any(not _is_even(video, span, table) for span, table in zip(kept, tables, strict=True)):
        video = replace(video, rate_class=RateClass.VARIABLE)
        info = replace(info, video=video)
    notes += _left_out(info)
    return Clip(info, tuple(kept), tables, _stretches(video, ranges, kept, tables), tuple(notes))


def _is_even(video: VideoInfo, span: range, table: FrameTable) -> bool:
    """Tell whether the kept frames come at the file's constant rate here too, and go on at it."""
    if video.rate_class is not RateClass.CONSTANT:
        return False
    first = span.start - table.first_number
    stamps = table.stamps[first : first + len(span) + 1]
    return comes_at(video.frame_rate, stamps, timebase=table.timebase)


def _stretches(
    video: VideoInfo,
    ranges: tuple[MediaRange, ...],
    kept: list[range],
    tables: tuple[FrameTable, ...],
) -> tuple[Stretch, ...]:
    rate = _constant_rate(video)
    place = Fraction(0)
    result = []
    for number, (wanted, span, table) in enumerate(zip(ranges, kept, tables, strict=True)):
        start = table.pts_of(span.start) * table.timebase
        end = table.end_pts_of(span[-1]) * table.timebase
        if rate is not None:
            start = _unrounded(start, span.start, rate, table)
            length = len(span) / rate
        else:
            # The last frame is not held past the out point, however long it is stored to last;
            # between two stretches a frame lasts as stored, because the joint follows the frames.
            if number == len(kept) - 1:
                end = min(end, wanted.end.seconds + table.origin * table.timebase)
            length = end - start
        result.append(Stretch(start, start + length if rate else end, place, length))
        place += length
    return tuple(result)


def _unrounded(start: Fraction, number: int, rate: Fraction, table: FrameTable) -> Fraction:
    """Return the time of frame `number` at its rate, where the ticks of the container only round it."""
    counted = table.origin * table.timebase + number / rate
    return counted if abs(counted - start) <= table.timebase else start


def _constant_rate(video: VideoInfo | None) -> Fraction | None:
    if video is None or video.rate_class is not RateClass.CONSTANT:
        return None
    return video.frame_rate


def _sound_only(info: MediaInfo, ranges: tuple[MediaRange, ...]) -> Clip:
    if not info.audio:
        raise MediaError(
            f"{info.path.name} holds no sound",
            code="RLY-MEDIA-NO-SOUND",
            hint="leave out --audio-only, or choose a file with sound",
        )
    origin = info.video.origin if info.video else min(a.start for a in info.audio)
    place = Fraction(0)
    stretches = []
    notes = []
    for wanted in ranges:
        if wanted.start >= info.duration:
            raise _outside(info, wanted, info.duration)
        end = min(wanted.end, info.duration)
        if end < wanted.end < END_OF_MEDIA:
            notes.append(_clamped(wanted.end, end))
        start = origin.seconds + wanted.start.seconds
        length = end.seconds - wanted.start.seconds
        stretches.append(Stretch(start, start + length, place, length))
        place += length
    return Clip(info, (), (), tuple(stretches), tuple(notes))


def _left_out(info: MediaInfo) -> list[str]:
    """Say what of the file no clip of it holds."""
    notes = []
    if info.video_streams > 1:
        notes.append(f"only the first of its {info.video_streams} pictures is kept")
    if any(not track.is_text for track in info.subtitles):
        notes.append("subtitles that are pictures are left out")
    if info.chapters:
        notes.append("chapters are left out")
    return notes


def _outside(info: MediaInfo, wanted: MediaRange, end: MediaTime) -> MediaError:
    if wanted.start < end:
        return MediaError(
            f"no frame of {info.path.name} begins between {format_clock(wanted.start)} and "
            f"{format_clock(wanted.end)}",
            code=NO_FRAME,
            hint="make the range longer",
        )
    return MediaError(
        f"the range starts at {format_clock(wanted.start)}, but {info.path.name} ends at "
        f"{format_clock(end)}",
        code="RLY-RANGE-OUTSIDE",
        hint="choose times inside the file",
    )


def _clamped(wanted: MediaTime, end: MediaTime) -> str:
    return (
        f"the out point {format_clock(wanted)} is past the end; the clip ends with the file at "
        f"{format_clock(end)}"
    )
