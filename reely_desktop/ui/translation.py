"""Which language the window speaks, and where its sentences come from: files that Qt Linguist makes.

Loaded before every other module of the window, whose sentences are taken when it is loaded. Qt's own dialogs
speak the same language, as far as Qt came with it.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reely_desktop.config import Language
from reely_desktop.ui.language import ENGLISH, Tongue, speak, tongue

FOLDER = "translations"
_CODES: list[str] = [language.value for language in Language if language is not Language.SYSTEM]

_log = logging.getLogger(__name__)


def begin(wanted: Language, resources: Path) -> None:
    """Speak the language that is `wanted`, from its file in `resources`; English where there is none."""
    system = QLocale.system()
    code = code_of(wanted, system.uiLanguages())
    language = QLocale(code).language()
    # Numbers and dates are the system's own where it speaks that language, in whichever country.
    locale = system if language == system.language() else QLocale(language, system.territory())
    if wanted is not Language.SYSTEM:
        QLocale.setDefault(locale)
    speak(tongue_of(code, resources / FOLDER, locale))


def code_of(wanted: Language, of_the_system: list[str]) -> str:
    """Return the code of the language that is wanted; `of_the_system` are the system's, the dearest first."""
    if wanted is not Language.SYSTEM:
        return str(wanted.value)
    spoken = (name.replace("_", "-").split("-")[0] for name in of_the_system)
    return next((code for code in spoken if code in _CODES), ENGLISH.code)


def translate_qt(application: QCoreApplication) -> None:
    """Let Qt's own dialogs speak what the window speaks."""
    translator = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{tongue().code}", place):
        application.installTranslator(translator)


def tongue_of(code: str, folder: Path, locale: QLocale) -> Tongue:
    """Return that language, from its file in `folder`, with numbers as in `locale`; English without one."""
    if code == ENGLISH.code:
        return ENGLISH
    translator = QTranslator()
    if not translator.load(f"{code}.qm", str(folder)):
        _log.warning("there is no translation into %s", code)
        return ENGLISH

    def look_up(text: str, comment: str, count: int) -> str:
        return translator.translate("", text, comment, count) or ""

    def decimal(number: float, places: int) -> str:
        return locale.toString(number, "f", places)

    def whole(number: int) -> str:
        return locale.toString(number)

    return Tongue(code, look_up=look_up, whole=whole, decimal=decimal)
