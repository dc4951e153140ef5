"""What a piece of work does to the ledger, in a transaction of whoever calls: it leans on units, and ends.

a use   at work ── finished | came to nothing
an event's units   stand as long as one of its uses is at work; for good once one is finished;
                   taken back when the last of them came to nothing
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reely_desktop.account import ledger_tables
from reely_desktop.account.event_ids import new_id
from reely_desktop.account.ledger_tables import asked_of, event_of, to_us
from reely_desktop.account.months import Month, month_of
from reely_desktop.account.usage_events import Kind, Metric, UsageEvent

_FINISHED = "finished"
_CAME_TO_NOTHING = "came to nothing"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Units that work is about to use: whose, of what, for which subject, when and in which month."""

    owner: UUID | None
    metric: Metric
    subject: str
    units: int
    at: datetime
    month: Month


@dataclass(frozen=True, slots=True)
class Use:
    """What one piece of work leans on: `event`, which an earlier one has paid for where it `is_free`."""

    use_id: UUID
    event: UsageEvent
    is_free: bool


def begin(connection: sqlite3.Connection, wanted: Wanted, *, run: str) -> Use:
    """Begin a use of the run named `run`: of a new event, or of one that stands in that month."""
    use_id = new_id(wanted.at)
    paid = standing(
        connection,
        wanted.owner,
        metric=wanted.metric,
        subject=wanted.subject,
        month=wanted.month,
    )
    event_id = use_id.bytes if paid is None else paid["event_id"]
    if paid is None:
        connection.execute(ledger_tables.WRITE, _consume(use_id, wanted))
    connection.execute(
        "INSERT INTO uses (use_id, event_id, run) VALUES (?, ?, ?)", (use_id.bytes, event_id, run)
    )
    return Use(use_id, event_of(_row(connection, event_id)), is_free=paid is not None)


def standing(
    connection: sqlite3.Connection,
    owner: UUID | None,
    *,
    metric: Metric,
    subject: str,
    month: Month,
) -> sqlite3.Row | None:
    """Return the consume of that subject in `month` that was not taken back, None if there is none."""
    asked = asked_of(owner, metric, month=month) | {"subject": subject}
    row: sqlite3.Row | None = connection.execute(ledger_tables.STANDING, asked).fetchone()
    return row


def finish(connection: sqlite3.Connection, use_id: UUID, *, job: str | None) -> None:
    """Finish a use; one that has ended stays as it is."""
    event_id = _end(connection, use_id.bytes, _FINISHED)
    if event_id is not None:
        _close(connection, event_id, job)


def come_to_nothing(
    connection: sqlite3.Connection, use_id: UUID, *, at: datetime, job: str | None
) -> UsageEvent | None:
    """End a use that made nothing; return the refund if it was the last to lean on its event."""
    event_id = _end(connection, use_id.bytes, _CAME_TO_NOTHING)
    if event_id is None:
        return None
    others = "SELECT 1 FROM uses WHERE event_id = ? AND outcome IS NULL"
    if connection.execute(others, (event_id,)).fetchone() is not None:
        return None
    consume = _row(connection, event_id)
    return None if consume["is_over"] else _take_back(connection, consume, at=at, job=job)


def runs_at_work(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the runs that have uses at work."""
    rows = connection.execute("SELECT DISTINCT run FROM uses WHERE outcome IS NULL")
    return tuple(run for (run,) in rows)


def abandon(
    connection: sqlite3.Connection, runs: Iterable[str], *, at: datetime
) -> tuple[UsageEvent, ...]:
    """End all uses of runs that are gone, as having made nothing; return the refunds."""
    at_work = "SELECT use_id FROM uses WHERE outcome IS NULL AND run = ? ORDER BY rowid"
    left = [
        UUID(bytes=use) for run in runs for (use,) in connection.execute(at_work, (run,)).fetchall()
    ]
    refunds = [come_to_nothing(connection, use, at=at, job=None) for use in left]
    return tuple(refund for refund in refunds if refund is not None)


def adopt(connection: sqlite3.Connection, owner: UUID, *, at: datetime) -> None:
    """Give the events of nobody to `owner`, and take back those whose clip it has finished already."""
    found = connection.execute(
        "SELECT * FROM events WHERE owner IS NULL AND kind = ? ORDER BY seq", (Kind.CONSUME,)
    ).fetchall()
    connection.execute("UPDATE events SET owner = ? WHERE owner IS NULL", (owner.bytes,))
    for consume in found:
        event = event_of(consume)
        asked = asked_of(owner, event.metric, month=month_of(event.occurred_at, event.zone))
        others = {"subject": consume["subject"], "seq": consume["seq"]}
        is_twice = connection.execute(ledger_tables.OTHER_FINISHED, asked | others).fetchone()
        if is_twice is not None and not _is_taken_back(connection, consume):
            _take_back(connection, _row(connection, consume["event_id"]), at=at, job=None)


def _consume(event_id: UUID, wanted: Wanted) -> dict[str, object]:
    at_us = to_us(wanted.at)
    return {
        "event_id": event_id.bytes,
        "kind": Kind.CONSUME,
        "metric": wanted.metric,
        "units": wanted.units,
        "ref": None,
        "subject": wanted.subject,
        "occurred_at_us": at_us,
        "counted_at_us": at_us,
        "zone": wanted.month.zone,
        "was_signed_out": wanted.owner is None,
        "owner": None if wanted.owner is None else wanted.owner.bytes,
        "is_over": False,
    }


def _end(connection: sqlite3.Connection, use_id: bytes, outcome: str) -> bytes | None:
    """Note how a use ended and return its event's id, None where it has ended or is not known."""
    at_work = "SELECT event_id FROM uses WHERE use_id = ? AND outcome IS NULL"
    row = connection.execute(at_work, (use_id,)).fetchone()
    if row is None:
        return None
    connection.execute("UPDATE uses SET outcome = ? WHERE use_id = ?", (outcome, use_id))
    event_id: bytes = row["event_id"]
    return event_id


def _close(connection: sqlite3.Connection, event_id: bytes, job: str | None) -> None:
    """Note that the work of an event is over, where it is not known to be."""
    connection.execute(
        "UPDATE events SET is_over = 1, job = ? WHERE event_id = ? AND NOT is_over", (job, event_id)
    )


def _take_back(
    connection: sqlite3.Connection, consume: sqlite3.Row, *, at: datetime, job: str | None
) -> UsageEvent:
    """Write the refund of a consume that has none, counted where that was, and return it."""
    _close(connection, consume["event_id"], job)
    refund_id = new_id(at).bytes
    refund = {
        **consume,
        "event_id": refund_id,
        "kind": Kind.REFUND,
        "ref": consume["event_id"],
        "occurred_at_us": to_us(at),
        "is_over": True,
    }
    connection.execute(ledger_tables.WRITE, refund)
    return event_of(_row(connection, refund_id))


def _is_taken_back(connection: sqlite3.Connection, consume: sqlite3.Row) -> bool:
    refund = "SELECT 1 FROM events WHERE ref = ?"
    return connection.execute(refund, (consume["event_id"],)).fetchone() is not None


def _row(connection: sqlite3.Connection, event_id: bytes) -> sqlite3.Row:
    row: sqlite3.Row = connection.execute(
        "SELECT * FROM events WHERE event_id = ?", (event_id,)
    ).fetchone()
    return row
