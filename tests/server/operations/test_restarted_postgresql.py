"""PostgreSQL breaks off under load and comes back: no answer is a 500, nothing acknowledged is lost."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from server.config import Settings
from server.database import migrate
from server.usage.models import UsageLog, UsageStats
from tests.support.companion import Companion, TurnedClock, companion
from tests.support.own_services import installed_postgresql, own_postgresql
from tests.support.server_process import serving, variables
from tests.support.usage_events import consume

WRITERS = 6
PATIENCE_S = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(installed_postgresql() is None, reason="no PostgreSQL is installed"),
]


class Writer:
    """A desktop that sends one event after the other, each once, and knows which were acknowledged."""

    def __init__(self, http: httpx.AsyncClient, user_id: UUID, news: asyncio.Condition) -> None:
        self.http = http
        self.user_id = user_id
        self.acknowledged: list[str] = []
        self.statuses: list[int] = []
        self._news = news

    async def write(self, device_id: str, stopped: asyncio.Event) -> None:
        while not stopped.is_set():
            event = consume(at=datetime.now(UTC))
            body = {"device_id": device_id, "events": [event]}
            answer = await self.http.post("/usage/sync", json=body)
            if answer.status_code == 200:
                self.acknowledged.append(event["event_id"])
            else:
                assert answer.json()["code"] == "unavailable", answer.text
                assert "retry-after" in answer.headers
            async with self._news:
                self.statuses.append(answer.status_code)
                self._news.notify_all()


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
async def test_no_write_is_lost_and_no_answer_is_500_when_postgresql_breaks_off(
    settings: Settings, tmp_path: Path
) -> None:
    programs = installed_postgresql()
    assert programs is not None
    with own_postgresql(programs) as postgresql:
        there = settings.model_copy(
            update={"use_sqlite": False, "database_url": SecretStr(postgresql.url)}
        )
        await asyncio.to_thread(migrate, there)
        env = variables(there, PUBLIC_URL=there.public_url)
        async with companion(there, TurnedClock(datetime.now(UTC))) as hands:
            with serving(env, tmp_path / "log") as running:
                news = asyncio.Condition()
                writers = [await writer(hands, running.url, n, news) for n in range(WRITERS)]
                stopped = asyncio.Event()
                async with asyncio.TaskGroup() as group:
                    for one in writers:
                        made = await one.http.post("/devices", json={"name": "Studio"})
                        group.create_task(one.write(made.json()["device_id"], stopped))

                    await until(news, lambda: all(len(one.acknowledged) > 10 for one in writers))
                    await asyncio.to_thread(postgresql.break_off)
                    await until(news, lambda: all(503 in one.statuses for one in writers))
                    await asyncio.to_thread(postgresql.start)
                    before = sum(len(one.acknowledged) for one in writers)
                    await until(
                        news,
                        lambda: sum(len(one.acknowledged) for one in writers) > before + 100,
                    )
                    stopped.set()
                for one in writers:
                    await one.http.aclose()

            async with hands.ctx.database.reading() as session:
                kept = [str(found) for found in await session.scalars(select(UsageLog.event_id))]
                counted = await session.scalar(select(func.sum(UsageStats.trims_count)))

    acknowledged = {event_id for one in writers for event_id in one.acknowledged}
    assert {status for one in writers for status in one.statuses} == {200, 503}
    assert acknowledged <= set(kept)
    assert len(set(kept)) == len(kept) == counted


async def writer(hands: Companion, url: str, number: int, news: asyncio.Condition) -> Writer:
    """Return a writer with an account of its own."""
    user_id = await hands.make_user(f"writer{number}@example.org")
    token = await hands.access_token(user_id, await hands.make_session(user_id))
    headers = {"Authorization": f"Bearer {token}"}
    http = httpx.AsyncClient(base_url=url, headers=headers, timeout=PATIENCE_S)
    return Writer(http, user_id, news)


async def until(news: asyncio.Condition, holds: Callable[[], bool]) -> None:
    """Wait until `holds()`; the writers go on meanwhile."""
    async with asyncio.timeout(PATIENCE_S), news:
        await news.wait_for(holds)
