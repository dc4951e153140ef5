"""Many at once: one job for twin requests, one winner for each job, and never more than the plan runs."""

import asyncio

from server.auth.models import Tier
from server.jobs.leases import LEASE, return_lapsed
from tests.server.jobs.desk import CLIP, DONE, claim, make_job, make_worker, month, report, show
from tests.support.companion import Companion, Hands


async def test_racing_twins_make_one_job_and_get_one_answer(hands: Hands) -> None:
    headers = {"Idempotency-Key": "twins"}

    answers = await asyncio.gather(
        *(hands.http.post("/jobs", json=CLIP, headers=headers) for _ in range(12))
    )

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert len((await hands.http.get("/jobs")).json()["jobs"]) == 1
    assert await month(hands) == (0, 1)


async def test_parallel_jobs_take_exactly_what_the_month_has_left(hands: Hands) -> None:
    answers = await asyncio.gather(*(hands.http.post("/jobs", json=CLIP) for _ in range(16)))

    codes = [answer.status_code for answer in answers]
    assert (codes.count(201), codes.count(403)) == (5, 11)
    assert await month(hands) == (0, 5)


async def test_each_job_goes_to_one_of_the_devices_that_ask_at_once(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada:
        made = {(await make_job(ada))["job_id"] for _ in range(6)}
        devices = [await make_worker(ada, f"Desk {number}") for number in range(4)]

        answers = await asyncio.gather(*(claim(ada, device) for device in devices * 4))

    won = [answer.json()["job_id"] for answer in answers if answer.status_code == 200]
    assert sorted(won) == sorted(made)
    assert [answer.status_code for answer in answers].count(204) == 10


async def test_no_more_jobs_run_at_a_time_than_the_plan_says(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        for _ in range(8):
            await make_job(ada)
        devices = [await make_worker(ada, f"Desk {number}") for number in range(3)]

        answers = await asyncio.gather(*(claim(ada, device) for device in devices * 4))
        running = (await ada.http.get("/jobs", params={"status": "processing"})).json()["jobs"]

    codes = [answer.json().get("code", "leased") for answer in answers]
    assert (codes.count("leased"), codes.count("too_many_jobs")) == (3, 9)
    assert len(running) == 3


async def test_a_job_that_is_ended_many_ways_at_once_ends_one_way(hands: Hands) -> None:
    for _ in range(4):
        job = await make_job(hands)
        device = await make_worker(hands)
        await claim(hands, device)
        before = (await month(hands))[0]

        answers = await asyncio.gather(
            report(hands, job, device, **DONE),
            hands.http.post(f"/jobs/{job['job_id']}/cancel"),
            report(hands, job, device, status="failed", error_message="Disk full."),
            report(hands, job, device, **DONE),
        )

        status = (await show(hands, job))["status"]
        agreed = {answer.json()["status"] for answer in answers if answer.status_code == 200}
        refused = {answer.status_code for answer in answers} - {200}
        used = 1 if status == "completed" else 0
        assert (agreed, refused) == ({status}, {409})
        assert await month(hands) == (before + used, 0)


async def test_a_result_that_is_sent_many_times_at_once_is_taken_each_time(hands: Hands) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)
    await claim(hands, device)

    answers = await asyncio.gather(*(report(hands, job, device, **DONE) for _ in range(6)))

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert await month(hands) == (1, 0)


async def test_sweeps_and_claims_at_once_return_a_lease_once(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands)
    devices = [await make_worker(hands, f"Desk {number}") for number in range(3)]
    await claim(hands, devices[0])
    server.clock.turn(LEASE)

    async def sweep() -> int:
        async with server.ctx.database.writing() as session:
            return await return_lapsed(session, now=server.clock(), most=9)

    answers, *_ = await asyncio.gather(
        asyncio.gather(*(claim(hands, device) for device in devices)), sweep(), sweep()
    )

    leased = [answer for answer in answers if answer.status_code == 200]
    assert len(leased) == 1
    assert (await show(hands, job))["attempts"] == 2
