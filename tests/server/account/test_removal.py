"""Removing accounts whose time has come: all of each, and nothing of anybody else."""

import asyncio
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from server.account.delete import GRACE, purge_due
from server.audit import AuditEvent
from server.auth.models import Role, User
from server.ids import new_id
from tests.server.account.belongings import (
    OWNED,
    account_of,
    everything_in,
    own_everything,
    rows_of,
)
from tests.server.account.leaving import ADA, ask
from tests.server.api_keys.keys import change
from tests.support.companion import Companion, Hands

SECOND = timedelta(seconds=1)


async def test_an_account_stays_until_its_time_has_come(server: Companion, hands: Hands) -> None:
    await ask(hands)
    server.clock.turn(GRACE - SECOND)

    removed = await purge_due(server.ctx, now=server.clock())

    assert removed == 0
    assert (await rows_of(server, hands.user_id))["users"] == 1


async def test_an_undone_deletion_never_comes(server: Companion, hands: Hands) -> None:
    await ask(hands)
    await hands.http.post("/account/undelete")
    server.clock.turn(2 * GRACE)

    assert await purge_due(server.ctx, now=server.clock()) == 0
    assert (await rows_of(server, hands.user_id))["users"] == 1


async def test_of_a_deleted_account_no_row_is_left_that_names_it(
    server: Companion, hands: Hands
) -> None:
    other = await server.make_user("bob@example.org", role=Role.SUPPORT)
    await own_everything(server, hands.user_id, ADA)
    await own_everything(server, other, "bob@example.org")
    await on_another(server, actor=hands.user_id, about=other)
    await ask(hands)
    others_before = await rows_of(server, other)
    owned_before = await rows_of(server, hands.user_id)
    server.clock.turn(GRACE)

    removed = await purge_due(server.ctx, now=server.clock())

    left = await everything_in(server)
    assert removed == 1
    assert all(owned_before.values())
    assert not any((await rows_of(server, hands.user_id)).values())
    for name in (str(hands.user_id), hands.user_id.hex, ADA, account_of(server, ADA)):
        assert name not in left
    assert await rows_of(server, other) == others_before
    assert "bob@example.org" in left
    assert account_of(server, "bob@example.org") in left


async def test_the_token_of_a_deleted_account_opens_nothing(
    server: Companion, hands: Hands
) -> None:
    await change(server, User, hands.user_id, deletion_due_at=server.clock())

    await purge_due(server.ctx, now=server.clock())
    server.clock.turn(SECOND)

    answer = await hands.http.get("/devices")
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token")
    assert (await server.login(ADA)).status_code == 401


async def test_however_many_are_due_all_are_removed(server: Companion) -> None:
    now = server.clock()
    for number in range(3):
        await server.make_user(f"stays{number}@example.org")
    async with server.ctx.database.writing() as session:
        for number in range(230):
            session.add(
                User(
                    id=new_id(now),
                    email=f"goes{number}@example.org",
                    hashed_password="!",  # noqa: S106 - no password hashes to it
                    created_at=now,
                    updated_at=now,
                    password_changed_at=now,
                    deletion_due_at=now,
                )
            )

    removed = await purge_due(server.ctx, now=now)

    async with server.ctx.database.reading() as session:
        left = (await session.scalars(select(User.email))).all()
    assert removed == 230
    assert sorted(left) == [f"stays{number}@example.org" for number in range(3)]


async def test_an_account_that_is_undone_as_it_falls_due_is_whole_or_gone(
    server: Companion, hands: Hands
) -> None:
    await own_everything(server, hands.user_id, ADA)
    before = await rows_of(server, hands.user_id)
    await change(server, User, hands.user_id, deletion_due_at=server.clock())

    undone, *removed = await asyncio.gather(
        hands.http.post("/account/undelete"),
        purge_due(server.ctx, now=server.clock()),
        purge_due(server.ctx, now=server.clock()),
    )

    after = await rows_of(server, hands.user_id)
    if sum(removed) == 0:
        assert undone.status_code == 200
        assert all(
            after[name] >= rows for name, rows in before.items() if name != "one_time_tokens"
        )
    else:
        assert (sum(removed), sum(after.values())) == (1, 0)


def test_whatever_belongs_to_an_account_goes_with_it() -> None:
    stays = {
        table.name
        for table in OWNED
        for key in table.columns["user_id"].foreign_keys
        if key.ondelete != "CASCADE"
    }
    loose = {table.name for table in OWNED if not table.columns["user_id"].foreign_keys}

    assert (stays, loose) == (set(), set())


async def on_another(server: Companion, *, actor: UUID, about: UUID) -> None:
    """Have `actor` stand in somebody else's security log."""
    async with server.ctx.database.writing() as session:
        await session.execute(
            update(AuditEvent).where(AuditEvent.user_id == about).values(actor_id=actor)
        )
