"""Writing a clip's file packet by packet: what goes wrong with it is told apart from its source's faults.

An error of reading and one of writing come from the same library. Here those of writing become OSError,
which `media.reading` lets pass while a source is open.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import av.error

from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.media.reading import file_url
from reely_desktop.engine.mediatime import Rounding

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet

FORMATS = {".mp4": "mp4", ".m4a": "mp4", ".mov": "mov", ".mkv": "matroska"}
"""The container's name in FFmpeg for each suffix of an output."""

_CHAPTER_TICK = Fraction(1, 1000)


def output_options(suffix: str, *, ticks: int | None) -> dict[str, str]:
    """Return the muxer's options; `ticks` a second makes the movie's clock as fine as the picture's."""
    if FORMATS[suffix] == "matroska":
        return {}
    options = {"movflags": "+faststart"}
    if ticks is not None:
        options |= {"movie_timescale": str(ticks), "video_track_timescale": str(ticks)}
    return options


@contextmanager
def open_output(path: Path, *, suffix: str, ticks: int | None) -> Iterator["OutputContainer"]:
    """Open a file for writing and finish it afterwards. Raises OSError.

    When the block fails the file goes, before it would be finished: that moves all of a large one.
    """
    options = output_options(suffix, ticks=ticks)
    try:
        written = av.open(file_url(path), "w", format=FORMATS[suffix], container_options=options)
    except av.error.FFmpegError as error:
        raise _told(error) from error
    try:
        yield written
    except BaseException:
        with suppress(OSError):
            path.unlink()
        with suppress(av.error.FFmpegError):
            written.close()
        raise
    try:
        written.close()
    except av.error.FFmpegError as error:
        raise _told(error) from error


def set_chapters(written: "OutputContainer", chapters: Sequence[ListedChapter]) -> None:
    """Give a file that is not begun yet its chapters, each with an end."""
    written.set_chapters(
        [
            {
                "id": number,
                "start": chapter.start.rescale(_CHAPTER_TICK, Rounding.NEAREST).pts,
                "end": (chapter.end or chapter.start).rescale(_CHAPTER_TICK, Rounding.NEAREST).pts,
                "time_base": _CHAPTER_TICK,
                "metadata": {"title": chapter.title},
            }
            for number, chapter in enumerate(chapters)
        ]
    )


def write_packet(written: "OutputContainer", packet: "Packet[Any]") -> None:
    """Write one packet. Raises OSError."""
    try:
        written.mux_one(packet)
    except av.error.FFmpegError as error:
        raise _told(error) from error


def _told(error: av.error.FFmpegError) -> OSError:
    return OSError(error.errno or 0, error.strerror or str(error))
