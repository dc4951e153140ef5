"""A page of the account, with the real server in another process and a real keychain."""

import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from tests.gui.conftest import Person, at_window, wiring
from tests.gui.settings.by_hand import settings_window, show_page
from tests.support.account_server import AccountServer, account_server
from tests.support.secret_service import PATIENCE_S, secret_service


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def email(server: AccountServer) -> str:
    """Return the address of an account of this test's own."""
    address = f"{uuid4().hex[:8]}@example.org"
    server.register(address)
    return address


@pytest.fixture
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run one until nobody asks it any more: asking one that goes leaves its bus open."""
    with secret_service(tmp_path / "keychain") as running:
        for name, value in running.environment.items():
            if name != "HOME":
                monkeypatch.setenv(name, value)
        yield
        for thread in threading.enumerate():
            if thread.name == "reely-left-behind":
                thread.join(PATIENCE_S)


@pytest.fixture
def person(
    keychain: None,  # noqa: ARG001 - it is there first, and goes last
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Person]:
    """Sit at a window where nobody is signed in."""
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips", has_plan=False)
    with at_window(qapp, qtbot, wired) as sitting:
        yield sitting


@pytest.fixture
def page(person: Person) -> AccountPage:
    window = settings_window(person)
    show_page(window, words.ACCOUNT)
    found = window.findChild(AccountPage)
    assert isinstance(found, AccountPage)
    person.wait(lambda: person.state.account.overview is not None)
    return found
