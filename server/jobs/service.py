"""Jobs: made by an app or a script, run by the account's own desktops, cancelled by whoever made them.

    pending ──claim──> processing ──its device's report──> completed | failed
       ^                   │
       └──lease lapses─────┘ (the fifth time: failed)
    pending | processing ──cancel──> cancelled

completed, failed and cancelled are ends: nothing leaves them. A report that is sent again changes
nothing, and neither does a second cancel. What a job takes of the month is held from its making to
its end, and then either used or given back.
"""

import base64
import binascii
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from server.devices.models import Device
from server.errors import (
    CLIP_TOO_LONG,
    INVALID_REQUEST,
    JOB_CANCELLED,
    JOB_ENDED,
    NOT_FOUND,
    SWITCHED_OFF,
    Problem,
)
from server.idempotency import keep_answer, kept_answer
from server.ids import new_id
from server.jobs import leases, quota
from server.jobs.models import ENDED, JobStatus, VideoJob
from server.jobs.schemas import JobAnswer, JobReport, NewJob, Outcome
from server.plans.service import Standing, require, standing_of
from server.plans.tiers import Feature
from server.usage.ledger import take_account

_FIRST: Final = 1
_CURSOR: Final = struct.Struct(">q16s")


@dataclass(frozen=True, slots=True)
class Page:
    """Some jobs with the names of their devices, the newest first, and where the next page begins."""

    jobs: tuple[tuple[VideoJob, str | None], ...]
    next_cursor: str | None


async def make(
    session: AsyncSession,
    user_id: UUID,
    new: NewJob,
    *,
    key_id: UUID | None,
    finds_hooks: bool,
    now: datetime,
) -> VideoJob:
    """Make a job that waits for a device; `finds_hooks` tells whether this server offers that.

    Raises Problem `feature_not_in_plan`, `clip_too_long`, `quota_exceeded` and `switched_off`.
    """
    if new.ai_provider is not None and not finds_hooks:
        raise Problem(SWITCHED_OFF, sentence="This server does not offer to look for hooks.")
    await take_account(session, user_id)
    standing = await standing_of(session, user_id, now=now)
    _refuse_beyond_plan(new, standing)
    job_id = new_id(now)
    job = VideoJob(
        id=job_id,
        user_id=user_id,
        job_id=job_id,
        **new.model_dump(),
        status=JobStatus.PENDING,
        priority=_FIRST if Feature.PRIORITY_PROCESSING in standing.features else 0,
        api_key_id=key_id,
        attempts=0,
        created_at=now,
        updated_at=now,
    )
    await quota.hold(session, job, now=now)
    session.add(job)
    await session.flush()
    return job


async def make_once(
    session: AsyncSession,
    user_id: UUID,
    new: NewJob,
    *,
    key: str,
    key_id: UUID | None,
    finds_hooks: bool,
    now: datetime,
) -> JobAnswer:
    """Make a job as `make` does, once for each idempotency `key`, and return what that was answered.

    The account is held before the kept answer is looked for: of two twins the second one finds it.
    Raises Problem `idempotency_mismatch` besides.
    """
    request = f"POST /jobs {new.model_dump_json()}"
    await take_account(session, user_id)
    kept = await kept_answer(session, user_id=user_id, key=key, request=request)
    if kept is not None:
        return JobAnswer.model_validate(kept)
    job = await make(session, user_id, new, key_id=key_id, finds_hooks=finds_hooks, now=now)
    answer = JobAnswer.model_validate(job)
    keep_answer(
        session,
        user_id=user_id,
        key=key,
        request=request,
        answer=answer.model_dump(mode="json"),
        now=now,
    )
    return answer


async def find(session: AsyncSession, user_id: UUID, job_id: UUID) -> VideoJob:
    """Return a job. Raises Problem `not_found`."""
    job: VideoJob | None = await session.scalar(
        select(VideoJob).where(VideoJob.user_id == user_id, VideoJob.job_id == job_id)
    )
    if job is None:
        raise Problem(NOT_FOUND)
    return job


