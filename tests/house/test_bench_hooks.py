"""The bench of hooks measures what it says: talks are read as marked, and precision is what it should be."""

from itertools import pairwise

import pytest

from bench.hook_measures import Marked, measure, overlap
from bench.hook_peers import by_chance, by_longest_pauses, by_texttiling
from bench.hook_talks import HELD_OUT, TRAINING, TUNING, Kind, as_written, read_talk, read_talks
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.transcript.sentences import is_finished
from tests.support.spoken import GROUND, STORY, talk_of

SETS = (TRAINING, TUNING, HELD_OUT)


def test_a_talk_is_read_with_what_is_marked_in_it() -> None:
    talk = read_talk(
        "a",
        "title: A\n\nWe sailed. {moment: the storm} Then it broke. We sank. {/moment} Well.\n\nBye.",
    )

    assert talk.text(range(len(talk.words))) == "We sailed. Then it broke. We sank. Well. Bye."
    (mark,) = talk.marks
    assert (mark.kind, mark.why, talk.text(mark.words)) == (
        Kind.MOMENT,
        "the storm",
        "Then it broke. We sank.",
    )
    assert talk.paragraphs == {0, 8}
    assert [talk.text(part) for part in talk.sentences] == [
        *("We sailed.", "Then it broke.", "We sank.", "Well.", "Bye."),
    ]


@pytest.mark.parametrize("text", ["A. {moment: x} B.", "A. B. {/moment}"])
def test_a_mark_that_does_not_close_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a mark"):
        read_talk("a", f"title: A\n\n{text}")


@pytest.mark.parametrize("which", SETS)
def test_every_talk_marks_whole_sentences_apart(which: str) -> None:
    talks = read_talks(which)

    assert len(talks) == {TRAINING: 60, TUNING: 20, HELD_OUT: 20}[which]
    for talk in talks:
        kinds = [mark.kind for mark in talk.marks]
        assert 2 <= kinds.count(Kind.MOMENT) <= 3, talk.name
        assert 2 <= kinds.count(Kind.DECOY) <= 3, talk.name
        for mark in talk.marks:
            assert is_finished(talk.words[mark.words.stop - 1]), talk.name
            assert not mark.words.start or is_finished(talk.words[mark.words.start - 1]), talk.name
        assert all(one.words.stop <= other.words.start for one, other in pairwise(talk.marks))


def test_no_sentence_of_a_held_out_talk_was_trained_or_tuned_with() -> None:
    def lines(which: str) -> set[str]:
        return {
            talk.text(part)
            for talk in read_talks(which)
            for part in talk.sentences
            if len(part) > 8
        }

    assert not lines(HELD_OUT) & (lines(TRAINING) | lines(TUNING))


def test_a_talk_as_it_is_written_keeps_its_words_in_order() -> None:
    talk = read_talks(TUNING)[0]

    transcript = as_written(talk)

    assert tuple(word.spoken for word in transcript.words) == talk.words


def test_precision_counts_a_moment_once_and_only_by_half() -> None:
    marked = Marked(moments=((0, 10_000), (50_000, 60_000)), decoys=((20_000, 30_000),))

    found = measure([(0, 10_000), (1_000, 9_000), (20_000, 30_000), (48_000, 62_000)], marked)
    nothing = measure([(4_900, 16_000)], marked)

    assert found.average_precision == pytest.approx((1 + 2 / 4) / 2)
    assert found.first_hits
    assert found.decoys_in_top == pytest.approx(1 / 5)
    assert found.edge_errors_ms == (0, 0, 2_000, 2_000)
    assert (nothing.average_precision, nothing.first_hits) == (0, False)


def test_overlap_is_what_is_shared_of_both_together() -> None:
    assert overlap((0, 10), (5, 15)) == pytest.approx(5 / 15)
    assert overlap((0, 10), (10, 20)) == 0


def test_peers_choose_runs_of_a_fit_length_and_chance_the_same_each_time() -> None:
    talk, wishes = talk_of(GROUND + STORY + GROUND), Wishes(count=3)

    chosen = [
        by_longest_pauses(talk, wishes),
        by_texttiling(talk, wishes),
        *by_chance(talk, wishes),
    ]

    assert [*by_chance(talk, wishes)] == chosen[2:]
    for spans in chosen:
        assert 0 < len(spans) <= 3
        assert all(15_000 <= end - start <= 90_000 for start, end in spans)
