"""How large the window is drawn: Qt asks once, while it starts, and only in the environment."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

VARIABLE = "QT_SCALE_FACTOR"
_WHOLE = 100


@contextmanager
def scaled(percent: int) -> Iterator[None]:
    """Let a Qt that starts meanwhile draw at `percent`; what the environment says already goes first.

    Programs that are started later do not get the scale: it is Reely's own.
    """
    if percent == _WHOLE or VARIABLE in os.environ:
        yield
        return
    os.environ[VARIABLE] = str(percent / _WHOLE)
    try:
        yield
    finally:
        os.environ.pop(VARIABLE, None)
