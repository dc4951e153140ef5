"""Text as it is seen: characters with all that belongs to them, and how wide they stand. PURE.

A near cousin of Unicode's rules for grapheme clusters (UAX 29) and widths (UAX 11), enough to break a line
without tearing a letter, a flag or an emoji apart. How wide a font draws them is its own affair.
"""

import re
import unicodedata
from collections.abc import Iterator

_JOINER = "\N{ZERO WIDTH JOINER}"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u303f\u3040-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff00-\uff60\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003134f]"
)
_LEADING_VOWELS = "เแโใไເແໂໃໄ"
"""They are written before the letter that they follow."""
_FOLLOWING = "\N{ZERO WIDTH NON-JOINER}ำຳ"

_WIDE = "WF"


def graphemes(text: str) -> Iterator[str]:
    """Yield the characters of `text`, each with what belongs to it; joined, they are `text`."""
    held = ""
    for char in text:
        if held and not _belongs(held, char):
            yield held
            held = ""
        held += char
    if held:
        yield held


def columns(text: str) -> int:
    """Return how many columns `text` takes: two for a wide character, none for what stands on another."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(cluster) for cluster in graphemes(text))


def is_unspaced(char: str) -> bool:
    """Tell whether the script of `char` writes words without spaces between them."""
    return _UNSPACED.match(char) is not None


def _columns_of(cluster: str) -> int:
    return 2 if any(unicodedata.east_asian_width(char) in _WIDE for char in cluster) else 1


def _belongs(held: str, char: str) -> bool:
    if char == _JOINER or held[-1] == _JOINER or held[-1] in _LEADING_VOWELS:
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return True  # a skin's colour, and the letters of a region's flag
    if _is_flag_letter(char) and _is_flag_letter(held[-1]):
        return len(held) % 2 == 1
    if "\u1160" <= char <= "\u11ff":
        return "\u1100" <= held[-1] <= "\u11ff"  # letters of one Korean syllable
    return unicodedata.category(char)[0] == "M" or char in _FOLLOWING


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
