"""Who runs a job: a device leases it for ten minutes at a time, and says so again while it is at work.

    pending ──claim──> processing, leased ──heartbeat──> leased for ten minutes more
       ^                      │
       └──the lease lapses────┘   the fifth time: failed

A lease is taken with the account held, so that of devices that ask at once one gets a job, and no
more jobs run at a time than the plan allows. A lease that lapsed is given back when the next device
of its account asks, and by `return_lapsed` for all accounts.
"""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server.devices import service as devices
from server.errors import (
    DEVICE_RUNS_NO_JOBS,
    FEATURE_NOT_IN_PLAN,
    JOB_CANCELLED,
    LEASE_LOST,
    NOT_FOUND,
    QUOTA_EXCEEDED,
    TOO_MANY_JOBS,
    Problem,
)
from server.jobs import quota
from server.jobs.models import JobStatus, VideoJob
from server.plans.service import standing_of
from server.usage.ledger import take_account

LEASE: Final = timedelta(minutes=10)
MOST_ATTEMPTS: Final = 5
GIVEN_UP: Final = (
    f"{MOST_ATTEMPTS} devices took this job and none finished it. Look whether they stay on and "
    "online while they export, then make the job again."
)
MONTH_USED_UP: Final = (
    "The plan's limit for this month was used up by other work while this job waited. Make it "
    "again next month, or with a larger plan."
)
_NO_SHARE: Final = frozenset({QUOTA_EXCEEDED, FEATURE_NOT_IN_PLAN})


async def claim(
    session: AsyncSession, user_id: UUID, device_id: UUID, *, now: datetime
) -> VideoJob | None:
    """Lease the first job that waits, by priority and then by age, to the device; None if none does.

    Raises Problem `not_found` for a device that is not registered, `device_runs_no_jobs`, and
    `too_many_jobs`.
    """
    await take_account(session, user_id)
    device = await devices.living(session, user_id, device_id)
    if not device.runs_jobs:
        raise Problem(DEVICE_RUNS_NO_JOBS)
    await devices.see(session, user_id, device_id, now=now)
    await _give_back_lapsed(session, user_id, now=now)
    job = await _next_that_may_run(session, user_id, now=now)
    if job is None:
        return None
    limit = (await standing_of(session, user_id, now=now)).limits.concurrent_jobs
    live = (
        select(func.count())
        .select_from(VideoJob)
        .where(VideoJob.user_id == user_id, *_is_live(now))
        .scalar_subquery()
    )
    leased = await session.execute(
        update(VideoJob)
        .where(VideoJob.id == job.id, VideoJob.status == JobStatus.PENDING, live < limit)
        .values(
            status=JobStatus.PROCESSING,
            device_id=device_id,
            lease_expires_at=now + LEASE,
            attempts=VideoJob.attempts + 1,
            progress=None,
            updated_at=now,
        )
        .returning(VideoJob.id)
        .execution_options(synchronize_session=False)
    )
    if leased.one_or_none() is None:
        raise Problem(TOO_MANY_JOBS, concurrent_jobs=limit)
    await session.refresh(job)
    return job


