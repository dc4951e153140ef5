"""What the page of the account tells, and how."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reely_desktop.account.standing import standing
from reely_desktop.app.account import Account, Overview, Said
from reely_desktop.ui.report_dialog import ReportDialog
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.page import plain
from reely_desktop.ui.settings.view import settings_view
from reely_desktop.ui.settings.wishes import AnyWish, Confirm, Folder
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    AWAY,
    ISSUED,
    PRO,
    SIGNED_IN,
    UNCONFIRMED,
    button,
    fill,
    press,
    stand,
    told,
)


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
    assert UNCONFIRMED.profile is not None
    profile = replace(UNCONFIRMED.profile, email="<b>bea</b>@example.org")
    stand(
        person,
        Account(
            replace(UNCONFIRMED, profile=profile),
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
