"""Connections that short questions hand on: the same one again, and never one that has broken."""

import asyncio
import os

import psycopg
import pytest
from sqlalchemy import Integer, cast, event, func, literal, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from server.database import Database
from server.statements import Statement
from tests.support.companion import Companion

_WHO = Statement(select(func.pg_backend_pid().label("process"), func.pg_sleep(0.05)))
_FAILS = Statement(select(literal(1) / cast(func.length(""), Integer)))

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("REELY_TEST_POSTGRESQL"), reason="there is no PostgreSQL here"
    ),
    pytest.mark.parametrize("settings", ["postgresql"], indirect=True),
]


@pytest.fixture
def database(server: Companion) -> Database:
    return server.ctx.database


def in_use(database: Database) -> int:
    """Return how many connections the pool has lent."""
    pool = database.primary.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


async def asked(database: Database) -> int:
    """Return the process of PostgreSQL that answers a short question."""
    (row,) = await _WHO.glance(database)
    process: int = row.process
    return process


def end(server: Companion, process: int) -> None:
    """End a connection, as an administrator does."""
    url = server.ctx.settings.database_url
    assert url is not None
    with psycopg.connect(url.get_secret_value(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 10000)", [process])


async def test_one_question_hands_its_connection_to_the_next(database: Database) -> None:
    first = await asked(database)
    taken: list[object] = []
    event.listen(database.primary.sync_engine, "checkout", lambda *these: taken.append(these))

    second = await asked(database)

    assert taken == []
    assert second == first


async def test_one_that_was_ended_at_rest_is_replaced_and_nobody_hears_of_it(
    server: Companion, database: Database
) -> None:
    first = await asked(database)
    end(server, first)

    second = await asked(database)

    assert second != first
    assert in_use(database) == 1


async def test_no_more_than_half_of_the_pool_rests(database: Database) -> None:
    processes = await asyncio.gather(*(asked(database) for _ in range(10)))

    assert len(set(processes)) == 10
    assert in_use(database) == 5


async def test_those_that_nobody_asks_for_go_back_to_the_pool(database: Database) -> None:
    back = asyncio.Event()
    event.listen(database.primary.sync_engine, "checkin", lambda *_: back.set())
    await asked(database)

    async with asyncio.timeout(60):
        await back.wait()

    assert in_use(database) == 0


async def test_one_whose_question_failed_goes_back_to_the_pool(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await _FAILS.glance(database)

    assert in_use(database) == 0


async def test_a_transaction_comes_by_a_connection_whatever_rests(database: Database) -> None:
    await asyncio.gather(*(asked(database) for _ in range(10)))

    async with database.writing() as session:
        assert await session.scalar(select(literal(7))) == 7


async def test_closing_gives_back_all_that_rest(database: Database) -> None:
    await asked(database)

    await database.lending.close()

    assert in_use(database) == 0
