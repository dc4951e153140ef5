"""The reader of one lane: opened for the first picture, and anew where the file is another. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reely_desktop.app.loading import load_reader
from reely_desktop.host.file_stamps import file_stamp, is_replaced

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.engine.media.pictures import Picture, PictureReader
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.engine.progress import Cancellation
    from reely_desktop.host.file_stamps import FileStamp

STRIP_HEIGHT_PX = 160
"""Height of a film strip picture: enough for a strip of 80 at a scale of 200 %."""


class PictureSource:
    """The reader of one lane; made, used and closed on that lane's thread only.

    A file that was made anew under its name is opened anew.
    """

    def __init__(self, *, kept_bytes: int | None = None) -> None:
        self._kept_bytes = kept_bytes
        self._stamp: FileStamp | None = None
        self._opened: tuple[Path, int] | None = None
        self._reader: PictureReader | None = None

    def at(
        self,
        path: Path,
        time: MediaTime,
        height: int,
        *,
        cancellation: Cancellation | None = None,
    ) -> Picture:
        """Return the frame shown at `time`."""
        return self._reader_of(path, height).at(time, cancellation=cancellation)

    def is_at_hand(self, path: Path, time: MediaTime, height: int) -> bool:
        """Whether the frame shown at `time` costs next to nothing."""
        reader = self._open_reader(path, height)
        return reader is not None and reader.is_at_hand(time)

    def look_ahead(self, path: Path, height: int) -> Picture | None:
        """Return the next frame on the way that was gone last, where that video is open and it is near."""
        reader = self._open_reader(path, height)
        return None if reader is None else reader.look_ahead()

    def near(self, path: Path, time: MediaTime) -> Picture:
        """Return the keyframe before `time`, quickly."""
        return self._reader_of(path, STRIP_HEIGHT_PX).thumbnail(time)

    def close(self) -> None:
        """Close the file; on the lane's thread."""
        reader, self._reader, self._opened = self._reader, None, None
        if reader is not None:
            reader.close()

    def _open_reader(self, path: Path, height: int) -> PictureReader | None:
        is_open = self._opened == (path, height) and not is_replaced(path, self._stamp)
        return self._reader if is_open else None

    def _reader_of(self, path: Path, height: int) -> PictureReader:
        reader = self._open_reader(path, height)
        if reader is None:
            load_reader()
            from reely_desktop.engine.media.pictures import KEPT_BYTES, PictureReader

            self.close()
            self._stamp = file_stamp(path)
            kept_bytes = KEPT_BYTES if self._kept_bytes is None else self._kept_bytes
            reader = PictureReader(path, max_height=height, kept_bytes=kept_bytes)
            self._reader, self._opened = reader, (path, height)
        return reader