async def page(
    session: AsyncSession,
    user_id: UUID,
    *,
    status: JobStatus | None,
    cursor: str | None,
    limit: int,
) -> Page:
    """Return up to `limit` jobs, the newest first, from `cursor` on. Raises Problem `invalid_request`."""
    query = (
        select(VideoJob, Device.name)
        .outerjoin(
            Device, and_(Device.user_id == VideoJob.user_id, Device.id == VideoJob.device_id)
        )
        .where(VideoJob.user_id == user_id)
    )
    if status is not None:
        query = query.where(VideoJob.status == status)
    if cursor is not None:
        created_at, row_id = _read_cursor(cursor)
        after = tuple_(
            literal(created_at, VideoJob.created_at.type), literal(row_id, VideoJob.id.type)
        )
        query = query.where(tuple_(VideoJob.created_at, VideoJob.id) < after)
    found = await session.execute(
        query.order_by(VideoJob.created_at.desc(), VideoJob.id.desc()).limit(limit + 1)
    )
    jobs = [(job, device_name) for job, device_name in found]
    more = len(jobs) > limit
    return Page(
        jobs=tuple(jobs[:limit]), next_cursor=_cursor_after(jobs[limit - 1][0]) if more else None
    )


async def report(
    session: AsyncSession, user_id: UUID, job_id: UUID, told: JobReport, *, now: datetime
) -> VideoJob:
    """Write down what the device that holds the lease tells of a job, and end the job if it says so.

    Raises Problem `not_found`, `lease_lost`, `job_cancelled`, and `job_ended` where a job has ended
    otherwise than it is told.
    """
    facts = told.model_dump(exclude={"device_id", "status"}, exclude_none=True)
    if told.status is None:
        return await leases.keep(session, user_id, job_id, told.device_id, now=now, **facts)
    await take_account(session, user_id)
    job = await find(session, user_id, job_id)
    if job.status in ENDED:
        return _told_again(job, told, facts)
    if job.device_id != told.device_id or not leases.is_live(job, now):
        raise await leases.why_not_leased(session, user_id, job_id)
    if told.status is Outcome.COMPLETED:
        seconds = told.processing_seconds or job.processing_seconds or 0.0
        await quota.use(session, job, processing_seconds=seconds, now=now)
        await leases.end(
            session, job, now=now, status=JobStatus.COMPLETED, **{**facts, "progress": 1.0}
        )
    else:
        await quota.give_back(session, job, now=now)
        await leases.end(session, job, now=now, status=JobStatus.FAILED, **facts)
    return job


async def cancel(session: AsyncSession, user_id: UUID, job_id: UUID, *, now: datetime) -> VideoJob:
    """Cancel a job that has not ended; its device learns of it at its next heartbeat.

    Raises Problem `not_found` and `job_ended`.
    """
    await take_account(session, user_id)
    job = await find(session, user_id, job_id)
    if job.status == JobStatus.CANCELLED:
        return job
    if job.status in ENDED:
        raise Problem(JOB_ENDED, status_of_job=job.status)
    await quota.give_back(session, job, now=now)
    await leases.end(session, job, now=now, status=JobStatus.CANCELLED)
    return job


def _refuse_beyond_plan(new: NewJob, standing: Standing) -> None:
    if new.vertical_format:
        require(standing, Feature.VERTICAL_FORMAT)
    if new.add_subtitles:
        require(standing, Feature.SUBTITLES)
    if new.ai_provider is not None:
        require(standing, Feature.HOOK_DETECTION)
    longest = standing.limits.max_video_duration
    if round(new.end_time - new.start_time, 3) > longest:
        raise Problem(CLIP_TOO_LONG, max_video_duration=longest)


def _told_again(job: VideoJob, told: JobReport, facts: Mapping[str, Any]) -> VideoJob:
    """Return a job that has ended just as it is told; refuse what would end it otherwise."""
    if job.status == JobStatus.CANCELLED:
        raise Problem(JOB_CANCELLED)
    same = all(getattr(job, name) == value for name, value in facts.items() if name != "progress")
    if same and job.device_id == told.device_id and told.status == job.status:
        return job
    raise Problem(JOB_ENDED, status_of_job=job.status)


def _cursor_after(job: VideoJob) -> str:
    microseconds = round(job.created_at.timestamp() * 1_000_000)
    packed = _CURSOR.pack(microseconds, job.id.bytes)
    return base64.urlsafe_b64encode(packed).decode()


def _read_cursor(cursor: str) -> tuple[datetime, UUID]:
    try:
        packed = base64.b64decode(cursor, altchars=b"-_", validate=True)
        microseconds, row_id = _CURSOR.unpack(packed)
        seconds, rest = divmod(microseconds, 1_000_000)
        created_at = datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest)
    except (binascii.Error, struct.error, ValueError, OverflowError, OSError):
        why = {"field": "cursor", "why": "it is none that a page of jobs has given"}
        raise Problem(INVALID_REQUEST, errors=[why]) from None
    return created_at, UUID(bytes=row_id)
