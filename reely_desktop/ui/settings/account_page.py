"""The page of the account: signing in, or who is signed in, their plan and what is used of it."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_forms import (
    AccountForm,
    line,
    reset_form,
    sign_in_form,
    sign_up_form,
)
from reely_desktop.ui.settings.account_view import AccountPageView, Meter, Stage
from reely_desktop.ui.settings.page import Page, beside, button, label, note, title
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import AnyWish, Confirm, ShowForm, SignOut, Want, Wish

_METER_PX = 360
_CODE_PX = 150
_FINE = 1000
_MOST_METERS = 2
_CODE = re.compile("[0-9]{8}")


class AccountPage(Page):
    """One of three forms, or the account.

    While the server is asked nothing else is asked, and yet no button rests: the focus stays where it is.
    """

    title = words.ACCOUNT

    def __init__(self, want: Want) -> None:
        """Lay out every form, and the account."""
        super().__init__(want)
        self._stage: Stage | None = None
        self._is_busy = False
        self._trouble, self._said, self._looking = note(), note(), note(words.LOOKING)
        self._trouble.setProperty("tone", "fault")
        self._server = line(words.SERVER)
        self._forms: dict[Stage, AccountForm] = {
            Stage.SIGN_IN: sign_in_form(self._ask, self._server),
            Stage.SIGN_UP: sign_up_form(self._ask, self._server),
            Stage.RESET: reset_form(self._ask, self._server),
        }
        self._signed_in = _SignedIn(self._ask)
        self._shown_server = ""
        self.add(self._trouble)
        self.add(self._said)
        self.add(self._looking)
        for form in self._forms.values():
            self.add(form)
        self.add(self._signed_in)

    def show_view(self, shown: SettingsView) -> None:
        """Show how things stand."""
        account = shown.account
        had_focus = self._has_focus()
        told = ((self._trouble, account.trouble), (self._said, account.said))
        new = [sentence for sentence, text in told if text and text != sentence.text()]
        for sentence, text in told:
            sentence.setText(text)
            sentence.setVisible(bool(text))
        self._show_busy(is_busy=account.is_busy)
        if account.server != self._shown_server:
            self._shown_server = account.server
            self._server.setText(account.server)
        self._looking.setVisible(account.stage is Stage.LOOKING)
        self._signed_in.setVisible(account.stage is Stage.SIGNED_IN)
        self._signed_in.show_account(account)
        for stage, form in self._forms.items():
            form.setVisible(account.stage is stage)
        if account.stage is not self._stage:
            self._stage = account.stage
            for form in self._forms.values():
                form.forget()
            if had_focus:
                self._focus_first()
        elif had_focus and not self._has_focus():  # what had it is hidden now
            self._focus_first()
        if self.isVisible():
            for sentence in new:
                _speak(sentence)

    def _ask(self, wish: AnyWish) -> None:
        if isinstance(wish, ShowForm):
            self.want(wish)
            self._focus_first()  # also where the button's letter was pressed from elsewhere
        elif not self._is_busy:
            self.want(wish)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        if is_busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _has_focus(self) -> bool:
        """Tell whether the focus is on this page, or nowhere."""
        focused = self._focused()
        return self.isVisible() and (focused is None or self.isAncestorOf(focused))

    def _focused(self) -> QWidget | None:
        return self.window().focusWidget()

    def _focus_first(self) -> None:
        form = None if self._stage is None else self._forms.get(self._stage)
        if form is not None:
            form.first.setFocus()
        elif self._stage is Stage.SIGNED_IN:
            self._signed_in.look_again.setFocus()


class _SignedIn(QWidget):
    """Who is signed in."""

    def __init__(self, want: Want) -> None:
        super().__init__()
        self._who, self._where, self._brief = title(""), note(), note()
        self._code = line(words.CODE)
        self._code.setFixedWidth(_CODE_PX)
        self._confirm = button(words.CONFIRM)
        self._again = button(words.SEND_AGAIN)
        self._confirming = _stacked(
            note(words.CODE_NOTE),
            label(words.CODE, self._code),
            beside(self._code, self._confirm, self._again),
        )
        self._plan, self._offline_until, self._resets = _plain_label(), note(), note()
        self._meters = tuple(_MeterLine() for _ in range(_MOST_METERS))
        self._planned = _stacked(title(words.PLAN), self._plan, self._offline_until)
        self._used = _stacked(title(words.THIS_MONTH), *self._meters, self._resets)
        self.look_again, self._out = button(words.LOOK_AGAIN), button(words.SIGN_OUT)
        self._everywhere = button(words.SIGN_OUT_EVERYWHERE)
        self._confirm.clicked.connect(lambda *_: want(Confirm(_blankless(self._code))))
        self._code.textChanged.connect(lambda *_: self._weigh())
        self._weigh()
        self._code.returnPressed.connect(self._confirm.click)
        self._again.clicked.connect(lambda *_: want(Wish.SEND_CODE_AGAIN))
        self.look_again.clicked.connect(lambda *_: want(Wish.LOOK_AT_ACCOUNT))
        self._out.clicked.connect(lambda *_: want(SignOut(everywhere=False)))
        self._everywhere.clicked.connect(lambda *_: want(SignOut(everywhere=True)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(20)
        for row in (
            _stacked(self._who, self._where, self._brief),
            self._confirming,
            self._planned,
            self._used,
            beside(self.look_again),
            beside(self._out, self._everywhere),
        ):
            rows.addWidget(row)

    def show_account(self, shown: AccountPageView) -> None:
        """Show it."""
        self._who.setText(shown.who)
        self._where.setText(shown.where)
        self._brief.setText(shown.brief)
        self._brief.setVisible(bool(shown.brief))
        self._confirming.setVisible(shown.needs_code)
        if not shown.needs_code:
            self._code.clear()
        self._plan.setText(shown.plan)
        self._offline_until.setText(shown.offline_until)
        self._offline_until.setVisible(bool(shown.offline_until))
        self._planned.setVisible(bool(shown.plan or shown.offline_until))
        self._used.setVisible(bool(shown.meters))
        for meter, line_ in zip(shown.meters, self._meters, strict=False):
            line_.show_meter(meter)
        self._resets.setText(shown.resets)

    def _weigh(self) -> None:
        self._confirm.setEnabled(_CODE.fullmatch(_blankless(self._code)) is not None)


class _MeterLine(QWidget):
    """How much of something is used, in words and as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._told = _plain_label()
        self._bar = QProgressBar()
        self._bar.setRange(0, _FINE)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_METER_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 4)
        rows.setSpacing(4)
        rows.addWidget(self._told)
        rows.addWidget(self._bar)

    def show_meter(self, meter: Meter) -> None:
        """Show it; without a limit there is no bar."""
        self._told.setText(meter.told)
        self._bar.setAccessibleName(meter.told)
        self._bar.setVisible(meter.share is not None)
        self._bar.setValue(round((meter.share or 0.0) * _FINE))


def _speak(sentence: QLabel) -> None:
    """Have a screen reader say what has come to be told, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleEvent(sentence, QAccessible.Event.Alert))


def _blankless(field: QLineEdit) -> str:
    return "".join(field.text().split())


def _plain_label() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def _stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(5)
    for part in parts:
        rows.addWidget(part)
    return whole
