"""What somebody does with jobs: makes them, has a desktop that runs them, and reads what the month holds."""

from datetime import timedelta
from typing import Any

import httpx

from tests.support.companion import Companion, Hands

CLIP = {"source_name": "talk.mp4", "start_time": 10, "end_time": 40.5}
DONE = {"status": "completed", "trimmed_duration": 30.5, "processing_seconds": 12.25}


async def make_job(hands: Hands, **changed: object) -> dict[str, Any]:
    """Make a job and return it."""
    made = await hands.http.post("/jobs", json={**CLIP, **changed})
    assert made.status_code == 201, made.text
    job: dict[str, Any] = made.json()
    return job


async def make_worker(hands: Hands, name: str = "Studio") -> str:
    """Register a desktop that offers to run jobs, and return its id."""
    made = await hands.http.post("/devices", json={"name": name, "runs_jobs": True})
    device_id: str = made.json()["id"]
    return device_id


async def claim(hands: Hands, device_id: str) -> httpx.Response:
    """Ask for a job to run."""
    return await hands.http.post("/jobs/claim", json={"device_id": device_id})


async def beat(hands: Hands, job: dict[str, Any], device_id: str, **told: object) -> httpx.Response:
    """Say that the device is still at work."""
    return await hands.http.post(
        f"/jobs/{job['job_id']}/heartbeat", json={"device_id": device_id, **told}
    )


async def report(
    hands: Hands, job: dict[str, Any], device_id: str, **told: object
) -> httpx.Response:
    """Tell how a job went."""
    return await hands.http.patch(f"/jobs/{job['job_id']}", json={"device_id": device_id, **told})


async def show(hands: Hands, job: dict[str, Any]) -> dict[str, Any]:
    """Return a job as it is now."""
    shown: dict[str, Any] = (await hands.http.get(f"/jobs/{job['job_id']}")).json()
    return shown


async def month(hands: Hands, metric: str = "trims") -> tuple[int, int]:
    """Return how many of `metric` are used and reserved this month."""
    usage = (await hands.http.get("/usage/current")).json()
    found = next(row for row in usage["metrics"] if row["metric"] == metric)
    return found["used"], found["reserved"]


async def turn_far(server: Companion, hands: Hands, by: timedelta) -> None:
    """Turn the clock further than access tokens live, and take a new one."""
    server.clock.turn(by)
    token = await server.access_token(hands.user_id, hands.session_id)
    hands.http.headers["authorization"] = f"Bearer {token}"
