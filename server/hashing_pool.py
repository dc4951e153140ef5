"""Slow sums, aside: passwords are hashed by two threads that let those who answer requests go first.

Nobody waits for them without end: where more sums wait than the threads can do in some seconds, the
next is refused at once, since its caller would have given up before it began.
"""

import os
import sys
import threading
from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import Final, ParamSpec, TypeVar

from server.errors import UNAVAILABLE, Problem

P = ParamSpec("P")
T = TypeVar("T")

THREADS: Final = 2
MOST_UNDER_WAY: Final = 64
"""About eight seconds of hashing at the usual cost."""
_NICENESS = 10
_BUSY = "Too many people are signing in at this moment; try again in some seconds."


class HashingPool:
    """The threads, and how many sums are theirs just now; `executor` takes their place."""

    def __init__(self, executor: Executor | None = None) -> None:
        self._executor = executor or ThreadPoolExecutor(
            THREADS, thread_name_prefix="hashing", initializer=_stand_back
        )
        self._under_way = 0

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run slow `function` aside. Raises Problem `unavailable` where too many wait already."""
        if self._under_way >= MOST_UNDER_WAY:
            raise Problem(UNAVAILABLE, sentence=_BUSY, headers={"Retry-After": "5"})
        self._under_way += 1
        try:
            return await get_running_loop().run_in_executor(
                self._executor, partial(function, *args, **kwargs)
            )
        finally:  # one whose caller has gone is begun no more
            self._under_way -= 1

    def close(self) -> None:
        """Take no more."""
        self._executor.shutdown(wait=False)


def _stand_back() -> None:
    if sys.platform == "linux":  # where each thread has a niceness of its own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
