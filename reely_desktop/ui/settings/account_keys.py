"""The API keys of the account: the one just made, those that there are, and the form for another."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reely_desktop.ui.settings import messages_api_keys as words
from reely_desktop.ui.settings import messages_use
from reely_desktop.ui.settings.account_section import AccountSection, stacked
from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.api_key_form import ApiKeyForm
from reely_desktop.ui.settings.api_keys_view import MadeKey
from reely_desktop.ui.settings.api_keys_wishes import (
    CopyApiKey,
    PutApiKeyAway,
    RevokeApiKey,
    RotateApiKey,
)
from reely_desktop.ui.settings.entry_list import Deed, EntryList
from reely_desktop.ui.settings.page import beside, button, note, title
from reely_desktop.ui.settings.wishes import Want


class KeysSection(AccountSection):
    """While the text of a new key is shown, no other is made."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        super().__init__(want)
        self._made: MadeKey | None = None
        self._looking, self._refusal = note(messages_use.LOOKING), note()
        self._made_title, self._text = title(""), _Text()
        self._made_title.setWordWrap(True)
        self._copy, self._done = button(words.COPY), button(words.PUT_AWAY)
        self._copy.setProperty("kind", "primary")
        self._copy.clicked.connect(lambda *_: want(CopyApiKey(self._text.text())))
        self._done.clicked.connect(lambda *_: want(PutApiKeyAway()))
        self._shown_once = stacked(
            self._made_title, self._text, note(words.MADE_NOTE), beside(self._copy, self._done)
        )
        self._none = note(words.NONE)
        self._list = EntryList(
            Deed(
                words.REPLACE,
                words.REPLACE_QUESTION,
                words.REPLACE_SURE,
                lambda one: want(RotateApiKey(one)),
            ),
            Deed(
                words.REVOKE,
                words.REVOKE_QUESTION,
                words.REVOKE_SURE,
                lambda one: want(RevokeApiKey(one)),
            ),
        )
        self._note = note(words.NOTE)
        self._listed = stacked(title(words.LIST_TITLE), self._none, self._list)
        self._form = ApiKeyForm(want)
        self.add(self._looking, self._shown_once, self._note, self._refusal)
        self.add(self._listed, self._form)

    def show_account(self, shown: AccountPageView) -> None:
        """Show them; nothing before anybody has looked."""
        seen = shown.api_keys
        made = None if seen is None else seen.made
        self._looking.setVisible(seen is None and shown.is_busy)
        self._note.setVisible(seen is not None)
        self._listed.setVisible(seen is not None)
        self._show_made(made)
        refusal = "" if seen is None or made is not None else seen.refusal
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))
        self._form.setVisible(seen is not None and made is None and not refusal)
        if seen is not None:
            self._none.setVisible(not seen.entries)
            self._list.show_entries(seen.entries)
            self._form.offer(seen.scopes)

    def focus_after(self, lost: QWidget) -> QWidget | None:
        """Lead to the new key once there is one, and back into the form from there."""
        if self._made is not None and not self._shown_once.isAncestorOf(lost):
            return self._copy
        if self._shown_once.isAncestorOf(lost) and self._form.isVisible():
            return self._form.first
        return None

    def _show_made(self, made: MadeKey | None) -> None:
        self._shown_once.setVisible(made is not None)
        if made == self._made:
            return
        self._made = made
        self._made_title.setText("" if made is None else made.title)
        self._text.setText("" if made is None else made.text)
        self._text.setCursorPosition(0)
        if made is not None:
            self._form.begin_anew()


class _Text(QLineEdit):
    """The text of a key: to be read and copied, whole once it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(words.MADE_NAME)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have all of it chosen, to be copied by keys."""
        super().focusInEvent(event)
        self.selectAll()
