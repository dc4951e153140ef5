"""Routes that are asked most: described by FastAPI as all are, and carried out without it.

With each request FastAPI looks anew for what an endpoint needs, whatever that might be. What a `ShortRoute`
needs is found once: a JSON body, and dependencies that ask for nothing but the request.

    the body is as it should be     its dependencies in their order, its endpoint, and what that returns
    anything else                   FastAPI's whole way from the start, which refuses it as on every route

Until that is decided nothing is counted, and nobody is asked.
"""

import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from inspect import iscoroutinefunction, signature
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.requests import ClientDisconnect

from server.bodies import Answer

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_Dependency = tuple[str, Callable[[Request], Awaitable[Any]]]

_JSON = "application/json"


class ShortRoute(APIRoute):
    """A route whose endpoint takes one body and returns a Response. Raises TypeError for another."""

    def get_route_handler(self) -> Handler:
        """Return what carries a request out."""
        whole = super().get_route_handler()
        endpoint: Callable[..., Awaitable[Response]] = self.endpoint
        body, needed = _taken(self.dependant), _needed(self.dependant)
        read = TypeAdapter(body.field_info.annotation).validate_python

        async def short(request: Request) -> Response:
            if request.headers.get("content-type") != _JSON:
                return await whole(request)
            try:
                given = {body.name: read(json.loads(await request.body()))}
            except (ValueError, RecursionError, ClientDisconnect):
                return await whole(request)
            for name, ask in needed:
                given[name] = await ask(request)
            return await endpoint(**given)

        return short


def answered(answer: Answer, *, headers: Mapping[str, str]) -> Response:
    """Return what an endpoint of a short route returns for `answer`."""
    return Response(answer.model_dump_json(), headers=headers, media_type=_JSON)


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
