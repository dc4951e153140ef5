"""Where a server sells larger plans, the page of the account leads there; elsewhere it offers nothing."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import press, sign_in
from tests.support.account_server import PASSWORD, AccountServer, account_server

PLANS = "https://reely.example/plans?from=app"


class Browser(QObject):
    """Takes the addresses that are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    found = Browser()
    QDesktopServices.setUrlHandler("https", found, "show")  # type: ignore[arg-type]  # wrong stub
    yield found
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def selling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AccountServer]:
    monkeypatch.setenv("PLANS_URL", PLANS)
    with account_server(tmp_path / "selling") as running:
        yield running


def offered(page: AccountPage) -> bool:
    return any(
        button.isVisible()
        for button in page.findChildren(QPushButton)
        if button.text() == words.LARGER_PLANS
    )


def test_larger_plans_are_shown_where_the_server_sells_them(
    person: Person, page: AccountPage, selling: AccountServer, browser: Browser
) -> None:
    email = f"{uuid4().hex[:8]}@example.org"
    selling.register(email)
    sign_in(person, page, selling.url, email, PASSWORD)
    person.wait(lambda: offered(page))

    press(page, words.LARGER_PLANS)

    assert browser.opened == [PLANS]


def test_nothing_is_offered_where_nobody_sells_plans(
    person: Person, page: AccountPage, server: AccountServer, email: str
) -> None:
    sign_in(person, page, server.url, email, PASSWORD)
    person.wait(lambda: person.state.account.overview.plan is not None)  # type: ignore[union-attr]

    assert not offered(page)
