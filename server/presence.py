"""Whether a server is at work on a database, so that nobody puts another one in its place meanwhile.

Beside the embedded database lies an empty one that is only locked: servers and workers share its lock,
who replaces the database needs it alone. The system gives a lock back when its process dies. On
PostgreSQL servers are seen by the name of their connections.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.config import Settings
from server.errors import ServerError

_PATIENCE_SECONDS = 15.0


class PresenceError(ServerError):
    """Somebody is at work on the database; the message says who has to end."""


@contextmanager
def at_work(settings: Settings) -> Iterator[None]:
    """Be seen as a server at work on the embedded database; on PostgreSQL this does nothing.

    Raises PresenceError while the database is being replaced.
    """
    if not settings.use_sqlite:
        yield
        return
    with _locked(settings.folder, "BEGIN", _PATIENCE_SECONDS) as is_ours:
        if not is_ours:
            raise PresenceError("The database is being restored; start again when that has ended.")
        yield


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Keep servers from beginning work on the embedded database.

    Raises PresenceError if one is at work.
    """
    with _locked(settings.folder, "BEGIN EXCLUSIVE", 0) as is_ours:
        if not is_ours:
            raise PresenceError("A server or a worker is at work on this database; stop it first.")
        yield


@contextmanager
def _locked(folder: Path, begin: str, patience_seconds: float) -> Iterator[bool]:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = sqlite3.connect(
        folder / "at-work.lock",
        timeout=patience_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        try:
            lock.execute(begin)
            lock.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            yield False
            return
        yield True
    finally:
        lock.close()
