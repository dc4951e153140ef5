"""Getting models, from the network or from a folder or an archive that somebody has. No Qt.

A model is put together beside its place (`model_place`) and gets its name when every file has the right hash.
What came of a download stays for the next try. What is not here: which models there are (`speech.catalogue`),
and finding them again (`speech.models`).
"""

import errno
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from reely_desktop.app.model_place import folder_to_come, folder_to_import, put_in_place
from reely_desktop.app.model_sources import UNREADABLE, Source, open_source, unreadable
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
    with folder_to_come(shelf, known.name) as coming:
        stage = "resuming" if any(coming.iterdir()) else "downloading"
        done = 0
        for file in sorted(known.files, key=lambda file: file.size_bytes):
            cancellation.raise_if_cancelled()
            target = coming / file.name
            if file.resource:
                shutil.copyfile(resource(file.resource), target)
            else:
                before = done

                def on_bytes(count: int, before: int = before) -> None:
                    advance(stage, (before + count) / known.size_bytes)

                if target.is_file():  # believed for its hash and never for its name
                    target.replace(target.with_name(f"{target.name}{PART_SUFFIX}"))
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
        put_in_place(coming, shelf, known.name)
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
        with folder_to_import(shelf, name) as importing:
            _copy(source, importing, known, progress, cancellation)
            put_in_place(importing, shelf, name)
    progress("done", 1.0)
    kind = known.kind if known is not None else kind_of_own(shelf / name)
    return find_model(name, catalogue=catalogue, places=(shelf,), kind=kind)


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
    importing: Path,
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
                shutil.copyfile(resource(shipped.resource), importing / shipped.name)
    total = max(1, sum(source.sizes[name] for name in wanted))
    if shutil.disk_usage(importing).free < total + _SPARE_BYTES:
        raise OSError(errno.ENOSPC, "there is no room for it")
    done = 0
    advance = _now_and_then(progress)
    for name, sha256 in wanted.items():
        digest = hashlib.sha256()
        with (importing / name).open("wb") as file:
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
    except UNREADABLE as error:
        raise unreadable(f"{name} in {source.name}", error) from error
