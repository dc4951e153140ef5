"""Each line of a menu has a letter of its own, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.ui.language import unmarked
from reely_desktop.ui.mnemonics import with_letter_of, with_mnemonics

WORDS = st.text(alphabet="abcdefgABC äöéñ動画を…", max_size=12)


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["Open", "Open the sample"], ["&Open", "Open &the sample"]),
        (["Save", "C&hapters", "Have"], ["&Save", "C&hapters", "H&ave"]),
        (["Über uns"], ["Über &uns"]),
    ],
)
def test_the_letter_is_one_that_is_seen_first(texts: list[str], marked: list[str]) -> None:
    assert list(with_mnemonics([(text, "name") for text in texts])) == marked


def test_a_text_without_such_letters_gets_one_of_its_command_behind_it() -> None:
    assert with_mnemonics([("動画を開く…", "open"), ("サンプルを開く", "open")]) == (
        "動画を開く(&O)…",
        "サンプルを開く(&P)",
    )


@given(st.lists(st.tuples(WORDS, st.just("some-name")), max_size=40))
def test_no_two_lines_share_a_letter_and_the_words_stay(lines: list[tuple[str, str]]) -> None:
    marked = with_mnemonics(lines)

    letters = [one[one.index("&") + 1].upper() for one in marked if "&" in one]
    assert len(letters) == len(set(letters))
    assert [unmarked(one) for one in marked] == [unmarked(text) for text, _ in lines]


@pytest.mark.parametrize(
    ("marked", "text", "renamed"),
    [
        ("&Undo", "Undo split", "&Undo split"),
        ("元に戻す(&U)", "元に戻す: 分割", "元に戻す: 分割(&U)"),
        ("Undo", "Undo split", "Undo split"),
        ("R&edo", "Wiederholen", "Wi&ederholen"),
    ],
)
def test_a_line_that_is_renamed_keeps_its_letter(marked: str, text: str, renamed: str) -> None:
    assert with_letter_of(marked, text) == renamed
