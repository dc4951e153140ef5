"""PostgreSQL's own programs, which know best how to copy a database: pg_dump, pg_restore and psql.

The password travels in their environment, never in their arguments, which every user can read.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg
from psycopg import sql

from server.config import Settings
from server.database import SERVER_NAME, database_url
from server.errors import ServerError
from server.presence import PresenceError

_AN_ARCHIVE = b"PGDMP"
_WORK = ".restore-"


class ToolError(ServerError):
    """A program is missing or failed; the message is a sentence."""


def dump(settings: Settings, file: Path) -> None:
    """Write the tables of the server and their rows as an archive into `file`."""
    chosen = ("--format=custom", "--no-owner", "--no-privileges", "--table=public.*")
    _run(settings, "pg_dump", *chosen, f"--file={file}", f"--dbname={_address(settings)}")


def dumped_revision(settings: Settings, file: Path) -> str | None:
    """Return the schema revision that the archive `file` holds; None if it is no such archive."""
    with file.open("rb") as archive:
        if archive.read(len(_AN_ARCHIVE)) != _AN_ARCHIVE:
            return None
    table = ("--data-only", "--table=alembic_version", "--file=-")
    lines = iter(_run(settings, "pg_restore", *table, str(file)).splitlines())
    for line in lines:
        if line.startswith("COPY ") and "alembic_version" in line:
            return next(lines, None)
    return None


def load(settings: Settings, file: Path) -> None:
    """Replace all tables by those of the archive `file`, in one transaction.

    Raises PresenceError while a server is connected, and ToolError.
    """
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in settings.folder.glob(f"{_WORK}*"):  # by one that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_WORK, dir=settings.folder) as folder:
        clearing, script = Path(folder) / "clear.sql", Path(folder) / "load.sql"
        clearing.write_text(_clearing(settings), encoding="utf-8")
        whole = ("--no-owner", "--no-privileges", f"--file={script}", str(file))
        _run(settings, "pg_restore", *whole)
        at_once = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
        files = (f"--file={clearing}", f"--file={script}")
        _run(settings, "psql", *at_once, *files, f"--dbname={_address(settings)}")


def _clearing(settings: Settings) -> str:
    """Return the statements that drop every table that is there."""
    url = database_url(settings).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as connection:
        busy = connection.execute(
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name = %s",
            (SERVER_NAME,),
        ).fetchone()
        if busy and busy[0]:
            raise PresenceError(
                "A server or a worker is connected to this database; stop it first."
            )
        rows = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        names = [sql.Identifier("public", name).as_string(connection) for (name,) in rows]
    return "".join(f"DROP TABLE {name} CASCADE;\n" for name in sorted(names))


def _address(settings: Settings) -> str:
    url = database_url(settings).set(drivername="postgresql")
    return url._replace(password=None).render_as_string(hide_password=False)


def _run(settings: Settings, name: str, *arguments: str) -> str:
    program = shutil.which(name)
    if program is None:
        raise ToolError(f"{name} is not installed; it comes with PostgreSQL's client programs.")
    password = database_url(settings).password
    ended = subprocess.run(  # noqa: S603 - a program of PostgreSQL's, found on PATH, and our own words
        [program, *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **({"PGPASSWORD": password} if password else {})},
    )
    if ended.returncode != 0:
        said = [line.strip() for line in ended.stderr.splitlines() if line.strip()]
        raise ToolError(said[0] if said else f"{name} ended with status {ended.returncode}.")
    return ended.stdout
