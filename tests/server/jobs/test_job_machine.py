"""Jobs against a model of them: whatever is asked, in whatever order, however late.

The model knows each job's status, its lease and how often it was leased; the server agrees over HTTP
after every step, and the month holds a trim for each job that lives and counts one for each done.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any, TypeVar

import httpx
import hypothesis
import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from server.api_keys.models import Scope
from server.auth.models import Tier
from server.config import Settings
from server.jobs.leases import LEASE, MOST_ATTEMPTS, return_lapsed
from tests.server.api_keys.keys import put_key
from tests.server.jobs.desk import CLIP, DONE
from tests.support.companion import NOON, Companion, TurnedClock, companion

T = TypeVar("T")

MOST_RUNNING = 3  # of a PRO plan
FAILED = {"status": "failed", "error_message": "The disk is full."}


@dataclass
class Expected:
    """What a job should be; `device` is the one that holds or last held its lease."""

    status: str = "pending"
    device: str | None = None
    lease_ends: datetime | None = None
    attempts: int = 0
    result: dict[str, Any] | None = None

    def is_live(self, now: datetime) -> bool:
        return self.status == "processing" and self.lease_ends is not None and now < self.lease_ends

    def lapse(self, now: datetime) -> None:
        if self.status != "processing" or self.is_live(now):
            return
        self.lease_ends = None
        if self.attempts >= MOST_ATTEMPTS:
            self.status = "failed"
        else:
            self.status, self.device = "pending", None

    def answer_to(self, device: str, now: datetime) -> str:
        """Return what a device is told that speaks of this job as if it ran it."""
        if self.status == "cancelled":
            return "job_cancelled"
        return "ok" if self.is_live(now) and self.device == device else "lease_lost"


class Machine(RuleBasedStateMachine):
    """One account with two devices; its jobs, and what they should be."""

    runner: asyncio.Runner
    server: Companion
    numbers = count()

    def __init__(self) -> None:
        super().__init__()
        self.jobs: dict[str, Expected] = {}
        self.devices: list[str] = []
        self.http: httpx.AsyncClient

    @initialize()
    def sign_up(self) -> None:
        self.server.clock.now = NOON
        self.run(self._sign_up())

    async def _sign_up(self) -> None:
        email = f"ada{next(self.numbers)}@example.org"
        user_id = await self.server.make_user(email, tier=Tier.PRO)
        _, key = await put_key(self.server, user_id, *Scope)
        self.http = self.server.with_token(key)
        session_id = await self.server.make_session(user_id)
        token = await self.server.access_token(user_id, session_id)
        async with self.server.with_token(token) as person:
            for name in ("Studio", "Attic"):
                made = await person.post("/devices", json={"name": name, "runs_jobs": True})
                self.devices.append(made.json()["id"])

    @rule()
    def make(self) -> None:
        self.server.clock.turn(timedelta(seconds=1))  # ages differ

        made = self.ask("POST", "/jobs", CLIP)

        self.jobs[made.json()["job_id"]] = Expected()

    @rule(device=st.integers(0, 1))
    def claim(self, device: int) -> None:
        now = self.server.clock()
        claimed = self.ask("POST", "/jobs/claim", {"device_id": self.devices[device]})

        running = sum(job.is_live(now) for job in self.jobs.values())
        waiting = [name for name, job in self.jobs.items() if self._waits(job, now)]
        if waiting and running >= MOST_RUNNING:
            assert claimed.json()["code"] == "too_many_jobs"
            return
        for job in self.jobs.values():
            job.lapse(now)
        if not waiting:
            assert claimed.status_code == 204
            return
        job = self.jobs[waiting[0]]
        job.status, job.device = "processing", self.devices[device]
        job.lease_ends, job.attempts = now + LEASE, job.attempts + 1
        assert claimed.json()["job_id"] == waiting[0]

    @rule(at=st.integers(0, 9), device=st.integers(0, 1))
    def beat(self, at: int, device: int) -> None:
        if (name := self._named(at)) is None:
            return
        now, job = self.server.clock(), self.jobs[name]
        told = {"device_id": self.devices[device]}

        answer = self.ask("POST", f"/jobs/{name}/heartbeat", told)

        assert answer.json().get("code", "ok") == job.answer_to(self.devices[device], now)
        if answer.status_code == 200:
            job.lease_ends = now + LEASE

    @rule(at=st.integers(0, 9), device=st.integers(0, 1), result=st.sampled_from([DONE, FAILED]))
    def report(self, at: int, device: int, result: dict[str, Any]) -> None:
        if (name := self._named(at)) is None:
            return
        job, speaker = self.jobs[name], self.devices[device]
        expected = job.answer_to(speaker, self.server.clock())
        if job.status in {"completed", "failed"}:
            again = job.result == result and job.device == speaker
            expected = "ok" if again else "job_ended"

        answer = self.ask("PATCH", f"/jobs/{name}", {"device_id": speaker, **result})

        assert answer.json().get("code", "ok") == expected
        if expected == "ok":
            job.status, job.lease_ends, job.result = result["status"], None, result

    @rule(at=st.integers(0, 9))
    def cancel(self, at: int) -> None:
        if (name := self._named(at)) is None:
            return
        job = self.jobs[name]

        answer = self.ask("POST", f"/jobs/{name}/cancel", None)

        if job.status in {"completed", "failed"}:
            assert answer.json()["code"] == "job_ended"
            return
        job.status, job.lease_ends = "cancelled", None
        assert answer.json()["status"] == "cancelled"

    @rule(minutes=st.sampled_from([3, 10]))
    def wait(self, minutes: int) -> None:
        self.server.clock.turn(timedelta(minutes=minutes))

    @rule()
    def sweep(self) -> None:
        self.run(self._sweep())

    async def _sweep(self) -> None:
        now = self.server.clock()
        async with self.server.ctx.database.writing() as session:
            await return_lapsed(session, now=now, most=9)
        for job in self.jobs.values():
            job.lapse(now)

    @invariant()
    def the_server_agrees(self) -> None:
        if not self.devices:
            return
        page = self.ask("GET", "/jobs?limit=100", None).json()
        months = self.ask("GET", "/usage/current", None).json()["metrics"]

        told = {
            job["job_id"]: (job["status"], job["device_id"], job["attempts"])
            for job in page["jobs"]
        }
        assert told == {
            name: (job.status, job.device, job.attempts) for name, job in self.jobs.items()
        }
        statuses = [job.status for job in self.jobs.values()]
        trims = next(row for row in months if row["metric"] == "trims")
        assert trims["used"] == statuses.count("completed")
        assert trims["reserved"] == statuses.count("pending") + statuses.count("processing")

    def teardown(self) -> None:
        if self.devices:
            self.run(self.http.aclose())

    def ask(self, method: str, path: str, body: object) -> httpx.Response:
        return self.run(self.http.request(method, path, json=body))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    def _named(self, at: int) -> str | None:
        names = list(self.jobs)
        return names[at % len(names)] if names else None

    def _waits(self, job: Expected, now: datetime) -> bool:
        lapsed = job.status == "processing" and not job.is_live(now)
        return job.status == "pending" or (lapsed and job.attempts < MOST_ATTEMPTS)


@pytest.mark.slow
def test_jobs_are_what_their_story_says(settings: Settings) -> None:
    with asyncio.Runner() as runner:
        running = companion(settings, TurnedClock())
        Machine.runner = runner
        Machine.server = runner.run(running.__aenter__())
        try:
            run_state_machine_as_test(
                Machine,
                settings=hypothesis.settings(
                    max_examples=12,
                    stateful_step_count=20,
                    deadline=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(running.__aexit__(None, None, None))
