"""Statements made once: on either engine the same rows, and failures in the same words."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy import Integer, Uuid, bindparam, func, insert, literal, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError
from sqlalchemy.pool import QueuePool

from server.auth.models import User
from server.config import Settings
from server.database import open_database
from server.ids import new_id
from server.statements import Statement, looking_among
from server.usage.models import UsageLog
from tests.support.companion import NOON, Companion

Test = TypeVar("Test", bound=Callable[..., Any])

_BY_ID = Statement(
    select(User.id, User.created_at, User.last_login.label("seen"), User.is_active).where(
        User.id == bindparam("user")
    )
)
_NOTE = Statement(
    update(User)
    .where(User.id == bindparam("user", type_=Uuid()))
    .values(last_login=bindparam("seen"))
    .returning(User.last_login)
)
_WRITE = Statement(
    insert(UsageLog)
    .values(
        id=bindparam("new"),
        user_id=bindparam("user"),
        event_id=bindparam("event"),
        action_type="trim",
        credits_used=1,
        status="accepted",
        month="2026-11",
        occurred_at=NOON,
        usage_metadata={"tz": "UTC"},
        created_at=NOON,
    )
    .returning(UsageLog.usage_metadata, UsageLog.occurred_at)
)
_AMONG = looking_among(User.id, "users", lambda is_one: select(User.email).where(is_one))

_EVENTS = looking_among(
    UsageLog.event_id,
    "events",
    lambda is_one: select(UsageLog.id).where(UsageLog.user_id == bindparam("user"), is_one),
)
_LOGGED = """
INSERT INTO usage_logs (id, user_id, event_id, action_type, credits_used, status, month, occurred_at,
                        usage_metadata, created_at)
SELECT gen_random_uuid(), %(user)s, event, 'trim', 1, 'accepted', '2026-11', now(), '{}', now()
FROM unnest(%(events)s::uuid[]) AS event
"""
_OTHERS_WITH_AN_EVENT_EACH = """
WITH others AS (
  INSERT INTO users (id, email, hashed_password, created_at, updated_at, password_changed_at)
  SELECT gen_random_uuid(), n || '@example.org', '!', now(), now(), now() FROM generate_series(1, 5000) AS n
  RETURNING id
)
INSERT INTO usage_logs (id, user_id, event_id, action_type, credits_used, status, month, occurred_at,
                        usage_metadata, created_at)
