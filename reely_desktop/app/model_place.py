"""Where a model is put together, gets its name and loses it: in hidden folders beside its place. No Qt.

    .NAME-coming      the files of a download, one of them in part perhaps; a later try goes on from there
    .NAME-importing   what is copied from somewhere, for as long as that takes
    .NAME-before      a broken model, while the whole one gets its name
    .NAME-gone        a model that is being removed

What has a model's name is whole: it gets it, and loses it, in one step. One program at a time does that.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reely_desktop.engine.errors import WorkError

_IMPORTING = "-importing"
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def coming_folder(shelf: Path, name: str) -> Path:
    """Return where the files of a download are gathered until all of them are there."""
    return shelf / f".{name}-coming"


@contextmanager
def folder_to_come(shelf: Path, name: str) -> Iterator[Path]:
    """Give the folder that a download goes into, with what has come before. Raises WorkError."""
    with _alone(shelf, name):
        coming = coming_folder(shelf, name)
        coming.mkdir(exist_ok=True)
        yield coming


@contextmanager
def folder_to_import(shelf: Path, name: str) -> Iterator[Path]:
    """Give an empty folder to copy a model into; what got no name by the end goes. Raises WorkError."""
    with _alone(shelf, name):
        importing = _importing_folder(shelf, name)
        _clear(importing)
        importing.mkdir()
        try:
            yield importing
        finally:
            _clear_as_may_be(importing)


def clear_killed_imports(shelf: Path) -> None:
    """Remove what was left in `shelf` by imports that were killed: nobody goes on with that."""
    for left in list(shelf.glob(f".*{_IMPORTING}")):
        name = left.name.removeprefix(".").removesuffix(_IMPORTING)
        with contextlib.suppress(WorkError), _alone(shelf, name):
            _clear_as_may_be(left)


def put_in_place(whole: Path, shelf: Path, name: str) -> None:
    """Give the model in `whole` its name; a broken one that has it goes, and what else came of it."""
    before = shelf / f".{name}-before"
    _clear(before)
    if os.path.lexists(shelf / name):
        (shelf / name).rename(before)
    whole.rename(shelf / name)
    for left in (before, coming_folder(shelf, name), _importing_folder(shelf, name)):
        _clear_as_may_be(left)


def remove_model(name: str, shelf: Path) -> None:
    """Remove the model `name` from the folder `shelf`, and what has come of it in a download.

    Raises WorkError. It loses its name first, so that half a model is never taken for a whole one. Where the
    model is a link, only that goes.
    """
    with _alone(shelf, name):
        gone = shelf / f".{name}-gone"
        _clear(gone)
        with contextlib.suppress(FileNotFoundError):
            (shelf / name).rename(gone)
        for left in (gone, coming_folder(shelf, name), _importing_folder(shelf, name)):
            _clear(left)


def _importing_folder(shelf: Path, name: str) -> Path:
    return shelf / f".{name}{_IMPORTING}"


@contextmanager
def _alone(shelf: Path, name: str) -> Iterator[None]:
    """Keep other programs from that model; what the disk refuses meanwhile is told as a WorkError."""
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        with FileLock(shelf / f".{name}.lock", timeout=0):
            yield
    except Timeout as error:
        raise WorkError(
            f"another program gets the model {name} at this moment",
            code="RLY-MODEL-BUSY",
            hint="wait until it is done",
        ) from error
    except OSError as error:
        raise _refused(error, shelf) from error


def _refused(error: OSError, shelf: Path) -> WorkError:
    if error.errno in _FULL:
        return WorkError(
            f"the disk of {shelf} is full", code="RLY-DISK-FULL", hint="free some space"
        )
    return WorkError(
        f"the models in {shelf} cannot be changed ({error.strerror or error})",
        code="RLY-WRITE-FAILED",
        hint="check the drive, and whether that folder may be written to",
    )


def _clear(path: Path) -> None:
    """Remove what is there: a folder with all in it, a file, or a link, and never what it leads to."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)


def _clear_as_may_be(path: Path) -> None:
    """Remove what is there where the disk lets us: nothing depends on it, and the next try clears it too."""
    with contextlib.suppress(OSError):
        _clear(path)
