"""Signing in, making an account and leaving it, by hand and by keyboard."""

import socket
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from reely_desktop.app.account import Account, Overview
from reely_desktop.host.settings import read_settings
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    BEA,
    UNCONFIRMED,
    button,
    fill,
    focused,
    has_problem,
    idle,
    named,
    press,
    press_by_key,
    stand,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer


def test_an_account_is_made_confirmed_shown_and_left(
    person: Person, page: AccountPage, server: AccountServer
) -> None:
    fill(page, words.SERVER, server.url)
    press(page, words.MAKE_ACCOUNT)
    fill(page, words.EMAIL, BEA)
    fill(page, words.NAME, "Bea Brook")
    fill(page, words.PASSWORD, PASSWORD)
    press(page, words.SIGN_UP)
    person.wait(lambda: "Bea Brook" in told(page))
    assert words.CODE_NOTE in told(page)
    person.wait(lambda: read_settings(person.window.folders.settings).server == server.url)

    fill(page, words.CODE, server.code_sent_to(BEA))
    press(page, words.CONFIRM)
    person.wait(lambda: words.CODE_NOTE not in told(page))
    assert {"FREE", "0 of 5 clips", "0 of 3 searches for hooks"} <= set(told(page))

    server.set_tier(BEA, "premium")
    press(page, words.LOOK_AGAIN)
    person.wait(lambda: "PREMIUM" in told(page))
    bars = [bar for bar in page.findChildren(QProgressBar) if bar.isVisible()]
    assert bars == []

    press(page, words.SIGN_OUT)
    person.wait(lambda: words.NO_NEED in told(page))
    assert "Signed out." in told(page)


def test_what_is_wrong_is_told_and_the_form_stays(
    person: Person, page: AccountPage, server: AccountServer
) -> None:
    password = fill(page, words.PASSWORD, "something else 8")
    fill(page, words.EMAIL, "nobody@example.org")
    for address, code in (
        ("http://example.org", "RLY-SERVER-ADDRESS"),
        ("http://127.0.0.1:9", "RLY-SERVER-AWAY"),
        (server.url, "RLY-SIGN-IN-WRONG"),
    ):
        fill(page, words.SERVER, address)
        press(page, words.SIGN_IN)
        person.wait(lambda: idle(person) and person.state.account.problem is not None)
        assert person.state.account.problem is not None
        assert person.state.account.problem.code == code
        assert password.text() == "something else 8"


def test_a_form_is_sent_only_once_it_is_filled_in(page: AccountPage) -> None:
    send = button(page, words.SIGN_IN)
    fill(page, words.EMAIL, BEA)
    assert not send.isEnabled()

    fill(page, words.PASSWORD, "x")
    assert send.isEnabled()


def test_the_focus_stays_while_the_server_is_asked_and_nothing_is_asked_twice(
    person: Person, page: AccountPage
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        fill(page, words.SERVER, f"http://127.0.0.1:{silent.getsockname()[1]}")
        fill(page, words.EMAIL, BEA)
        fill(page, words.PASSWORD, "x")
        send = press_by_key(page, words.SIGN_IN)
        connection, _ = silent.accept()
        with connection:
            assert person.state.account.is_busy
            assert focused(page) is send
            assert send.isEnabled()

            fill(page, words.SERVER, "nowhere at all")
            press_by_key(page, words.SIGN_IN)

            assert not has_problem(person)
        person.wait(lambda: idle(person))

    assert has_problem(person)
    assert focused(page) is send


def test_the_focus_goes_to_where_the_next_step_begins(person: Person, page: AccountPage) -> None:
    press_by_key(page, words.MAKE_ACCOUNT)
    assert named(page) == plain(words.EMAIL)
    assert focused(page) in page.findChildren(QLineEdit)

    press_by_key(page, words.BACK)
    press_by_key(page, words.FORGOT)
    assert named(page) == plain(words.EMAIL)

    stand(person, Account(UNCONFIRMED))
    assert named(page) == plain(words.LOOK_AGAIN)

    fill(page, words.CODE, "1234")
    stand(person, Account(replace(UNCONFIRMED, profile=None)))
    assert named(page) == plain(words.LOOK_AGAIN)

    stand(person, Account(Overview(None)))
    assert named(page) == plain(words.EMAIL)


def test_the_focus_is_not_taken_from_elsewhere_in_the_window(
    person: Person, page: AccountPage
) -> None:
    elsewhere = page.window().findChild(QWidget, "pages")
    assert elsewhere is not None
    elsewhere.setFocus()

    stand(person, Account(UNCONFIRMED))

    assert focused(page) is elsewhere


def test_whoever_asks_for_a_form_by_its_letter_is_led_into_it(page: AccountPage) -> None:
    elsewhere = page.window().findChild(QWidget, "pages")
    assert elsewhere is not None
    elsewhere.setFocus()

    press(page, words.MAKE_ACCOUNT)  # which is all that its letter does

    assert named(page) == plain(words.EMAIL)


@pytest.mark.parametrize(
    ("lead", "send"), [(words.MAKE_ACCOUNT, words.SIGN_UP), (words.FORGOT, words.SEND_RESET)]
)
def test_a_form_tells_which_server_it_is_sent_to_and_needs_one(
    page: AccountPage, lead: str, send: str
) -> None:
    field = fill(page, words.SERVER, "https://reely.example.net")
    press(page, lead)
    assert "At https://reely.example.net" in told(page)

    fill(page, words.EMAIL, BEA)
    if send == words.SIGN_UP:
        fill(page, words.PASSWORD, PASSWORD)
    assert button(page, send).isEnabled()

    field.clear()
    assert not button(page, send).isEnabled()
    assert words.NO_SERVER in told(page)


def test_a_window_closes_while_a_server_keeps_it_waiting(person: Person, page: AccountPage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        fill(page, words.SERVER, f"http://127.0.0.1:{silent.getsockname()[1]}")
        fill(page, words.EMAIL, BEA)
        fill(page, words.PASSWORD, "x")
        press(page, words.SIGN_IN)
        connection, _ = silent.accept()
        with connection:
            person.window.close()
