"""What happens while a password is being hashed counts: it takes a quarter of a second."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select, update

from server.auth import lockout
from server.auth.models import Session, User
from server.auth.passwords import hash_password
from server.hashing_pool import HashingPool
from tests.support.companion import PASSWORD, Companion

ADA = "ada@example.org"


class Gate(ThreadPoolExecutor):
    """A pool whose work waits at a gate until it is opened."""

    def __init__(self) -> None:
        super().__init__(2)
        self.reached = threading.Event()
        self.opened = threading.Event()

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - any work
        def wait_and_work() -> Any:  # noqa: ANN401 - whatever the work returns
            self.reached.set()
            assert self.opened.wait(30)
            return function(*args, **kwargs)

        return super().submit(wait_and_work)


@pytest.fixture
async def user_id(server: Companion) -> UUID:
    return await server.make_user(ADA, password=PASSWORD)


@pytest.fixture
def gate(server: Companion, user_id: UUID) -> Gate:  # noqa: ARG001 - its password is hashed before
    """Return the gate that hashing waits at."""
    server.ctx.hashing.close()
    gate = Gate()
    server.app.state.context = replace(server.ctx, hashing=HashingPool(gate))
    return gate


async def at_the_gate(server: Companion, gate: Gate) -> asyncio.Task[httpx.Response]:
    """Return a sign-in with the right password that has come as far as hashing."""
    signing_in = asyncio.create_task(server.login(ADA))
    assert await asyncio.to_thread(gate.reached.wait, 30)
    return signing_in


async def sessions(server: Companion) -> int:
    async with server.ctx.database.reading() as session:
        return len((await session.scalars(select(Session.id))).all())


async def test_a_password_that_is_replaced_meanwhile_lets_nobody_in(
    server: Companion, user_id: UUID, gate: Gate
) -> None:
    signing_in = await at_the_gate(server, gate)
    async with server.ctx.database.writing() as session:
        replaced = hash_password("another horse 7 battery", pepper=pepper_of(server), cost=4)
        await session.execute(
            update(User).where(User.id == user_id).values(hashed_password=replaced)
        )
    gate.opened.set()

    answer = await signing_in

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_credentials")
    assert await sessions(server) == 0


async def test_a_hash_that_is_made_anew_meanwhile_hinders_nobody(
    server: Companion, user_id: UUID, gate: Gate
) -> None:
    signing_in = await at_the_gate(server, gate)
    async with server.ctx.database.writing() as session:
        renewed = hash_password(PASSWORD, pepper=pepper_of(server), cost=4)
        await session.execute(
            update(User).where(User.id == user_id).values(hashed_password=renewed)
        )
    gate.opened.set()

    answer = await signing_in

    assert answer.status_code == 200


async def test_a_pause_that_begins_meanwhile_is_kept_by_a_right_password(
    server: Companion, gate: Gate
) -> None:
    account = lockout.account_name(ADA, key=pepper_of(server))
    guess = lockout.attempt(account, source="127.0.0.1", device=None)
    signing_in = await at_the_gate(server, gate)
    async with server.ctx.database.writing() as session:
        for _ in range(lockout.MOST_FROM_ONE):
            await lockout.note_failure(session, guess, now=server.clock())
    gate.opened.set()

    answer = await signing_in

    assert (answer.status_code, answer.json()["code"]) == (423, "login_locked")
    assert await sessions(server) == 0


async def test_a_server_goes_on_while_passwords_are_hashed(server: Companion, gate: Gate) -> None:
    signing_in = await at_the_gate(server, gate)
    async with server.signed_in("bob@example.org") as bob:
        renamed = await bob.http.patch("/auth/profile", json={"full_name": "Bob"})
    gate.opened.set()

    answer = await signing_in

    assert (renamed.status_code, answer.status_code) == (200, 200)


def pepper_of(server: Companion) -> str:
    return server.ctx.settings.password_pepper.get_secret_value()
