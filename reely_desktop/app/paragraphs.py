"""Where what is said begins a new paragraph, to be read easily. PURE.

Told word by word, so that a text that grows keeps the paragraphs it has.
"""

from collections.abc import Sequence

from reely_desktop.engine.transcript.sentences import is_finished
from reely_desktop.engine.transcript.words import Word

_PAUSE_MS = 2000
_LONG_CHARACTERS = 320
_LONGEST_CHARACTERS = 1200


def paragraph_starts(words: Sequence[Word], *, after: int = 0, characters: int = 0) -> list[int]:
    """Return the numbers of the words from `after` on that begin a paragraph.

    `characters` is how long the paragraph is that the words before have begun; 0 begins one.
    """
    found = []
    for number in range(after, len(words)):
        if characters == 0 or _begins(words[number - 1], words[number], characters):
            found.append(number)
            characters = 0
        characters += len(words[number].text)
    return found


def _begins(before: Word, word: Word, characters: int) -> bool:
    if characters >= _LONGEST_CHARACTERS:
        return True
    is_paused = word.start_ms - before.end_ms >= _PAUSE_MS
    return (is_paused or characters >= _LONG_CHARACTERS) and is_finished(before.text)
