"""The description of the API names what each route answers, and every answer of a test is held to it."""

import re
from types import SimpleNamespace

import httpx
import pytest
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from server import errors
from server.errors import Kind
from tests.support.companion import Companion
from tests.support.described import Described, named_by
from tests.support.server_routes import declared_routes

LINE = re.compile(r"- `([a-z_]+)`: (.+)")


def test_every_status_of_a_refusal_tells_its_codes_with_their_sentences(server: Companion) -> None:
    kinds = {kind.code: kind for kind in vars(errors).values() if isinstance(kind, Kind)}

    for operation, statuses in named_by(server.app).items():
        for status, description in statuses.items():
            if status < 400:
                continue
            lines = [LINE.fullmatch(line) for line in description.splitlines()]
            told = [(line[1], line[2]) for line in lines if line is not None]
            assert len(lines) == len(set(told)), (operation, status, description)
            for code, sentence in told:
                assert (kinds[code].status, kinds[code].sentence) == (status, sentence), operation


def test_every_route_names_what_follows_from_its_caller_and_its_path(server: Companion) -> None:
    named = named_by(server.app)

    for route in declared_routes(server.app):
        if route.is_page:
            continue
        statuses = set(named[route.method, route.path])
        assert {413, 500, 503} <= statuses, route
        assert {401, 403} <= statuses or route.auth.startswith("anybody"), route
        assert 429 in statuses or route.auth == "anybody, uncounted", route
        assert 404 in statuses or "_id}" not in route.path, route


@pytest.mark.usefixtures("server")
async def test_whatever_a_route_does_not_name_is_no_answer_of_it() -> None:
    answers = [(200, "none"), (418, "teapot"), (503, "teapot")]

    refused = [await is_held_back(*answer) for answer in answers]

    assert refused == [False, True, True]


async def is_held_back(status: int, code: str) -> bool:
    """Tell whether a test would fail in which `GET /config` answered so."""

    async def route(scope: Scope, receive: Receive, send: Send) -> None:
        scope["route"] = SimpleNamespace(path="/config")
        await JSONResponse({"code": code}, status_code=status)(scope, receive, send)

    transport = httpx.ASGITransport(Described(route))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        try:
            await http.get("/config")
        except AssertionError:
            return True
    return False
