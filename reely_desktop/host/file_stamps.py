"""Whether the file under a name is still the one that was opened there, told without reading it."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What is another for every file that had the name: where it lies, how long it is, and since when."""

    device: int
    number: int
    size: int
    changed_ns: int


def file_stamp(path: Path) -> FileStamp | None:
    """Return the stamp of the file that is called `path` now; None where there is none to be seen."""
    try:
        seen = os.stat(path)  # noqa: PTH116 - Path.stat is the same, and slower for each frame
    except OSError:
        return None
    return FileStamp(seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns)


def is_replaced(path: Path, stamp: FileStamp | None) -> bool:
    """Whether there is another file called `path` than the one with that stamp; one that is gone is not."""
    now = file_stamp(path)
    return now is not None and now != stamp
