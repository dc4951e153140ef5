"""How far what was heard is from what was said: words by the edit distance, edges in milliseconds."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from reely_desktop.engine.transcript.words import Word
from tests.support.speech_voices import Recording, SpokenWord

_AROUND_MS = 1_500
_JOINED_MS = 30


def plain_words(text: str) -> list[str]:
    """Return the words of `text` as they sound: without marks, small, hyphens parted, in one spelling."""
    bare = re.sub(
        r"[^a-z' ]",
        " ",
        text.lower().replace("-", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    )
    alike = {"mr": "mister", "harbor": "harbour", "neighbors": "neighbours"}
    return [alike.get(word, word) for word in bare.split()]


def word_error_rate(said: str, heard: str) -> float:
    """Return the share of words that were misheard, missed or made up."""
    wanted, got = plain_words(said), plain_words(heard)
    costs = list(range(len(got) + 1))
    for number, word in enumerate(wanted, start=1):
        before, costs[0] = costs[0], number
        for place, other in enumerate(got, start=1):
            before, costs[place] = (
                costs[place],
                min(costs[place] + 1, costs[place - 1] + 1, before + (word != other)),
            )
    return costs[-1] / len(wanted)


def sentence_edges(recording: Recording, heard: Sequence[Word]) -> tuple[list[int], list[int]]:
    """Return by how many ms the first words of sentences start late, and their last ones end late.

    Sentences whose first or last word was not heard as it was said, about when it was said, are left out of
    the one or the other.
    """
    starts, ends = [], []
    for sentence in recording.sentences:
        first, last = sentence[0], sentence[-1]
        near = [
            word
            for word in heard
            if first.start_ms - _AROUND_MS < word.end_ms
            and word.start_ms < last.end_ms + _AROUND_MS
        ]
        alike = _alike(sentence, near)
        said = set(alike.values())
        if 0 in alike:
            at = alike[0]
            # A word made up right before it is where the sentence starts for whoever cuts there.
            while (
                at and at - 1 not in said and near[at].start_ms - near[at - 1].end_ms <= _JOINED_MS
            ):
                at -= 1
            starts.append(near[at].start_ms - first.start_ms)
        if len(sentence) - 1 in alike:
            ends.append(near[alike[len(sentence) - 1]].end_ms - last.end_ms)
    return starts, ends


def _alike(said: Sequence[SpokenWord], heard: Sequence[Word]) -> dict[int, int]:
    """Return the number of a heard word for each number of a said one that was heard as it was said."""
    parts = [(part, n) for n, word in enumerate(heard) for part in plain_words(word.text)]
    wanted = [" ".join(plain_words(word.text)) for word in said]
    matcher = SequenceMatcher(a=wanted, b=[part for part, _ in parts], autojunk=False)
    return {
        a + k: parts[b + k][1] for a, b, size in matcher.get_matching_blocks() for k in range(size)
    }


def share_within(errors: Sequence[int], limit_ms: int) -> float:
    """Return the share of `errors` that are no larger than `limit_ms`, either way."""
    return sum(abs(error) <= limit_ms for error in errors) / len(errors)
