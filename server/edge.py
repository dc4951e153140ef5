"""Where HTTP meets the server: sizes and headers around every answer, problems as RFC 9457 writes them.

Nothing that was sent is echoed: a body may hold a password.
"""

import time
import uuid
from collections.abc import Mapping
from http import HTTPStatus

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.bodies import MOST_BODY_BYTES, fault_in_words
from server.config import Settings
from server.context import Context
from server.errors import (
    BODY_TOO_LARGE,
    CONFLICT,
    INTERNAL,
    INVALID_JSON,
    INVALID_REQUEST,
    METHOD_NOT_ALLOWED,
    NOT_FOUND,
    UNAVAILABLE,
    Kind,
    Problem,
)
from server.metrics import UNKNOWN_ROUTE
from server.refusals import MEDIA_TYPE

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

_log = structlog.get_logger(__name__)


def answer_problems(app: FastAPI) -> None:
    """Have `app` answer every refusal and every failure as a problem."""

    @app.exception_handler(Problem)
    async def _refused(_request: Request, problem: Problem) -> JSONResponse:
        return _refusal(problem)

    @app.exception_handler(RequestValidationError)
    async def _invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        faults = error.errors()
        if any(fault["type"] == "json_invalid" for fault in faults):
            return _problem(INVALID_JSON)
        named = [
            {
                "field": ".".join(str(part) for part in fault["loc"][1:]),
                "why": fault_in_words(fault),
            }
            for fault in faults[:20]
        ]
        return _problem(INVALID_REQUEST, facts={"errors": named})

    @app.exception_handler(RecursionError)
    async def _too_deep(_request: Request, _error: RecursionError) -> JSONResponse:
        return _problem(INVALID_JSON)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        if isinstance(error.__cause__, Problem):  # raised while the body was read
            return await _refused(request, error.__cause__)
        kinds = {
            HTTPStatus.NOT_FOUND: NOT_FOUND,
            HTTPStatus.METHOD_NOT_ALLOWED: METHOD_NOT_ALLOWED,
            HTTPStatus.BAD_REQUEST: INVALID_JSON,
        }
        kind = kinds.get(HTTPStatus(error.status_code), INTERNAL)
        return _problem(kind, headers=error.headers or {})

    _answer_for_the_database(app)


def _answer_for_the_database(app: FastAPI) -> None:
    @app.exception_handler(PoolTimeoutError)
    async def _busy(_request: Request, _error: PoolTimeoutError) -> JSONResponse:
        _log.warning("no database connection was free in time")
        return _problem(UNAVAILABLE, headers={"Retry-After": "5"})

    @app.exception_handler(DBAPIError)
    async def _database(_request: Request, error: DBAPIError) -> JSONResponse:
        if error.connection_invalidated or isinstance(error, OperationalError):
            _log.warning("the database cannot be reached", error=type(error.orig).__name__)
            return _problem(UNAVAILABLE, headers={"Retry-After": "5"})
        if _is_conflict(error):
            return _problem(CONFLICT)
        _log.error("a statement failed", error=type(error.orig).__name__)
        return _problem(INTERNAL)


def _is_conflict(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return type(error).__name__ == "IntegrityError" or state in {"40001", "40P01"}


def _refusal(problem: Problem) -> JSONResponse:
    return _problem(
        problem.kind, detail=problem.sentence, headers=problem.headers, facts=problem.facts
    )


def _problem(
    kind: Kind,
    *,
    detail: str | None = None,
    headers: Mapping[str, str] | None = None,
    facts: Mapping[str, object] | None = None,
) -> JSONResponse:
    body = {
        "type": f"urn:reely:problem:{kind.code}",
        "title": HTTPStatus(kind.status).phrase,
        "status": kind.status,
        "code": kind.code,
        "detail": detail or kind.sentence,
        **(facts or {}),
    }
    return JSONResponse(
        body, status_code=kind.status, headers=dict(headers or {}), media_type=MEDIA_TYPE
    )


class Edge:
    """ASGI middleware around everything: request ids, headers, sizes, failures, and how long it took."""

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
        request_id = uuid.uuid4().hex
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
            except Problem as problem:
                await _refusal(problem)(scope, receive, send_dressed)
            except Exception as error:
                _log.error("request failed", error=type(error).__name__, where=_innermost(error))
                if status is not None:
                    raise
                await _problem(INTERNAL)(scope, receive, send_dressed)
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


def _innermost(error: BaseException) -> str:
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return ""
    return f"{traceback.tb_frame.f_globals.get('__name__', '')}:{traceback.tb_lineno}"
