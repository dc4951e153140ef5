"""The page of what concerns the whole window."""

from reely_desktop.config import Appearance, Language
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Choice, Page, label, note, plain, title
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Choose, Want

_SCALES = (100, 125, 150, 175, 200, 250, 300)
_APPEARANCES = (
    (Appearance.SYSTEM, messages.APPEARANCE_SYSTEM),
    (Appearance.LIGHT, messages.APPEARANCE_LIGHT),
    (Appearance.DARK, messages.APPEARANCE_DARK),
)


_LANGUAGES = tuple((which, messages.language(which)) for which in Language)


class GeneralPage(Page):
    """Theme, language and size."""

    title = messages.GENERAL

    def __init__(self, want: Want) -> None:
        """Lay out the choices."""
        super().__init__(want)
        self._appearance = Choice(plain(messages.APPEARANCE), _APPEARANCES)
        self._appearance.activated.connect(
            lambda *_: want(Choose("appearance", self._appearance.currentData()))
        )
        self._language = Choice(plain(messages.LANGUAGE), _LANGUAGES)
        self._language.activated.connect(
            lambda *_: want(Choose("language", self._language.currentData()))
        )
        self._scale = Choice(plain(messages.SCALE))
        self._scale.activated.connect(
            lambda *_: want(Choose("interface_scale", self._scale.currentData()))
        )
        self.add(label(messages.APPEARANCE, self._appearance), self._appearance)
        self.add(
            label(messages.LANGUAGE, self._language), self._language, note(messages.LANGUAGE_NOTE)
        )
        self.add(label(messages.SCALE, self._scale), self._scale, note(messages.SCALE_NOTE))
        self.add(title(messages.AUTOSAVE_TITLE), note(messages.AUTOSAVE))

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        self._appearance.show_choice(shown.settings.appearance)
        self._language.show_choice(shown.settings.language)
        scale = shown.settings.interface_scale
        # What stands in the file may lie between the steps.
        self._scale.offer([(one, messages.percent(one)) for one in sorted({*_SCALES, scale})])
        self._scale.show_choice(scale)
