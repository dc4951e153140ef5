"""What people choose of their account: a name, a time zone, a picture."""

from reely_desktop.app.time_zones import time_zones
from reely_desktop.ui.settings import messages_security as words
from reely_desktop.ui.settings.account_forms import line
from reely_desktop.ui.settings.account_section import stacked
from reely_desktop.ui.settings.page import Choice, beside, button, label, note, plain, title
from reely_desktop.ui.settings.security_view import ProfileView
from reely_desktop.ui.settings.security_wishes import ChangeProfile
from reely_desktop.ui.settings.wishes import Want

_BETWEEN_ROWS_PX = 14
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 2048


class ProfileForm:
    """Its fields as one widget; what was typed stays until the server has something else."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        self._want = want
        self._shown: ProfileView | None = None
        self._name, self._picture = line(words.NAME), line(words.PICTURE)
        self._name.setMaxLength(_LONGEST_NAME)
        self._picture.setMaxLength(_LONGEST_ADDRESS)
        self._picture.setPlaceholderText("https://")
        self._zone = Choice(plain(words.ZONE))
        self._keep = button(words.KEEP_PROFILE)
        self._name.textChanged.connect(lambda *_: self._weigh())
        self._picture.textChanged.connect(lambda *_: self._weigh())
        self._zone.currentIndexChanged.connect(lambda *_: self._weigh())
        self._name.returnPressed.connect(self._keep.click)
        self._picture.returnPressed.connect(self._keep.click)
        self._keep.clicked.connect(lambda *_: self._send())
        self.widget = stacked(
            title(words.PROFILE),
            stacked(label(words.NAME, self._name), self._name),
            stacked(label(words.ZONE, self._zone), self._zone, note(words.ZONE_NOTE)),
            stacked(label(words.PICTURE, self._picture), self._picture),
            beside(self._keep),
            apart_px=_BETWEEN_ROWS_PX,
        )

    def show_profile(self, shown: ProfileView | None) -> None:
        """Show it; nothing where it is not known."""
        self.widget.setVisible(shown is not None)
        if shown is None or shown == self._shown:
            return
        self._shown = shown
        names = time_zones()
        known = names if shown.timezone in names else (shown.timezone, *names)
        self._zone.offer([(name, name) for name in known])
        self._zone.show_choice(shown.timezone)
        self._name.setText(shown.full_name)
        self._picture.setText(shown.avatar_url)
        self._weigh()

    def _typed(self) -> ProfileView:
        return ProfileView(
            self._name.text().strip(), self._zone.currentText(), self._picture.text().strip()
        )

    def _weigh(self) -> None:
        self._keep.setEnabled(self._shown is not None and self._typed() != self._shown)

    def _send(self) -> None:
        typed = self._typed()
        self._want(ChangeProfile(typed.full_name, typed.timezone, typed.avatar_url))
