"""Words as somebody spells them: text changes, time never does, and what was heard comes back."""

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.spelling import Spelling, respelled, spelled
from reely_desktop.app.text_search import find, replacements
from reely_desktop.engine.transcript.words import Transcript
from tests.support.spoken import said

TALK = said("We keep it on guitar hub. Then rely cuts it, and rely is quick.")


def text_of(transcript: Transcript) -> str:
    return transcript.text(range(len(transcript.words)))


def test_a_spelling_changes_the_text_and_no_time() -> None:
    written = spelled(TALK, respelled((), TALK, [(range(6, 7), "Ideally")]))

    assert text_of(written.transcript).startswith("We keep it on guitar hub. Ideally rely")
    assert [(w.start_ms, w.end_ms) for w in written.transcript.words] == [
        (w.start_ms, w.end_ms) for w in TALK.words
    ]


def test_several_words_become_one_for_as_long_as_they_all_took() -> None:
    written = spelled(TALK, respelled((), TALK, [(range(4, 6), "GitHub.")]))

    assert text_of(written.transcript).startswith("We keep it on GitHub. Then")
    word = written.transcript.words[4]
    assert (word.start_ms, word.end_ms) == (TALK.words[4].start_ms, TALK.words[5].end_ms)
    assert written.heard(range(4, 6)) == range(4, 7)


def test_a_spelling_of_what_was_not_heard_there_changes_nothing() -> None:
    elsewhere = Spelling(TALK.words[4].start_ms, "banjo hub.", "GitHub.")

    assert spelled(TALK, [elsewhere]).transcript == TALK


@given(
    st.lists(
        st.tuples(st.integers(0, 13), st.integers(1, 4), st.text("ab c", max_size=6)), max_size=6
    )
)
def test_writing_what_was_heard_takes_every_spelling_back(
    typed: list[tuple[int, int, str]],
) -> None:
    spellings: tuple[Spelling, ...] = ()
    for first, count, text in typed:
        words = spelled(TALK, spellings)
        numbers = range(first, min(first + count, len(words.transcript.words)))
        if numbers:
            spellings = respelled(spellings, TALK, [(words.heard(numbers), text)])

    back = respelled(
        spellings, TALK, [(range(n, n + 1), TALK.words[n].spoken) for n in range(len(TALK.words))]
    )

    assert back == ()
    assert spelled(TALK, back).transcript == TALK


def test_what_is_found_is_replaced_within_its_words() -> None:
    places = find(TALK.words, "RELY")

    written = spelled(TALK, respelled((), TALK, replacements(TALK.words, places, "Reely")))

    assert [place.numbers for place in places] == [range(7, 8), range(11, 12)]
    assert text_of(written.transcript).endswith("Then Reely cuts it, and Reely is quick.")


def test_what_is_said_in_several_words_is_found_and_replaced() -> None:
    places = find(TALK.words, "guitar  hub")

    written = spelled(TALK, respelled((), TALK, replacements(TALK.words, places, "GitHub")))

    assert text_of(written.transcript).startswith("We keep it on GitHub. Then")


@given(st.text("aeir t,.(", max_size=4))
def test_where_something_is_found_it_is_said(wanted: str) -> None:
    for place in find(TALK.words, wanted):
        words = TALK.words[place.numbers.start : place.numbers.stop]
        joined = "".join(word.text for word in words)

        assert joined[place.start : place.end].lower().split() == wanted.lower().split()
