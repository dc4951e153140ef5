"""What ended opens nothing in other processes as soon as they hear of it.

Two servers in processes of their own, on one PostgreSQL, stand for the workers of one.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from server.clock import utc_now
from server.config import Settings
from server.session_memory import DEAF_AFTER_SECONDS
from tests.server.signed_in import CURRENT, Person, by_hand, somebody
from tests.support.companion import TurnedClock, companion
from tests.support.server_process import Serving, asked, serving, variables

HEARD = "reely_ended_sessions_heard 1.0"

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("REELY_TEST_POSTGRESQL"), reason="there is no PostgreSQL here"
    ),
    pytest.mark.parametrize("settings", ["postgresql"], indirect=True),
]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two servers on one database, and somebody who is signed in at both."""

    one: Serving
    other: Serving
    person: Person


@pytest.fixture
def pair(settings: Settings, tmp_path: Path) -> Iterator[Pair]:
    env = variables(settings, PUBLIC_URL=settings.public_url)
    with serving(env, tmp_path / "log-1") as one, serving(env, tmp_path / "log-2") as other:
        wait_until(lambda: all(HEARD in fetched_metrics(server) for server in (one, other)))
        yield Pair(one, other, asyncio.run(signed_in_now(settings)))


async def signed_in_now(settings: Settings) -> Person:
    async with companion(settings, TurnedClock(utc_now())) as server:
        return await somebody(server, "ada@example.org")


def test_two_processes_are_of_one_mind_about_who_is_signed_in(pair: Pair) -> None:
    with remembered(pair.other, pair.person) as http:
        ended = httpx.post(f"{pair.one.url}/auth/logout", headers=pair.person.headers)
        waited_for = seconds_until_refused(http)

    assert ended.status_code == 204
    assert waited_for < 1.0


def test_a_command_is_heard_by_servers_that_run(pair: Pair, settings: Settings) -> None:
    with remembered(pair.other, pair.person) as http:
        asked(variables(settings), "role", "ada@example.org", "admin")
        wait_until(lambda: http.get("/admin/users").status_code == 200)
        asked(variables(settings), "role", "ada@example.org", "user")
        waited_for = seconds_until(lambda: http.get("/admin/users").status_code == 403)

    assert waited_for < 1.0


def test_a_process_whose_listening_is_cut_off_asks_the_database(
    pair: Pair, settings: Settings
) -> None:
    with remembered(pair.other, pair.person) as http:
        cut_off = by_hand(
            settings,
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid IN (SELECT pid FROM pg_stat_activity"
            " WHERE query IN ('SELECT 1', 'LISTEN reely_sessions'))",
        )
        by_hand(settings, "UPDATE sessions SET revoked_at = now()")
        waited_for = seconds_until_refused(http)
        wait_until(lambda: HEARD in fetched_metrics(pair.other))

    assert cut_off >= 2
    assert waited_for < DEAF_AFTER_SECONDS


@contextmanager
def remembered(server: Serving, person: Person) -> Iterator[httpx.Client]:
    """Give a client of `person`, whom `server` remembers."""
    with httpx.Client(base_url=server.url, headers=person.headers, timeout=60) as http:
        before = recalled(server)
        assert [http.get(CURRENT).status_code for _ in range(3)] == [200] * 3
        assert recalled(server) > before
        yield http


def recalled(server: Serving) -> float:
    lines = fetched_metrics(server).splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("reely_sessions_rec"))


def fetched_metrics(server: Serving) -> str:
    return httpx.get(f"{server.url}/metrics", timeout=60).text


def seconds_until_refused(http: httpx.Client) -> float:
    return seconds_until(lambda: http.get(CURRENT).status_code == 401)


def seconds_until(is_so: Callable[[], bool]) -> float:
    began_at = time.monotonic()
    wait_until(is_so)
    return time.monotonic() - began_at


def wait_until(is_so: Callable[[], bool]) -> None:
    began_at = time.monotonic()
    while not is_so():
        assert time.monotonic() - began_at < 30, "it did not come about"
