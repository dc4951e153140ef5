"""Words of a text of which only the whole is timed: said evenly, by their letters. PURE.

What is written without spaces between words (Chinese, Thai) is parted into its characters.
"""

from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise

from reely_desktop.engine.transcript.graphemes import graphemes, is_unspaced
from reely_desktop.engine.transcript.words import Word

SpanMs = tuple[int, int]


def spread(text: str, start_ms: int, end_ms: int, *, before: str = "") -> tuple[Word, ...]:
    """Return the words of a line of `text`, said evenly by their letters in [start_ms, end_ms).

    `before` is what was said just before it.
    """
    texts: list[str] = []
    for said in filter(None, text.split(" ")):
        space = "" if not texts and before and touch(before, said) else " "
        for is_wide, chars in groupby(graphemes(said), key=lambda char: is_unspaced(char[0])):
            for part in chars if is_wide else ("".join(chars),):
                texts.append(space + part)
                space = ""
    spans = shares([len(word) for word in texts], start_ms, end_ms)
    return tuple(Word(word, start, end) for word, (start, end) in zip(texts, spans, strict=True))


def touch(before: str, after: str) -> bool:
    """Tell whether no space stands between what is said in two lines, neither of them empty."""
    return is_unspaced(before[-1]) and is_unspaced(after[0])


def shares(weights: Sequence[int], start_ms: int, end_ms: int) -> list[SpanMs]:
    """Return the share of [start_ms, end_ms) that each of those has by its weight."""
    places = list(accumulate(weights, initial=0))
    span = end_ms - start_ms
    return list(pairwise(start_ms + span * place // (places[-1] or 1) for place in places))
