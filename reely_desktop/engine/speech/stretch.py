"""A stretch of a recording's sound in a file of its own, to try how fast a model listens to it."""

import wave
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.sound import sound_blocks
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation

_RATE_HZ = 16_000
_STRETCH_MS = 60_000
_MS = Fraction(1, 1000)


def middle_of(info: MediaInfo) -> MediaRange:
    """Return the minute in the middle of the recording; all of a shorter one."""
    length_ms = max(1, int(info.duration.seconds * 1000))
    start_ms = max(0, (length_ms - _STRETCH_MS) // 2)
    end_ms = min(length_ms, start_ms + _STRETCH_MS)
    return MediaRange(MediaTime(start_ms, _MS), MediaTime(end_ms, _MS))


def write_stretch(
    info: MediaInfo, span: MediaRange, file: Path, *, cancellation: Cancellation
) -> None:
    """Write the first track's sound in `span` into the WAV `file`.

    Raises MediaError where there is no sound to be read, OSError and Cancelled.
    """
    shape = f"aformat=sample_fmts=s16:channel_layouts=mono:sample_rates={_RATE_HZ}"
    with wave.open(str(file), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(_RATE_HZ)
        for block in sound_blocks(
            info, track=0, span=span, filters=[shape], cancellation=cancellation
        ):
            plane = memoryview(block.planes[0])
            written.writeframes(bytes(plane[: block.samples * 2]))
