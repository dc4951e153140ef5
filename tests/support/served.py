"""The companion server on a port of loopback, in this process, so that a real browser can reach it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from server.config import Settings
from tests.support.companion import Companion, TurnedClock, companion


@asynccontextmanager
async def served(settings: Settings, clock: TurnedClock) -> AsyncIterator[Companion]:
    """Serve the database of `settings` at its public address; tasks wait until a test asks for them.

    Whoever connects before the server takes its first request waits in the socket's queue.
    """
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        there = settings.model_copy(update={"public_url": address})
        async with companion(there, clock) as running:
            web = uvicorn.Server(uvicorn.Config(running.app, log_config=None, lifespan="off"))
            serving = asyncio.create_task(web.serve(sockets=[listening]))
            try:
                yield running
            finally:
                web.should_exit = True
                await serving
