"""Where a clip goes: checked before the start, written beside, renamed when whole."""

import errno
import hashlib
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from reely_desktop.engine.cut.failures import explained_os_error, folder_gone, unwritable
from reely_desktop.engine.cut.output_file import FORMATS
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.errors import RequestError, WorkError

_PREFIX = ".reely-"
_SPARE_BYTES = 16 * 2**20


def check_destination(request: ExportRequest) -> None:
    """Raise RequestError or WorkError if the clip could not be put where it is wanted."""
    check_output(request.output, source=request.source, overwrite=request.overwrite)
    suffix = request.output.suffix.lower()
    if suffix not in FORMATS or (suffix == ".m4a" and not request.audio_only):
        raise RequestError(
            f"Reely does not write {suffix or 'files without a suffix'}",
            code="RLY-OUTPUT-CONTAINER",
            hint="end the output's name in .mp4, .mov or .mkv (.m4a for sound alone)",
        )


def check_output(output: Path, *, source: Path, overwrite: bool) -> None:
    """Raise RequestError or WorkError if no file made of `source` could be put at `output`."""
    try:
        _check_output(output, source, overwrite=overwrite)
    except PermissionError as error:
        raise unwritable(output.parent) from error


def _check_output(output: Path, source: Path, *, overwrite: bool) -> None:
    _check_name(output)
    if output.exists() and source.exists() and output.samefile(source):
        raise RequestError(
            "the output is the input itself",
            code="RLY-OUTPUT-IS-INPUT",
            hint="choose another name",
        )
    if output.is_dir():
        raise RequestError(
            f"{output} is a folder", code="RLY-OUTPUT-IS-FOLDER", hint="add a file name to it"
        )
    if output.exists() and not output.is_file():
        raise RequestError(
            f"{output.name} is a pipe or a device",
            code="RLY-OUTPUT-NOT-A-FILE",
            hint="choose another name",
        )
    if output.exists() and not overwrite:
        raise RequestError(
            f"{output.name} exists already",
            code="RLY-OUTPUT-EXISTS",
            hint="choose another name, or allow overwriting it (--overwrite)",
        )
    if not output.parent.is_dir():
        raise folder_gone(output.parent)
    if not os.access(output.parent, os.W_OK | os.X_OK):
        raise unwritable(output.parent)


def _check_name(output: Path) -> None:
    try:
        output.lstat()
    except (ValueError, OSError) as error:
        if isinstance(error, ValueError) or error.errno in {errno.ENAMETOOLONG, errno.EINVAL}:
            raise RequestError(
                "the output's name is too long or holds what no name may hold here",
                code="RLY-OUTPUT-NAME",
                hint="choose another name",
            ) from error


def check_space(folder: Path, needed_bytes: int) -> None:
    """Raise WorkError RLY-DISK-FULL if `folder` does not have room for about `needed_bytes`."""
    free = shutil.disk_usage(folder).free
    if free < needed_bytes + _SPARE_BYTES:
        raise WorkError(
            f"the clip needs about {_megabytes(needed_bytes)} and the disk of {folder} has "
            f"{_megabytes(free)} left",
            code="RLY-DISK-FULL",
            hint="free some space or choose a folder on another disk",
        )


@contextmanager
def working_folder(beside: Path) -> Iterator[Path]:
    """Make a hidden folder in `beside` for the time of one export, and clear those of dead processes."""
    _clear_abandoned(beside)
    try:
        folder = Path(tempfile.mkdtemp(prefix=_mark(os.getpid()), dir=beside))
    except OSError as error:
        raise explained_os_error(error, beside, beside) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(written: Path, output: Path) -> None:
    """Give a whole file its name: flushed to the disk first, then renamed, so that one of both is there."""
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    written.replace(output)
    # The clip stands; some network drives cannot promise more.
    with suppress(OSError):
        _flush_folder(output.parent)


def _mark(pid: int) -> str:
    """Name a process: on a shared drive other machines have processes of the same number."""
    machine = hashlib.blake2b(platform.node().encode(), digest_size=4).hexdigest()
    return f"{_PREFIX}{machine}-{pid}-"


def _clear_abandoned(beside: Path) -> None:
    ours = _mark(0).removesuffix("0-")
    for folder in beside.glob(f"{ours}*-*"):
        pid = folder.name.removeprefix(ours).split("-")[0]
        if pid.isdigit() and folder.is_dir() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.0f} MB"


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # NTFS keeps renames in its own journal
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
