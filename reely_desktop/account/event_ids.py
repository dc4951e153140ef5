"""Names for events: UUIDs of version 7 (RFC 9562, section 5.7), which sort by when they were made."""

import secrets
from datetime import datetime
from uuid import UUID

_VERSION = 0x7
_VARIANT = 0b10


def new_id(now: datetime) -> UUID:
    """Return a UUIDv7 of the instant `now`: 48 bits of milliseconds, 74 random ones."""
    milliseconds = int(now.timestamp() * 1000)
    number = (milliseconds & (1 << 48) - 1) << 80
    number |= _VERSION << 76 | secrets.randbits(12) << 64
    return UUID(int=number | _VARIANT << 62 | secrets.randbits(62))
