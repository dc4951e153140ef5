"""What becomes of memory that is no longer used.

Python looks through all its objects for rings that nobody holds, again and again while many are made, as
when modules are loaded. That takes a twentieth of a second with all of them loaded, in which no thread runs
Python, the window's neither. Nearly all such rings are young when they come loose, and found without it.

glibc keeps freed blocks for later once it has seen large ones come and go, in a heap of each thread. The
index of a long film is tens of megabytes, read anew by each thread that opens it: without this, what was
freed after opening such a film stayed with the process as if it were in use, a hundred megabytes of it.
Having been told that, it would give back any rest at a heap's end as well, and each paint of the timeline
would take its memory from the system anew, page by page: so a rest is left to each heap.
"""

import gc
import sys

LARGE_BYTES = 1024 * 1024
_SPARE_BYTES = LARGE_BYTES
"""A heap keeps this much for what comes next."""

_FULL_AFTER = 1000
"""So many collections of what is no longer young come before one of everything; 10 unless told."""

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h


def give_back_large_blocks() -> None:
    """Let blocks of `LARGE_BYTES` or more go back to the system when they are freed, where one can say so."""
    if sys.platform == "linux":
        import ctypes

        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none, and needs none
        if mallopt is not None:
            mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
            mallopt(_M_TRIM_THRESHOLD, _SPARE_BYTES)


def collect_later() -> None:
    """Look for no rings while what a program is made of is loaded, until `collect_rarely`."""
    gc.disable()


def collect_rarely() -> None:
    """Look for rings from now on, but not among what there is by now: it stays, whatever becomes of it.

    What comes later is looked through a hundred times less often than Python would; what is young, as often.
    """
    gc.freeze()
    young, older, _ = gc.get_threshold()
    gc.set_threshold(young, older, _FULL_AFTER)
    gc.enable()
