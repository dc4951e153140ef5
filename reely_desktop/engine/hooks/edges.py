"""Where exactly a hook is cut: in the pauses around its first and its last word. PURE."""

from reely_desktop.engine.transcript.words import Transcript

LEAD_MS = 120
"""How long before its first word a hook begins, at most."""

TAIL_MS = 250
"""How long after its last word a hook ends, at most."""


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
