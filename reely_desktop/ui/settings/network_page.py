"""The page of whom Reely contacts: every host, when and why, and the switch for all of them."""

from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Page, note, tick, title
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Choose, Want


class NetworkPage(Page):
    """The hosts and the switch."""

    title = messages.NETWORK

    def __init__(self, want: Want) -> None:
        """Lay out the switch, and room for the hosts."""
        super().__init__(want)
        self._offline = tick(messages.OFFLINE)
        self._offline.clicked.connect(lambda is_on: want(Choose("offline", is_on)))
        self._hosts = note()
        self.add(self._offline, note(messages.OFFLINE_NOTE))
        self.add(title(messages.HOSTS), self._hosts)

    def show_view(self, shown: SettingsView) -> None:
        """Show who is contacted."""
        self._offline.setChecked(shown.settings.offline)
        self._hosts.setText(shown.hosts)
