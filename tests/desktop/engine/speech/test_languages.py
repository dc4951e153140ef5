"""The languages that can be asked for are those that the recogniser takes."""

from faster_whisper.tokenizer import _LANGUAGE_CODES

from reely_desktop.engine.speech.languages import LANGUAGES


def test_every_language_that_whisper_hears_can_be_asked_for_and_no_other() -> None:
    assert sorted(LANGUAGES) == sorted(_LANGUAGE_CODES)
