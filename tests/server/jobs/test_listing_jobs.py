"""The list of jobs names the device of each, whatever has become of it since."""

from uuid import uuid4

from tests.server.jobs.desk import claim, make_job, make_worker
from tests.support.companion import Companion, Hands
from tests.support.usage_events import consume, desk_of


async def test_a_job_of_the_list_names_its_device_also_where_that_was_retired(hands: Hands) -> None:
    made = {(await make_job(hands))["job_id"] for _ in range(2)}
    studio = await make_worker(hands, "Studio")
    taken = (await claim(hands, studio)).json()["job_id"]
    await hands.http.delete(f"/devices/{studio}")

    listed = (await hands.http.get("/jobs")).json()["jobs"]

    assert {(job["job_id"], job["device_name"]) for job in listed} == {
        (job_id, "Studio" if job_id == taken else None) for job_id in made
    }


async def test_a_device_of_the_same_id_in_another_account_names_nothing_here(
    server: Companion, hands: Hands
) -> None:
    desk = await desk_of(hands)
    job = {"job_id": str(uuid4()), "source_name": "harbour.mp4", "status": "completed"}
    await desk.sync(consume(job=job))
    async with server.signed_in("eve@example.org") as eve:
        theirs = {"device_id": desk.device_id, "name": "Somebody else's"}
        await eve.http.post("/devices", json=theirs)

    (listed,) = (await hands.http.get("/jobs")).json()["jobs"]

    assert listed["device_name"] == "Studio"
