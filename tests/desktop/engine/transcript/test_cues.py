"""What was said, parted into captions."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.transcript.cues import (
    LEAST_MS,
    LONG_FORM,
    ONE_WORD,
    SHORT_FORM,
    Shape,
    cues_of,
)
from reely_desktop.engine.transcript.graphemes import columns, graphemes
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support.spoken_words import NASTY, PLAIN, UNSPACED, spoken, transcripts

_NARROW = replace(SHORT_FORM, columns=11)
_SHAPES = st.sampled_from((LONG_FORM, SHORT_FORM, ONE_WORD, _NARROW))
_TEXTS = (
    st.sampled_from(PLAIN).map(" {}".format) | st.sampled_from(UNSPACED) | st.sampled_from(NASTY)
)
_ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@given(transcripts(_TEXTS | _ANY), _SHAPES)
def test_every_character_is_shown_once_in_order_within_the_shape(
    transcript: Transcript, shape: Shape
) -> None:
    cues = cues_of(transcript, shape)

    lines = [line for cue in cues for line in cue.lines]
    shown = [text for cue in cues for text in cue.texts]
    said = "".join(word.text for word in transcript.words)
    assert _letters("".join(shown)) == _letters(said)
    for line, text in zip(lines, shown, strict=True):
        assert columns(text) <= (shape.columns if len(line) > 1 else shape.longest_word)
    assert all(1 <= len(cue.lines) <= shape.lines for cue in cues)
    if shape.words is not None:
        spaces = [sum(piece.is_spaced for piece in line[1:]) for cue in cues for line in cue.lines]
        assert max(spaces, default=0) < shape.words


@given(transcripts(_TEXTS), _SHAPES)
def test_captions_follow_each_other_and_none_is_too_short_or_barely_apart(
    transcript: Transcript, shape: Shape
) -> None:
    cues = cues_of(transcript, shape)

    assert all(cue.end_ms - cue.start_ms >= LEAST_MS for cue in cues)
    assert all(cue.end_ms - cue.start_ms <= shape.longest_ms for cue in cues)
    for cue, following in pairwise(cues):
        gap = following.start_ms - cue.end_ms
        assert gap >= LEAST_MS or gap == 0 or cue.end_ms - cue.start_ms == shape.longest_ms


@given(transcripts(st.sampled_from(PLAIN).map(" {}".format), least=1))
def test_a_caption_begins_with_its_first_word_where_words_take_time(transcript: Transcript) -> None:
    words = [Word(w.text, w.start_ms * 3, w.start_ms * 3 + 300) for w in _apart(transcript)]

    cues = cues_of(Transcript("en", tuple(words)))

    assert {cue.start_ms for cue in cues} <= {word.start_ms for word in words}
    assert cues[0].start_ms == words[0].start_ms


def test_lines_are_broken_behind_what_belongs_together() -> None:
    transcript = spoken("When the lighthouse keeper came back, he saw that nobody was there.")

    (cue,) = cues_of(transcript)

    assert cue.texts == ("When the lighthouse keeper came back,", "he saw that nobody was there.")


def test_no_word_is_left_alone() -> None:
    transcript = spoken(
        "He had never seen the sea so calm and so bright as on that one October morning"
    )

    cues = cues_of(transcript)

    assert all(len(line) > 1 for cue in cues for line in cue.lines)


def test_captions_of_a_sentence_each_are_not_mixed() -> None:
    transcript = spoken("I could not sleep last night at all. Who lights a lamp and sends it out?")

    assert [" ".join(cue.texts) for cue in cues_of(transcript)] == [
        "I could not sleep last night at all.",
        "Who lights a lamp and sends it out?",
    ]


def test_what_is_joined_from_two_sentences_is_two_captions() -> None:
    words = spoken("the water was still Then I saw it").words

    cues = cues_of(Transcript("en", words, (0, 4)))

    assert [cue.texts for cue in cues] == [("the water was still",), ("Then I saw it",)]


def test_a_mark_that_is_a_word_of_its_own_ends_a_sentence() -> None:
    words = spoken("I could not sleep last night | Who lights a lamp").words
    words = tuple(replace(word, text=".") if word.spoken == "|" else word for word in words)

    cues = cues_of(Transcript("en", words))

    assert [cue.texts for cue in cues] == [
        ("I could not sleep last night.",),
        ("Who lights a lamp",),
    ]


def test_a_caption_stays_to_be_read_where_there_is_time() -> None:
    transcript = spoken("Understandably. Good.", each_ms=200, pause_ms=4000)

    cues = cues_of(transcript)

    assert [cue.end_ms - cue.start_ms for cue in cues] == [LONG_FORM.shortest_ms] * 2


def test_no_caption_outlasts_the_clip() -> None:
    transcript = spoken("Now.", each_ms=350)

    (cue,) = cues_of(transcript, until_ms=500)

    assert cue.end_ms == 500


def test_short_captions_are_a_few_words_in_two_even_lines() -> None:
    transcript = spoken("and the lighthouse was still turning", each_ms=300)

    (cue,) = cues_of(transcript, SHORT_FORM)

    assert cue.texts == ("and the lighthouse", "was still turning")


def test_what_has_no_spaces_is_broken_between_characters_and_not_before_a_full_stop() -> None:
    transcript = Transcript(
        "ja", (Word("今日は港に行って、たくさんの船を見ました。風が強かったです。", 0, 9000),)
    )

    for cue in cues_of(transcript, SHORT_FORM):
        assert not any(text.startswith(("。", "、")) for text in cue.texts)


@pytest.mark.parametrize(
    "one",
    ["e\u0301", "\N{WAVING HAND SIGN}\U0001f3fd", "👩\u200d🚀", "🇩🇪", "กำ", "เก", "각"],
)
def test_a_character_is_never_torn_apart(one: str) -> None:
    assert list(graphemes(f"{one}{one}a")) == [one, one, "a"]


def test_wide_characters_take_two_columns() -> None:
    assert columns("ab漢e\u0301") == 5


def _letters(text: str) -> str:
    """Return what has to be seen: all but space and what no caption holds."""
    kept = (char for char in text if not char.isspace() and char.isprintable())
    return "".join(char for char in kept if char not in "\u2060\ufeff")


def _apart(transcript: Transcript) -> list[Word]:
    """Return the words, each a second behind the one before."""
    return [Word(w.text, n * 1000, n * 1000 + 1) for n, w in enumerate(transcript.words)]
