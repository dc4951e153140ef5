"""What was said, in pieces that a line of a caption may be broken between. PURE.

A piece is a word with what clings to it. What has no spaces (Chinese, Thai) and what is longer than a line is
parted into its characters, and each is given its share of the word's time.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from reely_desktop.engine.transcript.graphemes import columns, graphemes, is_unspaced
from reely_desktop.engine.transcript.words import Transcript

JOINER = "\N{WORD JOINER}"
"""Nothing to be seen: captions part with it what would be markup, so it is dropped from what was said."""

Measure = Callable[[str], int]
"""How long a text is, where lines have an end: as wide as it stands, or what a file needs for it."""

_DROPPED = re.compile(f"[{JOINER}\ufeff\0\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile("[^\\S\u00a0\u2007\u202f]+|[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line, said in [start_ms, end_ms) as a part of word `number`.

    `is_spaced` tells that a space stands before it, where it begins no line.
    """

    text: str
    start_ms: int
    end_ms: int
    number: int
    is_spaced: bool = True

    @property
    def columns(self) -> int:
        """How wide it stands."""
        return columns(self.text)


def written(text: str) -> str:
    """Return `text` in one line, without what nobody sees."""
    return _SPACES.sub(" ", _DROPPED.sub("", text)).strip(" ")


def pieces_of(
    transcript: Transcript, *, longest: int, measure: Measure = columns
) -> tuple[Piece, ...]:
    """Return all that is said, in pieces that `measure` at most `longest`."""
    glued: list[Piece] = []
    for piece in _parts(transcript):
        if glued and not piece.is_spaced and _clings(glued[-1].text, piece.text):
            before = glued[-1]
            end_ms = max(before.end_ms, piece.end_ms)
            glued[-1] = replace(before, text=before.text + piece.text, end_ms=end_ms)
        else:
            glued.append(piece)
    return tuple(part for piece in glued for part in _short_enough(piece, longest, measure))


def joined(pieces: tuple[Piece, ...]) -> str:
    """Return the text of one line."""
    return "".join(
        f" {piece.text}" if place and piece.is_spaced else piece.text
        for place, piece in enumerate(pieces)
    )


def _parts(transcript: Transcript) -> Iterator[Piece]:
    """Yield words, or the runs of one in which some have spaces between words and some have not."""
    for number, word in enumerate(transcript.words):
        whole = Piece("", word.start_ms, word.end_ms, number, is_spaced=False)
        is_spaced = word.text[:1].isspace()
        runs: list[tuple[str, bool]] = []
        for said in written(word.text).split(" "):
            for _, chars in groupby(graphemes(said), key=lambda char: is_unspaced(char[0])):
                runs.append(("".join(chars), is_spaced))
                is_spaced = False
            is_spaced = True
        yield from _timed(whole, runs)


def _clings(before: str, after: str) -> bool:
    return not (is_unspaced(before[-1]) or is_unspaced(after[0]))


def _short_enough(piece: Piece, longest: int, measure: Measure) -> Iterator[Piece]:
    if is_unspaced(piece.text[0]) or measure(piece.text) > longest:
        clusters = list(graphemes(piece.text))
        yield from _timed(
            piece, [(text, piece.is_spaced and not n) for n, text in enumerate(clusters)]
        )
    else:
        yield piece


def _timed(whole: Piece, runs: list[tuple[str, bool]]) -> Iterator[Piece]:
    """Yield a piece of each run, and spread the time of `whole` over them by their columns."""
    runs = [run for run in runs if run[0]]
    if not runs:
        return
    places = list(accumulate((columns(text) for text, _ in runs), initial=0))
    span = whole.end_ms - whole.start_ms
    times = [whole.start_ms + span * place // places[-1] for place in places]
    for (text, is_spaced), (start, end) in zip(runs, pairwise(times), strict=True):
        yield Piece(text, start, end, whole.number, is_spaced=is_spaced)
