"""The composition root of the server: every part is made here, once, and handed to who needs it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping

from fastapi import FastAPI

from server import mail
from server.api_keys import routes as api_keys
from server.api_keys.uses import UsesOfKeys
from server.auth import routes as auth
from server.clock import Clock, utc_now
from server.config import Settings
from server.context import Context
from server.database import Database, open_database
from server.devices import routes as devices
from server.edge import RESPONSES, Edge, ProblemBody, answer_problems
from server.rate_limits import RateLimits
from server.tasks import Runner, Work

VERSION = "0.1.0"


def create_app(settings: Settings, *, clock: Clock = utc_now) -> FastAPI:
    """Return the server that `settings` describe; it connects to nothing before it is started."""
    database = open_database(settings)
    redis = settings.redis_url
    ctx = Context(
        settings=settings,
        database=database,
        clock=clock,
        rate_limits=RateLimits(
            requests_per_minute=settings.requests_per_minute,
            enabled=settings.rate_limiting,
            redis_url=redis.get_secret_value() if redis else None,
        ),
    )
    app = FastAPI(
        title="Reely",
        version=VERSION,
        description="Accounts, plans and usage of the Reely desktop editor.",
        docs_url="/docs" if settings.debug else None,
        redoc_url=None,
        openapi_url="/openapi.json" if settings.debug else None,
        lifespan=_lifespan,
        responses=RESPONSES,
        separate_input_output_schemas=False,
    )
    app.state.context = ctx
    app.state.runner = Runner(database, clock, works(ctx))
    app.state.uses_of_keys = UsesOfKeys(database, clock)
    answer_problems(app)
    for router in (auth.router, devices.router, api_keys.router):
        app.include_router(router)
    app.add_middleware(Edge, settings=settings)
    return app


def works(ctx: Context) -> Mapping[str, Work]:
    """Return what does each sort of task."""
    return {mail.TASK: mail.Postman(ctx.settings, ctx.clock).deliver}


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    ctx: Context = app.state.context
    running = [
        asyncio.create_task(app.state.runner.run()),
        asyncio.create_task(app.state.uses_of_keys.run()),
    ]
    try:
        yield
    finally:
        for task in running:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await close(ctx)


async def close(ctx: Context) -> None:
    """Give back what `ctx` holds."""
    ctx.hashing.shutdown(wait=False)
    await ctx.database.close()


__all__ = ["Database", "ProblemBody", "close", "create_app", "works"]
