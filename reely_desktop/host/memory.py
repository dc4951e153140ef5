"""What becomes of memory that is no longer used.

Python looks through all its objects for rings that nobody holds, again and again while many are made, as
when modules are loaded. That takes a twentieth of a second with all of them loaded, in which no thread runs
Python, the window's neither. Nearly all such rings are young when they come loose, and found without it.

glibc keeps freed blocks for later once it has seen large ones come and go, in a heap of each thread. The
index of a long film is tens of megabytes, read anew by each thread that opens it: without this, what was
freed after opening such a film stayed with the process as if it were in use, a hundred megabytes of it.
Having been told that, it would give back any rest at a heap's end as well, and each paint of the timeline
would take its memory from the system anew, page by page: so a rest is left to each heap.

What is freed in the midst of a heap stays there, and there are up to eight heaps for each core: in three
hours' editing 30 to 80 MB gathered in sixteen of them, and more with each hour. So they are asked for it now
and again.
"""

import gc
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

LARGE_BYTES = 1024 * 1024
_SPARE_BYTES = LARGE_BYTES
"""A heap's end keeps this much for what comes next."""

_FULL_AFTER = 1000
"""So many collections of what is no longer young come before one of everything; 10 unless told."""

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h


def give_back_large_blocks() -> None:
    """Let blocks of `LARGE_BYTES` or more go back to the system when they are freed, where one can say so."""
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
        libc.mallopt(_M_TRIM_THRESHOLD, _SPARE_BYTES)


def give_back_what_lies_idle() -> None:
    """Give the system what was freed in the midst of the heaps, where one can.

    Every piece that lies idle is looked at, mostly in a millisecond, and each heap is locked meanwhile.
    """
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(_SPARE_BYTES)


@cache
def _glibc() -> "ctypes.CDLL | None":
    if sys.platform != "linux":
        return None
    import ctypes

    libc = ctypes.CDLL(None)
    if not hasattr(libc, "mallopt"):
        return None  # musl has none, and needs none
    libc.malloc_trim.argtypes = (ctypes.c_size_t,)
    return libc


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
