"""Connections to PostgreSQL that break: in the pool, in use, and as soon as they are made."""

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from sqlalchemy import event, literal, select
from sqlalchemy.exc import OperationalError

from server.engines import RESTED_AT
from server.statements import Statement
from tests.support.companion import Companion, Hands

LONG_AGO = 0.0
JUST_NOW = math.inf

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("REELY_TEST_POSTGRESQL"), reason="there is no PostgreSQL here"
    ),
    pytest.mark.parametrize("settings", ["postgresql"], indirect=True),
]


def break_all(server: Companion) -> None:
    """End every connection of the server, as an administrator does."""
    url = server.ctx.settings.database_url
    assert url is not None
    with psycopg.connect(url.get_secret_value(), autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@contextmanager
def resting_since(server: Companion, instant: float) -> Iterator[None]:
    """Have connections that come back seem to have done so at `instant` of the monotonic clock."""

    def back(_connection: object, record: Any) -> None:  # noqa: ANN401 - any driver's own
        record.info[RESTED_AT] = instant

    pool = server.ctx.database.primary.pool
    event.listen(pool, "checkin", back)
    yield
    event.remove(pool, "checkin", back)


@contextmanager
def nothing_lasts(server: Companion) -> Iterator[None]:
    """Have each new connection broken before anybody has used it."""

    def made(_connection: object, _record: object) -> None:
        break_all(server)

    pool = server.ctx.database.primary.pool
    event.listen(pool, "connect", made)
    yield
    event.remove(pool, "connect", made)


async def test_one_that_broke_at_rest_is_replaced_and_nobody_hears_of_it(
    server: Companion, hands: Hands
) -> None:
    with resting_since(server, LONG_AGO):
        await hands.http.get("/devices")
        break_all(server)

        answer = await hands.http.get("/devices")

    assert answer.status_code == 200


@pytest.mark.logs_trouble
async def test_one_that_broke_just_after_its_use_costs_one_503(
    server: Companion, hands: Hands
) -> None:
    with resting_since(server, JUST_NOW):
        await hands.http.get("/devices")
        break_all(server)

        first = await hands.http.get("/devices")
        second = await hands.http.get("/devices")

    assert (first.status_code, first.json()["code"]) == (503, "unavailable")
    assert "retry-after" in first.headers
    assert second.status_code == 200


@pytest.mark.logs_trouble
async def test_a_database_that_takes_connections_and_drops_them_is_one_that_is_away(
    server: Companion, hands: Hands
) -> None:
    with resting_since(server, LONG_AGO):
        await hands.http.get("/devices")
        break_all(server)

        with nothing_lasts(server):
            answers = [await hands.http.get("/devices") for _ in range(2)]
        afterwards = await hands.http.get("/devices")

    assert [(a.status_code, a.json()["code"]) for a in answers] == [(503, "unavailable")] * 2
    assert afterwards.status_code == 200


async def test_one_that_is_cut_in_a_transaction_is_told_of_and_replaced(server: Companion) -> None:
    database = server.ctx.database
    one = Statement(select(literal(1).label("one")))

    async def ask_on_both_sides_of_the_break() -> None:
        async with database.writing() as session:
            await one.rows(session)
            break_all(server)
            await one.rows(session)

    with pytest.raises(OperationalError) as caught:
        await ask_on_both_sides_of_the_break()

    assert caught.value.connection_invalidated
    assert [row.one for row in await one.glance(database)] == [1]
