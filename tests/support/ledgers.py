"""What the tests of the ledger share: a month, accounts, and the shortest way to use something."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from reely_desktop.account.ledger import Ledger, open_ledger
from reely_desktop.account.ledger_uses import Use
from reely_desktop.account.months import Month, month_of
from reely_desktop.account.usage_events import Answer, Metric, UsageEvent

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
NEXT_MONTH = datetime(2026, 12, 2, 12, tzinfo=UTC)
ZONE = "Europe/Berlin"
NOVEMBER = month_of(NOON, ZONE)
ADA = UUID("01970000-0000-7000-8000-00000000000a")
BOB = UUID("01970000-0000-7000-8000-00000000000b")


def begun(
    ledger: Ledger, owner: UUID | None = ADA, subject: str = "clip", *, at: datetime = NOON
) -> Use:
    """Begin to trim."""
    return ledger.consume(
        owner=owner, metric=Metric.TRIMS, subject=subject, at=at, month=month_of(at, ZONE)
    )


def done(
    ledger: Ledger, owner: UUID | None = ADA, subject: str = "clip", *, at: datetime = NOON
) -> Use:
    """Trim, and finish."""
    use = begun(ledger, owner, subject, at=at)
    ledger.finished(use.use_id)
    return use


def used(ledger: Ledger, owner: UUID | None = ADA, month: Month = NOVEMBER) -> int:
    """Return the trims used in `month`."""
    return ledger.used(owner, Metric.TRIMS, month=month)


def pending_units(ledger: Ledger, owner: UUID | None = ADA) -> int:
    """Return the trims that the server does not know of."""
    return ledger.pending_units(owner, Metric.TRIMS, month=NOVEMBER)


def unsettled(ledger: Ledger, owner: UUID | None = ADA, *, since: datetime) -> int:
    """Return the trims that something signed at `since` leaves out."""
    return ledger.unsettled(owner, Metric.TRIMS, month=NOVEMBER, since=since)


def answer_all(ledger: Ledger, owner: UUID = ADA, status: str = "accepted") -> list[UsageEvent]:
    """Have the server answer all that waits, and return that."""
    sent: list[UsageEvent] = []
    while batch := ledger.pending(owner):
        ledger.acknowledge(Answer(event.event_id, status) for event in batch)
        sent += batch
    return sent


@contextmanager
def opened(folder: Path, *, now: datetime = NOON) -> Iterator[Ledger]:
    """Open the ledger in `folder` for one run."""
    ledger = open_ledger(folder, now=now)
    try:
        yield ledger
    finally:
        ledger.close()
