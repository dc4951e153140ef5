"""The description of the API (OpenAPI): what FastAPI tells of each route, and what the route refuses.

What a route alone refuses it says itself (`refusals`). Added here is what follows from what it is:

    every route                    a body that is too large, a failure, a server that cannot answer now
    its caller's mark              what whoever decides about the caller refuses
    it takes a body                JSON that cannot be read
    it takes anything              fields that are not as they should be
    it changes something           what somebody else changed meanwhile
    its path holds an id           nothing is there

No route has a `default`: an answer that is not named here is a fault, and the tests hold it to be one.
"""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from server.auth.callers import marks_of
from server.errors import (
    BODY_TOO_LARGE,
    CONFLICT,
    INTERNAL,
    INVALID_JSON,
    INVALID_REQUEST,
    NOT_FOUND,
    UNAVAILABLE,
    Kind,
)
from server.refusals import MEDIA_TYPE, ProblemBody, refusals

_FASTAPIS_OWN = ("HTTPValidationError", "ValidationError")


def describe(app: FastAPI) -> None:
    """Have the API's document name what each route refuses, and how a credential travels."""
    undescribed = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is not None:
            return app.openapi_schema
        document = undescribed()
        _name_refusals(app, document)
        parts = document["components"]
        for name in _FASTAPIS_OWN:
            parts["schemas"].pop(name, None)
        parts["schemas"][ProblemBody.__name__] = ProblemBody.model_json_schema()
        parts["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"bearer": []}, {}]
        return document

    app.openapi = openapi  # type: ignore[method-assign] # FastAPI's own way to extend it


def _name_refusals(app: FastAPI, document: dict[str, Any]) -> None:
    for route in iter_route_contexts(app.routes):
        if not isinstance(route.original_route, APIRoute) or not route.include_in_schema:
            continue
        of_callers = [kind for mark in marks_of(route.dependant) for kind in mark.refuses]
        for method in route.methods or ():
            operation = document["paths"][route.path_format][method.lower()]
            kinds = (*of_callers, *_follows(method, operation))
            operation["responses"] = _joined(operation["responses"], kinds)


def _follows(method: str, operation: dict[str, Any]) -> Iterator[Kind]:
    """Yield what is refused for what the operation takes and does."""
    parameters = operation.get("parameters", ())
    if "requestBody" in operation:
        yield INVALID_JSON
    if "requestBody" in operation or parameters:
        yield INVALID_REQUEST
    if method != "GET":
        yield CONFLICT
    if any(named["in"] == "path" and _is_id(named["schema"]) for named in parameters):
        yield NOT_FOUND
    yield from (BODY_TOO_LARGE, INTERNAL, UNAVAILABLE)


def _is_id(schema: dict[str, Any]) -> bool:
    return schema.get("format") == "uuid"


def _joined(responses: dict[str, Any], kinds: tuple[Kind, ...]) -> dict[str, Any]:
    """Return `responses`, by status, with `kinds` among them; each code stands once."""
    joined = dict(responses)
    for status, told in refusals(*kinds).items():
        own = joined.get(str(status))
        if own is not None and MEDIA_TYPE in own["content"]:  # FastAPI's own 422 is of another type
            lines = [*own["description"].splitlines(), *told["description"].splitlines()]
            told["description"] = "\n".join(dict.fromkeys(lines))
        joined[str(status)] = told
    return dict(sorted(joined.items()))
