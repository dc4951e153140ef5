"""Telling why writing a clip failed, from what the system or ffmpeg said."""

import errno
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.engine.errors import EngineError, MediaError, WorkError
from reely_desktop.engine.processes import Finished

_SAID = (
    ("No space left on device", errno.ENOSPC),
    ("Disk quota exceeded", errno.ENOSPC),
    ("Permission denied", errno.EACCES),
    ("Read-only file system", errno.EACCES),
)
_KILLED = 128
_ENCODER_FAILED = "RLY-ENCODER-FAILED"
_SURROUNDINGS_MAY_CAUSE = {_ENCODER_FAILED, "RLY-CLIP-UNREADABLE"}


@dataclass(frozen=True, slots=True)
class SourceState:
    """What a source was before the work began, so that what became of it can be told apart."""

    path: Path
    size: int
    modified_ns: int

    def change(self) -> WorkError | None:
        """Return the error for a source that is gone or is another by now, None for one as it was."""
        try:
            seen = self.path.stat()
        except OSError:
            return source_gone(self.path)
        if (seen.st_size, seen.st_mtime_ns) == (self.size, self.modified_ns):
            return None
        return WorkError(
            f"{self.path.name} was changed while it was being read",
            code="RLY-SOURCE-CHANGED",
            hint="wait until the program that writes it is done, then try again",
        )

    def blamed_for(self, error: EngineError, folder: Path) -> EngineError:
        """Return what `error` comes from: what became of the source or of `folder`, else itself."""
        if isinstance(error, MediaError) or error.code in _SURROUNDINGS_MAY_CAUSE:
            changed = self.change()
            if changed is not None:
                return changed
            if not folder.is_dir():
                return folder_gone(folder)
        return error


def state_of(source: Path) -> SourceState:
    """Look at a source before the work begins. Raises WorkError RLY-SOURCE-GONE."""
    try:
        seen = source.stat()
    except OSError as error:
        raise source_gone(source) from error
    return SourceState(source, seen.st_size, seen.st_mtime_ns)


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
        code=_ENCODER_FAILED,
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


def cannot_start(ffmpeg: Path) -> WorkError:
    """Return the error for an ffmpeg that cannot be started."""
    return WorkError(
        f"the program {ffmpeg.name}, which encodes clips, cannot be started",
        code="RLY-FFMPEG-MISSING",
        hint="run `reely doctor` to see which one is used",
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
