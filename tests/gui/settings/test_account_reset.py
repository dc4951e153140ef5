"""A forgotten password is reset in the window, by the link that was really mailed."""

import httpx
import pytest

from reely_desktop.app.account import Form, Said
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    button,
    fill,
    focused,
    idle,
    named,
    press,
    press_by_key,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer

NEW_PASSWORD = "the quiet harbour, 8 boats"  # noqa: S105 - of nobody


def asked(person: Person, page: AccountPage, text: str) -> str:
    """Press that button and return the code of what went wrong, "" where nothing did."""
    press_by_key(page, text)
    person.wait(lambda: idle(person))
    problem = person.state.account.problem
    return "" if problem is None else problem.code


def forget(person: Person, page: AccountPage, server: AccountServer, email: str) -> str:
    """Have the letter sent as a person does who forgot the password; return the link in it."""
    fill(page, words.SERVER, server.url)
    fill(page, words.EMAIL, email)
    press_by_key(page, words.FORGOT)
    assert asked(person, page, words.SEND_RESET) == ""
    assert words.said(Said.RESET_SENT) in told(page)
    return server.reset_link_sent_to(email)


def test_a_forgotten_password_is_replaced_by_the_mailed_link_and_one_signs_in_with_it(
    person: Person, page: AccountPage, server: AccountServer, email: str
) -> None:
    with httpx.Client(base_url=server.url) as laptop:
        signed_in = laptop.post("/auth/login", json={"email": email, "password": PASSWORD}).json()
        laptop.headers["authorization"] = f"Bearer {signed_in['access_token']}"
        assert laptop.get("/auth/profile").is_success
        link = forget(person, page, server, email)
        assert named(page) == plain(words.LINK)
        fill(page, words.LINK, link)
        fill(page, words.NEW_PASSWORD, NEW_PASSWORD)

        assert asked(person, page, words.SET_PASSWORD) == ""

        assert words.said(Said.PASSWORD_RESET) in told(page)
        assert laptop.get("/auth/profile").status_code == httpx.codes.UNAUTHORIZED
    assert named(page) == plain(words.PASSWORD)
    fill(page, words.PASSWORD, NEW_PASSWORD)
    press(page, words.SIGN_IN)
    person.wait(lambda: idle(person) and any(email in text for text in told(page)))


def test_what_is_wrong_with_a_link_or_a_password_is_told_and_the_form_stays(
    person: Person, page: AccountPage, server: AccountServer, email: str
) -> None:
    link = forget(person, page, server, email)
    _, _, token = link.partition("=")
    fill(page, words.NEW_PASSWORD, "password1")
    for copied, code in (
        ("https://reely.example.org/reset", "RLY-LINK-NONE"),
        (f"{token[:-5]}wrong", "RLY-LINK-USED"),
        (token, "RLY-PASSWORD-WEAK"),
    ):
        typed = fill(page, words.LINK, copied)
        assert asked(person, page, words.SET_PASSWORD) == code
        assert typed.text() == copied
        assert focused(page) is button(page, words.SET_PASSWORD)

    password = fill(page, words.NEW_PASSWORD, NEW_PASSWORD)
    assert asked(person, page, words.SET_PASSWORD) == ""
    assert (typed.text(), password.text()) == ("", "")

    press(page, words.FORGOT)
    press(page, words.HAVE_LETTER)
    fill(page, words.LINK, link)
    fill(page, words.NEW_PASSWORD, NEW_PASSWORD)
    assert asked(person, page, words.SET_PASSWORD) == "RLY-LINK-USED"


def test_a_letter_that_was_asked_for_before_leads_on_without_another(
    page: AccountPage, server: AccountServer
) -> None:
    fill(page, words.SERVER, server.url)
    press(page, words.FORGOT)
    press(page, words.HAVE_LETTER)

    assert named(page) == plain(words.LINK)
    assert f"At {server.url}" in told(page)

    link = fill(page, words.LINK, "something")
    password = fill(page, words.NEW_PASSWORD, NEW_PASSWORD)
    press(page, words.ANOTHER_LETTER)

    assert named(page) == plain(words.EMAIL)
    assert (link.text(), password.text()) == ("", "")


def test_no_server_to_be_reached_is_told_and_nothing_typed_is_lost(
    person: Person, page: AccountPage
) -> None:
    fill(page, words.SERVER, "http://127.0.0.1:9")
    press(page, words.FORGOT)
    press(page, words.HAVE_LETTER)
    link = fill(page, words.LINK, "something")
    password = fill(page, words.NEW_PASSWORD, NEW_PASSWORD)

    assert asked(person, page, words.SET_PASSWORD) == "RLY-SERVER-AWAY"
    assert (link.text(), password.text()) == ("something", NEW_PASSWORD)
    assert person.state.account.form is Form.NEW_PASSWORD


@pytest.mark.parametrize("lead", [words.MAKE_ACCOUNT, words.FORGOT])
def test_an_address_that_was_typed_stands_in_the_next_form_too(
    page: AccountPage, lead: str
) -> None:
    fill(page, words.EMAIL, "ada@example.org")
    press(page, lead)
    field = fill(page, words.EMAIL, "bea@example.org")

    press(page, words.BACK)

    assert field.text() == "bea@example.org"
    assert named(page) == plain(words.PASSWORD)
