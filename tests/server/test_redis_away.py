"""Redis goes away while limits are counted, and comes back: nobody is failed, and no limit opens."""

import asyncio
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from redis import Redis

from devtools import services
from server.auth.lockout import MOST_FROM_ONE
from server.auth.routes import LOGINS
from server.config import Settings, read_settings
from tests.support.companion import Companion, TurnedClock, companion
from tests.support.server_process import variables

PROGRAM = shutil.which("redis-server")
PATIENCE_S = 60
BETWEEN_QUESTIONS_S = 0.05
"""Whoever asks without a pause takes the processor from whom is asked."""
LONGEST_S = 6.0
"""How long requests may take that find Redis silent: well below what clients wait."""
ONE, OTHER = "192.0.2.1", "192.0.2.2"
MOST_GUESSES = LOGINS.rates[0].amount
GUESSES = MOST_GUESSES + 5

pytestmark = [
    pytest.mark.slow,
    pytest.mark.logs_trouble,
    pytest.mark.skipif(PROGRAM is None, reason="there is no Redis here"),
]
on_one_engine = pytest.mark.parametrize("settings", ["sqlite"], indirect=True)


@pytest.fixture
def redis() -> Iterator[services.Service]:
    assert PROGRAM is not None
    with services.halting_redis(PROGRAM) as service:
        yield service


@asynccontextmanager
async def counting(
    settings: Settings, redis: services.Service, **changed: str
) -> AsyncIterator[Companion]:
    """Run a server that counts in `redis`, and believes whom its clients say they come from."""
    env = variables(settings, REDIS_URL=redis.url, TRUSTED_PROXIES="127.0.0.0/8", **changed)
    async with companion(read_settings(env), TurnedClock()) as server:
        yield server


async def guess(server: Companion, account: str, *, source: str) -> int:
    """Try a wrong password of `account`."""
    answer = await server.http.post(
        "/auth/login",
        json={"email": f"{account}@example.org", "password": "not the password 1"},
        headers={"x-forwarded-for": source},
    )
    return answer.status_code


async def ask(server: Companion, *, source: str) -> int:
    answer = await server.http.get("/config", headers={"x-forwarded-for": source})
    return answer.status_code


def counted(redis: services.Service) -> int:
    """Return how many requests Redis has counted in this minute."""
    with Redis.from_url(redis.url) as client:
        return sum(int(client.get(key) or 0) for key in client.scan_iter("LIMITS:*"))


async def test_without_redis_the_throttle_and_the_lockout_refuse_as_they_did(
    settings: Settings, redis: services.Service
) -> None:
    async with counting(settings, redis) as server:
        before = [await guess(server, "locked", source=ONE) for _ in range(MOST_FROM_ONE)]
        redis.stop()
        locked = await guess(server, "locked", source=ONE)
        met_without = [await guess(server, "new", source=ONE) for _ in range(MOST_FROM_ONE + 1)]
        guessed = [await guess(server, f"n{number}", source=OTHER) for number in range(GUESSES)]
        redis.start()
        locked_still = await guess(server, "locked", source=ONE)

    assert before == [401] * MOST_FROM_ONE
    assert met_without == [401] * MOST_FROM_ONE + [423]
    assert (locked, locked_still) == (423, 423)
    assert guessed == [401] * MOST_GUESSES + [429] * (GUESSES - MOST_GUESSES)


@on_one_engine
async def test_redis_that_stops_among_requests_fails_none_and_opens_no_limit(
    settings: Settings, redis: services.Service
) -> None:
    async with counting(settings, redis, RATE_LIMIT="20/minute") as server:
        before = (await server.http.get("/health/ready")).json()
        under_way = [asyncio.create_task(ask(server, source=ONE)) for _ in range(100)]
        await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.to_thread(redis.stop)
        met = Counter([await answer for answer in under_way])
        without = Counter([await ask(server, source=OTHER) for _ in range(30)])
        async with asyncio.timeout(PATIENCE_S):  # what readiness has seen is kept for a moment
            while (after := (await server.http.get("/health/ready")).json()) == before:  # noqa: ASYNC110
                await asyncio.sleep(BETWEEN_QUESTIONS_S)

    assert set(met) <= {200, 429}
    assert met[200] <= 2 * 20  # Redis granted its own, and then this process
    assert without == {200: 20, 429: 10}
    assert (before["status"], before["redis"]) == ("ready", "ok")
    assert (after["status"], after["redis"]) == ("degraded", "away")


@on_one_engine
async def test_servers_count_together_again_once_redis_is_back(
    settings: Settings, redis: services.Service
) -> None:
    async with counting(settings, redis) as one, counting(settings, redis) as other:
        redis.stop()
        apart = [await ask(server, source=ONE) for server in (one, other)]
        redis.start()
        async with asyncio.timeout(PATIENCE_S):
            for server in (one, other):
                before = counted(redis)
                while counted(redis) == before:
                    await ask(server, source=ONE)
                    await asyncio.sleep(BETWEEN_QUESTIONS_S)
        before = counted(redis)
        together = [await ask(server, source=ONE) for server in (one, other, one)]

    assert apart + together == [200] * 5
    assert counted(redis) == before + 3


@on_one_engine
async def test_redis_that_falls_silent_is_not_waited_for_long(
    settings: Settings, redis: services.Service
) -> None:
    async with counting(settings, redis) as server:
        await ask(server, source=ONE)
        with Redis.from_url(redis.url) as client:
            client.client_pause(60_000, all=True)

        began_at = time.monotonic()
        answers = await asyncio.gather(*(ask(server, source=ONE) for _ in range(20)))
        took = time.monotonic() - began_at

    assert answers == [200] * 20
    assert took < LONGEST_S
