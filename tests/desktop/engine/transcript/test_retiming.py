"""Words in the time of a clip."""

from fractions import Fraction
from itertools import pairwise
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.transcript.retiming import Kept, one_after_the_other, retimed
from reely_desktop.engine.transcript.words import Transcript, Word, span_of
from tests.support.spoken_words import PLAIN, spoken, transcripts

_SAID = transcripts(st.sampled_from(PLAIN).map(" {}".format))
_RATE = Fraction(30000, 1001)
_SPANS = st.lists(
    st.tuples(st.integers(0, 900), st.integers(1, 400)).map(
        lambda frames: (frames[0] / _RATE, (frames[0] + frames[1]) / _RATE)
    ),
    max_size=6,
)


@given(_SAID, _SPANS)
def test_each_word_is_where_its_stretch_is_to_the_millisecond(
    transcript: Transcript, spans: list[tuple[Fraction, Fraction]]
) -> None:
    kept = _placed(spans)

    clip = retimed(transcript, kept)

    expected = [
        (word.text, stretch.place * 1000 + max(word.start_ms - stretch.start * 1000, Fraction(0)))
        for stretch in kept
        for word in transcript.words
        if stretch.start * 2000 <= word.start_ms + word.end_ms < stretch.end * 2000
    ]
    assert [word.text for word in clip.words] == [text for text, _ in expected]
    for word, (_, start_ms) in zip(clip.words, expected, strict=True):
        assert abs(word.start_ms - start_ms) <= Fraction(1, 2)


@given(_SAID, _SPANS)
def test_nothing_is_said_before_the_clip_begins_or_after_it_ends(
    transcript: Transcript, spans: list[tuple[Fraction, Fraction]]
) -> None:
    clip = retimed(transcript, _placed(spans))

    length_ms = sum((end - start for start, end in spans), Fraction(0)) * 1000
    assert all(0 <= word.start_ms <= word.end_ms <= length_ms + 1 for word in clip.words)


@given(_SAID, st.lists(st.integers(0, 60_000), min_size=2, max_size=8, unique=True).map(sorted))
def test_stretches_that_meet_say_what_the_whole_says(
    transcript: Transcript, cuts: list[int]
) -> None:
    parts = one_after_the_other([span_of(start, end) for start, end in pairwise(cuts)])
    whole = one_after_the_other([span_of(cuts[0], cuts[-1])])

    in_parts, at_once = retimed(transcript, parts), retimed(transcript, whole)

    assert [word.text for word in in_parts.words] == [word.text for word in at_once.words]
    for word, same in zip(in_parts.words, at_once.words, strict=True):
        assert same.start_ms <= word.start_ms <= word.end_ms <= same.end_ms


@given(_SAID)
def test_all_that_is_said_stays_where_everything_is_kept(transcript: Transcript) -> None:
    whole = one_after_the_other([span_of(0, 10**9)])

    assert retimed(transcript, whole) == transcript


def test_stretches_are_said_in_the_order_of_the_clip() -> None:
    transcript = spoken("one two three four", each_ms=1000)

    clip = retimed(transcript, one_after_the_other([span_of(2000, 4000), span_of(0, 1000)]))

    assert clip.words == (
        Word(" three", 0, 1000),
        Word(" four", 1000, 2000),
        Word(" one", 2000, 3000),
    )
    assert clip.segment_starts == (0, 2)


def test_a_clip_of_many_joints_costs_what_is_said_in_it_not_its_joints_times_the_recording() -> (
    None
):
    words = tuple(Word(" so", at, at + 300) for at in range(0, 10_800_000, 360))
    spans = [span_of(at, at + 3000) for at in range(0, 10_800_000, 4500)]
    kept = one_after_the_other(spans)

    began = process_time()
    clip = retimed(Transcript("en", words), kept)

    assert len(clip.words) > 15_000
    assert process_time() - began < 2


def test_a_word_that_is_cut_through_stays_where_its_middle_is() -> None:
    transcript = spoken("one two", each_ms=1000)

    assert [
        w.spoken for w in retimed(transcript, _placed([(Fraction(0), Fraction("1.4"))])).words
    ] == ["one"]
    assert [
        w.spoken for w in retimed(transcript, _placed([(Fraction("1.4"), Fraction(2))])).words
    ] == ["two"]


def _placed(spans: list[tuple[Fraction, Fraction]]) -> tuple[Kept, ...]:
    kept: list[Kept] = []
    place = Fraction(0)
    for start, end in spans:
        kept.append(Kept(start, end, place))
        place += end - start
    return tuple(kept)
