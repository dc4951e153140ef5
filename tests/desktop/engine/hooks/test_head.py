"""The trained head, as it is kept and as it is used."""

from pathlib import Path

import numpy as np
import pytest

from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.hooks.candidates import candidates
from reely_desktop.engine.hooks.cues import CUES
from reely_desktop.engine.hooks.head import PLACES, at_place, read_head, write_head
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.logistic import fit
from reely_desktop.engine.hooks.meaning import Meanings
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.paths import resource
from tests.support.spoken import GROUND, STORY, head_of_words, talk_of

MODEL = Path(__file__).resolve().parents[4] / ".models" / "minilm"


def meanings(*texts: str) -> np.ndarray:
    return Meanings(MODEL).of(texts, progress=no_progress, cancellation=Cancellation())


@pytest.mark.parametrize("name", ["words", "meaning"])
def test_a_head_is_read_back_as_it_was_written(name: str) -> None:
    kept = resource(f"hook_heads/{name}.json").read_text(encoding="utf-8")

    assert write_head(read_head(kept)) == kept


def test_a_head_for_other_cues_is_refused() -> None:
    kept = resource("hook_heads/words.json").read_text(encoding="utf-8")

    with pytest.raises(ValueError, match="other cues"):
        read_head(kept.replace(CUES[0], "something_else"))


def test_a_head_that_reads_needs_what_sentences_mean() -> None:
    talk = talk_of(STORY)
    reading = read_head(resource("hook_heads/meaning.json").read_text(encoding="utf-8"))

    assert reading.reads
    assert not head_of_words().reads
    with pytest.raises(ValueError, match="mean"):
        reading.parts(talk, candidates(talk, Wishes()))


@pytest.mark.parametrize("place", PLACES)
def test_a_run_is_looked_at_where_its_place_is(place: str) -> None:
    talk = talk_of(GROUND + STORY)
    runs = candidates(talk, Wishes())
    each = np.arange(len(talk), dtype=np.float64)[:, None] ** 2

    seen = at_place(place, each, runs)[:, 0]

    for number in range(0, len(runs), 7):
        first, last = int(runs.first[number]), int(runs.last[number])
        whole = each[first : last + 1, 0].mean()
        before, after = each[max(first - 3, 0) : first, 0], each[last + 1 : last + 4, 0]
        middle = (first + last + 1) // 2
        expected = {
            "first": each[first, 0],
            "second": each[min(first + 1, last), 0],
            "last": each[last, 0],
            "last but one": each[max(last - 1, first), 0],
            "mean": whole,
            "turn": each[middle : last + 1, 0].mean()
            - each[first : max(middle, first + 1), 0].mean(),
            "before": before.mean() - whole if len(before) else 0,
            "after": after.mean() - whole if len(after) else 0,
        }
        assert seen[number] == pytest.approx(expected[place])


def test_sentences_that_mean_alike_point_alike() -> None:
    dog, puppy, tax = meanings(
        "A dog runs across the field.", "The puppy ran over a meadow.", "I pay tax."
    )

    assert np.linalg.norm(dog) == pytest.approx(1, abs=1e-5)
    assert dog @ puppy > 0.4 > dog @ tax


def test_what_is_read_together_means_what_it_means_alone() -> None:
    texts = ("Short.", "A somewhat longer sentence about the weather in the north.", "Why?")

    together = meanings(*texts)

    for number, text in enumerate(texts):
        assert (
            meanings(text)[0] @ together[number] > 0.98
        )  # int8 rounds by what else is in the batch


def test_a_damaged_model_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text("{}")

    with pytest.raises(WorkError) as refused:
        Meanings(tmp_path)

    assert refused.value.code == "RLY-MEANING-UNUSABLE"


def test_what_is_fitted_tells_yes_from_no_and_is_drawn_to_its_prior() -> None:
    chance = np.random.default_rng(1)
    features = chance.normal(size=(400, 3))
    answers = features[:, 0] + 0.2 * chance.normal(size=400) > 0
    even = np.ones(400)

    free = fit(features, answers, weights=even, restraint=1.0)
    held = fit(features, answers, weights=even, restraint=1e9, prior=np.array([0.0, 5.0, 0.0]))

    assert free[0] > 1 > abs(free[1])
    assert held[:3] == pytest.approx([0, 5, 0], abs=1e-3)
