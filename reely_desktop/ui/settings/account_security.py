"""What keeps an account its owner's: the password, the address, what happened to it, and leaving."""

import re

from reely_desktop.app.account import Said, Section
from reely_desktop.ui.settings import messages_account
from reely_desktop.ui.settings import messages_security as words
from reely_desktop.ui.settings.account_forms import AccountForm, line
from reely_desktop.ui.settings.account_leaving import Leaving
from reely_desktop.ui.settings.account_section import AccountSection, stacked
from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.page import beside, button, label, note, title
from reely_desktop.ui.settings.security_log import SecurityLog
from reely_desktop.ui.settings.security_wishes import AskToMove, ChangePassword, LookFurther, Move
from reely_desktop.ui.settings.wishes import Want

_CODE = re.compile("[0-9]{8}")
_CODE_PX = 150


class SecuritySection(AccountSection):
    """Two forms and the log. A password that was typed is forgotten once it was of use, or left behind."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        super().__init__(want)
        self._done: Said | None = None
        self._password = _password_form(want)
        self._moving = _moving_form(want)
        self._code, self._move = line(words.CODE), button(words.MOVE)
        self._code.setFixedWidth(_CODE_PX)
        self._code.textChanged.connect(lambda *_: self._weigh())
        self._code.returnPressed.connect(self._move.click)
        self._move.clicked.connect(lambda *_: want(Move(self._typed_code())))
        self._weigh()
        self._log, self._older = SecurityLog(), button(words.OLDER)
        self._older.clicked.connect(lambda *_: want(LookFurther()))
        self._logged = stacked(
            title(words.LOG), note(words.LOG_NOTE), self._log, beside(self._older)
        )
        self._leaving = Leaving(want)
        self.add(
            self._password,
            self._moving,
            stacked(label(words.CODE, self._code), beside(self._code, self._move)),
            self._logged,
            self._leaving,
        )

    def show_account(self, shown: AccountPageView) -> None:
        """Show it."""
        is_left = shown.section is not Section.SECURITY
        if is_left or (shown.done is not None and shown.done is not self._done):
            self._password.forget()
            self._moving.forget()
            self._leaving.forget()
        if is_left or (shown.done is Said.MOVED and self._done is not Said.MOVED):
            self._code.clear()
        self._done = shown.done
        self._logged.setVisible(shown.log is not None)
        if shown.log is not None:
            self._log.show_log(shown.log)
            self._older.setVisible(shown.log.has_older)

    def _typed_code(self) -> str:
        return "".join(self._code.text().split())

    def _weigh(self) -> None:
        self._move.setEnabled(_CODE.fullmatch(self._typed_code()) is not None)


def _password_form(want: Want) -> AccountForm:
    current, new = line(words.CURRENT, is_secret=True), line(words.NEW, is_secret=True)
    form = AccountForm(words.CHANGE_PASSWORD, current, new)
    form.send.clicked.connect(lambda *_: want(ChangePassword(current.text(), new.text())))
    form.add(title(words.PASSWORD_TITLE), note(words.PASSWORD_NOTE))
    form.add(label(words.CURRENT, current), current)
    form.add(label(words.NEW, new), new, note(messages_account.NEW_PASSWORD_NOTE))
    form.add(beside(form.send))
    return form


def _moving_form(want: Want) -> AccountForm:
    email, password = line(words.NEW_ADDRESS), line(words.ITS_PASSWORD, is_secret=True)
    form = AccountForm(words.SEND_CODE, email, password)
    form.send.clicked.connect(lambda *_: want(AskToMove(email.text().strip(), password.text())))
    form.add(title(words.ADDRESS_TITLE), note(words.ADDRESS_NOTE))
    form.add(label(words.NEW_ADDRESS, email), email)
    form.add(label(words.ITS_PASSWORD, password), password)
    form.add(beside(form.send))
    return form
