"""The API keys of an account, made, replaced and revoked by hand."""

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from reely_desktop.account.wire import ApiKey, Scope
from reely_desktop.ui.settings import messages_account, messages_devices
from reely_desktop.ui.settings import messages_api_keys as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    BEA,
    button,
    button_called,
    fill,
    focused,
    idle,
    named,
    open_section,
    press,
    press_by_key,
    sign_in,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer
from tests.support.wires import wire_to

EVE = "eve@example.org"


@pytest.fixture(scope="module")
def registered(server: AccountServer) -> AccountServer:
    server.register(BEA)
    server.set_tier(BEA, "pro")
    return server


@pytest.fixture
def keys(person: Person, page: AccountPage, registered: AccountServer) -> AccountPage:
    sign_in(person, page, registered.url, BEA, PASSWORD)
    open_section(person, page, words.API_KEYS)
    return page


def text_of(page: AccountPage) -> str:
    """Return the text of the key that is shown."""
    (field,) = [
        one
        for one in page.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == words.MADE_NAME
    ]
    return field.text()


def opens(server: AccountServer, key: str, address: str = "/jobs") -> bool:
    answer = httpx.get(f"{server.url}{address}", headers={"Authorization": f"Bearer {key}"})
    return answer.is_success


def listed(person: Person) -> tuple[ApiKey, ...]:
    keys = person.state.account.keys
    assert keys is not None
    return keys.keys


def make(person: Person, page: AccountPage, name: str) -> str:
    fill(page, words.NAME, name)
    press_by_key(page, words.MAKE)
    person.wait(lambda: idle(person) and words.MADE_NOTE in told(page))
    return text_of(page)


def make_away_with(person: Person, page: AccountPage, name: str) -> None:
    for one in [key for key in listed(person) if key.name == name]:
        button_called(page, messages_devices.about(words.REVOKE, one.name)).click()
        press(page, words.REVOKE_SURE)
        person.wait(lambda gone=one: gone not in listed(person))  # type: ignore[misc]


def test_a_key_is_shown_once_copied_and_does_what_was_ticked(
    person: Person, keys: AccountPage, registered: AccountServer
) -> None:
    assert words.NONE in told(keys)
    (box,) = [
        one for one in keys.findChildren(QCheckBox) if one.text() == words.scope(Scope.USAGE_READ)
    ]
    box.click()
    key = make(person, keys, "  nightly ")
    assert focused(keys) is button(keys, words.COPY)
    assert not keys.findChildren(QCheckBox)[0].isVisible()

    press_by_key(keys, words.COPY)
    assert QGuiApplication.clipboard().text() == key
    assert "The key is copied." in told(keys)
    assert opens(registered, key)
    assert not opens(registered, key, "/usage/current")

    press_by_key(keys, words.PUT_AWAY)
    assert named(keys) == plain(words.NAME)
    assert key not in {one.text() for one in keys.findChildren(QLineEdit)}
    assert [(one.name, one.scopes, one.key) for one in listed(person)] == [
        ("nightly", ("jobs:read",), None)
    ]

    name = focused(keys)
    assert name is not None
    QTest.keyClick(name, Qt.Key.Key_Backtab)
    assert named(keys) == messages_devices.about(words.REVOKE, "nightly")

    make_away_with(person, keys, "nightly")
    assert not opens(registered, key)


def test_a_key_that_is_replaced_works_on_and_one_that_is_revoked_does_not(
    person: Person, keys: AccountPage, registered: AccountServer
) -> None:
    old = make(person, keys, "weekly")
    press(keys, words.PUT_AWAY)

    button_called(keys, messages_devices.about(words.REPLACE, "weekly")).click()
    press_by_key(keys, words.REPLACE_SURE)
    person.wait(lambda: idle(person) and words.MADE_NOTE in told(keys))
    new = text_of(keys)
    assert focused(keys) is button(keys, words.COPY)
    assert [one.status for one in listed(person)] == ["active", "rotated"]
    assert new != old
    assert opens(registered, new)
    assert opens(registered, old)

    for left in (1, 0):
        revoke = [
            one
            for one in (keys.findChildren(type(button(keys, words.COPY))))
            if one.isVisible() and one.text() == words.REVOKE
        ]
        revoke[0].click()
        assert named(keys) == messages_devices.LEAVE
        press(keys, words.REVOKE_SURE)
        person.wait(lambda count=left: len(listed(person)) == count)  # type: ignore[misc]
    assert not opens(registered, new)
    assert not opens(registered, old)


def test_a_key_is_not_lost_with_the_list_that_should_have_shown_it(
    person: Person, page: AccountPage, registered: AccountServer
) -> None:
    with wire_to(registered.url) as wire:
        sign_in(person, page, wire.url, BEA, PASSWORD)
        open_section(person, page, words.API_KEYS)
        wire.losing.add("GET /auth/api-keys")
        key = make(person, page, "of a bad line")

        assert opens(registered, key)
        assert [one.name for one in listed(person)] == ["of a bad line"]
        make_away_with(person, page, "of a bad line")


def test_a_new_key_is_not_shown_again_when_the_window_is_opened_anew(
    person: Person, keys: AccountPage
) -> None:
    make(person, keys, "for today")
    QTest.keyClick(keys.window(), Qt.Key.Key_Escape)
    assert not keys.isVisible()

    person.window.workspace.open_settings()
    person.wait(lambda: idle(person) and keys.isVisible())

    assert words.MADE_NOTE not in told(keys)
    make_away_with(person, keys, "for today")


def test_a_plan_without_keys_says_so_before_anybody_presses(
    person: Person, page: AccountPage, server: AccountServer
) -> None:
    server.register(EVE)
    sign_in(person, page, server.url, EVE, PASSWORD)
    open_section(person, page, words.API_KEYS)
    assert words.not_in_plan("free") in told(page)
    assert plain(words.NAME) not in {
        one.accessibleName() for one in page.findChildren(QLineEdit) if one.isVisible()
    }

    server.set_tier(EVE, "pro")
    press(page, messages_account.LOOK_AGAIN)
    person.wait(lambda: words.not_in_plan("free") not in told(page))
    assert fill(page, words.NAME, "nightly").isVisible()
