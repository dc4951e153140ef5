"""Refusals and failures as problems (RFC 9457).

Nothing that was sent is echoed: a body may hold a password.
"""

from collections.abc import Mapping
from http import HTTPStatus

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.bodies import fault_in_words
from server.errors import (
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
from server.refusals import MEDIA_TYPE

_log = structlog.get_logger(__name__)


class Problems:
    """ASGI middleware that answers as a problem whatever is raised below it before there is an answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_answered = False

        async def send_and_note(message: Message) -> None:
            nonlocal is_answered
            is_answered = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception as error:
            answer = answer_to(error)
            if is_answered:
                raise
            await answer(scope, receive, send)


def answer_problems(app: FastAPI) -> None:
    """Have `app` answer as a problem what FastAPI itself refuses; all else is for `Problems`."""

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

    @app.exception_handler(HTTPException)
    async def _http(_request: Request, error: HTTPException) -> JSONResponse:
        return _of_http(error)


def answer_to(error: Exception) -> JSONResponse:
    """Return the answer where `error` ended a request before it had one."""
    match error:
        case Problem():
            return _refusal(error)
        case HTTPException():
            return _of_http(error)
        case PoolTimeoutError():
            _log.warning("no database connection was free in time")
            return _problem(UNAVAILABLE, headers={"Retry-After": "5"})
        case DBAPIError():
            return _of_database(error)
        case RecursionError():
            return _problem(INVALID_JSON)
    _log.error("request failed", error=type(error).__name__, where=_innermost(error))
    return _problem(INTERNAL)


def _of_database(error: DBAPIError) -> JSONResponse:
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


def _of_http(error: HTTPException) -> JSONResponse:
    if isinstance(error.__cause__, Problem):  # raised while the body was read
        return _refusal(error.__cause__)
    kinds = {
        HTTPStatus.NOT_FOUND: NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED: METHOD_NOT_ALLOWED,
        HTTPStatus.BAD_REQUEST: INVALID_JSON,
    }
    kind = kinds.get(HTTPStatus(error.status_code), INTERNAL)
    return _problem(kind, headers=error.headers or {})


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


def _innermost(error: BaseException) -> str:
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return ""
    return f"{traceback.tb_frame.f_globals.get('__name__', '')}:{traceback.tb_lineno}"
