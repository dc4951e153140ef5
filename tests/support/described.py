"""Holds every answer of a server to the description of its API, while tests ask it other things."""

import json
from http import HTTPStatus
from typing import ClassVar

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Named = dict[tuple[str, str], dict[int, str]]
"""What each method of each path may answer: the statuses, each in the words of the description."""


class Described:
    """ASGI middleware around a server: AssertionError where a route answers what it does not name.

    Pages, addresses of no route, and what is answered before a route is found are no part of the API.
    """

    _named: ClassVar[Named] = {}
    """Read once: making the description takes longer than most tests, and no setting changes it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    @classmethod
    def put_around(cls, server: FastAPI) -> None:
        """Hold `server` to its description as it stands now, before a test adds routes of its own."""
        if not cls._named:
            cls._named.update(named_by(server))
        server.add_middleware(cls)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = 0
        written = bytearray()

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            elif status >= HTTPStatus.BAD_REQUEST:
                written.extend(message.get("body", b""))
            await send(message)

        await self._app(scope, receive, send_noted)
        route = getattr(scope.get("route"), "path", "")
        named = self._named.get((scope.get("method", ""), route))
        if named is not None and status:
            _hold(f"{scope['method']} {route}", status, bytes(written), named)


def named_by(server: FastAPI) -> Named:
    """Return what the description of `server` names."""
    return {
        (method.upper(), path): {
            int(status): answer["description"] for status, answer in operation["responses"].items()
        }
        for path, operations in server.openapi()["paths"].items()
        for method, operation in operations.items()
    }


def _hold(operation: str, status: int, written: bytes, named: dict[int, str]) -> None:
    assert status in named, f"{operation} answered {status}, and names only {sorted(named)}"
    if status >= HTTPStatus.BAD_REQUEST:
        code = json.loads(written)["code"]
        assert f"- `{code}`: " in named[status], (
            f"{operation} answered {status} {code}, which it does not name"
        )
