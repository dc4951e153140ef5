"""A ledger that is deleted, cut short, damaged or cannot be written stops no work, and says so."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.account.errors import AccountError
from reely_desktop.account.ledger import FILE, open_ledger
from tests.support.ledgers import ADA, NOON, answer_all, done, opened, used

SAMPLE = Path(__file__).parent / "samples" / "ledger-1.sql"
GARBAGE = b"no ledger at all, and longer than the head of a database has to be " * 4


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a ledger in which three trims stand."""
    with opened(tmp_path) as ledger:
        for name in "abc":
            done(ledger, subject=name)
    return tmp_path / FILE


def works(folder: Path) -> AccountError | None:
    """See that the ledger there counts and gives what it counts, and return what it tells."""
    with opened(folder) as ledger:
        before = used(ledger)
        done(ledger, subject=uuid4().hex)
        assert used(ledger) == before + 1
        assert answer_all(ledger)
        assert ledger.pending(ADA) == ()
        return ledger.trouble


@contextmanager
def nobody_in_particular() -> Iterator[None]:
    """Work as somebody whom permissions hold back, as they do not hold back root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def set_aside(place: Path) -> list[Path]:
    return sorted(place.parent.glob("usage-damaged-*.db"))


def test_one_that_is_whole_is_told_of_nowhere(place: Path) -> None:
    assert works(place.parent) is None
    assert set_aside(place) == []


def test_one_that_was_deleted_is_begun_anew(place: Path) -> None:
    place.unlink()

    assert works(place.parent) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: GARBAGE,  # noqa: ARG005
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:100],
        lambda whole: whole[:4096] + b"\xff" * 8192 + whole[12288:],
    ],
    ids=["garbage", "cut in half", "cut behind its head", "damaged in the middle"],
)
def test_a_damaged_one_is_set_aside_and_a_new_one_begun(place: Path, damage: object) -> None:
    assert callable(damage)
    broken = damage(place.read_bytes())
    place.write_bytes(broken)

    told = works(place.parent)

    (aside,) = set_aside(place)
    assert aside.read_bytes() == broken
    assert told is not None
    assert told.code == "RLY-LEDGER-DAMAGED"
    assert str(aside) in told.message
    assert works(place.parent) is None


def test_one_cut_to_nothing_is_begun_anew(place: Path) -> None:
    place.write_bytes(b"")

    assert works(place.parent) is None


def test_a_database_that_is_no_ledger_is_set_aside(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("CREATE TABLE songs (title TEXT)")

    told = works(tmp_path)

    assert told is not None
    assert told.code == "RLY-LEDGER-DAMAGED"


def test_one_of_a_later_version_is_left_alone(place: Path) -> None:
    with closing(sqlite3.connect(place)) as later:
        later.execute("PRAGMA user_version = 2")
    before = place.read_bytes()

    told = works(place.parent)

    assert told is not None
    assert told.code == "RLY-LEDGER-NEWER"
    assert place.read_bytes() == before


def test_a_place_that_takes_nothing_stops_no_work(tmp_path: Path) -> None:
    (tmp_path / "account").write_text("a file where the folder should be")

    told = works(tmp_path / "account")

    assert told is not None
    assert told.code == "RLY-LEDGER-UNUSABLE"


@pytest.mark.skipif(sys.platform != "linux", reason="asks as another user")
@pytest.mark.parametrize("whose", ["folder", "file"])
def test_what_may_not_be_written_to_stops_no_work(whose: str) -> None:
    # Apart from tmp_path: each run of pytest that begins closes what is above it to others.
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / FILE
        with opened(Path(folder)) as ledger:
            done(ledger)
        place.chmod(0o444)
        for beside in Path(folder).iterdir():
            if beside != place:
                beside.chmod(0o777)
        Path(folder).chmod(0o555 if whose == "folder" else 0o777)

        with nobody_in_particular():
            told = works(Path(folder))
        Path(folder).chmod(0o755)

    assert told is not None
    assert told.code == "RLY-LEDGER-UNUSABLE"


@settings(max_examples=40)
@given(st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_any_byte_may_be_another(share: float, change: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / FILE
        place.write_bytes(_whole())
        content = bytearray(place.read_bytes())
        content[int(share * len(content))] ^= change
        place.write_bytes(content)

        works(Path(folder))


def test_the_first_version_is_read_for_ever(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as kept:
        kept.executescript(SAMPLE.read_text(encoding="utf-8"))

    with opened(tmp_path) as ledger:
        assert ledger.trouble is None
        assert used(ledger) == 2
        assert used(ledger, None) == 1
        first, second, third = ledger.pending(ADA)

    assert first.job == '{"job_id":"01970000-0000-7000-8000-000000000001","status":"completed"}'
    assert (second.occurred_at, second.zone) == (NOON, "Europe/Berlin")
    assert third.ref == second.event_id


def _whole() -> bytes:
    if not _kept:
        with tempfile.TemporaryDirectory() as folder:
            with closing(open_ledger(Path(folder), now=NOON)) as ledger:
                for name in "abc":
                    done(ledger, subject=name)
            _kept.append((Path(folder) / FILE).read_bytes())
    return _kept[0]


_kept: list[bytes] = []