async def keep(
    session: AsyncSession,
    user_id: UUID,
    job_id: UUID,
    device_id: UUID,
    *,
    now: datetime,
    **told: object,
) -> VideoJob:
    """Lease the job to its device for ten minutes more, and write down what it `told`, by column.

    Raises Problem `not_found`, `job_cancelled` or `lease_lost`.
    """
    kept: VideoJob | None = await session.scalar(
        update(VideoJob)
        .where(VideoJob.job_id == job_id, *_is_leased_to(user_id, device_id, now))
        .values(lease_expires_at=now + LEASE, updated_at=now, **told)
        .returning(VideoJob)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    if kept is None:
        raise await why_not_leased(session, user_id, job_id)
    return kept


async def end(
    session: AsyncSession, job: VideoJob, *, now: datetime, status: JobStatus, **told: object
) -> None:
    """End a job that is as it was read, with the account taken. Raises Problem `lease_lost` otherwise."""
    ended = await session.execute(
        update(VideoJob)
        .where(VideoJob.id == job.id, VideoJob.status == job.status)
        .values(status=status, lease_expires_at=None, completed_at=now, updated_at=now, **told)
        .returning(VideoJob.id)
        .execution_options(synchronize_session=False)
    )
    if ended.one_or_none() is None:
        raise Problem(LEASE_LOST)
    await session.refresh(job)


async def why_not_leased(session: AsyncSession, user_id: UUID, job_id: UUID) -> Problem:
    """Return what to tell a device that does not hold the lease of a job."""
    status = await session.scalar(
        select(VideoJob.status).where(VideoJob.user_id == user_id, VideoJob.job_id == job_id)
    )
    match status:
        case None:
            return Problem(NOT_FOUND)
        case JobStatus.CANCELLED:
            return Problem(JOB_CANCELLED)
        case _:
            return Problem(LEASE_LOST)


async def return_lapsed(session: AsyncSession, *, now: datetime, most: int) -> int:
    """Give back the leases that have lapsed, of up to `most` accounts, and return how many there were."""
    users = await session.scalars(
        select(VideoJob.user_id)
        .where(*_has_lapsed(now))
        .distinct()
        .order_by(VideoJob.user_id)  # two that run at a time take the accounts in one order
        .limit(most)
    )
    returned = 0
    for user_id in users.all():
        await take_account(session, user_id)
        returned += await _give_back_lapsed(session, user_id, now=now)
    return returned


def is_live(job: VideoJob, now: datetime) -> bool:
    """Tell whether a job is leased to somebody at `now`."""
    expires_at = job.lease_expires_at
    return job.status == JobStatus.PROCESSING and expires_at is not None and now < expires_at


def _is_live(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return VideoJob.status == JobStatus.PROCESSING, VideoJob.lease_expires_at > now


def _has_lapsed(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return VideoJob.status == JobStatus.PROCESSING, VideoJob.lease_expires_at <= now


def _is_leased_to(user_id: UUID, device_id: UUID, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return VideoJob.user_id == user_id, VideoJob.device_id == device_id, *_is_live(now)


async def _next_that_may_run(
    session: AsyncSession, user_id: UUID, *, now: datetime
) -> VideoJob | None:
    """Return the first job that waits and still has its share of the month; fail those that have not."""
    while True:
        job: VideoJob | None = await session.scalar(
            select(VideoJob)
            .where(
                VideoJob.user_id == user_id,
                VideoJob.status == JobStatus.PENDING,
                VideoJob.reservation_id.is_not(
                    None
                ),  # what a desktop does by itself is not for others
            )
            .order_by(VideoJob.priority.desc(), VideoJob.created_at, VideoJob.id)
            .limit(1)
        )
        if job is None:
            return None
        try:
            await quota.hold_again(session, job, now=now)
        except Problem as problem:
            if problem.kind not in _NO_SHARE:
                raise
            await quota.give_back(session, job, now=now)
            await end(session, job, now=now, status=JobStatus.FAILED, error_message=MONTH_USED_UP)
            continue
        await session.flush()
        return job


async def _give_back_lapsed(session: AsyncSession, user_id: UUID, *, now: datetime) -> int:
    """Give back the lapsed leases of an account that is held, and return how many there were."""
    lapsed = await session.scalars(
        select(VideoJob).where(VideoJob.user_id == user_id, *_has_lapsed(now))
    )
    jobs = lapsed.all()
    for job in jobs:
        if job.attempts >= MOST_ATTEMPTS:
            await quota.give_back(session, job, now=now)
            await end(session, job, now=now, status=JobStatus.FAILED, error_message=GIVEN_UP)
            continue
        job.status = JobStatus.PENDING
        job.device_id = None
        job.lease_expires_at = None
        job.progress = None
        job.updated_at = now
    await session.flush()
    return len(jobs)
