"""Words and the transcript that they make."""

import pytest

from reely_desktop.engine.transcript.words import Transcript, Word

_SAILED = Transcript(
    "en",
    (
        Word(" So", 0, 200, 0.3),
        Word(" we", 200, 400),
        Word(" saled.", 400, 900),
        Word(" Home.", 1500, 2000),
    ),
    (0, 3),
)


def test_a_word_never_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before"):
        Word(" no", 5, 4)


def test_words_stand_in_the_order_of_their_starts() -> None:
    with pytest.raises(ValueError, match="order"):
        Transcript("en", (Word("b", 10, 11), Word("a", 0, 1)))


@pytest.mark.parametrize("starts", [(0, 0), (2, 1), (9,), (-1,)])
def test_segments_begin_at_words(starts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="segments"):
        Transcript("en", (Word("a", 0, 1), Word("b", 2, 3), Word("c", 4, 5)), starts)


def test_a_correction_changes_a_word_and_never_its_time() -> None:
    corrected = _SAILED.corrected({2: "sailed.", 0: "Then"})

    assert corrected.text(range(4)) == "Then we sailed. Home."
    assert [(w.start_ms, w.end_ms) for w in corrected.words] == [
        (w.start_ms, w.end_ms) for w in _SAILED.words
    ]
    assert not corrected.words[0].is_doubtful


def test_the_word_at_a_time_is_the_one_that_began_last() -> None:
    assert _SAILED.number_at(450) == 2
    assert _SAILED.number_at(1000) == 2
    assert _SAILED.number_at(1500) == 3
    assert Transcript("", ()).number_at(3) is None


def test_words_within_a_stretch_are_those_that_start_in_it() -> None:
    assert _SAILED.numbers_within(200, 1500) == range(1, 3)
    assert len(_SAILED.numbers_within(901, 902)) == 0
