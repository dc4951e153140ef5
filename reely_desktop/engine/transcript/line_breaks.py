"""Where a line of a caption is best broken: how weak each place between two pieces is. PURE.

    0 behind a sentence | behind a comma | at a pause | before "and" | anywhere | behind "the" | within a word

The words that belong to what follows are listed for the languages that Reely speaks and their neighbours.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reely_desktop.engine.transcript.graphemes import is_unspaced
from reely_desktop.engine.transcript.pieces import Piece
from reely_desktop.engine.transcript.sentences import is_finished, sentences
from reely_desktop.engine.transcript.words import Transcript

BEHIND_SENTENCE = 0
NOWHERE = 1000
"""Broken there only where it does not go otherwise."""

_BEHIND_CLAUSE = 10
_AT_PAUSE = 20
_BEFORE_CONJUNCTION = 25
_ANYWHERE = 50
_WITHIN_UNSPACED = 40
_WITHIN_WORD = 90
_BEHIND_LINKING = 95
_PAUSE_MS = 350
_CLAUSE_ENDS = tuple(",;:،、，；：—–")  # noqa: RUF001 - the marks of other scripts
_CLOSING = (
    "\"')]}”’»›.,;:!?…%。、，．！？；：・）］｝〉》」』】〕〗"  # noqa: RUF001 - the same
    "ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶๆฯ"
)
_OPENING = "\"'([{“‘«‹（［｛〈《「『【〔〖¿¡$€£#"  # noqa: RUF001 - the same
_JOINING_WORDS = """
and or but nor so because although though while when where which who that if unless until since as than
und oder aber denn weil dass ob wenn als während damit obwohl sondern
y e o u pero porque que aunque cuando donde mientras si sino
et ou mais car parce quand lorsque si puis donc
ma perché quando mentre se oppure
mas quando enquanto
"""
_CLINGING_WORDS = """
a an the my your his her its our their this these those of to in on at by for from with into about over
under and or but mr mrs ms dr very is are was were i we they he she it not no
der die das den dem des ein eine einen einem einer mein dein sein ihr unser im am zum zur von zu mit bei
für auf aus an in und oder ist sind nicht sehr
el la los las un una unos unas mi tu su de del al en con por para sin y o es son no muy
le les une des du au aux ce cette mon ton son de à dans par pour sur avec et est ne pas
il lo gli i uno di da con su per tra e non
os as um uma do da dos das no na em com
"""
_CONJUNCTIONS = frozenset(_JOINING_WORDS.split())
_LINKING = frozenset(_CLINGING_WORDS.split())


def weaknesses(pieces: Sequence[Piece], transcript: Transcript) -> tuple[int, ...]:
    """Return how bad it is to break behind each of the `pieces`; behind the last one it is not."""
    ends = _ends(transcript)
    found = [
        _weakness(before, after, ends)
        if after.is_spaced
        else _weakness_without_space(before, after, ends)
        for before, after in pairwise(pieces)
    ]
    return (*found, BEHIND_SENTENCE)


def _ends(transcript: Transcript) -> dict[int, int]:
    """Return how bad a break is behind the words that end something, by their numbers."""
    words = transcript.words
    # What ends without a mark was only parted where it ran on for too long, or at a long pause.
    ends = {
        sentence[-1]: BEHIND_SENTENCE if is_finished(words[sentence[-1]].text) else _BEHIND_CLAUSE
        for sentence in sentences(transcript)
    }
    # Where a clip is joined, one sentence breaks off and another begins.
    begun = (start for start in transcript.segment_starts[1:] if not _goes_on(words[start].spoken))
    return ends | {start - 1: BEHIND_SENTENCE for start in begun}


def _goes_on(text: str) -> bool:
    return text.lstrip(_OPENING)[:1].islower()


def _weakness(before: Piece, after: Piece, ends: Mapping[int, int]) -> int:
    ended = [ends[word] for word in range(before.number, after.number) if word in ends]
    if ended:
        return ended[-1]
    if before.text.endswith(_CLAUSE_ENDS):
        return _BEHIND_CLAUSE
    if after.start_ms - before.end_ms >= _PAUSE_MS:
        return _AT_PAUSE
    if _bare(after) in _CONJUNCTIONS:
        return _BEFORE_CONJUNCTION
    return _BEHIND_LINKING if _bare(before) in _LINKING else _ANYWHERE


def _weakness_without_space(before: Piece, after: Piece, ends: Mapping[int, int]) -> int:
    if before.text[-1] in _OPENING or after.text[0] in _CLOSING:
        return NOWHERE
    weakness = _weakness(before, after, ends)
    if weakness < _BEFORE_CONJUNCTION:
        return weakness
    if not is_unspaced(before.text[-1]):
        return _WITHIN_WORD
    if _is_kana(before.text[-1]) and not _is_kana(after.text[0]):
        # Japanese begins most phrases in another script than it ends them.
        return _BEFORE_CONJUNCTION
    is_within = before.number == after.number
    return _WITHIN_UNSPACED + (_BEFORE_CONJUNCTION if is_within else 0)


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"


def _bare(piece: Piece) -> str:
    return piece.text.strip(_OPENING + _CLOSING).casefold()
