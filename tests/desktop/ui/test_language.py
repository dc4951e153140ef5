"""English needs no translation: its plurals and numbers are put together here."""

import pytest

from reely_desktop.ui.language import ENGLISH, speak, tr, unmarked


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 frames"), (1, "1 frame"), (2, "2 frames"), (12345, "12,345 frames")]
)
def test_english_has_two_plurals(count: int, told: str) -> None:
    assert tr("%n frame(s)", "", count) == told


def test_a_sentence_without_a_number_keeps_its_letters() -> None:
    assert tr("100 %no of file(s)") == "100 %no of file(s)"


def test_the_same_language_may_be_chosen_again() -> None:
    tr("said")

    speak(ENGLISH)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&File", "File"),
        ("ファイル(&F)", "ファイル"),
        ("選択(&C)…", "選択"),
        ("Öffnen …", "Öffnen"),
    ],
)
def test_a_name_is_listed_without_its_marks(text: str, plain: str) -> None:
    assert unmarked(text) == plain
