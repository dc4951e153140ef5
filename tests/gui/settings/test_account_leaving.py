"""Taking along what the server keeps of an account, and leaving, by hand."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reely_desktop.app.account import Said
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import messages_leaving as leaving
from reely_desktop.ui.settings import messages_security as safety
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.leaving_wishes import ExportAccount
from reely_desktop.ui.settings.messages_devices import LEAVE
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    button,
    fill,
    idle,
    named,
    open_section,
    press,
    sign_in,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer


@pytest.fixture
def signed_in(person: Person, page: AccountPage, server: AccountServer, email: str) -> AccountPage:
    sign_in(person, page, server.url, email, PASSWORD)
    open_section(person, page, safety.SECURITY)
    return page


def code(person: Person) -> str:
    person.wait(lambda: idle(person) and person.state.account.problem is not None)
    assert person.state.account.problem is not None
    return person.state.account.problem.code


def save_as(page: AccountPage, file: Path) -> None:
    """Choose `file` in the dialog that asks where it goes."""

    def choose() -> None:
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QFileDialog)
        asking.selectFile(str(file))
        asking.accept()

    QTimer.singleShot(0, choose)
    press(page, leaving.EXPORT)


def test_all_that_the_server_keeps_is_saved_as_a_zip(
    person: Person, signed_in: AccountPage, email: str, tmp_path: Path
) -> None:
    save_as(signed_in, tmp_path / "mine")

    person.wait(lambda: person.state.account.said is Said.EXPORTED)
    with zipfile.ZipFile(tmp_path / "mine.zip") as saved:
        assert saved.testzip() is None
        assert email in saved.read("profile.json").decode()
    assert [file.name for file in tmp_path.glob("*mine*")] == ["mine.zip"]


def test_an_account_is_deleted_by_its_password_and_kept_by_who_signs_in_again(
    person: Person, signed_in: AccountPage, server: AccountServer, email: str
) -> None:
    assert not button(signed_in, leaving.DELETE).isEnabled()
    field = fill(signed_in, leaving.PASSWORD, "not the password 1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.wait(lambda: named(signed_in) == LEAVE)
    press(signed_in, leaving.DELETE_SURE)
    assert code(person) == "RLY-PASSWORD-WRONG"
    person.wait(lambda: signed_in.verticalScrollBar().value() == 0)  # where it is told

    fill(signed_in, leaving.PASSWORD, PASSWORD)
    press(signed_in, leaving.DELETE)
    press(signed_in, leaving.DELETE_SURE)
    person.wait(lambda: words.NO_NEED in told(signed_in))
    gone_at = person.state.account.gone_at
    assert gone_at is not None
    assert leaving.asked(words.day_here(gone_at)) in told(signed_in)

    sign_in(person, signed_in, server.url, email, PASSWORD)
    assert leaving.will_be_gone(words.day(gone_at, "UTC")) in told(signed_in)
    press(signed_in, leaving.KEEP)
    person.wait(lambda: person.state.account.said is Said.KEPT)
    assert leaving.will_be_gone(words.day(gone_at, "UTC")) not in told(signed_in)


def test_a_folder_that_takes_no_file_is_told_of(
    person: Person, signed_in: AccountPage, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    signed_in.want(ExportAccount(tmp_path / "no folder" / "mine.zip"))

    assert code(person) == "RLY-ACCOUNT-UNWRITABLE"
