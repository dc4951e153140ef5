"""Where HTTP meets the server: sizes and headers around every answer, and how long it took."""

import secrets
import time
from http import HTTPStatus

import structlog
from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.bodies import MOST_BODY_BYTES
from server.config import Settings
from server.context import Context
from server.errors import BODY_TOO_LARGE, UNAVAILABLE, Problem
from server.metrics import UNKNOWN_ROUTE
from server.problems import answer_to

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
# The page that shows the API in development has a script of its own, inline and from this server.
_POLICY_OF_DOCS = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"
)
_HSTS = "max-age=63072000; includeSubDomains"

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_ANSWERED_TO_THE_END = ("/health/", "/metrics")
_STOPPING = "This server is stopping; try again in a moment."


class Edge:
    """ASGI middleware around everything: request ids, headers, sizes, and how long it took."""

    def __init__(self, app: ASGIApp, ctx: Context) -> None:
        self._app = app
        self._ctx = ctx
        self._settings = ctx.settings
        self._always = _fields(ctx.settings, policy=_POLICY)
        self._of_docs = _fields(ctx.settings, policy=_POLICY_OF_DOCS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = secrets.token_hex(16)
        scope.setdefault("state", {})["request_id"] = request_id
        began_at = time.perf_counter()
        status: int | None = None

        async def send_dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._dress(message, scope, request_id)
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._take(scope, receive, send_dressed)
            except Exception as error:
                if status is not None:
                    raise
                await answer_to(error)(scope, receive, send_dressed)
            finally:
                self._count(scope, time.perf_counter() - began_at, status)

    def _count(self, scope: Scope, seconds: float, status: int | None) -> None:
        route: str = getattr(scope.get("route"), "path", UNKNOWN_ROUTE)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._ctx.metrics.took(
            seconds, method=method, route=route, status=status or HTTPStatus.INTERNAL_SERVER_ERROR
        )

    async def _take(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._settings.security_headers and not _is_secure(scope, self._settings):
            target = self._settings.public_url.rstrip("/") + scope["path"]
            if scope["query_string"]:
                target += "?" + scope["query_string"].decode("latin-1")
            await RedirectResponse(target, status_code=308)(scope, receive, send)
            return
        if self._ctx.drain.is_stopping and not scope["path"].startswith(_ANSWERED_TO_THE_END):
            raise Problem(UNAVAILABLE, sentence=_STOPPING, headers={"Retry-After": "5"})
        length = dict(scope["headers"]).get(b"content-length", b"0")
        if not length.isdigit() or int(length) > MOST_BODY_BYTES:
            raise Problem(BODY_TOO_LARGE)
        taken = 0

        async def receive_measured() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MOST_BODY_BYTES:
                raise Problem(BODY_TOO_LARGE)
            return message

        with self._ctx.drain.request():
            await self._app(scope, receive_measured, send)

    def _dress(self, message: Message, scope: Scope, request_id: str) -> None:
        """Add to the start of an answer what every one has; what the answer says itself stays."""
        headers = MutableHeaders(scope=message)
        there = {name for name, _ in headers.raw}
        shows_api = self._settings.debug and scope["path"] == "/docs"
        always = self._of_docs if shows_api else self._always
        headers.raw.extend(field for field in always if field[0] not in there)
        headers["X-Request-ID"] = request_id
        if self._ctx.drain.is_stopping:
            headers["Connection"] = "close"
        spent = scope["state"].get("spent")
        if spent is not None:
            for name, value in spent.headers().items():
                headers.setdefault(name, value)


def _fields(settings: Settings, *, policy: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers of every answer as they are sent."""
    fields = {**_ALWAYS, "Content-Security-Policy": policy}
    if settings.security_headers:
        fields["Strict-Transport-Security"] = _HSTS
    return tuple((name.lower().encode(), value.encode()) for name, value in fields.items())


def _is_secure(scope: Scope, settings: Settings) -> bool:
    """Tell whether the request came by HTTPS, to this server or to the proxy in front of it.

    Its health checks, and its own machine for metrics, ask in the clear.
    """
    if scope["scheme"] == "https" or not settings.public_url.startswith("https://"):
        return True
    forwarded: bytes = dict(scope["headers"]).get(b"x-forwarded-proto", b"")
    path: str = scope["path"]
    return forwarded == b"https" or path.startswith(_ANSWERED_TO_THE_END)
