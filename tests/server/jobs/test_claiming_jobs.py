"""Claiming: which job a device gets, which devices get one, and how leases lapse and return."""

from datetime import timedelta
from uuid import UUID, uuid4

from server.auth.models import Tier
from server.jobs.leases import GIVEN_UP, LEASE, MONTH_USED_UP, MOST_ATTEMPTS, return_lapsed
from server.jobs.models import VideoJob
from server.maintenance import prune
from tests.server.api_keys.keys import change
from tests.server.jobs.desk import (
    DONE,
    beat,
    claim,
    make_job,
    make_worker,
    month,
    report,
    show,
    turn_far,
)
from tests.support.companion import Companion, Hands

SECOND = timedelta(seconds=1)


async def test_nothing_to_do_is_told_without_a_body(hands: Hands) -> None:
    device = await make_worker(hands)

    answer = await claim(hands, device)

    assert (answer.status_code, answer.content) == (204, b"")


async def test_the_oldest_of_the_most_urgent_jobs_goes_first(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada:
        made = []
        for priority in (0, 1, 1):
            job = await make_job(ada)
            await change(server, VideoJob, UUID(job["id"]), priority=priority)
            made.append(job["job_id"])
            server.clock.turn(SECOND)
        device = await make_worker(ada)

        claimed = [(await claim(ada, device)).json()["job_id"] for _ in made]

    assert claimed == [made[1], made[2], made[0]]


async def test_a_claimed_job_is_leased_to_its_device(server: Companion, hands: Hands) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)

    leased = (await claim(hands, device)).json()

    assert (leased["job_id"], leased["device_id"]) == (job["job_id"], device)
    assert (leased["status"], leased["attempts"]) == ("processing", 1)
    assert leased["lease_expires_at"] == _wire(server.clock() + LEASE)


async def test_only_devices_that_offer_it_get_jobs(server: Companion, hands: Hands) -> None:
    await make_job(hands)
    idle = (await hands.http.post("/devices", json={"name": "Attic"})).json()["id"]
    retired = await make_worker(hands)
    await hands.http.delete(f"/devices/{retired}")
    async with server.signed_in("bob@example.org") as bob:
        foreign = await make_worker(bob)

    answers = [await claim(hands, device) for device in (idle, retired, foreign, str(uuid4()))]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [
        (403, "device_runs_no_jobs"),
        (404, "not_found"),
        (404, "not_found"),
        (404, "not_found"),
    ]


async def test_somebody_else_s_jobs_are_not_there(server: Companion, hands: Hands) -> None:
    job = await make_job(hands)
    async with server.signed_in("bob@example.org") as bob:
        device = await make_worker(bob)
        path = f"/jobs/{job['job_id']}"
        got = await claim(bob, device)
        answers = [
            await bob.http.get(path),
            await beat(bob, job, device),
            await report(bob, job, device, **DONE),
            await report(bob, job, device, progress=0.5),
            await bob.http.post(f"{path}/cancel"),
        ]
        listed = (await bob.http.get("/jobs")).json()["jobs"]

    assert (got.status_code, listed) == (204, [])
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (404, "not_found")
    }
    assert (await show(hands, job))["status"] == "pending"


async def test_a_plan_runs_so_many_jobs_at_a_time(server: Companion, hands: Hands) -> None:
    first = await make_job(hands)
    server.clock.turn(SECOND)
    await make_job(hands)
    device = await make_worker(hands)
    await claim(hands, device)

    refused = await claim(hands, device)
    await report(hands, first, device, **DONE)
    next_one = await claim(hands, device)

    assert (refused.status_code, refused.json()["code"]) == (403, "too_many_jobs")
    assert next_one.status_code == 200


async def test_a_heartbeat_keeps_the_lease(server: Companion, hands: Hands) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)
    await claim(hands, device)
    for _ in range(3):
        server.clock.turn(LEASE - SECOND)
        kept = await beat(hands, job, device, progress=0.25)

    assert kept.status_code == 200
    assert kept.json()["lease_expires_at"] == _wire(server.clock() + LEASE)
    assert (await show(hands, job))["progress"] == 0.25


async def test_a_lapsed_lease_is_lost_and_the_job_goes_to_who_asks_next(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands)
    studio, attic = await make_worker(hands), await make_worker(hands, "Attic")
    await claim(hands, studio)
    server.clock.turn(LEASE)

    late = await beat(hands, job, studio)
    taken = await claim(hands, attic)
    result = await report(hands, job, studio, **DONE)

    assert (late.status_code, late.json()["code"]) == (409, "lease_lost")
    assert (taken.json()["device_id"], taken.json()["attempts"]) == (attic, 2)
    assert (result.status_code, result.json()["code"]) == (409, "lease_lost")


