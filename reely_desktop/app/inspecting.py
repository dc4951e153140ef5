"""Looking at a file without changing it: what it is, the shape of its sound, pictures along it.

What is not here: opening it in the window (`opening`), and writing clips (`exporting`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.fingerprint import fingerprint
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.peaks import Peaks, peaks_from_bytes, read_peaks
from reely_desktop.engine.media.pictures import Picture, PictureReader
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.stills import jpeg_of
from reely_desktop.engine.mediatime import MediaTime, from_seconds
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.host.cache import Cache
from reely_desktop.host.files import write_whole

_PEAKS_VERSION = 1
"""Counted up when the same sound gets other peaks than before."""


@dataclass(frozen=True, slots=True)
class Still:
    """A picture that was written to `file`; `time` is when its frame is first shown."""

    file: Path
    time: MediaTime
    width: int
    height: int


def look_at(path: Path) -> MediaInfo:
    """Return what the file is. Raises MediaError."""
    return probe(path)


def peaks_of(
    info: MediaInfo,
    *,
    track: int,
    cache: Cache,
    progress: Progress,
    cancellation: Cancellation,
    may_hold_lock: bool = False,
) -> Peaks:
    """Return the shape of audio track `track`, counted from 0; kept from then on.

    Python's lock may be held for long only where no window has to go on meanwhile; see `sound_blocks`.
    Raises MediaError and Cancelled.
    """
    key = f"peaks {_PEAKS_VERSION} {fingerprint(info.path)} {track}"
    kept = cache.get(key)
    if kept is not None:
        try:
            return peaks_from_bytes(kept)
        except ValueError:
            pass  # another Reely's, or a damaged disk's: made anew
    peaks = read_peaks(
        info,
        track=track,
        progress=progress,
        cancellation=cancellation,
        may_hold_lock=may_hold_lock,
    )
    cache.put(key, peaks.to_bytes())
    return peaks


def write_stills(
    info: MediaInfo,
    files: tuple[Path, ...],
    *,
    max_height: int | None,
    progress: Progress,
    cancellation: Cancellation,
) -> Iterator[Still]:
    """Write one JPEG of each of `len(files)` equal stretches of the video, and yield each when written.

    It is the last keyframe up to the middle of the stretch where that lies in it, which costs next to
    nothing, else the very frame in the middle. Raises MediaError, Cancelled and OSError.
    """
    if info.video is None:
        raise MediaError(
            f"{info.path.name} holds no picture",
            code="RLY-MEDIA-NO-PICTURE",
            hint="choose a file with video",
        )
    with PictureReader(info.path, max_height=max_height) as reader:
        for number, file in enumerate(files):
            cancellation.raise_if_cancelled()
            progress("pictures", number / len(files))
            picture = _of_stretch(reader, info.duration.seconds, number, len(files))
            write_whole(file, jpeg_of(picture))
            yield Still(file, picture.time, picture.width, picture.height)
    progress("done", 1.0)


def _of_stretch(reader: PictureReader, whole: Fraction, number: int, count: int) -> Picture:
    start = whole * number / count
    middle = from_seconds(whole * (2 * number + 1) / (2 * count))
    quick = reader.thumbnail(middle)
    return quick if quick.time.seconds >= start else reader.at(middle)
