"""Links and codes as such: nobody's twice, nobody else's, not guessed, and not readable in the database."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from server.auth import one_time
from server.auth.models import OneTimeToken, Purpose
from server.auth.one_time import LIVES, Bound, Mailed
from server.errors import Problem
from tests.server.accounts.people import ADA, EVE, OTHER_PASSWORD, signed_in_as, user_of
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import code_in, newest_letter, token_in

SECRET = "what keys the hashes of codes"  # noqa: S105 - it guards nothing


async def make(server: Companion, user_id: UUID, purpose: Purpose = Purpose.VERIFY) -> Mailed:
    async with server.ctx.database.writing() as session:
        return await one_time.make_with_code(
            session, user_id, purpose, email=ADA, secret=SECRET, now=server.clock()
        )


async def spend(server: Companion, token: str, purpose: Purpose) -> Bound | str:
    """Return what comes of an attempt: whose it was, or the code of the refusal."""
    try:
        async with server.ctx.database.writing() as session:
            return await one_time.spend(session, token, purpose, now=server.clock())
    except Problem as problem:
        return problem.kind.code


async def test_a_token_works_for_its_purpose_within_its_life_and_once(server: Companion) -> None:
    user_id = await server.make_user(ADA)
    for purpose, lives in LIVES.items():
        token = (await make(server, user_id, purpose)).token
        others = [await spend(server, token, other) for other in LIVES if other is not purpose]
        server.clock.turn(lives - timedelta(seconds=1))
        at_last = await spend(server, token, purpose)
        again = await spend(server, token, purpose)
        late = (await make(server, user_id, purpose)).token
        server.clock.turn(lives)

        assert set(others) == {"link_used"}
        assert (at_last, again) == (Bound(user_id, ADA), "link_used")
        assert await spend(server, late, purpose) == "link_used"


async def test_of_letters_that_are_made_at_once_one_works(server: Companion) -> None:
    user_id = await server.make_user(ADA)

    made = await asyncio.gather(*(make(server, user_id) for _ in range(8)))

    spent = [await spend(server, mailed.token, Purpose.VERIFY) for mailed in made]
    assert spent.count("link_used") == 7
    assert spent.count(Bound(user_id, ADA)) == 1


async def test_link_and_code_that_are_used_at_once_are_used_once(server: Companion) -> None:
    user_id = await server.make_user(ADA)
    mailed = await make(server, user_id)

    async def by_code() -> Bound | str:
        try:
            async with server.ctx.database.writing() as session:
                return await one_time.spend_code(
                    session, user_id, Purpose.VERIFY, mailed.code, secret=SECRET, now=server.clock()
                )
        except Problem as problem:
            return problem.kind.code

    spent = await asyncio.gather(
        *(spend(server, mailed.token, Purpose.VERIFY) for _ in range(3)),
        *(by_code() for _ in range(3)),
    )

    assert spent.count(Bound(user_id, ADA)) == 1
    assert set(spent) <= {Bound(user_id, ADA), "link_used", "invalid_code"}


async def test_the_database_holds_neither_token_nor_code(server: Companion) -> None:
    user_id = await server.make_user(ADA)
    mailed = await make(server, user_id)

    async with server.ctx.database.reading() as session:
        row = (await session.scalars(select(OneTimeToken))).one()

    kept = " ".join(str(getattr(row, column.name)) for column in OneTimeToken.__table__.columns)
    assert mailed.token not in kept
    assert mailed.code not in kept
    assert (len(row.token_hash), len(row.code_hash or "")) == (64, 64)


async def test_the_hash_of_a_code_says_nothing_without_the_server_s_secret(
    server: Companion,
) -> None:
    user_id = await server.make_user(ADA)
    mailed = await make(server, user_id)

    with pytest.raises(Problem, match="invalid_code"):
        async with server.ctx.database.writing() as session:
            await one_time.spend_code(
                session, user_id, Purpose.VERIFY, mailed.code, secret=EVE, now=server.clock()
            )


async def test_an_account_that_goes_takes_its_links_along(server: Companion) -> None:
    user_id = await server.make_user(ADA)
    await make(server, user_id)
    async with server.ctx.database.writing() as session:
        await session.delete(await user_of(server, ADA))

    async with server.ctx.database.reading() as session:
        left = await session.scalar(select(func.count()).select_from(OneTimeToken))

    assert left == 0


async def test_of_resets_by_one_link_at_once_one_is_done(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.http.post("/auth/forgot-password", json={"email": ADA})
    token = token_in(await newest_letter(server, ADA))
    passwords = [f"{OTHER_PASSWORD} {number}" for number in range(4)]

    answers = await asyncio.gather(
        *(
            server.http.post(
                "/auth/reset-password", json={"token": token, "new_password": password}
            )
            for password in passwords
        )
    )

    assert sorted(answer.status_code for answer in answers) == [204, 410, 410, 410]
    logins = [(await server.login(ADA, password)).status_code for password in passwords]
    assert logins.count(200) == 1


async def test_of_two_accounts_that_move_to_one_address_one_gets_it(server: Companion) -> None:
    new = "grace@example.com"
    await server.make_user(ADA, password=PASSWORD)
    await server.make_user(EVE, password=PASSWORD)
    async with signed_in_as(server, ADA) as ada, signed_in_as(server, EVE) as eve:
        codes = []
        for http in (ada, eve):
            await http.post("/auth/change-email", json={"new_email": new, "password": PASSWORD})
            codes.append(code_in(await newest_letter(server, new)))

        moved = await asyncio.gather(
            *(
                http.post("/auth/change-email/confirm", json={"code": code})
                for http, code in zip((ada, eve), codes, strict=True)
            )
        )

    assert sorted(answer.status_code for answer in moved) == [200, 409]
    loser = next(answer for answer in moved if answer.status_code == 409)
    assert loser.json()["code"] == "email_taken"
