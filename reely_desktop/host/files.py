"""Writing small files so that a process killed anywhere leaves the old one or the new one, whole."""

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, flush it to the disk, then rename. Raises OSError.

    The folder is made where it is missing; nothing is left beside `path` when writing fails.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name[:40]}-{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
