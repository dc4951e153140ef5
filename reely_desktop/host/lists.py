"""The lists in the desktop's database: videos opened lately, exports to come and past ones.

Several runs of Reely may share the database. Each holds a lock of its own as long as it lives, so that
the exports of one that ended without a word can be told, and taken over by the next.
"""

import contextlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import RowMapping, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from reely_desktop.host.database import Database, unusable
from reely_desktop.host.tables import exports, recent_files

MOST_PAST = 500
"""How many past exports are kept."""
MOST_FILES = 50
"""How many videos opened lately are kept."""

_SUFFIX = ".lock"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A video and when it was opened last, in milliseconds since 1970."""

    path: str
    opened_at_ms: int


@dataclass(frozen=True, slots=True)
class KeptExport:
    """An export of one run: its place in the queue, when it came and ended, and all else as text."""

    key: str
    is_over: bool
    place: int
    added_at_ms: int
    ended_at_ms: int | None
    told: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was kept: files and past exports newest first, exports that never ended in their order."""

    files: tuple[KeptFile, ...]
    unended: tuple[KeptExport, ...]
    past: tuple[KeptExport, ...]


class Lists:
    """The lists as one run keeps them. Used from one thread."""

    def __init__(self, database: Database, *, run: str, folder: Path) -> None:
        """Begin the run named `run`; `folder` holds the locks of those that live. Raises DatabaseError."""
        self._database = database
        self._run = run
        self._folder = folder
        self._lock = _lock_of(folder, run)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except OSError as error:
            raise unusable(folder, error) from error

    def load(self) -> Loaded:
        """Return what was kept; exports of runs that are gone are this run's from now on."""
        with self._database.transaction() as connection:
            self._take_over(connection)
            files = connection.execute(
                select(recent_files).order_by(recent_files.c.opened_at_ms.desc()).limit(MOST_FILES)
            ).mappings()
            unended = connection.execute(
                select(exports)
                .where(~exports.c.is_over, exports.c.run == self._run)
                .order_by(exports.c.place, exports.c.added_at_ms)
            ).mappings()
            past = connection.execute(
                select(exports)
                .where(exports.c.is_over)
                .order_by(exports.c.ended_at_ms.desc())
                .limit(MOST_PAST)
            ).mappings()
            return Loaded(
                files=tuple(KeptFile(row["path"], row["opened_at_ms"]) for row in files),
                unended=tuple(_export(row) for row in unended),
                past=tuple(_export(row) for row in past),
            )

    def keep(self, files: Iterable[KeptFile], changed: Iterable[KeptExport]) -> None:
        """Keep these, whatever was kept of the same videos and exports before."""
        with self._database.transaction() as connection:
            for file in files:
                _put(connection, recent_files, asdict(file), key="path")
            for export in changed:
                _put(connection, exports, asdict(export) | {"run": self._run}, key="key")
            _let_go_of_the_oldest(connection)

    def forget_files(self, until_ms: int) -> None:
        """Forget the videos opened until then."""
        with self._database.transaction() as connection:
            connection.execute(delete(recent_files).where(recent_files.c.opened_at_ms <= until_ms))

    def forget_past(self, until_ms: int) -> None:
        """Forget the exports that ended until then; their files stay."""
        with self._database.transaction() as connection:
            connection.execute(
                delete(exports).where(exports.c.is_over, exports.c.ended_at_ms <= until_ms)
            )

    def forget_unended(self, keys: Iterable[str]) -> None:
        """Forget exports that never ended."""
        with self._database.transaction() as connection:
            connection.execute(delete(exports).where(~exports.c.is_over, exports.c.key.in_(keys)))

    def close(self) -> None:
        """End the run."""
        self._database.close()
        self._lock.release()
        with contextlib.suppress(OSError):
            Path(self._lock.lock_file).unlink()

    def _take_over(self, connection: Connection) -> None:
        of_others = select(exports.c.run).where(~exports.c.is_over).distinct()
        for run in connection.execute(of_others).scalars().all():
            if run != self._run and not _lives(self._folder, run):
                connection.execute(
                    update(exports)
                    .where(exports.c.run == run, ~exports.c.is_over)
                    .values(run=self._run)
                )


def _lock_of(folder: Path, run: str) -> FileLock:
    return FileLock(folder / f"{run}{_SUFFIX}")


def _lives(folder: Path, run: str) -> bool:
    """Tell whether that run still holds its lock."""
    lock = _lock_of(folder, run)
    try:
        with lock.acquire(blocking=False):
            pass
    except (Timeout, OSError):
        return True  # what cannot be asked is left alone
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    return False


def _put(connection: Connection, table: Table, values: dict[str, object], *, key: str) -> None:
    connection.execute(
        insert(table).values(values).on_conflict_do_update(index_elements=[key], set_=values)
    )


def _let_go_of_the_oldest(connection: Connection) -> None:
    newest = (
        select(exports.c.key)
        .where(exports.c.is_over)
        .order_by(exports.c.ended_at_ms.desc())
        .limit(MOST_PAST)
    )
    connection.execute(delete(exports).where(exports.c.is_over, exports.c.key.not_in(newest)))
    latest = (
        select(recent_files.c.path).order_by(recent_files.c.opened_at_ms.desc()).limit(MOST_FILES)
    )
    connection.execute(delete(recent_files).where(recent_files.c.path.not_in(latest)))


def _export(row: RowMapping) -> KeptExport:
    return KeptExport(
        key=row["key"],
        is_over=row["is_over"],
        place=row["place"],
        added_at_ms=row["added_at_ms"],
        ended_at_ms=row["ended_at_ms"],
        told=row["told"],
    )
