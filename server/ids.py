"""Names for new things: UUIDs of version 7 (RFC 9562, section 5.7), which sort by when they were made.

Rows that are made one after the other so lie beside each other in every index.
"""

import secrets
from datetime import datetime
from uuid import UUID

_VERSION = 0x7
_VARIANT = 0b10


def new_id(now: datetime) -> UUID:
    """Return a UUIDv7 of the instant `now`: 48 bits of milliseconds, 74 random ones."""
    milliseconds = int(now.timestamp() * 1000)
    random = int.from_bytes(secrets.token_bytes(10))
    number = (milliseconds & (1 << 48) - 1) << 80
    number |= _VERSION << 76 | (random >> 62 & (1 << 12) - 1) << 64
    return UUID(int=number | _VARIANT << 62 | random & (1 << 62) - 1)


def first_id(instant: datetime) -> UUID:
    """Return the least id of the millisecond of `instant`: ids that were made since are not below it."""
    return UUID(int=(new_id(instant).int >> 80) << 80)
