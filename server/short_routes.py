"""Routes that are asked most: described by FastAPI as all are, and carried out without it.

With each request FastAPI looks anew for a route, and for what its endpoint needs, whatever that might be.
What a `ShortRoute` needs is found once: a JSON body, and dependencies that ask for nothing but the request.

    ShortWay ──the body is as it should be──> its dependencies in their order, its endpoint, its answer
        └─────anything else─────────────────> FastAPI, from the start, which refuses it as on every route

Until that is decided nothing is counted, and nobody is asked.
"""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from inspect import iscoroutinefunction, signature
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import TypeAdapter
from starlette.requests import ClientDisconnect
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.bodies import Answer

_Dependency = tuple[str, Callable[[Request], Awaitable[Any]]]

_JSON = "application/json"


class ShortRoute(APIRoute):
    """A route whose endpoint takes one body and returns a Response. Raises TypeError for another."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **described: Any) -> None:  # noqa: ANN401 - FastAPI's own
        super().__init__(path, endpoint, **described)
        body = _taken(self.dependant)
        self._needed = _needed(self.dependant)
        self._body = body.name
        self._read = TypeAdapter(body.field_info.annotation).validate_python

    async def answer(self, request: Request) -> Response | None:
        """Carry `request` out; None where its body is not as it should be, and nothing was done."""
        if request.headers.get("content-type") != _JSON:
            return None
        try:
            given = {self._body: self._read(json.loads(await request.body()))}
        except (ValueError, RecursionError, ClientDisconnect):
            return None
        for name, ask in self._needed:
            given[name] = await ask(request)
        response: Response = await self.endpoint(**given)
        return response


class ShortWay:
    """ASGI middleware that has the short routes among `routes` answer, and `app` everything else."""

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        self._app = app
        self._short = {
            (method, found.path): found.original_route
            for found in iter_route_contexts(routes)
            if isinstance(found.original_route, ShortRoute)
            for method in found.original_route.methods or ()
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request."""
        route = self._short.get((scope["method"], scope["path"])) if _is_http(scope) else None
        if route is None:
            await self._app(scope, receive, send)
            return
        heard: list[Message] = []

        async def receive_and_keep() -> Message:
            heard.append(await receive())
            return heard[-1]

        async def receive_again() -> Message:
            return heard.pop(0) if heard else await receive()

        scope["route"] = route
        response = await route.answer(Request(scope, receive_and_keep))
        if response is None:
            await self._app(scope, receive_again, send)
        else:
            await response(scope, receive, send)


def answered(answer: Answer, *, headers: Mapping[str, str]) -> Response:
    """Return what an endpoint of a short route returns for `answer`."""
    return Response(answer.model_dump_json(), headers=headers, media_type=_JSON)


def _is_http(scope: Scope) -> bool:
    return bool(scope["type"] == "http")


def _taken(dependant: Dependant) -> Any:  # noqa: ANN401 - FastAPI's own
    """Return the body."""
    others = (
        *dependant.path_params,
        *dependant.query_params,
        *dependant.header_params,
        *dependant.cookie_params,
    )
    if len(dependant.body_params) != 1 or others:
        raise TypeError(f"{dependant.path} takes something else than one body")
    return dependant.body_params[0]


def _needed(dependant: Dependant) -> list[_Dependency]:
    """Return the dependencies, each with the name that the endpoint knows it by."""
    found: list[_Dependency] = []
    for needed in dependant.dependencies:
        call, asks = needed.call, needed.request_param_name
        if (
            needed.name is None
            or not iscoroutinefunction(call)
            or list(signature(call).parameters) != [asks]
        ):
            raise TypeError(f"{dependant.path} depends on what asks for more than the request")
        found.append((needed.name, call))
    return found
