"""What becomes of memory that is no longer used.

Python looks through all its objects for rings that nobody holds, again and again while many are made, as
when modules are loaded. That takes a twentieth of a second with all of them loaded, in which no thread runs
Python, the window's neither. Nearly all such rings are young when they come loose, and found without it.

glibc keeps freed blocks for later once it has seen large ones come and go, in a heap of each thread. The
index of a long film is tens of megabytes, read anew by each thread that opens it: without this, what was
freed after opening such a film stayed with the process as if it were in use, a hundred megabytes of it.
"""

import ctypes
import gc
import sys

LARGE_BYTES = 1024 * 1024
_FULL_AFTER = 1000
"""So many collections of what is no longer young come before one of everything; 10 unless told."""

_M_MMAP_THRESHOLD = -3  # malloc.h


def give_back_large_blocks() -> None:
    """Let blocks of `LARGE_BYTES` or more go back to the system when they are freed, where one can say so."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none, and needs none
        if mallopt is not None:
            mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)


def collect_rarely() -> None:
    """Look through all objects a hundred times less often than Python would; through young ones as often."""
    young, older, _ = gc.get_threshold()
    gc.set_threshold(young, older, _FULL_AFTER)
