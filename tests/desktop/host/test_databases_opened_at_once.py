"""Editors that start in the same moment: what is to be done to the database is done by one of them."""

import subprocess
import sys
from pathlib import Path

import pytest

from reely_desktop.host.database import DatabaseError, open_database, opening_lock

ROOT = Path(__file__).parents[3]
OPENING = """
import sys
from pathlib import Path
from alembic import command  # it takes so long to load that nobody would meet anybody
from reely_desktop.host.database import open_database
print("ready", flush=True)
sys.stdin.readline()
database = open_database(Path(sys.argv[1]))
print(database.set_aside or "whole", flush=True)
sys.stdin.readline()
database.close()
"""


def opened_at_once(file: Path, count: int = 2) -> list[str]:
    """Let `count` programs open `file` in the same moment; return what each said of it."""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", OPENING, str(file)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(count)
    ]
    said = []
    for awaited in ("ready\n", None):
        for child in children:
            assert child.stdout is not None
            line = child.stdout.readline()
            assert awaited in {None, line}
            said.append(line.strip())
        for child in children:
            assert child.stdin is not None
            child.stdin.write("\n")
            child.stdin.flush()
    for child in children:
        child.communicate()
    return said[count:]


def test_a_damaged_one_is_set_aside_by_one_alone_and_the_other_uses_the_new_one(
    tmp_path: Path,
) -> None:
    file = tmp_path / "reely.db"
    file.write_bytes(b"no database at all" * 400)

    said = opened_at_once(file)

    (aside,) = tmp_path.glob("reely-damaged-*.db")
    assert sorted(said) == sorted([str(aside), "whole"])
    assert aside.read_bytes() == b"no database at all" * 400


def test_who_waits_for_one_that_never_comes_to_an_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "reely.db"
    monkeypatch.setattr("reely_desktop.host.database.PATIENCE_S", 0)

    with opening_lock(file), pytest.raises(DatabaseError) as told:
        open_database(file)

    assert told.value.code == "RLY-DATABASE-UNUSABLE"
    assert "another Reely" in told.value.message
    open_database(file).close()
