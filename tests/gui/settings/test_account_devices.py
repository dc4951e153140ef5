"""Where an account is signed in, and on which computers: seen, ended and named by hand."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTabBar

from reely_desktop.account.errors import SignedOutError
from reely_desktop.account.session import Session
from reely_desktop.account.wire import Device, LiveSession
from reely_desktop.app.account import Account, Devices, Section
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import messages_devices as places
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    BEA,
    UNCONFIRMED,
    button,
    button_called,
    fill,
    focused,
    idle,
    named,
    open_section,
    press,
    sign_in,
    stand,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer
from tests.support.another_computer import another_computer
from tests.support.wires import wire_to

AT = datetime(2026, 11, 26, 12, tzinfo=UTC)
SEEN = Account(
    UNCONFIRMED,
    section=Section.DEVICES,
    devices=Devices(
        (
            LiveSession(UUID(int=1), current=True, last_seen_at=AT, device_name="desk"),
            LiveSession(UUID(int=2), current=False, last_seen_at=AT, device_name="laptop"),
        ),
        (Device(UUID(int=3), "desk"), Device(UUID(int=4), "laptop")),
        this=UUID(int=3),
    ),
)


@pytest.fixture(scope="module")
def registered(server: AccountServer) -> AccountServer:
    server.register(BEA)
    return server


@pytest.fixture
def name(tmp_path: Path) -> str:
    return f"The <b>laptop</b> of {tmp_path.name}"


@pytest.fixture
def laptop(registered: AccountServer, tmp_path: Path, name: str) -> Session:
    return another_computer(tmp_path / "laptop", registered, BEA, name=name)


@pytest.fixture
def tabs(person: Person, page: AccountPage, registered: AccountServer, laptop: Session) -> QTabBar:
    assert laptop.signed_in() is not None
    sign_in(person, page, registered.url, BEA, PASSWORD)
    return open_section(person, page, places.DEVICES)


def is_signed_in(computer: Session) -> bool:
    try:
        with computer.client() as client:
            client.profile()
    except SignedOutError:
        return False
    return True


@pytest.mark.usefixtures("tabs")
def test_another_place_is_signed_out_once_that_was_asked_twice(
    person: Person, page: AccountPage, laptop: Session, name: str
) -> None:
    assert any(text.startswith(places.THIS) for text in told(page))
    end = button_called(page, places.about(places.END, name))

    end.click()
    assert named(page) == places.LEAVE
    QTest.keyClick(button(page, places.LEAVE), Qt.Key.Key_Escape)
    assert focused(page) is end
    assert page.isVisible()
    end.click()
    press(page, places.END_SURE)

    person.wait(lambda: words.said(person.state.account.said) in told(page))
    assert not is_signed_in(laptop)
    assert named(page) == plain(words.LOOK_AGAIN)  # the row that had the focus is gone


@pytest.mark.usefixtures("tabs")
def test_all_other_places_are_signed_out_at_once(
    person: Person, page: AccountPage, laptop: Session
) -> None:
    press(page, places.END_OTHERS)
    press(page, places.END_OTHERS_SURE)

    person.wait(lambda: idle(person) and person.state.account.said is not None)
    devices = person.state.account.devices
    assert devices is not None
    assert [one.current for one in devices.sessions] == [True]
    assert not is_signed_in(laptop)


@pytest.mark.usefixtures("tabs")
def test_this_computer_keeps_the_name_that_it_was_given(
    person: Person, page: AccountPage, registered: AccountServer
) -> None:
    assert not button(page, places.RENAME).isEnabled()
    fill(page, places.NAME, "  The desk at the window ")
    press(page, places.RENAME)
    person.wait(lambda: "The desk at the window" in told(page))

    open_section(person, page, words.OVERVIEW)
    press(page, words.SIGN_OUT)
    person.wait(lambda: words.NO_NEED in told(page))
    sign_in(person, page, registered.url, BEA, PASSWORD)
    open_section(person, page, places.DEVICES)

    assert "The desk at the window" in told(page)
    kept = json.loads((person.window.folders.data / "account" / "device.json").read_text())
    assert kept["name"] == "The desk at the window"


@pytest.mark.usefixtures("tabs")
def test_a_computer_that_is_gone_already_is_let_go_of(
    person: Person, page: AccountPage, laptop: Session, name: str
) -> None:
    button_called(page, places.about(places.RETIRE, name)).click()
    with laptop.client() as client:
        client.retire_device(laptop.device_id())
    press(page, places.RETIRE_SURE)

    person.wait(lambda: idle(person) and person.state.account.said is not None)
    devices = person.state.account.devices
    assert devices is not None
    assert laptop.device_id() not in {one.id for one in devices.devices}


@pytest.mark.usefixtures("tabs")
def test_a_session_that_was_ended_elsewhere_leads_back_to_signing_in(
    person: Person, page: AccountPage, laptop: Session
) -> None:
    with laptop.client() as client:
        client.end_other_sessions()
    press(page, words.LOOK_AGAIN)

    person.wait(lambda: words.NO_NEED in told(page))
    assert person.state.account.problem is not None
    assert person.state.account.problem.code == "RLY-SIGNED-OUT"
    assert person.state.account.devices is None
    assert named(page) == plain(words.PASSWORD)  # the address still stands there


def test_a_server_that_is_away_is_told_of_and_what_is_known_stays(
    person: Person, page: AccountPage, registered: AccountServer, laptop: Session, name: str
) -> None:
    assert laptop.signed_in() is not None
    with wire_to(registered.url) as wire:
        sign_in(person, page, wire.url, BEA, PASSWORD)
        open_section(person, page, places.DEVICES)
    press(page, words.LOOK_AGAIN)

    person.wait(lambda: idle(person) and person.state.account.problem is not None)
    assert person.state.account.problem is not None
    assert person.state.account.problem.code == "RLY-SERVER-AWAY"
    assert name in told(page)


def test_what_is_opened_while_the_server_is_asked_is_looked_at_after_that(
    person: Person, page: AccountPage, tabs: QTabBar
) -> None:
    open_section(person, page, words.OVERVIEW)
    press(page, words.LOOK_AGAIN)
    assert person.state.account.is_busy

    stand(person, replace(person.state.account, devices=None))
    open_section(person, page, places.DEVICES)

    assert person.state.account.devices is not None
    assert focused(page) is not None
    assert tabs.isVisible()


@pytest.mark.usefixtures("tabs")
def test_nothing_is_looked_at_for_somebody_who_has_signed_out_meanwhile(
    person: Person, page: AccountPage
) -> None:
    open_section(person, page, words.OVERVIEW)
    stand(person, replace(person.state.account, devices=None))
    press(page, words.SIGN_OUT)
    assert person.state.account.is_busy
    open_section(person, page, places.DEVICES)

    assert words.NO_NEED in told(page)
    assert "Signed out." in told(page)
    assert person.state.account.problem is None


def test_tab_goes_through_the_lists_from_the_top_down(person: Person, page: AccountPage) -> None:
    stand(person, SEEN)
    tabs = page.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    tabs.setFocus()
    passed = [named(page)]
    while passed[-1] != plain(places.NAME):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        passed.append(named(page))

    assert passed[1:] == [
        places.about(places.END, "laptop"),
        plain(places.END_OTHERS),
        places.about(places.RETIRE, "laptop"),
        plain(places.NAME),
    ]


def test_what_gets_the_focus_by_its_letter_comes_into_sight(
    person: Person, page: AccountPage
) -> None:
    stand(person, SEEN)
    person.wait(page.window().isActiveWindow)
    page.window().resize(page.window().minimumSize())
    name = plain(places.NAME)
    field = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name)
    person.wait(lambda: field.visibleRegion().isEmpty())

    field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    person.wait(lambda: field.visibleRegion().boundingRect().contains(field.rect()))


def test_the_tabs_are_reached_by_their_letters_and_turned_by_arrows(
    person: Person, page: AccountPage, tabs: QTabBar
) -> None:
    open_section(person, page, words.OVERVIEW)
    button(page, words.SIGN_OUT).setFocus()

    open_section(person, page, places.DEVICES)
    assert focused(page) is tabs  # what had the focus is hidden

    for _ in range(tabs.currentIndex()):
        QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert button(page, words.SIGN_OUT).isVisible()
    assert focused(page) is tabs
