"""A password or an address changed by whoever is signed in: with the password, and told to the owner."""

from datetime import timedelta

from sqlalchemy import select

from server.auth.lockout import FIRST_PAUSE, MOST_FROM_ONE
from server.auth.models import User
from tests.server.accounts.people import (
    ADA,
    EVE,
    OTHER_PASSWORD,
    actions_of,
    register,
    signed_in_as,
    user_of,
)
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import code_in, letters_of, link_in, newest_letter, token_in

CHANGE = "/auth/change-password"
MOVE = "/auth/change-email"
NEW = "grace@example.com"


async def test_a_new_password_keeps_this_session_and_ends_the_others(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    change = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
    async with signed_in_as(server) as here, signed_in_as(server) as there:
        answer = await here.post(CHANGE, json=change)

        asked = [await http.get("/auth/profile") for http in (here, there)]
    assert answer.status_code == 204
    assert [found.status_code for found in asked] == [200, 401]
    assert (await server.login(ADA, PASSWORD)).status_code == 401
    assert (await server.login(ADA, OTHER_PASSWORD)).status_code == 200
    assert "Your Reely password was changed" in [
        letter["Subject"] for letter in await letters_of(server, ADA)
    ]
    assert "password_changed" in await actions_of(server, ADA)


async def test_a_wrong_current_password_changes_nothing(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        wrong = {"current_password": "not it 1 either", "new_password": OTHER_PASSWORD}
        answer = await here.post(CHANGE, json=wrong)

    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password")
    assert (await server.login(ADA)).status_code == 200
    assert "password_refused" in await actions_of(server, ADA)


async def test_a_stolen_session_cannot_guess_the_password(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    wrong = {"current_password": "not it 1 either", "new_password": OTHER_PASSWORD}
    right = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
    async with signed_in_as(server) as thief:
        guesses = [await thief.post(CHANGE, json=wrong) for _ in range(MOST_FROM_ONE)]
        paused = await thief.post(CHANGE, json=right)
        owner = await server.login(ADA)
        server.clock.turn(FIRST_PAUSE + timedelta(seconds=1))
        later = await thief.post(CHANGE, json=right)

    assert {guess.status_code for guess in guesses} == {403}
    assert (paused.status_code, paused.json()["code"]) == (423, "login_locked")
    assert paused.headers["retry-after"]
    assert owner.status_code == 200  # nobody else is kept out by it
    assert later.status_code == 204


async def test_guesses_by_way_of_the_address_count_with_those_by_way_of_the_password(
    server: Companion,
) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as thief:
        for number in range(MOST_FROM_ONE):
            if number % 2:
                guess = {"current_password": "not it 1", "new_password": OTHER_PASSWORD}
                await thief.post(CHANGE, json=guess)
            else:
                await thief.post(MOVE, json={"new_email": NEW, "password": "not it 1"})
        paused = await thief.post(MOVE, json={"new_email": NEW, "password": PASSWORD})

    assert paused.status_code == 423


async def test_a_weak_new_password_is_refused(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        weak = {"current_password": PASSWORD, "new_password": "password1"}
        answer = await here.post(CHANGE, json=weak)

    assert (answer.status_code, answer.json()["code"]) == (422, "weak_password")
    assert (await server.login(ADA)).status_code == 200


async def test_links_asked_for_before_the_change_are_worthless_after_it(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.http.post("/auth/forgot-password", json={"email": ADA})
    reset = token_in(await newest_letter(server, ADA))
    async with signed_in_as(server) as here:
        await here.post(MOVE, json={"new_email": NEW, "password": PASSWORD})
        move = token_in(await newest_letter(server, NEW))
        change = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
        await here.post(CHANGE, json=change)

    by_reset = await server.http.post(
        "/auth/reset-password", json={"token": reset, "new_password": "another 9 herons"}
    )
    by_move = await server.http.post("/confirm-email", data={"token": move})

    assert (by_reset.status_code, by_move.status_code) == (410, 410)


async def test_an_account_moves_when_its_new_address_says_so(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        asked = await here.post(MOVE, json={"new_email": "Grace@Example.com", "password": PASSWORD})
        letter = await newest_letter(server, NEW)
        before = (await here.get("/auth/profile")).json()["email"]

        moved = await here.post(f"{MOVE}/confirm", json={"code": code_in(letter)})

        after = (await here.get("/auth/profile")).json()
    assert (asked.status_code, moved.status_code, moved.json()["email"]) == (202, 200, NEW)
    assert (before, after["email"], after["is_verified"]) == (ADA, NEW, True)
    assert (await server.login(NEW)).status_code == 200
    assert (await server.login(ADA)).status_code == 401
    told = {letter["Subject"] for letter in await letters_of(server, ADA)}
    assert {
        "Your Reely account is about to get another address",
        "Your Reely account has another address now",
    } <= told
    assert {"email_change_asked", "email_changed"} <= await actions_of(server, NEW)


async def test_the_link_to_the_new_address_moves_the_account_without_a_session(
    server: Companion,
) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        await here.post(MOVE, json={"new_email": NEW, "password": PASSWORD})
    letter = await newest_letter(server, NEW)

    opened = await server.http.get(link_in(letter))
    still = await user_of(server, ADA)
    pressed = await server.http.post("/confirm-email", data={"token": token_in(letter)})

    assert (opened.status_code, pressed.status_code) == (200, 200)
    assert still.email == ADA
    assert (await user_of(server, NEW)).id == still.id


async def test_a_move_needs_the_password(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as thief:
        answer = await thief.post(MOVE, json={"new_email": EVE, "password": "not it 1"})

    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password")
    assert await letters_of(server, EVE) == []


async def test_a_taken_address_is_answered_like_a_free_one_and_its_owner_is_told(
    server: Companion,
) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.make_user(NEW)
    async with signed_in_as(server) as here:
        free = await here.post(MOVE, json={"new_email": EVE, "password": PASSWORD})
        taken = await here.post(MOVE, json={"new_email": NEW, "password": PASSWORD})

    assert (taken.status_code, taken.text) == (free.status_code, free.text)
    assert [letter["Subject"] for letter in await letters_of(server, NEW)] == [
        "You already have a Reely account"
    ]


async def test_an_address_that_was_taken_meanwhile_stays_with_who_has_it(
    server: Companion,
) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        await here.post(MOVE, json={"new_email": NEW, "password": PASSWORD})
        code = code_in(await newest_letter(server, NEW))
        await register(server, NEW)

        late = await here.post(f"{MOVE}/confirm", json={"code": code})

    assert (late.status_code, late.json()["code"]) == (409, "email_taken")
    async with server.ctx.database.reading() as session:
        emails = set(await session.scalars(select(User.email)))
    assert emails == {ADA, NEW}


async def test_the_address_that_an_account_has_is_no_new_one(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    async with signed_in_as(server) as here:
        same = await here.post(MOVE, json={"new_email": "ADA@example.org", "password": PASSWORD})
        none = await here.post(MOVE, json={"new_email": "ada@example", "password": PASSWORD})

    assert (same.status_code, none.status_code) == (409, 422)


async def test_an_address_that_was_never_confirmed_is_not_written_to_about_changes(
    server: Companion,
) -> None:
    await register(server, EVE)
    change = {"current_password": PASSWORD, "new_password": OTHER_PASSWORD}
    async with signed_in_as(server, EVE) as here:
        await here.post(CHANGE, json=change)
        await here.post(MOVE, json={"new_email": NEW, "password": OTHER_PASSWORD})
        code = code_in(await newest_letter(server, NEW))
        moved = await here.post(f"{MOVE}/confirm", json={"code": code})

    assert moved.status_code == 200
    assert [letter["Subject"] for letter in await letters_of(server, EVE)] == [
        "Confirm your e-mail address for Reely"
    ]


async def test_the_code_of_one_account_moves_no_other(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.make_user(EVE, password=PASSWORD)
    async with signed_in_as(server) as here, signed_in_as(server, EVE) as there:
        await here.post(MOVE, json={"new_email": NEW, "password": PASSWORD})
        code = code_in(await newest_letter(server, NEW))

        crossed = await there.post(f"{MOVE}/confirm", json={"code": code})

    assert (crossed.status_code, crossed.json()["code"]) == (422, "invalid_code")


async def test_strangers_are_asked_to_sign_in(server: Companion) -> None:
    bodies = {
        CHANGE: {"current_password": PASSWORD, "new_password": OTHER_PASSWORD},
        MOVE: {"new_email": NEW, "password": PASSWORD},
        f"{MOVE}/confirm": {"code": "12345678"},
    }

    answers = [await server.http.post(path, json=body) for path, body in bodies.items()]

    assert {answer.json()["code"] for answer in answers} == {"not_signed_in"}
