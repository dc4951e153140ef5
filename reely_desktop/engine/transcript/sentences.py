"""Where sentences end in what was said. PURE.

A sentence ends with a mark that ends one, but not behind a title, an initial or a figure. What is said
without marks, or runs on past what anybody would show, is parted at its longest pauses.
"""

from collections.abc import Callable, Iterator, Sequence

from reely_desktop.engine.transcript.words import Transcript

_ENDS = ".!?…。\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}؟।"
_OPENING = "\"'“\N{LEFT SINGLE QUOTATION MARK}«(["
_CLOSING = "\"'”\N{RIGHT SINGLE QUOTATION MARK}»)]」』"
_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "jr",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "hr",
        "fr",
        "bzw",
        "z.b",
    )
)
_LONGEST_WORDS = 60
_LONGEST_UNMARKED_WORDS = 25
_MOST_WORDS_A_MARK = 40
"""Where marks are rarer than that, the transcript has none to go by, and pauses part it."""
_LEAST_PAUSE_MS = 600
_BREATH_MS = 200
"""A sentence that is too long to be shown whole is rather parted there than at a comma."""
_TURN_PAUSE_MS = 2000
"""So long a pause parts even a sentence that no mark ends."""


def sentences(transcript: Transcript) -> tuple[range, ...]:
    """Return the numbers of the words of each sentence, which together are all of its words, in order."""
    found: list[range] = []
    start = 0
    count = len(transcript.words)
    is_marked = _MOST_WORDS_A_MARK * sum(is_finished(w.text) for w in transcript.words) >= count
    pause_ms, longest = (
        (_TURN_PAUSE_MS, _LONGEST_WORDS)
        if is_marked
        else (_LEAST_PAUSE_MS, _LONGEST_UNMARKED_WORDS)
    )
    for number in range(count):
        if number == count - 1 or _ends_after(transcript, number, pause_ms):
            sentence = range(start, number + 1)
            found += _parted(
                transcript, sentence, lambda part: len(part) <= longest, pause_ms=_LEAST_PAUSE_MS
            )
            start = number + 1
    return tuple(found)


def no_longer_than(
    longest_ms: int, transcript: Transcript, parts: Sequence[range]
) -> tuple[range, ...]:
    """Return `parts`, in place of each that is said for longer its own parts; one word stays one."""

    def is_short(part: range) -> bool:
        said = transcript.words[part.start : part.stop]
        return len(part) == 1 or max(word.end_ms for word in said) - said[0].start_ms <= longest_ms

    return tuple(
        shorter
        for part in parts
        for shorter in _parted(transcript, part, is_short, pause_ms=_BREATH_MS)
    )


def is_finished(text: str) -> bool:
    """Tell whether `text` ends with a mark that ends a sentence."""
    return text.rstrip(_CLOSING + " ").endswith(tuple(_ENDS))


def _ends_after(transcript: Transcript, number: int, pause_ms: int) -> bool:
    word, following = transcript.words[number], transcript.words[number + 1]
    if following.start_ms - word.end_ms >= pause_ms:
        return True
    bare = word.spoken.rstrip(_CLOSING)
    if not bare.endswith(tuple(_ENDS)):
        return False
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    stem = bare[:-1].lstrip(_OPENING).casefold()
    if stem in _TITLES or (len(stem) == 1 and stem.isalpha() and stem != "i"):
        return False
    # "3." and "5" of one figure; a sentence that ends with a figure is followed by a capital.
    return not (stem[-1:].isdigit() and following.spoken[:1].isdigit())


def _parted(
    transcript: Transcript, sentence: range, is_short: Callable[[range], bool], *, pause_ms: int
) -> Iterator[range]:
    """Part what runs on too long where the pauses in it are longest; in halves where there are none."""
    if is_short(sentence):
        yield sentence
        return
    words = transcript.words
    margin = len(sentence) // 6
    inner = range(sentence.start + max(margin, 1), sentence.stop - margin)
    pauses = {n: words[n].start_ms - words[n - 1].end_ms for n in inner}
    longest = max(pauses.values())
    middle = (sentence.start + sentence.stop) // 2
    if longest < pause_ms:
        # A comma is better than nothing, the middle better than an end.
        commas = [n for n in inner if words[n - 1].text.rstrip().endswith((",", ";", ":"))]
        at = min(commas or (middle,), key=lambda n: abs(n - middle))
    else:
        at = min((n for n in inner if pauses[n] == longest), key=lambda n: abs(n - middle))
    for part in (range(sentence.start, at), range(at, sentence.stop)):
        yield from _parted(transcript, part, is_short, pause_ms=pause_ms)
