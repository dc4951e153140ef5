"""What the file itself holds: no event changes, and whatever is asked of many is answered by an index."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reely_desktop.account import ledger_tables
from reely_desktop.account.event_ids import new_id
from reely_desktop.account.ledger import FILE
from reely_desktop.account.usage_events import MOST_EVENTS, Answer
from tests.support.ledgers import ADA, NOON, ZONE, answer_all, begun, opened, used

SECOND_REFUND = """
INSERT INTO events SELECT 9, zeroblob(16), kind, metric, units, ref, subject, occurred_at_us, counted_at_us,
  zone, was_signed_out, owner, is_over, job, status, why FROM events WHERE kind = 'refund'
"""
ASKED = {
    "owner": ADA.bytes,
    "metric": "trims",
    "start": 0,
    "end": 1,
    "subject": "clip",
    "seq": 1,
    "limit": MOST_EVENTS,
}


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM events",
        "UPDATE events SET units = 2",
        "UPDATE events SET occurred_at_us = 0",
        "UPDATE events SET owner = NULL",
        "UPDATE events SET owner = zeroblob(16)",
        "UPDATE events SET is_over = 0",
        "UPDATE events SET status = 'rejected' WHERE kind = 'consume'",
        SECOND_REFUND,
    ],
)
def test_what_was_written_stays(tmp_path: Path, change: str) -> None:
    with opened(tmp_path) as ledger:
        use = begun(ledger)
        ledger.refund(use.use_id, at=NOON)
        ledger.acknowledge([Answer(use.use_id, "accepted", "why not")])

        with closing(sqlite3.connect(tmp_path / FILE)) as other:
            with pytest.raises(sqlite3.IntegrityError):
                other.execute(change)
            rows = other.execute("SELECT kind, units, status, why FROM events ORDER BY seq")
            assert rows.fetchall() == [
                ("consume", 1, "accepted", "why not"),
                ("refund", 1, None, None),
            ]


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (ledger_tables.WAITING, "events_waiting (owner=?)"),
        (ledger_tables.WAITING_COUNT, "events_waiting (owner=?)"),
        (ledger_tables.PENDING_UNITS, "events_waiting (owner=?)"),
        (ledger_tables.USED, "events_of_an_account (owner=? AND metric=? AND counted_at_us>?"),
        (ledger_tables.USED_SIGNED_OUT, "events_signed_out (metric=? AND counted_at_us>?"),
        (ledger_tables.STANDING, "events_of_a_subject (subject=? AND metric=?"),
        (ledger_tables.OTHER_FINISHED, "events_of_a_subject (subject=? AND metric=?"),
    ],
    ids=["waiting", "count", "pending units", "used", "signed out", "standing", "other finished"],
)
def test_every_question_is_answered_by_an_index_and_nothing_is_sorted(
    tmp_path: Path, statement: str, index: str
) -> None:
    with opened(tmp_path), closing(sqlite3.connect(tmp_path / FILE)) as asking:
        rows = asking.execute(f"EXPLAIN QUERY PLAN {statement}", ASKED).fetchall()

    steps = [row[3] for row in rows]
    assert any(index in step for step in steps), steps
    assert not any("SCAN" in step or "TEMP B-TREE" in step for step in steps), steps


def test_ten_thousand_waiting_events_are_sent_and_answered_batch_by_batch(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        with closing(sqlite3.connect(tmp_path / FILE)) as filling, filling:
            filling.executemany(ledger_tables.WRITE, (finished(number) for number in range(10_000)))

        sent = answer_all(ledger)

        assert len({event.event_id for event in sent}) == used(ledger) == 10_000
        assert ledger.waiting(ADA) == 0


def finished(number: int) -> dict[str, object]:
    at_us = ledger_tables.to_us(NOON)
    return {
        "event_id": new_id(NOON).bytes,
        "kind": "consume",
        "metric": "trims",
        "units": 1,
        "ref": None,
        "subject": str(number),
        "occurred_at_us": at_us,
        "counted_at_us": at_us,
        "zone": ZONE,
        "was_signed_out": False,
        "owner": ADA.bytes,
        "is_over": True,
    }
