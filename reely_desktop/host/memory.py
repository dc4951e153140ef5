"""What becomes of memory that is no longer used.

glibc keeps freed blocks for later once it has seen large ones come and go, in a heap of each thread. The
index of a long film is tens of megabytes, read anew by each thread that opens it: without this, what was
freed after opening such a film stayed with the process as if it were in use, a hundred megabytes of it.
"""

import ctypes
import sys

LARGE_BYTES = 1024 * 1024
_M_MMAP_THRESHOLD = -3  # malloc.h


def give_back_large_blocks() -> None:
    """Let blocks of `LARGE_BYTES` or more go back to the system when they are freed, where one can say so."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none, and needs none
        if mallopt is not None:
            mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
