"""A language model's answer is worth what stands every check in it; nothing in it can do harm."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.hooks.providers.answering import ALIKE, Answer, likeness, read_answer
from reely_desktop.engine.hooks.providers.numbering import Chunk, chunks
from tests.support.providers import chosen
from tests.support.spoken import GROUND, STORY, talk_of

TALK = talk_of(GROUND + STORY + 2 * GROUND)
(WHOLE,) = chunks(TALK)
FIRST = next(number for number, text in enumerate(TALK.texts) if text.startswith("One night"))
LAST = next(number for number, text in enumerate(TALK.texts) if "ticking" in text)
QUOTE = TALK.texts[FIRST]
GOOD = chosen((FIRST, LAST, QUOTE))
WISHES = Wishes()


def read(text: str, chunk: Chunk = WHOLE, wishes: Wishes = WISHES) -> Answer:
    return read_answer(text, TALK, chunk, wishes)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Here is what I found {{so far}}:\n{GOOD}\nI hope this helps!",
        GOOD[:-2],
        GOOD[:-2] + ', {"first": 3, "la',
        json.dumps({"result": json.loads(GOOD)}),
        chosen((FIRST, LAST, QUOTE.upper().replace(",", " --"))),
        chosen((FIRST, LAST, QUOTE.replace("clock", "clocks"))),
        GOOD.replace(f": {FIRST},", f': "{FIRST}",'),
    ],
    ids=["bare", "fenced", "prose", "broken off", "cut", "wrapped", "loud", "misheard", "texts"],
)
def test_a_good_answer_is_found_in_whatever_it_stands(text: str) -> None:
    assert read(text).picks == (Pick(FIRST, LAST, 1.0),)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ((FIRST, LAST + 100, QUOTE), "none of this transcript"),
        ((-1, LAST, QUOTE), "none of this transcript"),
        ((LAST, FIRST, QUOTE), "none of this transcript"),
        ((FIRST, FIRST, QUOTE), "not 15 to 90 s"),
        ((0, len(TALK) - 1, TALK.texts[0]), "not 15 to 90 s"),
        ((FIRST, LAST, "And then the whole shop burnt down, and nobody knew why."), "not said"),
        ((FIRST, LAST, "One"), "too short"),
        ((FIRST, LAST, ""), "too short"),
        ((FIRST - 3, LAST - 3, TALK.texts[LAST]), "not said"),
    ],
)
def test_what_is_not_so_is_not_taken_and_is_told(told: tuple[int, int, str], why: str) -> None:
    answer = read(chosen(told))

    assert answer.picks == ()
    assert why in answer.problems[0]


@pytest.mark.parametrize(
    "number", ["true", "1.0", "null", "[3]", "1e400", '"3 "', '"' + "9" * 5000 + '"']
)
def test_a_number_is_a_whole_one(number: str) -> None:
    told = f'{{"hooks": [{{"first": {number}, "last": {LAST}, "quote": {json.dumps(QUOTE)}}}]}}'

    assert read(told).picks == ()


def test_nothing_worth_a_clip_is_an_answer_and_no_answer_is_none() -> None:
    assert read('{"hooks": []}') == Answer((), ())
    assert read('```json\n{ "hooks" : [ ] }\n```') == Answer((), ())
    for text in ("", "I cannot help with that.", "<html></html>", "[" * 100_000, '{"a":' * 5_000):
        assert read(text).problems


def test_the_first_is_worth_most_and_the_same_counts_once() -> None:
    later = chosen((FIRST, LAST, QUOTE), (FIRST, LAST, QUOTE), (FIRST, LAST - 1, QUOTE))

    assert read(later).picks == (Pick(FIRST, LAST, 1.0), Pick(FIRST, LAST - 1, 0.8))


def test_a_chunk_takes_no_number_of_another() -> None:
    other = Chunk(range(LAST + 1), WHOLE.text)

    assert read(GOOD, other).picks
    assert not read(GOOD, Chunk(range(FIRST + 1, LAST + 1), WHOLE.text)).picks


_NUMBERS = st.one_of(st.integers(-3, len(TALK) + 3), st.text(max_size=3), st.none(), st.floats())
_QUOTES = st.one_of(st.text(), st.sampled_from(TALK.texts), st.integers(), st.none())
_TOLD = st.lists(st.fixed_dictionaries({"first": _NUMBERS, "last": _NUMBERS, "quote": _QUOTES}))


@settings(max_examples=150)
@given(
    st.binary() | _TOLD.map(lambda hooks: json.dumps({"hooks": hooks}).encode()), st.integers(0, 80)
)
def test_whatever_comes_back_gives_picks_that_stand_every_check_or_none(
    content: bytes, cut: int
) -> None:
    text = content[: len(content) - cut].decode(errors="replace")
    wishes = Wishes(least_ms=5_000, most_ms=60_000)

    answer = read(text, wishes=wishes)

    for pick in answer.picks:
        assert 0 <= pick.first <= pick.last < len(TALK)
        took = int(TALK.ends_ms[pick.last] - TALK.starts_ms[pick.first])
        assert wishes.least_ms <= took <= wishes.most_ms
        assert 0 < pick.worth <= 1
    assert [pick.worth for pick in answer.picks] == sorted(
        (pick.worth for pick in answer.picks), reverse=True
    )


@given(st.text(alphabet="abcde ", min_size=1), st.text(alphabet="abcde ", min_size=1))
def test_likeness_is_a_share_and_whole_where_it_is_said(quoted: str, said: str) -> None:
    assert 0 <= likeness(quoted, said) <= 1
    assert likeness(quoted, said + quoted) == 1


def test_another_sentence_is_not_alike() -> None:
    plain = ["".join(text.lower().split()) for text in TALK.texts]

    alike = [
        (one, other)
        for one in plain
        for other in plain
        if one != other and likeness(one, other) >= ALIKE
    ]

    assert alike == []
