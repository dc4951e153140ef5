"""Editing by words: what goes comes back, padding spares what is kept, and each change is one step."""

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import recording, text_editing
from reely_desktop.app.clip import Clip
from reely_desktop.app.history import Change
from reely_desktop.app.slack import SlackKind, slack_of
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.state import State
from reely_desktop.app.word_cuts import AIR_MS, played, up_to_the_edges
from reely_desktop.app.written import played_of, said_at_playhead, slack_in, written
from reely_desktop.engine.media.peaks import BIN_SIZES, Peaks, pyramid
from reely_desktop.engine.media.silences import find_silences
from reely_desktop.engine.transcript.words import Transcript, Word, span_of
from tests.support.talking_state import TALK, talking

COUNT = len(TALK.words)
numbers_inside = st.tuples(st.integers(1, COUNT - 2), st.integers(1, 5)).map(
    lambda drawn: range(drawn[0], min(drawn[0] + drawn[1], COUNT - 1))
)

LATE = Transcript(
    "en", (Word(" So", 8000, 8400), Word(" we", 8500, 8800), Word(" sailed.", 8900, 9400))
)


def sounding(state: State, *, silent_ms: tuple[int, int]) -> State:
    """Return `state` with its sound heard: music, but for that stretch."""
    loud = np.full(3000, 20_000, np.int16)  # each 10 ms
    loud[silent_ms[0] // 10 : silent_ms[1] // 10] = 0
    peaks = Peaks(100 * BIN_SIZES[0], len(loud) * BIN_SIZES[0], pyramid(-loud, loud))
    return replace(state, soundtrack=Soundtrack(peaks, find_silences(peaks)))


def clip_of(state: State) -> Clip:
    assert state.document is not None
    return state.document.clip


def kept(state: State) -> list[int]:
    words = written(state)
    assert words is not None
    assert state.document is not None
    return [n for numbers in played_of(state.document, words).kept for n in numbers]


@given(numbers_inside)
def test_removed_words_are_played_no_longer_and_all_others_are(numbers: range) -> None:
    state = text_editing.remove_words(talking(), numbers)

    assert kept(state) == [n for n in range(COUNT) if n not in numbers]


@given(numbers_inside)
def test_bringing_back_what_was_removed_gives_the_clip_back(numbers: range) -> None:
    before = talking()

    state = text_editing.restore_words(text_editing.remove_words(before, numbers), numbers)

    assert clip_of(state) == clip_of(before)


@given(numbers_inside, st.data())
def test_words_that_go_one_by_one_go_as_if_at_once(numbers: range, data: st.DataObject) -> None:
    order = data.draw(st.permutations(numbers))
    at_once = text_editing.remove_words(talking(), numbers)

    state = talking()
    for number in order:
        state = text_editing.remove_words(state, range(number, number + 1))

    assert clip_of(state) == clip_of(at_once)


@given(numbers_inside)
def test_one_undo_takes_a_removal_back(numbers: range) -> None:
    before = talking()

    state = recording.undo(text_editing.remove_words(before, numbers))

    assert clip_of(state) == clip_of(before)


@given(numbers_inside)
def test_what_goes_with_words_is_at_most_half_of_a_pause(numbers: range) -> None:
    frame_ms = 40

    first, second = clip_of(text_editing.remove_words(talking(), numbers)).pieces

    before, after = TALK.words[numbers.start - 1], TALK.words[numbers.stop]
    gone, last = TALK.words[numbers.start], TALK.words[numbers.stop - 1]
    for pause_start, cut, pause_end in (
        (before.end_ms, first.end.seconds * 1000, gone.start_ms),
        (-after.start_ms, -second.start.seconds * 1000, -last.end_ms),
    ):
        pause = pause_end - pause_start
        assert abs(pause_end - min(AIR_MS, pause // 2) - cut) <= frame_ms / 2


@pytest.mark.parametrize(("count", "edge_ms"), [(1, 820), (4, 2190)])
def test_the_clip_begins_at_its_first_word_where_the_ones_before_go(
    count: int, edge_ms: int
) -> None:
    state = text_editing.remove_words(talking(), range(count))

    assert kept(state)[0] == count
    assert len(clip_of(state).pieces) == 1
    assert clip_of(state).in_point.seconds * 1000 == pytest.approx(edge_ms, abs=20)


def test_the_clip_ends_with_its_last_word_where_the_ones_behind_go_one_by_one() -> None:
    state = sounding(talking(), silent_ms=(TALK.words[-1].end_ms, 30_000))
    for number in (COUNT - 3, COUNT - 1, COUNT - 2):
        state = text_editing.remove_words(state, range(number, number + 1))

    last = TALK.words[COUNT - 4]
    assert len(clip_of(state).pieces) == 1
    assert last.end_ms <= clip_of(state).out_point.seconds * 1000 <= last.end_ms + AIR_MS + 20


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(talking(LATE), id="sound unknown"),
        pytest.param(replace(talking(LATE), soundtrack=Soundtrack()), id="sound on its way"),
        pytest.param(sounding(talking(LATE), silent_ms=(4000, 5500)), id="music with a rest"),
    ],
)
def test_music_before_the_first_word_stays_where_that_goes(before: State) -> None:
    state = text_editing.remove_words(before, range(1))

    assert clip_of(state).in_point == clip_of(before).in_point
    assert kept(state) == [1, 2]


def test_silence_before_the_first_word_goes_with_it() -> None:
    before = sounding(talking(LATE), silent_ms=(0, 8000))

    state = text_editing.remove_words(before, range(1))

    assert clip_of(state).in_point.seconds * 1000 == pytest.approx(8450, abs=20)
    assert kept(state) == [1, 2]


def test_first_words_of_a_clip_in_many_pieces_go_at_once() -> None:
    clip = Clip(1, tuple(span_of(40 * n, 40 * n + 20) for n in range(1000)))
    silences = [(40 * n, 40 * n + 20) for n in range(0, 950, 2)]
    words = (Word(" So", 38_000, 38_400), Word(" we", 38_500, 38_800))
    began = time.process_time()

    start, _ = up_to_the_edges(
        (37_920, 38_450), words, range(1), shown=played(words, clip), clip=clip, silences=silences
    )

    assert time.process_time() - began < 0.5
    assert start == 37_920


def test_the_last_words_of_a_clip_stay() -> None:
    words = Transcript("en", (Word(" All", 0, 29_000), Word(" there", 29_000, 30_000)))

    state = text_editing.remove_words(talking(words), range(2))

    assert clip_of(state) == clip_of(talking())


def test_words_outside_of_a_clip_can_be_taken_in() -> None:
    state = talking()
    assert state.document is not None
    short = replace(clip_of(state), pieces=(span_of(3000, 6000),))
    state = recording.change_clip(state, Change.SET_IN, short)
    before = kept(state)

    grown = text_editing.restore_words(state, range(before[0] - 2, before[0]))

    assert kept(grown) == [before[0] - 2, before[0] - 1, *before]
    assert len(clip_of(grown).pieces) == 1


def test_a_selection_that_is_played_in_part_is_removed_and_one_that_is_not_comes_back() -> None:
    state = text_editing.remove_words(talking(), range(4, 6))

    more = text_editing.remove_or_restore_words(state, range(3, 6))
    back = text_editing.remove_or_restore_words(more, range(3, 6))

    assert 3 not in kept(more)
    assert clip_of(back) == clip_of(talking())


def test_a_spelling_is_one_step_and_cuts_nothing() -> None:
    before = talking()

    state = text_editing.spell(before, range(2, 4), "aboard.")

    words = written(state)
    assert words is not None
    assert words.transcript.text(range(3)) == "We came aboard."
    assert clip_of(state) == clip_of(before)
    undone = written(recording.undo(state))
    assert undone is not None
    assert undone.transcript == TALK


def test_replacing_everywhere_is_one_step() -> None:
    state = text_editing.replace_all(talking(), "was", "is")

    words = written(state)
    assert words is not None
    assert state.document is not None
    assert words.transcript.text(range(COUNT)).count(" is ") == 2
    assert len(state.document.history.past) == 1


def test_pauses_and_fillers_are_listed_with_what_they_save_and_go_in_one_step() -> None:
    talk = Transcript(
        "en",
        (
            Word(" So,", 500, 900),
            Word(" um,", 1000, 1300),
            Word(" hello.", 1400, 2000),
            Word(" Again.", 6000, 6500),
            Word(" Bye.", 7500, 8000),
        ),
    )
    state = talking(talk, filled=((6500, 7500),), voiced=((500, 2000), (6000, 8000)))

    found = slack_in(state)
    thinned = text_editing.remove_slack(state, found)

    assert [(one.kind, one.start_ms, one.end_ms) for one in found] == [
        (SlackKind.FILLER, 1000, 1300),
        (SlackKind.SILENCE, 2150, 5850),
        (SlackKind.FILLED, 6550, 7450),
        (SlackKind.SILENCE, 8150, 29_850),
    ]
    assert slack_in(thinned) == ()
    assert thinned.document is not None
    assert len(thinned.document.history.past) == 1
    saved_ms = sum(one.saves_ms for one in found)
    shorter = (clip_of(state).duration - clip_of(thinned).duration).seconds * 1000
    assert shorter == pytest.approx(saved_ms, abs=8 * 20 + 100)
    assert clip_of(recording.undo(thinned)) == clip_of(state)


def test_music_is_no_silence() -> None:
    found = slack_of((), end_ms=30_000, filled=(), voiced=(), quiet=((4000, 9000),))

    assert [(one.start_ms, one.end_ms) for one in found] == [(4150, 8850)]


def test_whoever_undoes_a_spelling_is_brought_to_the_word() -> None:
    state = text_editing.spell(talking(), range(10, 11), "shone")
    state = replace(text_editing.seek_word(state, 0), view=span_of(0, 2000))

    state = recording.undo(state)

    words = written(state)
    assert words is not None
    assert state.document is not None
    assert said_at_playhead(state.document, words) == 10


def test_a_clip_of_words_is_chosen_and_holds_them_alone() -> None:
    state = text_editing.new_clip_of_words(talking(), range(4, 7))

    assert kept(state) == [4, 5, 6]
    assert state.document is not None
    assert len(state.document.project.clips) == 2
