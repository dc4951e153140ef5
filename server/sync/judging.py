"""What becomes of each event of a batch. PURE: it is told what stands, and returns what is to be written.

    known already                                   duplicate
    its clock is wrong, or it lies in the future    accepted_suspect, in the month of receipt
    its month closed 45 days ago                    archived, and not counted
    its month has too few left                      accepted_overage: counted all the same
    a refund of nothing, or of more than was used   rejected
    anything else                                   accepted

Work that is done is done: a limit refuses nothing here. Consumes are judged before refunds, so that
a batch may hold them in any order.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from server.sync.schemas import Event, Kind
from server.usage.ledger import Entry
from server.usage.models import EventStatus, Metric
from server.usage.periods import Period, period_at, place

CLOSED_AFTER: Final = timedelta(days=45)
"""How long a month stays open for what comes late."""
TOLERANCE: Final = timedelta(minutes=5)
"""How far ahead of the server a clock may be that is right."""
MOST_COUNTED: Final = 1_000_000_000
_LONG_AGO: Final = timedelta(days=366)

NO_REF: Final = "a refund needs the event_id of its consume as ref"
NOTHING_TO_REFUND: Final = "ref names no consume of this account"
OTHER_METRIC: Final = "the consume that ref names is of another metric"
REFUNDS_TOO_MUCH: Final = "more units than are left of the consume that ref names"
JOB_NOT_YOURS: Final = "job.job_id cannot be used; make a new one"
TOO_MANY: Final = "the month holds too much"


@dataclass(slots=True)
class Written:
    """An event that stands in the ledger; `refunded` is what was taken back of it."""

    metric: Metric
    units: int
    month: str
    status: EventStatus
    ref: UUID | None
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one event; `entry` is None where nothing is written."""

    event: Event
    status: EventStatus
    why: str | None = None
    entry: Entry | None = None


@dataclass(slots=True)
class Books:
    """What stands: the months that are kept, what they count, the events that the batch speaks of.

    `limit` returns a month's limit of a metric. `foreign_jobs` are ids that other accounts use.
    Judging adds to `months` and `used` and `written`, so that each event sees those before it.
    """

    timezone: str
    months: list[Period]
    used: dict[tuple[str, Metric], int]
    limit: Callable[[str, Metric], int | None]
    written: dict[UUID, Written]
    foreign_jobs: frozenset[UUID] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a batch came: when, from which device, and whether its clock can be believed."""

    now: datetime
    device_id: UUID
    clock_is_right: bool
    facts: Mapping[str, Any]


def judge(events: Iterable[Event], books: Books, receipt: Receipt) -> list[Verdict]:
    """Return a verdict for each of `events`, in their order, and bring `books` up to date."""
    numbered = list(enumerate(events))
    verdicts = {
        number: _judge_one(event, books, receipt)
        for number, event in sorted(numbered, key=lambda pair: pair[1].kind is Kind.REFUND)
    }
    return [verdicts[number] for number, _ in numbered]


def _judge_one(event: Event, books: Books, receipt: Receipt) -> Verdict:
    if event.event_id in books.written:
        return Verdict(event, EventStatus.DUPLICATE)
    if event.job is not None and event.job.job_id in books.foreign_jobs:
        return Verdict(event, EventStatus.REJECTED, JOB_NOT_YOURS)
    if event.kind is Kind.REFUND:
        return _judge_refund(event, books, receipt)
    return _judge_consume(event, books, receipt)


def _judge_consume(event: Event, books: Books, receipt: Receipt) -> Verdict:
    now = receipt.now
    suspect = _is_suspect(event, receipt)
    at = now if suspect else min(event.occurred_at, now)
    if at < now - _LONG_AGO:
        month = period_at(at, books.timezone).month
        return _archive(event, books, receipt, month=month)
    period = place(at, books.timezone, books.months)
    if _is_closed(period, now):
        return _archive(event, books, receipt, month=period.month)
    key = period.month, event.metric
    used = books.used.get(key, 0) + event.units
    if used > MOST_COUNTED:
        return Verdict(event, EventStatus.REJECTED, TOO_MANY)
    limit = books.limit(*key)
    over = limit is not None and used > limit
    status = EventStatus.ACCEPTED_OVERAGE if over else EventStatus.ACCEPTED
    if suspect:
        status = EventStatus.ACCEPTED_SUSPECT
    if period not in books.months:
        books.months.append(period)
    books.used[key] = used
    facts = {"overage": True} if over else {}
    return _write(event, books, receipt, month=period.month, status=status, facts=facts)


def _judge_refund(event: Event, books: Books, receipt: Receipt) -> Verdict:
    if event.ref is None:
        return Verdict(event, EventStatus.REJECTED, NO_REF)
    consume = books.written.get(event.ref)
    if consume is None or consume.ref is not None:
        return Verdict(event, EventStatus.REJECTED, NOTHING_TO_REFUND)
    if consume.metric is not event.metric:
        return Verdict(event, EventStatus.REJECTED, OTHER_METRIC)
    open_months = {p.month for p in books.months if not _is_closed(p, receipt.now)}
    if consume.status is EventStatus.ARCHIVED or consume.month not in open_months:
        return _archive(event, books, receipt, month=consume.month)
    if consume.refunded + event.units > consume.units:
        return Verdict(event, EventStatus.REJECTED, REFUNDS_TOO_MUCH)
    consume.refunded += event.units
    books.used[consume.month, event.metric] -= event.units
    suspect = _is_suspect(event, receipt)
    status = EventStatus.ACCEPTED_SUSPECT if suspect else EventStatus.ACCEPTED
    return _write(event, books, receipt, month=consume.month, status=status)


def _archive(event: Event, books: Books, receipt: Receipt, *, month: str) -> Verdict:
    facts = {"units": event.units}
    return _write(
        event, books, receipt, month=month, status=EventStatus.ARCHIVED, units=0, facts=facts
    )


def _write(
    event: Event,
    books: Books,
    receipt: Receipt,
    *,
    month: str,
    status: EventStatus,
    units: int | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Verdict:
    """Return the verdict that writes `event`, by default with its own units, and note it in `books`."""
    if units is None:
        units = event.units if event.kind is Kind.CONSUME else -event.units
    ref = event.ref if event.kind is Kind.REFUND else None
    books.written[event.event_id] = Written(event.metric, units, month, status, ref)
    told = {"told": event.occurred_at.isoformat()} if _is_suspect(event, receipt) else {}
    entry = Entry(
        event_id=event.event_id,
        metric=event.metric,
        units=units,
        status=status,
        month=month,
        occurred_at=receipt.now if told else event.occurred_at,
        ref=ref,
        job_id=event.job.job_id if event.job else None,
        device_id=receipt.device_id,
        facts={**receipt.facts, "tz": event.tz, **told, **(facts or {})},
    )
    return Verdict(event, status, entry=entry)


def _is_suspect(event: Event, receipt: Receipt) -> bool:
    return not receipt.clock_is_right or event.occurred_at > receipt.now + TOLERANCE


def _is_closed(period: Period, now: datetime) -> bool:
    return period.end + CLOSED_AFTER <= now
