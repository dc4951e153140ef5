"""Getting models, from the network or from a folder or an archive that somebody has; removing them. No Qt.

A model is put together in a hidden folder beside its place and renamed when every file has the right hash, so
that what has a model's name is whole. What came of a download stays there for the next try. What is not here:
which models there are (`speech.catalogue`), and finding them again (`speech.models`).
"""

import contextlib
import errno
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reely_desktop.app.model_sources import Source, open_source
from reely_desktop.app.network import check_may_connect
from reely_desktop.config import Settings
from reely_desktop.engine.errors import Cancelled, WorkError
from reely_desktop.engine.progress import Cancellation, Progress, never_falling
from reely_desktop.engine.speech.catalogue import Catalogue, KnownModel
from reely_desktop.engine.speech.models import (
    OF_EVERY_MODEL,
    SpeechModel,
    find_model,
    is_whole,
    kind_of_own,
)
from reely_desktop.host.download_answers import DownloadStopped, Wanted
from reely_desktop.host.downloads import PART_SUFFIX, download
from reely_desktop.host.paths import resource

_ALSO_TAKEN = ("vocabulary.txt", "vocabulary.json", "preprocessor_config.json")
_CHUNK_BYTES = 1 << 20
_STEP = 0.002
_SPARE_BYTES = 16 << 20
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def get_model(
    known: KnownModel,
    shelf: Path,
    *,
    settings: Settings,
    progress: Progress,
    cancellation: Cancellation,
) -> Path:
    """Get `known` into the folder `shelf` and return its own folder; one that is there whole is left alone.

    The stage is "downloading", or "resuming" where something has come before.
    Raises OfflineError, DownloadError, WorkError and Cancelled; what has come stays for the next try.
    """
    folder = shelf / known.name
    if is_whole(folder, known):
        return folder
    if not known.can_be_fetched:
        raise WorkError(
            f"the model {known.name} is offered nowhere that Reely knows",
            code="RLY-MODEL-NOT-OFFERED",
            hint="import it with `reely models import PATH`; a source checkout gets it in its setup",
        )
    check_may_connect(settings)
    advance = never_falling(_now_and_then(progress))
    with _working_folder(shelf, known.name) as working:
        stage = "resuming" if any(working.iterdir()) else "downloading"
        done = 0
        for file in sorted(known.files, key=lambda file: file.size_bytes):
            cancellation.raise_if_cancelled()
            target = working / file.name
            if file.resource:
                shutil.copyfile(resource(file.resource), target)
            elif not target.is_file():
                before = done

                def on_bytes(count: int, before: int = before) -> None:
                    advance(stage, (before + count) / known.size_bytes)

                try:
                    download(
                        Wanted(file.address, file.size_bytes, file.sha256),
                        target,
                        on_bytes=on_bytes,
                        is_stopped=lambda: cancellation.is_cancelled,
                    )
                except DownloadStopped as stopped:
                    raise Cancelled from stopped
            done += file.size_bytes
        _put(working, folder)
    progress("done", 1.0)
    return folder


def import_model(
    path: Path,
    shelf: Path,
    *,
    catalogue: Catalogue,
    progress: Progress,
    cancellation: Cancellation,
) -> SpeechModel:
    """Copy the model at `path`, a folder, an archive or a model.bin, into the folder `shelf`.

    One that Reely knows is told by its files, whatever they lie in, and held against its hashes; another one
    is called as its folder or archive. Raises WorkError, OSError where it cannot be read, and Cancelled.
    """
    with open_source(path) as source:
        known = _known_in(source, catalogue)
        name = known.name if known is not None else _own_name(source, catalogue)
        with _working_folder(shelf, name) as working:
            try:
                _copy(source, working, known, progress, cancellation)
            except BaseException:
                _let_go(working)
                raise
            _put(working, shelf / name)
    progress("done", 1.0)
    kind = known.kind if known is not None else kind_of_own(shelf / name)
    return find_model(name, catalogue=catalogue, places=(shelf,), kind=kind)


