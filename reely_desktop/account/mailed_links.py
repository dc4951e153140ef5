"""The token in a letter's link, however that was copied. PURE.

    https://reely.example.org/reset?token=TOKEN    the link, alone, in brackets or in the whole letter
    https://scanned.example.org/?url=…token%3DTOKEN    as a mailbox rewrites it that looks behind links
    TOKEN    alone

What a token looks like is the server's business, but for what a link can hold: base64url (RFC 4648).
"""

import re

_IN_LINK = re.compile(r"(?:[?&]|%3F|%26)token(?:=|%3D)([A-Za-z0-9_-]+)", re.IGNORECASE)
_ALONE = re.compile(r"[A-Za-z0-9_-]+")


def token_in(copied: str) -> str | None:
    """Return the token in what was copied out of a letter, None where there is none."""
    alone = _ALONE.fullmatch(copied.strip())
    if alone is not None:
        return alone.group()
    found = _IN_LINK.search(copied)
    return None if found is None else found.group(1)
