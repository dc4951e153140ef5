"""Which runs of Reely live: each holds a lock of its own until it ends, however it ends."""

import contextlib
from pathlib import Path

from filelock import FileLock, Timeout

_SUFFIX = ".lock"


def begin(folder: Path, run: str) -> FileLock:
    """Begin the run named `run`, whose lock lies in `folder`, and return that. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = _lock_of(folder, run)
    lock.acquire(blocking=False)
    return lock


def end(lock: FileLock) -> None:
    """End the run that holds `lock`."""
    lock.release()
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()


def lives(folder: Path, run: str) -> bool:
    """Tell whether that run still holds its lock; one that nobody holds is removed."""
    lock = _lock_of(folder, run)
    try:
        with lock.acquire(blocking=False):
            pass
    except (Timeout, OSError):
        return True  # what cannot be asked is left alone
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    return False


def clear(folder: Path) -> None:
    """Remove what runs that are gone left in `folder`, while none begins. Raises OSError."""
    for left in folder.glob(f"*{_SUFFIX}"):
        lives(folder, left.stem)


def _lock_of(folder: Path, run: str) -> FileLock:
    # Whichever thread ends a run, it is not always the one that began it.
    return FileLock(folder / f"{run}{_SUFFIX}", thread_local=False)
