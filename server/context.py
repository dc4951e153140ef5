"""What every request works with: the server's parts, its transaction, and where it came from.

`Writing` commits before the answer is sent, so that no client is told what could still be lost.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from server.audit import Origin
from server.clock import Clock
from server.config import Settings
from server.database import Database
from server.drain import Drain
from server.hashing_pool import HashingPool
from server.metrics import Metrics
from server.rate_limits import RateLimits, bucket_of, client_address


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of one server."""

    settings: Settings
    database: Database
    clock: Clock
    rate_limits: RateLimits
    metrics: Metrics = field(default_factory=Metrics)
    drain: Drain = field(default_factory=Drain)
    hashing: HashingPool = field(default_factory=HashingPool)


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
