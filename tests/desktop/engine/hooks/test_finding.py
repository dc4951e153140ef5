"""What is found is worth its name: the laws that every list of hooks keeps."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.hook import Gate, Hook, Part, Wishes
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support.spoken import (
    GREETINGS,
    GROUND,
    STORY,
    head_of_words,
    said,
    talk_of,
    words_of,
)


def found(text: str, wishes: Wishes | None = None, **known: object) -> tuple[Hook, ...]:
    return find_hooks(talk_of(text), head_of_words(), Asked(wishes or Wishes(), **known))  # type: ignore[arg-type]


_SAID = (
    *("the", "a", "man", "said", "no.", "why?", "He", "went", "but", "nothing", "happened."),
    *("home,", "you", "subscribe", "I'm", "in", "1984.", "So"),
)
_SPOKEN = st.lists(
    st.tuples(
        st.sampled_from(_SAID),
        st.integers(50, 600),
        st.sampled_from([0, 0, 0, 10, 80, 300, 900, 5000]),
    ),
    max_size=400,
)


def transcript_of(told: list[tuple[str, int, int]]) -> Transcript:
    words, at = [], 0
    for text, length, pause in told:
        words.append(Word(f" {text}", at + pause, at + pause + length))
        at += pause + length
    return Transcript("en", tuple(words))


@settings(max_examples=60, deadline=None)
@given(_SPOKEN, st.integers(1, 12), st.integers(1, 40), st.integers(0, 60))
def test_hooks_keep_their_laws_whatever_was_said(
    told: list[tuple[str, int, int]], count: int, least: int, more: int
) -> None:
    transcript = transcript_of(told)
    wishes = Wishes(count=count, least_ms=least * 1000, most_ms=(least + more) * 1000)
    asked = Asked(wishes)

    talk = Talk.of(transcript, words=words_of("en"), longest_ms=wishes.most_ms)
    hooks = find_hooks(talk, head_of_words(), asked)

    assert bool(hooks) == bool(transcript.words)
    assert len(hooks) <= count
    assert [hook.rank for hook in hooks] == list(range(1, len(hooks) + 1))
    assert all(later.score <= earlier.score for earlier, later in pairwise(hooks))
    for hook in hooks:
        keeps_its_laws(hook, transcript, wishes)
    for one, other in combinations(hooks, 2):
        shared = min(one.end_ms, other.end_ms) - max(one.start_ms, other.start_ms)
        shorter = min(one.end_ms - one.start_ms, other.end_ms - other.start_ms)
        assert 2 * shared <= shorter
    assert find_hooks(talk, head_of_words(), asked) == hooks


def keeps_its_laws(hook: Hook, transcript: Transcript, wishes: Wishes) -> None:
    words = transcript.words
    first, last = words[hook.words.start], words[hook.words.stop - 1]
    assert 0 <= first.start_ms - hook.start_ms <= 120
    assert 0 <= hook.end_ms - last.end_ms <= 250
    if hook.words.start:
        assert hook.start_ms >= words[hook.words.start - 1].end_ms
    if hook.words.stop < len(words):
        assert hook.end_ms <= words[hook.words.stop].start_ms
    assert transcript.text(hook.words).startswith(hook.opening)
    assert 1 <= len(hook.reasons) <= 3
    assert hook.weakness
    if Gate.LENGTH not in hook.failed:
        assert wishes.least_ms <= last.end_ms - first.start_ms
    assert hook.end_ms - hook.start_ms <= wishes.most_ms


@pytest.mark.parametrize(
    ("most_ms", "cut"), [(4320, (3880, 8200)), (4100, (3900, 8000)), (4000, (4000, 8000))]
)
def test_a_clip_with_its_pauses_is_no_longer_than_the_longest(
    most_ms: int, cut: tuple[int, int]
) -> None:
    told = ["My", "father", "lost", "the", "shop."]
    words = [Word(f" {text}", 4000 + 850 * n, 4600 + 850 * n) for n, text in enumerate(told)]
    around = [Word(" So.", 0, 2000), *words, Word(" No.", 12_000, 14_000)]
    talk = Talk.of(Transcript("en", tuple(around)), words=words_of("en"))

    hooks = find_hooks(
        talk, head_of_words(), Asked(Wishes(count=9, least_ms=3000, most_ms=most_ms))
    )

    assert [(hook.start_ms, hook.end_ms) for hook in hooks] == [cut]


def test_of_a_sentence_that_is_longer_by_itself_a_part_is_taken() -> None:
    transcript = said(STORY.replace(".", ",").replace("Somebody", "somebody") * 2 + "That was it.")
    asked = Asked(Wishes(least_ms=5_000, most_ms=9_000))

    hooks = find_hooks(
        Talk.of(transcript, words=words_of("en"), longest_ms=9_000), head_of_words(), asked
    )

    assert hooks
    assert all(4_500 <= hook.end_ms - hook.start_ms <= 9_000 for hook in hooks)


def test_a_word_that_is_longer_than_the_longest_is_cut() -> None:
    talk = Talk.of(Transcript("en", (Word(" [Music]", 1_000, 200_000),)), words=words_of("en"))

    (hook,) = find_hooks(talk, head_of_words(), Asked(Wishes()))

    assert (hook.start_ms, hook.end_ms) == (1_000, 91_000)


def test_a_story_is_found_before_the_ground_around_it() -> None:
    talk = said(GROUND + STORY + GROUND)
    first, last = len(GROUND.split()), len((GROUND + STORY).split()) - 1
    start, end = talk.words[first].start_ms, talk.words[last].end_ms

    best = found(GROUND + STORY + GROUND)[0]

    shared = min(end, best.end_ms) - max(start, best.start_ms)
    assert shared > 0.7 * (max(end, best.end_ms) - min(start, best.start_ms))
    assert best.failed == ()


def test_greetings_and_thanks_are_never_in_a_hook_where_there_is_better() -> None:
    hooks = found(GREETINGS + STORY + GROUND + GREETINGS)

    assert hooks
    assert all(Gate.NO_HOUSEKEEPING not in hook.failed for hook in hooks)
    assert not any("subscribe" in hook.opening for hook in hooks)


@pytest.mark.parametrize(
    ("text", "gate"),
    [
        (GREETINGS * 4, Gate.NO_HOUSEKEEPING),
        ("We sailed home.", Gate.LENGTH),
    ],
)
def test_with_nothing_better_the_best_is_given_with_what_it_fails_as_its_weakness(
    text: str, gate: Gate
) -> None:
    hooks = found(text)

    assert len(hooks) == 1
    assert gate in hooks[0].failed
    assert hooks[0].weakness.startswith(("it speaks of the recording", "it is not of the length"))


@pytest.mark.parametrize(
    ("text", "least_ms", "gate"),
    [
        ("Hello. Hello everybody.", 1_700, Gate.LENGTH),
        ("Hello. " + GREETINGS * 9, 7_500, Gate.NO_HOUSEKEEPING),
    ],
)
def test_greetings_alone_give_no_scrap_of_a_clip(text: str, least_ms: int, gate: Gate) -> None:
    (hook,) = found(text)

    assert hook.end_ms - hook.start_ms >= least_ms
    assert gate in hook.failed


def test_speech_without_any_marks_still_gives_a_hook() -> None:
    bare = "".join(c for c in STORY * 3 if c not in ".,?!").lower()

    assert found(bare)


def test_what_begins_with_a_word_that_points_back_is_no_hook_where_there_is_better() -> None:
    dangling = "He took it from the shelf and he left the room that night. "

    hooks = found(dangling + STORY + dangling + GROUND)

    assert not any(hook.opening.startswith("He took it") for hook in hooks)


def test_what_was_settled_before_does_not_come_back() -> None:
    best = found(GROUND + STORY + GROUND)[0]

    hooks = found(GROUND + STORY + GROUND, settled_ms=[(best.start_ms, best.end_ms)])

    for hook in hooks:
        shared = min(hook.end_ms, best.end_ms) - max(hook.start_ms, best.start_ms)
        assert 2 * shared <= best.end_ms - best.start_ms


def test_a_topic_is_found_where_it_is_spoken_of() -> None:
    bees = (
        "We keep bees on the roof of the school. The pupils open the hive in April with their bare hands. "
        "A queen bee can lay two thousand eggs in one day. We sold the honey at the gate and bought a piano. "
    )

    best, *others = found(STORY + GROUND + bees + GROUND, Wishes(topic="bees and honey"))

    assert "bees" in best.opening.split()
    assert "it speaks of what you asked for" in best.reasons
    assert all(dict(best.parts)[Part.TOPIC] > dict(hook.parts)[Part.TOPIC] for hook in others)


def test_the_parts_of_a_score_add_up_to_its_log_odds() -> None:
    import math

    for hook in found(GROUND + STORY + GROUND):
        odds = sum(value for _, value in hook.parts)
        assert hook.score == pytest.approx(1 / (1 + math.exp(-odds)), abs=2e-3)


def test_a_language_without_words_of_its_own_is_judged_all_the_same() -> None:
    talk = Talk.of(said(STORY * 2, language="fi"), words=words_of("fi"))

    assert find_hooks(talk, head_of_words(), Asked(Wishes()))


@pytest.mark.parametrize(
    ("count", "least_ms", "most_ms"), [(0, 1, 2), (1, 0, 1), (1, 60_000, 30_000)]
)
def test_what_no_hook_can_be_is_not_looked_for(count: int, least_ms: int, most_ms: int) -> None:
    with pytest.raises(ValueError, match="hook"):
        Wishes(count, least_ms, most_ms)
