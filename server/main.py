"""The composition root of the server: every part is made here, once, and handed to who needs it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.middleware.cors import CORSMiddleware

from server import mail
from server.account import routes as account
from server.admin import routes as admin
from server.analytics import routes as analytics
from server.api_document import describe
from server.api_keys import routes as api_keys
from server.api_keys.uses import UsesOfKeys
from server.api_page import show_api
from server.auth import account_routes, page_routes
from server.auth import routes as auth
from server.auth.asked import RESET_TASK, VERIFICATION_TASK, Asked
from server.clock import Clock, utc_now
from server.config import Settings
from server.context import Context
from server.database import Database, open_database
from server.devices import routes as devices
from server.edge import Edge
from server.entitlements import routes as entitlements
from server.ids import new_id
from server.jobs import routes as jobs
from server.listening import listen
from server.maintenance import prune_each_hour
from server.operations import routes as operations
from server.operations.readiness import Readiness
from server.presence import at_work
from server.problems import Problems, answer_problems
from server.rate_limits import RateLimits
from server.short_routes import ShortWay
from server.sync import routes as sync
from server.tasks import Runner, Work
from server.usage import routes as usage
from server.usage import service as usage_service
from server.usage.models import Metric

VERSION = "0.1.0"

_LONGEST_TASK_SECONDS = 10.0
"""How long a stopping process waits for the task at hand, which somebody else does again otherwise."""


def create_app(settings: Settings, *, clock: Clock = utc_now) -> FastAPI:
    """Return the server that `settings` describe; it connects to nothing before it is started."""
    ctx = make_context(settings, clock=clock)
    app = FastAPI(
        title="Reely",
        version=VERSION,
        description="Accounts, plans and usage of the Reely desktop editor.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json" if settings.debug else None,
        lifespan=_lifespan,
        separate_input_output_schemas=False,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.context = ctx
    app.state.readiness = Readiness(ctx.database, ctx.rate_limits)
    app.state.runner = Runner(ctx.database, clock, works(ctx))
    app.state.uses_of_keys = UsesOfKeys(ctx.database, clock, _count_api_requests)
    answer_problems(app)
    describe(app)
    for router in (  # a request is held against each in turn: what desktops ask most stands first
        entitlements.router,
        sync.router,
        auth.router,
        account_routes.router,
        page_routes.router,
        devices.router,
        operations.router,
        api_keys.router,
        usage.router,
        jobs.router,
        account.router,
        account.pages,
        analytics.router,
        admin.router,
    ):
        app.include_router(router)
    if settings.debug:
        show_api(app)
    app.add_middleware(ShortWay, routes=app.routes)
    app.add_middleware(Problems)
    if settings.cors_origins:
        _open_to_browsers(app, settings.cors_origins)
    app.add_middleware(Edge, ctx=ctx)
    return app


def _open_to_browsers(app: FastAPI, origins: Sequence[str]) -> None:
    """Let pages of `origins` call the API; their credentials travel in headers, never in cookies."""
    app.add_middleware(
        CORSMiddleware,
        allow_origins=origins,
        allow_methods=("GET", "POST", "PATCH", "DELETE"),
        allow_headers=("Authorization", "Content-Type", "Idempotency-Key"),
        expose_headers=("X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After"),
    )


def make_context(settings: Settings, *, clock: Clock = utc_now) -> Context:
    """Return the parts of a server of `settings`, without a face; `close` gives them back."""
    redis = settings.redis_url
    return Context(
        settings=settings,
        database=open_database(settings),
        clock=clock,
        rate_limits=RateLimits(
            requests_per_minute=settings.requests_per_minute,
            enabled=settings.rate_limiting,
            redis_url=redis.get_secret_value() if redis else None,
        ),
    )


async def _count_api_requests(
    session: AsyncSession, user_id: UUID, requests: int, now: datetime
) -> None:
    await usage_service.count(
        session, user_id, Metric.API_REQUESTS, requests, event_id=new_id(now), now=now
    )


def works(ctx: Context) -> Mapping[str, Work]:
    """Return what does each sort of task."""
    asked = Asked(ctx)
    return {
        mail.TASK: mail.Postman(ctx.settings, ctx.clock).deliver,
        RESET_TASK: asked.reset,
        VERIFICATION_TASK: asked.verification,
    }


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    ctx: Context = app.state.context
    with at_work(ctx.settings):
        async with working(ctx, app.state.runner):
            beside = [
                asyncio.create_task(app.state.uses_of_keys.run()),
                asyncio.create_task(listen(ctx.database)),
            ]
            try:
                with ctx.drain.heeding_signals():
                    yield
            finally:
                for task in beside:
                    task.cancel()
                await asyncio.gather(*beside, return_exceptions=True)
    await close(ctx)


@contextlib.asynccontextmanager
async def working(ctx: Context, runner: Runner) -> AsyncIterator[None]:
    """Do tasks, and prune each hour, for the length of the block; the task at hand is then ended first."""
    doing = asyncio.create_task(runner.run())
    pruning = asyncio.create_task(prune_each_hour(ctx))
    try:
        yield
    finally:
        runner.stop()
        pruning.cancel()
        await asyncio.wait([doing], timeout=_LONGEST_TASK_SECONDS)
        doing.cancel()
        await asyncio.gather(doing, pruning, return_exceptions=True)


async def close(ctx: Context) -> None:
    """Give back what `ctx` holds."""
    ctx.hashing.close()
    await ctx.rate_limits.close()
    await ctx.database.close()


__all__ = ["Database", "close", "create_app", "make_context", "working", "works"]
