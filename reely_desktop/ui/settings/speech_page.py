"""The page of speech: what listens here, which model, in which language, and the models that there are."""

from reely_desktop.engine.speech.languages import LANGUAGES
from reely_desktop.ui.listening_menu import language_name
from reely_desktop.ui.settings import messages_models as words
from reely_desktop.ui.settings.model_list import Doing, ModelList
from reely_desktop.ui.settings.models_wishes import ImportModel
from reely_desktop.ui.settings.page import (
    Choice,
    Page,
    beside,
    button,
    label,
    note,
    plain,
    tick,
    title,
)
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Choose, Want


class SpeechPage(Page):
    """The choices, the list, and taking a model from elsewhere."""

    title = words.SPEECH

    def __init__(self, want: Want) -> None:
        """Lay it out; the list is filled once somebody has looked."""
        super().__init__(want)
        self._computer = note()
        self._model = Choice(plain(words.MODEL))
        self._model.activated.connect(
            lambda *_: want(Choose("speech_model", self._model.currentData()))
        )
        named = sorted((language_name(code), code) for code in LANGUAGES)
        self._languages = (("", words.ANY_LANGUAGE), *((code, name) for name, code in named))
        self._language = Choice(plain(words.LANGUAGE), self._languages)
        self._language.activated.connect(
            lambda *_: want(Choose("speech_language", self._language.currentData()))
        )
        self._translate = tick(words.TRANSLATE)
        self._translate.clicked.connect(lambda is_on: want(Choose("speech_translates", is_on)))
        self._list = ModelList(want)
        self._note, self._free = note(), note()
        self._importing, self._fault = Doing(want), note()
        self._fault.setProperty("tone", "fault")
        folder, file = button(words.IMPORT_FOLDER), button(words.IMPORT_FILE)
        folder.clicked.connect(lambda *_: want(ImportModel(is_folder=True)))
        file.clicked.connect(lambda *_: want(ImportModel(is_folder=False)))
        self.add(title(words.COMPUTER), self._computer)
        self.add(label(words.MODEL, self._model), self._model, note(words.MODEL_NOTE))
        self.add(label(words.LANGUAGE, self._language), self._language, self._translate)
        self.add(title(words.MODELS), self._list, self._note)
        self.add(
            title(words.IMPORT),
            beside(folder, file),
            self._importing,
            self._fault,
            note(words.IMPORT_NOTE),
            self._free,
        )

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen and what there is."""
        speech = shown.speech
        self._computer.setText(speech.computer)
        self._model.offer(speech.models)
        self._model.show_choice(speech.model)
        is_listed = speech.language in ("", *LANGUAGES)
        unheard = () if is_listed else ((speech.language, language_name(speech.language)),)
        self._language.offer((*self._languages, *unheard))
        self._language.show_choice(speech.language)
        self._translate.setChecked(speech.translates)
        self._list.show_rows(speech.rows)
        self._note.setText(speech.note)
        self._note.setVisible(bool(speech.note))
        self._importing.show_work(speech.importing)
        self._fault.setText(speech.import_fault)
        self._fault.setVisible(bool(speech.import_fault))
        self._free.setText(speech.free)
