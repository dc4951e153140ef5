"""One batch, one transaction: the events, the counters, the jobs, and that the device was heard of.

The account is taken first, so that batches of one account follow each other and each sees what those
before it wrote; a batch that is sent again finds its events there. The number of statements does not
grow with the number of events.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Uuid, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.devices.models import Device
from server.errors import CONFLICT, NOT_FOUND, Problem
from server.plans.service import Standing
from server.statements import Statement, looking_among
from server.sync import job_history
from server.sync.job_history import Seconds, Telling
from server.sync.judging import Books, Receipt, Verdict, Written, judge
from server.sync.reading import Malformed, read_event, sent_id
from server.sync.schemas import Batch, ClockState, Event, Kind
from server.usage import ledger
from server.usage.ledger import Entry
from server.usage.models import ACTION_TYPES, EventStatus, Metric, UsageLog
from server.usage.months import (
    Usage,
    add,
    empty,
    kept_months,
    make_month,
    plan_limit,
)
from server.usage.periods import place
from server.usage.reservations import give_back_expired

CLOCKS_AGREE: Final = timedelta(hours=1)
"""How far a desktop's clock may be from the server's and still be believed."""
_OPEN_MONTHS: Final = 2
_METRICS: Final = {action: metric for metric, action in ACTION_TYPES.items()}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of what was sent in one place of the batch."""

    event_id: str | None
    status: EventStatus
    why: str | None


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of a batch; `months` are the current one and those that it touched."""

    results: tuple[Result, ...]
    months: tuple[Usage, ...]
    standing: Standing


async def take(session: AsyncSession, user_id: UUID, batch: Batch, *, now: datetime) -> Synced:
    """Take a batch into the account. Raises Problem `not_found` for a device that is not registered."""
    read = [read_event(sent) for sent in batch.events]
    events = [event for event in read if isinstance(event, Event)]
    standing = await ledger.take_account_with_plan(session, user_id, now=now)
    await _see_device(session, user_id, batch, now=now)
    usages = await _kept_usages(session, user_id, now=now)
    jobs = await job_history.known_jobs(session, {e.job.job_id for e in events if e.job})
    books = Books(
        timezone=standing.timezone,
        months=[usage.period for usage in usages.values()],
        used={
            (month, metric): usage.used[metric]
            for month, usage in usages.items()
            for metric in Metric
        },
        limit=lambda month, metric: _limit(usages.get(month), metric, standing),
        written=await _written(session, user_id, events),
        foreign_jobs=frozenset(job for job, known in jobs.items() if known.user_id != user_id),
    )
    receipt = Receipt(
        now=now,
        device_id=batch.device_id,
        clock_is_right=_clock_is_right(batch, now),
        facts={"app_version": batch.app_version, "clock": batch.clock},
    )
    verdicts = judge(events, books, receipt)
    for period in books.months:
        if period.month not in usages:
            await make_month(session, user_id, period, now=now)
    entries = [verdict.entry for verdict in verdicts if verdict.entry is not None]
    if len(await ledger.write(session, user_id, entries, now=now)) != len(entries):
        raise Problem(
            CONFLICT
        )  # somebody wrote without taking the account; the batch is sent again
    seconds = await job_history.write(
        session, user_id, _tellings(verdicts), jobs, device_id=batch.device_id, now=now
    )
    touched = await _count(session, user_id, entries, seconds, now=now)
    current = place(now, standing.timezone, books.months)
    months = {current.month: usages.get(current.month, empty(current)), **touched}
    return Synced(
        results=_results(batch, read, verdicts),
        months=tuple(months[month] for month in sorted(months)),
        standing=standing,
    )


def _results(
    batch: Batch, read: Iterable[Event | Malformed], verdicts: Iterable[Verdict]
) -> tuple[Result, ...]:
    judged = iter(verdicts)
    results = []
    for sent, event in zip(batch.events, read, strict=True):
        match event:
            case Malformed(why):
                results.append(Result(sent_id(sent), EventStatus.REJECTED, why))
            case Event():
                verdict = next(judged)
                results.append(Result(sent_id(sent), verdict.status, verdict.why))
    return tuple(results)


def _clock_is_right(batch: Batch, now: datetime) -> bool:
    agrees = batch.client_time is None or abs(batch.client_time - now) <= CLOCKS_AGREE
    return agrees and batch.clock is ClockState.OK


def _limit(usage: Usage | None, metric: Metric, standing: Standing) -> int | None:
    if usage is None:
        return plan_limit(metric, standing.limits)
    return usage.limit(metric, standing.limits)


async def _see_device(session: AsyncSession, user_id: UUID, batch: Batch, *, now: datetime) -> None:
    seen = await _SEE_DEVICE.rows(
        session, user=user_id, device=batch.device_id, now=now, version=batch.app_version
    )
    if not seen:
        raise Problem(NOT_FOUND, sentence="There is no such device; register it again.")


async def _kept_usages(
    session: AsyncSession, user_id: UUID, *, now: datetime
) -> Mapping[str, Usage]:
    """Return, by month, what the open months hold that exist, and those that they touch."""
    kept = await kept_months(session, user_id, around=now, months_back=_OPEN_MONTHS)
    if any(any(usage.reserved.values()) for usage in kept):
        await give_back_expired(session, user_id, now=now)
        kept = await kept_months(session, user_id, around=now, months_back=_OPEN_MONTHS)
    return {usage.period.month: usage for usage in kept}


async def _written(
    session: AsyncSession, user_id: UUID, events: Sequence[Event]
) -> dict[UUID, Written]:
    """Return what stands of the events, and of the consumes that they refer to."""
    refs = {event.ref for event in events if event.kind is Kind.REFUND and event.ref is not None}
    ids = {event.event_id for event in events} | refs
    if not ids:
        return {}
    written = {
        row.event_id: Written(
            metric=_METRICS[row.action_type],
            units=row.credits_used,
            month=row.month,
            status=EventStatus(row.status),
            ref=row.ref,
        )
        for row in await _WRITTEN.rows(session, user=user_id, events=list(ids))
    }
    if refs:
        for row in await _REFUNDED.rows(session, user=user_id, refs=list(refs)):
            if row.ref in written:
                written[row.ref].refunded = -int(row.units)
    return written


def _tellings(verdicts: Iterable[Verdict]) -> list[Telling]:
    return [
        Telling(
            job=verdict.event.job,
            month=None if verdict.status is EventStatus.ARCHIVED else verdict.entry.month,
            at=verdict.entry.occurred_at,
        )
        for verdict in verdicts
        if verdict.entry is not None and verdict.event.job is not None
    ]


async def _count(
    session: AsyncSession,
    user_id: UUID,
    entries: Iterable[Entry],
    seconds: Mapping[str, Seconds],
    *,
    now: datetime,
) -> Mapping[str, Usage]:
    """Add what was written to its months; return what those hold then."""
    units: dict[str, Counter[Metric]] = {month: Counter() for month in seconds}
    for entry in entries:
        if entry.status is not EventStatus.ARCHIVED:
            units.setdefault(entry.month, Counter())[entry.metric] += entry.units
    return {
        month: await add(
            session,
            user_id,
            month,
            counted,
            now=now,
            processing_seconds=seconds.get(month, Seconds()).processing,
            video_seconds=seconds.get(month, Seconds()).video,
        )
        for month, counted in sorted(units.items())
    }


_USER: Final = bindparam("user", type_=Uuid())
_SEE_DEVICE: Final = Statement(
    update(Device)
    .where(
        Device.user_id == _USER,
        Device.id == bindparam("device"),
        Device.retired_at.is_(None),
    )
    .values(
        last_seen_at=bindparam("now"),
        app_version=func.coalesce(
            bindparam("version", type_=Device.app_version.type), Device.app_version
        ),
    )
    .returning(Device.id)
)
_WRITTEN: Final = looking_among(
    UsageLog.event_id,
    "events",
    lambda is_sought: select(
        UsageLog.event_id,
        UsageLog.action_type,
        UsageLog.credits_used,
        UsageLog.month,
        UsageLog.status,
        UsageLog.ref,
    ).where(UsageLog.user_id == _USER, is_sought),
)
_REFUNDED: Final = looking_among(
    UsageLog.ref,
    "refs",
    lambda is_sought: (
        select(UsageLog.ref, func.sum(UsageLog.credits_used).label("units"))
        .where(UsageLog.user_id == _USER, is_sought)
        .group_by(UsageLog.ref)
    ),
)
