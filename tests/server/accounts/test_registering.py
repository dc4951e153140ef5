"""Registering: an account of one's own, and nothing of anybody else's."""

import asyncio

import pytest
from sqlalchemy import func, select

from server.auth.accounts import new_address
from server.auth.models import User
from server.errors import Problem
from tests.server.accounts.people import (
    ADA,
    OTHER_PASSWORD,
    actions_of,
    coming_from,
    register,
    user_of,
)
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import letters_of, newest_letter


async def users_in(server: Companion) -> int:
    async with server.ctx.database.reading() as session:
        counted = await session.scalar(select(func.count()).select_from(User))
    return counted or 0


async def test_whoever_registers_is_answered_the_account_and_no_tokens(server: Companion) -> None:
    answer = await register(server, "Ada@Example.ORG", full_name=" Ada Lovelace ")

    made = answer.json()
    assert answer.status_code == 201
    assert (made["email"], made["full_name"]) == (ADA, "Ada Lovelace")
    assert (made["is_verified"], made["subscription_tier"]) == (False, "free")
    assert set(made) == {
        "id",
        "email",
        "full_name",
        "is_active",
        "is_verified",
        "subscription_tier",
        "timezone",
        "created_at",
    }
    assert await actions_of(server, ADA) == {"registered"}


async def test_an_account_signs_in_with_the_password_that_it_was_made_with(
    server: Companion,
) -> None:
    await register(server)

    right = await server.login(ADA)
    wrong = await server.login(ADA, OTHER_PASSWORD)

    assert (right.status_code, wrong.status_code) == (200, 401)
    assert PASSWORD not in (await user_of(server, ADA)).hashed_password


async def test_an_address_has_one_account_however_it_is_spelt(server: Companion) -> None:
    await register(server)
    before = (await user_of(server, ADA)).hashed_password

    again = [
        await register(server, spelt, OTHER_PASSWORD)
        for spelt in (ADA, "ADA@example.org", " ada@EXAMPLE.org ")
    ]

    assert {answer.status_code for answer in again} == {409}
    assert {answer.json()["code"] for answer in again} == {"email_taken"}
    assert (await user_of(server, ADA)).hashed_password == before
    assert len(await letters_of(server, ADA)) == 1


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@example",
        "ada@localhost",
        "ada@ex ample.org",
        "ada@@example.org",
        "ada\n@example.org",
        "ada@example.org\nBcc: eve@example.net",
        "Ada <ada@example.org>",
        "ädä@example.org",
        "ada@[127.0.0.1]",
        "a" * 65 + "@example.org",
        "a" * 400 + "@example.org",
    ],
)
def test_what_no_letter_can_be_sent_to_is_refused(email: str) -> None:
    with pytest.raises(Problem, match="email_unusable"):
        new_address(email)


async def test_an_address_that_is_none_makes_no_account(server: Companion) -> None:
    refused = await register(server, "ada@example")

    assert (refused.status_code, refused.json()["code"]) == (422, "email_unusable")
    assert await users_in(server) == 0


async def test_a_domain_of_another_script_is_written_to_by_its_ascii_name(
    server: Companion,
) -> None:
    answer = await register(server, "ada@Straße.example.org")

    letter = await newest_letter(server, "ada@xn--strae-oqa.example.org")
    assert answer.status_code == 201
    assert "Confirm" in letter["Subject"]


async def test_a_weak_password_is_refused_and_told_why(server: Companion) -> None:
    refused = [
        await register(server, "lovelace@example.org", password, full_name="Ada Lovelace")
        for password in ("short1", "only letters here", "password1", "lovelace1")
    ]

    assert {answer.status_code for answer in refused} == {422}
    assert {answer.json()["code"] for answer in refused} == {"weak_password"}
    assert refused[0].json()["why"] == "It needs at least 8 characters."
    assert "lovelace1" not in refused[-1].text
    assert await users_in(server) == 0


async def test_a_body_that_is_not_as_it_should_be_makes_no_account(server: Companion) -> None:
    whole = {"email": ADA, "password": PASSWORD}
    bodies: list[dict[str, object]] = [
        {},
        {"email": ADA},
        {"password": PASSWORD},
        {**whole, "password": "a" * 1_000_000},
        {**whole, "password": "with a \0 in it 7"},
        {**whole, "email": [ADA]},
        {**whole, "is_verified": True},
        {**whole, "subscription_tier": "premium"},
        {**whole, "role": "admin"},
        {**whole, "full_name": "x" * 201},
    ]

    refused = [await server.http.post("/auth/register", json=body) for body in bodies]

    assert {answer.status_code for answer in refused} == {422}
    assert {answer.json()["code"] for answer in refused} == {"invalid_request"}
    assert await users_in(server) == 0


async def test_of_those_who_register_one_address_at_once_one_gets_it(server: Companion) -> None:
    passwords = [f"{PASSWORD} {number}" for number in range(5)]

    answers = await asyncio.gather(*(register(server, ADA, password) for password in passwords))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
    assert await users_in(server) == 1
    winner = next(
        password
        for password, answer in zip(passwords, answers, strict=True)
        if answer.status_code == 201
    )
    assert (await server.login(ADA, winner)).status_code == 200
    assert len(await letters_of(server, ADA)) == 1


@pytest.mark.server(rate_limiting="false")
async def test_registering_is_throttled_whatever_the_flags_say(server: Companion) -> None:
    answers = [await register(server, f"ada{number}@example.org") for number in range(6)]
    async with coming_from(server, "192.0.2.7") as elsewhere:
        other = await elsewhere.post("/auth/register", json={"email": ADA, "password": PASSWORD})

    assert [answer.status_code for answer in answers] == [201] * 5 + [429]
    assert answers[-1].headers["retry-after"]
    assert other.status_code == 201


@pytest.mark.server(enumeration="uniform")
async def test_a_server_that_tells_nobody_answers_alike_and_writes_to_the_owner(
    server: Companion,
) -> None:
    first = await register(server)
    before = (await user_of(server, ADA)).hashed_password

    again = await register(server, ADA, OTHER_PASSWORD)

    assert (first.status_code, again.status_code) == (202, 202)
    assert first.json() == again.json()
    assert "email" not in first.json()
    assert (await user_of(server, ADA)).hashed_password == before
    subjects = [letter["Subject"] for letter in await letters_of(server, ADA)]
    assert subjects == [
        "Confirm your e-mail address for Reely",
        "You already have a Reely account",
    ]


@pytest.mark.server(enumeration="uniform")
async def test_an_owner_is_not_buried_under_letters(server: Companion) -> None:
    await server.make_user(ADA)

    answers = [await register(server) for _ in range(5)]

    assert {answer.status_code for answer in answers} == {202}
    assert len(await letters_of(server, ADA)) == 3


@pytest.mark.server(enumeration="uniform")
async def test_letters_that_strangers_ask_for_do_not_keep_an_owner_out(server: Companion) -> None:
    for _ in range(4):
        await server.http.post("/auth/forgot-password", json={"email": ADA})
    await server.run_tasks()

    answer = await register(server)

    assert answer.status_code == 202
    assert (await user_of(server, ADA)).is_verified is False
    assert "Confirm" in (await newest_letter(server, ADA))["Subject"]
