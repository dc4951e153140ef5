"""Jobs in events: history follows the account, the latest telling wins, and nobody else's is touched."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, update

from server.jobs.models import VideoJob
from tests.support.companion import NOON, Companion, Hands
from tests.support.usage_events import Desk, consume, desk_of, refund

MINUTE = timedelta(minutes=1)


def a_job(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a job holds
    return {"job_id": str(uuid4()), "source_name": "harbour.mp4", "status": "completed", **more}


async def jobs_of(server: Companion) -> list[VideoJob]:
    async with server.ctx.database.reading() as session:
        return list(await session.scalars(select(VideoJob)))


async def test_a_job_is_written_once_with_what_its_events_tell(
    server: Companion, desk: Desk
) -> None:
    hooks = [{"start": 1.5, "text": "Listen"}]
    job = a_job(start_time=1.0, end_time=31.5, processing_seconds=2.25, trimmed_duration=30.5)

    await desk.sync(
        consume(job=job, at=NOON - MINUTE),
        consume(metric="hooks", at=NOON - 2 * MINUTE, job={**job, "hooks_data": hooks}),
    )

    (row,) = await jobs_of(server)
    assert (str(row.job_id), row.source_name, row.status) == (
        job["job_id"],
        "harbour.mp4",
        "completed",
    )
    assert (row.start_time, row.end_time, row.hooks_data) == (1.0, 31.5, hooks)
    assert row.updated_at == row.completed_at == NOON - MINUTE
    assert row.device_id == UUID(desk.device_id)
    assert await desk.months("processing_seconds") == {"2026-11": 2.25}
    assert await desk.months("video_seconds") == {"2026-11": 30.5}


async def test_the_latest_telling_wins_however_they_arrive(server: Companion, desk: Desk) -> None:
    job = a_job(ai_provider="local", vertical_format=True)
    late, early = NOON - MINUTE, NOON - 2 * MINUTE
    await desk.sync(consume(job={**job, "trimmed_duration": 9}, at=late))
    await desk.sync(consume(job={**job, "status": "processing", "trimmed_duration": 99}, at=early))

    failed = {**job, "status": "failed", "error_message": "The disk is full.", "ai_provider": None}
    await desk.sync(refund(consume(), job=failed), consume(job=failed))

    (row,) = await jobs_of(server)
    assert (row.status, row.error_message, row.ai_provider) == (
        "failed",
        "The disk is full.",
        "local",
    )
    assert (row.trimmed_duration, row.vertical_format) == (9, True)


async def test_an_end_is_not_undone(server: Companion, desk: Desk) -> None:
    job = a_job()
    await desk.sync(consume(job=job, at=NOON - MINUTE))

    await desk.sync(consume(job={**job, "status": "processing"}))

    assert [row.status for row in await jobs_of(server)] == ["completed"]


async def test_an_event_that_is_sent_again_tells_its_job_once(
    server: Companion, desk: Desk
) -> None:
    event = consume(job=a_job(processing_seconds=3))
    await desk.sync(event)
    async with server.ctx.database.writing() as session:
        await session.execute(update(VideoJob).values(source_name="renamed"))

    await desk.sync(event)

    assert [row.source_name for row in await jobs_of(server)] == ["renamed"]
    assert await desk.months("processing_seconds") == {"2026-11": 3}


async def test_another_account_s_job_is_never_touched(server: Companion, desk: Desk) -> None:
    job = a_job(source_name="theirs.mp4")
    async with server.signed_in("bob@example.org") as bob:
        await (await desk_of(bob)).sync(consume(job=job))

    answer = await desk.send(consume(job={**job, "source_name": "mine.mp4"}), consume())

    assert [result["status"] for result in answer.json()["results"]] == ["rejected", "accepted"]
    assert [row.source_name for row in await jobs_of(server)] == ["theirs.mp4"]
    assert await desk.used() == 1


async def test_a_job_that_the_server_gave_out_is_only_named(
    server: Companion, hands: Hands, desk: Desk
) -> None:
    made = await hands.http.post("/jobs", json={"source_name": "harbour.mp4", "end_time": 10})
    job_id = made.json()["job_id"]

    status = await desk.sync(consume(job=a_job(job_id=job_id)))

    assert status == ["accepted"]
    assert [row.status for row in await jobs_of(server)] == ["pending"]


async def test_the_job_of_an_archived_event_is_history_all_the_same(
    server: Companion, desk: Desk
) -> None:
    event = consume(at=NOON - timedelta(days=100), job=a_job(processing_seconds=5))

    assert await desk.sync(event) == ["archived"]
    assert len(await jobs_of(server)) == 1
    assert await desk.months("processing_seconds") == {}
