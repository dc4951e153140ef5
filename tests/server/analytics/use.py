"""What accounts do that figures tell of: use something now, and have a job that stands somewhere."""

from uuid import UUID

from server.ids import new_id
from server.jobs.models import JobStatus, VideoJob
from server.usage import service as usage
from server.usage.models import Metric
from tests.support.companion import Companion


async def use(server: Companion, user_id: UUID, metric: Metric, units: int) -> None:
    now = server.clock()
    async with server.ctx.database.writing() as session:
        await usage.count(session, user_id, metric, units, event_id=new_id(now), now=now)


async def make_job(server: Companion, user_id: UUID, status: JobStatus, **more: object) -> None:
    now = server.clock()
    async with server.ctx.database.writing() as session:
        session.add(
            VideoJob(
                id=new_id(now),
                user_id=user_id,
                job_id=new_id(now),
                status=status,
                created_at=now,
                updated_at=now,
                **more,
            )
        )
