"""How a sentence is told, in numbers."""

import pytest

from reely_desktop.engine.hooks.cues import CUES, cues_of, has_any, is_dangling
from tests.support.spoken import words_of


def cue(text: str, name: str, language: str = "en") -> float:
    return float(cues_of([text], words_of(language))[0, CUES.index(name)])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Why did she go?", "question"),
        ("Stop!", "exclaimed"),
        ("She walked to the bank.", "past"),
        ("He said nothing.", "reporting"),
        ("One night in March it rained.", "occasion"),
        ("This is absolutely insane.", "loud"),
        ("Don't forget to subscribe.", "housekeeping"),
        ("As I said, we left.", "backward"),
        ("We asked Anna about it.", "names"),
        ("There were 12 of us.", "figures"),
        ("We left and", "unfinished"),
    ],
)
def test_a_cue_is_seen_where_it_is(text: str, name: str) -> None:
    assert cue(text, name) > 0
    assert cue("Bread smells fine.", name) == 0


@pytest.mark.parametrize(
    "text", ["he left", "so he left", "and then they came", "that was it", "well she left"]
)
def test_what_points_out_of_a_sentence_dangles(text: str) -> None:
    assert is_dangling(text, words_of("en"))


@pytest.mark.parametrize(
    "text",
    [
        "it was a tuesday",
        "so we left",
        "there was a man",
        "but nobody came",
        "anna left him",
        "so it was late",
    ],
)
def test_what_only_looks_like_it_does_not_dangle(text: str) -> None:
    assert not is_dangling(text, words_of("en"))


def test_phrases_are_found_as_whole_words() -> None:
    assert has_any("please subscribe now", ("subscribe",))
    assert not has_any("the subscribers left", ("subscribe",))


def test_each_sentence_is_counted_by_the_words_of_its_language() -> None:
    assert cue("Er sagte nichts.", "reporting", "de") > 0
    assert cue("Er sagte nichts.", "reporting", "fi") == 0
