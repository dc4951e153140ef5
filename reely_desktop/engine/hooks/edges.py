"""Where exactly a hook is cut: in the pauses around its first and its last word. PURE."""

from reely_desktop.engine.transcript.words import Transcript

LEAD_MS = 120
"""How long before its first word a hook begins, at most."""

TAIL_MS = 200
"""How long after its last word a hook ends, at most."""


def moved_by_words(
    transcript: Transcript,
    cut_ms: tuple[int, int],
    *,
    is_start: bool,
    words: int,
    end_of_media_ms: int | None,
) -> tuple[int, int]:
    """Return a cut whose start, or else its end, lies that many words later, or earlier where negative.

    It holds a word at least; a cut with none in it, and one that cannot go farther, stay as they are.
    """
    within = transcript.numbers_within(*cut_ms)
    if not within:
        return cut_ms
    first, stop = within.start, within.stop
    if is_start:
        first = min(max(first + words, 0), stop - 1)
    else:
        stop = max(min(stop + words, len(transcript.words)), first + 1)
    if range(first, stop) == within:
        return cut_ms
    start, end = cut_around(transcript, range(first, stop), end_of_media_ms=end_of_media_ms)
    return (start, cut_ms[1]) if is_start else (cut_ms[0], end)


def cut_around(
    transcript: Transcript, words: range, *, end_of_media_ms: int | None
) -> tuple[int, int]:
    """Return the start and the end in ms of a cut around the words of those numbers.

    Neither reaches past the middle of its pause, so that what is cut apart here keeps its own half.
    """
    said = transcript.words
    start = said[words.start].start_ms
    end = max(word.end_ms for word in said[words.start : words.stop])
    before = max((word.end_ms for word in said[max(words.start - 8, 0) : words.start]), default=0)
    after = said[words.stop].start_ms if words.stop < len(said) else end_of_media_ms
    lead = (start - before) // 2 if words.start else start
    tail = TAIL_MS if after is None else after - end
    if words.stop < len(said):
        tail //= 2
    return start - min(max(lead, 0), LEAD_MS), end + min(max(tail, 0), TAIL_MS)


def no_longer_than(
    most_ms: int, cut_ms: tuple[int, int], said_ms: tuple[int, int]
) -> tuple[int, int]:
    """Return a cut that leaves out of its pauses what is above `most_ms`: of the one behind, then before.

    `said_ms` is when its first word begins and its last one ends; those it keeps, but for the end of a
    word that is longer by itself.
    """
    start, end = cut_ms
    end -= min(max(end - start - most_ms, 0), max(end - said_ms[1], 0))
    start += min(max(end - start - most_ms, 0), max(said_ms[0] - start, 0))
    return start, min(end, start + most_ms)
