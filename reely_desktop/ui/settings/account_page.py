"""The page of the account: signing in, or who is signed in and the parts of their account."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QWidget

from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.account_forms import (
    AccountForm,
    line,
    new_password_form,
    reset_form,
    share_email,
    sign_in_form,
    sign_up_form,
)
from reely_desktop.ui.settings.account_sections import AccountSections
from reely_desktop.ui.settings.account_view import Stage
from reely_desktop.ui.settings.api_keys_wishes import CopyApiKey, PutApiKeyAway
from reely_desktop.ui.settings.page import Page, note
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import AnyWish, OpenSection, ShowForm, Want

_ASKING_NOBODY = (OpenSection, CopyApiKey, PutApiKeyAway)
"""What shows, or does, something with what there is already."""


class AccountPage(Page):
    """One of four forms, or the account.

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
            Stage.NEW_PASSWORD: new_password_form(self._ask, self._server),
        }
        share_email(*self._forms.values())
        self._free = note()
        self._signed_in = AccountSections(self._ask)
        self._shown_server = ""
        self.add(self._trouble)
        self.add(self._said)
        self.add(self._looking)
        for form in self._forms.values():
            self.add(form)
        self.add(self._free)
        self.add(self._signed_in)

    def show_view(self, shown: SettingsView) -> None:
        """Show how things stand."""
        account = shown.account
        self._signed_in.show_section(account.section)
        had_focus, focused = self._has_focus(), self._focused()
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
        self._free.setText(account.free)
        self._free.setVisible(account.stage is Stage.SIGN_IN and bool(account.free))
        for stage, form in self._forms.items():
            form.setVisible(account.stage is stage)
        if account.stage is not self._stage:
            self._stage = account.stage
            for form in self._forms.values():
                form.forget()
            if had_focus:
                self._focus_first()
        elif had_focus and focused is not None and not focused.isVisible():
            self._focus_after(focused)
        if self.isVisible() and new:
            self._announce(new)

    def _announce(self, new: list[QLabel]) -> None:
        """Have new sentences noticed, which stand above whatever was pressed."""
        QTimer.singleShot(0, self, self._scroll_up)  # after what has come into sight with the focus
        for sentence in new:
            _speak(sentence)

    def _scroll_up(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _ask(self, wish: AnyWish) -> None:
        if isinstance(wish, ShowForm):
            self.want(wish)
            self._focus_first()  # also where the button's letter was pressed from elsewhere
        elif isinstance(wish, _ASKING_NOBODY) or not self._is_busy:
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

    def _focus_after(self, lost: QWidget) -> None:
        """Lead on from what had the focus and is not there any more."""
        if self._stage is Stage.SIGNED_IN:
            after = self._signed_in.focus_after(lost)
            after.setFocus()
            self.ensureWidgetVisible(after)
        else:
            self._focus_first()

    def _focus_first(self) -> None:
        form = None if self._stage is None else self._forms.get(self._stage)
        if form is not None:
            form.first.setFocus()
        elif self._stage is Stage.SIGNED_IN:
            self._signed_in.look_again.setFocus()


def _speak(sentence: QLabel) -> None:
    """Have a screen reader say what has come to be told, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleEvent(sentence, QAccessible.Event.Alert))
