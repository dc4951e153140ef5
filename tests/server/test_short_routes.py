"""Short routes: whatever is sent to one is answered as FastAPI answers it, and counted once."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import httpx
import pytest
from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.routing import APIRoute, iter_route_contexts

from server.bodies import Body
from server.short_routes import ShortRoute
from tests.server.entitlements.desktop import Desk
from tests.support.companion import Companion, Hands

SHORT_WAY = "application/json"
WHOLE_WAY = "application/json; charset=utf-8"
ITS_OWN = {"x-request-id", "ratelimit", "content-length"}
"""Headers that differ from one answer to the next, whichever way it came."""


class Wanted(Body):
    """What routes of these tests take."""

    name: str


async def posted(
    http: httpx.AsyncClient, sent: str | bytes, *, way: str
) -> tuple[int, Mapping[str, str], Mapping[str, Any]]:
    """Return the answer to an entitlement that is asked for in such words."""
    answer = await http.post("/entitlements", content=sent, headers={"Content-Type": way})
    headers = {name: value for name, value in answer.headers.items() if name not in ITS_OWN}
    return answer.status_code, headers, {**answer.json(), "entitlement": ""}


async def test_both_ways_give_the_same_entitlement(server: Companion, hands: Hands) -> None:
    desk = await Desk.registered(server, hands)
    wanted = json.dumps({"device_id": str(desk.device_id), "app_version": "0.1.0"})

    short, whole = [await posted(hands.http, wanted, way=way) for way in (SHORT_WAY, WHOLE_WAY)]

    assert short == whole
    assert short[0] == 200


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "{",
        "7",
        "[]",
        "{}",
        '{"device_id": "studio"}',
        '{"device_id": NaN}',
        '{"device_id": "01a21293-b600-7b72-958d-c9102640525e"}',
        '{"device_id": "01a21293-b600-7b72-958d-c9102640525e", "tier": "premium"}',
        '{"device_id": "01a21293-b600-7b72-958d-c9102640525e", "app_version": "a\\u0000b"}',
        '{"device_id": "01a21293-b600-7b72-958d-c9102640525e", "app_version": "\\ud800"}',
        "[" * 3000,
        b"\xff\xfe",
    ],
)
async def test_both_ways_refuse_in_the_same_words(
    server: Companion, hands: Hands, sent: str | bytes
) -> None:
    for http in (hands.http, server.http):
        short, whole = [await posted(http, sent, way=way) for way in (SHORT_WAY, WHOLE_WAY)]

        assert short == whole
        assert short[0] in {400, 401, 404, 422}


async def test_what_is_no_json_is_refused_as_on_every_route(hands: Hands) -> None:
    answer = await hands.http.post(
        "/entitlements", content="{}", headers={"Content-Type": "text/plain"}
    )

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


@pytest.mark.server(rate_limit="9/minute")
async def test_a_request_is_counted_once_whichever_way_it_goes(
    server: Companion, hands: Hands
) -> None:
    desk = await Desk.registered(server, hands)
    good = json.dumps({"device_id": str(desk.device_id)})

    left = [
        (await hands.http.post("/entitlements", content=sent, headers={"Content-Type": way}))
        .headers["ratelimit"]
        .partition(";t=")[0]
        for sent, way in ((good, SHORT_WAY), (good, WHOLE_WAY), ("{}", SHORT_WAY))
    ]

    assert left == ['"default";r=7', '"default";r=6', '"default";r=5']


def test_an_app_adds_no_dependency_to_a_short_route(server: Companion) -> None:
    found = [
        route
        for route in iter_route_contexts(server.app.routes)
        if isinstance(route.original_route, ShortRoute)
    ]

    assert [route.path for route in found] == ["/entitlements"]
    for route in found:
        assert isinstance(route.original_route, APIRoute)
        assert calls(route.dependant) == calls(route.original_route.dependant)


def calls(dependant: Any) -> list[object]:  # noqa: ANN401 - FastAPI's own
    """Return what a route depends on."""
    return [needed.call for needed in dependant.dependencies]


async def takes_a_query(wanted: Wanted, more: int) -> Response:
    return Response(f"{wanted}{more}")


async def takes_no_body() -> Response:
    return Response()


async def _agent(user_agent: Annotated[str, Header()]) -> str:
    return user_agent


async def depends_on_a_header(wanted: Wanted, agent: Annotated[str, Depends(_agent)]) -> Response:
    return Response(f"{wanted}{agent}")


def _at_once(request: Request) -> str:
    return request.method


async def depends_on_a_thread(wanted: Wanted, way: Annotated[str, Depends(_at_once)]) -> Response:
    return Response(f"{wanted}{way}")


@pytest.mark.parametrize(
    "endpoint", [takes_a_query, takes_no_body, depends_on_a_header, depends_on_a_thread]
)
def test_a_route_that_asks_for_more_is_not_made_short(endpoint: Any) -> None:  # noqa: ANN401 - any of them
    router = APIRouter(route_class=ShortRoute)

    with pytest.raises(TypeError, match="/wanted"):
        router.post("/wanted")(endpoint)
