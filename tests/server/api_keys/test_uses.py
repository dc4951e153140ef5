"""The use of keys: noted in memory, written together, and kept where the database is away."""

import asyncio
import contextlib
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from server.api_keys.models import Scope
from server.api_keys.uses import UsesOfKeys
from server.auth.models import Tier
from server.ids import new_id
from tests.server.api_keys.keys import put_key, row_of
from tests.support.companion import NOON, Companion

MINUTE = timedelta(minutes=1)


async def test_requests_of_an_account_are_counted_together(server: Companion) -> None:
    ada = await server.make_user("ada@example.org", tier=Tier.PRO)
    first, _ = await put_key(server, ada, Scope.JOBS_READ)
    second, _ = await put_key(server, ada, Scope.JOBS_READ)
    counted: list[tuple[UUID, int]] = []

    async def count(_: AsyncSession, user_id: UUID, requests: int, __: datetime) -> None:
        counted.append((user_id, requests))

    uses = UsesOfKeys(server.ctx.database, server.clock, count)
    for key in (first, second, first):
        uses.note(key, ada, ip="192.0.2.7", now=NOON)
    await uses.flush()
    await uses.flush()

    assert counted == [(ada, 3)]
    assert [(await row_of(server, key)).total_requests for key in (first, second)] == [2, 1]


async def test_what_could_not_be_written_is_written_later(server: Companion) -> None:
    ada = await server.make_user("ada@example.org", tier=Tier.PRO)
    key, _ = await put_key(server, ada, Scope.JOBS_READ)
    away = True

    async def count(_: AsyncSession, __: UUID, ___: int, ____: datetime) -> None:
        if away:
            raise OperationalError("", None, ConnectionError())

    uses = UsesOfKeys(server.ctx.database, server.clock, count)
    uses.note(key, ada, ip="192.0.2.7", now=NOON)
    with pytest.raises(OperationalError):
        await uses.flush()
    unwritten = await row_of(server, key)
    uses.note(key, ada, ip="192.0.2.8", now=NOON + MINUTE)
    away = False
    await uses.flush()

    row = await row_of(server, key)
    assert unwritten.total_requests == 0
    assert (row.total_requests, row.last_request_ip) == (2, "192.0.2.8")


async def test_an_account_that_is_gone_holds_up_no_other(server: Companion) -> None:
    gone = new_id(NOON)
    ada = await server.make_user("ada@example.org", tier=Tier.PRO)
    key, _ = await put_key(server, ada, Scope.JOBS_READ)
    uses = server.app.state.uses_of_keys

    uses.note(new_id(NOON), gone, ip=None, now=NOON)
    uses.note(key, ada, ip=None, now=NOON)
    await uses.flush()

    assert (await row_of(server, key)).total_requests == 1


async def test_an_older_use_written_late_hides_no_newer_one(server: Companion) -> None:
    ada = await server.make_user("ada@example.org", tier=Tier.PRO)
    key, _ = await put_key(server, ada, Scope.JOBS_READ)
    here = UsesOfKeys(server.ctx.database, server.clock)
    there = UsesOfKeys(server.ctx.database, server.clock)

    here.note(key, ada, ip="192.0.2.7", now=NOON)
    there.note(key, ada, ip="192.0.2.8", now=NOON + MINUTE)
    await there.flush()
    await here.flush()

    row = await row_of(server, key)
    assert (row.total_requests, row.last_request_ip) == (2, "192.0.2.8")
    assert row.last_used_at == NOON + MINUTE


async def test_a_server_that_stops_writes_what_it_has_noted(server: Companion) -> None:
    ada = await server.make_user("ada@example.org", tier=Tier.PRO)
    key, _ = await put_key(server, ada, Scope.JOBS_READ)
    uses = UsesOfKeys(server.ctx.database, server.clock)
    running = asyncio.create_task(uses.run())
    await asyncio.sleep(0)
    uses.note(key, ada, ip=None, now=NOON)

    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running

    assert (await row_of(server, key)).total_requests == 1
