"""A talk as a language model is given it: numbered sentences, in chunks that fit its attention. PURE.

    [12] (4.2 s) She said it had stopped when her husband left.

Numbers count through the whole talk. Chunks share some sentences, so that what lies on a border is seen
whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reely_desktop.engine.hooks.talk import Talk

CHUNK_TOKENS = 6_000
_SHARED_TOKENS = 700
_PIECE = re.compile(r"[A-Za-z\u00C0-\u024F]+|\d{1,3}|\S")
_LETTERS_PER_TOKEN, _OTHERS_PER_TOKEN = 8, 2
_MOST_CHARACTERS = 2_000
"""A sentence is sixty words at most; what is longer is no speech."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some sentences of a talk, and the text that tells them, one a line."""

    sentences: range
    text: str


def chunks(talk: Talk, *, most_tokens: int = CHUNK_TOKENS) -> tuple[Chunk, ...]:
    """Return all of `talk`; each chunk has about `most_tokens` at most, and one sentence at least."""
    lines = tuple(_line(talk, number) for number in range(len(talk)))
    sizes = [tokens_in(line) for line in lines]
    found: list[Chunk] = []
    start = 0
    while start < len(lines):
        stop, total = start + 1, sizes[start]
        while stop < len(lines) and total + sizes[stop] <= most_tokens:
            total += sizes[stop]
            stop += 1
        found.append(Chunk(range(start, stop), "\n".join(lines[start:stop])))
        if stop == len(lines):
            break
        start = _begun_again(sizes, start, stop, min(_SHARED_TOKENS, most_tokens // 4))
    return tuple(found)


def tokens_in(text: str) -> int:
    """Return about how many tokens `text` is: of English a good guess, else one seldom off by half."""
    latin, others = 0, 0
    for piece in _PIECE.findall(text):
        if piece.isascii() or len(piece) > 1:
            latin += 1 + (len(piece) - 1) // _LETTERS_PER_TOKEN
        else:
            others += 1
    return latin + others // _OTHERS_PER_TOKEN + 1


def _begun_again(sizes: Sequence[int], start: int, stop: int, shared: int) -> int:
    """Return where the next chunk begins: before the end of this one, and behind its beginning."""
    at, total = stop, 0
    while at - 1 > start and total + sizes[at - 1] <= shared:
        at -= 1
        total += sizes[at]
    return at


def _line(talk: Talk, number: int) -> str:
    seconds = (talk.ends_ms[number] - talk.starts_ms[number]) / 1000
    said = " ".join(talk.texts[number][:_MOST_CHARACTERS].split())
    return f"[{number}] ({seconds:.1f} s) {said}"
