"""Where words stand in a text: as Qt counts, whole or growing, and every word in one paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.word_cuts import Played
from reely_desktop.engine.transcript.words import Word
from reely_desktop.ui.transcript_layout import Look, TextLayout

texts = st.lists(
    st.tuples(st.sampled_from(["", " "]), st.text("ab. é😀\n", min_size=1, max_size=5)), max_size=40
)


def words_of(drawn: list[tuple[str, str]]) -> tuple[Word, ...]:
    told = [(space + text) for space, text in drawn if text.strip()]
    return tuple(Word(text, at * 900, at * 900 + 200) for at, text in enumerate(told))


def in_units(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(texts)
def test_each_word_stands_where_it_is_said_to(drawn: list[tuple[str, str]]) -> None:
    words = words_of(drawn)
    layout = TextLayout()

    text = layout.add(words)

    for number, word in enumerate(words):
        start, end = layout.start_of(number), layout.end_of(number)
        assert in_units(text, start, end) == " ".join(word.text.split())
        assert layout.word_at(start) == number
        assert layout.words_between(start, end) == range(number, number + 1)


@given(texts, st.integers(0, 40))
def test_a_text_that_grows_is_as_if_written_at_once(
    drawn: list[tuple[str, str]], first: int
) -> None:
    words = words_of(drawn)
    at_once, growing = TextLayout(), TextLayout()

    text = at_once.add(words)
    grown = growing.add(words[:first]) + growing.add(words)

    assert grown == text
    assert growing.paragraphs == at_once.paragraphs


@given(texts, st.data())
def test_words_that_look_alike_are_dressed_together_and_none_is_forgotten(
    drawn: list[tuple[str, str]], data: st.DataObject
) -> None:
    words = words_of(drawn)
    layout = TextLayout()
    layout.add(words)
    cuts = (
        sorted(data.draw(st.sets(st.integers(0, len(words)), min_size=4, max_size=4)))[:4]
        if (len(words) >= 3)
        else [0, 0, 0, 0]
    )
    kept = tuple(range(a, b) for a, b in ((cuts[0], cuts[1]), (cuts[2], cuts[3])) if a < b)
    played = Played(kept, range(cuts[0], cuts[3]), len(words))

    runs = [run for at in range(len(layout.paragraphs)) for run in layout.runs(at, played)]

    assert [number for run in runs for number in run.numbers] == list(range(len(words)))
    for run in runs:
        for number in run.numbers:
            assert (run.look is Look.PLAYED) == any(number in some for some in kept)


@given(
    texts, st.integers(0, 40), st.integers(0, 3), st.lists(st.sampled_from([" x", " yz.", " 😀"]))
)
def test_words_that_change_are_written_in_their_place(
    drawn: list[tuple[str, str]], first: int, count: int, instead: list[str]
) -> None:
    words = words_of(drawn)
    layout = TextLayout()
    text = layout.add(words)
    at = words[min(first, len(words) - 1)].start_ms if words else 0
    changed = (
        *words[:first],
        *(Word(spoken, at, at) for spoken in instead),
        *words[first + count :],
    )

    change = layout.change_to(changed)

    if change is not None:
        units = text.encode("utf-16-le")
        written = (
            units[: 2 * change.start] + change.text.encode("utf-16-le") + units[2 * change.end :]
        )
        text = written.decode("utf-16-le")
        for number, word in enumerate(changed):
            spoken = in_units(text, layout.start_of(number), layout.end_of(number))
            assert spoken == " ".join(word.text.split())
        for number in layout.paragraphs[1:]:
            assert in_units(text, layout.start_of(number) - 1, layout.start_of(number)) == "\n"
        assert text.count("\n") == len(layout.paragraphs) - 1
        assert change.count == change.text.count("\n") + 1
