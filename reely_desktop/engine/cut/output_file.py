"""Writing a clip's file packet by packet: what goes wrong with it is told apart from its source's faults.

An error of reading and one of writing come from the same library. Here those of writing become OSError,
which `media.reading` lets pass while a source is open.

The file is Python's own: when FFmpeg finishes one, PyAV keeps Python's lock, and all of it may have to move.
With a file of FFmpeg's no other thread, the window's neither, would run Python until that is done.
"""

import io
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
    from typing_extensions import Buffer

FORMATS = {".mp4": "mp4", ".m4a": "mp4", ".mov": "mov", ".mkv": "matroska"}
"""The container's name in FFmpeg for each suffix of an output."""

_CHAPTER_TICK = Fraction(1, 1000)
_BUFFER_BYTES = 256 * 1024
_FULL_BUFFERS = {"flush_packets": "0"}
"""Write when the buffer is full, and not after each packet."""


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

    When the block fails the file goes, and is not finished.
    """
    options = output_options(suffix, ticks=ticks) | _FULL_BUFFERS
    with _OpenFile(path) as file:
        try:
            written = av.open(
                file,
                "w",
                format=FORMATS[suffix],
                container_options=options,
                buffer_size=_BUFFER_BYTES,
            )
        except av.error.FFmpegError as error:
            raise _told(error) from error
        try:
            yield written
        except BaseException:
            file.close()
            with suppress(OSError):
                path.unlink()
            with suppress(OSError, ValueError):  # what PyAV still holds finds a closed file
                written.close()
            raise
        try:
            written.close()
        except av.error.FFmpegError as error:
            raise _told(error) from error


class _OpenFile(io.FileIO):
    """A file that takes all that it is given, and that FFmpeg can open beside this for reading."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "w")
        self.name = file_url(path)

    def write(self, content: "Buffer", /) -> int:
        """Write all of `content`, of which the system may take a part at a time. Raises OSError."""
        whole = left = memoryview(content)
        while left:
            left = left[super().write(left) :]
        return len(whole)


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
