"""A server that is killed in the middle of a hundred syncs: nothing is lost, and nothing counted twice."""

import asyncio
import signal
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from server.clock import utc_now
from server.config import Settings
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import TurnedClock, companion
from tests.support.server_process import Serving, serving, variables
from tests.support.usage_events import Event, consume, desk_of

SYNCS = 100
AT_A_TIME = 12
KILLED_AFTER = (15, 55)
"""How many syncs have been answered when the server is killed, the first time and the second."""


@dataclass(slots=True)
class Line:
    """Where the server is now, and what came of the syncs; `is_up` is clear while there is none."""

    url: str = ""
    is_up: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Condition = field(default_factory=asyncio.Condition)
    statuses: Counter[str] = field(default_factory=Counter)
    syncs: int = 0
    broken: int = 0


@pytest.mark.slow
async def test_a_server_killed_among_syncs_loses_nothing_and_counts_nothing_twice(
    settings: Settings, tmp_path: Path
) -> None:
    token, user_id, device_id = await signed_in_desk(settings)
    batches = [[consume(at=utc_now()) for _ in range(1 + n % 4)] for n in range(SYNCS)]
    env = variables(settings, PUBLIC_URL=settings.public_url)
    line, gate = Line(), asyncio.Semaphore(AT_A_TIME)

    async with httpx.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=60) as http:
        clients = [
            asyncio.create_task(send(line, gate, http, device_id, batch)) for batch in batches
        ]
        for number, after in enumerate(KILLED_AFTER):
            await run_until_killed(line, env, tmp_path / f"server-{number}.log", after)
        with ExitStack() as stack:
            log = tmp_path / "server-last.log"
            server = await asyncio.to_thread(stack.enter_context, serving(env, log))
            begin(line, server)
            await asyncio.gather(*clients)

    sent = sorted(event["event_id"] for batch in batches for event in batch)
    assert line.broken > 0, "nothing was under way when the server was killed"
    assert set(line.statuses) <= {"accepted", "accepted_overage", "duplicate"}
    assert await written(settings, user_id) == (sent, len(sent))


async def signed_in_desk(settings: Settings) -> tuple[str, UUID, str]:
    async with companion(settings, TurnedClock(utc_now())) as server:
        async with server.signed_in("ada@example.org") as hands:
            desk = await desk_of(hands)
        token = await server.access_token(hands.user_id, hands.session_id)
    return token, hands.user_id, desk.device_id


async def send(
    line: Line, gate: asyncio.Semaphore, http: httpx.AsyncClient, device_id: str, batch: list[Event]
) -> None:
    """Send one batch until it is answered, as a desktop does."""
    async with gate:
        while True:
            await line.is_up.wait()
            try:
                answer = await http.post(
                    f"{line.url}/usage/sync", json={"device_id": device_id, "events": batch}
                )
            except httpx.TransportError:
                line.broken += 1
                continue
            break
    assert answer.status_code == 200, answer.text
    line.statuses.update(result["status"] for result in answer.json()["results"])
    async with line.answered:
        line.syncs += 1
        line.answered.notify_all()


async def run_until_killed(line: Line, env: dict[str, str], log: Path, after: int) -> None:
    with ExitStack() as stack:
        server = await asyncio.to_thread(stack.enter_context, serving(env, log))
        begin(line, server)
        async with line.answered:
            await line.answered.wait_for(lambda: line.syncs >= after)
        line.is_up.clear()
        server.process.send_signal(signal.SIGKILL)
        await asyncio.to_thread(server.process.wait)


def begin(line: Line, server: Serving) -> None:
    line.url = server.url
    line.is_up.set()


async def written(settings: Settings, user_id: UUID) -> tuple[list[str], int]:
    """Return the ids in the ledger, and what the months count."""
    async with (
        companion(settings, TurnedClock()) as server,
        server.ctx.database.reading() as session,
    ):
        ids = await session.scalars(select(UsageLog.event_id).where(UsageLog.user_id == user_id))
        counts = await session.scalars(
            select(UsageStats.trims_count).where(UsageStats.user_id == user_id)
        )
        return sorted(map(str, ids)), sum(counts)
