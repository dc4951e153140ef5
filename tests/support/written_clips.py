"""What a written clip holds, read back without Reely, to be held against what was asked for."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import av

from tests.support.clip_spec import ClipSpec, frame_times
from tests.support.clips import cached_clip
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
