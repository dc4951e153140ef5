"""What ended opens nothing: from the answer on that ended it, and elsewhere as soon as that is heard."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest

from server.auth.models import Role
from server.config import Settings
from server.listening import listen
from tests.server.auth.pairs import opened, refresh
from tests.server.signed_in import CURRENT, Person, by_hand, somebody
from tests.support.companion import Companion, companion

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("REELY_TEST_POSTGRESQL"), reason="there is no PostgreSQL here"
    ),
    pytest.mark.parametrize("settings", ["postgresql"], indirect=True),
]


@asynccontextmanager
async def hearing(server: Companion) -> AsyncIterator[None]:
    """Have `server` listen for the length of the block, as one that serves does."""
    database = server.ctx.database
    listening = asyncio.create_task(listen(database))
    try:
        async with asyncio.timeout(60):
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


async def refused_with(http: httpx.AsyncClient, person: Person, path: str = CURRENT) -> str:
    """Ask until refused; return the code.

    What is remembered is answered without a wait, and so without a turn for whoever listens.
    """
    async with asyncio.timeout(60):
        while (answer := await http.get(path, headers=person.headers)).status_code == 200:  # noqa: ASYNC110
            await asyncio.sleep(0)
    code: str = answer.json()["code"]
    return code
