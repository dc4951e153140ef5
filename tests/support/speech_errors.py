"""How far what was heard is from what was said: words by the edit distance, edges in milliseconds."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from reely_desktop.engine.transcript.words import Word
from tests.support.speech_voices import Recording


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

    Sentences whose first or last word was not heard as it was said are left out of the one or the other.
    """
    said = recording.words
    wanted = [word.text.lower() for word in said]
    pieces = [(plain_words(word.text) or [""], word) for word in heard]
    got = [part for parts, _ in pieces for part in parts]
    owners = [word for parts, word in pieces for _ in parts]
    alike = {
        a + k: owners[b + k]
        for a, b, size in SequenceMatcher(a=wanted, b=got, autojunk=False).get_matching_blocks()
        for k in range(size)
    }
    ends = list(accumulate(len(sentence) for sentence in recording.sentences))
    starts, finishes = [], []
    for end, sentence in zip(ends, recording.sentences, strict=True):
        first, last = end - len(sentence), end - 1
        if first in alike:
            starts.append(alike[first].start_ms - said[first].start_ms)
        if last in alike:
            finishes.append(alike[last].end_ms - said[last].end_ms)
    return starts, finishes


def share_within(errors: Sequence[int], limit_ms: int) -> float:
    """Return the share of `errors` that are no larger than `limit_ms`, either way."""
    return sum(abs(error) <= limit_ms for error in errors) / len(errors)
