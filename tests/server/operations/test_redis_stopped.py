"""Redis goes away and comes back: no limit opens, no lockout opens, nothing fails."""

import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
from pydantic import SecretStr

from server.config import Settings
from tests.support.companion import Companion, TurnedClock, companion
from tests.support.own_services import OwnRedis, own_redis

PROGRAM = shutil.which("redis-server")
WRONG = {"email": "eve@example.org", "password": "not the one 7"}

pytestmark = [
    pytest.mark.logs_trouble,  # that Redis is away is a warning
    pytest.mark.skipif(PROGRAM is None, reason="no Redis is installed"),
]


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    assert PROGRAM is not None
    with own_redis(PROGRAM) as running:
        yield running


@pytest.fixture
async def shared(settings: Settings, redis: OwnRedis) -> AsyncIterator[Companion]:
    """Return a server that counts in Redis, 30 requests a minute."""
    changed = {"redis_url": SecretStr(redis.url), "rate_limit": "30/minute"}
    async with companion(settings.model_copy(update=changed), TurnedClock()) as running:
        yield running


async def test_an_account_that_is_locked_stays_so_without_redis(
    shared: Companion, redis: OwnRedis
) -> None:
    before = [(await shared.http.post("/auth/login", json=WRONG)).status_code for _ in range(6)]

    redis.stop()
    after = [(await shared.http.post("/auth/login", json=WRONG)).status_code for _ in range(3)]

    assert before == [401] * 5 + [423]
    assert after == [423] * 3


async def test_an_account_is_locked_while_redis_is_away(shared: Companion, redis: OwnRedis) -> None:
    redis.stop()

    answers = [(await shared.http.post("/auth/login", json=WRONG)).status_code for _ in range(7)]

    assert answers == [401] * 5 + [423] * 2


async def test_limits_are_counted_here_while_redis_is_away(
    shared: Companion, redis: OwnRedis
) -> None:
    redis.stop()

    answers = [(await shared.http.get("/config")).status_code for _ in range(100)]

    assert set(answers) == {200, 429}
    assert answers.count(200) <= 2 * 30  # a minute may turn in between


async def test_the_server_is_ready_without_redis_and_says_that_it_is_missing(
    shared: Companion, redis: OwnRedis
) -> None:
    redis.stop()

    ready = await shared.http.get("/health/ready")

    assert ready.status_code == 200
    assert (ready.json()["status"], ready.json()["redis"]) == ("degraded", "away")


async def test_a_server_with_all_its_parts_says_so(shared: Companion) -> None:
    ready = await shared.http.get("/health/ready")

    assert (ready.json()["status"], ready.json()["redis"]) == ("ready", "ok")
