"""With which model somebody's video is listened to, in which language: one small line with a menu."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reely_desktop.app.speech import ListeningChoice
from reely_desktop.engine.speech.languages import LANGUAGES
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.present_transcript import TranscriptView

_PLAINLY = {"": "", "en": "English", "es": "Español", "zh": "中文"}
"""Those that Qt names after one country's way of speaking them."""


class ListeningMenu(QToolButton):
    """Shows how it was listened, or would be; its menu, filled when it opens, has it otherwise."""

    chosen = Signal(object)  # ListeningChoice

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleDescription(messages_transcript.HOW_NAME)
        self.setToolTip(messages_transcript.HOW_NAME)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._shown: TranscriptView | None = None

    def show_view(self, shown: TranscriptView) -> None:
        """Show how it is listened."""
        if shown.is_from_file:
            text = messages_transcript.from_file(shown.file_name).replace("&", "&&")
        else:
            language = language_name(shown.language) or messages_transcript.LANGUAGE_BY_EAR
            text = messages_transcript.how(shown.model, language) if shown.model else language
        self.setText(text)
        self._shown = shown

    def _fill(self) -> None:
        shown = self._shown
        self._menu.clear()
        for before in self._menu.findChildren(QMenu):
            before.deleteLater()
        if shown is None:
            return
        choice = shown.choice
        models = self._menu.addMenu(messages_transcript.MODEL)
        group = QActionGroup(models)
        self._line(models, group, messages_transcript.BEST_MODEL, replace(choice, model=""), choice)
        for model in shown.models:
            self._line(models, group, model.name, replace(choice, model=model.name), choice)
        languages = self._menu.addMenu(messages_transcript.LANGUAGE)
        group = QActionGroup(languages)
        found = replace(choice, language=None)
        self._line(languages, group, messages_transcript.ANY_LANGUAGE, found, choice)
        languages.addSeparator()
        for name, code in sorted((language_name(code), code) for code in _heard_by(shown)):
            self._line(languages, group, name, replace(choice, language=code), choice)
        translate = self._menu.addAction(messages_transcript.TRANSLATE)
        translate.setCheckable(True)
        translate.setChecked(choice.translates)
        translate.triggered.connect(self._tell(replace(choice, translates=not choice.translates)))

    def _line(
        self,
        menu: QMenu,
        group: QActionGroup,
        text: str,
        choice: ListeningChoice,
        now: ListeningChoice,
    ) -> None:
        line = menu.addAction(text)
        line.setCheckable(True)
        line.setChecked(choice == now)
        group.addAction(line)
        line.triggered.connect(self._tell(choice))

    def _tell(self, choice: ListeningChoice) -> Callable[..., None]:
        return lambda *_checked: self.chosen.emit(choice)


def language_name(code: str) -> str:
    """Return what those who speak a language call it; its code where Qt does not know it."""
    if code in _PLAINLY:
        return _PLAINLY[code]
    is_known = QLocale.codeToLanguage(code) is not QLocale.Language.AnyLanguage
    name = QLocale(code).nativeLanguageName() if is_known else ""
    return name[:1].upper() + name[1:] if name else code


def _heard_by(shown: TranscriptView) -> tuple[str, ...]:
    """Return the languages that the chosen model hears, or any of those that are here."""
    models = [m for m in shown.models if shown.choice.model in ("", m.name)]
    if not models or any(not model.languages for model in models):
        return LANGUAGES
    return tuple(sorted({code for model in models for code in model.languages}))
