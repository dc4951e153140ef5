"""Pruning: what has outlived its use goes, what is still asked for stays."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from server import maintenance
from server.audit import Action, AuditEvent, Origin, record
from server.auth.models import LoginFailures, OneTimeToken, Purpose, Session, TrustedDevice, User
from server.cli import main
from server.commands.answers import Status, with_parts
from server.config import Settings
from server.context import Context
from server.idempotency import KeptAnswer
from server.ids import new_id
from server.maintenance import prune
from server.tasks import Task, TaskState
from server.usage import reservations
from server.usage.models import Metric
from tests.support.companion import NOON, Companion, Hands
from tests.support.server_process import variables

DAY = timedelta(days=1)


async def kept(server: Companion, table: type[Any]) -> int:
    async with server.ctx.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def pruned(server: Companion) -> dict[str, int]:
    return {part.what: part.rows for part in await prune(server.ctx) if part.rows}


def session_of(user_id: UUID, *, ended: datetime) -> Session:
    return Session(
        id=new_id(NOON),
        user_id=user_id,
        created_at=NOON,
        rotated_at=NOON,
        last_seen_at=NOON,
        idle_expires_at=ended,
        expires_at=ended,
    )


def rows_of_a_year(user_id: UUID) -> list[Any]:
    """Return one row of each kind that outlives its use within a year of noon."""
    return [
        OneTimeToken(
            id=new_id(NOON),
            user_id=user_id,
            purpose=Purpose.VERIFY,
            email="ada@example.org",
            token_hash="a" * 64,
            created_at=NOON,
            expires_at=NOON + DAY,
        ),
        TrustedDevice(
            id=new_id(NOON),
            user_id=user_id,
            token_hash="b" * 64,
            created_at=NOON,
            last_used_at=NOON,
            expires_at=NOON + 90 * DAY,
        ),
        LoginFailures(id=new_id(NOON), account="c", source="*", failures=3, window_began_at=NOON),
        KeptAnswer(user_id=user_id, key="k", request_hash="d" * 64, answer={}, created_at=NOON),
        Task(
            id=new_id(NOON),
            name="mail",
            payload={},
            state=TaskState.GIVEN_UP,
            due_at=NOON,
            created_at=NOON,
        ),
        session_of(user_id, ended=NOON + 90 * DAY),
    ]


async def test_what_has_expired_goes_and_the_account_stays(server: Companion) -> None:
    user_id = await server.make_user("ada@example.org")
    async with server.ctx.database.writing() as session:
        session.add_all(rows_of_a_year(user_id))
        record(session, Action.SIGNED_IN, now=NOON, user_id=user_id, origin=Origin())

    at_once = await pruned(server)
    server.clock.turn(400 * DAY)
    later = await pruned(server)

    assert at_once == {}
    assert later == {
        "sessions": 1,
        "one_time_tokens": 1,
        "trusted_devices": 1,
        "login_failures": 1,
        "kept_answers": 1,
        "audit_events": 1,
        "tasks": 1,
    }
    assert await kept(server, User) == 1


async def test_a_session_is_remembered_for_a_month_after_its_end(server: Companion) -> None:
    user_id = await server.make_user("ada@example.org")
    async with server.ctx.database.writing() as session:
        session.add(session_of(user_id, ended=NOON + DAY))

    server.clock.turn(30 * DAY)
    soon = await pruned(server)
    server.clock.turn(2 * DAY)
    late = await pruned(server)

    assert (soon, late) == ({}, {"sessions": 1})


async def test_a_pause_that_still_holds_is_not_forgotten(server: Companion) -> None:
    server_wide = LoginFailures(
        id=new_id(NOON),
        account="c",
        source="*",
        failures=10,
        window_began_at=NOON,
        locked_until=NOON + 41 * DAY,
    )
    async with server.ctx.database.writing() as session:
        session.add(server_wide)

    server.clock.turn(40 * DAY)
    held = await pruned(server)
    server.clock.turn(2 * DAY)
    over = await pruned(server)

    assert (held, over) == ({}, {"login_failures": 1})


async def test_a_crowd_goes_in_batches(server: Companion) -> None:
    user_id = await server.make_user("ada@example.org")
    async with server.ctx.database.writing() as session:
        for _ in range(1201):
            record(session, Action.SIGNED_IN, now=NOON, user_id=user_id, origin=Origin())

    server.clock.turn(366 * DAY)

    assert await pruned(server) == {"audit_events": 1201}
    assert await kept(server, AuditEvent) == 0


async def test_accounts_are_settled_some_at_a_time(
    server: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance, "_ACCOUNTS", 2)
    for number in range(5):
        user_id = await server.make_user(f"someone{number}@example.org")
        async with server.ctx.database.writing() as session:
            await reservations.reserve(
                session, user_id, metric=Metric.TRIMS, units=1, device_id=None, now=NOON
            )

    server.clock.turn(reservations.HELD_FOR)

    assert await pruned(server) == {"usage_reservations held": 5}


async def test_an_account_goes_after_its_fourteen_days(server: Companion, hands: Hands) -> None:
    async with server.ctx.database.writing() as session:
        (await session.get_one(User, hands.user_id)).deletion_due_at = NOON + 14 * DAY

    server.clock.turn(13 * DAY)
    before = await pruned(server)
    server.clock.turn(DAY)
    after = await pruned(server)

    assert (before, after["users"]) == ({}, 1)
    assert (await kept(server, User), await kept(server, Session)) == (0, 0)


def test_maintain_says_what_went_and_leaves_the_rest(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fill(ctx: Context) -> None:
        async with ctx.database.writing() as session:
            for days in (10, 400):
                at = ctx.clock() - days * DAY
                record(session, Action.SIGNED_IN, now=at, user_id=None, origin=Origin())

    with_parts(settings, fill)
    for name, value in variables(settings).items():
        monkeypatch.setenv(name, value)

    status = main(["maintain"])

    assert status == Status.DONE
    assert capsys.readouterr().out == (
        "audit_events: 1 gone\nThe database was vacuumed and analysed.\n"
    )