def remove_model(name: str, shelf: Path) -> None:
    """Remove the model `name` from the folder `shelf`, and what has come of it in a download.

    Raises WorkError. It loses its name first, so that half a model is never taken for a whole one.
    """
    with _alone(shelf, name):
        gone = shelf / f".{name}-gone"
        _clear(gone)
        with contextlib.suppress(FileNotFoundError):
            (shelf / name).rename(gone)
        _clear(gone)
        _clear(coming_folder(shelf, name))


def coming_folder(shelf: Path, name: str) -> Path:
    """Return where the files of a model are gathered until all of them are there."""
    return shelf / f".{name}-coming"


def _known_in(source: Source, catalogue: Catalogue) -> KnownModel | None:
    for known in catalogue.values():
        own = [file for file in known.files if not file.resource]
        if all(source.sizes.get(file.name) == file.size_bytes for file in own):
            return known
    return None


def _own_name(source: Source, catalogue: Catalogue) -> str:
    missing = [name for name in OF_EVERY_MODEL if not source.sizes.get(name)]
    if missing:
        raise WorkError(
            f"{source.name} holds no model: it lacks {', '.join(missing)}",
            code="RLY-MODEL-MISSING",
            hint="name the folder or an archive of a faster-whisper model, which holds model.bin",
        )
    name = source.name.strip(". ") or "own"
    return f"{name}-own" if name in catalogue else name


def _copy(
    source: Source,
    working: Path,
    known: KnownModel | None,
    progress: Progress,
    cancellation: Cancellation,
) -> None:
    """Copy the files of a model, and hold them against the hashes of a known one."""
    if known is None:
        wanted = {name: "" for name in (*OF_EVERY_MODEL, *_ALSO_TAKEN) if name in source.sizes}
    else:
        wanted = {file.name: file.sha256 for file in known.files if not file.resource}
        for shipped in known.files:
            if shipped.resource:
                shutil.copyfile(resource(shipped.resource), working / shipped.name)
    total = max(1, sum(source.sizes[name] for name in wanted))
    if shutil.disk_usage(working).free < total + _SPARE_BYTES:
        raise OSError(errno.ENOSPC, "there is no room for it")
    done = 0
    advance = _now_and_then(progress)
    for name, sha256 in wanted.items():
        digest = hashlib.sha256()
        with (working / name).open("wb") as file:
            for chunk in _chunks(source, name):
                cancellation.raise_if_cancelled()
                digest.update(chunk)
                file.write(chunk)
                done += len(chunk)
                advance("importing", min(1.0, done / total))
        if sha256 and digest.hexdigest() != sha256:
            raise WorkError(
                f"{name} in {source.name} is not what it should be",
                code="RLY-MODEL-DAMAGED",
                hint="copy or download it again",
            )


def _let_go(working: Path) -> None:
    """Leave nothing of an import that came to nothing, but what has come of a download."""
    with contextlib.suppress(OSError):
        for file in working.iterdir():
            if file.suffix != PART_SUFFIX:
                file.unlink()
        working.rmdir()


def _now_and_then(progress: Progress) -> Progress:
    """Return a Progress for what comes in many small parts: it tells when a share is won that can be seen."""
    told = -1.0

    def report(stage: str, done: float) -> None:
        nonlocal told
        if done - told >= _STEP or done >= 1.0:
            told = done
            progress(stage, done)

    return report


def _chunks(source: Source, name: str) -> Iterator[bytes]:
    try:
        with source.open(name) as content:
            while chunk := content.read(_CHUNK_BYTES):
                yield chunk
    except (OSError, EOFError) as error:
        raise WorkError(
            f"{name} in {source.name} cannot be read ({error})",
            code="RLY-MODEL-DAMAGED",
            hint="copy or download it again",
        ) from error


@contextmanager
def _working_folder(shelf: Path, name: str) -> Iterator[Path]:
    """Give the hidden folder that a model is put together in, to one program at a time."""
    with _alone(shelf, name):
        working = coming_folder(shelf, name)
        working.mkdir(exist_ok=True)
        yield working


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


def _clear(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)


def _put(working: Path, folder: Path) -> None:
    """Give the whole model its name; a broken one that has it goes."""
    aside = folder.with_name(f".{folder.name}-before")
    _clear(aside)
    if folder.exists():
        folder.rename(aside)
    working.rename(folder)
    shutil.rmtree(aside, ignore_errors=True)
