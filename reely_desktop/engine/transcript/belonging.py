"""Whether a transcript can be of the recording that it was given for: by where its words end. PURE."""

from enum import Enum

from reely_desktop.engine.transcript.words import Transcript

_MOST_BEHIND_MS = 1_000
"""A word may begin so long after the end: files are cut, and captions made by ear."""


class Belonging(Enum):
    """Where the words of a transcript lie."""

    INSIDE = "inside"
    LONGER = "longer"
    OUTSIDE = "outside"


def belonging(transcript: Transcript, length_ms: int) -> Belonging:
    """Return whether all words, some, or none of them begin before a recording of `length_ms` ends."""
    words = transcript.words
    if not words or words[-1].start_ms <= length_ms + _MOST_BEHIND_MS:
        return Belonging.INSIDE
    return Belonging.LONGER if words[0].start_ms < length_ms else Belonging.OUTSIDE
