"""Who is signed in, and the parts of the account, each on a tab of its own."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from reely_desktop.app.account import Section
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import (
    messages_api_keys,
    messages_devices,
    messages_security,
    messages_use,
)
from reely_desktop.ui.settings.account_devices import DevicesSection
from reely_desktop.ui.settings.account_keys import KeysSection
from reely_desktop.ui.settings.account_overview import OverviewSection
from reely_desktop.ui.settings.account_section import AccountSection, stacked
from reely_desktop.ui.settings.account_security import SecuritySection
from reely_desktop.ui.settings.account_use import UseSection
from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.page import button, note, plain, title
from reely_desktop.ui.settings.wishes import OpenSection, Want, Wish

_BETWEEN_ROWS_PX = 16
_MAKERS: tuple[tuple[Section, str, Callable[[Want], AccountSection]], ...] = (
    (Section.OVERVIEW, words.OVERVIEW, OverviewSection),
    (Section.USE, messages_use.USE, UseSection),
    (Section.DEVICES, messages_devices.DEVICES, DevicesSection),
    (Section.KEYS, messages_api_keys.API_KEYS, KeysSection),
    (Section.SECURITY, messages_security.SECURITY, SecuritySection),
)
"""The tabs, from left to right; a single one needs no tab."""


class AccountSections(QWidget):
    """Shows who is signed in, and the part that is open."""

    def __init__(self, want: Want) -> None:
        """Lay out every part."""
        super().__init__()
        self._want = want
        self._who, self._where, self._brief = title(""), note(), note()
        self._who.setWordWrap(True)
        self.look_again = button(words.LOOK_AGAIN)
        self.look_again.clicked.connect(lambda *_: want(Wish.LOOK_AT_ACCOUNT))
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(words.SECTIONS_NAME)
        self._sections: dict[Section, AccountSection] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_BETWEEN_ROWS_PX)
        rows.addWidget(self._head())
        rows.addWidget(self._tabs)
        for section, text, make in _MAKERS:
            place = self._tabs.addTab(text)
            self._tabs.setTabData(place, section)
            self._tabs.setAccessibleTabName(place, plain(text))
            self._sections[section] = made = make(want)
            rows.addWidget(made)
        self._tabs.setHidden(self._tabs.count() == 1)
        self._tabs.currentChanged.connect(lambda place: self._open(self._tabs.tabData(place)))

    def show_section(self, section: Section) -> None:
        """Show that part; the focus goes to its tab, where the part before it had it."""
        opened = section if section in self._sections else Section.OVERVIEW
        focused = self._focused()
        others = [one for name, one in self._sections.items() if name is not opened]
        if focused is not None and any(one.isAncestorOf(focused) for one in others):
            self._tabs.setFocus()
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(list(self._sections).index(opened))
        for one in others:
            one.hide()
        self._sections[opened].show()

    def focus_after(self, lost: QWidget) -> QWidget:
        """Return what takes the focus after `lost`, which is not there any more."""
        shown = self._tabs.tabData(self._tabs.currentIndex())
        after = self._sections[shown].focus_after(lost)
        return self.look_again if after is None else after

    def show_account(self, shown: AccountPageView) -> None:
        """Show it."""
        self._who.setText(shown.who)
        self._where.setText(shown.where)
        self._brief.setText(shown.brief)
        self._brief.setVisible(bool(shown.brief))
        for widget in self._sections.values():
            widget.show_account(shown)

    def _head(self) -> QWidget:
        head = QWidget()
        layout = QHBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(stacked(self._who, self._where, self._brief), 1)
        layout.addWidget(self.look_again)
        return head

    def _focused(self) -> QWidget | None:
        return self.window().focusWidget()

    def _open(self, section: Section) -> None:
        self._want(OpenSection(section))
