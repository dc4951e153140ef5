"""Getting a file whose content is known beforehand: resumed where it was cut off, and believed by its hash.

    part on the disk → asked for the rest → written on → as long as it should be → its hash → its name

The part lies beside the file until it is whole, so that a later try goes on from there. Whoever answers may
not know what a range is, hold something else, or say nothing for ever: none of that ends in a wrong file or
in a wait without end. The proxy that the environment names is gone through. What is not here: whether a
connection may be opened at all (`app.network`).
"""

import contextlib
import hashlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from reely_desktop.host.download_answers import (
    Answer,
    CutOff,
    DownloadError,
    DownloadStopped,
    StartOver,
    Wanted,
    wrong_file,
)

PART_SUFFIX = ".part"
_POLL_S = 0.05
_TRIES = 4
_PAUSES_OF_PATIENCE = 40
_SPARE_BYTES = 16 * 2**20


def download(
    wanted: Wanted,
    target: Path,
    *,
    on_bytes: Callable[[int], None],
    is_stopped: Callable[[], bool],
    patience_s: float = 20,
) -> None:
    """Get `wanted` to `target`, whole; what lies there as a part is gone on with.

    `on_bytes` is told how many bytes are there. Raises DownloadError, OSError for the disk, and
    DownloadStopped within 0.1 s of `is_stopped`. Where nothing comes for `patience_s`, it is tried anew.
    """
    part = target.with_name(f"{target.name}{PART_SUFFIX}")
    target.parent.mkdir(parents=True, exist_ok=True)
    _check_room(wanted, part)
    tries = 0
    while True:
        before = _size_of(part)
        try:
            _append(wanted, part, on_bytes=on_bytes, is_stopped=is_stopped, patience_s=patience_s)
        except StartOver:
            part.unlink()
            continue
        except CutOff as cut:
            tries = 0 if _size_of(part) > before else tries + 1
            if tries >= _TRIES:
                raise _away(wanted.address, str(cut)) from cut
            if tries:
                _pause(2**tries * patience_s / _PAUSES_OF_PATIENCE, is_stopped)
            continue
        if _hash_of(part, is_stopped) == wanted.sha256:
            part.replace(target)
            return
        part.unlink()
        if before == 0:
            raise wrong_file(wanted.address)
        # What was kept from before may have been at fault: once more, from the start.


def _append(
    wanted: Wanted,
    part: Path,
    *,
    on_bytes: Callable[[int], None],
    is_stopped: Callable[[], bool],
    patience_s: float,
) -> None:
    """Go on with `part` until it is as long as it should be."""
    here = _size_of(part)
    if here > wanted.size_bytes:
        part.unlink()
        here = 0
    on_bytes(here)
    if here == wanted.size_bytes:
        return
    reading = Answer(wanted, start=here, patience_s=patience_s)
    with contextlib.closing(reading.chunks(is_stopped)) as chunks:
        begins_at = next(chunks)
        assert isinstance(begins_at, int)  # noqa: S101 - for the type checker; it comes first
        with part.open("r+b" if part.exists() else "wb") as file:
            file.seek(begins_at)
            file.truncate()
            here = begins_at
            for chunk in chunks:
                assert isinstance(chunk, bytes)  # noqa: S101 - as above
                if here + len(chunk) > wanted.size_bytes:
                    chunk = chunk[: wanted.size_bytes - here]  # noqa: PLW2901 - what is beyond is not ours
                file.write(chunk)
                here += len(chunk)
                on_bytes(here)
                if here == wanted.size_bytes:
                    break
            file.flush()
            os.fsync(file.fileno())
    if here < wanted.size_bytes:
        raise CutOff("the connection was cut")


def _away(address: str, why: str) -> DownloadError:
    return DownloadError(
        f"{urlsplit(address).hostname} cannot be reached, or not for long ({why})",
        code="RLY-DOWNLOAD-AWAY",
        hint="check the network (https_proxy is honoured) and try again: it goes on where it was cut off",
    )


def _check_room(wanted: Wanted, part: Path) -> None:
    missing = wanted.size_bytes - _size_of(part)
    if shutil.disk_usage(part.parent).free < missing + _SPARE_BYTES:
        raise DownloadError(
            f"there is no room for {missing / 1e6:.0f} MB in {part.parent}",
            code="RLY-DISK-FULL",
            hint="free some space",
        )


def _hash_of(path: Path, is_stopped: Callable[[], bool]) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            if is_stopped():
                raise DownloadStopped
            digest.update(chunk)
    return digest.hexdigest()


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _pause(seconds: float, is_stopped: Callable[[], bool]) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if is_stopped():
            raise DownloadStopped
        time.sleep(_POLL_S)
