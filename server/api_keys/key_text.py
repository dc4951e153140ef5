"""What an API key looks like. PURE.

    rly_live_ | 30 characters of base62, random | 6 of base62: the CRC-32 of those 30

The check sum turns away what was mistyped or cut off without asking the database, and lets scanners
tell a leaked key from a look-alike. Only a key's SHA-256 and its last four characters are stored:
178 random bits need no slow hash.
"""

import hashlib
import string
import zlib
from typing import Final

from server.auth.callers import API_KEY_PREFIX

ALPHABET: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
BODY_LENGTH: Final = 30
PREVIEW_LENGTH: Final = 4

_CHECK_LENGTH: Final = 6
_LETTERS: Final = frozenset(ALPHABET)


class KeyTextError(ValueError):
    """A text is no API key."""


def write_key(body: str) -> str:
    """Return the key of `body`, which is 30 characters of base62."""
    if len(body) != BODY_LENGTH or not _LETTERS.issuperset(body):
        raise KeyTextError
    return API_KEY_PREFIX + body + _check(body)


def read_key(text: str) -> str:
    """Return the body of the key `text`. Raises KeyTextError."""
    body = text.removeprefix(API_KEY_PREFIX)[:BODY_LENGTH]
    if text != write_key(body):
        raise KeyTextError
    return body


def key_hash(text: str) -> str:
    """Return what is stored of the key `text` and found by it."""
    return hashlib.sha256(text.encode()).hexdigest()


def _check(body: str) -> str:
    number = zlib.crc32(body.encode("ascii"))
    digits = []
    for _ in range(_CHECK_LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))
