"""The law of edges, and what is dropped because nobody said it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.speech.pauses import (
    HeardSegment,
    at_pauses,
    filled_pauses,
    really_said,
)
from reely_desktop.engine.transcript.words import Transcript, Word

SPANS = ((1_000, 3_000), (4_000, 6_000))


def spoken(*times: tuple[int, int]) -> list[Word]:
    return [Word(f" word{n}", start, end) for n, (start, end) in enumerate(times)]


def times(words: tuple[Word, ...]) -> list[tuple[int, int]]:
    return [(word.start_ms, word.end_ms) for word in words]


@st.composite
def spans_and_words(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[Word]]:
    edges = sorted(draw(st.sets(st.integers(0, 10_000), max_size=12)))
    spans = list(zip(edges[::2], edges[1::2], strict=False))
    starts = sorted(draw(st.lists(st.integers(0, 10_000), max_size=12)))
    lasting = draw(st.lists(st.integers(0, 2_000), min_size=len(starts), max_size=len(starts)))
    words = [Word(" a", start, start + more) for start, more in zip(starts, lasting, strict=True)]
    return spans, words


@given(spans_and_words())
def test_words_stay_in_order_and_apart_whatever_the_pauses(
    case: tuple[list[tuple[int, int]], list[Word]],
) -> None:
    spans, words = case

    snapped = at_pauses(words, spans)

    assert [word.text for word in snapped] == [word.text for word in words]
    Transcript("en", snapped)  # refuses words out of order
    if spans:
        assert all(a.end_ms <= b.start_ms for a, b in pairwise(snapped))


def test_the_first_word_of_a_sentence_is_said_with_the_second_and_not_before_a_pause() -> None:
    heard = [
        Word(" warm.", 2_400, 2_800),
        Word(" I", 2_800, 3_000),
        Word(" asked", 4_000, 4_500),
        Word(" him.", 4_500, 5_900),
    ]

    snapped = at_pauses(heard, SPANS)

    assert times(snapped) == [(2_400, 3_000), (4_000, 4_200), (4_200, 4_500), (4_500, 6_000)]


def test_words_that_touch_a_pause_are_taken_to_its_edges() -> None:
    heard = spoken((800, 1_400), (1_400, 2_000), (2_000, 3_200), (3_600, 4_500), (4_500, 5_800))

    snapped = at_pauses(heard, SPANS)

    assert times(snapped) == [
        (1_000, 1_400),
        (1_400, 2_000),
        (2_000, 3_000),
        (4_000, 4_500),
        (4_500, 6_000),
    ]


def test_a_first_word_that_starts_late_is_taken_back_to_the_edge() -> None:
    assert times(at_pauses(spoken((1_200, 1_500), (1_500, 2_900)), SPANS)) == [
        (1_000, 1_500),
        (1_500, 3_000),
    ]


def test_a_word_that_starts_long_after_the_voice_leaves_room_for_an_um() -> None:
    heard = spoken((1_600, 2_000), (2_000, 3_000))

    assert times(at_pauses(heard, SPANS)) == times(tuple(heard))
    assert filled_pauses(heard, SPANS[:1]) == ((1_000, 1_600),)


def test_a_word_that_reaches_back_over_a_pause_starts_behind_it() -> None:
    snapped = at_pauses(spoken((2_000, 2_900), (2_900, 4_600)), SPANS)

    assert times(snapped) == [(2_000, 3_000), (4_000, 6_000)] or times(snapped)[1][0] == 4_000
    assert snapped[0].end_ms == 3_000


def test_a_word_with_a_stop_inside_keeps_both_its_halves() -> None:
    spans = ((1_000, 1_400), (1_520, 2_000))

    assert times(at_pauses(spoken((1_010, 1_990)), spans)) == [(1_000, 2_000)]


def test_a_word_put_before_the_voice_is_moved_into_it() -> None:
    snapped = at_pauses(spoken((3_500, 3_800), (4_300, 5_900)), SPANS)

    assert times(snapped) == [(4_000, 4_300), (4_300, 6_000)]


def test_without_voice_nothing_is_moved() -> None:
    heard = spoken((10, 20), (30, 90))

    assert at_pauses(heard, ()) == tuple(heard)


def said(text: str, start: int, end: int, no_speech: float = 0.0) -> HeardSegment:
    return HeardSegment((Word(text, start, end),), no_speech)


def test_what_lies_where_hardly_anybody_speaks_is_dropped() -> None:
    segments = [said(" Boats.", 1_000, 2_000), said(" Boats.", 2_900, 4_000)]

    assert really_said(segments, SPANS) == [segments[0].words]


def test_what_whisper_itself_takes_for_no_speech_is_dropped() -> None:
    assert really_said([said(" Boats.", 1_000, 2_000, no_speech=0.81)], SPANS) == []


def test_stock_phrases_are_dropped_only_where_they_lack_voice() -> None:
    with_voice = said(" Thanks for watching!", 1_000, 2_000)
    without = said(" Thanks for watching!", 2_700, 3_700)

    assert really_said([with_voice, without], SPANS) == [with_voice.words]
    assert really_said([said(" A boat went by.", 2_700, 3_700)], SPANS) != []


def test_filled_pauses_are_voice_without_words() -> None:
    heard = spoken((1_000, 1_500), (2_000, 3_000), (4_000, 5_500))

    assert filled_pauses(heard, SPANS) == ((1_500, 2_000), (5_500, 6_000))


def test_where_nothing_was_written_all_voice_is_a_filled_pause() -> None:
    assert filled_pauses((), SPANS) == SPANS


def test_a_last_word_alone_stays_where_it_was_heard() -> None:
    heard = [
        Word(" Boats.", 1_000, 2_600),
        Word(" No.", 2_700, 2_950),
        Word(" Never.", 4_100, 5_900),
    ]

    assert times(at_pauses(heard, SPANS))[1] == (2_700, 3_000)
