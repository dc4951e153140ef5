"""What time it is: a value that is handed in, so that tests can turn it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the instant, aware and in UTC."""


def utc_now() -> datetime:
    """Return the instant that this machine's clock shows."""
    return datetime.now(UTC)
