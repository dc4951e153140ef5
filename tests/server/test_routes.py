"""Every route says who may call it, lets in nobody else, and stands in the reference.

The matrix knows no route by name: it reads what each one declares and holds the app to it.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from server import errors
from server.auth.models import Role, Tier
from server.auth.permissions import Permission, may
from server.errors import Kind
from tests.support.companion import Companion
from tests.support.server_routes import Declared, declared_routes

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "api.md"
FROM_ELSEWHERE = {"X-Forwarded-For": "203.0.113.9"}


def test_every_route_declares_who_may_call_it_once(server: Companion) -> None:
    undecided = [route for route in declared_routes(server.app) if len(route.marks) != 1]

    assert undecided == []


def test_the_reference_holds_every_route_and_no_other(server: Companion) -> None:
    row = re.compile(r"^\| (GET|POST|PATCH|PUT|DELETE) \| `([^`]+)` \| ([^|]+) \|", re.MULTILINE)

    written = set(row.findall(PAGE.read_text(encoding="utf-8")))

    there = {(route.method, route.path, f"{route.auth} ") for route in declared_routes(server.app)}
    assert {(method, path, f"{who.strip()} ") for method, path, who in written} == there


def test_the_reference_holds_every_code_with_its_status() -> None:
    row = re.compile(r"^\| `([a-z_]+)` \| (\d{3}) \|", re.MULTILINE)

    written = {(code, int(status)) for code, status in row.findall(PAGE.read_text("utf-8"))}

    kinds = [value for value in vars(errors).values() if isinstance(value, Kind)]
    assert written == {(kind.code, kind.status) for kind in kinds}


def test_no_two_refusals_share_a_code() -> None:
    kinds = [value for value in vars(errors).values() if isinstance(value, Kind)]

    assert len({kind.code for kind in kinds}) == len(kinds)


async def test_a_stranger_gets_only_what_is_for_anybody(server: Companion) -> None:
    for route in declared_routes(server.app):
        answer = await call(server.http, route)

        is_open = route.auth.startswith("anybody")
        assert (answer.status_code == 401) is (not is_open), route
        if not is_open:
            assert answer.headers["www-authenticate"].startswith("Bearer"), route


@pytest.mark.parametrize("role", Role)
async def test_a_role_opens_what_it_is_permitted_and_no_more(server: Companion, role: Role) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM, role=role) as hands:
        for route in logout_last(declared_routes(server.app)):
            answer = await call(hands.http, route)

            permission = permission_of(route)
            is_open = permission is None or may(role, permission)
            assert (code_of(answer) == "forbidden") is (not is_open), (route, answer.text)
            assert answer.status_code != 401, (route, answer.text)


async def test_who_has_not_confirmed_an_address_is_told_so_where_it_is_needed(
    server: Companion,
) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM, verified=False) as hands:
        for route in logout_last(declared_routes(server.app)):
            answer = await call(hands.http, route)

            needs_it = "address confirmed" in route.auth
            assert (code_of(answer) == "email_not_verified") is needs_it, (route, answer.text)


@pytest.mark.parametrize("scope", ["jobs:read", "jobs:write", "usage:read", "webhooks:manage"])
async def test_an_api_key_opens_its_scope_and_no_more(server: Companion, scope: str) -> None:
    async with keyed(server, scope) as http:
        for route in declared_routes(server.app):
            if route.auth.startswith("anybody"):
                continue
            answer = await call(http, route)

            refused = code_of(answer)
            if route.auth.endswith(f"API key with {scope}"):
                assert refused not in {"forbidden", "scope_missing"}, (route, answer.text)
            elif "API key" in route.auth:
                assert refused == "scope_missing", (route, answer.text)
            else:
                assert (answer.status_code, refused) == (403, "forbidden"), (route, answer.text)


async def test_what_belongs_to_somebody_else_is_not_there(server: Companion) -> None:
    async with (
        server.signed_in("ada@example.org", tier=Tier.PREMIUM) as ada,
        server.signed_in("bob@example.org", tier=Tier.PREMIUM) as bob,
    ):
        device = (await ada.http.post("/devices", json={"name": "Studio"})).json()["device_id"]
        key = await ada.http.post("/auth/api-keys", json={"name": "CI", "scopes": ["jobs:read"]})
        held = await ada.http.post("/usage/reservations", json={"metric": "trims", "units": 1})
        job = await ada.http.post("/jobs", json={"source_name": "a.mp4", "end_time": 5})
        hers = {
            "device_id": device,
            "session_id": str(ada.session_id),
            "key_id": key.json()["id"],
            "reservation_id": held.json()["id"],
            "job_id": job.json()["job_id"],
        }
        before = (await ada.http.get("/account/export")).status_code

        for route in declared_routes(server.app):
            names = re.findall(r"{(\w+)}", route.path)
            if not names or route.auth.startswith(("anybody", "staff")):
                continue
            path = route.path.format(**{name: hers[name] for name in names})
            body = {"name": "Mine", "device_id": device, "status": "completed"}
            wanted = {name: body[name] for name in takes(route) if name in body}
            answer = await bob.http.request(route.method, path, json=wanted)
            assert answer.status_code == 404, (route, answer.text)

        assert before == 200
        assert (await ada.http.get("/auth/profile")).status_code == 200
        assert len((await ada.http.get("/devices")).json()["devices"]) == 1


def takes(route: Declared) -> tuple[str, ...]:
    """Return the fields that a body of `route` needs."""
    if route.path.startswith("/devices"):
        return ("name",)
    if route.path.endswith("/heartbeat"):
        return ("device_id",)
    if route.method == "PATCH":
        return ("device_id", "status")
    return ()


def permission_of(route: Declared) -> Permission | None:
    """Return what staff has to be permitted to call `route`; None where it is no staff's alone."""
    found = re.match(r"staff: (\w+)", route.auth)
    return Permission(found[1]) if found else None


def logout_last(routes: list[Declared]) -> list[Declared]:
    """Return `routes` so that one session lives to see them all."""
    return sorted(routes, key=lambda route: route.path == "/auth/logout")


def code_of(answer: httpx.Response) -> str | None:
    """Return the code of a refusal."""
    if answer.headers.get("content-type") != "application/problem+json":
        return None
    code: str = answer.json()["code"]
    return code


async def call(http: httpx.AsyncClient, route: Declared) -> httpx.Response:
    """Call `route` with ids of nothing and an empty body, from another machine."""
    path = re.sub(r"{\w+}", lambda _found: str(uuid4()), route.path)
    body: dict[str, str] | None = None if route.method in {"GET", "DELETE"} or route.is_page else {}
    return await http.request(route.method, path, json=body, headers=FROM_ELSEWHERE)


@asynccontextmanager
async def keyed(server: Companion, scope: str) -> AsyncIterator[httpx.AsyncClient]:
    """Give a client that sends an API key with `scope` alone."""
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as hands:
        made = await hands.http.post("/auth/api-keys", json={"name": "CI", "scopes": [scope]})
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(server.app),
            base_url=server.ctx.settings.public_url,
            headers={"Authorization": f"Bearer {made.json()['key']}"},
        ) as http:
            yield http
