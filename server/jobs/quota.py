"""What a job takes of its account's month: held while it waits and runs, used once it is done.

A job is one trim, and one search for hooks where an `ai_provider` makes it. What is held runs out
after some hours, so a job that has waited longer holds anew when a device takes it; one that ran
longer is counted at its end all the same, since the work is done.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from server.jobs.models import VideoJob
from server.usage import months, reservations
from server.usage import service as usage
from server.usage.models import Metric, Reservation, ReservationState

_HELD_IN: Final[Mapping[Metric, InstrumentedAttribute[UUID | None]]] = MappingProxyType(
    {Metric.TRIMS: VideoJob.reservation_id, Metric.HOOKS: VideoJob.hooks_reservation_id}
)


async def hold(session: AsyncSession, job: VideoJob, *, now: datetime) -> None:
    """Hold what `job` will use. Raises Problem `quota_exceeded`."""
    for metric in _needed(job):
        await _hold(session, job, metric, now=now)


async def hold_again(session: AsyncSession, job: VideoJob, *, now: datetime) -> None:
    """Hold what `job` held until it ran out. Raises Problem `quota_exceeded`."""
    standing = await _standing(session, job, now=now)
    for metric in _needed(job):
        if metric not in standing:
            await _hold(session, job, metric, now=now)


async def use(
    session: AsyncSession, job: VideoJob, *, processing_seconds: float, now: datetime
) -> None:
    """Count what `job` held as used, each once, and how long it took for how much video."""
    standing = await _standing(session, job, now=now)
    for metric in _needed(job):
        reservation_id = _reservation(job, metric)
        if metric in standing:
            await reservations.commit(
                session, job.user_id, standing[metric], now=now, job_id=job.job_id
            )
        elif reservation_id is not None:
            await usage.count(
                session,
                job.user_id,
                metric,
                1,
                event_id=reservation_id,
                now=now,
                job_id=job.job_id,
                device_id=job.device_id,
            )
    month = await usage.current(session, job.user_id, now=now)
    await months.add(
        session,
        job.user_id,
        month.period.month,
        {},
        now=now,
        processing_seconds=processing_seconds,
        video_seconds=(job.end_time or 0.0) - (job.start_time or 0.0),
    )


async def give_back(session: AsyncSession, job: VideoJob, *, now: datetime) -> None:
    """Give back what `job` holds."""
    for reservation_id in (await _standing(session, job, now=now)).values():
        await reservations.release(session, job.user_id, reservation_id, now=now)


def _needed(job: VideoJob) -> tuple[Metric, ...]:
    return (Metric.TRIMS,) if job.ai_provider is None else (Metric.TRIMS, Metric.HOOKS)


def _reservation(job: VideoJob, metric: Metric) -> UUID | None:
    held: UUID | None = getattr(job, _HELD_IN[metric].key)
    return held


async def _hold(session: AsyncSession, job: VideoJob, metric: Metric, *, now: datetime) -> None:
    held = await reservations.reserve(
        session, job.user_id, metric=metric, units=1, device_id=job.device_id, now=now
    )
    setattr(job, _HELD_IN[metric].key, held.id)


async def _standing(
    session: AsyncSession, job: VideoJob, *, now: datetime
) -> Mapping[Metric, UUID]:
    """Return those reservations of `job` that still hold something, with the account taken."""
    ids = [_reservation(job, metric) for metric in _HELD_IN]
    found = await session.execute(
        select(Reservation.metric, Reservation.id).where(
            Reservation.user_id == job.user_id,
            Reservation.id.in_([known for known in ids if known is not None]),
            Reservation.state == ReservationState.HELD,
            Reservation.expires_at > now,
        )
    )
    return {Metric(metric): reservation_id for metric, reservation_id in found}
