"""What every request works with: the server's parts, its transaction, and where it came from.

`Writing` commits before the answer is sent, so that no client is told what could still be lost.
"""

import os
import sys
import threading
from asyncio import get_running_loop
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, ParamSpec, TypeVar

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from server.audit import Origin
from server.clock import Clock
from server.config import Settings
from server.database import Database
from server.drain import Drain
from server.metrics import Metrics
from server.rate_limits import RateLimits, bucket_of, client_address

P = ParamSpec("P")
T = TypeVar("T")

_HASHING_THREADS = 2
_HASHING_NICENESS = 10


def hashing_pool() -> ThreadPoolExecutor:
    """Return the threads that hash passwords, which let those that answer requests go first."""
    return ThreadPoolExecutor(
        _HASHING_THREADS, thread_name_prefix="hashing", initializer=_stand_back
    )


def _stand_back() -> None:
    if sys.platform == "linux":  # where each thread has a niceness of its own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _HASHING_NICENESS)


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of one server."""

    settings: Settings
    database: Database
    clock: Clock
    rate_limits: RateLimits
    metrics: Metrics = field(default_factory=Metrics)
    drain: Drain = field(default_factory=Drain)
    hashing: ThreadPoolExecutor = field(default_factory=hashing_pool)

    async def hash_aside(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run slow `function` in the pool that is kept for hashing, so that others go on meanwhile."""
        return await get_running_loop().run_in_executor(
            self.hashing, partial(function, *args, **kwargs)
        )


def parts_of(request: Request) -> Context:
    """Return the parts of the server that takes `request`."""
    parts: Context = request.app.state.context
    return parts


def origin_of(request: Request) -> Origin:
    """Return where `request` came from, for the security log."""
    agent = request.headers.get("user-agent")
    return Origin(
        ip=client_address(request, parts_of(request).settings.trusted_proxies)[:64] or None,
        user_agent=agent[:300] if agent else None,
    )


def source_of(request: Request) -> str:
    """Return the bucket of whoever asks before they have shown who they are."""
    return bucket_of(origin_of(request).ip or "")


# Dependencies are coroutines: FastAPI hands a plain function to a thread, which costs more than its work.


async def _context(request: Request) -> Context:
    return parts_of(request)


Ctx = Annotated[Context, Depends(_context)]


async def _writing(ctx: Ctx) -> AsyncIterator[AsyncSession]:
    async with ctx.database.writing() as session:
        yield session


async def _reading(ctx: Ctx) -> AsyncIterator[AsyncSession]:
    async with ctx.database.reading() as session:
        yield session


async def _looking_back(ctx: Ctx) -> AsyncIterator[AsyncSession]:
    async with ctx.database.looking_back() as session:
        yield session


Writing = Annotated[AsyncSession, Depends(_writing, scope="function")]
"""A transaction that commits when the route returns."""
Reading = Annotated[AsyncSession, Depends(_reading, scope="function")]
"""A transaction that sees one state."""
LookingBack = Annotated[AsyncSession, Depends(_looking_back, scope="function")]
"""A transaction on the replica, if there is one."""


async def _origin(request: Request) -> Origin:
    return origin_of(request)


async def _source(request: Request) -> str:
    return source_of(request)


From = Annotated[Origin, Depends(_origin)]
"""Where a request came from."""
Source = Annotated[str, Depends(_source)]
"""The bucket of whoever asks before they have shown who they are."""
