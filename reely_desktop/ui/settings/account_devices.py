"""Where the account is signed in, on which computers it is used, and what this one is called."""

from PySide6.QtWidgets import QWidget

from reely_desktop.ui.settings import messages_devices as words
from reely_desktop.ui.settings.account_forms import line
from reely_desktop.ui.settings.account_section import AccountSection, stacked
from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.asked_twice import AskedTwice
from reely_desktop.ui.settings.devices_wishes import (
    EndOtherSessions,
    EndSession,
    RenameDevice,
    RetireDevice,
)
from reely_desktop.ui.settings.entry_list import Deed, EntryList
from reely_desktop.ui.settings.page import beside, button, label, note, title
from reely_desktop.ui.settings.wishes import Want

_LONGEST_NAME = 120
_LEAST_NAME_PX = 200


class DevicesSection(AccountSection):
    """Two lists, and the name of this computer."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        super().__init__(want)
        self._sessions = EntryList(
            Deed(words.END, words.END_QUESTION, words.END_SURE, lambda one: want(EndSession(one)))
        )
        self._devices = EntryList(
            Deed(
                words.RETIRE,
                words.RETIRE_QUESTION,
                words.RETIRE_SURE,
                lambda one: want(RetireDevice(one)),
            )
        )
        self._others = AskedTwice(
            words.END_OTHERS,
            words.END_OTHERS_QUESTION,
            words.END_OTHERS_SURE,
            lambda: want(EndOtherSessions()),
        )
        self._name, self._rename = line(words.NAME), button(words.RENAME)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMinimumWidth(_LEAST_NAME_PX)  # a long button goes beside it
        self._own_name = ""
        self._rename.clicked.connect(lambda *_: want(RenameDevice(self._name.text().strip())))
        self._name.returnPressed.connect(self._rename.click)
        self._name.textChanged.connect(lambda *_: self._weigh())
        self._weigh()
        self._parts = self._laid_out()

    def show_account(self, shown: AccountPageView) -> None:
        """Show them; nothing before anybody has looked."""
        seen = shown.devices
        for part in self._parts:
            part.setVisible(seen is not None)
        if seen is None:
            return
        self._sessions.show_entries(seen.sessions)
        self._devices.show_entries(seen.devices)
        self._others.set_offered(is_offered=len(seen.sessions) > 1)
        if seen.own_name != self._own_name:
            self._own_name = seen.own_name
            self._name.setText(seen.own_name)
        self._weigh()

    def _laid_out(self) -> tuple[QWidget, ...]:
        parts = (
            stacked(
                title(words.SESSIONS_TITLE),
                note(words.SESSIONS_NOTE),
                self._sessions,
                beside(self._others.button),
                self._others.question,
            ),
            stacked(title(words.DEVICES_TITLE), note(words.DEVICES_NOTE), self._devices),
            stacked(label(words.NAME, self._name), beside(self._name, self._rename)),
        )
        self.add(*parts)
        return parts

    def _weigh(self) -> None:
        named = self._name.text().strip()
        self._rename.setEnabled(bool(named) and named != self._own_name)
