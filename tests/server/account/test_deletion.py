"""Deleting an account: asked with the password, and undone within fourteen days."""

import asyncio
from datetime import timedelta

from tests.server.account.leaving import ADA, actions, ask, due, press
from tests.support.companion import PASSWORD, Companion, Hands
from tests.support.mailbox import letters_of, link_in

FOURTEEN_DAYS = timedelta(days=14)
SECOND = timedelta(seconds=1)


async def test_an_account_leaves_in_fourteen_days_and_works_until_then(
    server: Companion, hands: Hands
) -> None:
    answer = await hands.http.post("/account/delete", json={"password": PASSWORD})

    assert answer.status_code == 202
    assert answer.json() == {"deletion_due_at": "2026-12-09T12:00:00Z"}
    assert await due(server, hands) == server.clock() + FOURTEEN_DAYS
    assert (await hands.http.get("/devices")).status_code == 200
    assert (await server.login(ADA)).status_code == 200
    assert "deletion_asked" in await actions(server, hands)


async def test_a_letter_tells_when_and_how_to_undo_it(server: Companion, hands: Hands) -> None:
    await ask(hands)

    (letter,) = await letters_of(server, ADA)

    assert letter["Subject"] == "Your Reely account will be deleted"
    assert "9 December 2026 at 12:00 UTC" in letter.get_content()
    assert link_in(letter).startswith(
        f"{server.ctx.settings.public_url}/keep-account?token=rly_ot_"
    )


async def test_to_ask_again_changes_nothing(server: Companion, hands: Hands) -> None:
    await ask(hands)
    server.clock.turn(timedelta(minutes=5))

    again = await hands.http.post("/account/delete", json={"password": PASSWORD})

    assert again.json() == {"deletion_due_at": "2026-12-09T12:00:00Z"}
    assert len(await letters_of(server, ADA)) == 1
    assert await actions(server, hands) == ["deletion_asked"]


async def test_a_wrong_password_deletes_nothing_and_is_counted(
    server: Companion, hands: Hands
) -> None:
    tried = [await ask(hands, "wrong password 1") for _ in range(5)]

    locked = await hands.http.post("/account/delete", json={"password": PASSWORD})

    assert tried == [403] * 5
    assert (locked.status_code, locked.json()["code"]) == (423, "login_locked")
    assert await due(server, hands) is None
    assert await letters_of(server, ADA) == []


async def test_a_request_without_its_password_is_refused(server: Companion, hands: Hands) -> None:
    bodies: tuple[dict[str, object], ...] = (
        {},
        {"password": None},
        {"password": "x" * 1025},
        {"password": PASSWORD, "now": True},
    )

    answers = [await hands.http.post("/account/delete", json=body) for body in bodies]
    stranger = await server.http.post("/account/delete", json={"password": PASSWORD})

    assert {answer.status_code for answer in answers} == {422}
    assert stranger.status_code == 401
    assert await due(server, hands) is None


async def test_it_can_be_undone_while_signed_in(server: Companion, hands: Hands) -> None:
    await ask(hands)
    server.clock.turn(timedelta(minutes=1))

    kept = await hands.http.post("/account/undelete")
    again = await hands.http.post("/account/undelete")

    assert (kept.status_code, kept.json()) == (200, {"deletion_due_at": None})
    assert again.json() == kept.json()
    assert await due(server, hands) is None
    assert await actions(server, hands) == ["deletion_asked", "deletion_undone"]
    subjects = [letter["Subject"] for letter in await letters_of(server, ADA)]
    assert sorted(subjects) == ["Your Reely account stays", "Your Reely account will be deleted"]


async def test_a_link_keeps_the_account_when_its_button_is_pressed(
    server: Companion, hands: Hands
) -> None:
    await ask(hands)
    (letter,) = await letters_of(server, ADA)
    link = link_in(letter)

    opened = await server.http.get(link)
    still_due = await due(server, hands)
    pressed = await press(server, link)
    pressed_again = await press(server, link)
    opened_again = await server.http.get(link)

    assert opened.status_code == 200
    assert "Keep my account" in opened.text
    assert still_due is not None
    assert [page.status_code for page in (pressed, pressed_again, opened_again)] == [200] * 3
    assert all("Your account stays" in page.text for page in (pressed, pressed_again, opened_again))
    assert await due(server, hands) is None
    assert (await actions(server, hands)).count("deletion_undone") == 1


async def test_a_button_that_is_pressed_many_times_at_once_keeps_the_account_once(
    server: Companion, hands: Hands
) -> None:
    await ask(hands)
    (letter,) = await letters_of(server, ADA)

    pages = await asyncio.gather(*(press(server, link_in(letter)) for _ in range(5)))

    assert all("Your account stays" in page.text for page in pages)
    assert (await actions(server, hands)).count("deletion_undone") == 1
    assert len(await letters_of(server, ADA)) == 2


async def test_a_link_that_is_not_good_keeps_nothing(server: Companion, hands: Hands) -> None:
    await ask(hands)
    (first,) = await letters_of(server, ADA)
    await press(server, link_in(first))
    server.clock.turn(SECOND)
    await ask(hands)
    links = [
        link_in(first),
        "/keep-account?token=rly_ot_x",
        "/keep-account",
        f"/keep-account?token={'x' * 5000}",
    ]

    pages = [await server.http.get(link) for link in links]
    pages += [await press(server, link) for link in links]

    assert {page.status_code for page in pages} == {410}
    assert all(page.headers["content-type"].startswith("text/html") for page in pages)
    assert await due(server, hands) is not None


async def test_a_link_says_that_all_is_well_once_it_was_undone_another_way(
    server: Companion, hands: Hands
) -> None:
    await ask(hands)
    (letter,) = await letters_of(server, ADA)
    await hands.http.post("/account/undelete")

    pages = [await server.http.get(link_in(letter)), await press(server, link_in(letter))]

    assert all("Your account stays" in page.text for page in pages)
    assert (await actions(server, hands)).count("deletion_undone") == 1


async def test_the_link_of_a_deletion_that_was_undone_does_not_undo_the_next(
    server: Companion, hands: Hands
) -> None:
    await ask(hands)
    (letter,) = await letters_of(server, ADA)
    await hands.http.post("/account/undelete")
    await ask(hands)

    page = await press(server, link_in(letter))

    assert page.status_code == 410
    assert await due(server, hands) is not None
