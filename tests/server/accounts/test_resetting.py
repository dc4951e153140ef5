"""A forgotten password: replaced from the mailbox alone, with everything that hung on the old one."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select, update

from server.auth.asked import RESET_TASK
from server.auth.models import TrustedDevice, User
from server.main import works
from server.tasks import Task
from tests.server.accounts.people import (
    ADA,
    EVE,
    OTHER_PASSWORD,
    actions_of,
    coming_from,
    register,
    signed_in_as,
    user_of,
)
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import letters_of, link_in, newest_letter, token_in

FORGOT = "/auth/forgot-password"
RESET = "/auth/reset-password"


async def reset_link(server: Companion, email: str = ADA) -> str:
    """Ask for a reset and return the token that comes."""
    await server.http.post(FORGOT, json={"email": email})
    return token_in(await newest_letter(server, email))


async def test_a_mailed_link_sets_a_new_password_once(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    new = {"token": await reset_link(server), "new_password": OTHER_PASSWORD}

    first = await server.http.post(RESET, json=new)
    second = await server.http.post(RESET, json={**new, "new_password": "another 9 herons"})

    assert first.status_code == 204
    assert (second.status_code, second.json()["code"]) == (410, "link_used")
    assert (await server.login(ADA, PASSWORD)).status_code == 401
    assert (await server.login(ADA, OTHER_PASSWORD)).status_code == 200


async def test_a_reset_ends_every_session_pauses_keys_and_is_told(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    before = await user_of(server, ADA)
    async with signed_in_as(server) as desk, signed_in_as(server) as laptop:
        new = {"token": await reset_link(server), "new_password": OTHER_PASSWORD}

        await server.http.post(RESET, json=new)

        asked = [await http.get("/auth/profile") for http in (desk, laptop)]
    after = await user_of(server, ADA)
    assert [answer.json()["code"] for answer in asked] == ["session_ended", "session_ended"]
    assert after.session_epoch == before.session_epoch + 1
    assert after.keys_epoch == before.keys_epoch + 1
    assert await trusted_devices(server, after.id) == 0
    assert (await newest_letter(server, ADA))["Subject"] == "Your Reely password was reset"
    assert {"password_reset_asked", "password_reset"} <= await actions_of(server, ADA)


async def test_a_refresh_token_from_before_renews_nothing(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    pair = (await server.login(ADA)).json()
    new = {"token": await reset_link(server), "new_password": OTHER_PASSWORD}
    await server.http.post(RESET, json=new)

    refused = await server.http.post("/auth/refresh", json={"refresh_token": pair["refresh_token"]})

    assert refused.status_code == 401


async def test_asking_is_answered_alike_whether_there_is_an_account_or_not(
    server: Companion,
) -> None:
    await server.make_user(ADA)

    answers = [
        await server.http.post(FORGOT, json={"email": email}) for email in (ADA, EVE, "none")
    ]

    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}
    async with server.ctx.database.reading() as session:
        written = await session.scalar(select(func.count()).select_from(Task))
    assert written == len(answers)  # each has left the same behind, so each took the same
    assert len(await letters_of(server, ADA)) == 1
    assert await letters_of(server, EVE) == []


async def test_a_disabled_account_gets_no_link(server: Companion) -> None:
    await server.make_user(ADA)
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).values(is_active=False))

    answer = await server.http.post(FORGOT, json={"email": ADA})

    assert answer.status_code == 202
    assert await letters_of(server, ADA) == []


async def test_the_link_lives_half_an_hour(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    token = await reset_link(server)
    server.clock.turn(timedelta(minutes=30))

    late = await server.http.post(RESET, json={"token": token, "new_password": OTHER_PASSWORD})

    assert (late.status_code, late.json()["code"]) == (410, "link_used")
    assert (await server.login(ADA)).status_code == 200


async def test_a_newer_link_retires_the_older_one(server: Companion) -> None:
    await server.make_user(ADA)
    older = await reset_link(server)
    newer = await reset_link(server)

    answers = [
        await server.http.post(RESET, json={"token": token, "new_password": OTHER_PASSWORD})
        for token in (older, newer)
    ]

    assert [answer.status_code for answer in answers] == [410, 204]


async def test_a_weak_password_leaves_the_link_as_it_was(server: Companion) -> None:
    await server.make_user(ADA)
    token = await reset_link(server)

    weak = await server.http.post(RESET, json={"token": token, "new_password": "password1"})
    good = await server.http.post(RESET, json={"token": token, "new_password": OTHER_PASSWORD})

    assert (weak.status_code, weak.json()["code"]) == (422, "weak_password")
    assert good.status_code == 204


async def test_a_reset_lets_in_whom_strangers_had_locked_out(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    for _ in range(5):
        await server.login(ADA, "not it 1 either")
    locked = await server.login(ADA)
    new = {"token": await reset_link(server), "new_password": OTHER_PASSWORD}

    await server.http.post(RESET, json=new)

    assert (locked.status_code, (await server.login(ADA, OTHER_PASSWORD)).status_code) == (423, 200)


async def test_whoever_registered_somebody_else_s_address_loses_it_to_the_owner(
    server: Companion,
) -> None:
    await register(server, ADA, "the thief 1 waits here")
    async with signed_in_as(server, ADA, "the thief 1 waits here") as thief:
        moving = {"new_email": EVE, "password": "the thief 1 waits here"}
        await thief.post("/auth/change-email", json=moving)
        trap = token_in(await newest_letter(server, EVE))

        new = {"token": await reset_link(server), "new_password": OTHER_PASSWORD}
        await server.http.post(RESET, json=new)

        inside = await thief.get("/auth/profile")
    sprung = await server.http.post("/confirm-email", data={"token": trap})
    back = await server.login(ADA, "the thief 1 waits here")
    assert (inside.status_code, sprung.status_code, back.status_code) == (401, 410, 401)
    assert (await user_of(server, ADA)).is_verified is True
    assert (await server.login(ADA, OTHER_PASSWORD)).status_code == 200


async def test_asking_is_throttled_for_the_source_and_for_the_mailbox(server: Companion) -> None:
    await server.make_user(ADA)

    here = [await server.http.post(FORGOT, json={"email": ADA}) for _ in range(6)]
    async with coming_from(server, "192.0.2.9") as http:
        elsewhere = await http.post(FORGOT, json={"email": "ADA@example.org"})

    assert [answer.status_code for answer in here] == [202] * 5 + [429]
    assert elsewhere.status_code == 202
    assert len(await letters_of(server, ADA)) == 3


async def test_a_task_that_runs_twice_leaves_one_link_that_works(server: Companion) -> None:
    await server.make_user(ADA)
    payload = {"email": ADA, "ip": None, "user_agent": None}
    work = works(server.ctx)[RESET_TASK]

    await work(payload)
    await work(payload)

    tokens = [token_in(letter) for letter in await letters_of(server, ADA)]
    answers = [
        await server.http.post(RESET, json={"token": token, "new_password": OTHER_PASSWORD})
        for token in tokens
    ]
    assert [answer.status_code for answer in answers] == [410, 204]


async def test_the_link_leads_to_this_server_s_page(server: Companion) -> None:
    await server.make_user(ADA)
    await server.http.post(FORGOT, json={"email": ADA})

    link = link_in(await newest_letter(server, ADA))

    assert link.startswith(f"{server.ctx.settings.public_url}/reset?token=rly_ot_")


async def trusted_devices(server: Companion, user_id: UUID) -> int:
    async with server.ctx.database.reading() as session:
        counted = await session.scalar(
            select(func.count()).select_from(TrustedDevice).where(TrustedDevice.user_id == user_id)
        )
    return counted or 0