async def test_a_sweep_returns_lapsed_leases_of_all_accounts(
    server: Companion, hands: Hands
) -> None:
    async with server.signed_in("bob@example.org") as bob:
        jobs = [(hands, await make_job(hands)), (bob, await make_job(bob))]
        for who, _ in jobs:
            await claim(who, await make_worker(who))
        server.clock.turn(LEASE - SECOND)
        async with server.ctx.database.writing() as session:
            early = await return_lapsed(session, now=server.clock(), most=9)
        server.clock.turn(SECOND)
        async with server.ctx.database.writing() as session:
            returned = await return_lapsed(session, now=server.clock(), most=9)
        shown = [await show(who, job) for who, job in jobs]

    assert (early, returned) == (0, 2)
    assert {(job["status"], job["device_id"], job["attempts"]) for job in shown} == {
        ("pending", None, 1)
    }


async def test_maintenance_returns_lapsed_leases(server: Companion, hands: Hands) -> None:
    job = await make_job(hands)
    await claim(hands, await make_worker(hands))
    server.clock.turn(LEASE)

    pruned = {part.what: part.rows for part in await prune(server.ctx)}

    assert pruned["video_jobs leased"] == 1
    assert (await show(hands, job))["status"] == "pending"


async def test_a_job_that_no_device_finishes_fails_with_a_reason(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)
    for _ in range(MOST_ATTEMPTS):
        assert (await claim(hands, device)).status_code == 200
        await turn_far(server, hands, LEASE)

    nothing = await claim(hands, device)

    failed = await show(hands, job)
    assert nothing.status_code == 204
    assert (failed["status"], failed["error_message"]) == ("failed", GIVEN_UP)
    assert failed["completed_at"] == _wire(server.clock())
    assert await month(hands) == (0, 0)


async def test_a_job_that_waited_past_its_reservation_holds_a_new_one(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)
    await turn_far(server, hands, timedelta(hours=7))
    before = await month(hands)

    claimed = await claim(hands, device)

    assert (before, await month(hands)) == ((0, 0), (0, 1))
    assert claimed.status_code == 200
    await report(hands, job, device, **DONE)
    assert await month(hands) == (1, 0)


async def test_a_job_whose_share_went_to_other_work_fails_with_a_reason(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands)
    device = await make_worker(hands)
    await turn_far(server, hands, timedelta(hours=7))
    for _ in range(5):
        await hands.http.post("/usage/reservations", json={"metric": "trims", "units": 1})

    nothing = await claim(hands, device)

    failed = await show(hands, job)
    assert nothing.status_code == 204
    assert (failed["status"], failed["error_message"]) == ("failed", MONTH_USED_UP)


async def test_a_job_that_ran_past_its_reservation_is_counted_once(
    server: Companion, hands: Hands
) -> None:
    job = await make_job(hands, ai_provider="local")
    device = await make_worker(hands)
    await claim(hands, device)
    for _ in range(40):
        await turn_far(server, hands, LEASE - SECOND)
        await beat(hands, job, device)

    done = await report(hands, job, device, **DONE)
    again = await report(hands, job, device, **DONE)

    assert (done.status_code, again.status_code) == (200, 200)
    assert (await month(hands, "trims"), await month(hands, "hooks")) == ((1, 0), (1, 0))


async def test_the_list_shows_jobs_page_by_page_and_by_status(
    server: Companion,
) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        made = []
        for number in range(7):
            made.append((await make_job(ada))["job_id"])
            if number % 3 == 0:  # some are of the same instant
                server.clock.turn(SECOND)
        for job_id in made[:2]:
            await ada.http.post(f"/jobs/{job_id}/cancel")

        pages, cursor = [], None
        while True:
            query = {"limit": 3} | ({"cursor": cursor} if cursor else {})
            page = (await ada.http.get("/jobs", params=query)).json()
            pages.append([job["job_id"] for job in page["jobs"]])
            cursor = page["next_cursor"]
            if cursor is None:
                break
        cancelled = (await ada.http.get("/jobs", params={"status": "cancelled"})).json()

    assert [len(page) for page in pages] == [3, 3, 1]
    assert sorted(job_id for page in pages for job_id in page) == sorted(made)
    assert {job["job_id"] for job in cancelled["jobs"]} == set(made[:2])
    assert set(pages[0]) == set(made[4:])


async def test_a_page_that_is_not_asked_for_properly_is_refused(hands: Hands) -> None:
    answers = [
        await hands.http.get("/jobs", params=query)
        for query in (
            {"cursor": "nonsense"},
            {"cursor": "é"},
            {"cursor": "f" * 32},
            {"cursor": "x" * 101},
            {"limit": 0},
            {"limit": 101},
            {"status": "lost"},
        )
    ]

    assert {(answer.status_code, answer.json().get("code")) for answer in answers} == {
        (422, "invalid_request")
    }


def _wire(instant: object) -> str:
    return str(instant).replace(" ", "T").replace("+00:00", "Z")
