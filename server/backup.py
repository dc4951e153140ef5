"""Copies of the whole database, and putting one in the database's place.

A copy is one file: of the embedded database what VACUUM INTO writes, of PostgreSQL an archive of
pg_dump. Copies and databases are written beside and renamed, or replaced in one transaction: a
process killed anywhere leaves the old one or the new one. The secrets of the settings are in no copy.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from server.config import Settings
from server.errors import ServerError
from server.postgresql_tools import ToolError, dump, dumped_revision, load
from server.presence import alone
from server.revisions import Revision, as_revision

NAME = "reely.db"


class BackupError(ServerError):
    """A copy could not be made or put in place; nothing was changed."""


class BackupRefusedError(BackupError):
    """It must not be done as things stand; the message says why and what to do."""


def back_up(settings: Settings, file: Path, *, overwrite: bool) -> int:
    """Write a copy of the database into `file`, while servers go on; return its size in bytes.

    Raises BackupRefusedError where something stands there already or there is nothing to copy, and
    BackupError.
    """
    if file.exists() and (not overwrite or not file.is_file()):
        raise BackupRefusedError(
            f"{file} exists; name another file, or say --overwrite to replace it."
        )
    if not file.parent.is_dir():
        raise BackupRefusedError(f"There is no folder {file.parent}; make it first.")
    part = file.with_name(f".{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)  # it holds what the database holds
        if settings.use_sqlite:
            _vacuum_into(settings.folder / NAME, part)
        else:
            dump(settings, part)
        _settle(part)
        size = part.stat().st_size
        part.replace(file)
        _settle(file.parent)
    except ToolError as error:
        raise BackupError(f"The backup could not be made: {error}") from error
    except OSError as error:
        raise BackupError(
            f"The backup could not be written to {file}: {error.strerror}."
        ) from error
    except sqlite3.Error as error:
        raise BackupError(f"The backup could not be written to {file}: {error}.") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return size


def restore(settings: Settings, file: Path, *, like: Revision) -> None:
    """Put the copy in `file` in the place of the database.

    `like` tells which schemas this version knows. Raises BackupRefusedError for a file that is no
    copy or was made by a later version, PresenceError while a server is at work, and BackupError.
    """
    if not file.is_file():
        raise BackupRefusedError(f"There is no file {file}.")
    try:
        if settings.use_sqlite:
            _restore_embedded(settings, file, like)
            return
        _refuse_unfit(file, as_revision(dumped_revision(settings, file), like))
        load(settings, file)
    except ToolError as error:
        raise BackupError(f"The backup could not be restored: {error}") from error
    except OSError as error:
        raise BackupError(f"The backup could not be restored: {error}.") from error


def _vacuum_into(database: Path, part: Path) -> None:
    if not database.exists():
        raise BackupRefusedError(f"There is no database in {database.parent} yet.")
    with closing(sqlite3.connect(database, timeout=30, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))


def _restore_embedded(settings: Settings, file: Path, like: Revision) -> None:
    database = settings.folder / NAME
    part = settings.folder / f".{NAME}.part"
    with alone(settings):
        try:
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)
            shutil.copyfile(file, part)
            _refuse_unfit(file, as_revision(_embedded_revision(part, file), like))
            _settle(part)
            _fold_in_log(database)
            part.replace(database)
            _settle(database.parent)
        finally:
            part.unlink(missing_ok=True)


def _embedded_revision(part: Path, file: Path) -> str | None:
    try:
        with closing(sqlite3.connect(part)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        raise BackupRefusedError(f"{file} is no backup of this server's database.") from None
    if verdict != "ok":
        raise BackupRefusedError(f"{file} is damaged; take an earlier backup.")
    return str(row[0]) if row else None


def _refuse_unfit(file: Path, revision: Revision) -> None:
    if revision.current is None:
        raise BackupRefusedError(f"{file} is no backup of this server's database.")
    if revision.is_newer:
        raise BackupRefusedError(
            f"{file} was made by a later version of the server; restore it with that version."
        )


def _fold_in_log(database: Path) -> None:
    """Move what stands in the old database's log into it: the log must not meet another database."""
    if database.exists():
        try:
            with closing(sqlite3.connect(database, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.DatabaseError:  # one that is too damaged to read is what is being replaced
            database.replace(database.with_name(f"{NAME}.damaged"))
    for suffix in ("-wal", "-shm"):
        database.with_name(f"{NAME}{suffix}").unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Have the disk hold what was written to the file or folder `path`."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
