"""The addresses of jobs. Scripts come with an API key, the app with its person's session."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Query, Response, status
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.callers import Requester, either, either_confirmed
from server.api_keys.models import Scope
from server.context import Context, Ctx, Reading, Writing
from server.errors import (
    CLIP_TOO_LONG,
    DEVICE_RUNS_NO_JOBS,
    FEATURE_NOT_IN_PLAN,
    IDEMPOTENCY_MISMATCH,
    JOB_CANCELLED,
    JOB_ENDED,
    LEASE_LOST,
    NOT_FOUND,
    QUOTA_EXCEEDED,
    SWITCHED_OFF,
    TOO_MANY_JOBS,
    Problem,
)
from server.jobs import leases, service
from server.jobs.models import JobStatus, VideoJob
from server.jobs.schemas import (
    Claim,
    Heartbeat,
    JobAnswer,
    JobReport,
    JobsAnswer,
    ListedJob,
    NewJob,
)
from server.refusals import refusals

router = APIRouter(prefix="/jobs", tags=["jobs"])

Reader = Annotated[Requester, Depends(either(Scope.JOBS_READ))]
Writer = Annotated[Requester, Depends(either_confirmed(Scope.JOBS_WRITE))]
IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="Chosen by the client; the same request under the same key is done once.",
    ),
]


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=refusals(
        SWITCHED_OFF,
        NOT_FOUND,
        FEATURE_NOT_IN_PLAN,
        CLIP_TOO_LONG,
        QUOTA_EXCEEDED,
        IDEMPOTENCY_MISMATCH,
    ),
)
async def make_job(
    new: NewJob,
    ctx: Ctx,
    caller: Writer,
    session: Writing,
    response: Response,
    idempotency_key: IdempotencyKey = None,
) -> JobAnswer:
    """Make a job, which one of the account's own desktops that offer it will run."""
    try:
        answer = await _made(session, new, ctx=ctx, caller=caller, once_by=idempotency_key)
    except Problem as problem:
        if problem.kind is QUOTA_EXCEEDED:
            ctx.metrics.quota_denials.labels(metric=str(problem.facts["metric"])).inc()
        raise
    response.headers["Location"] = f"/jobs/{answer.job_id}"
    return answer


@router.get("")
async def list_jobs(
    caller: Reader,
    session: Reading,
    status: JobStatus | None = None,
    cursor: Annotated[str | None, Query(max_length=100)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> JobsAnswer:
    """List the account's jobs and what their devices are called, the newest first, page by page."""
    page = await service.page(session, caller.user_id, status=status, cursor=cursor, limit=limit)
    return JobsAnswer(
        jobs=[_listed(job, device_name) for job, device_name in page.jobs],
        next_cursor=page.next_cursor,
    )


@router.post(
    "/claim",
    response_model=JobAnswer,
    responses={
        status.HTTP_204_NO_CONTENT: {"description": "No job waits."},
        **refusals(NOT_FOUND, DEVICE_RUNS_NO_JOBS, TOO_MANY_JOBS),
    },
)
async def claim_job(
    claim: Claim, ctx: Ctx, caller: Writer, session: Writing
) -> JobAnswer | Response:
    """Lease the first job that waits to a device, for ten minutes."""
    job = await leases.claim(session, caller.user_id, claim.device_id, now=ctx.clock())
    if job is None:
        return Response(status_code=status.HTTP_204_NO_CONTENT)
    return JobAnswer.model_validate(job)


@router.get("/{job_id}")
async def show_job(job_id: UUID, caller: Reader, session: Reading) -> JobAnswer:
    """Show one job."""
    return JobAnswer.model_validate(await service.find(session, caller.user_id, job_id))


@router.post("/{job_id}/heartbeat", responses=refusals(JOB_CANCELLED, LEASE_LOST))
async def keep_job(
    job_id: UUID, beat: Heartbeat, ctx: Ctx, caller: Writer, session: Writing
) -> JobAnswer:
    """Keep the lease of a job for ten minutes more; a cancelled job answers 409 `job_cancelled`."""
    told = {} if beat.progress is None else {"progress": beat.progress}
    job = await leases.keep(
        session, caller.user_id, job_id, beat.device_id, now=ctx.clock(), **told
    )
    return JobAnswer.model_validate(job)


@router.patch("/{job_id}", responses=refusals(JOB_CANCELLED, JOB_ENDED, LEASE_LOST))
async def report_job(
    job_id: UUID, told: JobReport, ctx: Ctx, caller: Writer, session: Writing
) -> JobAnswer:
    """Tell how far a job is, or how it ended; only the device that holds its lease can."""
    job = await service.report(session, caller.user_id, job_id, told, now=ctx.clock())
    return JobAnswer.model_validate(job)


@router.post("/{job_id}/cancel", responses=refusals(JOB_ENDED, LEASE_LOST))
async def cancel_job(job_id: UUID, ctx: Ctx, caller: Writer, session: Writing) -> JobAnswer:
    """Cancel a job that has not ended, and give back what it held of the month."""
    job = await service.cancel(session, caller.user_id, job_id, now=ctx.clock())
    return JobAnswer.model_validate(job)


def _listed(job: VideoJob, device_name: str | None) -> ListedJob:
    shown = JobAnswer.model_validate(job).model_dump()
    return ListedJob.model_validate({**shown, "device_name": device_name})


async def _made(
    session: AsyncSession, new: NewJob, *, ctx: Context, caller: Requester, once_by: str | None
) -> JobAnswer:
    now = ctx.clock()
    finds_hooks = ctx.settings.ai_hook_detection
    if once_by is not None:
        return await service.make_once(
            session,
            caller.user_id,
            new,
            key=once_by,
            key_id=caller.key_id,
            finds_hooks=finds_hooks,
            now=now,
        )
    job = await service.make(
        session, caller.user_id, new, key_id=caller.key_id, finds_hooks=finds_hooks, now=now
    )
    return JobAnswer.model_validate(job)
