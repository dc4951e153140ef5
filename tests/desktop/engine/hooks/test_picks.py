"""What a language model picked leads, and passes the same gates and rules as everything."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.hooks.finding import Asked, best_runs, find_hooks
from reely_desktop.engine.hooks.hook import Part, Wishes
from reely_desktop.engine.hooks.picks import Pick
from tests.support.spoken import GREETINGS, GROUND, STORY, head_of_words, talk_of

TALK = talk_of(GREETINGS + GROUND + STORY + GROUND + STORY.replace("clock", "violin") + GROUND)
DULL = next(number for number, text in enumerate(TALK.texts) if text.startswith("Clocks come"))
STORIES = [number for number, text in enumerate(TALK.texts) if text.startswith("One night")]


def found(*picks: Pick, **known: object):  # type: ignore[no-untyped-def]  # noqa: ANN201 - hooks
    return find_hooks(TALK, head_of_words(), Asked(Wishes(), picks=picks, **known))  # type: ignore[arg-type]


def test_a_pick_leads_and_says_so() -> None:
    (first, *_) = found(Pick(DULL, DULL + 4, 1.0))

    assert first.sentences == range(DULL, DULL + 5)
    assert "a language model chose it" in first.reasons
    assert dict(first.parts)[Part.JUDGED] == 4


def test_picks_come_in_the_order_of_their_worth() -> None:
    picks = [Pick(at, at + 9, worth) for at, worth in zip(STORIES, (0.6, 1.0), strict=True)]

    assert [hook.sentences.start for hook in found(*picks)[:2]] == STORIES[::-1]


def test_a_pick_that_fails_a_gate_is_not_taken_and_its_like_stands_in() -> None:
    greeting = found(Pick(0, DULL + 3, 1.0))
    dangling = STORIES[0] + 1  # "She said it …"
    nearly = found(Pick(dangling, dangling + 8, 1.0))

    assert all(hook.sentences.start >= DULL for hook in greeting)
    assert all(not hook.failed for hook in (*greeting, *nearly))
    assert nearly[0].sentences.start == STORIES[0]


def test_what_was_settled_before_does_not_come_back_by_a_pick() -> None:
    settled = (int(TALK.starts_ms[DULL]), int(TALK.ends_ms[DULL + 4]))

    hooks = found(Pick(DULL, DULL + 4, 1.0), settled_ms=[settled])

    assert all(hook.sentences != range(DULL, DULL + 5) for hook in hooks)


def test_without_picks_nothing_is_judged() -> None:
    assert all(Part.JUDGED not in dict(hook.parts) for hook in found())


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, len(TALK) - 1), st.integers(0, 12), st.floats(0, 1)), max_size=8
    )
)
def test_whatever_is_picked_the_laws_of_hooks_hold(told: list[tuple[int, int, float]]) -> None:
    picks = [Pick(first, min(first + more, len(TALK) - 1), worth) for first, more, worth in told]

    hooks = found(*picks)

    assert hooks
    assert all(not hook.failed for hook in hooks)
    scores = [hook.score for hook in hooks]
    assert scores == sorted(scores, reverse=True)
    assert all(
        15_000 <= TALK.ends_ms[h.sentences[-1]] - TALK.starts_ms[h.sentences[0]] <= 90_000
        for h in hooks
    )


def test_the_best_runs_are_those_that_hooks_are_made_of() -> None:
    asked = Asked(Wishes())

    runs = best_runs(TALK, head_of_words(), asked, count=30)

    assert runs[0] == found()[0].sentences
    assert set(runs) >= {hook.sentences for hook in found()}
    assert best_runs(talk_of(""), head_of_words(), asked, count=30) == ()
