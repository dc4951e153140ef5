"""The page of what the preview does."""

from reely_desktop.config import Proxies
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Page, note, tick
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Choose, Want


class PreviewPage(Page):
    """Small copies of large videos, or none."""

    title = messages.PREVIEW

    def __init__(self, want: Want) -> None:
        """Lay out the choices."""
        super().__init__(want)
        self._proxies = tick(messages.PROXIES)
        self._proxies.clicked.connect(
            lambda is_on: want(
                Choose("preview_proxies", Proxies.AUTOMATIC if is_on else Proxies.OFF)
            )
        )
        self.add(self._proxies, note(messages.PROXIES_NOTE))

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        self._proxies.setChecked(shown.settings.preview_proxies is Proxies.AUTOMATIC)
