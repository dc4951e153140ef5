"""The desktop's database: brought up to date, copied before, set aside where it is damaged."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, select, text

from reely_desktop.host import database as room
from reely_desktop.host.database import NEWEST, DatabaseError, open_database
from reely_desktop.host.tables import metadata, recent_files

MIGRATIONS = Path(room.__file__).parents[2] / "migrations"
SECOND = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade():
    op.add_column("recent_files", sa.Column("note", sa.Text()))
    {then}
"""


def opened_paths(file: Path) -> list[str]:
    database = open_database(file)
    with database.transaction() as connection:
        paths = list(connection.execute(select(recent_files.c.path)).scalars())
    database.close()
    return paths


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a database with one video in it."""
    file = tmp_path / "data" / "reely.db"
    database = open_database(file)
    with database.transaction() as connection:
        connection.execute(recent_files.insert().values(path="talk.mp4", opened_at_ms=1))
    database.close()
    return file


def with_second_migration(house: Path, monkeypatch: pytest.MonkeyPatch, then: str = "") -> None:
    """Let there be a version after this one."""
    shutil.copytree(MIGRATIONS / "desktop", house / "migrations" / "desktop")
    versions = house / "migrations" / "desktop" / "versions"
    (versions / "0002_note.py").write_text(SECOND.format(then=then))
    monkeypatch.setattr(room, "_HOUSE", house)
    monkeypatch.setattr(room, "NEWEST", "0002")


@contextmanager
def migrated(file: Path) -> Iterator[Connection]:
    """Give a database that all the migrations made, step by step."""
    engine = create_engine(f"sqlite:///{file}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS / "desktop"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        yield connection
    engine.dispose()


def shape(connection: Connection) -> dict[str, object]:
    """Return how SQLite would make each table and index anew, and the version."""
    made = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {
        **{name: "".join(sql.split()) for name, sql in made},
        "version": list(connection.execute(text("SELECT * FROM alembic_version")).scalars()),
    }


def copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob("reely-before-*.db"))


def test_the_migrations_end_where_the_tables_are(tmp_path: Path) -> None:
    script = ScriptDirectory(str(MIGRATIONS / "desktop"))

    with migrated(tmp_path / "old.db") as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    assert differences == []
    assert script.get_heads() == [NEWEST]


def test_a_new_database_is_what_the_migrations_make(file: Path, tmp_path: Path) -> None:
    database = open_database(file)

    with migrated(tmp_path / "old.db") as of_old, database.engine.connect() as new:
        assert shape(new) == shape(of_old)

    database.close()


def test_what_was_kept_is_there_again(file: Path) -> None:
    assert opened_paths(file) == ["talk.mp4"]
    assert copies(file) == []


def test_an_earlier_version_is_copied_whole_before_it_is_migrated(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_second_migration(tmp_path / "house", monkeypatch)

    assert opened_paths(file) == ["talk.mp4"]

    (copy,) = copies(file)
    with sqlite3.connect(copy) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert before.execute("SELECT path FROM recent_files").fetchall() == [("talk.mp4",)]


def test_a_migration_that_breaks_leaves_the_database_as_it_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        with_second_migration(tmp_path / "house", later, then="raise RuntimeError('half way')")
        with pytest.raises(RuntimeError, match="half way"):
            open_database(file)

    assert opened_paths(file) == ["talk.mp4"]


def test_only_the_last_copies_are_kept(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (file.parent / f"reely-before-0000-2020010{number}.db").touch()
    with_second_migration(tmp_path / "house", monkeypatch)

    open_database(file).close()

    assert len(copies(file)) == room.MOST_COPIES
    assert any("before-0001" in copy.name for copy in copies(file))


@pytest.mark.parametrize("damage", [b"no database at all", b""], ids=["garbage", "in the middle"])
def test_a_damaged_one_is_set_aside_and_a_new_one_begun(file: Path, damage: bytes) -> None:
    content = file.read_bytes()
    # A page of its own inside the file, or all of it.
    file.write_bytes(damage or content[:4096] + b"\xff" * 8192 + content[12288:])
    broken = file.read_bytes()

    database = open_database(file)

    assert database.set_aside is not None
    assert database.set_aside.read_bytes() == broken
    database.close()
    assert opened_paths(file) == []


def test_one_of_a_later_version_is_left_alone(file: Path) -> None:
    with sqlite3.connect(file) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    later.close()
    before = file.read_bytes()

    with pytest.raises(DatabaseError) as told:
        open_database(file)

    assert told.value.code == "RLY-DATABASE-NEWER"
    assert file.read_bytes() == before


def test_a_place_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")

    with pytest.raises(DatabaseError) as told:
        open_database(tmp_path / "data" / "reely.db")

    assert told.value.code == "RLY-DATABASE-UNUSABLE"
    assert "data" in told.value.message
