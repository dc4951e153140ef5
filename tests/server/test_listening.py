"""What ended opens nothing: here from the answer on, in other processes as soon as they hear of it.

Two servers in processes of their own, on one PostgreSQL, stand for the workers of one.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import httpx
import psycopg
import pytest

from server.auth.models import Role
from server.clock import utc_now
from server.config import Settings
from server.listening import listen
from server.session_memory import DEAF_AFTER_SECONDS
from tests.server.auth.pairs import opened, refresh
from tests.support.companion import PASSWORD, Companion, TurnedClock, companion
from tests.support.server_process import Serving, asked, serving, variables

CURRENT = "/auth/sessions/current"
HEARD = "reely_ended_sessions_heard 1.0"

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("REELY_TEST_POSTGRESQL"), reason="there is no PostgreSQL here"
    ),
    pytest.mark.parametrize("settings", ["postgresql"], indirect=True),
]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in, as a desktop is: the token, and what renews it."""

    user_id: UUID
    session_id: UUID
    token: str
    refresh_token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}


async def somebody(server: Companion, email: str, *, role: Role = Role.USER) -> Person:
    user_id = await server.make_user(email, role=role, password=PASSWORD)
    pair = await opened(server, user_id)
    return Person(user_id, pair.session_id, pair.access_token, pair.refresh_token)


@asynccontextmanager
async def hearing(server: Companion) -> AsyncIterator[None]:
    """Have `server` listen for the length of the block, as one that serves does."""
    database = server.ctx.database
    listening = asyncio.create_task(listen(database))
    try:
        async with asyncio.timeout(20):
            while not database.sessions.hears(at=time.monotonic()):  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.005)
        yield
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


async def known(server: Companion, person: Person) -> bool:
    """Ask as `person`, twice, and tell whether the second answer needed no question to the database."""
    before = server.ctx.database.sessions.recalled
    answers = [await server.http.get(CURRENT, headers=person.headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    return server.ctx.database.sessions.recalled > before


async def sign_out(server: Companion, person: Person) -> None:
    await server.http.post("/auth/logout", headers=person.headers)


async def sign_out_everywhere(server: Companion, person: Person) -> None:
    await server.http.post("/auth/logout", headers=person.headers, json={"all": True})


async def end_the_place(server: Companion, person: Person) -> None:
    await server.http.delete(f"/auth/sessions/{person.session_id}", headers=person.headers)


async def reuse_a_refresh_token(server: Companion, person: Person) -> None:
    child = (await refresh(server, person.refresh_token)).json()
    await refresh(server, child["refresh_token"])
    again = await refresh(server, person.refresh_token)
    assert again.json()["code"] == "refresh_token_reused"


async def disable(server: Companion, person: Person) -> None:
    staff = await somebody(server, "grace@example.org", role=Role.ADMIN)
    await server.http.post(f"/admin/users/{person.user_id}/disable", headers=staff.headers)


async def be_crowded_out(server: Companion, person: Person) -> None:
    for _ in range(20):
        server.clock.turn(timedelta(seconds=1))
        await opened(server, person.user_id)


Ending = Callable[[Companion, Person], Awaitable[None]]


@pytest.mark.parametrize(
    "end",
    [
        sign_out,
        sign_out_everywhere,
        end_the_place,
        reuse_a_refresh_token,
        disable,
        be_crowded_out,
    ],
)
async def test_a_session_opens_nothing_from_the_answer_on_that_ended_it(
    server: Companion, end: Ending
) -> None:
    person = await somebody(server, "ada@example.org")

    async with hearing(server):
        was_known = await known(server, person)
        await end(server, person)
        answer = await server.http.get(CURRENT, headers=person.headers)

    assert was_known
    assert answer.status_code in {401, 403}
    assert answer.json()["code"] in {"session_ended", "account_disabled"}


async def test_a_session_that_was_ended_elsewhere_is_forgotten_as_soon_as_that_is_heard(
    server: Companion, settings: Settings
) -> None:
    person = await somebody(server, "ada@example.org")

    async with companion(settings, server.clock) as other, hearing(server):
        was_known = await known(server, person)
        await sign_out(other, person)
        code = await refused_with(server.http, person)

    assert (was_known, code) == (True, "session_ended")


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE users SET session_epoch = session_epoch + 1", "session_ended"),
        ("UPDATE users SET is_active = false", "account_disabled"),
        ("UPDATE sessions SET revoked_at = now()", "session_ended"),
        ("DELETE FROM sessions", "invalid_token"),
        ("DELETE FROM users", "invalid_token"),
    ],
)
async def test_what_is_changed_by_hand_is_heard_of(
    server: Companion, settings: Settings, statement: str, code: str
) -> None:
    person = await somebody(server, "ada@example.org")

    async with hearing(server):
        was_known = await known(server, person)
        by_hand(settings, statement)
        seen = await refused_with(server.http, person)

    assert (was_known, seen) == (True, code)


async def test_a_new_role_counts_as_soon_as_it_is_heard_of(
    server: Companion, settings: Settings
) -> None:
    person = await somebody(server, "ada@example.org", role=Role.ADMIN)

    async with hearing(server):
        await known(server, person)
        by_hand(settings, "UPDATE users SET role = 'user'")
        assert await refused_with(server.http, person, "/admin/users") == "forbidden"


async def test_usage_and_refreshes_are_nothing_to_be_told_of(
    server: Companion, settings: Settings
) -> None:
    person = await somebody(server, "ada@example.org")

    async with hearing(server):
        await known(server, person)
        by_hand(settings, "UPDATE users SET monthly_trim_count = 3, updated_at = now()")
        await refresh(server, person.refresh_token)
        before = server.ctx.database.sessions.recalled
        await server.http.get(CURRENT, headers=person.headers)

    assert server.ctx.database.sessions.recalled == before + 1


async def test_whoever_does_not_listen_asks_each_time(server: Companion) -> None:
    person = await somebody(server, "ada@example.org")

    assert not await known(server, person)


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


async def refused_with(http: httpx.AsyncClient, person: Person, path: str = CURRENT) -> str:
    """Ask until refused; return the code."""
    async with asyncio.timeout(20):
        while (answer := await http.get(path, headers=person.headers)).status_code == 200:
            pass
    code: str = answer.json()["code"]
    return code


@contextmanager
def remembered(server: Serving, person: Person) -> Iterator[httpx.Client]:
    """Give a client of `person`, whom `server` remembers."""
    with httpx.Client(base_url=server.url, headers=person.headers, timeout=20) as http:
        before = recalled(server)
        assert [http.get(CURRENT).status_code for _ in range(3)] == [200] * 3
        assert recalled(server) > before
        yield http


def recalled(server: Serving) -> float:
    lines = fetched_metrics(server).splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("reely_sessions_rec"))


def fetched_metrics(server: Serving) -> str:
    return httpx.get(f"{server.url}/metrics", timeout=20).text


def by_hand(settings: Settings, statement: str) -> int:
    """Run a statement as somebody at a database's own console does; return how many rows it met."""
    assert settings.database_url is not None
    with psycopg.connect(settings.database_url.get_secret_value(), autocommit=True) as console:
        return console.execute(statement.encode()).rowcount


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
