"""The desktop's own database: one SQLite file, brought up to date when it is opened.

    open_database ── new ───────────────────────────────────── made of the tables as they are now
                  ├─ whole, of this version ────────────────── used as it is
                  ├─ of an earlier version ── copied aside ─── migrated
                  ├─ of a later version ────────────────────── left alone: DatabaseError
                  └─ damaged ── set aside, with a new one in its place

Whoever opens it holds a lock beside it meanwhile: of editors that start in the same moment one migrates it,
or sets it aside, and the others find it as that one left it.

What is in it can be done without: projects, clips and settings are files of their own. So whoever
opens it goes on without it where it cannot be opened, and says so.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import DatabaseError as SqlError

from reely_desktop.errors import ReelyError
from reely_desktop.host.tables import metadata

NEWEST = "0001"
"""The last migration, by its number; a test holds it to the folder of migrations."""
MOST_COPIES = 3
"""How many databases of earlier versions are kept beside the present one."""
PATIENCE_S = 30
"""How long another Reely may take to open the same database, before this one does without it."""

_PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "busy_timeout": "5000",
}
_VERSION_TABLE = """
CREATE TABLE IF NOT EXISTS alembic_version
(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))
"""
_HOUSE = Path(__file__).resolve().parents[2]


class DatabaseError(ReelyError):
    """The database cannot be used."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; `set_aside` is where a damaged one was put, with an empty one in its place."""

    engine: Engine
    set_aside: Path | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open a transaction: committed at the end, rolled back by any exception. Raises DatabaseError."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SqlError as error:
            raise unusable(Path(self.engine.url.database or ""), error) from error

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_database(file: Path) -> Database:
    """Open the database in `file`, made where it is missing. Raises DatabaseError."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with opening_lock(file):
            return _opened(file)
    except Timeout as error:
        raise unusable(file, "another Reely has been opening it for too long") from error
    except (OSError, SqlError, sqlite3.DatabaseError) as error:
        raise unusable(file, error) from error


def opening_lock(file: Path) -> FileLock:
    """Return the lock that is held while the database in `file` is opened."""
    return FileLock(file.with_name(f"{file.name}.lock"), timeout=PATIENCE_S)


def _opened(file: Path) -> Database:
    try:
        return Database(_ready(file))
    except (SqlError, sqlite3.DatabaseError) as error:
        if not _is_damage(error):
            raise
    aside = _set_aside(file)
    return Database(_ready(file), set_aside=aside)


def _ready(file: Path) -> Engine:
    """Return an engine on a database that is whole and of this version."""
    engine = _engine(file)
    try:
        with engine.connect() as connection:
            found = _version(connection)
            _check(connection)
        if found is None:
            _make(engine)
        elif found != NEWEST:
            _migrate(engine, file, found)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _engine(file: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(file)))

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
        connection.isolation_level = None  # the driver's own BEGIN comes too late
        cursor = connection.cursor()
        for name, value in _PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _began(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _check(connection: Connection) -> None:
    fault = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if fault != "ok":
        raise sqlite3.DatabaseError(str(fault))


def _version(connection: Connection) -> str | None:
    """Return the migration that the database stands at, None for an empty one."""
    has_any = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    ).scalar()
    if not has_any:
        return None
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if version is None else str(version)


def _make(engine: Engine) -> None:
    """Make the tables of a new database, which needs no migration: a test holds one to the other."""
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.exec_driver_sql(_VERSION_TABLE)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (NEWEST,))


def _migrate(engine: Engine, file: Path, found: str) -> None:
    if found > NEWEST:
        raise DatabaseError(
            "the list of your exports and videos was written by a later version of Reely",
            code="RLY-DATABASE-NEWER",
            hint="use that version to see it; this one does without it and leaves it as it is",
        )
    # Loading Alembic takes longer than the whole opening; it is seldom needed.
    from alembic import command
    from alembic.config import Config

    _copy_aside(file, found)
    config = Config()
    installed = _HOUSE / "reely_migrations"
    folder = installed if installed.is_dir() else _HOUSE / "migrations"
    config.set_main_option("script_location", str(folder / "desktop"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _copy_aside(file: Path, version: str) -> None:
    """Copy the database as it is, whole, before it is changed; the oldest copies go."""
    copy = file.with_name(f"{file.stem}-before-{version}-{_now()}{file.suffix}")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    copies = sorted(file.parent.glob(f"{file.stem}-before-*{file.suffix}"), key=_age)
    for old in copies[:-MOST_COPIES]:
        with contextlib.suppress(OSError):
            old.unlink()


def _set_aside(file: Path) -> Path:
    """Rename a damaged database, with what SQLite has beside it, and return its new name."""
    aside = file.with_name(f"{file.stem}-damaged-{_now()}{file.suffix}")
    for end in ("", "-wal", "-shm"):
        beside = file.with_name(file.name + end)
        with contextlib.suppress(FileNotFoundError):
            beside.replace(aside.with_name(aside.name + end))
    return aside


def _is_damage(error: Exception) -> bool:
    cause = error.orig if isinstance(error, SqlError) else error
    if isinstance(cause, sqlite3.OperationalError):
        return False  # locked, full, not to be written: the file itself may be well
    return isinstance(cause, sqlite3.DatabaseError)


def unusable(file: Path, error: Exception | str) -> DatabaseError:
    """Return what to tell when nothing can be kept in `file`, and why."""
    cause = error.orig if isinstance(error, SqlError) else error
    return DatabaseError(
        f"the list of your exports and videos cannot be kept in {file} ({cause})",
        code="RLY-DATABASE-UNUSABLE",
        hint="make room on that disk, or let Reely write there; all else works without it",
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")


def _age(file: Path) -> int:
    return file.stat().st_mtime_ns
