"""Confirming an address: by the link or the code in its letter, once, and by nothing else."""

import asyncio
from datetime import timedelta

from sqlalchemy import select, update

from server.auth.models import OneTimeToken, User
from server.auth.one_time import MOST_TRIES, PREFIX
from tests.server.accounts.people import ADA, EVE, actions_of, coming_from, register, user_of
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import code_in, letters_of, link_in, newest_letter, token_in


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08d}"


async def tries_at(server: Companion, email: str) -> int:
    async with server.ctx.database.reading() as session:
        tries = await session.scalar(
            select(OneTimeToken.code_tries).where(OneTimeToken.email == email)
        )
    return tries or 0


async def test_the_link_in_the_letter_confirms_the_address_once(server: Companion) -> None:
    await register(server)
    token = token_in(await newest_letter(server, ADA))

    first = await server.http.post("/auth/verify-email", json={"token": token})
    second = await server.http.post("/auth/verify-email", json={"token": token})

    assert (first.status_code, first.json()["is_verified"]) == (200, True)
    assert (second.status_code, second.json()["code"]) == (410, "link_used")
    assert await actions_of(server, ADA) == {"registered", "email_verified"}


async def test_the_code_in_the_letter_confirms_the_address_once(server: Companion) -> None:
    await register(server)
    code = code_in(await newest_letter(server, ADA))
    spaced = {"email": "ADA@Example.org ", "code": f"{code[:4]} {code[4:]}"}

    first = await server.http.post("/auth/verify-email", json=spaced)
    second = await server.http.post("/auth/verify-email", json=spaced)

    assert (first.status_code, first.json()["is_verified"]) == (200, True)
    assert (second.status_code, second.json()["code"]) == (422, "invalid_code")


async def test_link_and_code_of_one_letter_are_one(server: Companion) -> None:
    await register(server)
    letter = await newest_letter(server, ADA)
    await server.http.post("/auth/verify-email", json={"token": token_in(letter)})

    by_code = await server.http.post(
        "/auth/verify-email", json={"email": ADA, "code": code_in(letter)}
    )

    assert (by_code.status_code, by_code.json()["code"]) == (422, "invalid_code")


async def test_an_account_may_do_more_once_its_address_is_confirmed(server: Companion) -> None:
    await register(server)
    token = (await server.login(ADA)).json()["access_token"]
    async with server.with_token(token) as http:
        before = (await http.get("/auth/profile")).json()
        link = token_in(await newest_letter(server, ADA))

        await server.http.post("/auth/verify-email", json={"token": link})

        after = (await http.get("/auth/profile")).json()
    assert (before["is_verified"], after["is_verified"]) == (False, True)


async def test_the_link_lives_a_day_and_the_code_ten_minutes(server: Companion) -> None:
    await register(server)
    letter = await newest_letter(server, ADA)

    server.clock.turn(timedelta(minutes=10))
    late_code = await server.http.post(
        "/auth/verify-email", json={"email": ADA, "code": code_in(letter)}
    )
    server.clock.turn(timedelta(hours=23, minutes=50) - timedelta(seconds=1))
    in_time = await user_of(server, ADA)
    server.clock.turn(timedelta(seconds=1))
    late_link = await server.http.post("/auth/verify-email", json={"token": token_in(letter)})

    assert late_code.json()["code"] == "invalid_code"
    assert late_link.json()["code"] == "link_used"
    assert in_time.is_verified is False


async def test_a_link_works_until_its_day_is_over(server: Companion) -> None:
    await register(server)
    letter = await newest_letter(server, ADA)
    server.clock.turn(timedelta(hours=24) - timedelta(seconds=1))

    answer = await server.http.post("/auth/verify-email", json={"token": token_in(letter)})

    assert answer.status_code == 200


async def test_a_code_stands_five_tries_though_each_was_refused(server: Companion) -> None:
    await register(server)
    code = code_in(await newest_letter(server, ADA))

    tries = [
        await server.http.post("/auth/verify-email", json={"email": ADA, "code": wrong(code)})
        for _ in range(MOST_TRIES)
    ]
    right = await server.http.post("/auth/verify-email", json={"email": ADA, "code": code})

    assert {answer.json()["code"] for answer in (*tries, right)} == {"invalid_code"}
    assert (await user_of(server, ADA)).is_verified is False


async def test_the_last_of_the_tries_may_be_right(server: Companion) -> None:
    await register(server)
    code = code_in(await newest_letter(server, ADA))
    for _ in range(MOST_TRIES - 1):
        await server.http.post("/auth/verify-email", json={"email": ADA, "code": wrong(code)})

    right = await server.http.post("/auth/verify-email", json={"email": ADA, "code": code})

    assert right.status_code == 200


async def test_tries_made_at_once_are_five_together(server: Companion) -> None:
    await register(server)
    code = code_in(await newest_letter(server, ADA))
    guess = {"email": ADA, "code": wrong(code)}

    answers = await asyncio.gather(
        *(server.http.post("/auth/verify-email", json=guess) for _ in range(11))
    )
    last = await server.http.post("/auth/verify-email", json={"email": ADA, "code": code})

    assert {answer.status_code for answer in (*answers, last)} == {422}
    assert await tries_at(server, ADA) == MOST_TRIES


