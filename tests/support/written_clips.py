"""What a written clip holds, read back without Reely, to be held against what was asked for."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import av

from reely_desktop.engine.mediatime import MediaRange
from tests.support import sounds
from tests.support.clip_spec import ClipSpec, duration, frame_times
from tests.support.clips import cached_clip
from tests.support.exports import span
from tests.support.frame_numbers import decode_frame_times, decode_numbered_times


@dataclass(frozen=True, slots=True)
class Seen:
    """The frames that a clip presents, by number and time, and how many it stores in all."""

    numbers: tuple[int | None, ...]
    times: tuple[Fraction, ...]
    stored: int


def look_at(path: Path) -> Seen:
    """Decode every presented frame of `path`, and count the stored ones, hidden or not."""
    shown = decode_numbered_times(path)
    with av.open(str(path), options={"ignore_editlist": "1"}) as container:
        stored = sum(1 for packet in container.demux(video=0) if packet.size)
    return Seen(
        numbers=tuple(number for _, number in shown),
        times=tuple(time for time, _ in shown),
        stored=stored,
    )


@cache
def source_times(spec: ClipSpec) -> tuple[Fraction, ...]:
    """Return when each frame of the cached clip is shown, in seconds from the first.

    An uneven clip in a container of whole milliseconds is shown at what those say; an even one comes
    at its rate, which they only round.
    """
    if not spec.vfr:
        return tuple(frame_times(spec))
    first, *_ = times = decode_frame_times(cached_clip(spec))
    return tuple(time - first for time in times)


def range_of(spec: ClipSpec, first: int, end: int) -> MediaRange:
    """Return the range from frame `first` up to, not including, frame `end` of the cached clip."""
    times = (*source_times(spec), duration(spec))
    return span(times[first], times[end])


def sound_lateness(
    spec: ClipSpec,
    clip: Path,
    *,
    at: Fraction,
    heard_from: Fraction,
    seconds: Fraction,
    track: int = 0,
) -> int:
    """Measure by how many samples the clip's sound is late from second `at` on.

    What should be heard there is what the cached clip's source sound is from `heard_from` on, in
    seconds from its first presented frame; `seconds` of it are compared.
    """
    rate = sounds.SAMPLE_RATE_HZ
    heard = sounds.decode_sound(clip, track=track)[round(at * rate) : round((at + seconds) * rate)]
    source = sounds.decode_sound(cached_clip(spec), track=track)
    return sounds.offset_between(source, heard, heard_from)
