"""backup and restore: one file holds all, and a death anywhere leaves the old database or the new one."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import psycopg
import pytest

from server.backup import NAME, BackupError, BackupRefusedError, back_up, restore
from server.cli import main
from server.commands.answers import Status, revision
from server.config import Settings
from server.presence import PresenceError, at_work
from tests.support.server_process import ROOT, fetched, serving, variables

MANY = 20_000
FILL_SQLITE = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
INSERT INTO login_failures (id, account, source, failures, window_began_at)
SELECT lower(hex(randomblob(16))), hex(randomblob(32)), i, 1, '2026-11-25 12:00:00' FROM n
"""
FILL_POSTGRESQL = """
INSERT INTO login_failures (id, account, source, failures, window_began_at)
SELECT gen_random_uuid(), gen_random_uuid()::text, i, 1, '2026-11-25T12:00Z'
FROM generate_series(1, %s) AS i
"""


def run(settings: Settings, statement: str, *values: int) -> list[tuple[object, ...]]:
    """Run `statement` on the database of `settings` by the driver alone; return its rows."""
    if settings.database_url is None:
        with closing(sqlite3.connect(settings.folder / NAME, timeout=30)) as connection:
            rows = connection.execute(statement, values).fetchall()
            connection.commit()
            return rows
    with psycopg.connect(settings.database_url.get_secret_value()) as connection:
        found = connection.execute(statement.encode(), values or None)
        return found.fetchall() if found.description else []


def failures(settings: Settings) -> int:
    """Count the rows of a table that is easily filled."""
    counted = run(settings, "SELECT count(*) FROM login_failures")[0][0]
    assert isinstance(counted, int)
    return counted


def fill(settings: Settings, rows: int) -> None:
    run(settings, FILL_SQLITE if settings.use_sqlite else FILL_POSTGRESQL, rows)


def test_what_was_backed_up_is_what_is_restored(settings: Settings, tmp_path: Path) -> None:
    fill(settings, 3)
    back_up(settings, tmp_path / "copy", overwrite=False)
    fill(settings, 40)

    restore(settings, tmp_path / "copy", like=revision(settings))

    assert failures(settings) == 3
    assert revision(settings).is_head
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0


def test_a_backup_replaces_nothing_unasked(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("precious", encoding="utf-8")

    with pytest.raises(BackupRefusedError, match="--overwrite"):
        back_up(settings, tmp_path / "copy", overwrite=False)
    kept = (tmp_path / "copy").read_text(encoding="utf-8")
    back_up(settings, tmp_path / "copy", overwrite=True)

    assert kept == "precious"
    assert (tmp_path / "copy").stat().st_size > 1000
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_of_a_later_version_is_refused_and_nothing_changes(
    settings: Settings, tmp_path: Path
) -> None:
    run(settings, "UPDATE alembic_version SET version_num = '9999'")
    back_up(settings, tmp_path / "later", overwrite=False)
    run(settings, "UPDATE alembic_version SET version_num = '0001'")
    fill(settings, 5)

    with pytest.raises(BackupRefusedError, match="later version"):
        restore(settings, tmp_path / "later", like=revision(settings))

    assert failures(settings) == 5


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 100, b"PGDMP", b"SQLite format 3"]
)
def test_what_is_no_backup_is_refused_and_nothing_changes(
    settings: Settings, tmp_path: Path, content: bytes
) -> None:
    fill(settings, 5)
    (tmp_path / "copy").write_bytes(content)

    with pytest.raises(BackupError, match=r"no backup|could not be restored"):
        restore(settings, tmp_path / "copy", like=revision(settings))

    assert failures(settings) == 5


def test_a_database_is_not_replaced_under_a_server(settings: Settings, tmp_path: Path) -> None:
    back_up(settings, tmp_path / "copy", overwrite=False)

    with serving(variables(settings), tmp_path / "log") as running:
        assert fetched(f"{running.url}/health/ready").status_code == 200  # it has begun its work
        with pytest.raises(PresenceError, match="stop it first"):
            restore(settings, tmp_path / "copy", like=revision(settings))


def test_a_server_can_be_backed_up_while_it_is_at_work(settings: Settings, tmp_path: Path) -> None:
    with at_work(settings):
        size = back_up(settings, tmp_path / "copy", overwrite=False)

    assert size == (tmp_path / "copy").stat().st_size


def test_the_log_of_the_old_database_never_meets_the_new_one(
    settings: Settings, tmp_path: Path
) -> None:
    if not settings.use_sqlite:
        pytest.skip("PostgreSQL keeps its log itself")
    fill(settings, 3)
    back_up(settings, tmp_path / "copy", overwrite=False)
    fill(settings, 400)
    busy = sqlite3.connect(settings.folder / NAME)
    busy.execute("DELETE FROM login_failures")
    busy.commit()
    shutil.copy(settings.folder / f"{NAME}-wal", tmp_path / "wal")
    busy.close()
    shutil.copy(tmp_path / "wal", settings.folder / f"{NAME}-wal")  # as after a death

    restore(settings, tmp_path / "copy", like=revision(settings))

    assert failures(settings) == 3
    assert run(settings, "SELECT 1") == [(1,)]


@pytest.fixture
def two_states(settings: Settings, tmp_path: Path) -> Path:
    """Fill the database, copy it, and fill it again; return the copy."""
    fill(settings, MANY)
    back_up(settings, tmp_path / "copy", overwrite=False)
    fill(settings, MANY)
    return tmp_path / "copy"


@pytest.mark.parametrize("seconds", [0.05, 0.2])
def test_a_restore_that_is_killed_leaves_the_old_database_or_the_new_one(
    settings: Settings, two_states: Path, seconds: float
) -> None:
    program = f"from server.cli import main; print(); main(['restore', {str(two_states)!r}])"
    with subprocess.Popen(
        [sys.executable, "-uc", program], env=variables(settings), stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=seconds)
        process.kill()

    left = failures(settings)
    restore(settings, two_states, like=revision(settings))

    assert left in {MANY, 2 * MANY}
    assert failures(settings) == MANY


def test_commands_answer_for_files_and_refusals(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables(settings).items():
        monkeypatch.setenv(name, value)
    copy = str(tmp_path / "copy")

    statuses = [
        main(["backup", copy]),
        main(["backup", copy]),
        main(["backup", copy, "--overwrite", "--json"]),
        main(["restore", str(tmp_path / "nothing")]),
        main(["restore", copy]),
        main(["backup", str(tmp_path / "no" / "folder" / "copy")]),
    ]

    assert statuses == [
        Status.DONE,
        Status.REFUSED,
        Status.DONE,
        Status.REFUSED,
        Status.DONE,
        Status.REFUSED,
    ]