async def test_a_link_used_by_several_at_once_is_used_by_one(server: Companion) -> None:
    await register(server)
    token = token_in(await newest_letter(server, ADA))

    answers = await asyncio.gather(
        *(server.http.post("/auth/verify-email", json={"token": token}) for _ in range(5))
    )

    assert sorted(answer.status_code for answer in answers) == [200, 410, 410, 410, 410]


async def test_a_newer_letter_retires_the_older_one(server: Companion) -> None:
    await register(server)
    older = await newest_letter(server, ADA)
    await server.http.post("/auth/verify-email/resend", json={"email": ADA})
    newer = await newest_letter(server, ADA)

    by_link = await server.http.post("/auth/verify-email", json={"token": token_in(older)})
    by_code = await server.http.post(
        "/auth/verify-email", json={"email": ADA, "code": code_in(older)}
    )
    by_newer = await server.http.post("/auth/verify-email", json={"token": token_in(newer)})

    assert (by_link.status_code, by_code.status_code, by_newer.status_code) == (410, 422, 200)


async def test_another_letter_is_sent_to_whom_it_helps_and_asked_for_alike_by_all(
    server: Companion,
) -> None:
    await register(server)
    await server.make_user("done@example.org")

    answers = [
        await server.http.post("/auth/verify-email/resend", json={"email": email})
        for email in (ADA, "done@example.org", EVE, "no address")
    ]

    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}
    assert len(await letters_of(server, ADA)) == 2
    assert await letters_of(server, "done@example.org") == []
    assert await letters_of(server, EVE) == []


async def test_a_mailbox_gets_three_such_letters_in_a_quarter_of_an_hour(
    server: Companion,
) -> None:
    await register(server)
    for number in range(5):
        async with coming_from(server, f"192.0.2.{number}") as http:
            await http.post("/auth/verify-email/resend", json={"email": ADA})

    letters = await letters_of(server, ADA)

    assert len(letters) == 1 + 3


async def test_a_code_is_good_for_its_own_address_alone(server: Companion) -> None:
    await register(server)
    await register(server, EVE)
    code = code_in(await newest_letter(server, EVE))

    crossed = await server.http.post("/auth/verify-email", json={"email": ADA, "code": code})

    assert crossed.json()["code"] == "invalid_code"
    assert (await user_of(server, ADA)).is_verified is False


async def test_a_link_is_worthless_once_the_account_has_another_address(
    server: Companion,
) -> None:
    await register(server)
    token = token_in(await newest_letter(server, ADA))
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).where(User.email == ADA).values(email=EVE))

    answer = await server.http.post("/auth/verify-email", json={"token": token})

    assert (answer.status_code, answer.json()["code"]) == (410, "link_used")
    assert (await user_of(server, EVE)).is_verified is False


async def test_what_is_no_link_of_ours_is_refused_as_a_used_one_is(server: Companion) -> None:
    tokens = ["x", PREFIX, PREFIX + "a" * 43, "rly_rt_" + "a" * 43, "é" * 50]

    answers = [
        await server.http.post("/auth/verify-email", json={"token": token}) for token in tokens
    ]

    assert {answer.status_code for answer in answers} == {410}
    assert {answer.json()["code"] for answer in answers} == {"link_used"}


async def test_a_link_of_one_purpose_serves_no_other(server: Companion) -> None:
    await register(server)
    verify = token_in(await newest_letter(server, ADA))
    await server.http.post("/auth/forgot-password", json={"email": ADA})
    reset = token_in(await newest_letter(server, ADA))

    crossed = [
        await server.http.post("/auth/verify-email", json={"token": reset}),
        await server.http.post(
            "/auth/reset-password", json={"token": verify, "new_password": f"{PASSWORD} new"}
        ),
    ]

    assert [answer.json()["code"] for answer in crossed] == ["link_used", "link_used"]


async def test_half_a_confirmation_is_none(server: Companion) -> None:
    bodies: list[dict[str, object]] = [
        {},
        {"email": ADA},
        {"code": "12345678"},
        {"token": "a", "email": ADA, "code": "12345678"},
        {"token": "a", "code": "12345678"},
        {"email": ADA, "code": "1234567"},
        {"email": ADA, "code": "123456789"},
        {"email": ADA, "code": "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668"},
        {"email": ADA, "code": 12345678},
        {"token": "a" * 201},
    ]

    answers = [await server.http.post("/auth/verify-email", json=body) for body in bodies]

    assert {answer.status_code for answer in answers} == {422}
    assert {answer.json()["code"] for answer in answers} == {"invalid_request"}


async def test_the_link_leads_to_this_server_s_page(server: Companion) -> None:
    await register(server)

    link = link_in(await newest_letter(server, ADA))

    assert link.startswith(f"{server.ctx.settings.public_url}/verify?token={PREFIX}")
