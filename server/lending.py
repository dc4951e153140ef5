"""Connections to PostgreSQL that short questions hand on to each other, past the pool that they come from.

    pool ──lend──> lent ──take_back──> resting ──lend──> lent
      ^             └──what broke or went wrong──┐  └──nobody asked for a quarter of a second──┐
      └──give_back───────────────────────────────┴─────────────────────────────────────────────┘

To take a connection from the pool and to bring it back costs as much as a small question itself. At most half
of the pool rests here, so that transactions, which take theirs from the pool, always come by one; the pool
counts those that rest as in use. The one that came back last is lent first: the others soon go back.
"""

import asyncio
import select
import sys
import time
from collections import deque
from typing import Final

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import PoolProxiedConnection, QueuePool
from sqlalchemy.util import greenlet_spawn

LONGEST_REST_SECONDS: Final = 0.25


class Lending:
    """Lends connections of `engine` for questions that stand alone."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._resting: deque[tuple[float, PoolProxiedConnection]] = deque()
        self._sweeping: asyncio.Task[None] | None = None

    async def lend(self) -> PoolProxiedConnection:
        """Return a connection, to be given to `take_back` or to `give_back`."""
        while self._resting:
            since, lent = self._resting.pop()
            if _was_ended(lent):
                await greenlet_spawn(lent.invalidate)
            elif time.monotonic() - since > LONGEST_REST_SECONDS:
                await self.give_back(lent)
            else:
                return lent
        return await self._engine.raw_connection()

    async def take_back(self, lent: PoolProxiedConnection) -> None:
        """Take a connection whose question was answered, for the next one."""
        pool = self._engine.pool
        if not isinstance(pool, QueuePool) or len(self._resting) >= pool.size() // 2:
            await self.give_back(lent)
            return
        self._resting.append((time.monotonic(), lent))
        if self._sweeping is None:
            self._sweeping = asyncio.create_task(self._sweep())

    async def give_back(self, lent: PoolProxiedConnection) -> None:
        """Give a connection back to the pool, whatever became of its question."""
        driver = lent.driver_connection
        is_lost = driver is None or driver.closed
        await greenlet_spawn(lent.invalidate if is_lost else lent.close)

    async def close(self) -> None:
        """Give back all that rest."""
        if self._sweeping is not None:
            self._sweeping.cancel()
            self._sweeping = None
        while self._resting:
            await self.give_back(self._resting.pop()[1])

    async def _sweep(self) -> None:
        while self._resting:
            await asyncio.sleep(LONGEST_REST_SECONDS)
            ended = time.monotonic() - LONGEST_REST_SECONDS
            while self._resting and self._resting[0][0] <= ended:
                await self.give_back(self._resting.popleft()[1])
        self._sweeping = None


def _was_ended(lent: PoolProxiedConnection) -> bool:
    """Tell whether the database has said something to one that rests: hardly ever anything but its end."""
    driver = lent.driver_connection
    if driver is None or driver.closed:
        return True
    if sys.platform == "win32":  # it has no poll, and any number of files in a select
        return bool(select.select([driver.fileno()], (), (), 0)[0])
    poll = select.poll()
    poll.register(driver.fileno(), select.POLLIN)
    return bool(poll.poll(0))
