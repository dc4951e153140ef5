"""The page of the account, with the real server in another process and a real keychain."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton

from reely_desktop.host.settings import read_settings
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person
from tests.gui.settings.by_hand import settings_window, show_page
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.secret_service import secret_service

BEA = "bea@example.org"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(autouse=True)
def _keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with secret_service(tmp_path / "keychain") as running:
        for name, value in running.environment.items():
            if name != "HOME":
                monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def page(person: Person) -> AccountPage:
    window = settings_window(person)
    show_page(window, words.ACCOUNT)
    found = window.findChild(AccountPage)
    assert isinstance(found, AccountPage)
    person.wait(lambda: person.state.account.overview is not None)
    return found


def fill(page: AccountPage, name: str, text: str) -> QLineEdit:
    """Type `text` into the field that is called so, in place of what is there."""
    (field,) = [
        one
        for one in page.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == plain(name)
    ]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def press(page: AccountPage, text: str) -> None:
    (found,) = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == text]
    found.click()


def told(page: AccountPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def idle(person: Person) -> bool:
    return not person.state.account.is_busy


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
    (send,) = [
        b
        for b in page.findChildren(QPushButton)
        if b.accessibleName() == plain(words.SIGN_IN) and b.isVisible()
    ]
    fill(page, words.EMAIL, BEA)
    assert not send.isEnabled()

    fill(page, words.PASSWORD, "x")
    assert send.isEnabled()


def test_a_window_closes_while_a_server_keeps_it_waiting(person: Person, page: AccountPage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        fill(page, words.SERVER, f"http://127.0.0.1:{silent.getsockname()[1]}")
        fill(page, words.EMAIL, BEA)
        fill(page, words.PASSWORD, "x")
        press(page, words.SIGN_IN)
        connection, _ = silent.accept()
        with connection:
            person.window.close()
