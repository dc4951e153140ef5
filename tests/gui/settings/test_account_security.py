"""An account's profile, password, address and log: seen and changed by hand."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from reely_desktop.account.errors import SignedOutError
from reely_desktop.account.wire import Event
from reely_desktop.app.account import Account, Log, Section
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import messages_security as safety
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.security_log import SecurityLog
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    UNCONFIRMED,
    button,
    fill,
    idle,
    open_section,
    press,
    sign_in,
    stand,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer
from tests.support.another_computer import another_computer

NEW_PASSWORD = "the quiet harbour, 8 boats"  # noqa: S105 - of nobody
WRONG = "some other harbour, 9 boats"


@pytest.fixture
def signed_in(person: Person, page: AccountPage, server: AccountServer, email: str) -> AccountPage:
    sign_in(person, page, server.url, email, PASSWORD)
    return page


def asked(person: Person, page: AccountPage, text: str) -> str:
    """Press that button and return what comes of it: the code of a fault, or what was said."""
    press(page, text)
    person.wait(lambda: idle(person))
    account = person.state.account
    if account.problem is not None:
        return account.problem.code
    return words.said(account.said)


def log_of(page: AccountPage) -> list[list[str]]:
    (table,) = page.findChildren(SecurityLog)
    items = [table.topLevelItem(n) for n in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def test_a_new_password_signs_out_every_other_place_and_is_forgotten_here(
    person: Person, signed_in: AccountPage, server: AccountServer, email: str, tmp_path: Path
) -> None:
    laptop = another_computer(tmp_path / "laptop", server, email, name="laptop")
    open_section(person, signed_in, safety.SECURITY)
    current = fill(signed_in, safety.CURRENT, WRONG)
    new = fill(signed_in, safety.NEW, NEW_PASSWORD)

    assert asked(person, signed_in, safety.CHANGE_PASSWORD) == "RLY-PASSWORD-WRONG"
    assert new.text() == NEW_PASSWORD

    fill(signed_in, safety.CURRENT, PASSWORD)
    fill(signed_in, safety.NEW, PASSWORD)
    assert asked(person, signed_in, safety.CHANGE_PASSWORD) == "RLY-PASSWORD-SAME"

    fill(signed_in, safety.NEW, "password1")
    assert asked(person, signed_in, safety.CHANGE_PASSWORD) == "RLY-PASSWORD-WEAK"

    fill(signed_in, safety.NEW, NEW_PASSWORD)
    assert "is changed" in asked(person, signed_in, safety.CHANGE_PASSWORD)
    assert (current.text(), new.text()) == ("", "")
    assert log_of(signed_in)[0][1] == "The password was changed"
    with laptop.client() as client, pytest.raises(SignedOutError):
        client.profile()


def test_an_account_moves_by_the_code_that_was_mailed_to_the_new_address(
    person: Person, signed_in: AccountPage, server: AccountServer
) -> None:
    address = f"{uuid4().hex[:8]}@example.net"
    open_section(person, signed_in, safety.SECURITY)
    fill(signed_in, safety.NEW_ADDRESS, address)
    fill(signed_in, safety.ITS_PASSWORD, PASSWORD)
    assert "on its way" in asked(person, signed_in, safety.SEND_CODE)

    fill(signed_in, safety.CODE, "0000 0000")
    assert asked(person, signed_in, safety.MOVE) == "RLY-CODE-WRONG"
    fill(signed_in, safety.CODE, server.code_sent_to(address))
    assert "has moved" in asked(person, signed_in, safety.MOVE)

    assert f"{address} at {server.url}" in told(signed_in)
    overview = person.state.account.overview
    assert overview is not None
    assert overview.signed_in is not None
    assert overview.signed_in.email == address


def test_the_profile_is_saved_once_it_is_different(person: Person, signed_in: AccountPage) -> None:
    assert not button(signed_in, safety.KEEP_PROFILE).isEnabled()
    (zone,) = [
        box
        for box in signed_in.findChildren(QComboBox)
        if box.accessibleName() == plain(safety.ZONE)
    ]
    zone.setCurrentText("Asia/Kathmandu")
    fill(signed_in, safety.NAME, " Bea Brook ")
    fill(signed_in, safety.PICTURE, "http://example.org/bea.png")
    assert asked(person, signed_in, safety.KEEP_PROFILE) == "RLY-SERVER-REFUSED"

    fill(signed_in, safety.PICTURE, "https://example.org/bea.png")
    assert "is saved" in asked(person, signed_in, safety.KEEP_PROFILE)

    assert "Bea Brook" in told(signed_in)
    assert not button(signed_in, safety.KEEP_PROFILE).isEnabled()


def test_the_log_tells_of_days_in_the_zone_of_the_account_and_leads_on(
    person: Person, page: AccountPage
) -> None:
    assert UNCONFIRMED.profile is not None
    kathmandu = replace(UNCONFIRMED.profile, timezone="Asia/Kathmandu")
    at = datetime(2026, 11, 26, 20, 0, tzinfo=UTC)
    events = (
        Event(UUID(int=1), "signed_in", by_staff=False, created_at=at, ip="192.0.2.1"),
        Event(UUID(int=2), "tier_set", by_staff=True, created_at=at),
        Event(UUID(int=3), "something_new", by_staff=False, created_at=at),
    )
    account = Account(
        replace(UNCONFIRMED, profile=kathmandu),
        section=Section.SECURITY,
        log=Log(events, UUID(int=3)),
    )
    stand(person, account)

    moment = "2026-11-27 01:45"
    assert log_of(page) == [
        [moment, "A sign-in", "192.0.2.1"],
        [moment, "The plan was changed, by whoever runs the server", ""],
        [moment, "something new", ""],
    ]
    older = button(page, safety.OLDER)

    stand(person, replace(account, log=Log(events, None)))
    assert not older.isVisible()


def test_a_password_that_was_typed_is_not_left_lying_about(
    person: Person, signed_in: AccountPage
) -> None:
    open_section(person, signed_in, safety.SECURITY)
    typed: list[QLineEdit] = [
        fill(signed_in, name, PASSWORD)
        for name in (safety.CURRENT, safety.NEW, safety.ITS_PASSWORD)
    ]

    open_section(person, signed_in, words.OVERVIEW)

    assert [field.text() for field in typed] == ["", "", ""]
