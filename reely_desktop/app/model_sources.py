"""What a model is imported from: a folder, one of its files, or an archive. No Qt.

Only names of files are taken out of an archive, never their paths, so that nothing lands elsewhere.
"""

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from reely_desktop.engine.errors import WorkError

_MARKS = ("model.bin", "model.onnx")
_DEPTH = 4
_SUFFIXES = (".gz", ".bz2", ".xz", ".tgz", ".tar", ".zip", ".whl")


UNREADABLE = (
    OSError,
    EOFError,
    RuntimeError,  # of a ZIP with a password, or packed in a way that is not known here
    ValueError,  # of names that are no text
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
)
"""What reading a damaged file or archive may raise."""


@dataclass(frozen=True, slots=True)
class Source:
    """The files beside each other among which a model is: their sizes by their names, and how to read one."""

    name: str
    sizes: Mapping[str, int]
    open: Callable[[str], IO[bytes]]


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """Open what is at `path` for the time of the block. Raises WorkError."""
    with ExitStack() as held:
        try:
            source = _opened(path, held)
        except UNREADABLE as error:
            raise unreadable(path.name, error) from error
        yield source


def unreadable(what: str, error: Exception) -> WorkError:
    """Return what is said of `what`, which cannot be read because of `error`."""
    return WorkError(
        f"{what} cannot be read ({str(error) or type(error).__name__})",
        code="RLY-MODEL-DAMAGED",
        hint="copy or download it again",
    )


def _opened(path: Path, held: ExitStack) -> Source:
    """Open what is at `path` for as long as `held` is."""
    if path.is_dir():
        return _of_folder(_folder_of_model(path), path.resolve().name)
    if path.name in _MARKS and path.is_file():
        return _of_folder(path.parent, path.resolve().parent.name)
    if path.is_file() and zipfile.is_zipfile(path):
        packed = held.enter_context(zipfile.ZipFile(path))
        members = {item.filename: item.file_size for item in packed.infolist()}
        return _of_archive(path, members, packed.open)
    if path.is_file() and tarfile.is_tarfile(path):
        rolled = held.enter_context(tarfile.open(path))  # noqa: SIM115 - `held` closes it
        members = {item.name: item.size for item in rolled if item.isreg()}

        def read(name: str) -> IO[bytes]:
            content = rolled.extractfile(name)
            if content is None:
                raise FileNotFoundError(name)
            return content

        return _of_archive(path, members, read)
    if path.exists():
        raise _no_model(path)
    raise WorkError(
        f"there is nothing at {path}",
        code="RLY-MODEL-MISSING",
        hint="check the path, or whether its drive is connected",
    )


def _of_folder(folder: Path, name: str) -> Source:
    files = {file.name: file for file in folder.iterdir() if file.is_file()}
    sizes = {found: file.stat().st_size for found, file in files.items()}
    return Source(name, sizes, lambda wanted: files[wanted].open("rb"))


def _of_archive(path: Path, members: Mapping[str, int], read: Callable[[str], IO[bytes]]) -> Source:
    marked = [PurePosixPath(name) for name in members if PurePosixPath(name).name in _MARKS]
    if not marked:
        raise _no_model(path)
    beside = {
        PurePosixPath(name).name: name
        for name in members
        if PurePosixPath(name).parent == marked[0].parent
    }
    name = path.name
    for suffix in _SUFFIXES:
        name = name.removesuffix(suffix)
    sizes = {found: members[whole] for found, whole in beside.items()}
    return Source(name, sizes, lambda wanted: read(beside[wanted]))


def _folder_of_model(path: Path) -> Path:
    """Return the folder at or below `path` that holds a model's weights."""
    for depth in range(_DEPTH):
        for mark in _MARKS:
            found = sorted(path.glob("/".join(("*",) * depth + (mark,))))
            if found:
                return found[0].parent
    raise _no_model(path)


def _no_model(path: Path) -> WorkError:
    return WorkError(
        f"{path} holds no model",
        code="RLY-MODEL-MISSING",
        hint="name the folder or an archive of a faster-whisper model, which holds model.bin",
    )
