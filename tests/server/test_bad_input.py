"""What is sent wrongly is refused with a code, and nothing of it is kept."""

import json
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from server.audit import AuditEvent
from server.auth.models import LoginFailures, Tier, User
from server.bodies import MOST_BODY_BYTES
from server.schema import metadata
from tests.support.companion import Companion, Hands
from tests.support.server_routes import Declared, declared_routes

DEEP = "[" * 1000 + "]" * 1000
NOTED = {AuditEvent.__tablename__, LoginFailures.__tablename__}
"""Where a refusal may leave a note."""


def taking_bodies(server: Companion) -> list[Declared]:
    """Return the routes that read JSON."""
    paths = server.app.openapi()["paths"]
    return [
        route
        for route in declared_routes(server.app)
        if not route.is_page and "requestBody" in paths[route.path][route.method.lower()]
    ]


def address(route: Declared, hands: Hands) -> str:
    return route.path.format_map(_Anything(str(hands.session_id)))


class _Anything(dict[str, str]):
    """Stands for whatever a path asks for."""

    def __init__(self, value: str) -> None:
        super().__init__()
        self._value = value

    def __missing__(self, _key: str) -> str:
        return self._value


async def rows(server: Companion) -> dict[str, int]:
    """Return how many rows each table has."""
    async with server.ctx.database.reading() as session:
        return {
            name: await session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
            if name not in NOTED
        }


def is_problem(answer: httpx.Response) -> bool:
    return answer.headers["content-type"] == "application/problem+json" and "code" in answer.json()


@pytest.mark.parametrize(
    ("sent", "statuses"),
    [
        ("x" * (2 * MOST_BODY_BYTES), {413}),
        (DEEP, {400, 422}),
        ('{"a":' * 1000 + "1" + "}" * 1000, {400, 422}),
        ("{", {400}),
        ("[1, 2]", {422}),
        ('"text"', {422}),
        ("7", {422}),
        ('{"name": "a\\u0000b", "email": "a\\u0000b", "password": "a\\u0000b"}', {422}),
        ('{"is_verified": true, "subscription_tier": "premium", "role": "admin"}', {422}),
        ('{"name": {"a": []}, "email": 7, "password": [], "events": {}, "metric": 1}', {422}),
        (json.dumps({"password": "p" * 1_000_000, "new_password": "p"}), {413, 422}),
        ('{"name": NaN, "units": Infinity}', {400, 422}),
        (b"\xff\xfe\x00{".decode("latin-1"), {400, 422}),
    ],
    ids=lambda value: str(value)[:24] if isinstance(value, str) else "",
)
async def test_no_route_takes_what_is_not_meant_for_it(
    server: Companion, sent: str, statuses: set[int]
) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PREMIUM) as hands:
        before = await rows(server)

        for route in taking_bodies(server):
            answer = await hands.http.request(
                route.method,
                address(route, hands),
                content=sent.encode("latin-1", "replace"),
                headers={"Content-Type": "application/json"},
            )

            refused = statuses | ({403} if route.auth.startswith("staff") else set())
            assert answer.status_code in refused, (route, answer.status_code, answer.text)
            assert is_problem(answer), route
        after = await rows(server)

    assert after == before


@pytest.mark.parametrize("field", ["is_verified", "subscription_tier", "role", "is_active", "id"])
async def test_nobody_sets_what_is_not_theirs_to_set(
    server: Companion, hands: Hands, field: str
) -> None:
    value: Any = {"role": "admin", "subscription_tier": "premium", "id": str(hands.user_id)}.get(
        field, True
    )
    new = {"email": "eve@example.org", "password": "a walk by the harbour 7", field: value}

    registered = await server.http.post("/auth/register", json=new)
    changed = await hands.http.patch("/auth/profile", json={"full_name": "Ada", field: value})

    assert (registered.status_code, changed.status_code) == (422, 422)
    async with server.ctx.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(User)) == 1
        assert (await session.get_one(User, hands.user_id)).full_name is None


async def test_a_refusal_repeats_nothing_of_a_secret(server: Companion) -> None:
    secret = "correct horse battery 9"  # noqa: S105 - what must not come back

    answers = [
        await server.http.post("/auth/login", json={"email": 7, "password": secret}),
        await server.http.post(
            "/auth/register", json={"email": "eve@example.org", "password": [secret]}
        ),
        await server.http.post("/auth/refresh", json={"refresh_token": [secret]}),
        await server.http.post("/auth/reset-password", json={"token": secret, "new_password": 1}),
    ]

    assert all(answer.status_code >= 400 for answer in answers)
    assert not any(secret in answer.text for answer in answers)


@pytest.mark.parametrize(
    "path", ["/devices/none", "/jobs/' OR 1=1 --", "/auth/sessions/%00", "/nowhere", "/jobs/../x"]
)
async def test_an_address_of_nothing_is_refused_as_a_problem(hands: Hands, path: str) -> None:
    answer = await hands.http.delete(path)

    assert answer.status_code in {404, 405, 422}
    assert is_problem(answer)