SELECT gen_random_uuid(), id, gen_random_uuid(), 'trim', 1, 'accepted', '2026-11', now(), '{}', now()
FROM others
"""
_UNTIL_PLANNED_FOR_ALL = 8
"""So often a statement is carried out before PostgreSQL plans it once for all values."""
_WHO = Statement(
    select(
        bindparam("number", type_=Integer()).label("number"),
        func.pg_backend_pid().label("process"),
        func.statement_timestamp().label("began"),
    )
)
_DIVIDED = Statement(select(literal(1) / bindparam("by", type_=Integer())))


def on_postgresql(test: Test) -> Test:
    """Run `test` on PostgreSQL alone, where there is one: SQLite is asked each question by itself."""
    there = bool(os.environ.get("REELY_TEST_POSTGRESQL"))
    needs = pytest.mark.skipif(not there, reason="there is no PostgreSQL here")
    both: Test = needs(pytest.mark.parametrize("settings", ["postgresql"], indirect=True)(test))
    return both


async def user_of(server: Companion) -> UUID:
    async with server.signed_in("ada@example.org") as hands:
        return hands.user_id


async def test_rows_have_their_columns_by_name_and_the_types_of_the_tables(
    server: Companion,
) -> None:
    user_id = await user_of(server)

    async with server.ctx.database.reading() as session:
        (row,) = await _BY_ID.rows(session, user=user_id)
    (glanced,) = await _BY_ID.glance(server.ctx.database, user=user_id)

    assert tuple(row) == tuple(glanced)[:4] == (user_id, NOON, row.seen, True)
    assert row.created_at.tzinfo is glanced.created_at.tzinfo is UTC


async def test_an_instant_is_utc_whatever_zone_the_connection_is_in(server: Companion) -> None:
    user_id = await user_of(server)
    async with server.ctx.database.writing() as session:
        if not server.ctx.database.is_sqlite:
            await session.execute(text("SET LOCAL TIME ZONE 'Asia/Tokyo'"))
        (row,) = await _NOTE.rows(session, user=user_id, seen=NOON + timedelta(minutes=1))

    assert (row.last_login, row.last_login.tzinfo) == (NOON + timedelta(minutes=1), UTC)


async def test_an_instant_without_a_zone_is_refused(server: Companion) -> None:
    user_id = await user_of(server)
    async with server.ctx.database.writing() as session:
        with pytest.raises((ValueError, StatementError), match="time zone"):
            await _NOTE.rows(session, user=user_id, seen=datetime(2026, 11, 1))  # noqa: DTZ001


async def test_what_is_fixed_is_sent_as_its_column_wants_it(server: Companion) -> None:
    user_id = await user_of(server)
    async with server.ctx.database.writing() as session:
        (row,) = await _WRITE.rows(session, user=user_id, new=new_id(NOON), event=new_id(NOON))

    assert tuple(row) == ({"tz": "UTC"}, NOON)


async def test_what_is_pending_is_written_before(server: Companion) -> None:
    user_id = await user_of(server)
    async with server.ctx.database.writing() as session:
        (await session.get_one(User, user_id)).is_active = False
        (row,) = await _BY_ID.rows(session, user=user_id)

    assert row.is_active is False


async def test_a_broken_rule_is_told_as_such_and_nothing_stays(server: Companion) -> None:
    user_id = await user_of(server)
    event_id = new_id(NOON)

    async def write_twice() -> None:
        async with server.ctx.database.writing() as session:
            for _ in range(2):
                await _WRITE.rows(session, user=user_id, new=new_id(NOON), event=event_id)

    with pytest.raises(IntegrityError):
        await write_twice()

    async with server.ctx.database.reading() as session:
        assert (await session.scalars(select(UsageLog.id))).all() == []


async def test_any_number_is_sought_among(server: Companion) -> None:
    user_id = await user_of(server)
    async with server.ctx.database.reading() as session:
        found = await _AMONG.rows(session, users=[user_id, *(new_id(NOON) for _ in range(50))])
        nobody = await _AMONG.rows(session, users=[])

    assert [row.email for row in found] == ["ada@example.org"]
    assert nobody == []


async def test_glances_at_the_same_time_each_get_their_own_rows(server: Companion) -> None:
    users = []
    for name in ("ada", "grace", "mary"):
        async with server.signed_in(f"{name}@example.org") as hands:
            users.append(hands.user_id)
    asked = [*users, new_id(NOON), users[0]]

    found = await asyncio.gather(*(_BY_ID.glance(server.ctx.database, user=one) for one in asked))

    assert [[row.id for row in rows] for rows in found] == [
        *([one] for one in users),
        [],
        [users[0]],
    ]


@on_postgresql
async def test_glances_at_the_same_time_are_one_statement(server: Companion) -> None:
    database = server.ctx.database

    rows = await asyncio.gather(*(_WHO.glance(database, number=number) for number in range(10)))

    assert [row.number for (row,) in rows] == list(range(10))
    assert len({(row.process, row.began) for (row,) in rows}) == 1


@on_postgresql
async def test_a_glance_that_fails_keeps_no_connection(server: Companion) -> None:
    database = server.ctx.database

    answers = await asyncio.gather(
        *(_DIVIDED.glance(database, by=by) for by in (1, 0)), return_exceptions=True
    )

    assert [isinstance(answer, DBAPIError) for answer in answers] == [True, True]
    pool = database.primary.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0


@on_postgresql
async def test_a_glance_at_a_database_that_is_away_is_told_as_such(settings: Settings) -> None:
    nobody = SecretStr("postgresql://reely@127.0.0.1:1/nothing")
    database = open_database(settings.model_copy(update={"database_url": nobody}))

    with pytest.raises(OperationalError):
        await _WHO.glance(database, number=1)

    await database.close()


@on_postgresql
async def test_a_change_is_no_glance(server: Companion) -> None:
    user_id = await user_of(server)

    with pytest.raises(TypeError, match="only a query"):
        await _NOTE.glance(server.ctx.database, user=user_id, seen=NOON)


@on_postgresql
async def test_each_is_looked_for_by_itself_however_much_else_an_account_has(
    server: Companion,
) -> None:
    user_id, sought = await user_of(server), [new_id(NOON) for _ in range(50)]
    url = server.ctx.settings.database_url
    assert url is not None
    with psycopg.connect(url.get_secret_value(), autocommit=True) as connection:
        connection.execute(_OTHERS_WITH_AN_EVENT_EACH)
        connection.execute("ANALYZE usage_logs")  # from then on it thinks that everybody has one
        for events in (sought, [new_id(NOON) for _ in range(3000)]):
            connection.execute(_LOGGED, {"user": user_id, "events": events})
        connection.execute("SELECT pg_stat_force_next_flush()")
        before = read_of_logs(connection)

        async with server.ctx.database.writing() as session:
            for _ in range(_UNTIL_PLANNED_FOR_ALL):
                found = await _EVENTS.rows(session, user=user_id, events=sought)
            await session.execute(text("SELECT pg_stat_force_next_flush()"))

        assert len(found) == 50
        assert read_of_logs(connection) - before == 50 * _UNTIL_PLANNED_FOR_ALL


def read_of_logs(connection: psycopg.Connection[Any]) -> int:
    """Return how many rows of the log of events were read since there is one."""
    counted = "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = %s"
    found = connection.execute(counted, ["usage_logs"]).fetchone()
    assert found is not None
    return int(found[0])
