"""The addresses of whoever runs the server: health, metrics, and what clients read before they sign in."""

from dataclasses import asdict
from ipaddress import ip_address

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse

from server.api_keys.service import SLOTS
from server.auth.callers import SESSION_REFUSALS, declares, public, signed_in
from server.auth.passwords import LEAST_CHARACTERS, MOST_CHARACTERS
from server.auth.permissions import Permission, may
from server.bodies import MOST_BODY_BYTES
from server.context import Ctx
from server.devices.service import MOST_DEVICES
from server.entitlements.document import LEAST_APP
from server.errors import FORBIDDEN, UNAVAILABLE, Problem
from server.metrics import CONTENT_TYPE
from server.operations.figures import figures
from server.operations.readiness import Part, Readiness, Verdict
from server.operations.schemas import Alive, Config, Limits, PasswordRules, Ready
from server.sync.schemas import MOST_BATCH_BYTES, MOST_EVENTS

RETRY_AFTER_SECONDS = 5
_FORWARDED = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
)

router = APIRouter(tags=["operations"])


@declares("anybody, uncounted")
async def probe() -> None:
    """Let anybody in: probes come often, from one source, and cost next to nothing."""


@declares(f"staff: {Permission.SEE_METRICS}, or this machine", *SESSION_REFUSALS, FORBIDDEN)
async def may_scrape(request: Request) -> None:
    """Let in whoever asks from this very machine, through no proxy, and staff that may see metrics.

    Raises Problem `forbidden`, and what `signed_in` raises.
    """
    if _is_from_here(request):
        return
    caller = await signed_in(request)
    if not may(caller.role, Permission.SEE_METRICS):
        raise Problem(FORBIDDEN)


@router.get("/health/live", dependencies=[Depends(probe)])
async def show_alive() -> Alive:
    """Tell that the process answers; it does so while it stops, too."""
    return Alive()


@router.get("/health/ready", dependencies=[Depends(probe)])
async def show_ready(request: Request, ctx: Ctx) -> Ready:
    """Tell whether requests are taken; 503 while the database is away or the server stops."""
    if ctx.drain.is_stopping:
        raise _unready("The server is stopping; ask another one.", None)
    readiness: Readiness = request.app.state.readiness
    verdict = await readiness.look()
    if not verdict.is_ready:
        raise _unready(_why(verdict), verdict)
    return Ready(
        status="degraded" if verdict.is_degraded else "ready",
        database=verdict.database,
        migrations=verdict.migrations,
        redis=verdict.redis,
    )


@router.get(
    "/metrics",
    dependencies=[Depends(may_scrape)],
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/plain": {}}, "description": "Prometheus's text format"}},
)
async def show_metrics(ctx: Ctx) -> Response:
    """Tell what was counted, and the figures of this moment, as Prometheus reads them."""
    told = ctx.metrics.written(await figures(ctx.database, now=ctx.clock()))
    return Response(told, media_type=CONTENT_TYPE)


@router.get("/config", dependencies=[Depends(public)])
async def show_config(request: Request, ctx: Ctx) -> Config:
    """Tell what this server offers and what clients have to keep to."""
    settings = ctx.settings
    return Config(
        version=request.app.version,
        min_app=LEAST_APP,
        features={
            "ai_hook_detection": settings.ai_hook_detection,
            "stripe_payments": settings.stripe_payments,
            "email_notifications": settings.email_notifications,
            "cloud_storage": settings.cloud_storage,
            "user_analytics": settings.user_analytics,
            "api_access": settings.api_access,
            "webhook_support": settings.webhook_support,
        },
        plans_url=settings.plans_url,
        password=PasswordRules(
            min_length=LEAST_CHARACTERS,
            max_length=MOST_CHARACTERS,
            needs=("letter", "digit"),
            min_score=settings.password_min_score,
        ),
        limits=Limits(
            body_bytes=MOST_BODY_BYTES,
            requests_per_minute=settings.requests_per_minute if settings.rate_limiting else None,
            sync_events=MOST_EVENTS,
            sync_bytes=MOST_BATCH_BYTES,
            devices=MOST_DEVICES,
            api_keys=len(SLOTS),
        ),
    )


def _unready(sentence: str, verdict: Verdict | None) -> Problem:
    parts = {} if verdict is None else asdict(verdict)
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return Problem(UNAVAILABLE, sentence=sentence, headers=headers, **parts)


def _why(verdict: Verdict) -> str:
    if verdict.database is not Part.OK:
        return UNAVAILABLE.sentence
    return "The database is not at the schema that this version needs; run: reely-server migrate"


def _is_from_here(request: Request) -> bool:
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
