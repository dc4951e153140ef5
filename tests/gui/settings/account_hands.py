"""What a person does on the page of the account, and sees there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabBar, QWidget

from reely_desktop.account import free_plan
from reely_desktop.account.entitlement import Entitlement, Period, Units, Used
from reely_desktop.account.session import SignedIn
from reely_desktop.account.wire import Profile
from reely_desktop.app.account import Account, Overview
from reely_desktop.app.job import Problem
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person

BEA = "bea@example.org"
ISSUED = datetime(2026, 11, 1, 12, tzinfo=UTC)
SIGNED_IN = SignedIn("https://reely.example.org", BEA, UUID(int=1), UUID(int=4))
UNCONFIRMED = Overview(SIGNED_IN, profile=Profile(SIGNED_IN.user_id, BEA, "UTC", is_verified=False))
AWAY = Problem("RLY-SERVER-AWAY", "the <b>server</b> is away", "try again later")
PRO = Entitlement(
    issuer=SIGNED_IN.server,
    user_id=SIGNED_IN.user_id,
    device_id=UUID(int=2),
    id=UUID(int=3),
    issued_at=ISSUED,
    not_before=ISSUED,
    expires_at=ISSUED + timedelta(days=14),
    grace_until=ISSUED + timedelta(days=30),
    tier="pro",
    tier_until=None,
    status="active",
    features=frozenset(),
    limits=free_plan.LIMITS,
    period=Period("2026-11", "UTC", ISSUED, ISSUED + timedelta(days=30)),
    used=Used(0, 0, 0),
    remaining=Units(5, 3),
    offline=Units(5, 3),
    devices=1,
    min_app="0.1.0",
)


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


def button(page: AccountPage, text: str) -> QPushButton:
    (found,) = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == text]
    return found


def press(page: AccountPage, text: str) -> None:
    button(page, text).click()


def press_by_key(page: AccountPage, text: str) -> QPushButton:
    found = button(page, text)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    return found


def focused(page: AccountPage) -> QWidget | None:
    return page.window().focusWidget()


def named(page: AccountPage) -> str:
    found = focused(page)
    return "" if found is None else found.accessibleName()


def has_problem(person: Person) -> bool:
    return person.state.account.problem is not None


def stand(person: Person, account: Account) -> None:
    person.window.editor.store.apply(lambda state: replace(state, account=account))


def told(page: AccountPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def idle(person: Person) -> bool:
    return not person.state.account.is_busy


def sign_in(person: Person, page: AccountPage, server: str, email: str, password: str) -> None:
    """Sign in as a person does."""
    fill(page, words.SERVER, server)
    fill(page, words.EMAIL, email)
    fill(page, words.PASSWORD, password)
    press(page, words.SIGN_IN)
    person.wait(lambda: idle(person) and any(email in text for text in told(page)))


def open_section(person: Person, page: AccountPage, text: str) -> QTabBar:
    """Open the part of the account on the tab that is called so, and wait until it was looked at."""
    tabs = page.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    (place,) = [n for n in range(tabs.count()) if tabs.tabText(n) == text]
    tabs.setCurrentIndex(place)
    person.wait(lambda: idle(person))
    return tabs


def button_called(page: AccountPage, name: str) -> QPushButton:
    """Return the one that a screen reader calls so."""
    (found,) = [
        b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name
    ]
    return found
