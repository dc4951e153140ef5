"""The tables of the ledger, in their version 1, and what keeps them append-only: the file itself does.

    events   one row for each event. Nothing in it ever changes, and no row goes; three things are not
             known at first and are filled in once: whose it is, how its work ended, what the server answered
    uses     one row for each piece of work that an event's units are for, and what became of it

One consume has one refund at most, of the same units: the file takes no second. Whatever passes
SQLite's own check of the file can be read as events.
"""

import sqlite3
from datetime import UTC, datetime, timedelta
from uuid import UUID

from reely_desktop.account.months import Month
from reely_desktop.account.usage_events import Kind, Metric, UsageEvent

VERSION = 1

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST_US = (datetime.min.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LAST_US = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND

STATEMENTS = (
    """CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  event_id BLOB NOT NULL UNIQUE CHECK (typeof(event_id) = 'blob' AND length(event_id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('consume', 'refund')),
  metric TEXT NOT NULL CHECK (metric IN ('trims', 'hooks')),
  units INTEGER NOT NULL CHECK (typeof(units) = 'integer' AND units BETWEEN 1 AND 1000),
  ref BLOB UNIQUE REFERENCES events (event_id) CHECK ((ref IS NULL) = (kind = 'consume')),
  subject TEXT NOT NULL CHECK (typeof(subject) = 'text'),
  occurred_at_us INTEGER NOT NULL CHECK (
    typeof(occurred_at_us) = 'integer'
    AND occurred_at_us BETWEEN -62135596800000000 AND 253402300799999999 -- the years 1 to 9999
  ),
  counted_at_us INTEGER NOT NULL CHECK (typeof(counted_at_us) = 'integer'),
  zone TEXT NOT NULL CHECK (typeof(zone) = 'text'),
  was_signed_out INTEGER NOT NULL CHECK (was_signed_out IN (0, 1)),
  owner BLOB CHECK (
    owner IS NULL AND was_signed_out OR typeof(owner) = 'blob' AND length(owner) = 16
  ),
  is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
  job TEXT CHECK (job IS NULL OR typeof(job) = 'text'),
  status TEXT CHECK (status IS NULL OR typeof(status) = 'text'),
  why TEXT
)""",
    "CREATE INDEX events_waiting ON events (owner, seq) WHERE status IS NULL",
    "CREATE INDEX events_of_an_account ON events (owner, metric, counted_at_us)",
    "CREATE INDEX events_signed_out ON events (metric, counted_at_us) WHERE was_signed_out",
    "CREATE INDEX events_of_a_subject ON events (subject, metric)",
    """CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never taken out'); END""",
    """CREATE TRIGGER events_never_change
BEFORE UPDATE OF seq, event_id, kind, metric, units, ref, subject, occurred_at_us, counted_at_us,
  zone, was_signed_out ON events
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END""",
    """CREATE TRIGGER events_keep_their_owner
BEFORE UPDATE OF owner ON events WHEN OLD.owner IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an event of one account is never given to another'); END""",
    """CREATE TRIGGER events_end_once BEFORE UPDATE OF is_over, job ON events WHEN OLD.is_over
BEGIN SELECT RAISE(ABORT, 'the work of an event ends once'); END""",
    """CREATE TRIGGER events_are_answered_once
BEFORE UPDATE OF status, why ON events WHEN OLD.status IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an event is answered once'); END""",
    """CREATE TABLE uses (
  use_id BLOB NOT NULL PRIMARY KEY CHECK (typeof(use_id) = 'blob' AND length(use_id) = 16),
  event_id BLOB NOT NULL REFERENCES events (event_id),
  run TEXT NOT NULL CHECK (typeof(run) = 'text'),
  outcome TEXT CHECK (outcome IS NULL OR outcome IN ('finished', 'came to nothing'))
)""",
    "CREATE INDEX uses_at_work ON uses (event_id, run) WHERE outcome IS NULL",
)
"""What makes them; a ledger whose own description is another is none."""

WRITE = """
INSERT INTO events (event_id, kind, metric, units, ref, subject, occurred_at_us, counted_at_us, zone,
  was_signed_out, owner, is_over)
VALUES (:event_id, :kind, :metric, :units, :ref, :subject, :occurred_at_us, :counted_at_us, :zone,
  :was_signed_out, :owner, :is_over)
"""
USED = """
SELECT coalesce(sum(CASE kind WHEN 'consume' THEN units ELSE -units END), 0) FROM events
WHERE owner = :owner AND metric = :metric AND counted_at_us >= :start AND counted_at_us < :end
"""
USED_SIGNED_OUT = """
SELECT coalesce(sum(CASE kind WHEN 'consume' THEN units ELSE -units END), 0) FROM events
WHERE was_signed_out AND metric = :metric AND counted_at_us >= :start AND counted_at_us < :end
"""
"""All that was used here while nobody was signed in, whoever it was given to since."""
STANDING = """
SELECT * FROM events AS consume INDEXED BY events_of_a_subject
WHERE subject = :subject AND metric = :metric AND kind = 'consume'
  AND counted_at_us >= :start AND counted_at_us < :end
  AND CASE WHEN :owner IS NULL THEN was_signed_out ELSE owner = :owner END
  AND NOT EXISTS (SELECT 1 FROM events WHERE ref = consume.event_id)
ORDER BY seq LIMIT 1
"""
"""The consume of a subject that was not taken back."""
OTHER_FINISHED = """
SELECT 1 FROM events AS consume INDEXED BY events_of_a_subject
WHERE subject = :subject AND metric = :metric AND kind = 'consume'
  AND counted_at_us >= :start AND counted_at_us < :end
  AND owner = :owner AND is_over AND seq != :seq
  AND NOT EXISTS (SELECT 1 FROM events WHERE ref = consume.event_id)
"""
WAITING = """
SELECT * FROM events INDEXED BY events_waiting
WHERE status IS NULL AND owner = :owner AND is_over ORDER BY seq LIMIT :limit
"""
WAITING_COUNT = """
SELECT count(*) FROM events INDEXED BY events_waiting
WHERE status IS NULL AND owner = :owner AND is_over
"""
ANSWER = "UPDATE events SET status = ?, why = ? WHERE event_id = ? AND status IS NULL"
PENDING_UNITS = """
SELECT coalesce(sum(CASE WHEN one.kind = 'consume' THEN one.units
                         WHEN consume.status IN ('rejected', 'archived') THEN 0
                         ELSE -one.units END), 0)
FROM events AS one INDEXED BY events_waiting
LEFT JOIN events AS consume ON consume.event_id = one.ref
WHERE one.status IS NULL AND one.owner IS :owner
  AND one.metric = :metric AND one.counted_at_us >= :start AND one.counted_at_us < :end
"""
"""What the server has not answered yet; of what it never counted, a refund takes nothing back there."""

UNSETTLED = """
SELECT coalesce(sum(CASE kind WHEN 'consume' THEN units ELSE -units END), 0) FROM events
WHERE owner = :owner AND metric = :metric AND counted_at_us >= :start AND counted_at_us < :end
  AND (status IS NULL OR counted_at_us >= :since AND status NOT IN ('rejected', 'archived'))
"""
"""What a document that was signed at `since` cannot know of: it is newer, or the server has not answered."""
AT_WORK = """
SELECT count(*) FROM uses JOIN events USING (event_id) WHERE outcome IS NULL AND metric = :metric
"""


def to_us(instant: datetime) -> int:
    """Return `instant` in microseconds since 1970. Raises ValueError for one without an offset."""
    if instant.tzinfo is None:
        raise ValueError("an instant has an offset")
    return (instant - _EPOCH) // _MICROSECOND


def from_us(microseconds: int) -> datetime:
    """Return the instant so many microseconds after 1970."""
    return _EPOCH + microseconds * _MICROSECOND


def event_of(row: sqlite3.Row) -> UsageEvent:
    """Return the event in a row of `events`."""
    return UsageEvent(
        event_id=UUID(bytes=row["event_id"]),
        kind=Kind(row["kind"]),
        metric=Metric(row["metric"]),
        units=row["units"],
        ref=None if row["ref"] is None else UUID(bytes=row["ref"]),
        occurred_at=from_us(row["occurred_at_us"]),
        zone=row["zone"],
        job=row["job"],
        owner=None if row["owner"] is None else UUID(bytes=row["owner"]),
    )


def asked_of(
    owner: UUID | None, metric: Metric, *, month: Month | None = None
) -> dict[str, object]:
    """Return what the statements above ask by: an account, a metric, and a month or all time."""
    return {
        "owner": None if owner is None else owner.bytes,
        "metric": metric,
        "start": _FIRST_US if month is None else to_us(month.start),
        "end": _LAST_US if month is None else to_us(month.end),
    }


def number(answer: sqlite3.Cursor) -> int:
    """Return the one number that a statement answers."""
    (found,) = answer.fetchone()
    return int(found)


def storable(text: str) -> str:
    """Return `text` with halves of characters replaced, which SQLite does not take."""
    return text.encode(errors="replace").decode()
