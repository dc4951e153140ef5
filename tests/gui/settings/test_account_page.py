"""The page of the account, with the real server in another process and a real keychain."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reely_desktop.account import free_plan
from reely_desktop.account.entitlement import Entitlement, Period, Units, Used
from reely_desktop.account.session import SignedIn
from reely_desktop.account.standing import standing
from reely_desktop.account.wire import Profile
from reely_desktop.app.account import Account, Overview, Said
from reely_desktop.app.job import Problem
from reely_desktop.host.settings import read_settings
from reely_desktop.ui.report_dialog import ReportDialog
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.view import settings_view
from reely_desktop.ui.settings.wishes import AnyWish, Confirm, Folder
from tests.gui.conftest import Person
from tests.gui.settings.by_hand import settings_window, show_page
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.secret_service import secret_service

BEA = "bea@example.org"
ISSUED = datetime(2026, 11, 1, 12, tzinfo=UTC)
SIGNED_IN = SignedIn("https://reely.example.org", BEA, UUID(int=1))
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


def test_a_code_is_eight_digits_and_is_sent_without_its_blanks(
    person: Person, qtbot: QtBot
) -> None:
    sent: list[AnyWish] = []
    page = AccountPage(sent.append)
    qtbot.addWidget(page)
    page.show()
    stand(person, Account(UNCONFIRMED))
    nowhere = dict.fromkeys(Folder, Path())
    page.show_view(
        settings_view(person.state, places=nowhere, keys_file=Path(), today=ISSUED.date())
    )
    for text in ("1234567", "1234 567x", "123456789"):
        fill(page, words.CODE, text)
        assert not button(page, words.CONFIRM).isEnabled()

    fill(page, words.CODE, " 1234 5678 ")
    press(page, words.CONFIRM)

    assert sent == [Confirm("12345678")]


def test_what_a_server_says_is_never_read_as_html(person: Person, page: AccountPage) -> None:
    somebody = replace(SIGNED_IN, email="<b>bea</b>@example.org")
    stand(
        person,
        Account(
            replace(UNCONFIRMED, signed_in=somebody),
            problem=AWAY,
            said=Said.CODE_SENT,
            why_brief=AWAY,
        ),
    )

    marked = [one for one in page.findChildren(QLabel) if one.isVisible() and "<b>" in one.text()]
    assert len(marked) == 4
    assert {one.textFormat() for one in marked} == {Qt.TextFormat.PlainText}


@pytest.mark.usefixtures("page")
def test_what_comes_to_be_told_is_announced_once(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        spoken = event.object()
        if event.type() is QAccessible.Event.Alert and isinstance(spoken, QLabel):
            announced.append(spoken.text())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    nobody = Account(Overview(None))
    for account in (replace(nobody, problem=AWAY), replace(nobody, problem=AWAY, is_busy=True)):
        stand(person, account)
    assert len(announced) == 1
    assert "is away" in announced[0]

    stand(person, replace(nobody, said=Said.RESET_SENT))
    assert announced[1:] == [words.said(Said.RESET_SENT)]


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (1, words.offline_until(PRO.grace_until)),
        (15, words.grace(PRO.issued_at, PRO.grace_until)),
        (31, words.expired(PRO.issued_at)),
    ],
)
def test_a_plan_that_was_long_not_confirmed_is_warned_of(
    person: Person, page: AccountPage, days: int, sentence: str
) -> None:
    stand(
        person, Account(Overview(SIGNED_IN, standing=standing(PRO, ISSUED + timedelta(days=days))))
    )

    assert sentence in told(page)


def test_a_report_tells_what_was_wrong_with_the_account(person: Person) -> None:
    stand(person, Account(Overview(None), problem=AWAY))
    main = person.window.main_window
    (action,) = [a for a in main.findChildren(QAction) if "Report a" in plain(a.text())]
    action.trigger()
    dialog = main.findChild(ReportDialog)
    assert dialog is not None
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    person.wait(lambda: not field.isReadOnly())

    assert AWAY.code in dialog.text()
    dialog.close()


def test_a_window_closes_while_a_server_keeps_it_waiting(person: Person, page: AccountPage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        fill(page, words.SERVER, f"http://127.0.0.1:{silent.getsockname()[1]}")
        fill(page, words.EMAIL, BEA)
        fill(page, words.PASSWORD, "x")
        press(page, words.SIGN_IN)
        connection, _ = silent.accept()
        with connection:
            person.window.close()
