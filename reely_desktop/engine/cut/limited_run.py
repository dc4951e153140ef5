"""Running a program that ought to be quick, and giving up on it when it is not.

A driver can hang for ever in an encoder's first frame, and a wrong program can wait for ever.
"""

import time
from collections.abc import Sequence
from datetime import timedelta

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.processes import Finished, run
from reely_desktop.engine.progress import Cancellation


class OutOfTime(Exception):  # noqa: N818 - it says what became of a child and is no error of Reely's
    """The program did not end in time, and was ended."""


def run_within(limit: timedelta, args: Sequence[str], *, cancellation: Cancellation) -> Finished:
    """Run `args` to the end as `processes.run` does. Raises OutOfTime, Cancelled and OSError."""
    until = _Until(time.monotonic() + limit.total_seconds(), cancellation)
    try:
        return run(args, cancellation=until)
    except Cancelled:
        cancellation.raise_if_cancelled()
        raise OutOfTime from None


class _Until(Cancellation):
    """A cancellation that also comes of itself, at a moment of the monotonic clock."""

    def __init__(self, moment: float, other: Cancellation) -> None:
        super().__init__()
        self._moment = moment
        self._other = other

    @property
    def is_cancelled(self) -> bool:
        return self._other.is_cancelled or time.monotonic() >= self._moment

    def raise_if_cancelled(self) -> None:
        if self.is_cancelled:
            raise Cancelled
