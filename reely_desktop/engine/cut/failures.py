"""Telling why writing a clip failed, from what the system or ffmpeg said."""

import errno
from pathlib import Path

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.processes import Finished

_SAID = (
    ("No space left on device", errno.ENOSPC),
    ("Disk quota exceeded", errno.ENOSPC),
    ("Permission denied", errno.EACCES),
    ("Read-only file system", errno.EACCES),
)
_KILLED = 128


def explained_failure(finished: Finished, source: Path, folder: Path) -> WorkError:
    """Return the error for a run of ffmpeg that did not end well."""
    words = "\n".join(finished.last_words)
    for said, number in _SAID:
        if said in words:
            return explained_os_error(OSError(number, said), source, folder)
    if not source.exists():
        return source_gone(source)
    if not folder.is_dir():
        return folder_gone(folder)
    if finished.status < 0 or finished.status > _KILLED:
        return WorkError(
            "ffmpeg was ended by the system before the clip was done",
            code="RLY-ENCODER-KILLED",
            hint="close other programs if memory is short, then try again",
        )
    reason = next(
        (line for line in reversed(finished.last_words) if line.strip()), "it gave no reason"
    )
    return WorkError(
        f"ffmpeg could not encode the clip ({_short(reason)})",
        code="RLY-ENCODER-FAILED",
        hint="try another preset or --mode encode; `reely doctor` shows what works here",
    )


def explained_os_error(error: OSError, source: Path, folder: Path) -> WorkError:
    """Return the error for a file that could not be read or written."""
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return WorkError(
            f"the disk of {folder} is full",
            code="RLY-DISK-FULL",
            hint="free some space or choose a folder on another disk",
        )
    if not source.exists():
        return source_gone(source)
    if not folder.is_dir():
        return folder_gone(folder)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return unwritable(folder)
    return WorkError(
        f"the clip could not be written ({error.strerror or 'unknown reason'})",
        code="RLY-WRITE-FAILED",
        hint="check the drive, or choose another folder",
    )


def source_gone(source: Path) -> WorkError:
    """Return the error for a source that vanished in mid-job."""
    return WorkError(
        f"{source.name} went away while it was being read",
        code="RLY-SOURCE-GONE",
        hint="connect its drive again and retry",
    )


def folder_gone(folder: Path) -> WorkError:
    """Return the error for an output folder that is not there."""
    return WorkError(
        f"there is no folder {folder}",
        code="RLY-FOLDER-MISSING",
        hint="make it, or choose another",
    )


def unwritable(folder: Path) -> WorkError:
    """Return the error for an output folder that may not be written to."""
    return WorkError(
        f"the folder {folder} may not be written to",
        code="RLY-FOLDER-DENIED",
        hint="change its permissions, or choose another",
    )


def _short(line: str) -> str:
    line = line.strip().replace(";", ",")
    most = 160
    return line if len(line) <= most else line[: most - 1] + "…"
