"""The pages that letters lead to: opened without effect, pressed once or twice, safe to show."""

import re
from html import unescape

import httpx
import pytest

from server.pages.style import STYLE
from tests.server.accounts.people import (
    ADA,
    EVE,
    OTHER_PASSWORD,
    register,
    user_of,
)
from tests.support.companion import PASSWORD, Companion
from tests.support.mailbox import letters_of, link_in, newest_letter, token_in


def heading(answer: httpx.Response) -> str:
    found = re.search(r"<h1>(.*?)</h1>", answer.text)
    assert found is not None, answer.text
    return unescape(found.group(1))


def fault(answer: httpx.Response) -> str | None:
    found = re.search(r'role="alert">(.*?)</p>', answer.text)
    return unescape(found.group(1)) if found else None


async def verify_link(server: Companion) -> str:
    await register(server)
    return token_in(await newest_letter(server, ADA))


async def reset_link(server: Companion) -> str:
    await server.make_user(ADA, password=PASSWORD)
    await server.http.post("/auth/forgot-password", json={"email": ADA})
    return token_in(await newest_letter(server, ADA))


async def test_opening_a_link_confirms_nothing_and_pressing_does(server: Companion) -> None:
    token = await verify_link(server)

    opened = [await server.http.get("/verify", params={"token": token}) for _ in range(3)]
    before = (await user_of(server, ADA)).is_verified
    pressed = await server.http.post("/verify", data={"token": token})

    assert [heading(page) for page in opened] == ["Confirm your address"] * 3
    assert ADA in opened[0].text
    assert (pressed.status_code, heading(pressed)) == (200, "Your address is confirmed")
    assert (before, (await user_of(server, ADA)).is_verified) == (False, True)


async def test_a_button_pressed_twice_says_so_twice(server: Companion) -> None:
    token = await verify_link(server)

    pressed = [await server.http.post("/verify", data={"token": token}) for _ in range(2)]
    opened = await server.http.get("/verify", params={"token": token})

    assert [heading(page) for page in (*pressed, opened)] == ["Your address is confirmed"] * 3


async def test_a_link_that_is_none_is_told_in_words(server: Companion) -> None:
    paths = ["/verify", "/reset", "/confirm-email"]

    opened = [await server.http.get(path, params={"token": "rly_ot_none"}) for path in paths]
    bare = [await server.http.get(path) for path in paths]
    pressed = [await server.http.post(path, data={"token": "none"}) for path in paths]

    for page in (*opened, *bare, *pressed):
        assert (page.status_code, heading(page)) == (410, "This link no longer works")


async def test_a_dead_link_to_a_new_password_leads_to_another(server: Companion) -> None:
    pages = [
        await server.http.get("/reset", params={"token": "none"}),
        await server.http.post("/reset", data={"token": "none"}),
    ]

    assert all('<a href="/forgot">' in page.text for page in pages)


async def test_a_new_password_is_set_by_the_page(server: Companion) -> None:
    token = await reset_link(server)
    form = {"token": token, "new_password": OTHER_PASSWORD, "again": OTHER_PASSWORD}

    opened = await server.http.get("/reset", params={"token": token})
    pressed = [await server.http.post("/reset", data=form) for _ in range(2)]

    assert (opened.status_code, heading(opened)) == (200, "Set a new password")
    assert [heading(page) for page in pressed] == ["Your new password is set"] * 2
    assert (await server.login(ADA, OTHER_PASSWORD)).status_code == 200


async def test_what_is_wrong_with_a_new_password_is_told_beside_the_form(
    server: Companion,
) -> None:
    token = await reset_link(server)
    cases = [
        (OTHER_PASSWORD, "something else 7", "The two passwords are not the same"),
        ("password1", "password1", "This password will not do."),
        ("a1" * 600, "a1" * 600, "This password is too long"),
        ("", "", "at least 8 characters"),
    ]

    for password, again, told in cases:
        form = {"token": token, "new_password": password, "again": again}
        refused = await server.http.post("/reset", data=form)

        assert (refused.status_code, heading(refused)) == (422, "Set a new password")
        assert told in (fault(refused) or "")
        assert not password or password not in refused.text
    assert (await server.login(ADA)).status_code == 200


async def test_a_forgotten_password_is_asked_for_by_the_page_alike_for_all(
    server: Companion,
) -> None:
    await server.make_user(ADA)

    opened = await server.http.get("/forgot")
    asked = [await server.http.post("/forgot", data={"email": email}) for email in (ADA, EVE)]
    nonsense = await server.http.post("/forgot", data={"email": "ada"})

    assert opened.status_code == 200
    assert asked[0].text == asked[1].text
    assert "/reset?token=" in link_in(await newest_letter(server, ADA))
    assert await letters_of(server, EVE) == []
    assert (nonsense.status_code, fault(nonsense) is not None) == (422, True)


async def test_every_page_is_kept_by_nobody_and_brings_nothing_along(server: Companion) -> None:
    token = await reset_link(server)

    pages = [
        await server.http.get("/reset", params={"token": token}),
        await server.http.get("/verify", params={"token": "none"}),
        await server.http.get("/forgot"),
    ]

    for page in pages:
        policy = page.headers["content-security-policy"]
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
        assert page.headers["x-frame-options"] == "DENY"
        assert "default-src 'none'; style-src 'sha256-" in policy
        assert "form-action 'self'" in policy
        assert "script" not in page.text.lower() + policy
        assert "unsafe" not in policy
        assert "style=" not in page.text
        assert re.findall(r'(?:src|href)="(?!data:)', page.text) == []
        assert f"<style>{STYLE}</style>" in page.text


async def test_what_stands_in_a_link_is_not_written_into_the_page(server: Companion) -> None:
    wicked = '"><script>alert(1)</script>'

    pages = [
        await server.http.get("/verify", params={"token": wicked}),
        await server.http.post("/reset", data={"token": wicked, "new_password": wicked}),
        await server.http.post("/forgot", data={"email": wicked}),
    ]

    assert all("<script" not in page.text for page in pages)


async def test_an_address_is_shown_as_text(server: Companion) -> None:
    await register(server, "ada&'x@example.org")
    token = token_in(await newest_letter(server, "ada&'x@example.org"))

    page = await server.http.get("/verify", params={"token": token})

    assert "ada&amp;&#x27;x@example.org" in page.text


async def test_a_form_that_cannot_be_read_is_told_by_a_page(server: Companion) -> None:
    bodies = [b"token=%ff", b"token=a%00b", b"\xff", b"&".join([b"a=1"] * 50)]

    pages = [
        await server.http.post(
            "/verify",
            content=body,
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
        for body in bodies
    ]

    assert [(page.status_code, heading(page)) for page in pages] == [
        (422, "That did not work")
    ] * len(bodies)


@pytest.mark.server(rate_limiting="false")
async def test_pressing_too_often_is_told_by_a_page(server: Companion) -> None:
    pages = [await server.http.post("/verify", data={"token": "none"}) for _ in range(21)]

    assert (pages[-1].status_code, heading(pages[-1])) == (429, "That did not work")
    assert pages[-1].headers["retry-after"]


async def test_pages_are_no_part_of_the_api(server: Companion) -> None:
    described = (await server.http.get("/openapi.json")).json()["paths"]

    assert not {"/verify", "/reset", "/forgot", "/confirm-email"} & set(described)
