"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.transcript.sentences import is_finished, no_longer_than, sentences
from reely_desktop.engine.transcript.words import Transcript, Word


def _said(text: str, *, pause_ms: int = 50) -> Transcript:
    step = 300 + pause_ms
    return Transcript(
        "en",
        tuple(Word(f" {w}", n * step, n * step + 300) for n, w in enumerate(text.split())),
    )


def _parts(transcript: Transcript) -> list[str]:
    return [transcript.text(part) for part in sentences(transcript)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We sailed. Then home!", ["We sailed.", "Then home!"]),
        ('He said "no." She left?', ['He said "no."', "She left?"]),
        ("Dr. Smith met J. Doe. Fine.", ["Dr. Smith met J. Doe.", "Fine."]),
        ("It costs 3. 50 or so. Yes.", ["It costs 3. 50 or so.", "Yes."]),
        ("That was in 1984. We left.", ["That was in 1984.", "We left."]),
        ("So was I. Then it rained.", ["So was I.", "Then it rained."]),
        ("Well... yes. No.", ["Well...", "yes.", "No."]),
        ("no marks at all", ["no marks at all"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_a_mark_that_ends_one(text: str, parts: list[str]) -> None:
    assert _parts(_said(text)) == parts


def test_speech_without_marks_is_parted_at_its_longest_pauses() -> None:
    words = [Word(f" w{n}", n * 400 + (900 if n >= 35 else 0), n * 400 + 350) for n in range(35)]
    words += [Word(f" w{n}", n * 400 + 900, n * 400 + 1250) for n in range(35, 70)]

    assert 35 in {part.start for part in sentences(Transcript("en", tuple(words)))}


def test_where_hardly_anything_is_marked_pauses_part_what_is_said() -> None:
    words = [
        Word(f" w{n}", n * 400 + 700 * (n // 10), n * 400 + 700 * (n // 10) + 380)
        for n in range(50)
    ]

    assert [len(part) for part in sentences(Transcript("en", tuple(words)))] == [10] * 5


def test_a_long_silence_ends_a_sentence_that_no_mark_ends() -> None:
    words = (Word(" one", 0, 300), Word(" two", 2300, 2600))

    assert sentences(Transcript("en", words)) == (range(1), range(1, 2))


_TOLD = st.lists(
    st.tuples(st.sampled_from(["a", "b.", "c,", "Dr.", "3.", "?"]), st.integers(0, 3000)),
    max_size=300,
)


def _transcript(told: list[tuple[str, int]]) -> Transcript:
    words, at = [], 0
    for text, pause in told:
        words.append(Word(f" {text}", at + pause, at + pause + 200))
        at += pause + 200
    return Transcript("en", tuple(words))


@given(_TOLD)
def test_sentences_are_all_of_the_words_in_order(told: list[tuple[str, int]]) -> None:
    parts = sentences(_transcript(told))

    assert [n for part in parts for n in part] == list(range(len(told)))
    assert all(0 < len(part) <= 60 for part in parts)


def test_what_is_said_too_long_is_parted_at_its_longest_pause_else_at_a_comma() -> None:
    transcript = _said("we sailed north for days, and nobody told us where it would end")
    rested = [
        Word(word.text, word.start_ms + 300 * (n >= 9), word.end_ms + 300 * (n >= 9))
        for n, word in enumerate(transcript.words)
    ]

    by_comma = no_longer_than(3000, transcript, sentences(transcript))
    by_pause = no_longer_than(4000, Transcript("en", tuple(rested)), sentences(transcript))

    assert [part.start for part in by_comma] == [0, 5]
    assert [part.start for part in by_pause] == [0, 9]


@given(_TOLD, st.integers(100, 60_000))
def test_nothing_but_a_single_word_is_said_longer_than_the_longest(
    told: list[tuple[str, int]], longest_ms: int
) -> None:
    transcript = _transcript(told)

    parts = no_longer_than(longest_ms, transcript, sentences(transcript))

    assert [n for part in parts for n in part] == list(range(len(told)))
    for part in parts:
        first, last = transcript.words[part.start], transcript.words[part.stop - 1]
        assert len(part) == 1 or last.end_ms - first.start_ms <= longest_ms


def test_what_is_finished_ends_with_a_mark() -> None:
    assert is_finished('He said "no."')
    assert is_finished("本当ですか。")
    assert not is_finished("and then")
