"""The file of the ledger: opened, checked, set aside where it is damaged; what SQLite says, in our words.

    whole ────────────── used as it is
    missing or empty ─── begun
    of a later version ─ left alone: LedgerError
    damaged ──────────── set aside by whoever opens it, who then begins a new one

Several programs write into it at once: each transaction takes the lock at its start, and is on the disk when
it ends. Whoever opens it holds `opening_lock`, so that one alone begins it or sets it aside.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from reely_desktop.account import ledger_tables
from reely_desktop.account.errors import LedgerError
from reely_desktop.account.ledger_tables import number

PATIENCE_S = 5
"""How long another program may write, or open the file, before this one does without it."""

FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second where it quotes from a damaged file."""

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


class LedgerFile:
    """An open ledger file, for any thread: they take turns."""

    def __init__(self, place: Path | None) -> None:
        """Open the ledger in `place`, or one in memory. Raises FAULTS; LedgerError for a later one."""
        self.place = place
        self._turn = threading.Lock()
        self._connection = sqlite3.connect(
            ":memory:" if place is None else place,
            timeout=PATIENCE_S,
            isolation_level=None,  # the driver's own BEGIN comes too late
            check_same_thread=False,
        )
        self._connection.row_factory = sqlite3.Row
        self._connection.text_factory = _text
        try:
            self._begin()
        except BaseException:
            self._connection.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write: on the disk at the end, undone by any exception. Raises LedgerError."""
        with self._told() as connection, _transaction(connection):
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read. Raises LedgerError."""
        with self._told() as connection:
            yield connection

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[sqlite3.Connection]:
        with self._turn:
            try:
                yield self._connection
            except FAULTS as error:
                raise unusable(self.place, error) from error

    def _begin(self) -> None:
        connection = self._connection
        version = number(connection.execute("PRAGMA user_version"))
        if version > ledger_tables.VERSION:
            raise _of_a_later_version()
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        with _transaction(connection):
            if version == 0 and not _description(connection):
                for statement in ledger_tables.STATEMENTS:
                    connection.execute(statement)
            if _description(connection) != set(ledger_tables.STATEMENTS):
                raise sqlite3.DatabaseError("it is no ledger")
            (fault,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if fault != "ok":
                raise sqlite3.DatabaseError(fault)
            # Written though it stands there: only so is it known that the file can be written.
            connection.execute(f"PRAGMA user_version = {ledger_tables.VERSION}")


def opening_lock(place: Path) -> FileLock:
    """Return the lock that is held while the ledger in `place` is opened."""
    return FileLock(place.with_name(f"{place.name}.lock"), timeout=PATIENCE_S)


def set_aside(place: Path) -> Path:
    """Rename a damaged ledger, with what SQLite has beside it, and return its new name. Raises OSError."""
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = place.with_name(f"{place.stem}-damaged-{now}{place.suffix}")
    for end in ("", "-wal", "-shm"):
        beside = place.with_name(place.name + end)
        with contextlib.suppress(FileNotFoundError):
            beside.replace(aside.with_name(aside.name + end))
    return aside


def is_damage(error: Exception) -> bool:
    """Tell whether the file is what is wrong, and not that it is locked, full or not to be written."""
    cause = error.__cause__ if isinstance(error, LedgerError) else error
    # What is no fault of the file is of a kind below that.
    return type(cause) in {sqlite3.DatabaseError, UnicodeDecodeError}


def damaged(aside: Path) -> LedgerError:
    """Return what to tell of a damaged ledger that now lies in `aside`."""
    return LedgerError(
        f"the record of what you used was damaged; it now lies in {aside}",
        code="RLY-LEDGER-DAMAGED",
        hint="nothing has to be done: a new one was begun, and what your account knew it still knows",
    )


def unusable(place: Path | None, error: Exception) -> LedgerError:
    """Return what to tell when nothing can be written down in `place`, and why."""
    return LedgerError(
        f"what you use cannot be written down in {place or 'memory'} ({error})",
        code="RLY-LEDGER-UNUSABLE",
        hint="make room on that disk, or let Reely write there; all else works without it",
    )


def _of_a_later_version() -> LedgerError:
    return LedgerError(
        "the record of what you used was written by a later version of Reely",
        code="RLY-LEDGER-NEWER",
        hint="use that version; this one leaves the record as it is, and works without it",
    )


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _description(connection: sqlite3.Connection) -> set[str]:
    """Return how the tables, their indexes and triggers are described in the file."""
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {sql for (sql,) in rows}


def _text(stored: bytes) -> str:
    return stored.decode(errors="replace")
